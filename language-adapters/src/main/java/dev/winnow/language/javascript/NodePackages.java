package dev.winnow.language.javascript;

import dev.winnow.language.Fetch;
import dev.winnow.language.Needs;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.semver4j.Semver;
import tools.jackson.databind.json.JsonMapper;

/// The packages of the kit, and what a suite reaches that is none of them.
public final class NodePackages {

  public static final String NODE = "node 22";

  /// Where packages lie that belong together: in the kit the newest, and below it an older framework; or what was fetched.
  ///
  /// @param folder that holds `node_modules`
  record Home(String folder, SortedMap<String, String> versions) {

    Home {
      versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    String path(String inside) {
      return folder + "/node_modules/" + inside;
    }
  }

  private static final Home NEWEST = new Home("/opt/js", locked("package-lock.json", new TreeMap<>()));
  private static final List<Home> HOMES = List.of(NEWEST, new Home("/opt/js/jest29", locked("jest29-lock.json", NEWEST.versions())));
  private static final Home FETCHED = new Home(Fetch.PLACE, new TreeMap<>());
  /// What has to be of one piece with others: it loads them from where it lies itself.
  private static final Map<String, Set<String>> TIED = Map.of("ts-jest", Set.of("jest", "typescript"), "babel-jest", Set.of("jest"), "@jest/globals", Set.of("jest"),
      "vitest", Set.of("jsdom", "happy-dom", "@edge-runtime/vm"));
  /// The last major version of jest that does not bring jest-circus along.
  private static final int WITHOUT_CIRCUS = 26;

  private final Suite suite;
  private final PackageJson manifest;
  private final NodeLock lock;
  private final NodeReach reach;
  private final Optional<Home> framework;

  private NodePackages(Suite suite) {
    this.suite = suite;
    this.manifest = PackageJson.of(suite);
    this.lock = NodeLock.of(suite);
    this.reach = NodeReach.of(suite, manifest);
    Optional<String> name = NodeFramework.of(suite).dependency();
    this.framework = HOMES.stream().filter(home -> name.isEmpty() || manifest.takes(name.get(), home.versions().getOrDefault(name.get(), ""))).findFirst();
  }

  /// What an older framework's home does not hold is found in the newest.
  private static SortedMap<String, String> locked(String lock, SortedMap<String, String> newest) {
    var versions = new TreeMap<>(newest);
    String text = new String(JavaScriptAdapter.KIT.bytes(lock), StandardCharsets.UTF_8);
    JsonMapper.shared().readTree(text).path("packages").properties().stream().filter(entry -> entry.getKey().matches("node_modules/(@[^/]+/)?[^/]+"))
        .forEach(entry -> versions.put(entry.getKey().substring("node_modules/".length()), entry.getValue().path("version").asString("")));
    return versions;
  }

  /// The kit's newest version of a package, by name: `typescript 5.9.3`.
  public static String version(String name) {
    return name + " " + NEWEST.versions().get(name);
  }

  /// Where a suite's framework and packages lie.
  static Home home(Suite suite) {
    var packages = new NodePackages(suite);
    return packages.lacking().isEmpty() ? packages.kit() : FETCHED;
  }

  /// The version of a package that a suite reaches; of what is fetched without a lock file, one that is as new as its range allows.
  static Semver version(Suite suite, String name) {
    var packages = new NodePackages(suite);
    if (!packages.lacking().contains(name)) return new Semver(packages.kit().versions().get(name));
    return new Semver(Optional.of(packages.spelled(name)).filter(Semver::isValid).orElse(packages.manifest.major(name) + ".999.999"));
  }

  public static Needs needs(Suite suite) {
    return new NodePackages(suite).needs();
  }

  private Needs needs() {
    SortedSet<String> lacking = lacking();
    var unobtainable = new ArrayList<String>();
    var asked = new TreeMap<String, String>();
    var registries = NodeRegistries.of(suite, manifest.root());
    for (String name : lacking) {
      Optional<String> place = registries.elsewhere(name);
      if (!manifest.names(name) && !held(name) && lock.version(name, "").isEmpty()) unobtainable.add(name);
      else if (manifest.placed(name) && locked(name).isEmpty()) unobtainable.add(name + "@" + manifest.range(name));
      else if (place.isPresent()) unobtainable.add(name + " of " + place.get());
      else asked.put(name, spelled(name));
    }
    if (!lacking.isEmpty() && !lock.readable()) unobtainable.add("the versions of " + lock.name() + ", which cannot be read");
    if (!unobtainable.isEmpty()) return new Needs.Unobtainable(unobtainable);
    if (asked.isEmpty()) return new Needs.Nothing();
    if (asked.containsKey("jest") && manifest.major("jest") <= WITHOUT_CIRCUS) asked.putIfAbsent("jest-circus", manifest.major("jest") + ".x");
    return new Needs.Fetched(new NodeFetch(asked, manifest, lock, framework).fetch());
  }

  /// What was locked where a manifest names a place: a version, where the place is a list of versions of the task's own (pnpm's catalogue).
  private Optional<String> locked(String name) {
    return manifest.placed(name) && !manifest.range(name).startsWith("catalog:") ? Optional.empty() : lock.version(name, manifest.range(name));
  }

  /// As npm is handed it: the locked version, else the kit's, else the declared range.
  private String spelled(String name) {
    String range = held(name) ? kit().versions().get(name) : manifest.range(name);
    return locked(name).map(version -> range.startsWith("npm:") ? range.replaceFirst("(?<=.)@[^@/]*$", "") + "@" + version : version).orElse(range);
  }

  /// What is reached and not held, by name.
  private SortedSet<String> lacking() {
    var lacking = new TreeSet<String>();
    reach.imported().stream().filter(name -> !held(name)).forEach(lacking::add);
    // Presets of babel only translate, so any version will do.
    reach.configured().stream().filter(name -> !held(name) && !(name.contains("babel") && kit().versions().containsKey(name))).forEach(lacking::add);
    boolean compiled = reach.configured().contains("ts-jest") || reach.configured().contains("ts-node");
    reach.typed().stream().filter(name -> typing(name, compiled, lacking)).toList().forEach(lacking::add);
    TIED.forEach((name, others) -> {
      if ((reach.imported().contains(name) || reach.configured().contains(name)) && others.stream().anyMatch(lacking::contains)) lacking.add(name);
    });
    return lacking;
  }

  /// What only a compiler reads: where tests run on what it makes of them, its version and the types it is given; else the compiler where the
  /// kit's is of another generation, and types of what is fetched.
  private boolean typing(String name, boolean compiled, SortedSet<String> lacking) {
    if (held(name) || manifest.placed(name) || suite.sources().stream().noneMatch(source -> source.path().matches(".*\\.[cm]?tsx?"))) return false;
    if (name.equals("typescript")) return compiled || !kit().versions().get(name).startsWith(manifest.major(name) + ".");
    String typed = name.replaceFirst("^@types/", "").replaceFirst("^(.+)__", "@$1/");
    return lacking.contains(typed) || compiled && (reach.imported().contains(typed) || typed.equals("node"));
  }

  /// Where an import ends that finds nothing of what is fetched.
  private Home kit() {
    return framework.orElse(NEWEST);
  }

  /// Whether the kit's version is one the task takes.
  private boolean held(String name) {
    return Optional.ofNullable(kit().versions().get(name)).filter(version -> manifest.takes(name, version)).isPresent();
  }
}
