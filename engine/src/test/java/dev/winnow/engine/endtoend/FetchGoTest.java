package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a Go task needs beyond the kit is fetched, and none of its code or configuration runs for that.
class FetchGoTest {

  @TempDir
  Path folder;

  /// The places where a caller's `go` would run something else or ask somebody else: environment files, work spaces, tools, generators, cgo.
  @ParameterizedTest
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void aModuleIsFetchedAndNothingOfTheTaskRuns(Way way) throws Exception {
    way.sandboxes().close();
    try (var trap = new Trap(folder.resolve("trace"))) {
      String reference = "package ids\n\nimport \"github.com/google/uuid\"\n\n//go:generate sh -c 'touch " + trap.trace() + "'\n\n"
          + "func Valid(text string) bool { return uuid.Validate(text) == nil }\n";
      new TrialTask(folder.resolve("task"), "ids.go").file("ids.go", reference)
          .file("go.mod", "module example.org/ids\n\ngo 1.22\n\ntoolchain go1.99.0\n\nrequire github.com/google/uuid v1.6.0\n")
          .file("ids_test.go", "package ids\n\nimport \"testing\"\n\nfunc TestValid(t *testing.T) {\n"
              + "\tif !Valid(\"f47ac10b-58cc-0372-8567-0e02b2c3d479\") || Valid(\"x\") {\n\t\tt.Fatal(\"no\")\n\t}\n}\n")
          .file("go.env", "GOPROXY=" + trap.address() + "\nGOFLAGS=-toolexec=/bin/false\n").file("go.work", "go 1.22\n\nuse (\n\t.\n\t./other\n)\n")
          .file("other/go.mod", "module other\n\ngo 1.22\n")
          .wrong("always", reference.replace("uuid.Validate(text) == nil", "uuid.Validate(text) == nil || true"));
      RunningWinnow.start(folder, "run", "task", "--families", "supplied", "--sandbox", way == Way.DOCKER ? "docker" : "bubblewrap", "--json", "report.jsonl").code();
      JsonNode line = RunningWinnow.report(folder.resolve("report.jsonl")).getFirst();
      assertThat(line.path("status").asString()).describedAs(line.toString()).isEqualTo("measured");
      assertThat(line.at("/environment/fetched").valueStream().map(JsonNode::asString)).containsExactly("github.com/google/uuid v1.6.0");
      assertThat(line.at("/variants/0/verdict").asString()).isEqualTo("rejected");
      trap.mustBeUntouched();
    }
  }
}
