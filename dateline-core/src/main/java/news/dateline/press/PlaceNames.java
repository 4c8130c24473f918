package news.dateline.press;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Datelines in one style: agencies write "SAN PEDRO DE ATACAMA (Chile)", "Mombasa" and "LEVUKA, Fiji"; readers get "San Pedro de Atacama (Chile)". Pure. */
final class PlaceNames {
    private static final Set<String> SMALL = Set.of("de", "del", "da", "do", "dos", "di", "du", "des", "la", "le", "les", "los", "las", "el", "al", "of", "the", "and", "y", "et", "sur", "en");

    private PlaceNames() { }

    /** Only what stands in capitals is touched; what has points in it ("D.C.") or stands in brackets ("RDC") stays. */
    static String shown(String located) {
        return Arrays.stream(located.split("(?<=,)|(?=[,(])")).map(PlaceNames::part).collect(Collectors.joining());
    }

    private static String part(String part) {
        if (part.startsWith("(")) return part;
        boolean capitals = part.codePoints().filter(Character::isLetter).count() > 2 && part.codePoints().noneMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c));
        if (!capitals) return part;
        StringBuilder shown = new StringBuilder();
        boolean first = true;
        for (String word : part.split("(?<=[\\s’'\\-])")) {
            shown.append(word(word, first));
            if (!word.isBlank()) first = false;
        }
        return shown.toString();
    }

    private static String word(String word, boolean first) {
        if (word.indexOf('.') >= 0) return word;
        String lower = word.toLowerCase(Locale.ROOT);
        if (!first && SMALL.contains(lower.strip()) || lower.isEmpty()) return lower;
        int end = lower.offsetByCodePoints(0, 1);
        return lower.substring(0, end).toUpperCase(Locale.ROOT) + lower.substring(end);
    }
}
