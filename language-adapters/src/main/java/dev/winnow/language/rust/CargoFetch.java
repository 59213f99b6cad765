package dev.winnow.language.rust;

import dev.winnow.language.Fetch;
import dev.winnow.language.Needs;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What a task needs beyond the crates of the kit: the whole of its crates then, for cargo takes them from one place.
final class CargoFetch {

  private CargoFetch() {}

  static Needs needs(Suite suite) {
    CargoProject project = CargoProject.of(suite);
    List<String> unobtainable = project.unobtainable();
    if (!unobtainable.isEmpty()) return new Needs.Unobtainable(unobtainable);
    List<String> missing = project.missing();
    if (missing.isEmpty()) return new Needs.Nothing();
    // Where nothing is locked, the kit's versions are as good as others.
    String lock = Optional.ofNullable(suite.support().get(project.root() + CargoSkeleton.LOCK)).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> RustRunner.resource("kit/crates.lock"));
    return new Needs.Fetched(new Fetch(missing, RustRunner.resource("fetch.sh"), new CargoSkeleton(project).files(lock), Optional.of(build())));
  }

  private static Step build() {
    return new Step(List.of("sh", "-c", RustRunner.resource("cargo.sh") + RustRunner.resource("crates.sh")), RustRunner.ENVIRONMENT, "/work");
  }
}
