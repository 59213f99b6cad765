import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

class RingLog<T> implements Iterable<T> {

    private final Object[] entries;
    private long added;

    RingLog(int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("a log needs a size above 0");
        }
        entries = new Object[size];
    }

    void add(T entry) {
        entries[(int) (added % entries.length)] = Objects.requireNonNull(entry, "no entry");
        added++;
    }

    int size() {
        return (int) Math.min(added, entries.length);
    }

    long forgotten() {
        return added - size();
    }

    Optional<T> newest() {
        return added == 0 ? Optional.empty() : Optional.of(at(added - 1));
    }

    List<T> where(Predicate<? super T> fits) {
        List<T> found = new ArrayList<>();
        for (T entry : this) {
            if (fits.test(entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<T>() {
            private long next = forgotten();

            @Override
            public boolean hasNext() {
                return next < added;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return at(next++);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private T at(long index) {
        return (T) entries[(int) (index % entries.length)];
    }
}
