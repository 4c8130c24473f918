package news.dateline.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scores a sentence that is not its source's own words: one that a person changed, that a program wrote, that came from elsewhere.
 *
 * <p>Rules find what can be told in words: a figure, a quotation, a name, a denial, a speaker that are not the source's. A learnt model judges the rest from how the claim's words lie on the sources.
 * Sentences taken over unchanged need none of it: {@link Guard} passes them by identity. It warns; what is refused waits for a person.
 *
 * <p>It was learnt on English. In other languages it goes by equal words, figures, names and quotations. Immutable; any thread, as far as the ports allow it. The same input gives the same verdict.
 */
public final class FactGuard {
    /** Characters of a claim at most; a longer one is refused unread. */
    public static final int CLAIM_MAX = 4000;
    /** A claim of which fewer words than this part are known is not English. */
    private static final double ENGLISH_MIN = 0.3;
    private static final double IDENTICAL = 0.99;
    private static final double DOUBTFUL = 0.25;
    private static final int WORDS_SHOWN = 3;
    /** What a grave finding leaves of a score. */
    private static final double GRAVE = 0.6;

    private final Lexicon lexicon;
    private final Tokens reader;
    private final FactModel model;
    private final TokenVectors vectors;
    private final Optional<Entailment> entailment;

    private FactGuard(Lexicon lexicon, FactModel model, TokenVectors vectors, Optional<Entailment> entailment) {
        this.lexicon = lexicon;
        this.reader = new Tokens(lexicon);
        this.model = model;
        this.vectors = vectors;
        this.entailment = entailment;
    }

    /** Reads the lexicon and the learnt model, which takes about half a second. */
    public static FactGuard load(TokenVectors vectors) {
        return new FactGuard(Lexicon.load(), FactModel.load(), vectors, Optional.empty());
    }

    /** The same, asking a model of entailment too, whose answer counts as much as its own. */
    public FactGuard with(Entailment model) {
        return new FactGuard(lexicon, this.model, vectors, Optional.of(model));
    }

    /** Holds a claim against the texts of its sources, of none of which it is known when they were told. */
    public Verdict check(String claim, List<String> sources) {
        return check(Told.undated(claim), sources.stream().map(Told::undated).toList());
    }

    /** Holds a claim against the texts of its sources; days are compared by the calendar where it is known when a text was told. */
    public Verdict check(Told told, List<Told> sources) {
        if (told.text().length() > CLAIM_MAX) return new Verdict(false, 0, List.of("Expected a claim of " + CLAIM_MAX + " characters at most, found " + told.text().length()));
        List<Token> tokens = reader.of(told.text());
        if (tokens.stream().noneMatch(Token::tells)) return new Verdict(false, 0, List.of("there is no statement in it"));
        Evidence evidence = new Evidence(lexicon, reader, sources.stream().map(Told::text).toList());
        if (evidence.size() == 0) return new Verdict(false, 0, List.of("there is no source"));
        DayFindings.Settled days = DayFindings.settle(told, tokens, evidence, sources);
        if (!days.text().equals(told.text())) tokens = reader.of(days.text());
        // The model of meanings is asked last: what identity settles does not need it.
        if (!days.isOtherDay() && isOwnSentence(days.text(), evidence)) return new Verdict(true, IDENTICAL, replies(new Reading(days, tokens, evidence, lexicon, TokenVectors.NONE)));
        Reading reading = new Reading(days, tokens, evidence, lexicon, vectors);
        List<Finding> findings = Findings.of(reading);
        return isEnglish(tokens) ? learnt(reading, findings) : plain(reading, findings);
    }

    /** A whole sentence of a source, in its words, that leans on nothing outside it. */
    private static boolean isOwnSentence(String claim, Evidence evidence) {
        if (Leaning.of(claim.strip()) != Leaning.NOTHING) return false;
        String words = bare(claim);
        return IntStream.range(0, evidence.sentences()).anyMatch(sentence -> bare(evidence.sentence(sentence)).equals(words));
    }

    /** Even an agency's own sentence needs the reply to the charge that it carries (the law, 9). */
    private static List<String> replies(Reading reading) {
        return Findings.of(reading).stream().filter(finding -> finding.kind() == Finding.Kind.REPLY).map(Finding::words).toList();
    }

    private static String bare(String sentence) {
        return sentence.strip().replaceAll("\\s+", " ").replaceAll("\\s*[.।]$", "");
    }

    /** Whether a text names a day or tells it from its own ("yesterday"). */
    public boolean tellsDay(String text) {
        return !DayFindings.mentions(reader.of(text), List.of(java.time.LocalDate.EPOCH)).isEmpty();
    }

    private boolean isEnglish(List<Token> tokens) {
        List<Token> words = tokens.stream().filter(token -> token.kind() == Token.Kind.CONTENT && !token.isCapital()).toList();
        return words.isEmpty() || words.stream().filter(token -> lexicon.knows(token.lemma())).count() >= ENGLISH_MIN * words.size();
    }

    private Verdict learnt(Reading reading, List<Finding> findings) {
        int[] judged = WordFeatures.judged(reading.claim());
        double[] wrong = IntStream.of(judged).mapToDouble(at -> model.words().chance(WordFeatures.of(reading, at))).toArray();
        double score = model.supported(ClaimFeatures.of(reading, wrong, findings));
        if (entailment.isPresent()) score = (score + entailment.get().entails(passage(reading), reading.text())) / 2;
        return verdict(score, findings, () -> doubtful(reading, judged, wrong));
    }

    /** In a language that the model was not learnt on: how much of the claim stands together in the sources. */
    private Verdict plain(Reading reading, List<Finding> findings) {
        Alignment alignment = reading.alignment();
        double company = IntStream.range(0, alignment.size()).mapToDouble(reading::company).average().orElse(0);
        double score = Math.clamp(company, 0, 1);
        return verdict(score * score, findings, () -> List.of("little of it stands together in the source"));
    }

    private Verdict verdict(double score, List<Finding> findings, java.util.function.Supplier<List<String>> doubts) {
        boolean grave = findings.stream().anyMatch(Finding::grave);
        double shown = grave ? Math.min(score * GRAVE, model.threshold() * 0.999) : score;
        boolean supported = shown >= model.threshold();
        List<String> reasons = new ArrayList<>(findings.stream().sorted(Comparator.comparing(finding -> !finding.grave())).map(Finding::words).toList());
        if (!supported && !grave) reasons.addAll(doubts.get());
        return new Verdict(supported, Math.clamp(shown, 0, 1), reasons);
    }

    private static List<String> doubtful(Reading reading, int[] judged, double[] wrong) {
        List<String> words = IntStream.range(0, judged.length).boxed().filter(i -> wrong[i] >= DOUBTFUL).sorted(Comparator.comparingDouble(i -> -wrong[i])).limit(WORDS_SHOWN).sorted()
                .map(i -> doubt(reading, reading.claim().get(judged[i]))).toList();
        return words.isEmpty() ? List.of("the source does not say this in one place") : words;
    }

    private static String doubt(Reading reading, Token word) {
        if (word.kind() == Token.Kind.PRONOUN) return "it is not clear whom '" + word.text() + "' means";
        return reading.evidence().matches(word).isEmpty() ? "'" + word.text() + "' is not in the source" : "the source does not say '" + word.text() + "' of this";
    }

    /** The few sentences on which the claim lies, in their order. */
    private static String passage(Reading reading) {
        return String.join(" ", reading.alignment().sentences().stream().limit(4).sorted().map(reading.evidence()::sentence).toList());
    }
}
