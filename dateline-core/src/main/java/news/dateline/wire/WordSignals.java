package news.dateline.wire;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.model.SignalKind;
import news.dateline.wire.Mapping.FieldName;
import news.dateline.wire.Mapping.Stand;

/** Finds signals in words as a mapping describes them. Immutable. */
final class WordSignals {
    /** How much of a long field is read: a notice stands at the head. Characters. */
    private static final int HEAD = 600;

    private final Mapping mapping;
    private final Map<Stand, Map<SignalKind, Pattern>> patterns = new EnumMap<>(Stand.class);

    WordSignals(Mapping mapping) {
        this.mapping = mapping;
        for (Stand stand : Stand.values()) {
            Map<SignalKind, Pattern> ofStand = new EnumMap<>(SignalKind.class);
            for (SignalKind kind : SignalKind.values()) {
                List<String> words = mapping.phrases().stream().filter(phrase -> phrase.kind() == kind && phrase.stand() == stand).map(Mapping.Phrase::words).toList();
                if (!words.isEmpty()) ofStand.put(kind, pattern(stand, words));
            }
            patterns.put(stand, ofStand);
        }
    }

    private static Pattern pattern(Stand stand, List<String> words) {
        String any = words.stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote).map(quoted -> quoted.replace(" ", "\\E\\s+\\Q")).collect(Collectors.joining("|", "(?:", ")"));
        return switch (stand) {
            case OPENING -> Pattern.compile("^[\\s\\p{P}\\p{S}]*" + any + "(?:\\s*(?:$|[\\n:;.,!|/()\\[\\]*=]|[-\\u2010-\\u2015]))", Pattern.UNICODE_CHARACTER_CLASS);
            case ANYWHERE, IN_NOTE -> Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + any + "(?![\\p{L}\\p{M}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        };
    }

    /** In the order found; words in fields that the mapping does not name are an advisory, whatever they say. A correction told elsewhere is no matter for alarm. */
    List<SignalKind> in(Map<FieldName, String> fields) {
        Set<SignalKind> found = new LinkedHashSet<>();
        List<SignalKind> elsewhere = new ArrayList<>();
        fields.forEach((field, text) -> {
            Set<SignalKind> here = in(field, text);
            if (mapping.signalFields().contains(field)) found.addAll(here);
            else elsewhere.addAll(here);
        });
        if (elsewhere.stream().anyMatch(kind -> kind != SignalKind.CORRECTION && !found.contains(kind))) found.add(SignalKind.ADVISORY);
        return List.copyOf(found);
    }

    private Set<SignalKind> in(FieldName field, String text) {
        Set<SignalKind> found = new LinkedHashSet<>();
        String head = text.length() > HEAD && field != FieldName.ED_NOTE ? text.substring(0, HEAD) : text;
        for (Stand stand : Stand.values()) {
            if (stand == Stand.IN_NOTE && field != FieldName.ED_NOTE) continue;
            patterns.getOrDefault(stand, Map.of()).forEach((kind, pattern) -> {
                if (pattern.matcher(head).find()) found.add(kind);
            });
        }
        // "Hold for release" is an embargo, and nothing to check.
        if (found.contains(SignalKind.EMBARGO)) found.remove(SignalKind.HOLD);
        return found;
    }
}
