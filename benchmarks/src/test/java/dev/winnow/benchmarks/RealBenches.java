package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.fail;

import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.SandboxChoice;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.engine.verdict.Benches;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;

/// The kits, and the sandbox that `./winnow` would take.
///
/// Without a sandbox a test fails: a machine that has none can show nothing about Winnow.
final class RealBenches {

  static final int JOBS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private RealBenches() {}

  static Benches open() throws SandboxException {
    Kits kits = Kits.of(System.getenv(), System.err::println);
    for (LanguageAdapter adapter : LanguageAdapters.ALL) kits.build(adapter.kit());
    boolean docker = "1".equals(System.getenv("WINNOW_REQUIRE_DOCKER"));
    Sandboxes sandboxes = switch (SandboxChoice.of(docker ? "docker" : "auto", kits)) {
      case SandboxChoice.Chosen chosen -> chosen.sandboxes();
      case SandboxChoice.NoSandbox none -> fail(none.message());
    };
    return new Benches(sandboxes, kits, JOBS);
  }
}
