package news.dateline.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.annotate.Words.Word;

/** The words of one language that tell of sensitive matters: whole words, beginnings (marked with a star) and phrases of several words (joined with underscores). */
final class SensitiveWords {
    private static final SensitiveWords NONE = new SensitiveWords(Map.of());
    private static final SensitiveWords ENGLISH = new SensitiveWords(EnglishCues.lists());
    private static final Map<String, SensitiveWords> TABLES = Map.of("en", ENGLISH, "es", new SensitiveWords(SpanishCues.lists()), "fr", new SensitiveWords(FrenchCues.lists()),
            "hi", new SensitiveWords(HindiCues.lists()), "de", new SensitiveWords(GermanCues.lists()), "pt", new SensitiveWords(PortugueseCues.lists()),
            "ru", new SensitiveWords(RussianCues.lists()), "ar", new SensitiveWords(ArabicCues.lists()));
    /** What Arabic writes together with the word behind it: the article, "and", "in", "for", "so". */
    private static final List<String> ARABIC_HEADS = List.of("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ف");

    /** What a word tells. */
    enum Cue {
        /** Somebody stands in a court case or in a crime. */
        COURT,
        /** Belongs to a court, but may be the setting only; tells with {@link #RULING} together. */
        ROOM, RULING,
        /** One young person; several, who count only beside {@link #HARM}. */
        ONE, MANY, HARM,
        /** Sayings in which the words of other cues mean nothing. */
        IDIOM,
        /** Died, after its subject; a noun of death; killed, before its object. */
        DIED, DEATH, KILLS,
        /** A death of somebody named in the same sentence. */
        THEIR_DEATH,
        /** Between a name and a death these say that the name is a speaker's or another's; a number of dead. */
        SPEECH, TOLL,
        /** Stands for the person of the sentence before. */
        PRONOUN,
        VOTE, OUTCOME,
        /** Tells of an outcome by itself. */
        CALLED,
        AGED, AGES,
        SEXUAL_OFFENCE, SUICIDE, HOSTAGES
    }

    /**
     * The words of one cue. {@code phrases} and {@code phraseBeginnings} stand under their first word, for every word of the copy is asked for every cue; of {@code beginnings} none is the
     * beginning of another, so that the nearest below a word is the only one that it may begin with.
     */
    record WordList(Set<String> words, TreeSet<String> beginnings, Map<String, Set<String>> phrases, Map<String, List<String>> phraseBeginnings) {
        private static final int PHRASE_WORDS_MAX = 5;
        private static final WordList EMPTY = of("");

        static WordList of(String table) {
            WordList list = new WordList(new HashSet<>(), new TreeSet<>(), new HashMap<>(), new HashMap<>());
            for (String entry : table.strip().split("\\s+")) {
                boolean open = entry.endsWith("*");
                boolean phrase = entry.indexOf('_') > 0;
                String folded = Words.fold((open ? entry.substring(0, entry.length() - 1) : entry).replace('_', ' '));
                if (phrase && open) list.phraseBeginnings.computeIfAbsent(firstWord(folded), _ -> new ArrayList<>()).add(folded);
                else if (phrase) list.phrases.computeIfAbsent(firstWord(folded), _ -> new HashSet<>()).add(folded);
                else if (open) list.beginnings.add(folded);
                else if (!folded.isEmpty()) list.words.add(folded);
            }
            list.beginnings.removeIf(longer -> list.beginnings.headSet(longer).stream().anyMatch(longer::startsWith));
            return list;
        }

        private static String firstWord(String phrase) {
            return phrase.substring(0, phrase.indexOf(' '));
        }

        /** How many words from {@code at} on match: none, one, or a phrase's. {@code bare} is the word without an elided article. */
        int length(List<Word> words, int at, String bare) {
            int phrase = phraseLength(words, at, bare);
            if (phrase > 0) return phrase;
            if (this.words.contains(bare) || this.words.contains(words.get(at).folded())) return 1;
            String beginning = beginnings.floor(bare);
            return beginning != null && bare.startsWith(beginning) ? 1 : 0;
        }

        private int phraseLength(List<Word> words, int at, String bare) {
            Set<String> whole = phrases.getOrDefault(bare, Set.of());
            List<String> begun = phraseBeginnings.getOrDefault(bare, List.of());
            if (whole.isEmpty() && begun.isEmpty()) return 0;
            StringBuilder phrase = new StringBuilder(bare);
            for (int next = at + 1; next < Math.min(words.size(), at + PHRASE_WORDS_MAX); next++) {
                phrase.append(' ').append(words.get(next).folded());
                String text = phrase.toString();
                if (whole.contains(text)) return next + 1 - at;
                for (String beginning : begun) if (text.startsWith(beginning)) return next + 1 - at;
            }
            return 0;
        }
    }

    private final Map<Cue, WordList> lists;

    private SensitiveWords(Map<Cue, WordList> lists) {
        this.lists = lists.isEmpty() ? Map.of() : new EnumMap<>(lists);
    }

    /** The words of a language, by its first two letters; none where no list was written. */
    static SensitiveWords of(String language) {
        return TABLES.getOrDefault(language.length() > 2 ? language.substring(0, 2) : language, NONE);
    }

    static SensitiveWords english() {
        return ENGLISH;
    }

    boolean isKnown() {
        return !lists.isEmpty();
    }

    /** Where each cue's words begin in a sentence; words inside a saying tell nothing. */
    Map<Cue, BitSet> places(List<Word> words) {
        List<String> bare = words.stream().map(word -> unelided(word.folded())).toList();
        BitSet sayings = sayings(words, bare);
        Map<Cue, BitSet> places = new EnumMap<>(Cue.class);
        lists.forEach((cue, list) -> {
            BitSet found = new BitSet();
            for (int i = 0; i < bare.size(); i++) if ((cue == Cue.IDIOM || !sayings.get(i)) && list.length(words, i, bare.get(i)) > 0) found.set(i);
            if (!found.isEmpty()) places.put(cue, found);
        });
        return places;
    }

    private BitSet sayings(List<Word> words, List<String> bare) {
        BitSet inside = new BitSet();
        WordList idioms = lists.getOrDefault(Cue.IDIOM, WordList.EMPTY);
        for (int i = 0; i < bare.size(); i++) inside.set(i, i + Math.max(idioms.length(words, i, bare.get(i)), inside.get(i) ? 1 : 0));
        inside.or(OtherSenses.in(words, bare));
        return inside;
    }

    /** French "l'accusé" and "d'enfants" without their article, as "aujourd'hui" stays; Arabic words without what is written together with them. */
    private static String unelided(String word) {
        if (word.charAt(0) >= 0x0620 && word.charAt(0) <= 0x064A) return ARABIC_HEADS.stream().filter(head -> word.startsWith(head) && word.length() - head.length() >= 3).findFirst().map(head -> word.substring(head.length())).orElse(word);
        int apostrophe = word.indexOf('\'');
        return apostrophe == 1 || apostrophe == 2 && word.startsWith("qu") ? word.substring(apostrophe + 1) : word;
    }
}
