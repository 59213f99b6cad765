package versions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The releases of a library. */
public final class Releases {

    private final TreeSet<Version> available = new TreeSet<>();
    private final Set<Version> withdrawn = new HashSet<>();

    public void publish(Version version) {
        if (available.contains(version) || withdrawn.contains(version)) {
            throw new IllegalStateException("already published: " + version);
        }
        available.add(version);
    }

    public void withdraw(Version version) {
        if (!available.remove(version)) {
            throw new IllegalStateException("not available: " + version);
        }
        withdrawn.add(version);
    }

    /** All releases that are not withdrawn, in ascending order. */
    public List<Version> available() {
        return List.copyOf(available);
    }

    /** The highest available release in a range. */
    public Optional<Version> newest(VersionRange range) {
        return resolve(List.of(range));
    }

    /** The highest available release that is in all ranges. */
    public Optional<Version> resolve(List<VersionRange> ranges) {
        for (Version version : available.descendingSet()) {
            if (ranges.stream().allMatch(range -> range.contains(version))) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The highest available release in a range, if it is higher than the current one. */
    public Optional<Version> upgrade(Version current, VersionRange range) {
        return newest(range).filter(version -> version.compareTo(current) > 0);
    }
}
