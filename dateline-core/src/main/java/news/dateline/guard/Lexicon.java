package news.dateline.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * What English words have to do with each other, from WordNet 3.0: which mean the same, which are opposites, which are of one kind.
 *
 * <p>A word that it does not know stands for itself alone, so in other languages only equal words support each other. Immutable; any thread. About 20 MB.
 */
final class Lexicon {
    /** How a claim's word stands to a source's word; the earlier, the better it is supported. */
    enum Relation {
        SAME(1), DERIVED(0.8), SYNONYM(0.75), BROADER(0.55), NARROWER(0.3), NONE(0), SIBLING(0), OPPOSITE(0);

        private final double support;

        Relation(double support) {
            this.support = support;
        }

        /** How far the source's word carries the claim's, 0 to 1. */
        double support() {
            return support;
        }
    }

    /** {@code frequency} is the binary logarithm of how often the word's senses were tagged in WordNet's texts, {@code parts} the letters n, v, a, r of its parts of speech; {@code above} is what its senses are kinds of. */
    record Entry(int frequency, String parts, int[] senses, int[] above) { }

    private static final Entry UNKNOWN = new Entry(0, "", new int[0], new int[0]);
    private static final String TABLE = "lexicon.tsv.gz";
    private static final String[][] ENDINGS = {{"ies", "y"}, {"ied", "y"}, {"es", ""}, {"es", "e"}, {"s", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}};
    /** Of words that are not known themselves: an officer is no office. */
    private static final String[][] DEGREES = {{"er", ""}, {"er", "e"}, {"est", ""}, {"est", "e"}, {"ier", "y"}, {"iest", "y"}};

    private final Map<String, Entry> words = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Map<String, Set<String>> derived = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();

    private Lexicon() { }

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream(TABLE)) {
            if (in == null) throw new IllegalStateException("Expected the table " + TABLE + " on the class path, in dateline-core");
            BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            Map<Integer, int[]> broader = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) lexicon.add(line.split("\t"), broader);
            lexicon.words.replaceAll((_, entry) -> new Entry(entry.frequency(), entry.parts(), entry.senses(), above(entry, broader)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    private static int[] above(Entry entry, Map<Integer, int[]> broader) {
        return Arrays.stream(entry.senses()).flatMap(sense -> Arrays.stream(broader.getOrDefault(sense, UNKNOWN.senses()))).distinct().toArray();
    }

    private void add(String[] row, Map<Integer, int[]> broader) {
        switch (row[0]) {
            case "w" -> words.put(row[1], new Entry(Integer.parseInt(row[2]), row[3], numbers(row[4]), UNKNOWN.above()));
            case "s" -> broader.put(Integer.parseInt(row[1], 36), numbers(row[2]));
            case "a" -> opposites.put(row[1], Set.of(row[2].split(",")));
            case "d" -> derived.put(row[1], Set.of(row[2].split(",")));
            case "x" -> irregular.put(row[1], row[2]);
            default -> throw new IllegalStateException("Expected a row of " + TABLE + ", found one that begins with " + row[0]);
        }
    }

    private static int[] numbers(String list) {
        return Arrays.stream(list.split(",")).mapToInt(number -> Integer.parseInt(number, 36)).toArray();
    }

    Entry entry(String lemma) {
        return words.getOrDefault(lemma, UNKNOWN);
    }

    boolean knows(String lemma) {
        return words.containsKey(lemma);
    }

    /** The form under which a word in lower case is looked up: "sold" and "selling" under "sell". */
    String lemma(String word) {
        String known = irregular.get(word);
        if (known != null && entry(known).frequency() >= entry(word).frequency()) return known;
        String base = base(word, ENDINGS);
        return base.equals(word) && !words.containsKey(word) ? base(word, DEGREES) : base;
    }

    private String base(String word, String[][] endings) {
        String best = word;
        int frequency = words.containsKey(word) ? entry(word).frequency() : -1;
        for (String[] ending : endings) {
            if (!word.endsWith(ending[0]) || word.length() - ending[0].length() < 2 || word.endsWith("ss")) continue;
            String stem = word.substring(0, word.length() - ending[0].length()) + ending[1];
            String base = words.containsKey(stem) ? stem : undoubled(stem);
            if (words.containsKey(base) && entry(base).frequency() > frequency) {
                best = base;
                frequency = entry(base).frequency();
            }
        }
        return best;
    }

    private static String undoubled(String stem) {
        int length = stem.length();
        return length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2) ? stem.substring(0, length - 1) : stem;
    }

    /** How the claim's word stands to the source's, both as lemmas. */
    Relation relation(String claim, String source) {
        if (claim.equals(source)) return Relation.SAME;
        if (areOpposites(claim, source)) return Relation.OPPOSITE;
        if (derived.getOrDefault(claim, Set.of()).contains(source) || shareStem(claim, source)) return Relation.DERIVED;
        Entry ours = entry(claim);
        Entry theirs = entry(source);
        if (meet(ours.senses(), theirs.senses())) return Relation.SYNONYM;
        if (meet(ours.senses(), theirs.above())) return Relation.BROADER;
        if (meet(theirs.senses(), ours.above())) return Relation.NARROWER;
        return meet(ours.above(), theirs.above()) ? Relation.SIBLING : Relation.NONE;
    }

    private boolean areOpposites(String a, String b) {
        return opposites.getOrDefault(a, Set.of()).contains(b) || opposites.getOrDefault(b, Set.of()).contains(a)
                || a.length() > 4 && b.length() > 4 && (isNegated(a, b) || isNegated(b, a));
    }

    private static boolean isNegated(String negative, String word) {
        return negative.endsWith(word) && Set.of("un", "in", "im", "ir", "il", "dis", "non", "mis").contains(negative.substring(0, negative.length() - word.length()));
    }

    /** A long common beginning: what the table of derived words lacks. */
    private static boolean shareStem(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 5 || Math.max(a.length(), b.length()) - shorter > 4) return false;
        int same = 0;
        while (same < shorter && a.charAt(same) == b.charAt(same)) same++;
        return same >= Math.max(5, shorter - 2);
    }

    private static boolean meet(int[] a, int[] b) {
        for (int x : a) for (int y : b) if (x == y) return true;
        return false;
    }
}
