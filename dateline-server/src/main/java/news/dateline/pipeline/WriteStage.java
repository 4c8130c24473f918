package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.dateline.desk.Fold;
import news.dateline.guard.FactGuard;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Restrictions;
import news.dateline.model.Spent;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.write.Allowance;
import news.dateline.write.Assignment;
import news.dateline.write.Author;
import news.dateline.write.Author.Step;
import news.dateline.write.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives stories that the desk has a draft of to a language model, and hands what may stand of its answer to the desk as another draft, which waits for an editor. The draft in agencies' own words
 * has gone its way before: nothing waits for this stage, however long a server takes. What was asked, what it cost and what came of it stands on the log, so a replay asks nobody.
 */
public final class WriteStage implements Stage {
    /**
     * What the settings say.
     *
     * @param outside       whether the model is somebody else's
     * @param charactersMax of one story
     * @param timeMax       for one story, all requests together
     */
    public record Settings(Allowance allowance, boolean outside, int charactersMax, Duration timeMax) { }

    private record Job(Envelope<DeskRecord> entry, StoryId story, Draft draft, Assignment.Commission commission) { }

    /** What came of a story; {@code failure} where the server gave no usable answer. */
    private record Outcome(Step step, Spent spent, Optional<Writer.Reply.Silent> failure) { }

    private static final Logger LOG = LoggerFactory.getLogger(WriteStage.class);
    private static final String NAME = "write";
    private static final String BY = "writer";
    private static final int BATCH = 64;
    /** What has waited for longer, because the server was down or the program was not running, is no news to write any more. */
    private static final Duration AGE_MAX = Duration.ofMinutes(30);
    private static final int TRIES_MAX = 3;
    private static final Duration PAUSE_FIRST = Duration.ofSeconds(30);
    private static final Duration PAUSE_LAST = Duration.ofMinutes(15);

    private final Ledger ledger;
    private final Writer writer;
    private final Supplier<FactGuard> guard;
    private final Settings settings;
    private final Map<String, Agency> agencies;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final StageMeter meter;
    private Optional<Author> author = Optional.empty();
    private Instant pausedUntil = Instant.MIN;
    private int failures;
    /** How often the entry at this position was tried. */
    private long tried;
    private int tries;

    /** {@code guard} is asked when the first story is written: its tables take a moment to load. */
    public WriteStage(Ledger ledger, Writer writer, Supplier<FactGuard> guard, Settings settings, Map<String, Agency> agencies, InstantSource clock, MeterRegistry registry, LongSupplier nanos) {
        this.ledger = ledger;
        this.writer = writer;
        this.guard = guard;
        this.settings = settings;
        this.agencies = Map.copyOf(agencies);
        this.clock = clock;
        this.nanos = nanos;
        this.meter = new StageMeter(registry, NAME, nanos);
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        if (clock.instant().isBefore(pausedUntil)) return false;
        List<Envelope<DeskRecord>> entries = ledger.read(view -> view.read(Logs.DESK, view.position(NAME, Logs.DESK), BATCH));
        if (entries.isEmpty()) return false;
        long began = meter.begin();
        for (Envelope<DeskRecord> entry : entries) {
            Optional<Job> job = ledger.read(view -> job(view, entry));
            if (job.isEmpty()) continue;
            work(job.get());
            meter.done(1, began);
            return true;
        }
        ledger.change(transaction -> transaction.position(NAME, Logs.DESK, entries.getLast().position()));
        return true;
    }

    /** A draft that is its story's newest, that nobody has given to a model, and that may be published now as far as agencies go: nothing under embargo or withdrawn leaves the house. */
    private Optional<Job> job(View view, Envelope<DeskRecord> entry) {
        Instant now = clock.instant();
        if (!(entry.event() instanceof DeskRecord.Happened(DeskEvent event, String _)) || Duration.between(entry.at(), now).compareTo(AGE_MAX) > 0) return Optional.empty();
        Optional<Draft> drafted = draft(event);
        Optional<Story> story = Fold.concerns(event).flatMap(id -> view.get(Tables.STORIES, id.value()));
        if (drafted.isEmpty() || story.isEmpty()) return Optional.empty();
        Draft draft = drafted.get();
        StoryId id = story.get().id();
        boolean open = !story.get().locked() && (story.get().state() == StoryState.WAITING || story.get().state() == StoryState.PUBLISHED);
        boolean newest = story.flatMap(s -> s.proposed().or(s::published)).filter(last -> last.fingerprint().equals(draft.fingerprint())).isPresent();
        boolean fresh = view.get(Tables.WRITTEN_FROM, id.value()).filter(draft.fingerprint()::equals).isEmpty();
        if (!open || !newest || !fresh || !draft.restsOn().stream().allMatch(version -> isFree(view, version, now))) return Optional.empty();
        // Terms of an item take away what its agency's licence gives.
        if (draft.restsOn().stream().map(version -> view.get(Tables.RESTRICTIONS, version.key()).orElse(Restrictions.NONE)).anyMatch(terms -> terms.noModel() || terms.noRewriting())) return Optional.empty();
        return switch (Assignment.of(id, draft, agencies, settings.outside(), settings.charactersMax())) {
            case Assignment.Commission.Assigned assigned -> Optional.of(new Job(entry, id, draft, assigned));
            case Assignment.Commission.Declined declined -> declined.noted() ? Optional.of(new Job(entry, id, draft, declined)) : Optional.empty();
        };
    }

    private static Optional<Draft> draft(DeskEvent event) {
        return switch (event) {
            case DeskEvent.StoryDrafted e -> Optional.of(e.draft());
            case DeskEvent.StoryPublished e -> Optional.of(e.draft());
            case DeskEvent.StoryCorrected e -> Optional.of(e.draft());
            case DeskEvent.StoryReleased e -> Optional.of(e.draft());
            case DeskEvent.ItemRedacted _, DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.StoryWithheld _, DeskEvent.StoryKilled _, DeskEvent.StorySpiked _, DeskEvent.StoryMerged _, DeskEvent.SectorChanged _, DeskEvent.PublishingStopped _, DeskEvent.PublishingResumed _,
                 DeskEvent.OrderGiven _, DeskEvent.OrderLifted _, DeskEvent.StoryHandled _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _,
                 DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _ -> Optional.empty();
        };
    }

    private static boolean isFree(View view, ItemVersion version, Instant now) {
        ItemState state = Signalling.state(view, version.item());
        return state.publishableAt(now) && !state.rightsChanged();
    }

    private void work(Job job) {
        switch (job.commission()) {
            case Assignment.Commission.Declined declined -> record(job, new Outcome(new Step.Unwritten(declined.reason()), Spent.NOTHING, Optional.empty()), true);
            case Assignment.Commission.Assigned(Assignment assignment) -> {
                Outcome outcome = ask(assignment);
                boolean again = outcome.failure().filter(Writer.Reply.Silent::mayAnswer).isPresent() && outcome.step() instanceof Step.Unwritten && mayTryAgain(job);
                record(job, outcome, !again);
                outcome.failure().ifPresentOrElse(this::pause, () -> failures = 0);
            }
        }
    }

    private Outcome ask(Assignment assignment) {
        if (author.isEmpty()) author = Optional.of(new Author(guard.get(), writer.model(), settings.allowance().answerTokensMax()));
        long end = nanos.getAsLong() + settings.timeMax().toNanos();
        Spent today = ledger.read(view -> view.get(Tables.WRITER_SPENT, Views.day(clock.instant()))).orElse(Spent.NOTHING);
        Spent spent = Spent.NOTHING;
        Optional<Writer.Reply.Silent> failure = Optional.empty();
        Step step = author.get().begin(assignment);
        while (step instanceof Step.Ask asked) {
            Duration left = Duration.ofNanos(end - nanos.getAsLong());
            Optional<String> bar = left.isPositive() ? settings.allowance().refuses(today.plus(spent), asked.prompt()) : Optional.of("no time is left for another request");
            if (bar.isPresent()) {
                LOG.warn("stage={} story={} not asked: {}", NAME, assignment.story(), bar.get());
                step = author.get().unanswered(assignment, asked, bar.get(), spent);
                continue;
            }
            Writer.Reply reply = writer.ask(asked.prompt(), left);
            spent = spent.plus(settings.allowance().cost(asked.prompt(), reply));
            switch (reply) {
                case Writer.Reply.Said(String text, Optional<Writer.Tokens> _) -> step = author.get().answered(assignment, asked, text, spent);
                case Writer.Reply.Silent silent -> {
                    failure = Optional.of(silent);
                    step = author.get().unanswered(assignment, asked, silent.reason(), spent);
                }
            }
        }
        return new Outcome(step, spent, failure);
    }

    private boolean mayTryAgain(Job job) {
        tries = tried == job.entry().position() ? tries + 1 : 1;
        tried = job.entry().position();
        return tries < TRIES_MAX;
    }

    /** As long as the server asks, else longer with each failure; what came meanwhile is looked at then, as far as it is still news. */
    private void pause(Writer.Reply.Silent silent) {
        Duration pause = PAUSE_FIRST.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        Duration kept = silent.after().orElse(pause.compareTo(PAUSE_LAST) > 0 ? PAUSE_LAST : pause);
        pausedUntil = clock.instant().plus(kept);
        LOG.warn("stage={} no answer from the language model ({}); the next is asked in {} s", NAME, silent.reason(), kept.toSeconds());
    }

    private void record(Job job, Outcome outcome, boolean settled) {
        String words = switch (outcome.step()) {
            case Step.Written written -> written.words();
            case Step.Unwritten unwritten -> unwritten.reason();
            case Step.Ask _ -> throw new IllegalStateException("Expected an end, found a question");
        };
        DeskRecord.Wrote wrote = new DeskRecord.Wrote(job.story(), job.draft().fingerprint(), writer.model(), Author.prompt(), outcome.spent(), words, settled, BY);
        ledger.change(transaction -> {
            // Nothing was asked and nothing is worth noting: the day's means are used up.
            boolean noted = outcome.spent().requests() > 0 || job.commission() instanceof Assignment.Commission.Declined;
            Optional<Envelope<DeskRecord>> entry = noted ? Optional.of(transaction.append(Logs.DESK, wrote, job.entry().name())) : Optional.empty();
            entry.ifPresent(noting -> Views.decided(transaction, noting));
            if (outcome.step() instanceof Step.Written(Draft draft, String _)) propose(transaction, job, draft, entry.orElseThrow().name());
            if (settled) transaction.position(NAME, Logs.DESK, job.entry().position());
        });
    }

    private static void propose(Transaction transaction, Job job, Draft draft, String cause) {
        transaction.append(Logs.DESK, new DeskRecord.Asked(new DeskCommand.ProposeDraft(draft), BY, BY + " " + job.story() + " " + draft.fingerprint()), cause);
    }
}
