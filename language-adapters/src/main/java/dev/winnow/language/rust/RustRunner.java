package dev.winnow.language.rust;

import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Resources;
import dev.winnow.language.Runner;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import dev.winnow.language.rust.CargoManifest.Kind;
import dev.winnow.language.rust.CargoManifest.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `cargo test`: test binaries of unit tests and of `tests/`, compiled over a harness that reports to the channel.
final class RustRunner implements Runner {

  private static final String ARTEFACT = "/winnow/rust/tests.tar";

  static final Map<String, String> ENVIRONMENT = Map.ofEntries(
      Map.entry("PATH", "/opt/rust/root/bin:/usr/bin:/bin"), Map.entry("HOME", "/tmp"), Map.entry("TMPDIR", "/tmp"),
      Map.entry("CARGO_HOME", "/opt/rust/cargo"), Map.entry("CARGO_TARGET_DIR", "/tmp/target"), Map.entry("CARGO_INCREMENTAL", "0"),
      Map.entry("CARGO_PROFILE_DEV_DEBUG", "0"), Map.entry("CARGO_TERM_COLOR", "never"), Map.entry("RUST_BACKTRACE", "0"),
      Map.entry("TZ", "UTC"), Map.entry("LC_ALL", "C.UTF-8"));

  @Override
  public String name() {
    return "cargo test";
  }

  @Override
  public boolean suits(Suite suite) {
    CargoProject project = CargoProject.of(suite);
    return !project.targets(suite).isEmpty() || !RustExamples.of(suite, project).asked().isEmpty();
  }

  @Override
  public Plan plan(Suite suite, String token) {
    CargoProject project = CargoProject.of(suite);
    RustExamples examples = RustExamples.of(suite, project);
    Optional<RustAssertions> apart = RustAssertions.of(suite, project);
    List<Target> targets = Stream.concat(project.targets(suite).stream(), examples.targets().stream()).toList();
    String root = project.root();
    String folder = "/work/" + root;
    String harness = "winnow_" + token;
    var files = files("cargo.sh", "build.sh", "rustc.sh", "run.sh");
    examples.files(harness).forEach((path, bytes) -> files.put("/work/" + path, bytes));
    var build = new ArrayList<>(List.of("sh", "/winnow/rust/build.sh"));
    if (any(targets, Kind.LIB)) build.add("--lib");
    if (any(targets, Kind.BIN)) build.add("--bins");
    if (any(targets, Kind.TEST)) build.addAll(List.of("--test", "*"));
    List<String> run = List.of("sh", "/winnow/rust/run.sh", ARTEFACT);
    Map<String, String> channel = Map.of("WINNOW_CHANNEL", "3", "WINNOW_TOKEN", token, "WINNOW_ROOT", root,
        "WINNOW_APART", apart.map(RustAssertions::told).orElse(""));
    Set<String> canaries = targets.stream().map(target -> target.path().substring(root.length()))
        .flatMap(target -> Stream.of("first", "last").map(place -> target + "::winnow_canary_" + token + "_" + place)).collect(Collectors.toSet());
    return new Plan(source -> apart.map(one -> one.caught(source, harness)).orElse(source), files,
        List.of(new Step(build, with(Map.of("WINNOW_TOKEN", token)), folder)), ARTEFACT,
        new Step(run, with(channel), folder), List.of(new Step(run, loading(channel), folder)), canaries, 101);
  }

  private static boolean any(List<Target> targets, Kind kind) {
    return targets.stream().anyMatch(target -> target.kind() == kind);
  }

  private static Map<String, String> with(Map<String, String> more) {
    var environment = new TreeMap<>(ENVIRONMENT);
    environment.putAll(more);
    return environment;
  }

  /// The binaries come up and run nothing.
  private static Map<String, String> loading(Map<String, String> channel) {
    var environment = new TreeMap<>(with(channel));
    environment.put("WINNOW_LOAD", "yes");
    return environment;
  }

  @Override
  public Grading grading(Suite suite) {
    CargoProject project = CargoProject.of(suite);
    Step step = new Step(List.of("sh", "/winnow/rust/grade.sh"), ENVIRONMENT, "/work/" + project.root());
    List<String> aside = RustExamples.of(suite, project).aside();
    return new Grading(files("cargo.sh", "grade.sh"), step, "cargo test --workspace",
        "exit status 0 accepts, documentation tests included" + (aside.isEmpty() ? "" : " (only the grader asks those of " + String.join(", ", aside) + ")")
            + "; crates at the versions that the kit holds or that were fetched");
  }

  private static SortedMap<String, byte[]> files(String... scripts) {
    var files = new TreeMap<String, byte[]>();
    Stream.of(scripts).forEach(script -> files.put("/winnow/rust/" + script, resource(script).getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  static String resource(String name) {
    return new String(Resources.bytes("/dev/winnow/language/rust/" + name), StandardCharsets.UTF_8);
  }
}
