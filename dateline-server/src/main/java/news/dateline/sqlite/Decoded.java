package news.dateline.sqlite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What rows and entries mean, for those lately written or read: a stage mostly reads what another has just appended, and reading JSON costs more than everything that SQLite does. The file stays
 * the truth: a value is used only for exactly the bytes that stand there now, so what was rolled back or rewritten is never seen. Values are immutable. Thread-safe.
 */
final class Decoded {
    /** Of the heap, for each ledger: when what is kept fills it, whole collections stand still again and again, and a kill with them (docs/BENCHMARKS.md, "A kill under load"). */
    private static final int SHARE = 12;
    /** What an entry takes besides its bytes: most rows are a few bytes, and millions of them would fill the heap. */
    private static final int ENTRY_BYTES = 256;
    /** What a byte of a row takes with what it means: the byte itself, and objects of some three times its length. */
    private static final int MEANING = 4;
    /** Large ones are rare and would push out many others. */
    private static final int VALUE_BYTES_MAX = 1 << 18;

    /** {@code place} is a log or table; {@code key} a position or a row's key. */
    private record Key(String place, Object key) { }

    private record Value(byte[] bytes, Object meaning) { }

    private final Cache<Key, Value> values = Caffeine.newBuilder().maximumWeight(Runtime.getRuntime().maxMemory() / SHARE).weigher((Key _, Value value) -> ENTRY_BYTES + MEANING * value.bytes().length).executor(Runnable::run).build();

    /** {@code type} is what {@code decode} makes; a value of another type is decoded anew. */
    <V> V of(String place, Object key, byte[] bytes, Class<V> type, Supplier<V> decode) {
        Optional<V> known = Optional.ofNullable(values.getIfPresent(new Key(place, key))).filter(value -> Arrays.equals(value.bytes(), bytes)).map(Value::meaning).filter(type::isInstance).map(type::cast);
        return known.orElseGet(() -> {
            V decoded = decode.get();
            note(place, key, bytes, decoded);
            return decoded;
        });
    }

    void clear() {
        values.invalidateAll();
    }

    void note(String place, Object key, byte[] bytes, Object meaning) {
        if (bytes.length <= VALUE_BYTES_MAX) values.put(new Key(place, key), new Value(bytes, meaning));
    }
}
