package news.dateline.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.annotate.Words.Word;

/** The words of one language that tell of sensitive matters: whole words, beginnings (marked with a star) and phrases of several words (joined with underscores). */
final class SensitiveWords {
    private static final SensitiveWords NONE = new SensitiveWords(Map.of());
    private static final SensitiveWords ENGLISH = new SensitiveWords(EnglishCues.lists());
    private static final Map<String, SensitiveWords> TABLES = Map.of("en", ENGLISH, "es", new SensitiveWords(SpanishCues.lists()), "fr", new SensitiveWords(FrenchCues.lists()),
            "hi", new SensitiveWords(HindiCues.lists()));

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

    /** The words of one cue. */
    record WordList(Set<String> words, List<String> beginnings, Set<String> phrases, List<String> phraseBeginnings) {
        private static final int PHRASE_WORDS_MAX = 5;
        private static final WordList EMPTY = new WordList(Set.of(), List.of(), Set.of(), List.of());

        static WordList of(String table) {
            Set<String> words = new HashSet<>();
            List<String> beginnings = new ArrayList<>();
            Set<String> phrases = new HashSet<>();
            List<String> phraseBeginnings = new ArrayList<>();
            for (String entry : table.strip().split("\\s+")) {
                boolean open = entry.endsWith("*");
                boolean phrase = entry.indexOf('_') > 0;
                String folded = Words.fold((open ? entry.substring(0, entry.length() - 1) : entry).replace('_', ' '));
                if (phrase && open) phraseBeginnings.add(folded);
                else if (phrase) phrases.add(folded);
                else if (open) beginnings.add(folded);
                else words.add(folded);
            }
            return new WordList(Set.copyOf(words), List.copyOf(beginnings), Set.copyOf(phrases), List.copyOf(phraseBeginnings));
        }

        /** How many words from {@code at} on match: none, one, or a phrase's. */
        int length(List<Word> words, int at) {
            String word = unelided(words.get(at).folded());
            StringBuilder phrase = new StringBuilder(word);
            for (int next = at + 1; next < Math.min(words.size(), at + PHRASE_WORDS_MAX); next++) {
                phrase.append(' ').append(words.get(next).folded());
                String text = phrase.toString();
                if (phrases.contains(text)) return next + 1 - at;
                for (String beginning : phraseBeginnings) if (text.startsWith(beginning)) return next + 1 - at;
            }
            if (this.words.contains(word) || this.words.contains(words.get(at).folded())) return 1;
            for (String beginning : beginnings) if (word.startsWith(beginning)) return 1;
            return 0;
        }

        /** French "l'accusé" and "d'enfants" without their article; "aujourd'hui" stays. */
        private static String unelided(String word) {
            int apostrophe = word.indexOf('\'');
            return apostrophe == 1 || apostrophe == 2 && word.startsWith("qu") ? word.substring(apostrophe + 1) : word;
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

    /** Where a cue's words begin; words inside a saying tell nothing. */
    BitSet places(Cue cue, List<Word> words) {
        BitSet places = new BitSet();
        BitSet sayings = cue == Cue.IDIOM ? new BitSet() : sayings(words);
        WordList list = lists.getOrDefault(cue, WordList.EMPTY);
        for (int i = 0; i < words.size(); i++) if (!sayings.get(i) && list.length(words, i) > 0) places.set(i);
        return places;
    }

    private BitSet sayings(List<Word> words) {
        BitSet inside = new BitSet();
        WordList idioms = lists.getOrDefault(Cue.IDIOM, WordList.EMPTY);
        for (int i = 0; i < words.size(); i++) inside.set(i, i + Math.max(idioms.length(words, i), inside.get(i) ? 1 : 0));
        return inside;
    }
}
