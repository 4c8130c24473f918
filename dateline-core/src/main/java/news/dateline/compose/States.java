package news.dateline.compose;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.guard.Speech;

/**
 * How far a count of votes or a match has come in each copy. Results replace by state (the law, 12): what stands at a lower state, or was filed before there was any,
 * neither leads nor says what the state was; nor does an announcement of what another copy reports as done.
 */
final class States {
    private static final double FINAL = 1000;
    private static final double HALF_TIME = 45;
    private static final int HEAD_LINES = 3;
    private static final int NEAR_BEFORE = 45;
    private static final int NEAR_AFTER = 30;
    private static final int COMMON_NAMES_MIN = 2;
    private static final double DONE = 0.5;
    private static final int DONE_TERMS_MIN = 4;
    private static final String SPORTS = "sports";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern PER_CENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(?:%|per cent|percent|por ciento|pour cent|प्रतिशत|फीसदी)", FLAGS);
    private static final Pattern COUNTED = Pattern.compile("\\b(?:counted|tallied|tabulated|reporting (?:in|results)?|precincts reporting|escrutad[oa]s?|escrutinio|contabilizad[oa]s?|computad[oa]s?|contad[oa]s?|dépouill\\p{L}*)\\b|गिनती|मतगणना", FLAGS);
    private static final Pattern OF_VOTE = Pattern.compile("\\b(?:vot(?:e[sd]?|ers?|ing)|ballots?|polling|poll(?:s)? clos|elections?|referendum|run-?off|votos?|votación|eleccion(?:es)?|elección|balotaje|sufragios|comicios|scrutin|suffrages|voix|élections?|présidentielle|législatives|référendum)\\b|चुनाव|मतदान|मतगणना|वोट", FLAGS);
    private static final Pattern ALL_COUNTED = Pattern.compile("\\b(?:all (?:of the )?(?:votes|ballots|polling stations) (?:have been )?counted|final (?:official )?results?|resultados? (?:final(?:es)?|definitivos?)|résultats? (?:définitifs?|complets?))\\b|अंतिम (?:नतीजे|परिणाम)", FLAGS);
    private static final Pattern MINUTE = Pattern.compile("\\b(?:after|a los|tras|después de|après)\\s(\\d{1,3}) (?:minutes|minutos)|\\b(?:minuto|minute) (\\d{1,3})|\\b(\\d{1,3})(?:st|nd|rd|th|er?|ème)? minute\\b|(\\d{1,3})(?:वें)? मिनट", FLAGS);
    private static final Pattern MINUTE_SO_FAR = Pattern.compile("\\b(?:after|a los|tras|después de|après)\\s\\d{1,3} (?:minutes|minutos)\\b|\\d{1,3} मिनट (?:के|बाद)", FLAGS);
    private static final Pattern HALF = Pattern.compile("\\b(?:half-?time|at the break|al descanso|medio tiempo|entretiempo|mi-temps|à la pause|avant la pause|al término del primer tiempo)\\b|मध्यांतर|हाफ ?टाइम", FLAGS);
    private static final Pattern FULL = Pattern.compile("\\b(?:full-?time|final score|final whistle|beat|beats|won|wins?|defeat(?:s|ed)?|drew|draws?|knocked? out|vence\\p{L}*|venció|gan[aó]|derrot[aó]|empat\\p{L}+|campe[oó]n\\p{L}*|bat|battu\\p{L}*|s['’]impose|victoire)\\b|हराया|जीता|जीती|ड्रॉ", FLAGS);
    private static final Pattern SCORE = Pattern.compile("(?<![\\p{N}\\p{L}])\\d{1,3} ?[-–:] ?\\d{1,3}(?![\\p{N}])|\\p{Lu}[\\p{L}\\p{M}'’.]+(?: \\([^)]{2,20}\\))? \\d{1,2}[,;] \\p{Lu}[^,.;:\\d]{2,40} \\d{1,2}(?![\\p{N}])");
    private static final Pattern OF_STATE = Pattern.compile("%|per cent|percent|por ciento|pour cent|प्रतिशत|\\b(?:lead(?:s|ing)?|led|ahead|trail(?:s|ed|ing)?|ventaja|lidera\\p{L}*|adelante|devance\\p{L}*|en tête|avance)\\b|बढ़त|आगे", FLAGS);
    private static final Pattern ANNOUNCES = Pattern.compile("\\b(?:will|(?:is|are|was|were) (?:due|set|expected|scheduled|likely|to)(?: to)? \\p{Ll}+|plans? to|cautions? against|se reunirá\\p{L}*|prevé\\p{L}*|tiene previsto|doit|doivent|devrait|va|vont)\\b|\\p{L}{3,}(?:ará|erá|irá|arán|erán|irán)\\b", FLAGS);

    /** A count or a match at one point; {@code progress} is the per cent counted or the minute. */
    private record State(boolean isCount, double progress) { }

    private final Map<Copy, Optional<State>> states = new IdentityHashMap<>();
    private final Map<Copy, Terms> heads = new IdentityHashMap<>();
    private final Map<Line, Copy> owners = new IdentityHashMap<>();
    /** Of each copy, those that have come further. */
    private final Map<Copy, List<Copy>> ahead = new IdentityHashMap<>();
    /** What the heads of the copies tell as done. */
    private final List<Done> done = new ArrayList<>();

    private record Done(Copy copy, Line line) { }

    private States(List<Copy> copies) {
        for (Copy copy : copies) {
            states.put(copy, state(copy));
            heads.put(copy, head(copy).map(Line::terms).collect(Terms.together()));
            Stream.concat(copy.headline().stream(), copy.lines()).forEach(line -> owners.put(line, copy));
            head(copy).filter(line -> !line.is(Trait.ANNOUNCES)).forEach(line -> done.add(new Done(copy, line)));
        }
        for (Copy copy : copies) ahead.put(copy, copies.stream().filter(other -> isAhead(other, copy)).toList());
    }

    static States of(List<Copy> copies) {
        return new States(List.copyOf(copies));
    }

    private static Stream<Line> head(Copy copy) {
        return Stream.concat(copy.headline().stream(), copy.lines().limit(HEAD_LINES));
    }

    private static Optional<State> state(Copy copy) {
        List<String> head = head(copy).map(Line::text).toList();
        boolean ofVote = OF_VOTE.matcher(String.join("\n", head)).find();
        Optional<State> counted = head.stream().filter(_ -> ofVote).map(States::counted).flatMap(Optional::stream).max(java.util.Comparator.comparingDouble(State::progress));
        if (counted.isPresent()) return counted;
        return SPORTS.equals(copy.part().notes().sector()) || copy.is(Form.LIVE) ? played(head.subList(0, Math.min(2, head.size()))) : Optional.empty();
    }

    private static Optional<State> counted(String text) {
        if (ALL_COUNTED.matcher(text).find()) return Optional.of(new State(true, 100));
        List<MatchResult> shares = PER_CENT.matcher(text).results().toList();
        return COUNTED.matcher(text).results().flatMap(word -> nearest(shares, word).stream()).map(share -> new State(true, Double.parseDouble(share.group(1).replace(',', '.')))).findFirst();
    }

    /** The last share before the word, else the first after it: "81% of polling stations counted", "dépouillement de 41 %". */
    private static Optional<MatchResult> nearest(List<MatchResult> shares, MatchResult word) {
        return shares.stream().filter(share -> share.end() <= word.start() && word.start() - share.end() <= NEAR_BEFORE).reduce((_, later) -> later)
                .or(() -> shares.stream().filter(_ -> !word.group().startsWith("count")).filter(share -> share.start() >= word.end() && share.start() - word.end() <= NEAR_AFTER).findFirst());
    }

    /** Whether a headline has the score, or says who won. */
    static boolean hasResult(String headline) {
        return SCORE.matcher(headline).find() || FULL.matcher(headline).find();
    }

    private static Optional<State> played(List<String> head) {
        String text = String.join("\n", head);
        boolean scored = SCORE.matcher(text).find();
        Matcher minute = MINUTE.matcher(text);
        if (scored && minute.find()) return Optional.of(new State(false, Stream.of(1, 2, 3, 4).map(minute::group).filter(java.util.Objects::nonNull).mapToDouble(Double::parseDouble).findFirst().orElse(0)));
        if (scored && HALF.matcher(text).find()) return Optional.of(new State(false, HALF_TIME));
        return scored && FULL.matcher(text).find() && !ANNOUNCES.matcher(head.getLast()).find() ? Optional.of(new State(false, FINAL)) : Optional.empty();
    }

    /** Whether another copy has the same count or match at a higher state, or was filed later than this one, which has none. */
    boolean isBehind(Copy copy) {
        return !ahead.getOrDefault(copy, List.of()).isEmpty();
    }

    private boolean isAhead(Copy other, Copy copy) {
        Optional<State> theirs = states.getOrDefault(other, Optional.empty());
        if (other == copy || theirs.isEmpty() || !areOfOneMatter(other, copy)) return false;
        Optional<State> mine = states.getOrDefault(copy, Optional.empty());
        if (mine.isEmpty()) return copy.newsAt().isBefore(other.newsAt()) && (theirs.get().isCount() || SPORTS.equals(copy.part().notes().sector()));
        return mine.get().isCount() == theirs.get().isCount() && mine.get().progress() < theirs.get().progress();
    }

    private boolean areOfOneMatter(Copy a, Copy b) {
        Terms mine = heads.getOrDefault(a, Terms.NONE);
        Terms theirs = heads.getOrDefault(b, Terms.NONE);
        return mine.names().stream().filter(theirs.words()::contains).count() >= COMMON_NAMES_MIN;
    }

    /** Whether the copy tells a match in play, which is news and no live page. */
    boolean isInPlay(Copy copy) {
        return states.getOrDefault(copy, Optional.empty()).filter(state -> !state.isCount()).isPresent();
    }

    /** Whether the copy gives the score of a match that goes on (the law, 12 and 22). */
    static boolean isLive(Copy copy) {
        List<String> head = head(copy).limit(2).map(Line::text).toList();
        String text = String.join("\n", head);
        boolean sport = SPORTS.equals(copy.part().notes().sector()) || copy.is(Form.LIVE);
        return sport && SCORE.matcher(text).find() && !FULL.matcher(text).find() && (copy.is(Form.LIVE) || HALF.matcher(text).find() || MINUTE_SO_FAR.matcher(text).find());
    }

    /** Whether the copy begins with the figures of a count that goes on, which stand only as of when it was filed. */
    static boolean isPartialCount(Copy copy) {
        return state(copy).filter(state -> state.isCount() && state.progress() < 100).isPresent();
    }

    /** Whether the line tells of a state that another copy has left behind, or announces what another reports as done. */
    boolean isOvertaken(Line line) {
        Copy copy = owners.get(line);
        if (copy == null) return false;
        return ahead.getOrDefault(copy, List.of()).stream().anyMatch(other -> isInPlay(other) || OF_STATE.matcher(line.text()).find() || copy.lines().limit(1).anyMatch(first -> first == line))
                || isDone(copy, line);
    }

    private boolean isDone(Copy copy, Line line) {
        if (line.terms().size() < DONE_TERMS_MIN || !line.is(Trait.ANNOUNCES)) return false;
        return done.stream().anyMatch(told -> told.copy() != copy && told.copy().newsAt().isAfter(copy.newsAt()) && line.terms().containedIn(told.line().terms()) >= DONE);
    }

    static boolean announces(String text) {
        return ANNOUNCES.matcher(Speech.withoutQuotations(text)).find();
    }
}
