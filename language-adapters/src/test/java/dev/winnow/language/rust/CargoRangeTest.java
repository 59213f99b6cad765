package dev.winnow.language.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CargoRangeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1           | 1.0.0 | 1.99.3 | 0.9.9 | 2.0.0
      1.2.3       | 1.2.3 | 1.9.0  | 1.2.2 | 2.0.0
      ^0.8        | 0.8.0 | 0.8.6  | 0.7.9 | 0.9.0
      0.0.3       | 0.0.3 | 0.0.3  | 0.0.2 | 0.0.4
      0.0         | 0.0.0 | 0.0.9  | 1.0.0 | 0.1.0
      0           | 0.1.0 | 0.99.0 | 1.0.0 | 2.0.0
      ~1.2        | 1.2.0 | 1.2.9  | 1.1.9 | 1.3.0
      ~1          | 1.0.0 | 1.9.9  | 0.9.0 | 2.0.0
      1.*         | 1.0.0 | 1.7.0  | 0.9.0 | 2.0.0
      1.2.*       | 1.2.0 | 1.2.8  | 1.1.0 | 1.3.0
      =0.7.1      | 0.7.1 | 0.7.1  | 0.7.0 | 0.7.2
      >=1.2, <1.5 | 1.2.0 | 1.4.9  | 1.1.9 | 1.5.0
      >1          | 2.0.0 | 3.0.0  | 1.0.0 | 1.9.9
      <=1.2       | 0.1.0 | 1.2.9  | 1.3.0 | 2.0.0
      """)
  void holdsWhatCargoTakes(String range, String first, String last, String before, String after) {
    CargoRange read = new CargoRange(range);
    assertThat(read.holds(first)).as(first).isTrue();
    assertThat(read.holds(last)).as(last).isTrue();
    assertThat(read.holds(before)).as(before).isFalse();
    assertThat(read.holds(after)).as(after).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"*, true", "from https://example.org, false", "1.2.3.4, false"})
  void anyVersionIsHeldByAStarAndNoneByWhatIsNoRange(String range, boolean held) {
    assertThat(new CargoRange(range).holds("1.0.0+build")).isEqualTo(held);
  }
}
