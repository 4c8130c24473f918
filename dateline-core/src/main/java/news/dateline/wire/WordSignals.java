package news.dateline.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
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

    /** Words of one kind and stand. {@code anchors} are the longest word of each phrase: most texts hold none of them, and searching for those first spares the pattern. */
    private record Finder(SignalKind kind, Pattern pattern, Pattern inNote, List<String> anchors) {
        boolean in(String text, String folded, boolean note) {
            for (String anchor : anchors) if (folded.contains(anchor)) return (note ? inNote : pattern).matcher(text).find();
            return false;
        }
    }

    /** Compiling some hundred phrases takes as long as reading a feed. */
    private static final Map<Stand, List<Finder>> STANDARD = finders(StandardPhrases.ALL);

    private final Mapping mapping;
    private final Map<Stand, List<Finder>> finders;

    WordSignals(Mapping mapping) {
        this.mapping = mapping;
        this.finders = mapping.signals().phrases().equals(StandardPhrases.ALL) ? STANDARD : finders(mapping.signals().phrases());
    }

    private static Map<Stand, List<Finder>> finders(List<Mapping.Phrase> phrases) {
        Map<Stand, List<Finder>> finders = new EnumMap<>(Stand.class);
        for (Stand stand : Stand.values()) {
            List<Finder> ofStand = new ArrayList<>();
            for (SignalKind kind : SignalKind.values()) {
                List<String> words = phrases.stream().filter(phrase -> phrase.kind() == kind && phrase.stand() == stand).map(Mapping.Phrase::words).toList();
                if (!words.isEmpty()) ofStand.add(new Finder(kind, pattern(stand, words, false), pattern(stand, words, true), words.stream().map(WordSignals::anchor).distinct().toList()));
            }
            finders.put(stand, List.copyOf(ofStand));
        }
        return Collections.unmodifiableMap(finders);
    }

    private static String anchor(String phrase) {
        return Stream.of(folded(phrase).split("\\s+")).max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** Letter by letter, which is all that a search needs and a fraction of the work of a language's own rules. */
    private static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c >= 'A' && c <= 'Z') letters[i] = (char) (c + ('a' - 'A'));
            else if (c > 127) letters[i] = Character.toLowerCase(c);
        }
        return new String(letters);
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
        Map<String, Set<SignalKind>> read = new HashMap<>();
        fields.forEach((field, text) -> {
            // In a feed the summary is often the copy as well; a note is read in another way than the rest.
            Set<SignalKind> here = field == FieldName.ED_NOTE ? in(field, text) : read.computeIfAbsent(text, words -> in(field, words));
            if (mapping.signals().fields().contains(field)) found.addAll(here);
            else elsewhere.addAll(here);
        });
        if (elsewhere.stream().anyMatch(kind -> !ORDINARY.contains(kind) && !found.contains(kind))) found.add(SignalKind.ADVISORY);
        return List.copyOf(found);
    }

    private Set<SignalKind> in(FieldName field, String text) {
        if (text.isEmpty()) return Set.of();
        Set<SignalKind> found = new LinkedHashSet<>();
        String head = text.length() > HEAD && field != FieldName.ED_NOTE ? text.substring(0, HEAD) : text;
        String folded = folded(head);
        for (Stand stand : Stand.values()) {
            if (stand == Stand.IN_NOTE && field != FieldName.ED_NOTE) continue;
            for (Finder finder : finders.getOrDefault(stand, List.of())) if (finder.in(head, folded, field == FieldName.ED_NOTE)) found.add(finder.kind());
        }
        // "Hold for release" is an embargo, and nothing to check.
        if (found.contains(SignalKind.EMBARGO)) found.remove(SignalKind.HOLD);
        return found;
    }
}
