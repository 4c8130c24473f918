package news.dateline.annotate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What numbers the entries of a list: "1.", "2.)", "(c)", "• 9.". Pure. */
final class ListMarks {
    private static final Pattern MARK = Pattern.compile("[•◦⁃·*–—-]?\\s?(\\(?)(\\d{1,3}|[A-Za-zА-Яа-я]|[ivx]{1,4})([.)）]{1,2})(?=\\s|$|[^\\x00-\\x7F]|\\p{Lu})");
    /** Longer than any mark. */
    private static final int LENGTH_MAX = 10;

    /** {@code form}: the signs around its number; {@code end}: where it ends. */
    record Mark(String value, String form, int end) {
        /** Whether {@code next} is the entry after this one in the same list. */
        boolean isBefore(Mark next) {
            if (!form.equals(next.form)) return false;
            if (Character.isDigit(value.charAt(0))) return Character.isDigit(next.value.charAt(0)) && Integer.parseInt(next.value) == Integer.parseInt(value) + 1;
            return value.length() == 1 && next.value.length() == 1 && next.value.charAt(0) == value.charAt(0) + 1;
        }

        boolean isFirst() {
            return value.equals("1") || value.equals("a") || value.equals("A");
        }

        boolean hasBracket() {
            return form.indexOf(')') >= 0 || form.indexOf('）') >= 0;
        }
    }

    private ListMarks() { }

    static Optional<Mark> at(String text, int from) {
        if (from >= text.length()) return Optional.empty();
        Matcher mark = MARK.matcher(text).region(from, Math.min(text.length(), from + LENGTH_MAX)).useTransparentBounds(true);
        return mark.lookingAt() ? Optional.of(new Mark(mark.group(2), mark.group(1) + mark.group(3), mark.end())) : Optional.empty();
    }
}
