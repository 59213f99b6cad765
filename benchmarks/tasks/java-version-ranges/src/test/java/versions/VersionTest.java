package versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.4.2, 1, 4, 2",
        "1.4, 1, 4, 0",
        "1, 1, 0, 0",
        "0.0.0, 0, 0, 0",
        "01.002.0003, 1, 2, 3",
        "123456789.987654321.192837465, 123456789, 987654321, 192837465"
    })
    void readsNumbersAndFillsUpWithZeros(String text, int major, int minor, int patch) {
        assertEquals(new Version(major, minor, patch), Version.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "one", "1.", ".1", "1.4.2.0", "1..2", "1.4.x", "-1", "+1", " 1", "1 ", "1,4", "v1.4.2", "1.4.2-beta",
        "1234567890", "1.1234567890", "1.4.1234567890"
    })
    void refusesOtherTexts(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Version.parse(text));
        assertEquals("not a version: " + text, refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.2, 2.0.0",
        "1.4.2, 1.5.0",
        "1.4.2, 1.4.3",
        "9.0.0, 10.0.0",
        "1.9.0, 1.10.0",
        "1.4.9, 1.4.10"
    })
    void ordersByNumbersFromTheLeft(String lower, String higher) {
        assertEquals(-1, Integer.signum(Version.parse(lower).compareTo(Version.parse(higher))));
        assertEquals(1, Integer.signum(Version.parse(higher).compareTo(Version.parse(lower))));
    }

    @Test
    void equalVersionsCompareAsEqual() {
        assertEquals(0, Version.parse("1.4").compareTo(new Version(1, 4, 0)));
    }

    @Test
    void textHasAllThreeNumbers() {
        assertEquals("1.4.0", Version.parse("1.4").toString());
    }
}
