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
import java.util.SortedMap;
import java.util.TreeMap;
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
    return !CargoProject.of(suite).targets(suite).isEmpty();
  }

  @Override
  public Plan plan(Suite suite, String token) {
    CargoProject project = CargoProject.of(suite);
    List<Target> targets = project.targets(suite);
    var build = new ArrayList<>(List.of("sh", "/winnow/rust/build.sh"));
    if (any(targets, Kind.LIB)) build.add("--lib");
    if (any(targets, Kind.BIN)) build.add("--bins");
    if (any(targets, Kind.TEST)) build.addAll(List.of("--test", "*"));
    String root = project.root();
    List<String> canaries = targets.stream().map(target -> target.path().substring(root.length()))
        .flatMap(target -> Stream.of("first", "last").map(place -> target + "::winnow_canary_" + token + "_" + place)).toList();
    List<String> run = List.of("sh", "/winnow/rust/run.sh", ARTEFACT);
    Map<String, String> channel = Map.of("WINNOW_CHANNEL", "3", "WINNOW_TOKEN", token, "WINNOW_ROOT", root);
    String folder = "/work/" + root;
    return new Plan(files("cargo.sh", "build.sh", "rustc.sh", "run.sh"), List.of(new Step(build, with(Map.of("WINNOW_TOKEN", token)), folder)), ARTEFACT,
        new Step(run, with(channel), folder), List.of(new Step(run, loading(channel), folder)), java.util.Set.copyOf(canaries), 101);
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
    Step step = new Step(List.of("sh", "/winnow/rust/grade.sh"), ENVIRONMENT, "/work/" + CargoProject.of(suite).root());
    return new Grading(files("cargo.sh", "grade.sh"), step, "cargo test --workspace",
        "exit status 0 accepts, documentation tests included; crates at the versions that the kit holds or that were fetched");
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
