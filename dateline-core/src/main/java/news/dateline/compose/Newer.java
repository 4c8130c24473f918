package news.dateline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;

/**
 * Takes out of copy what other copy of the cluster has overtaken: that there was no word on casualties, once somebody tells of them, and that somebody did not answer, once newer copy quotes him. A sentence that tells
 * anything else besides stays. Pure.
 */
final class Newer {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String HARMED = "(?:casualt\\p{L}+|deaths|injuries|victims|the (?:dead|injured|wounded)|víctimas|heridos|muertos|victimes|blessés|morts)";
    /** At the head of its sentence: elsewhere the sentence tells of something besides. */
    private static final Pattern NO_WORD = Pattern.compile("^(?:(?:there (?:was|were|is|are)|authorities (?:gave|had)|officials (?:gave|had)) )?(?:no|not any) (?:immediate |further )?(?:word|reports?|information|details?|confirmation)(?: was| were)?(?: yet| immediately)?(?: available)? (?:on|of|about|as to)(?: any| possible)? " + HARMED
            + "|^(?:por el momento |de momento )?no (?:hay|había|hubo|se tenía) (?:\\p{L}+ ){0,2}(?:información|noticias|datos|reportes|informes)(?: inmediat\\p{L}+)? (?:sobre|de) " + HARMED + "|^aucun(?:e)? (?:information|bilan|nouvelle)(?: \\p{L}+){0,5} " + HARMED, FLAGS);
    private static final Pattern TELLS = Pattern.compile("\\b(?:killed|dead|died|dies|deaths?|injured|hurt|wounded|muert\\p{L}+|heridos|mataron|tués?|morts?|blessés?)\\b|मौत|मारे गए|घायल", FLAGS);
    private static final Pattern NO_ANSWER = Pattern.compile("^(?<who>[^,;:“”\"]{3,70}?) (?:(?:did not|didn['’]t|has not|had not) (?:immediately )?(?:respond|reply|comment|answer|return|responded|replied|answered)|could not (?:immediately )?be reached|was not immediately (?:available|reachable)"
            + "|no respondió|n['’]a pas répondu)\\b", FLAGS);
    private static final String SPEAKS = "(?:said|says|told|announced|added|denied|confirmed|explained|dijo|informó|anunció|afirmó|a (?:dit|déclaré|annoncé|affirmé))";
    private static final int PARTY_WORDS = 2;

    private Newer() { }

    /** The copies without such sentences. None loses all its text. */
    static List<Copy> without(List<Copy> copies) {
        return copies.stream().map(copy -> without(copy, copies)).toList();
    }

    private static Copy without(Copy copy, List<Copy> copies) {
        if (copy.lines().noneMatch(line -> isOvertaken(copy, line, copies))) return copy;
        List<Passage> kept = new ArrayList<>();
        for (Passage passage : copy.passages()) {
            List<Line> lines = new ArrayList<>();
            boolean fell = false;
            for (Line line : passage.lines()) {
                // What leans on a sentence that falls falls with it.
                fell = isOvertaken(copy, line, copies) || fell && line.leaning() != Leaning.NOTHING;
                if (!fell) lines.add(line);
            }
            if (!lines.isEmpty()) kept.add(new Passage(kept.size(), lines));
        }
        return kept.isEmpty() ? copy : copy.with(copy.headline(), kept, copy.summary());
    }

    private static boolean isOvertaken(Copy copy, Line line, List<Copy> copies) {
        if (NO_WORD.matcher(line.text()).find()) return copies.stream().anyMatch(other -> !other.newsAt().isBefore(copy.newsAt()) && other.lines().anyMatch(Newer::tellsOfHarm));
        Optional<Pattern> party = party(line);
        return party.isPresent() && copies.stream().anyMatch(other -> other != copy && other.newsAt().isAfter(copy.newsAt()) && other.lines().anyMatch(said -> !NO_ANSWER.matcher(said.text()).find() && party.get().matcher(Speech.withoutQuotations(said.text())).find()));
    }

    private static boolean tellsOfHarm(Line line) {
        return !NO_WORD.matcher(line.text()).find() && TELLS.matcher(line.text()).find();
    }

    /** Whoever did not answer, speaking; empty where the words would fit anybody, as "the company" does. */
    private static Optional<Pattern> party(Line line) {
        Matcher asked = NO_ANSWER.matcher(line.text());
        if (!asked.find()) return Optional.empty();
        String[] words = asked.group("who").replaceFirst("(?i)^(?:the|a|an|el|la|le) ", "").replaceFirst("['’]s$", "").split(" ");
        boolean named = words.length == 1 && Character.isUpperCase(words[0].codePointAt(0)) && asked.group("who").toLowerCase(Locale.ROOT).indexOf(' ') < 0;
        if (!named && words.length < PARTY_WORDS) return Optional.empty();
        String last = named ? words[0] : words[words.length - 2] + " " + words[words.length - 1];
        String who = "(?<![\\p{L}\\p{M}])" + Pattern.quote(last) + "(?![\\p{L}\\p{M}])";
        return Optional.of(Pattern.compile(who + "(?:['’]s)?(?: (?!(?:that|and|but|who|which|whose)\\b)[\\p{L}.'’-]+){0,4},? " + SPEAKS + "\\b|\\b" + SPEAKS + " (?:the )?" + who, FLAGS));
    }
}
