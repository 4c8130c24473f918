package news.dateline.desk;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;

/** What a reader of a text knows, to see whether a sentence tells him more: a figure, a name, or words of which he has read less than most. By words alone; pure. */
record KnownText(Set<String> words) {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}");
    private static final int STEM_LENGTH = 6;
    private static final int CONTENT_LENGTH_MIN = 4;
    /** Of its words of some length; another agency tells one event with about this many words of its own. */
    private static final double RETOLD = 0.6;

    static KnownText of(Draft draft) {
        return new KnownText(draft.sentences().stream().flatMap(sentence -> words(own(sentence)).stream()).map(KnownText::stem).collect(Collectors.toCollection(HashSet::new)));
    }

    boolean isNewIn(Sentence sentence) {
        List<String> written = words(own(sentence));
        for (int i = 0; i < written.size(); i++) {
            String word = written.get(i);
            boolean named = i > 0 && word.length() > 2 && Character.isUpperCase(word.codePointAt(0));
            if ((DIGITS.matcher(word).find() || named) && !words.contains(stem(word))) return true;
        }
        List<String> content = written.stream().filter(word -> word.length() >= CONTENT_LENGTH_MIN).toList();
        // A script without capitals, or words too short to judge, are taken for news.
        if (content.isEmpty() || content.stream().noneMatch(word -> word.codePoints().anyMatch(c -> Character.isLowerCase(c) || Character.isUpperCase(c)))) return true;
        return content.stream().filter(word -> words.contains(stem(word))).count() < content.size() * RETOLD;
    }

    private static String own(Sentence sentence) {
        StringBuilder own = new StringBuilder(sentence.text());
        sentence.added().stream().sorted(Comparator.comparingInt(Sentence.Piece::start).reversed()).forEach(piece -> own.delete(piece.start(), piece.end()));
        return own.toString();
    }

    private static List<String> words(String text) {
        return NOT_LETTERS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static String stem(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.codePointCount(0, small.length()) <= STEM_LENGTH ? small : small.substring(0, small.offsetByCodePoints(0, STEM_LENGTH));
    }
}
