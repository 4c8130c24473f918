package news.dateline.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.model.Field;
import news.dateline.model.Name;
import news.dateline.model.WireItem;

/** Makes an arrival's snapshot. Reads nothing but the arrival and the rarity of words; safe wherever the rarity is. */
final class SnapshotReader {
    /** News says what happened in its headline and first paragraphs; the rest is background that other events share. */
    private static final int HEAD_CHARACTERS = 900;
    private static final int WORDS_MAX = 120;
    private static final int NAMES_MAX = 40;

    private final EventSpace space;

    SnapshotReader(EventSpace space) {
        this.space = space;
    }

    Snapshot read(Arrival arrival, Rarity rarity) {
        WireItem item = arrival.item();
        List<String> headline = Terms.of(item.headline(), WORDS_MAX);
        List<String> words = new ArrayList<>(headline);
        words.addAll(Terms.of(head(item), WORDS_MAX));
        List<String> numbers = words.stream().filter(term -> Terms.isNumber(term) && !isYear(term)).distinct().toList();
        return new Snapshot(arrival.notes().version(), language(arrival), isRead(item) ? space.place(arrival.notes().embedding()) : new float[0], WeighedTerms.of(words, rarity, WORDS_MAX), WeighedTerms.of(headline, rarity, WORDS_MAX),
                WeighedTerms.of(names(arrival), rarity, NAMES_MAX), WeighedTerms.of(numbers, rarity, NAMES_MAX), Set.copyOf(arrival.notes().countries()),
                item.slug().map(SnapshotReader::slug).orElse(""), arrival.notes().sameTextAs(), arrival.at());
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

    private static String head(WireItem item) {
        String text = item.body().isBlank() ? item.description().orElse("") : item.body();
        if (text.length() <= HEAD_CHARACTERS) return text;
        int blank = text.lastIndexOf(' ', HEAD_CHARACTERS);
        return text.substring(0, blank > 0 ? blank : Character.isHighSurrogate(text.charAt(HEAD_CHARACTERS - 1)) ? HEAD_CHARACTERS - 1 : HEAD_CHARACTERS);
    }

    private static List<String> names(Arrival arrival) {
        Field second = arrival.item().body().isBlank() ? Field.DESCRIPTION : Field.BODY;
        return arrival.notes().names().stream().filter(name -> isInHead(name, second)).flatMap(name -> Terms.of(name.text(), NAMES_MAX).stream()).filter(term -> !Terms.isNumber(term)).distinct().toList();
    }

    private static boolean isInHead(Name name, Field second) {
        return name.span().field() == Field.HEADLINE || name.span().field() == second && name.span().start() < HEAD_CHARACTERS;
    }

    private static boolean isYear(String number) {
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }

    private static String slug(String slug) {
        return slug.strip().toUpperCase(Locale.ROOT).replaceFirst("[^\\p{L}\\p{N}]+$", "");
    }
}
