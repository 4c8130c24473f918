package news.dateline.desk;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/** Which sentence of a new text stands in the place of which of the old one, and in what they differ. By item and likeness: words of the same item that share most of their words. Pure. */
final class Pairing {
    /** Two sentences in the same place and what differs; {@code wrong} and {@code right} are empty where that is not one place of a few words. */
    record Pair(Sentence before, Sentence after, String wrong, String right, SentenceChange.Kind kind) { }

    private static final int DIFFERING_MAX = 4;
    /** A pair shares so much of the words of the shorter one. */
    private static final double LIKE_MIN = 0.5;
    private static final Pattern FIGURE = Pattern.compile("\\p{N}");
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Lu}");
    private static final Pattern CASED = Pattern.compile("[\\p{Lu}\\p{Ll}]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\p{N})(?:19|20)\\p{Nd}{2}(?!\\p{N})");
    private static final Pattern QUOTED = Pattern.compile("[\"“«„][^\"”»]*[\"”»]");
    /** What stands before the name of a place more often than before any other. */
    private static final Pattern PLACES = Pattern.compile("(?:^|\\s)(?:in|at|near|outside|around|towards?|en|cerca de|à|près de|aux?|bei|aus|nach|em|perto de)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Pairing() { }

    /** The nearest of {@code come} that rests on an item of {@code wrong}, if it is near at all. */
    static Optional<Pair> nearest(Sentence wrong, List<Sentence> come, Draft before, Draft after) {
        if (wrong.equals(before.headline()) && come.contains(after.headline())) return Optional.of(pair(wrong, after.headline(), before.language()));
        Optional<Sentence> best = Optional.empty();
        double most = LIKE_MIN;
        for (Sentence other : come) {
            double like = shareItem(wrong, other) ? likeness(wrong.text(), other.text()) : 0;
            if (like < most || best.isPresent() && like == most) continue;
            most = like;
            best = Optional.of(other);
        }
        return best.map(right -> pair(wrong, right, before.language()));
    }

    static boolean shareItem(Sentence one, Sentence other) {
        return one.sources().stream().anyMatch(source -> source instanceof Source.Wire wire && other.restsOn(wire.version().item()));
    }

    /** The share of the shorter one's words that stand in the other as well. */
    static double likeness(String one, String other) {
        Set<String> words = new HashSet<>(Echoes.words(one));
        Set<String> others = new HashSet<>(Echoes.words(other));
        if (words.isEmpty() || others.isEmpty()) return 0;
        long both = words.stream().filter(others::contains).count();
        return (double) both / Math.min(words.size(), others.size());
    }

    private static Pair pair(Sentence wrong, Sentence right, String language) {
        List<String> before = List.of(wrong.text().split("\\s+"));
        List<String> after = List.of(right.text().split("\\s+"));
        int least = Math.min(before.size(), after.size());
        int head = 0;
        while (head < least && before.get(head).equals(after.get(head))) head++;
        int tail = 0;
        while (tail < least - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) tail++;
        String old = CorrectionNote.bare(String.join(" ", before.subList(head, before.size() - tail)));
        String now = CorrectionNote.bare(String.join(" ", after.subList(head, after.size() - tail)));
        int most = Math.max(before.size(), after.size()) - head - tail;
        boolean few = most <= DIFFERING_MAX && head + tail > most && !old.isEmpty() && !now.isEmpty() && !old.equals(now);
        if (!few) return new Pair(wrong, right, "", "", SentenceChange.Kind.REWRITTEN);
        return new Pair(wrong, right, old, now, kind(String.join(" ", before.subList(0, head)), old, now, right.text(), language));
    }

    private static SentenceChange.Kind kind(String head, String old, String now, String text, String language) {
        if (isQuoted(text, now)) return SentenceChange.Kind.QUOTATION;
        if (isDate(old, language) && isDate(now, language)) return SentenceChange.Kind.DATE;
        boolean figures = FIGURE.matcher(old).find() && FIGURE.matcher(now).find();
        if (figures) return SentenceChange.Kind.FIGURE;
        if (!mayName(old) || !mayName(now)) return SentenceChange.Kind.REWRITTEN;
        return PLACES.matcher(head).find() ? SentenceChange.Kind.PLACE : SentenceChange.Kind.NAME;
    }

    private static boolean isQuoted(String text, String words) {
        for (Matcher quoted = QUOTED.matcher(text); quoted.find();) if (quoted.group().contains(words)) return true;
        return false;
    }

    /** A day of the week, a month or a year. */
    private static boolean isDate(String words, String language) {
        if (YEAR.matcher(words).find()) return true;
        Set<String> own = new HashSet<>(Echoes.words(words));
        Locale locale = Locale.forLanguageTag(language);
        Stream<String> names = Stream.concat(Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, locale)), Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, locale)));
        return names.map(Echoes::words).anyMatch(own::containsAll);
    }

    /** Words with a capital or a figure; in scripts without capitals any words. */
    private static boolean mayName(String words) {
        return FIGURE.matcher(words).find() || CAPITAL.matcher(words).find() || LETTER.matcher(words).find() && !CASED.matcher(words).find();
    }

    /** Sentences of a draft whose words the other does not print anywhere, each once. */
    static List<Sentence> without(Draft draft, Draft other) {
        Set<String> texts = new HashSet<>();
        other.sentences().forEach(sentence -> texts.add(sentence.text()));
        List<Sentence> found = new ArrayList<>();
        for (Sentence sentence : draft.sentences()) if (texts.add(sentence.text())) found.add(sentence);
        return found;
    }
}
