package news.dateline.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.guard.OpinionCopy;
import news.dateline.model.Field;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/** Makes an arrival's snapshot. Reads nothing but the arrival, the rarity of words and what sentences are usual; safe wherever these are. */
final class SnapshotReader {
    private static final int WORDS_MAX = 120;
    private static final int NAMES_MAX = 40;
    private static final int SENTENCES_MIN = 4;

    private final EventSpace space;

    SnapshotReader(EventSpace space) {
        this.space = space;
    }

    Snapshot read(Arrival arrival, Rarity rarity, UsualSentences usual) {
        WireItem item = arrival.item();
        Head head = Head.of(item, arrival.notes(), usual);
        List<String> headline = Terms.of(item.headline().isBlank() ? head.lead() : item.headline(), WORDS_MAX);
        List<String> words = new ArrayList<>(Terms.of(item.headline(), WORDS_MAX));
        words.addAll(Terms.of(head.all(), WORDS_MAX));
        List<String> numbers = words.stream().filter(term -> Terms.isNumber(term) && !isYear(term)).distinct().toList();
        return new Snapshot(arrival.notes().version(), language(arrival), isRead(item) ? Packed.of(space.place(arrival.notes().embedding())) : new byte[0], WeighedTerms.of(words, rarity, WORDS_MAX),
                WeighedTerms.of(headline, rarity, WORDS_MAX), names(arrival, rarity, head::holds), names(arrival, rarity, head::leadHolds), WeighedTerms.of(numbers, rarity, NAMES_MAX),
                Set.copyOf(arrival.notes().countries()), isOpinion(arrival), item.slug().map(SnapshotReader::slug).orElse(""), arrival.notes().sameTextAs(), arrival.at());
    }

    /** A summary of a few sentences says too little to tell by its words. */
    private static boolean isOpinion(Arrival arrival) {
        WireItem item = arrival.item();
        if (OpinionCopy.isNamed(item)) return true;
        List<String> sentences = arrival.notes().sentences().stream().filter(span -> span.end() <= item.text(span.field()).length()).map(span -> item.text(span.field()).substring(span.start(), span.end())).toList();
        return sentences.size() >= SENTENCES_MIN && OpinionCopy.reads(language(arrival), item.headline(), sentences);
    }

    /** The embedding model knows Latin letters alone: to it, all texts in another script are alike, and its vector would say so of any two of them. */
    private static boolean isRead(WireItem item) {
        long letters = item.headline().codePoints().filter(Character::isLetter).count();
        long latin = item.headline().codePoints().filter(point -> Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN).count();
        return latin * 2 >= letters;
    }

    /** Regional kinds of a language are one language here. */
    static String language(Arrival arrival) {
        return arrival.notes().language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    /** The words of the names in the headline and in a part of the text; an agency that names itself says nothing about the event. */
    private static WeighedTerms names(Arrival arrival, Rarity rarity, Predicate<Span> part) {
        Set<String> agency = Set.copyOf(Terms.of(arrival.item().id().agency(), NAMES_MAX));
        return WeighedTerms.of(arrival.notes().names().stream().filter(name -> name.span().field() == Field.HEADLINE || part.test(name.span())).flatMap(name -> Terms.of(name.text(), NAMES_MAX).stream())
                .filter(term -> !Terms.isNumber(term) && !agency.contains(term)).distinct().toList(), rarity, NAMES_MAX);
    }

    private static boolean isYear(String number) {
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }

    static String slug(String slug) {
        return slug.strip().toUpperCase(Locale.ROOT).replaceFirst("[^\\p{L}\\p{N}]+$", "");
    }
}
