package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GoAssemblyTest {

  private static Row row(Map<String, String> fields) {
    return new Row(JsonMapper.shared().valueToTree(fields), "rows.jsonl:1");
  }

  private static String block(String source) {
    return source.substring(0, source.indexOf(")\n"));
  }

  @Test
  void importsAreGatheredOnceAndTakenFromThePrompt() throws Refusal {
    Row row = row(Map.of("import", "import (\n    \"strings\"\n\tm \"math\"\n)\n",
        "prompt", "import (\n    \"strings\"\n\tm \"math\"\n)\n\n// \"os\" is no import.\nfunc F() {\n",
        "test_setup", "package main\n\nimport (\n    \"testing\"\n    \"math/rand\"\n)\n"));
    GoAssembly assembly = new GoAssembly(source -> source, Map.of());
    String solution = assembly.solution(row, "\t_ = 1\n}\n").text();
    assertThat(solution).startsWith("package main\n\nimport (\n\t\"strings\"\n\tm \"math\"\n\t\"bytes\"\n")
        .endsWith(")\n\n// \"os\" is no import.\nfunc F() {\n\t_ = 1\n}\n").containsOnlyOnce("\"strings\"").containsOnlyOnce("import (");
    String tests = assembly.tests(row, assembly.solution(row, "}"), "func TestF(t *testing.T) {}\n").text();
    assertThat(block(tests)).startsWith("package main\n\nimport (\n\t\"testing\"\n\t\"math/rand\"\n\t\"strings\"\n").containsOnlyOnce("math/rand");
    assertThat(tests).endsWith(")\n\nfunc TestF(t *testing.T) {}\n");
  }

  @Test
  void whatDoesNotParseIsLeftToTheCompiler() throws Refusal {
    GoAssembly assembly = new GoAssembly(source -> {
      throw new dev.winnow.language.ParseFailure("source.go", new dev.winnow.language.Position(1, 1), "broken");
    }, Map.of("go.mod", "module solution\n"));
    assertThat(assembly.solution(row(Map.of("prompt", "func F() {\n")), "}").text()).endsWith("func F() {\n}");
    assertThat(assembly.support()).containsOnlyKeys("go.mod");
  }
}
