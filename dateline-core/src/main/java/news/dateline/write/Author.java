package news.dateline.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.guard.FactGuard;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Spent;
import news.dateline.model.Writing;

/**
 * One story's way through a language model: asked once, what is refused asked once more, what then still is refused printed as its agencies wrote it. Whoever drives it carries prompts and answers
 * ({@link #begin}, {@link Step.Ask}); nothing here waits. A model that says nothing useful costs the story nothing: the draft in agencies' own words stands.
 *
 * <p>Immutable; threads as the guard allows. Fails on nothing that a model says.
 */
public final class Author {
    /** What comes next. */
    public sealed interface Step {
        /** To be sent; then {@link Author#answered} or {@link Author#unanswered}. */
        record Ask(Prompt prompt, Optional<Answered> before) implements Step { }

        /** A draft with sentences of the model's; {@code words} sums it up for editors. */
        record Written(Draft draft, String words) implements Step { }

        /** Nothing of it is used. */
        record Unwritten(String reason) implements Step { }
    }

    /** A first answer of which sentences were refused. */
    public static final class Answered {
        private final List<Claim> claims;
        private final List<Refusal> refusals;

        private Answered(List<Claim> claims, List<Refusal> refusals) {
            this.claims = List.copyOf(claims);
            this.refusals = List.copyOf(refusals);
        }
    }

    private static final int REFUSALS_KEPT_MAX = 30;
    private static final int FINGERPRINT_BYTES = 16;

    private final Examiner examiner;
    private final Instructions instructions;
    private final String model;
    private final int answerTokensMax;

    public Author(FactGuard guard, String model, int answerTokensMax) {
        this.examiner = new Examiner(guard);
        this.instructions = Instructions.load();
        this.model = model;
        this.answerTokensMax = answerTokensMax;
    }

    /** The version of the instructions. */
    public static String prompt() {
        return Instructions.VERSION;
    }

    public Step.Ask begin(Assignment assignment) {
        return new Step.Ask(instructions.first(assignment, answerTokensMax), Optional.empty());
    }

    /** {@code spent} is what all requests have cost so far. */
    public Step answered(Assignment assignment, Step.Ask asked, String answer, Spent spent) {
        return asked.before().isEmpty() ? first(assignment, asked, answer, spent) : second(assignment, asked.before().get(), answer, spent);
    }

    /** Without a second answer the first stands, less what was refused. */
    public Step unanswered(Assignment assignment, Step.Ask asked, String reason, Spent spent) {
        return asked.before().<Step>map(before -> finished(assignment, before.claims, before.refusals, spent)).orElseGet(() -> new Step.Unwritten(reason));
    }

    private Step first(Assignment assignment, Step.Ask asked, String answer, Spent spent) {
        Optional<List<Claim>> claims = AnswerReader.story(answer);
        if (claims.isEmpty()) return new Step.Unwritten("the answer is not the JSON that was asked for");
        List<Refusal> refusals = refusals(assignment, claims.get());
        if (refusals.isEmpty()) return finished(assignment, claims.get(), refusals, spent);
        return new Step.Ask(instructions.again(asked.prompt(), answer, refusals), Optional.of(new Answered(claims.get(), refusals)));
    }

    private Step second(Assignment assignment, Answered before, String answer, Spent spent) {
        Map<Integer, Claim> rewritten = AnswerReader.rewritten(answer);
        List<Claim> claims = new ArrayList<>(before.claims);
        for (Refusal refusal : before.refusals) {
            Claim claim = rewritten.get(refusal.place());
            if (claim != null) claims.set(refusal.place() - 1, new Claim(refusal.claim().paragraph(), claim.text(), claim.from().isEmpty() ? refusal.claim().from() : claim.from()));
        }
        return finished(assignment, claims, refusals(assignment, claims), spent);
    }

    private List<Refusal> refusals(Assignment assignment, List<Claim> claims) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            List<String> reasons = examiner.refuses(claims.get(i), assignment);
            if (!reasons.isEmpty()) refusals.add(new Refusal(i + 1, claims.get(i), reasons));
        }
        return refusals;
    }

    private Step finished(Assignment assignment, List<Claim> claims, List<Refusal> refusals, Spent spent) {
        List<Boolean> passed = IntStream.rangeClosed(1, claims.size()).mapToObj(place -> refusals.stream().noneMatch(refusal -> refusal.place() == place)).toList();
        Kept kept = Kept.of(assignment, claims, passed);
        List<List<Sentence>> body = Assembly.of(assignment, kept, model);
        List<Sentence> all = body.stream().flatMap(List::stream).toList();
        long written = all.stream().filter(Sentence::wroteModel).count();
        if (written == 0) return new Step.Unwritten(refusals.isEmpty() ? "it wrote nothing of its own" : "no sentence of its own may stand: " + refusals.getFirst().words());
        Draft draft = assignment.draft();
        List<String> reasons = refusals.stream().limit(REFUSALS_KEPT_MAX).map(Refusal::words).toList();
        Writing writing = new Writing(model, Instructions.VERSION, draft.fingerprint(), draft.paragraphs(), draft.agencies(), reasons, spent);
        String words = "wrote " + written + " of " + all.size() + " sentences of the body; " + refusals.size() + " refused";
        return new Step.Written(draft.written(body, agencies(draft, all), fingerprint(draft, all), writing), words);
    }

    /** Whose words are printed still, the main agency first. */
    private static List<String> agencies(Draft draft, List<Sentence> body) {
        List<Sentence> printed = new ArrayList<>(body);
        printed.add(draft.headline());
        printed.addAll(draft.standfirst());
        printed.addAll(draft.card());
        draft.disagreements().forEach(disagreement -> printed.addAll(disagreement.sayings()));
        var present = printed.stream().flatMap(sentence -> sentence.sources().stream()).filter(Source.Wire.class::isInstance).map(source -> ((Source.Wire) source).version().item().agency()).collect(Collectors.toSet());
        return draft.agencies().stream().filter(present::contains).toList();
    }

    private static String fingerprint(Draft draft, List<Sentence> body) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(draft.fingerprint().getBytes(StandardCharsets.UTF_8));
            for (Sentence sentence : body) hash.update(("\u0000" + sentence.text()).getBytes(StandardCharsets.UTF_8));
            return "written-" + HexFormat.of().formatHex(hash.digest(), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
