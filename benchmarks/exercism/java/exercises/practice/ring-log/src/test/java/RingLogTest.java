import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Iterator;
import java.util.NoSuchElementException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

public class RingLogTest {

    private RingLog<String> log;

    @BeforeEach
    public void setUp() {
        log = new RingLog<>(2);
    }

    @Test
    @DisplayName("A new log is empty")
    public void testNew() {
        assertThat(log.size()).isEqualTo(0);
        assertThat(log.newest()).isEmpty();
    }

    @Disabled("Remove to run test")
    @Test
    @DisplayName("A log needs a size")
    public void testSize() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new RingLog<Integer>(0));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new RingLog<Integer>(-1));
    }

    @Disabled("Remove to run test")
    @Test
    public void testAddOne() {
        log.add("a");
        assertThat(log.size()).isEqualTo(1);
        assertThat(log.newest()).contains("a");
        assertThat(log.forgotten()).isZero();
    }

    @Disabled("Remove to run test")
    @Test
    public void testFull() {
        log.add("a");
        log.add("b");
        assertThat(log).containsExactly("a", "b");
        assertThat(log.forgotten()).isZero();
    }

    @Disabled("Remove to run test")
    @Test
    public void testForgets() {
        log.add("a");
        log.add("b");
        log.add("c");
        assertThat(log).containsExactly("b", "c");
        assertThat(log.size()).isEqualTo(2);
        assertThat(log.forgotten()).isEqualTo(1);
        assertThat(log.newest()).contains("c");
    }

    @Disabled("Remove to run test")
    @Test
    public void testNoNull() {
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> log.add(null));
        assertThat(log.size()).isZero();
    }

    @Disabled("Remove to run test")
    @Test
    public void testWhere() {
        RingLog<Integer> numbers = new RingLog<>(3);
        for (int i = 1; i <= 5; i++) {
            numbers.add(i);
        }
        assertThat(numbers.where(number -> number % 2 == 1)).containsExactly(3, 5);
        assertThat(numbers.where(number -> number > 9)).isEmpty();
    }

    @Disabled("Remove to run test")
    @Test
    public void testIteratorEnds() {
        log.add("a");
        Iterator<String> iterator = log.iterator();
        assertThat(iterator.next()).isEqualTo("a");
        assertThat(iterator.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }
}
