package news.dateline.wire.anpa1312;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.wire.read.Plain;

/**
 * Takes the typesetter's signs out of ANPA-1312 text: {@code ^} begins a line of its own, a quad ({@code <} left, {@code =} centre, {@code >} right) ends it, a tab or an indent begins a paragraph;
 * control characters move columns, {@code _} is a dash, {@code ``} and {@code ''} are quotation marks, braces and the like stand for fractions. Pure.
 */
final class TypeSetting {
    /** {@code indented} where it begins a paragraph of the story, {@code centred} where it is set in the middle, as by-lines and crossheads are, {@code left} where it ends flush left. */
    record Line(String words, boolean indented, boolean centred, boolean left) { }

    private static final Pattern QUAD = Pattern.compile("\\s*[<=>]\\s*$");
    private static final Pattern SEVERAL = Pattern.compile("(?<=[<=])[ \\t]*\\^");
    private static final Pattern COLUMN = Pattern.compile("[\\x1E\\x1F]+[ \\t\\x1E\\x1F]*|;");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1D\\x7F]");
    private static final Pattern HALF = Pattern.compile("(\\d?)\\{");
    private static final Pattern LONE_DASH = Pattern.compile("(?<=^|\\s)_(?=\\s|$)");

    private TypeSetting() { }

    static List<Line> lines(String text, boolean table) {
        List<Line> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String raw : SEVERAL.matcher(text).replaceAll("\n^").split("\n")) {
            boolean begins = table || raw.isBlank() || raw.startsWith("^") || raw.startsWith("\b") || raw.startsWith("\t") || raw.startsWith("  ") || QUAD.matcher(current).find();
            if (begins) end(current, lines, table);
            if (!current.isEmpty()) current.append(' ');
            current.append(raw);
        }
        end(current, lines, table);
        return lines;
    }

    private static void end(StringBuilder current, List<Line> lines, boolean table) {
        String raw = current.toString();
        current.setLength(0);
        boolean indented = raw.startsWith("\t") || raw.startsWith("  ") || table && !raw.startsWith("^");
        boolean centred = raw.stripTrailing().endsWith("=");
        String words = plain(QUAD.matcher(raw.replaceFirst("^[\\s\\x08]*\\^", "")).replaceFirst(""));
        if (!words.isEmpty()) lines.add(new Line(words, indented, centred, raw.stripTrailing().endsWith("<")));
    }

    /** One line of plain text. */
    static String plain(String text) {
        String shown = CONTROL.matcher(COLUMN.matcher(text).replaceAll(match -> match.group().equals(";") ? ";" : "; ")).replaceAll("");
        shown = HALF.matcher(shown).replaceAll("$1½").replace("``", "“").replace("''", "”");
        return Plain.line(LONE_DASH.matcher(shown).replaceAll("—"));
    }
}
