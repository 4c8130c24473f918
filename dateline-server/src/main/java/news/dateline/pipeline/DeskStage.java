package news.dateline.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import news.dateline.desk.Decision;
import news.dateline.desk.Desk;
import news.dateline.desk.Difference;
import news.dateline.desk.Fold;
import news.dateline.desk.Reviewed;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.Sensitivity;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;

/** The desk at work: signals ahead of everything, then what was asked, one after another. Its decisions are core's; here they become records and state. One step at a time, from any thread. */
public final class DeskStage implements Stage {
    /** Why an item that an editor redacts is killed, for the desk. */
    static final String REDACTED = "redacted";
    private static final String NAME = "desk";
    private static final String RULE = "rule";
    private static final int SIGNALS_BATCH = 64;
    /** Small, so that a signal that comes meanwhile waits for few drafts. */
    private static final int COMMANDS_BATCH = 16;
    private static final int ANSWER_LENGTH_MAX = 1_000;

    private final Ledger ledger;
    private final Desk desk;
    private final ReentrantLock stepping = new ReentrantLock();
    /** Looks that whoever asks makes before it is asked, by the request; and the finished ones, by the entry that they are for. */
    private final Map<String, Ahead> begun = new ConcurrentHashMap<>();
    private final Map<Long, Ahead> looked = new HashMap<>();
    private final Reading<Signal> signals;
    private final Reading<DeskRecord> commands;
    private final Reading<StorylineEvent> storylines;

    public DeskStage(Ledger ledger, Desk desk, MeterRegistry registry, LongSupplier nanos) {
        this.ledger = ledger;
        this.desk = desk;
        StageMeter meter = new StageMeter(registry, NAME, nanos);
        this.signals = new Reading<>(ledger, NAME, Logs.SIGNALS, SIGNALS_BATCH, this::obey, () -> { }, meter);
        this.commands = new Reading<>(ledger, NAME, Logs.DESK, COMMANDS_BATCH, this::look, this::handle, looked::clear, meter);
        this.storylines = new Reading<>(ledger, NAME, Logs.STORYLINES, COMMANDS_BATCH, this::woven, () -> { }, meter);
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        stepping.lock();
        try {
            boolean obeyed = signals.step();
            if (obeyed) return true;
            return commands.step() || storylines.step();
        } finally {
            stepping.unlock();
        }
    }

    public Optional<String> responsibleEditor() {
        return desk.responsibleEditor();
    }

    /** What the proposed draft of a story would change of what readers read or last read, and the notes that may say so. */
    Optional<Difference> difference(View view, Story story) {
        return desk.difference(new DeskStories(view), story);
    }

    /** What the desk would answer at {@code at}; nothing is recorded. */
    Decision would(View view, DeskCommand command, String by, Instant at) {
        return desk.decide(new DeskStories(view), command, by, at);
    }

    /** Asks the desk and waits for its answer: the events that happened, or the one rejection. Durable on return. */
    public List<DeskRecord> submit(DeskCommand command, String by, String request) {
        // On the asking thread, so that the desk goes on meanwhile.
        if (command instanceof DeskCommand.GiveOrder(String order)) {
            begun.put(request, new Ahead(ledger, stories -> desk.barred(stories, order)).all());
        }
        try {
            return asked(command, by, request);
        } finally {
            begun.remove(request);
        }
    }

    private List<DeskRecord> asked(DeskCommand command, String by, String request) {
        long asked = ledger.write(transaction -> transaction.get(Tables.REQUESTS, request).orElseGet(() -> {
            Envelope<DeskRecord> entry = transaction.append(Logs.DESK, new DeskRecord.Asked(command, by, request), Views.EDITOR + by);
            Views.decided(transaction, entry);
            return entry.position();
        }));
        while (ledger.read(view -> view.position(NAME, Logs.DESK)) < asked) step();
        return answer(asked);
    }

    /** Notes on the desk's log which matters the settings let rules publish, where that has changed: so the law that held can be read there for every day. */
    public void loosened(Set<Sensitivity> except) {
        ledger.change(transaction -> {
            if (!Set.copyOf(new DeskStories(transaction).standing().loosened()).equals(Set.copyOf(except))) happened(transaction, new DeskEvent.LawLoosened(except), "settings", "settings");
        });
    }

    private List<DeskRecord> answer(long asked) {
        String cause = Logs.DESK.name() + "/" + asked;
        List<DeskRecord> answer = new ArrayList<>();
        for (Envelope<DeskRecord> entry : ledger.read(view -> view.read(Logs.DESK, asked, ANSWER_LENGTH_MAX)))
            if (entry.cause().equals(cause)) answer.add(entry.event());
        return answer;
    }

    private void obey(Transaction transaction, Envelope<Signal> signal) {
        List<DeskEvent> events = desk.obey(new DeskStories(transaction), signal.event(), signal.at());
        for (DeskEvent event : events) happened(transaction, event, "signal", signal.name());
        tellOutcomes(transaction, events, signal);
    }

    /** For what is held against every story: all are looked at before the transaction, and signals are obeyed between two looks. */
    private void look(List<Envelope<DeskRecord>> entries) {
        looked.clear();
        for (Envelope<DeskRecord> entry : entries) if (entry.event() instanceof DeskRecord.Asked(DeskCommand command, _, String request)) {
            Optional<Ahead> ahead = Optional.ofNullable(begun.get(request)).or(() -> ahead(command, entry.at()));
            ahead.ifPresent(look -> {
                while (look.step()) signals.step();
                looked.put(entry.position(), look);
            });
        }
    }

    private Optional<Ahead> ahead(DeskCommand command, Instant at) {
        return switch (command) {
            case DeskCommand.GiveOrder(String order) -> Optional.of(new Ahead(ledger, stories -> desk.barred(stories, order)));
            case DeskCommand.RunOrder(String order) -> Optional.of(new Ahead(ledger, stories -> desk.barred(stories, order)));
            case DeskCommand.EnforceLicences _ -> Optional.of(new Ahead(ledger, stories -> desk.lost(stories, at)));
            case DeskCommand.ProposeDraft _, DeskCommand.FilePiece _, DeskCommand.ExpireStory _, DeskCommand.DeclineWriting _, DeskCommand.PublishStory _, DeskCommand.CorrectStory _, DeskCommand.SetOutcome _, DeskCommand.LiftOutcome _, DeskCommand.WithholdStory _,
                 DeskCommand.LapseLicence _, DeskCommand.LiftEmbargo _, DeskCommand.JudgeItem _, DeskCommand.ReleaseStory _, DeskCommand.KillStory _, DeskCommand.SpikeStory _, DeskCommand.ChangeSector _, DeskCommand.StopPublishing _,
                 DeskCommand.ResumePublishing _, DeskCommand.LiftOrder _, DeskCommand.HandleStory _, DeskCommand.AcknowledgeAlarm _, DeskCommand.RedactItem _ -> Optional.empty();
        };
    }

    private void handle(Transaction transaction, Envelope<DeskRecord> entry) {
        if (!(entry.event() instanceof DeskRecord.Asked(DeskCommand command, String by, String request))) return;
        DeskStories stories = Optional.ofNullable(looked.get(entry.position())).map(ahead -> DeskStories.touchedBy(transaction, ahead)).orElseGet(() -> new DeskStories(transaction));
        switch (desk.decide(stories, command, by, entry.at())) {
            case Decision.Accepted(List<DeskEvent> events, String actor) -> {
                events.forEach(event -> happened(transaction, event, actor, entry.name()));
                if (command instanceof DeskCommand.RunOrder(String order)) OrderHours.over(transaction, stories, order, entry);
                tellOutcomes(transaction, events, entry);
            }
            case Decision.Rejected(String code, String sentence) ->
                    transaction.append(Logs.DESK, new DeskRecord.Rejected(command, by, request, code, sentence), entry.name());
        }
    }

    /** How a matter went on is found when a story of it comes before readers or joins it; what was found only because of a storyline goes with it. */
    private void woven(Transaction transaction, Envelope<StorylineEvent> entry) {
        DeskStories stories = new DeskStories(transaction);
        switch (entry.event()) {
            case StorylineEvent.ClusterJoined joined -> stories.ofCluster(joined.cluster()).ifPresent(story -> outcomes(transaction, story.id(), entry));
            case StorylineEvent.ClusterLeft left -> stories.ofCluster(left.cluster()).ifPresent(story -> {
                List<Story> rest = stories.ofStoryline(left.storyline()).stream().filter(other -> !other.id().equals(story.id())).toList();
                boolean stays = stories.ofMatter(story).stream().anyMatch(other -> rest.stream().anyMatch(one -> one.id().equals(other.id())));
                if (!stays) desk.parted(story, rest).forEach(event -> happened(transaction, event, RULE, entry.name()));
            });
            case StorylineEvent.StorylineNamed _, StorylineEvent.TwinsFound _, StorylineEvent.TwinsParted _, StorylineEvent.OrderRefused _ -> { }
        }
    }

    private void tellOutcomes(Transaction transaction, List<DeskEvent> events, Envelope<?> entry) {
        for (DeskEvent event : events) if (Reviewed.of(event, entry.at()).isPresent()) outcomes(transaction, Fold.concerns(event).orElseThrow(), entry);
    }

    private void outcomes(Transaction transaction, StoryId id, Envelope<?> entry) {
        DeskStories stories = new DeskStories(transaction);
        stories.story(id).ifPresent(story -> desk.outcomes(stories, story, entry.at()).forEach(event -> happened(transaction, event, RULE, entry.name())));
    }

    static void happened(Transaction transaction, DeskEvent event, String by, String cause) {
        Envelope<DeskRecord> entry = transaction.append(Logs.DESK, new DeskRecord.Happened(event, by), cause);
        Views.decided(transaction, entry);
        if (event instanceof DeskEvent.OrderGiven given) OrderHours.given(transaction, given.order(), entry);
        ordered(event).ifPresent(signal -> Signalling.append(transaction, signal, entry.name()));
    }

    /** What an editor decides about an item goes to every stage in the way in which its agency's orders do. */
    private static Optional<Signal> ordered(DeskEvent event) {
        return switch (event) {
            case DeskEvent.EmbargoLifted(ItemId item, String because) -> Optional.of(new Signal(SignalKind.EMBARGO_LIFTED, item.agency(), List.of(item), Optional.empty(), Embargo.NONE, because));
            case DeskEvent.ItemJudged(ItemId item, String because) -> Optional.of(new Signal(SignalKind.JUDGED, item.agency(), List.of(item), Optional.empty(), Embargo.NONE, because));
            // Destroying begins with closing: the press and the desk obey a kill ahead of everything.
            case DeskEvent.ItemRedacted(ItemId item, _, _) -> Optional.of(new Signal(SignalKind.KILL, item.agency(), List.of(item), Optional.empty(), Embargo.NONE, REDACTED));
            case DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.LawChanged _, DeskEvent.StoryDrafted _, DeskEvent.StoryPublished _, DeskEvent.StoryCorrected _, DeskEvent.StoryWithheld _, DeskEvent.StoryReleased _, DeskEvent.StoryKilled _,
                 DeskEvent.StorySpiked _, DeskEvent.StoryMerged _, DeskEvent.SectorChanged _, DeskEvent.StoryHandled _, DeskEvent.OrderGiven _, DeskEvent.OrderLifted _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _, DeskEvent.PublishingStopped _, DeskEvent.PublishingResumed _, DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _ -> Optional.empty();
        };
    }
}
