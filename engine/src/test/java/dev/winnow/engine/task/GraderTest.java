package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraderTest {

  private static final Grader.Rule.Tests RULE = new Grader.Rule.Tests(List.of("TestAdd", "TestSub/a"));

  @Test
  void eachNamedTestMustPassWhateverElseHappens() {
    assertThat(RULE.hold(Map.of("TestAdd", true, "TestSub/a", true, "TestSub/a#01", false))).isTrue();
    assertThat(RULE.hold(Map.of("TestAdd", true, "TestSub/a", false, "TestSub/a#01", true))).isFalse();
    assertThat(RULE.hold(Map.of("TestAdd", true))).isFalse();
  }

  @Test
  void oneThatIsToldByItsAssertionsPassesWhereAllOfThemDo() {
    assertThat(RULE.hold(Map.of("TestAdd#1", true, "TestAdd#2", true, "TestSub/a", true))).isTrue();
    assertThat(RULE.hold(Map.of("TestAdd#1", true, "TestAdd#2", false, "TestSub/a", true))).isFalse();
  }
}
