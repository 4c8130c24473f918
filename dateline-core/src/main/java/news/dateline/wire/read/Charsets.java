package news.dateline.wire.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: the byte order mark first, then what is valid UTF-8 beyond chance, then what the document declares, then what HTTP said, then a guess. Feeds that declare one encoding and
 * use another are common; UTF-8 proves itself. Pure.
 */
public final class Charsets {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final int SNIFFED_BYTES = 100_000;
    /** Of a hundred characters beyond ASCII, how many may be broken before the document is not UTF-8 at all. */
    private static final int BROKEN_PERCENT_MAX = 10;

    /** A document's text, how it was read, and what had to be mended for it. */
    public record Decoded(String text, List<String> mended) {
        public Decoded {
            mended = List.copyOf(mended);
        }
    }

    private Charsets() { }

    /** {@code fromHttp} is the charset that HTTP named, or the empty text. Never fails: what cannot be decoded becomes U+FFFD. */
    public static Decoded decode(byte[] bytes, String fromHttp) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) return marked.get();
        Optional<Charset> wide = wideWithoutMark(bytes);
        if (wide.isPresent()) return new Decoded(new String(bytes, wide.get()), List.of());
        Optional<Charset> declared = declared(bytes);
        boolean stateful = declared.isPresent() && isStateful(declared.get());
        if (!stateful && strictly(bytes, StandardCharsets.UTF_8) instanceof String text) {
            // As many characters as bytes: ASCII, which is nearly every encoding.
            return new Decoded(text, text.length() == bytes.length ? List.of() : otherThanDeclared(declared));
        }
        return byDeclaration(bytes, declared, named(fromHttp));
    }

    private static Decoded byDeclaration(byte[] bytes, Optional<Charset> declared, Optional<Charset> http) {
        for (Optional<Charset> candidate : List.of(declared, http)) {
            if (candidate.isPresent() && !candidate.get().equals(StandardCharsets.UTF_8) && strictly(bytes,
                    candidate.get()) instanceof String text) return new Decoded(text, List.of());
        }
        boolean saysUtf8 = declared.or(() -> http).map(StandardCharsets.UTF_8::equals).orElse(true);
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        if (saysUtf8 && mostlySound(lenient)) return new Decoded(lenient, List.of("bytes that are not UTF-8 were replaced"));
        Charset guess = guess(bytes);
        return new Decoded(new String(bytes, guess), List.of("read as " + guess.name() + ", as a guess: it is not what was declared"));
    }

    private static List<String> otherThanDeclared(Optional<Charset> declared) {
        return declared.filter(charset -> !charset.equals(StandardCharsets.UTF_8)).map(charset -> List.of("declared " + charset.name() + " but is UTF-8")).orElse(List.of());
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return Optional.of(marked(bytes, 3, StandardCharsets.UTF_8));
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) return Optional.of(marked(bytes, 4, Charset.forName("UTF-32LE")));
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) return Optional.of(marked(bytes, 4, Charset.forName("UTF-32BE")));
        if (starts(bytes, 0xFE, 0xFF)) return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16BE));
        if (starts(bytes, 0xFF, 0xFE)) return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16LE));
        return Optional.empty();
    }

    private static Decoded marked(byte[] bytes, int mark, Charset charset) {
        String text = new String(bytes, mark, bytes.length - mark, charset);
        List<String> mended = new ArrayList<>();
        if (text.indexOf('\uFFFD') >= 0 && strictly(java.util.Arrays.copyOfRange(bytes, mark, bytes.length), charset) == null) mended.add("bytes that are not "
                + charset.name() + " were replaced");
        return new Decoded(text, mended);
    }

    private static Optional<Charset> wideWithoutMark(byte[] bytes) {
        if (starts(bytes, '<', 0) || starts(bytes, '{', 0) || starts(bytes, '[', 0)) return Optional.of(StandardCharsets.UTF_16LE);
        if (starts(bytes, 0, '<') || starts(bytes, 0, '{') || starts(bytes, 0, '[')) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    private static Optional<Charset> declared(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && first < 400 && bytes[first] >= 0 && bytes[first] <= ' ') first++;
        if (first == bytes.length || bytes[first] != '<') return Optional.empty();
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.lookingAt() ? named(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        if (bare.isEmpty()) return Optional.empty();
        try {
            return switch (bare) {
                // Whoever declares these means windows-1252; the web has long agreed.
                case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Optional.of(WINDOWS_1252);
                // The bytes are not wide, or they would have been seen already: the declaration is left over from a conversion.
                case "utf-16", "utf-16le", "utf-16be", "utf-32", "utf8" -> Optional.of(StandardCharsets.UTF_8);
                default -> Optional.of(Charset.forName(bare));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isStateful(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static boolean mostlySound(String text) {
        int beyond = 0;
        int broken = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) beyond++;
            if (c == '\uFFFD') broken++;
        }
        return broken * 100 <= beyond * BROKEN_PERCENT_MAX || broken == 1 && text.charAt(text.length() - 1) == '\uFFFD';
    }

    private static Charset guess(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SNIFFED_BYTES ? java.util.Arrays.copyOf(bytes, SNIFFED_BYTES) : bytes);
        detector.enableInputFilter(true);
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < 30 || !Charset.isSupported(match.getName())) return WINDOWS_1252;
        Charset charset = Charset.forName(match.getName());
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : charset;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            // Many times faster than the decoder below; without a replacement in it, nothing was replaced.
            String text = new String(bytes, charset);
            if (text.indexOf('\uFFFD') < 0) return text;
        }
        try {
            CharBuffer text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            // windows-1252 leaves five bytes undefined; pages that use them are still windows-1252.
            return charset.equals(WINDOWS_1252) ? new String(bytes, WINDOWS_1252) : null;
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xff) != with[i]) return false;
        return true;
    }
}
