package news.dateline.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.annotate.Annotator;
import news.dateline.cluster.Clusterer;
import news.dateline.cluster.Storylines;
import news.dateline.compose.Composer;
import news.dateline.desk.Confirmation;
import news.dateline.desk.Decision;
import news.dateline.desk.Desk;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.desk.Remain;
import news.dateline.desk.Remains;
import news.dateline.intake.Delivery;
import news.dateline.intake.Receipt;
import news.dateline.language.Reader;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.model.Sensitivity;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.press.Newsroom;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import news.dateline.testkit.SteppedClock;
import news.dateline.testkit.sim.SimulatedAgency;
import news.dateline.web.site.FinishedPages;

/** The whole road from bytes to pages over two ledgers, as the product wires it, stepped by hand. Everything in memory is new; all that lasts is in the ledgers. */
final class Road {
    /** Its tables load while the rest is made. */
    private static final CompletableFuture<Annotator> ANNOTATOR = CompletableFuture.supplyAsync(() -> Reader.annotator(Edition.STANDARD));
    static final Pages TEMPLATES = Pages.with(Assets.load("#8c1d18"));
    static final Map<String, Agency> AGENCIES = SimulatedAgency.ALL.stream().map(SimulatedAgency::agency).collect(Collectors.toMap(Agency::id, Function.identity()));

    final Ledger news;
    final Ledger pages;
    final SteppedClock clock;
    final FinishedPages store = new FinishedPages();
    final Receiving receiving;
    final Timers timers;
    final ClusterStage cluster;
    final StorylineStage storyline;
    final DeskStage desk;
    final PressStage press;
    final List<Stage> stages;
    /** By hand only, and so deaf to commits: a ledger outlives many roads. */
    final Pipeline pipeline;

    Road(Ledger news, Ledger pages, SteppedClock clock) {
        this(news, pages, clock, AGENCIES, rules(), newsroom());
    }

    /** With agencies and rules of its own. */
    Road(Ledger news, Ledger pages, SteppedClock clock, Map<String, Agency> agencies, DeskRules rules, Newsroom newsroom) {
        this.news = news;
        this.pages = pages;
        this.clock = clock;
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        PressStage.load(pages, store);
        this.receiving = new Receiving(news, clock, Map.of());
        this.timers = new Timers(news, clock);
        AnnotateStage annotate = new AnnotateStage(news, ANNOTATOR::join, new HashEmbedder(), id -> Optional.ofNullable(agencies.get(id)).map(agency -> agency.licence().ownModel()).orElse(true), 16, registry, () -> 0);
        this.cluster = new ClusterStage(news, clock, Duration.ofHours(72), Clusterer::new, registry, () -> 0);
        this.storyline = new StorylineStage(news, Storylines::new, registry, () -> 0);
        ComposeStage compose = new ComposeStage(news, new Composer(), agencies, registry, () -> 0);
        this.desk = new DeskStage(news, new Desk(rules, agencies), registry, () -> 0);
        this.press = new PressStage(news, pages, newsroom, TEMPLATES, new LedgerFilings(news), store, clock, _ -> { }, registry, () -> 0);
        this.stages = List.of(press, desk, timers, annotate, cluster, storyline, compose);
        this.pipeline = new Pipeline(stages, List.of());
    }

    static DeskRules rules() {
        // Made-up towns and ships mean nothing to the model of sectors: a guess there is no finding.
        Set<Sensitivity> never = EnumSet.complementOf(EnumSet.of(Sensitivity.SECTOR_UNSURE));
        return new DeskRules(Optional.of("Ana Ruiz"), List.of(PublishRule.anything("wires")), never, true, true, List.of("error of fact"));
    }

    /** A small one, so that tests are quick. */
    static Newsroom newsroom() {
        return newsroom(AGENCIES);
    }

    static Newsroom newsroom(Map<String, Agency> agencies) {
        List<Edition> editions = Edition.STANDARD.stream().filter(edition -> List.of("global", "pacific", "east-africa").contains(edition.id())).toList();
        List<Sector> sectors = Sector.STANDARD.stream().filter(sector -> List.of("transport", "economy-business", "wash").contains(sector.slug())).toList();
        return new Newsroom(PressRoom.newsroom(editions, sectors).site(), editions, sectors, List.copyOf(new TreeMap<>(agencies).values()), 30);
    }

    Receipt receive(String agency, byte[] bytes, String contentType) {
        return receiving.receive(new Delivery(agency, agency + "-wire", bytes, Optional.of(contentType), Optional.empty(), _ -> { }));
    }

    /** Lets time pass up to {@code at}, each timer at its own moment. */
    void until(Instant at) {
        pipeline.runUntilIdle();
        for (Optional<Instant> due = timers.nextDue(); due.isPresent() && !due.get().isAfter(at); due = timers.nextDue()) {
            clock.advanceTo(due.get());
            pipeline.runUntilIdle();
        }
        clock.advanceTo(at);
    }

    /**
     * What an editor asks who looks at what waits or is withheld and tries to publish all of it. The desk has to refuse what rests on items that are dead, held or under embargo; only what an editor
     * may decide (doubts, changed rights) is left alone here.
     */
    List<DeskCommand> editorsWishes() {
        List<Story> stories = news.read(view -> view.startingWith(Tables.STORIES, "", 10_000)).stream().map(View.Row::value).toList();
        List<DeskCommand> wishes = new ArrayList<>();
        for (Story story : stories) {
            Optional<Draft> draft = story.proposed().or(story::published);
            if (draft.isEmpty() || draft.get().restsOn().stream().map(version -> news.read(view -> Signalling.state(view, version.item()))).anyMatch(state -> state.doubted() || state.rightsChanged())) continue;
            Optional<String> seen = draft.map(Draft::fingerprint);
            if (story.state() == StoryState.WITHHELD) wishes.add(new DeskCommand.ReleaseStory(story.id(), seen));
            if (story.state() == StoryState.WAITING) wishes.add(new DeskCommand.PublishStory(story.id(), seen));
        }
        return wishes;
    }

    /** As an editor does who reads what the desk shows: what remains of a text beside dead copy, and what the fact guard refuses in a correction. */
    List<DeskRecord> ask(DeskCommand command, String request) {
        DeskCommand asked = command instanceof DeskCommand.ReleaseStory release ? seen(release) : command;
        List<DeskRecord> answer = desk.submit(asked, "Ana Ruiz", request);
        Optional<String> code = answer.stream().filter(DeskRecord.Rejected.class::isInstance).map(DeskRecord.Rejected.class::cast)
                .map(rejected -> Confirmation.code(new Decision.Rejected(rejected.code(), rejected.sentence()))).flatMap(Optional::stream).findFirst();
        return code.isPresent() && asked instanceof DeskCommand.CorrectStory correction ? desk.submit(correction.confirmed(code), "Ana Ruiz", request + ", confirmed") : answer;
    }

    private DeskCommand seen(DeskCommand.ReleaseStory release) {
        return news.read(view -> {
            Optional<Story> story = view.get(Tables.STORIES, release.story().value());
            Optional<Draft> text = story.flatMap(Story::proposed).filter(draft -> release.fingerprint().filter(draft.fingerprint()::equals).isPresent()).or(() -> story.flatMap(Story::published));
            List<Remain> remains = text.map(draft -> Remains.of(new DeskStories(view), draft)).orElse(List.of());
            return remains.isEmpty() ? release : new DeskCommand.ReleaseStory(release.story(), release.fingerprint(), Optional.of(Remains.seen(remains)));
        });
    }

    /** Until nothing is left to do, lists that wait for their second included. */
    void settle() {
        pipeline.runUntilIdle();
        press.pressWaiting();
        pipeline.runUntilIdle();
    }
}
