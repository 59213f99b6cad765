package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import dev.winnow.language.Needs;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RustAssemblyTest {

  private static final String TESTS = "#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn ones() { assert_eq!(f(), 1); }\n}\n";

  private static Suite suite() throws Refusal {
    var row = new Row(JsonMapper.shared().valueToTree(Map.of("prompt", "fn main(){}\n\nfn f() -> i32 {\n")), "rows.jsonl:1");
    var assembly = new RustAssembly();
    Source solution = assembly.solution(row, "    1 + 0\n}\n");
    return new Suite(List.of(solution), List.of(assembly.tests(row, solution, TESTS)), assembly.support());
  }

  @Test
  void testsAreAFileOfTheirOwnInsideTheProgram() throws Refusal {
    assertThat(suite().solution().getFirst().text()).endsWith("    1 + 0\n}\n\n#[cfg(test)]\ninclude!(\"tests.rs\");\n");
    assertThat(suite().tests()).extracting(Source::path, Source::text).containsExactly(org.assertj.core.groups.Tuple.tuple("src/tests.rs", TESTS));
  }

  @Test
  void theAdapterUnderstandsTheRow() throws Exception {
    LanguageAdapter rust = LanguageAdapters.of("rust").orElseThrow();
    assertThat(rust.needs(suite())).isEqualTo(new Needs.Nothing());
    assertThat(rust.runners().getFirst().suits(suite())).isTrue();
    assertThat(rust.runners().getFirst().plan(suite(), "t0k").canaries()).containsExactlyInAnyOrder(
        "src/main.rs::winnow_canary_t0k_first", "src/main.rs::winnow_canary_t0k_last");
    assertThat(rust.sites(suite().solution().getFirst(), suite(), Types.NONE)).hasAtLeastOneElementOfType(Site.Arithmetic.class);
  }
}
