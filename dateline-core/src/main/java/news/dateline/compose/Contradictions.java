package news.dateline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.guard.Speech;

/** States that exclude each other and that two agencies report of one person: he lives or is dead, was convicted or acquitted. Told to the editor, whatever of it is printed. */
final class Contradictions {
    private static final int HEAD_LINES = 2;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern CONVICTED = Pattern.compile("\\b(?:(?:was |were )?(?:found |pleaded )guilty|convicted|condenad[oa]s?|(?:declarad[oa]s? )?culpables?|condamnée?s?|reconnue?s? coupables?)\\b|दोषी (?:करार|ठहराया)", FLAGS);
    private static final Pattern ACQUITTED = Pattern.compile("\\b(?:acquitted|(?:found )not guilty|cleared of|absuelt[oa]s?|no culpables?|acquittée?s?|relaxée?s?)\\b|बरी", FLAGS);

    /** One of two states of which only one can be. */
    private enum State {
        ALIVE("lives"), DEAD("is dead"), GUILTY("was convicted"), CLEARED("was acquitted");

        private final String words;

        State(String words) {
            this.words = words;
        }

        boolean excludes(State other) {
            return switch (this) {
                case ALIVE -> other == DEAD;
                case DEAD -> other == ALIVE;
                case GUILTY -> other == CLEARED;
                case CLEARED -> other == GUILTY;
            };
        }
    }

    /** That what was reported did not happen. */
    private static final Pattern UNTRUE = Pattern.compile("\\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)?|refut(?:es|ed)|reject(?:s|ed)?) (?:(?:the|any|all|those|these|earlier|media|social|press|online) )*(?:reports?|rumou?rs?)\\b|\\bfalse alarm\\b|\\bhoax\\b|\\b(?:reports?|rumou?rs?) (?:(?:of|that|about) [^.]{0,90} )?(?:(?:was|were|is|are) )?(?:false|untrue|wrong|unfounded|fake)\\b"
            + "|\\bfalsa alarma\\b|\\b(?:desmient|desmint)\\p{L}+ (?:(?:los|las|el|la|unos|unas) )*(?:informes?|rumores?|informaci(?:ón|ones)|versi(?:ón|ones)|noticias?|reportes?)\\b|\\bfausse alerte\\b|\\b(?:dément|démenti|démentent) (?:(?:les|la|des|l['’]) ?)?(?:informations?|rumeurs?|annonce)\\b|खबरों? (?:का|को) (?:खंडन|गलत)", FLAGS);
    private static final double OF_ONE_EVENT = 0.4;

    private record Told(Copy copy, State state, Line line, Terms head) { }

    private Contradictions() { }

    /** A sentence for the desk for each. */
    static List<String> of(List<Copy> copies) {
        List<Told> told = copies.stream().flatMap(Contradictions::told).toList();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < told.size(); i++)
            for (Told other : told.subList(i + 1, told.size()))
                if (contradict(told.get(i), other)) notes.add("Contradiction: " + says(told.get(i)) + " " + says(other));
        return notes;
    }

    private static Stream<Line> head(Copy copy) {
        return Stream.concat(copy.headline().stream(), copy.lines().limit(HEAD_LINES));
    }

    private static Optional<State> state(String text) {
        if (Speech.saysAlive(text)) return Optional.of(State.ALIVE);
        if (ACQUITTED.matcher(text).find()) return Optional.of(State.CLEARED);
        if (CONVICTED.matcher(text).find()) return Optional.of(State.GUILTY);
        return Speech.saysDied(text) ? Optional.of(State.DEAD) : Optional.empty();
    }

    /** Whether the story says that what this copy reports is not so: it is then no voice for it. */
    static boolean refutes(Copy spine, Copy copy) {
        if (spine == copy || spine.agency().id().equals(copy.agency().id())) return false;
        if (told(spine).anyMatch(own -> told(copy).anyMatch(other -> contradict(own, other)))) return true;
        boolean untrue = head(spine).anyMatch(line -> UNTRUE.matcher(line.text()).find()) && head(copy).noneMatch(line -> UNTRUE.matcher(line.text()).find());
        return untrue && copy.newsAt().isBefore(spine.newsAt()) && words(copy).containedIn(words(spine)) >= OF_ONE_EVENT;
    }

    private static Stream<Told> told(Copy copy) {
        return head(copy).flatMap(line -> state(line.text()).map(state -> new Told(copy, state, line, words(copy))).stream()).limit(1);
    }

    private static Terms words(Copy copy) {
        return head(copy).map(Line::terms).collect(Terms.together());
    }

    private static boolean contradict(Told a, Told b) {
        boolean ofOne = a.head().names().stream().anyMatch(b.head().names()::contains);
        return a.state().excludes(b.state()) && ofOne && !a.copy().agency().id().equals(b.copy().agency().id());
    }

    private static String says(Told told) {
        return told.copy().agency().name() + " reports that somebody " + told.state().words + ": “" + told.line().text() + "”";
    }
}
