package news.dateline.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes: "64KiB", "20MiB", "1GiB", or plain. */
public record Bytes(long count) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})(|B|KiB|MiB|GiB)");

    static Bytes parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException("a number of bytes such as 64KiB, 20MiB or 1GiB");
        long unit = switch (matcher.group(2)) {
            case "KiB" -> 1L << 10;
            case "MiB" -> 1L << 20;
            case "GiB" -> 1L << 30;
            default -> 1;
        };
        return new Bytes(Math.multiplyExact(Long.parseLong(matcher.group(1)), unit));
    }

    /** For APIs that count in {@code int}; the largest int where there are more. */
    public int toInt() {
        return (int) Math.min(count, Integer.MAX_VALUE - 16);
    }
}
