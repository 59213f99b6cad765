package dev.winnow.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a usual suite does, run once when the kit is made so that the JVM may keep what it learnt in doing so.
public class Sample {

  private List<String> words;

  @BeforeEach
  void fill() {
    words = new ArrayList<>(Arrays.asList("b", "a"));
  }

  @Test
  @DisplayName("sorts")
  void sorts() {
    words.sort(null);
    assertEquals(List.of("a", "b"), words);
    assertTrue(words.stream().map(word -> word + words.size()).collect(Collectors.toList()).contains("a2"));
  }

  @Test
  void fails() {
    assertEquals(4, 5, "as it should");
  }

  @Test
  void throwsUp() {
    assertThrows(IllegalStateException.class, () -> { throw new IllegalStateException("no"); });
    assertTrue(new HashMap<>(java.util.Map.of("a", 1)).containsKey("a"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void takes(int value) {
    assertTrue(value > 0);
  }

  @ParameterizedTest
  @CsvSource({"a,1", "b,2"})
  void reads(String name, int value) {
    assertEquals(1, name.length(), "length of " + name + value);
  }

  @Nested
  class Inner {
    @Test
    void sees() {
      assertEquals(2, words.size());
    }
  }

  public static void main(String[] arguments) {
    List<Boolean> correct = Arrays.asList(new ArrayList<>(List.of(1, 2)).equals(Arrays.asList(1, 2)), "a".repeat(2).equals("aa"));
    var counts = new HashMap<Character, Integer>();
    for (char c : "abc".toCharArray()) counts.put(c, counts.getOrDefault(c, 0) + 1);
    if (correct.contains(false) || counts.values().stream().mapToInt(i -> i).sum() != 3) throw new AssertionError();
  }
}
