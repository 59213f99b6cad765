package dev.winnow.language.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoTypingTest {

  private static dev.winnow.language.Types read(String channel, Source source) {
    return new GoTyping().read(channel.getBytes(StandardCharsets.UTF_8), List.of(source));
  }

  @Test
  void bytesOfTheFileBecomeUnitsOfTheText() {
    var source = new Source("a.go", "😀é x", true, List.of());   // mark 3 bytes, then 4 and 2 and 1
    var types = read("T\t0\tINTEGER\tint\t\nE\t/work/a.go\t10\t11\t0\n", source);
    assertThat(types.at(new Span("a.go", 4, 5))).isEqualTo(GoTypes.INT);
  }

  @Test
  void partsAreEarlierTypes() {
    var types = read("T\t0\tSTRING\tstring\t\nT\t1\tLIST\t[]string\t0\nE\ta.go\t0\t1\t1\n", new Source("a.go", "x"));
    assertThat(types.at(new Span("a.go", 0, 1))).isEqualTo(new Type(Type.Kind.LIST, "[]string", List.of(GoTypes.STRING)));
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    var source = new Source("a.go", "x");
    assertThatThrownBy(() -> read("X\t1\n", source)).hasMessageContaining("X\t1");
    assertThatThrownBy(() -> read("E\tb.go\t0\t1\t0\n", source)).hasMessageContaining("b.go");
    assertThatThrownBy(() -> read("T\t0\tINTEGER\tint\t\nE\ta.go\t0\t9\t0\n", source)).hasMessageContaining("past a file's end");
  }
}
