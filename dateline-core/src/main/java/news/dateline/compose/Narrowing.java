package news.dateline.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Speech;
import news.dateline.model.Name;

/**
 * Whom a borrowed paragraph is about, as only its item's headline says: under "Aid for film workers" the sentence "Workers will get aid" is of film workers, and away from that headline it would be of all. And who speaks in
 * it, where his surname alone stands there and nowhere who he is. Such a paragraph stays out. Pure.
 */
final class Narrowing {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String PEOPLE = "(?<people>workers|employees|staff|teachers|nurses|doctors|drivers|farmers|fishermen|miners|students|pupils|families|households|residents|patients|passengers|pensioners|players|owners|traders|migrants|refugees|prisoners|inmates|soldiers|officers|women|men|children|members|customers|tenants|shops|schools|hospitals|companies|firms"
            + "|trabajadores|empleados|maestros|médicos|conductores|agricultores|estudiantes|familias|hogares|pacientes|pasajeros|jubilados|mujeres|niños|travailleurs|employés|salariés|enseignants|médecins|conducteurs|agriculteurs|étudiants|élèves|familles|ménages|patients|retraités|femmes|enfants)";
    private static final Pattern BEHIND = Pattern.compile("\\b" + PEOPLE + " (?:in|of|at|from|with|del?|de la|du|des|en|dans) (?:the |a |an |la |el |le |les |los |las |l['’])?(?<narrow>(?:[\\p{L}\\p{M}'’-]+ ?){1,3})", FLAGS);
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}\\p{M}])(?<narrow>[\\p{L}\\p{M}-]{3,}) " + PEOPLE + "\\b", FLAGS);
    /** How people are and how many, not which. */
    private static final Pattern NO_KIND = Pattern.compile("(?i:.*(?:ed|ing|less|ful|y|[oa]us|er)|more|most|many|few|several|some|all|other|poor|old|new|first|last|two|three|four|five|six|seven|eight|nine|ten|local|their|his|her|our|thousand|million|hundred|dozen|of|los|las|les|des|the)s?");
    private static final Pattern SPEAKER = Pattern.compile("\\b(?i:according to|said|says|según|selon|d['’]après) (?<name>\\p{Lu}[\\p{L}\\p{M}'’-]+)(?=[.,;”\"]|$)|(?:^|[,”\"] )(?<teller>\\p{Lu}[\\p{L}\\p{M}'’-]+) (?i:said|says|added|told|dijo|afirmó)\\b");

    private Narrowing() { }

    /** Whether the headline of the copy says of whom the passages speak, and they and the story do not. */
    static boolean isLost(Copy copy, List<Passage> passages, Printed printed) {
        String headline = copy.headline().map(Line::text).orElse("");
        String text = passages.stream().map(Passage::text).collect(Collectors.joining(" "));
        Terms told = Terms.of(text);
        return narrowed(BEHIND, headline).filter(found -> speaksOf(text, found)).anyMatch(found -> isUntold(found, told, printed))
                || narrowed(BEFORE, headline).filter(found -> !NO_KIND.matcher(found.group("narrow")).matches() && speaksOf(text, found)).anyMatch(found -> isUntold(found, told, printed));
    }

    private static Stream<MatchResult> narrowed(Pattern pattern, String headline) {
        return pattern.matcher(headline).results();
    }

    /** Whether the text has the same people as its subject, at the head of a sentence. */
    private static boolean speaksOf(String text, MatchResult found) {
        return Pattern.compile("(?:^|[.!?] )(?:The |Los |Las |Les )?" + Pattern.quote(found.group("people")) + "(?![\\p{L}\\p{M}])", FLAGS).matcher(text).find();
    }

    private static boolean isUntold(MatchResult found, Terms told, Printed printed) {
        Set<String> narrow = Arrays.stream(found.group("narrow").split("[\\s-]+")).map(Terms::stem).filter(stem -> !stem.isEmpty()).collect(Collectors.toSet());
        return !narrow.isEmpty() && narrow.stream().noneMatch(stem -> told.words().contains(stem) || printed.terms().words().contains(stem));
    }

    /** Whether somebody speaks of whom neither the copy nor the story says more than the surname. */
    static boolean isOfAStranger(Copy copy, List<Passage> passages, Printed printed) {
        List<Name> names = copy.part().notes().names();
        return passages.stream().flatMap(passage -> SPEAKER.matcher(Speech.withoutQuotations(passage.text())).results()).map(found -> found.group("name") == null ? found.group("teller") : found.group("name"))
                .filter(name -> !name.equals(name.toUpperCase(java.util.Locale.ROOT)) && !printed.mentions(name))
                .filter(name -> names.stream().filter(read -> read.text().equals(name)).allMatch(read -> read.kind() == Name.Kind.PERSON) && copy.part().notes().places().stream().noneMatch(place -> place.text().equals(name)))
                .filter(name -> names.stream().anyMatch(read -> read.text().equals(name)))
                .anyMatch(name -> names.stream().noneMatch(read -> read.text().endsWith(" " + name)) && copy.lines().noneMatch(line -> line.text().matches(".*\\p{L} " + Pattern.quote(name) + ", .*")));
    }
}
