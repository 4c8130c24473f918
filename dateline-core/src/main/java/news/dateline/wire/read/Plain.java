package news.dateline.wire.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text as we keep it: composed Unicode, no control or direction-forcing characters, paragraphs parted by one blank line. Pure. */
public final class Plain {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n[\\s]*");
    private static final Pattern INDENT = Pattern.compile("\\n(?=[ \\t]{2,}\\S|\\t\\S)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…।。！？:][\"'”’»)\\]]*\\s*\\n");

    private Plain() { }

    /** One line: white space folded, edges bare. */
    public static String line(String text) {
        if (isLine(text)) return text;
        String sound = characters(text);
        StringBuilder line = new StringBuilder(sound.length());
        boolean apart = false;
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            if (isBlank(c)) {
                apart = true;
                continue;
            }
            if (apart && !line.isEmpty()) line.append(' ');
            apart = false;
            line.append(c);
        }
        // Wider spaces of Unicode are kept within a line, and go at its edges.
        return line.toString().strip();
    }

    /** Whether it needs no mending: most lines do not. */
    private static boolean isLine(String text) {
        boolean apart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? apart : !isSound(c) || isBlank(c)) return false;
            apart = c == ' ';
        }
        return !apart || text.isEmpty();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /**
     * Text that an agency filed as plain. Blank lines part paragraphs; where there are none, indented lines begin them; where there are none either, a line that ends a sentence ends one.
     * Other line ends are the wire's line length and become blanks.
     */
    public static String paragraphs(String text) {
        String sound = characters(text).strip();
        if (sound.indexOf('\n') < 0) return line(sound);
        String[] parts;
        if (BLANK_LINE.matcher(sound).find()) parts = BLANK_LINE.split(sound);
        else if (INDENT.matcher(sound).find()) parts = INDENT.split(sound);
        else parts = SENTENCE_END.matcher(sound).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(match.group().stripTrailing()) + "\n\n").split("\n\n");
        List<String> paragraphs = new ArrayList<>();
        for (String part : parts) {
            String line = line(part);
            if (!line.isEmpty()) paragraphs.add(line);
        }
        return String.join("\n\n", paragraphs);
    }

    /** Words whose every further line is indented, as a document's own layout does it: those lines go on, they are no paragraphs. Others are left as they are. */
    public static String unindented(String text) {
        String[] lines = text.strip().split("\\R");
        for (int i = 1; i < lines.length; i++) if (lines[i].isBlank() || !Character.isWhitespace(lines[i].charAt(0))) return text;
        return line(text);
    }

    /** No longer than a field of an item may be, and no character cut apart. */
    public static String cut(String text) {
        if (text.length() <= Limits.FIELD_LENGTH) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(Limits.FIELD_LENGTH - 1)) ? Limits.FIELD_LENGTH - 1 : Limits.FIELD_LENGTH);
    }

    /** Without what no text should hold: control characters but tab and line feed (which every line end becomes), byte order marks, soft hyphens, forced directions, halves of surrogate pairs. */
    public static String characters(String text) {
        return isEverySound(text) ? text : mended(text);
    }

    private static boolean isEverySound(String text) {
        for (int i = 0; i < text.length(); i++) if (!isSound(text.charAt(i))) return false;
        return true;
    }

    /** Whether nothing below changes a character: below U+0300 nothing needs composing. */
    private static boolean isSound(char c) {
        return c >= ' ' && c < '\u007F' || c == '\n' || c == '\t' || c > '\u00A0' && c < '\u0300' && c != '\u00AD' || c >= '\u2010' && c <= '\u2027';
    }

    private static String mended(String text) {
        StringBuilder sound = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                sound.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                sound.append('\uFFFD');
            } else if (isSpace(c)) {
                sound.append(' ');
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') sound.append('\n');
            } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
                sound.append('\n');
            } else if (!isForbidden(c)) {
                sound.append(c);
            }
        }
        String result = sound.toString();
        return Normalizer.isNormalized(result, Normalizer.Form.NFC) ? result : Normalizer.normalize(result, Normalizer.Form.NFC);
    }

    private static boolean isSpace(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u2007';
    }

    private static boolean isForbidden(char c) {
        if (c == '\t' || c == '\n') return false;
        return c < ' ' || c >= '\u007F' && c <= '\u009F' || c == '\u00AD' || c == '\uFEFF' || c == '\u200B' || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069'
                || c == '\uFFFE' || c == '\uFFFF' || c >= '\uFDD0' && c <= '\uFDEF' || c >= '\uFFF9' && c <= '\uFFFB';
    }
}
