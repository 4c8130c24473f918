package news.dateline.press;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A tag in an address. In Latin letters it is the tag's words without accents; in other letters the words as they sound in Latin letters, with a few digits of a digest, since two words of different scripts may
 * sound the same and must not share a page. Pure; any thread.
 */
final class TagName {
    private static final int DIGITS = 6;

    private TagName() { }

    static String slug(String tag) {
        String plain = Normalizer.normalize(tag, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        boolean latin = plain.codePoints().filter(Character::isLetter).allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
        boolean words = plain.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || Character.isWhitespace(c) || "'’-–.&,/".indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK);
        // "C++" and "C#" are not "C".
        return latin && words && plain.codePoints().anyMatch(Character::isLetterOrDigit) ? PathName.of(plain) : PathName.of(plain) + "-" + digest(plain);
    }

    /** The tag as the newest story has it that carries it. */
    static String shown(String slug, List<StoryCard> cards) {
        return cards.stream().map(StoryCard::tags).flatMap(Collection::stream).filter(tag -> slug(tag).equals(slug)).findFirst().orElse(slug);
    }

    private static String digest(String tag) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tag.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
