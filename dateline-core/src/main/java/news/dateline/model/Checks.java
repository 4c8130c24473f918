package news.dateline.model;

/** What every noun asks of its parts, said the same way everywhere. */
final class Checks {
    private Checks() { }

    static String filled(String value, String what) {
        if (value.isBlank()) throw new IllegalArgumentException("Expected " + what + ", found an empty text");
        return value;
    }

    static void that(boolean holds, String expected, Object found) {
        if (!holds) throw new IllegalArgumentException("Expected " + expected + ", found " + found);
    }
}
