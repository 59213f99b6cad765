package dev.winnow.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewardTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "1\n", "1.0", "2", "{\"reward\": 1}", "{\"reward\": 1.0, \"style\": 0}", "{\"tests\": 1, \"style\": 1.0}"})
  void oneOrMorePasses(String file) {
    assertThat(Reward.passes(file.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.99", "yes", "\"1\"", "true", "[1]", "{}", "{\"reward\": 0.75}", "{\"reward\": \"1\"}", "{\"tests\": 1, \"style\": 0}", "{\"reward\""})
  void anythingElseDoesNot(String file) {
    assertThat(Reward.passes(file.getBytes(StandardCharsets.UTF_8))).isFalse();
  }
}
