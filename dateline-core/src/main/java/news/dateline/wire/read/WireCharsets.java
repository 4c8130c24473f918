package news.dateline.wire.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes of line-based wires to text: the charset that the mapping names, else UTF-8 where the bytes prove it, else ISO 6937 where its accents stand before their letters, else windows-1252, which
 * holds Latin-1. Pure. The table is ISO/IEC 6937:2001, Table 2, which the JDK and ICU lack; the German 7-bit variant is DIN 66003.
 */
public final class WireCharsets {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Combining marks for 0xC1 to 0xCF; a blank where none is assigned. */
    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0020\u030A\u0327\u0020\u030B\u0328\u030C";
    /** Which letters each of them may stand before. */
    private static final String[] BEARERS = {"AEIOUaeiou", "ACEILNORSUYZacegilnorsuyz", "ACEGHIJOSUWYaceghijosuwy", "AINOUainou", "AEIOUaeiou", "AGUagu", "CEGIZcegz", "AEIOUYaeiouy", "", "AUau",
        "CGKLNRSTcklnrst", "", "OUou", "AEIUaeiu", "CDELNRSTZcdelnrstz"};
    /** 0xA0 to 0xBF, 0xD0 to 0xDF, 0xE0 to 0xFF; U+FFFD where nothing is assigned. */
    private static final String HIGH_A = "\u00A0¡¢£$¥#§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿";
    private static final String HIGH_D = "―¹®©™♪¬¦\uFFFD\uFFFD\uFFFD\uFFFD⅛⅜⅝⅞";
    private static final String HIGH_E = "ΩÆÐªĦ\uFFFDĲĿŁØŒºÞŦŊŉĸæđðħıĳŀłøœßþŧŋ\u00AD";
    private static final Map<Character, Character> GERMAN = Map.of('[', 'Ä', '\\', 'Ö', ']', 'Ü', '{', 'ä', '|', 'ö', '}', 'ü', '~', 'ß', '@', '§');

    private WireCharsets() { }

    public static boolean isKnown(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        return bare.equals("iso-6937") || bare.equals("iso-646-de") || supported(bare).isPresent();
    }

    private static Optional<Charset> supported(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Never fails: what is in no table becomes U+FFFD. */
    public static String decode(byte[] bytes, Optional<String> charset) {
        String named = charset.map(name -> name.strip().toLowerCase(Locale.ROOT)).orElse("");
        return switch (named) {
            case "iso-6937" -> iso6937(bytes);
            case "iso-646-de" -> german(bytes);
            case "iso-8859-1", "latin1" -> new String(bytes, WINDOWS_1252);
            default -> supported(named.isEmpty() ? "?" : named).map(known -> new String(bytes, known)).orElseGet(() -> found(bytes));
        };
    }

    private static String found(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return looksLike6937(bytes) ? iso6937(bytes) : new String(bytes, WINDOWS_1252);
        }
    }

    /** In ISO 6937 an accent stands before its letter, mostly after another letter in lower case, where Latin-1 would have a capital; Latin-1's accented small letters are rare in it. */
    private static boolean looksLike6937(byte[] bytes) {
        int accents = 0;
        int others = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) continue;
            boolean bears = b >= 0xC1 && b <= 0xCF && i + 1 < bytes.length && BEARERS[b - 0xC1].indexOf(bytes[i + 1] & 0xFF) >= 0;
            if (bears) accents++;
            else if (b < 0xA0 || b >= 0xC0 && b != 0xF1 && b != 0xF9 && b != 0xFB || b == 0xDF) others++;
        }
        return accents > others;
    }

    private static String iso6937(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0xC1 && b <= 0xCF && MARKS.charAt(b - 0xC1) != ' ') {
                // The letter comes next; before a blank the accent stands alone.
                char letter = i + 1 < bytes.length && bytes[i + 1] >= 0x20 ? (char) bytes[++i] : ' ';
                text.append(letter).append(MARKS.charAt(b - 0xC1));
            } else {
                text.append(single(b));
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static char single(int b) {
        if (b < 0x80) return (char) b;
        if (b < 0xA0) return '\uFFFD';
        if (b < 0xC0) return HIGH_A.charAt(b - 0xA0);
        if (b < 0xD0) return '\uFFFD';
        return b < 0xE0 ? HIGH_D.charAt(b - 0xD0) : HIGH_E.charAt(b - 0xE0);
    }

    private static String german(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) text.append(GERMAN.getOrDefault((char) (b & 0x7F), (char) (b & 0x7F)));
        return text.toString();
    }
}
