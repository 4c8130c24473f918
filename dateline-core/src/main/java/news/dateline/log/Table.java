package news.dateline.log;

import java.util.Optional;
import java.util.function.Function;

/**
 * Names a keyed table of stage state. Keys are ordered as Unicode code points order them in UTF-8, so that ranges of keys can be read.
 *
 * @param immutable the type of values that nobody can change, so that a store may keep one that it has decoded; empty where each reader needs its own
 */
public record Table<V>(String name, Function<V, byte[]> encode, Function<byte[], V> decode, Optional<Class<V>> immutable) {
    public Table(String name, Function<V, byte[]> encode, Function<byte[], V> decode) {
        this(name, encode, decode, Optional.empty());
    }

    public Table {
        if (!name.matches("[a-z_]+")) throw new IllegalArgumentException("Expected a table name of lower-case letters and _, found " + name);
    }

    public static <V> Table<V> json(String name, Class<V> type) {
        return new Table<>(name, Json::bytes, bytes -> Json.read(bytes, type), Optional.of(type));
    }

    public static Table<byte[]> bytes(String name) {
        return new Table<>(name, bytes -> bytes.clone(), bytes -> bytes.clone());
    }
}
