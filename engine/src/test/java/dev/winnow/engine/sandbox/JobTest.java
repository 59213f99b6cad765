package dev.winnow.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {

  @ParameterizedTest
  @ValueSource(strings = {"work/x", "/work", "/work/", "/work//x", "/work/../x", "/work/x/..", "/work/./x", "/winnow/a\0b"})
  void anInputIsAPlainPath(String path) {
    assertThatThrownBy(() -> Input.of(path, new byte[0])).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("plain path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "/workx/y", "/tmp/x"})
  void anInputLiesInAPlaceOfItsSandbox(String path) {
    assertThatThrownBy(() -> job(List.of(Input.of(path, new byte[0])), List.of("true")).mustLieIn(KitTree.PLACES))
        .hasMessage("input '" + path + "' lies in none of [/work, /winnow]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/work/x", "/work/..x", "/winnow/a b/\n", "/work/a/b/c.py", "/work/-rf"})
  void namesMayBeStrange(String path) {
    assertThatCode(() -> Input.of(path, new byte[0])).doesNotThrowAnyException();
  }

  @Test
  void anInputIsNoFolderOfAnother() {
    assertThatThrownBy(() -> job(List.of(Input.of("/work/a", new byte[0]), Input.of("/work/a/b", new byte[0])), List.of("true")))
        .hasMessage("/work/a is an input and the folder of /work/a/b");
    assertThatThrownBy(() -> job(List.of(Input.of("/work/a", new byte[0]), Input.of("/work/a", new byte[0])), List.of("true"))).hasMessage("two inputs at /work/a");
  }

  @Test
  void aCommandAndTimeAreNeeded() {
    assertThatThrownBy(() -> job(List.of(), List.of())).hasMessage("a job without a command");
    assertThatThrownBy(() -> Limits.USUAL.withCpu(Duration.ZERO)).hasMessageContaining("no time to run in");
  }

  private static Job job(List<Input> inputs, List<String> command) {
    return new Job(inputs, command, Map.of(), "/work", Limits.USUAL);
  }
}
