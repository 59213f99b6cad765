package versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReleasesTest {

    private final Releases releases = new Releases();

    @Test
    void thereIsNoReleaseAtFirst() {
        assertEquals(List.of(), releases.available());
        assertEquals(Optional.empty(), releases.newest(range("*")));
    }

    @Nested
    class WithSomeReleases {

        @BeforeEach
        void publishInAnyOrder() {
            versions("1.4.0", "2.0.0", "1.10.0", "1.9.0").forEach(releases::publish);
        }

        @Test
        void availableReleasesAreInAscendingOrder() {
            assertEquals(versions("1.4.0", "1.9.0", "1.10.0", "2.0.0"), releases.available());
        }

        @Test
        void publishedReleaseCannotBePublishedAgain() {
            assertRefused("already published: 1.9.0", () -> releases.publish(version("1.9")));
            assertEquals(versions("1.4.0", "1.9.0", "1.10.0", "2.0.0"), releases.available());
        }

        @Test
        void newestIsTheHighestInTheRange() {
            assertEquals(found("2.0.0"), releases.newest(range("*")));
            assertEquals(found("1.10.0"), releases.newest(range("^1.4")));
            assertEquals(found("1.9.0"), releases.newest(range("<1.10")));
        }

        @Test
        void newestIsEmptyOutsideTheRange() {
            assertEquals(Optional.empty(), releases.newest(range(">2")));
        }

        @Test
        void resolveMeetsAllRanges() {
            assertEquals(found("1.9.0"), releases.resolve(List.of(range("^1.4"), range("<1.10"))));
            assertEquals(found("1.10.0"), releases.resolve(List.of(range("^1.4"), range("*"))));
            assertEquals(Optional.empty(), releases.resolve(List.of(range("^1.4"), range("^2"))));
        }

        @Test
        void resolveWithoutRangesFindsTheHighest() {
            assertEquals(found("2.0.0"), releases.resolve(List.of()));
        }

        @Test
        void upgradeIsHigherThanTheCurrentVersion() {
            assertEquals(found("1.10.0"), releases.upgrade(version("1.9"), range("^1.4")));
            assertEquals(Optional.empty(), releases.upgrade(version("1.10"), range("^1.4")));
            assertEquals(Optional.empty(), releases.upgrade(version("1.11"), range("^1.4")));
        }

        @Test
        void upgradeIsEmptyOutsideTheRange() {
            assertEquals(Optional.empty(), releases.upgrade(version("1.9"), range("^3")));
        }

        @Nested
        class AfterAWithdrawal {

            @BeforeEach
            void withdraw() {
                releases.withdraw(version("1.10"));
            }

            @Test
            void withdrawnReleaseIsNotFound() {
                assertEquals(versions("1.4.0", "1.9.0", "2.0.0"), releases.available());
                assertEquals(found("1.9.0"), releases.newest(range("^1.4")));
            }

            @Test
            void withdrawnReleaseCannotBePublishedAgain() {
                assertRefused("already published: 1.10.0", () -> releases.publish(version("1.10")));
                assertEquals(versions("1.4.0", "1.9.0", "2.0.0"), releases.available());
            }

            @Test
            void onlyAvailableReleasesCanBeWithdrawn() {
                assertRefused("not available: 1.10.0", () -> releases.withdraw(version("1.10")));
                assertRefused("not available: 3.0.0", () -> releases.withdraw(version("3")));
            }

            @Test
            void refusedWithdrawalDoesNotKeepAReleaseFromBeingPublished() {
                assertRefused("not available: 3.0.0", () -> releases.withdraw(version("3")));
                releases.publish(version("3"));
                assertEquals(found("3.0.0"), releases.newest(range("*")));
            }
        }
    }

    private static Version version(String text) {
        return Version.parse(text);
    }

    private static VersionRange range(String text) {
        return VersionRange.parse(text);
    }

    private static List<Version> versions(String... texts) {
        return Stream.of(texts).map(Version::parse).toList();
    }

    private static Optional<Version> found(String text) {
        return Optional.of(version(text));
    }

    private static void assertRefused(String message, Runnable action) {
        var refusal = assertThrows(IllegalStateException.class, action::run);
        assertEquals(message, refusal.getMessage());
    }
}
