package news.dateline.log;

import java.util.function.Function;

/** Names a keyed table of stage state. Keys are ordered as Unicode code points order them in UTF-8, so that ranges of keys can be read. */
public record Table<V>(String name, Function<V, byte[]> encode, Function<byte[], V> decode) {
    public Table {
        if (!name.matches("[a-z_]+")) throw new IllegalArgumentException("Expected a table name of lower-case letters and _, found " + name);
    }

    public static <V> Table<V> json(String name, Class<V> type) {
        return new Table<>(name, Json::bytes, bytes -> Json.read(bytes, type));
    }

    public static Table<byte[]> bytes(String name) {
        return new Table<>(name, bytes -> bytes.clone(), bytes -> bytes.clone());
    }
}
