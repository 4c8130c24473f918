package news.dateline.wire;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.SignalKind;
import news.dateline.wire.Mapping.FieldName;
import news.dateline.wire.Mapping.Stand;

/** Finds signals in words as a mapping describes them. Immutable. */
final class WordSignals {
    /** How much of a long field is read: a notice stands at the head. Characters. */
    private static final int HEAD = 600;

    /** Before the order may stand whom it addresses. */
    private static final String ADDRESSED = "(?:(?i:(?:attention |attn\\.? )?eds\\.?|(?:attention |attn\\.? |note to )?editors|editor['\u2019]?s['\u2019]? note|achtung(?: redaktionen)?|note aux rédactions|nota a los editores)\\s*[:,_-]+\\s*)?";

    /** Told anywhere, these are no matter for alarm. */
    private static final Set<SignalKind> ORDINARY = Collections.unmodifiableSet(EnumSet.of(SignalKind.CORRECTION, SignalKind.UPDATE, SignalKind.REPEAT));

    /** Words of one kind and stand. {@code anchors} are the numbers of the longest word of each phrase: most texts hold none of them, and searching for those first spares the pattern. */
    private record Finder(SignalKind kind, Pattern pattern, Pattern inNote, BitSet anchors) {
        boolean in(String text, BitSet standing, boolean note) {
            return anchors.intersects(standing) && (note ? inNote : pattern).matcher(text).find();
        }
    }

    private record Finders(Anchors anchors, Map<Stand, List<Finder>> byStand) { }

    /** Compiling some hundred phrases takes as long as reading a feed. */
    private static final Finders STANDARD = finders(StandardPhrases.ALL);

    private static final Misspelt STANDARD_MISSPELT = new Misspelt(StandardPhrases.ALL);

    private final Mapping mapping;
    private final Finders finders;
    private final Misspelt misspelt;

    WordSignals(Mapping mapping) {
        this.mapping = mapping;
        List<Mapping.Phrase> phrases = mapping.signals().phrases();
        this.misspelt = phrases == StandardPhrases.ALL ? STANDARD_MISSPELT : new Misspelt(phrases);
        this.finders = phrases == StandardPhrases.ALL || phrases.equals(StandardPhrases.ALL) ? STANDARD : finders(phrases);
    }

    private static Finders finders(List<Mapping.Phrase> phrases) {
        Anchors anchors = new Anchors(phrases.stream().map(phrase -> anchor(phrase.words())).toList());
        Map<Stand, List<Finder>> finders = new EnumMap<>(Stand.class);
        for (Stand stand : Stand.values()) {
            List<Finder> ofStand = new ArrayList<>();
            for (SignalKind kind : SignalKind.values()) {
                List<String> words = phrases.stream().filter(phrase -> phrase.kind() == kind && phrase.stand() == stand).map(Mapping.Phrase::words).toList();
                if (!words.isEmpty()) ofStand.add(new Finder(kind, pattern(stand, words, false), pattern(stand, words, true), anchors.numbers(words.stream().map(WordSignals::anchor).toList())));
            }
            finders.put(stand, List.copyOf(ofStand));
        }
        return new Finders(anchors, Collections.unmodifiableMap(finders));
    }

    private static String anchor(String phrase) {
        return Stream.of(phrase.split("\\s+")).max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** In a note to editors every line may begin with the order, and it need not end there: "Eds: KILL AW2607, it was wrong". */
    private static Pattern pattern(Stand stand, List<String> words, boolean note) {
        String any = words.stream().sorted((a, b) -> b.length() - a.length()).map(phrase -> Stream.of(phrase.split("\\s+")).map(Pattern::quote)
                .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|", "(?:", ")"));
        return switch (stand) {
            case OPENING -> Pattern.compile((note ? "(?m)" : "") + "^[\\s\\p{P}\\p{S}]*" + ADDRESSED + any + (note ? "(?![\\p{L}\\p{M}\\p{N}])" : "(?:\\s*(?:$|[\\n:;.,!|/()\\[\\]*=]|[-\\u2010-\\u2015]))"));
            case ANYWHERE, IN_NOTE -> Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + any + "(?![\\p{L}\\p{M}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        };
    }

    /** In the order found; words in fields that the mapping does not name are an advisory, whatever they say. */
    List<SignalKind> in(Map<FieldName, String> fields) {
        Set<SignalKind> found = new LinkedHashSet<>();
        List<SignalKind> elsewhere = new ArrayList<>();
        String before = "";
        Set<SignalKind> there = Set.of();
        for (Map.Entry<FieldName, String> entry : fields.entrySet()) {
            FieldName field = entry.getKey();
            // In a feed the summary is often the copy as well; a note is read in another way than the rest.
            Set<SignalKind> here = field != FieldName.ED_NOTE && entry.getValue().equals(before) ? there : in(field, entry.getValue());
            if (field != FieldName.ED_NOTE) {
                before = entry.getValue();
                there = here;
            }
            if (mapping.signals().fields().contains(field)) found.addAll(here);
            else elsewhere.addAll(here);
        }
        if (!stops(found) && !stops(elsewhere) && Stream.of(FieldName.HEADLINE, FieldName.SLUG).anyMatch(field -> misspelt.in(fields.getOrDefault(field, "")))) found.add(SignalKind.ADVISORY);
        if (elsewhere.stream().anyMatch(kind -> !ORDINARY.contains(kind) && !found.contains(kind))) found.add(SignalKind.ADVISORY);
        return List.copyOf(found);
    }

    private static boolean stops(Collection<SignalKind> found) {
        return found.contains(SignalKind.KILL) || found.contains(SignalKind.HOLD);
    }

    private Set<SignalKind> in(FieldName field, String text) {
        if (text.isEmpty()) return Set.of();
        String head = text.length() > HEAD && field != FieldName.ED_NOTE ? text.substring(0, HEAD) : text;
        BitSet standing = finders.anchors().in(head);
        if (standing.isEmpty()) return Set.of();
        Set<SignalKind> found = new LinkedHashSet<>();
        for (Stand stand : Stand.values()) {
            if (stand == Stand.IN_NOTE && field != FieldName.ED_NOTE) continue;
            for (Finder finder : finders.byStand().getOrDefault(stand, List.of())) if (finder.in(head, standing, field == FieldName.ED_NOTE)) found.add(finder.kind());
        }
        // "Hold for release" is an embargo, and nothing to check.
        if (found.contains(SignalKind.EMBARGO)) found.remove(SignalKind.HOLD);
        return found;
    }
}
