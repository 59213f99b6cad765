package versions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Conditions that a version has to meet, all of them. */
public final class VersionRange {

    private final List<Predicate<Version>> conditions;

    private VersionRange(List<Predicate<Version>> conditions) {
        this.conditions = conditions;
    }

    /** Reads conditions that are separated by spaces. */
    public static VersionRange parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("empty range");
        }
        List<Predicate<Version>> conditions = new ArrayList<>();
        for (String condition : text.strip().split(" +")) {
            conditions.add(condition(condition));
        }
        return new VersionRange(conditions);
    }

    /** Says whether a version meets all conditions. */
    public boolean contains(Version version) {
        return conditions.stream().allMatch(condition -> condition.test(version));
    }

    private static Predicate<Version> condition(String text) {
        if (text.equals("*")) {
            return version -> true;
        }
        String sign = text.replaceFirst("[^<>=~^].*", "");
        Version bound = Version.parse(text.substring(sign.length()));
        return switch (sign) {
            case "", "=" -> version -> version.equals(bound);
            case ">" -> version -> version.compareTo(bound) > 0;
            case ">=" -> version -> version.compareTo(bound) >= 0;
            case "<" -> version -> version.compareTo(bound) < 0;
            case "<=" -> version -> version.compareTo(bound) <= 0;
            case "~" -> version ->
                    version.compareTo(bound) >= 0
                            && version.major() == bound.major()
                            && version.minor() == bound.minor();
            case "^" -> version -> version.compareTo(bound) >= 0 && version.major() == bound.major();
            default -> throw new IllegalArgumentException("unknown sign: " + sign);
        };
    }
}
