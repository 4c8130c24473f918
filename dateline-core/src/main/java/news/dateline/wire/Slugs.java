package news.dateline.wire;

import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.model.SignalKind;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Takes;

/**
 * Whom a kill or hold in words means by a slug. Line-based wires kill a story under a number of its own and often name nothing but the slug, in the words or as the kill's own. A slug is no id: what
 * it may mean is withheld until an editor has looked. Pure.
 */
public final class Slugs {
    /** Cycle and region before the slug proper. */
    private static final Pattern PREFIX = Pattern.compile("^(?:(?:am|pm|bc|ap) )(?:[a-z]{2} (?=\\S+ \\S))?");
    /** Letters of a slug that is looked for in words: a shorter one stands in any text. */
    private static final int WORD_MIN = 8;
    private static final int SLUG_MIN = 3;
    private static final int SEARCHED_MAX = 4_000;

    private Slugs() { }

    /** A slug as it is compared; empty where an item has none to go by. */
    public static Optional<String> of(WireItem item) {
        return item.slug().map(Takes::folded).map(slug -> PREFIX.matcher(slug).replaceFirst("")).filter(slug -> slug.length() >= SLUG_MIN);
    }

    /** Whether an item orders in words that something must not be used. */
    public static boolean isOrder(WireItem item) {
        return item.wordSignals().contains(SignalKind.KILL) || item.wordSignals().contains(SignalKind.HOLD);
    }

    /** What an order says, as slugs are compared. */
    public static String words(WireItem order) {
        String body = order.body().substring(0, Math.min(order.body().length(), SEARCHED_MAX));
        return " " + Takes.folded(String.join(" ", order.headline(), order.edNote().orElse(""), order.description().orElse(""), body)) + " ";
    }

    /** Whether an order means an item of that slug: by {@code own}, its own slug or the empty text, or by its words as {@link #words} gives them. Some formats file slugs without their blanks. */
    public static boolean mean(String own, String words, String slug) {
        if (squeezed(own).equals(squeezed(slug))) return true;
        if (squeezed(slug).length() < WORD_MIN) return false;
        return words.contains(" " + slug + " ") || squeezed(words).contains(squeezed(slug));
    }

    private static String squeezed(String folded) {
        return folded.replace(" ", "");
    }
}
