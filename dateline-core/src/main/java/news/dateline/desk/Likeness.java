package news.dateline.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * A sentence of a withheld story that rests on nothing dead and says much the same as one that does: an editor has to judge whether it may stand (the law, 16).
 *
 * @param share how much of the shorter one's words the other has too, 0 to 1
 */
public record Likeness(Sentence sentence, Sentence dead, double share) {
    /** From this share of common words on, two sentences are shown side by side: an editor would rather read one too many. */
    public static final double SHARE_MIN = 0.5;
    private static final int WORD_LENGTH_MIN = 3;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The sentences of a draft that rest on an item of which {@code isDead} holds. */
    public static List<Sentence> dead(Draft draft, Predicate<ItemId> isDead) {
        return draft.sentences().stream().filter(sentence -> restsOn(sentence, isDead)).distinct().toList();
    }

    /** The others that merely match one of them, each with its nearest, in reading order. */
    public static List<Likeness> of(Draft draft, Predicate<ItemId> isDead) {
        List<Sentence> dead = dead(draft, isDead);
        List<Likeness> found = new ArrayList<>();
        for (Sentence sentence : draft.sentences().stream().filter(sentence -> !restsOn(sentence, isDead)).distinct().toList()) {
            Likeness nearest = new Likeness(sentence, sentence, 0);
            for (Sentence other : dead) {
                double share = share(words(sentence.text()), words(other.text()));
                if (share > nearest.share) nearest = new Likeness(sentence, other, share);
            }
            if (nearest.share >= SHARE_MIN) found.add(nearest);
        }
        return found;
    }

    private static boolean restsOn(Sentence sentence, Predicate<ItemId> isDead) {
        return sentence.sources().stream().anyMatch(source -> source instanceof Source.Wire wire && isDead.test(wire.version().item()));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : WORDS.split(text.toLowerCase(Locale.ROOT)))
            if (word.length() >= WORD_LENGTH_MIN || !word.isEmpty() && Character.isDigit(word.charAt(0))) words.add(word);
        return words;
    }

    private static double share(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        long common = one.stream().filter(other::contains).count();
        return (double) common / Math.min(one.size(), other.size());
    }
}
