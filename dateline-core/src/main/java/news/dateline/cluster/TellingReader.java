package news.dateline.cluster;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.model.Field;
import news.dateline.model.Figure;
import news.dateline.model.Name;
import news.dateline.model.PlaceMention;
import news.dateline.model.Span;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;

/** Reads out of an item what {@link Telling} keeps. Pure; any thread. */
public final class TellingReader {
    private static final int NAMES_MAX = 24;
    private static final int WORDS_MAX = 24;
    private static final int FIGURES_MAX = 8;
    private static final int LABELS_MAX = 6;
    private static final int NAME_WORDS_MAX = 8;
    private static final int WORD_LENGTH_MIN = 3;
    private static final BigDecimal SMALL = BigDecimal.TEN;
    private static final BigDecimal YEARS_FROM = BigDecimal.valueOf(1900);
    private static final BigDecimal YEARS_TO = BigDecimal.valueOf(2100);
    /** Codes by which an agency says of which story or event an item tells. */
    private static final Pattern OF_A_STORY = Pattern.compile("(?i).*(?:story|event).*");
    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    /** A country as a whole is where too much happens to say anything. */
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries()).map(code -> key(Locale.of("", code).getDisplayCountry(Locale.ENGLISH))).collect(Collectors.toUnmodifiableSet());

    private TellingReader() { }

    /** {@code muted}: it may not count now. */
    public static Telling read(Arrival arrival, boolean muted) {
        WireItem item = arrival.item();
        Head head = Head.of(item, arrival.notes());
        List<Telling.Named> names = names(arrival, head);
        Set<String> inNames = names.stream().flatMap(name -> Terms.of(name.text(), NAME_WORDS_MAX).stream()).collect(Collectors.toSet());
        Set<String> words = new LinkedHashSet<>(Terms.of(item.headline(), WORDS_MAX));
        words.addAll(Terms.of(head.lead(), 2 * WORDS_MAX));
        words.removeIf(word -> word.length() < WORD_LENGTH_MIN || Terms.isNumber(word) || inNames.contains(word));
        Set<String> figures = arrival.notes().figures().stream().filter(figure -> isRead(figure.span(), head)).map(TellingReader::figure).flatMap(Optional::stream).limit(FIGURES_MAX).collect(Collectors.toSet());
        return new Telling(arrival.notes().version(), names, words.stream().limit(WORDS_MAX).collect(Collectors.toSet()), figures, labels(item), Set.copyOf(arrival.notes().countries()),
                arrival.notes().findings().progress(), muted, arrival.at());
    }

    /** The language under which clusters of an arrival's language are compared. */
    public static String language(Arrival arrival) {
        return SnapshotReader.language(arrival);
    }

    private static List<Telling.Named> names(Arrival arrival, Head head) {
        Map<String, Telling.Named> names = new LinkedHashMap<>();
        Set<String> agency = Set.copyOf(Terms.of(arrival.item().id().agency(), NAME_WORDS_MAX));
        List<PlaceMention> places = arrival.notes().places().stream().filter(place -> isRead(place.span(), head)).toList();
        for (PlaceMention place : places) {
            if (COUNTRIES.contains(key(place.text()))) continue;
            add(names, new Telling.Named(String.format(Locale.ROOT, "@%s %.2f %.2f", place.country(), place.latitude(), place.longitude()), place.text(), Telling.Kind.PLACE, lead(place.span(), head)));
        }
        for (Name name : arrival.notes().names()) {
            if (!isRead(name.span(), head) || places.stream().anyMatch(place -> overlap(place.span(), name.span()))) continue;
            String key = key(name.text());
            if (key.isEmpty() || key.codePointCount(0, key.length()) < WORD_LENGTH_MIN || agency.containsAll(List.of(key.split(" "))) || name.kind() == Name.Kind.PLACE && COUNTRIES.contains(key)) continue;
            add(names, new Telling.Named(key, name.text(), kind(name.kind()), lead(name.span(), head)));
        }
        return names.values().stream().sorted(Comparator.comparingInt((Telling.Named name) -> -name.lead())).limit(NAMES_MAX).toList();
    }

    private static Telling.Kind kind(Name.Kind kind) {
        return switch (kind) {
            case PERSON -> Telling.Kind.PERSON;
            // One that no gazetteer knows may as well be a ship, a market or a river.
            case PLACE, ORGANISATION, OTHER -> Telling.Kind.THING;
        };
    }

    private static void add(Map<String, Telling.Named> names, Telling.Named name) {
        names.merge(name.key(), name, (one, other) -> one.lead() >= other.lead() ? one : other);
    }

    private static boolean isRead(Span span, Head head) {
        return span.field() == Field.HEADLINE || head.holds(span);
    }

    private static int lead(Span span, Head head) {
        return span.field() == Field.HEADLINE ? Telling.HEADLINE : head.leadHolds(span) ? Telling.FIRST_SENTENCE : Telling.LATER;
    }

    private static boolean overlap(Span one, Span other) {
        return one.field() == other.field() && one.start() < other.end() && other.start() < one.end();
    }

    /** Without the accents that one language writes and another leaves out. */
    static String key(String name) {
        return MARKS.matcher(Normalizer.normalize(String.join(" ", Terms.of(name, NAME_WORDS_MAX)), Normalizer.Form.NFD)).replaceAll("");
    }

    private static Optional<String> figure(Figure figure) {
        BigDecimal value = figure.value().abs().stripTrailingZeros();
        boolean whole = value.scale() <= 0;
        boolean year = whole && value.compareTo(YEARS_FROM) >= 0 && value.compareTo(YEARS_TO) < 0;
        return whole && value.compareTo(SMALL) < 0 || year ? Optional.empty() : Optional.of(value.toPlainString());
    }

    private static Set<String> labels(WireItem item) {
        String agency = item.id().agency();
        Set<String> labels = new TreeSet<>();
        item.slug().map(SnapshotReader::slug).filter(slug -> !slug.isEmpty()).ifPresent(slug -> labels.add(agency + " " + slug));
        Set<String> codes = new HashSet<>();
        for (Subject subject : item.subjects())
            if (!subject.code().isBlank() && OF_A_STORY.matcher(subject.scheme()).matches()) codes.add(agency + " " + subject.scheme() + ":" + subject.code());
        List<String> sorted = new ArrayList<>(new TreeSet<>(codes));
        labels.addAll(sorted.subList(0, Math.min(LABELS_MAX, sorted.size())));
        return labels;
    }
}
