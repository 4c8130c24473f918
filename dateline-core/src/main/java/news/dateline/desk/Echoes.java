package news.dateline.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * Words of dead copy that stand under another name: a reprint, a repeat under another guid, a quoted phrase. No rule lets them out, whoever filed them; an editor may (the law, 16). Pure; any thread.
 *
 * <p>This is about the same words in the same order. Copy that only tells of the same thing is another agency's own report and no echo; {@link Remains} shows it to editors.
 */
public final class Echoes {
    /** So many words in a row are no coincidence; a quotation that two agencies both heard is one too, and an editor looks at it. */
    static final int RUN_WORDS_MIN = 8;
    /** Eight signs of a script that writes no spaces are a short phrase; so many letters have to be the same as well. */
    static final int RUN_LETTERS_MIN = 24;
    /** Short, so that it fits more than one text; long enough that none is met by chance. */
    private static final int FINGERPRINT_BYTES = 6;
    /** Letters with their marks and digits; of scripts that write no spaces each sign stands for a word. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]|[\\p{L}\\p{M}\\p{N}]+");

    private Echoes() { }

    /** The dead or held items whose words the draft prints though it rests on none of them; {@code standing} are sentences that an editor or a rule has let stand before. */
    static Set<ItemId> in(Stories stories, Draft draft, Set<String> standing) {
        List<ItemId> dead = stories.beside(draft).stream().filter(item -> stories.item(item).isDead()).toList();
        if (dead.isEmpty()) return Set.of();
        List<Sentence> fresh = draft.sentences().stream().filter(sentence -> !standing.contains(sentence.text())).toList();
        Set<ItemId> found = new TreeSet<>();
        for (ItemId item : dead) if (echoes(fresh, item, stories.copy(item))) found.add(item);
        return found;
    }

    /** Whether a text prints words of the item under another name. */
    static boolean in(Draft draft, ItemId item, List<String> copy) {
        return echoes(draft.sentences(), item, copy);
    }

    /** Whether a text prints words of the item that no item of the same agency gave it. */
    static boolean ofOthers(Draft draft, ItemId item, List<String> copy) {
        Set<String> runs = new HashSet<>();
        for (String text : copy) runs.addAll(runs(text));
        if (runs.isEmpty()) return false;
        return draft.sentences().stream().filter(sentence -> sentence.sources().stream().noneMatch(source -> source instanceof Source.Wire wire && wire.version().item().agency().equals(item.agency())))
                .anyMatch(sentence -> runs(sentence.text()).stream().anyMatch(runs::contains));
    }

    private static boolean echoes(List<Sentence> sentences, ItemId item, List<String> copy) {
        Set<String> runs = new HashSet<>();
        for (String text : copy) runs.addAll(runs(text));
        if (runs.isEmpty()) return false;
        return sentences.stream().filter(sentence -> !restsOn(sentence, item)).anyMatch(sentence -> runs(sentence.text()).stream().anyMatch(runs::contains));
    }

    /** Destroyed items whose words the draft prints, known by their {@link #fingerprints}; {@code standing} as above. */
    static Set<ItemId> ofDestroyed(Stories stories, Draft draft, Set<String> standing) {
        Set<String> prints = new TreeSet<>();
        for (Sentence sentence : draft.sentences()) if (!standing.contains(sentence.text())) runs(sentence.text()).forEach(run -> prints.add(fingerprint(run)));
        return stories.destroyed(prints);
    }

    /**
     * What is kept of copy that is destroyed: a digest of the first words of each sentence that is long enough. Between two of them lie words of which nothing is kept, so that no text can be put together
     * word by word from guesses. Sorted.
     */
    public static List<String> fingerprints(List<String> copies) {
        Set<String> prints = new TreeSet<>();
        for (String copy : copies) for (String sentence : Remains.sentences(copy)) {
            List<String> words = words(sentence);
            if (words.size() >= RUN_WORDS_MIN) runs(words.subList(0, RUN_WORDS_MIN)).forEach(run -> prints.add(fingerprint(run)));
        }
        return List.copyOf(prints);
    }

    private static String fingerprint(String run) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(("echo " + run).getBytes(StandardCharsets.UTF_8)), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static boolean restsOn(Sentence sentence, ItemId item) {
        return sentence.sources().stream().anyMatch(source -> source instanceof Source.Wire wire && wire.version().item().equals(item));
    }

    /** Whether the two share a run of words. */
    static boolean share(String one, String other) {
        Set<String> runs = runs(one);
        return !runs.isEmpty() && runs(other).stream().anyMatch(runs::contains);
    }

    private static Set<String> runs(String text) {
        return runs(words(text));
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int start = 0; start + RUN_WORDS_MIN <= words.size(); start++) {
            int end = start + RUN_WORDS_MIN;
            int letters = 0;
            for (int i = start; i < end; i++) letters += words.get(i).length();
            if (letters >= RUN_LETTERS_MIN) runs.add(String.join(" ", words.subList(start, end)));
        }
        return runs;
    }

    /** As they are compared: width, case and punctuation do not count. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)); word.find();) words.add(word.group());
        return words;
    }
}
