package versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest(name = "{0} contains {1}: {2}")
    @CsvSource({
        "1.4.2, 1.4.2, true",
        "1.4.2, 1.4.3, false",
        "=1.4.2, 1.4.2, true",
        "=1.4.2, 1.4.1, false",

        ">1.4.2, 1.4.1, false",
        ">1.4.2, 1.4.2, false",
        ">1.4.2, 1.4.3, true",
        ">=1.4.2, 1.4.1, false",
        ">=1.4.2, 1.4.2, true",
        ">=1.4.2, 1.4.3, true",

        "<1.4.2, 1.4.1, true",
        "<1.4.2, 1.4.2, false",
        "<1.4.2, 1.4.3, false",
        "<=1.4.2, 1.4.1, true",
        "<=1.4.2, 1.4.2, true",
        "<=1.4.2, 1.4.3, false",

        "~1.4.2, 1.4.1, false",
        "~1.4.2, 1.4.2, true",
        "~1.4.2, 1.4.9, true",
        "~1.4.2, 1.5.0, false",
        "~1.4.2, 2.4.2, false",

        "^1.4.2, 1.4.1, false",
        "^1.4.2, 1.4.2, true",
        "^1.4.2, 1.9.0, true",
        "^1.4.2, 2.0.0, false",

        "*, 0.0.0, true",
        "*, 1.4.2, true"
    })
    void containsWhatMeetsTheCondition(String range, String version, boolean expected) {
        assertEquals(expected, contains(range, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {">=1.4 <2", ">=1.4   <2", "  >=1.4 <2 ", "\t>=1.4 <2\n", "<2 * >=1.4"})
    void allConditionsHaveToBeMet(String range) {
        assertEquals(false, contains(range, "1.3.9"));
        assertEquals(true, contains(range, "1.4.0"));
        assertEquals(true, contains(range, "1.9.9"));
        assertEquals(false, contains(range, "2.0.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void rangeWithoutConditionIsRefused(String range) {
        assertRefused("empty range", range);
    }

    @ParameterizedTest
    @CsvSource({
        "one, one",
        ">=one, one",
        ">=1.4 <two, two",
        "^1.x, 1.x",
        "**, **"
    })
    void versionThatCannotBeReadIsNamed(String range, String named) {
        assertRefused("not a version: " + named, range);
    }

    @ParameterizedTest
    @ValueSource(strings = {">=", "<", "^"})
    void signAloneIsRefused(String range) {
        assertRefused("not a version: ", range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<>", "=>", "==", "~>", "^^"})
    void unknownSignIsRefused(String sign) {
        assertRefused("unknown sign: " + sign, sign + "1.4.2");
    }

    private static boolean contains(String range, String version) {
        return VersionRange.parse(range).contains(Version.parse(version));
    }

    private static void assertRefused(String message, String range) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> VersionRange.parse(range));
        assertEquals(message, refusal.getMessage());
    }
}
