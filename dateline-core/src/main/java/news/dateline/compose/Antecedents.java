package news.dateline.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Speech;

/**
 * Which paragraph of its item a borrowed one needs before it: "the plan", "the 61,000", "the square" and "Chief Executive Theresa Mulonda" speak of what an earlier paragraph brought in.
 * What the story already prints needs no bringing in. Reads one copy; immutable.
 */
final class Antecedents {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int YEAR_MIN = 1500;
    private static final int YEAR_MAX = 2100;
    private static final Pattern THE_NUMBER = Pattern.compile("\\b(?:the|these|those|los|las|estos|estas|les|ces) (\\d{1,3}(?:[.,\\u00a0\\u202f ]\\d{3})+|\\d+)(?![\\d%]|-|[.,]\\d|s\\b|(?:st|nd|rd|th)\\b)", FLAGS);
    private static final Pattern THE_NOUN = Pattern.compile("\\b(?:the|this|that|these|those|el|la|los|las|ese|esa|esos|esas|este|esta|le|les|ce|cette|ces) (\\p{Ll}[\\p{L}\\p{M}]{3,})|\\b[lL]['’](\\p{Ll}[\\p{L}\\p{M}]{3,})", Pattern.UNICODE_CHARACTER_CLASS);
    /** What a decision or a text is called once it has been told of. */
    private static final Set<String> TOLD_OF = Stream.of("plan", "plans", "decision", "proposal", "proposals", "move", "measure", "measures", "announcement", "agreement", "deal", "scheme", "clause", "idea", "offer", "demand", "pledge", "programme", "program", "project", "findings",
            "decisión", "propuesta", "medida", "medidas", "anuncio", "acuerdo", "proyecto", "cláusula", "oferta", "iniciativa", "décision", "proposition", "mesure", "mesures", "annonce", "accord", "projet", "offre", "initiative").map(Terms::stem).collect(Collectors.toUnmodifiableSet());
    /** Those who act in the news, whom each agency calls otherwise. */
    private static final Set<String> ACTORS = Stream.of("group", "team", "company", "firm", "makers", "operator", "owner", "ministry", "government", "council", "agency", "court", "police", "union", "grupo", "equipo", "empresa", "compañía", "ministerio", "gobierno", "sindicato", "policía",
            "groupe", "équipe", "entreprise", "société", "ministère", "gouvernement", "conseil", "syndicat", "police").map(Terms::stem).collect(Collectors.toUnmodifiableSet());
    private static final Pattern BARE_TITLE = Pattern.compile("^(?:Chief (?:Executive|Financial|Operating|Engineer)(?: Officer)?|Chair(?:man|woman|person)?|Managing Director|Director|Spokes(?:man|woman|person)|Captain|Coach|Secretary(?: General)?|Treasurer|Manager|Engineer|(?:\\p{Ll}+ )?(?:engineer|spokes(?:man|woman|person)|director|manager|secretary|chairman|captain)"
            + "|El (?:director|gerente|presidente|portavoz|capitán|entrenador)|La (?:directora|gerente|presidenta|portavoz|capitana|entrenadora)|Le (?:directeur|porte-parole|capitaine|président)|La (?:directrice|porte-parole|présidente)) (?:general |ejecutiv[oa] |général |générale )?\\p{Lu}[\\p{L}\\p{M}'’-]+ \\p{Lu}");
    private static final Pattern THE_SUM = Pattern.compile("^(?:(?:The|That|El|La|Los|Ese|Esa|Le|Les|Cette|Ce) |L['’])(?:money|sum|amount|funds|cash|payments?|dinero|suma|monto|importe|fondos|pagos?|argent|somme|montant|fonds|versements?)(?![\\p{L}])|^(?:यह |इस )?(?:राशि|रकम|धनराशि)(?![\\p{L}\\p{M}])");
    private static final Pattern MONEY = Pattern.compile("[$€£₹¥] ?\\d|\\d[^.;]{0,20}\\b(?:dollars?|euros?|pounds?|francs?|francos?|rupees?|rupias|roupies|pesos?|soles|shillings?|kwacha|naira|yen|yuan|dólares|crore)\\b|\\b(?:payments?|paid|pagos?|pagará|paiements?|versements?)\\b|\\d[^।]{0,20}(?:रुपय|करोड़|लाख)", FLAGS);
    private static final Pattern HINDI_TITLE = Pattern.compile("^(?:विभाग|कंपनी|संगठन|मंच|समिति|बोर्ड|मंत्रालय) (?:की|के|का) ");
    private static final Pattern HINDI_BODY = Pattern.compile("^[\\u0900-\\u097F]+");

    private final Copy copy;
    /** The paragraph in which a term stands first, and whether it was brought in there as something new. */
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Boolean> broughtIn = new HashMap<>();

    private Antecedents(Copy copy) {
        this.copy = copy;
    }

    static Antecedents of(Copy copy) {
        Antecedents antecedents = new Antecedents(copy);
        for (Passage passage : copy.passages()) {
            Set<String> definite = nouns(passage.text()).collect(Collectors.toSet());
            Stream.concat(passage.terms().words().stream(), passage.terms().numbers().stream()).forEach(term -> {
                if (antecedents.first.putIfAbsent(term, passage.number()) == null) antecedents.broughtIn.put(term, !definite.contains(term));
            });
        }
        return antecedents;
    }

    private static Stream<String> nouns(String text) {
        return THE_NOUN.matcher(Speech.withoutQuotations(text)).results().map(found -> Terms.stem(found.group(1) != null ? found.group(1) : found.group(2))).filter(stem -> !stem.isEmpty());
    }

    /** The number of a paragraph that has to come with these, empty where none has; a group or a company whose paragraph the story has {@code told} in other words need not. A negative one stands for what no paragraph of the item brings in. */
    Optional<Integer> missing(SortedSet<Integer> numbers, Printed printed, IntPredicate told) {
        Terms known = printed.terms();
        for (int number : numbers) {
            for (Line line : copy.passages().get(number).lines()) {
                boolean head = line == copy.passages().get(number).lines().getFirst();
                Optional<Integer> missing = missing(number, line, known, numbers, told).or(() -> head ? sum(number, line, numbers) : Optional.empty()).or(() -> body(number, line, printed, numbers));
                if (missing.isPresent()) return missing;
                known = known.and(line.terms());
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> missing(int number, Line line, Terms known, Set<Integer> numbers, IntPredicate told) {
        String text = Speech.withoutQuotations(line.text());
        for (Matcher found = THE_NUMBER.matcher(text); found.find(); ) {
            String figure = found.group(1).replaceAll("[.,\\u00a0\\u202f ]", "");
            if (!isYear(figure) && !known.numbers().contains(figure)) return Optional.of(before(figure, number).orElse(-1));
        }
        for (String noun : nouns(text).toList()) {
            if (known.words().contains(noun)) continue;
            Optional<Integer> source = before(noun, number).filter(_ -> broughtIn.getOrDefault(noun, false)).or(() -> Optional.of(number - 1).filter(previous -> previous >= 0 && TOLD_OF.contains(noun)));
            if (source.filter(needed -> !numbers.contains(needed) && !(ACTORS.contains(noun) && told.test(needed))).isPresent()) return source;
        }
        return Optional.empty();
    }

    /** "The money comes from" at the head of a paragraph: the last one before it that tells of money. */
    private Optional<Integer> sum(int number, Line line, Set<Integer> numbers) {
        if (!THE_SUM.matcher(line.text()).find()) return Optional.empty();
        int source = number - 1;
        while (source > 0 && !MONEY.matcher(copy.passages().get(source).text()).find()) source--;
        return Optional.of(source).filter(needed -> !numbers.contains(needed));
    }

    private Optional<Integer> before(String term, int number) {
        return Optional.ofNullable(first.get(term)).filter(at -> at < number);
    }

    private static boolean isYear(String figure) {
        return figure.length() == 4 && Integer.parseInt(figure) >= YEAR_MIN && Integer.parseInt(figure) <= YEAR_MAX;
    }

    /** A bare title leans on the paragraph before, which names the body. */
    private static Optional<Integer> body(int number, Line line, Printed printed, Set<Integer> numbers) {
        boolean bare = BARE_TITLE.matcher(line.text()).find() && !line.text().matches("^[^,]{0,80} (?:of|at|for|de la|del|de l['’]|du) .*");
        boolean known = HINDI_TITLE.matcher(line.text()).find() && !printed.opensWith(HINDI_BODY, line.text());
        return Optional.of(number - 1).filter(previous -> (bare || known) && previous >= 0 && !numbers.contains(previous));
    }
}
