package news.dateline.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What every noun asks of its parts, said the same way everywhere. */
final class Checks {
    private Checks() { }

    /** An unmodifiable copy in natural order: {@code Set.copyOf} iterates differently in each JVM, and what is stored, hashed or printed must not. */
    static <T extends Comparable<? super T>> Set<T> ordered(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    static String filled(String value, String what) {
        if (value.isBlank()) throw new IllegalArgumentException("Expected " + what + ", found an empty text");
        return value;
    }

    /** What a log written before this part existed lacks: Jackson hands over null there, and nowhere else does null come in. */
    static <V> V given(@Nullable V value, V otherwise) {
        return value == null ? otherwise : value;
    }

    static void that(boolean holds, String expected, Object found) {
        if (!holds) throw new IllegalArgumentException("Expected " + expected + ", found " + found);
    }
}
