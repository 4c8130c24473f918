package news.dateline.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.model.Agency;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Embargo;
import news.dateline.model.Field;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Label;
import news.dateline.model.Licence;
import news.dateline.model.PubStatus;
import news.dateline.model.Sector;
import news.dateline.model.Sentence;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Span;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.Urgency;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.press.Newsroom;
import news.dateline.press.Press;
import news.dateline.press.Searches;
import news.dateline.press.Trends;
import news.dateline.press.page.Assets;
import news.dateline.press.page.EditionView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.SectorLinkView;
import news.dateline.press.page.SiteView;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.site.FinishedPages;

/** A press with its two ledgers, a desk that decides what a test says, and an agency that files what a test says. */
final class PressRoom {
    static final Agency HARBOUR = new Agency("harbour", "Harbour Wire", Optional.of("https://harbour.example"), Licence.EVERYTHING, 1);
    static final Assets ASSETS = Assets.load("#8c1d18");
    static final Pages TEMPLATES = Pages.with(ASSETS);

    final SteppedClock clock;
    final Ledger news;
    final Ledger pages;
    final FinishedPages store = new FinishedPages();
    final LiveLog live;
    final ViewCounts views;
    final TrendStage trend;
    final PressStage stage;
    final Optional<SearchStage> search;

    PressRoom() {
        this(SteppedClock.at("2026-03-04T08:00:00Z"));
    }

    private PressRoom(SteppedClock clock) {
        this(new MemoryLedger(clock), new MemoryLedger(clock), clock);
    }

    PressRoom(Ledger news, Ledger pages, SteppedClock clock) {
        this(news, pages, clock, Optional.empty());
    }

    /** Stories can be searched for; the index lies in this folder. */
    static PressRoom searching(Path folder) {
        SteppedClock clock = SteppedClock.at("2026-03-04T08:00:00Z");
        return new PressRoom(new MemoryLedger(clock), new MemoryLedger(clock), clock, Optional.of(folder));
    }

    private PressRoom(Ledger news, Ledger pages, SteppedClock clock, Optional<Path> index) {
        this.news = news;
        this.pages = pages;
        this.clock = clock;
        this.live = new LiveLog(pages, store);
        this.views = new ViewCounts(story -> store.page(Press.cardPath(story)).isPresent(), newsroom().editions(), clock);
        this.trend = new TrendStage(new MemoryLedger(clock), pages, views, new Trends(newsroom(), TEMPLATES), store, clock);
        this.search = index.map(folder -> searchStage(folder));
        this.stage = stage(news, pages, store, clock, new PressStage.Told() {
            @Override public void pressed(long position) {
                live.pressed(position);
                trend.pressed(position);
                search.ifPresent(it -> it.pressed(position));
            }

            @Override public void hidden(List<StoryId> stories) {
                trend.hidden(stories);
                search.ifPresent(it -> it.hidden(stories));
            }
        });
    }

    static PressStage stage(Ledger news, Ledger pages, FinishedPages store, SteppedClock pace, LiveLog live) {
        return stage(news, pages, store, pace, (PressStage.Told) live::pressed);
    }

    private static PressStage stage(Ledger news, Ledger pages, FinishedPages store, SteppedClock pace, PressStage.Told told) {
        return new PressStage(news, pages, newsroom(), TEMPLATES, new LedgerFilings(news), store, pace, told, new SimpleMeterRegistry(), System::nanoTime);
    }

    /** A small one, so that tests are quick; Pacific speaks Arabic. */
    static Newsroom newsroom() {
        return newsroom(Edition.STANDARD.stream().filter(edition -> List.of("global", "pacific", "east-africa").contains(edition.id()))
                        .map(edition -> edition.id().equals("pacific") ? new Edition(edition.id(), edition.name(), edition.zone(), "ar", edition.countries()) : edition).toList(),
                Sector.STANDARD.stream().filter(sector -> List.of("health", "education", "wash").contains(sector.slug())).toList());
    }

    static Newsroom newsroom(List<Edition> editions, List<Sector> sectors) {
        SiteView site = new SiteView("The Lamp", "News with its sources", "https://lamp.example", "#8c1d18", "Lamp Press", "", "Ana Ruiz", "desk@lamp.example", "complaints@lamp.example",
                sectors.stream().map(sector -> new SectorLinkView(sector.slug(), sector.name(), "/news/" + sector.slug())).toList(),
                editions.stream().map(edition -> new EditionView(edition.id(), edition.name(), edition.path(), edition.language())).toList(), 2026, Optional.empty());
        return new Newsroom(site, editions, sectors, List.of(HARBOUR), 30);
    }

    void advance(Duration time) {
        clock.advance(time);
    }

    Instant now() {
        return clock.instant();
    }

    /** Steps until nothing is left to do, lists that wait for their second included. */
    void run() {
        drain();
        for (int i = 0; i < 3; i++) {
            advance(Duration.ofSeconds(30));
            drain();
        }
    }

    void drain() {
        boolean busy = true;
        while (busy) busy = stage.step();
        trend.step();
        search.ifPresent(SearchStage::step);
    }

    SearchStage searchStage(Path folder) {
        return new SearchStage(pages, folder, new SearchEntries(), Duration.ofSeconds(10), clock, System::nanoTime);
    }

    LedgerSearch answers() {
        return new LedgerSearch(pages, search.orElseThrow(), new SearchEntries(), new Searches(newsroom(), TEMPLATES), clock);
    }

    ItemVersion filed(String guid, String headline, String body) {
        ItemVersion version = new ItemVersion(new ItemId("harbour", guid), 1);
        WireItem item = WireItem.of(version.item(), "ninjs").link("https://harbour.example/" + guid).versionCreated(now()).language("en").headline(headline).body(body).build();
        news.change(transaction -> {
            var entry = transaction.append(Logs.WIRE, new WireEvent.ItemFiled(version, WireEvent.Filing.NEW, Optional.empty(), item, "push", "00", now()), "intake/harbour");
            transaction.put(Tables.FILED_AT, version.key(), entry.position());
        });
        return version;
    }

    /** A story of one item, from bytes to the desk's decision. */
    StoryId publish(String id, String headline, String body) {
        publish(id, draft(filed(id, headline, body), headline, body));
        return new StoryId(id);
    }

    void publish(String id, Draft draft) {
        happened(new DeskEvent.StoryPublished(new StoryId(id), 1, draft, new Check.ByRule("all"), now(), now(), new Change(now(), Change.Kind.PUBLISHED, "First published")));
    }

    void release(String id, Draft draft) {
        happened(new DeskEvent.StoryReleased(new StoryId(id), 2, draft, new Check.ByEditor("Ana Ruiz", now()), now(), new Change(now(), Change.Kind.RELEASED, "Published again after a check")));
    }

    void happened(DeskEvent event) {
        news.change(transaction -> transaction.append(Logs.DESK, new DeskRecord.Happened(event, "rule"), "desk/1"));
    }

    void woven(StorylineEvent event) {
        news.change(transaction -> transaction.append(Logs.STORYLINES, event, "clusters/1"));
    }

    /** The cluster of the story of one item. */
    static ClusterId cluster(String guid) {
        return ClusterId.of(new ItemId("harbour", guid));
    }

    void signal(SignalKind kind, String guid) {
        ItemVersion version = new ItemVersion(new ItemId("harbour", guid), 1);
        news.change(transaction -> transaction.append(Logs.SIGNALS, new Signal(kind, "harbour", List.of(version.item()), Optional.of(version), Embargo.NONE, "an error"), "intake/harbour"));
    }

    static Draft draft(ItemVersion version, String headline, String body) {
        return draft(version, headline, body, "health", Optional.of("education"));
    }

    static Draft draft(ItemVersion version, String headline, String body, String sector, Optional<String> second) {
        Sentence first = Sentence.verbatim(body, version, new Span(Field.BODY, 0, body.length()));
        return new Draft(ClusterId.of(version.item()), Set.of(), "en", Sentence.verbatim(headline, version, new Span(Field.HEADLINE, 0, headline.length())), List.of(), List.of(List.of(first)),
                List.of(first), Optional.of("NAIROBI"), List.of("harbour"), 1, List.of(), List.of(), sector, second, List.of("KE"), List.of("east-africa"), Label.NATIONAL,
                List.of("clinics"), Set.of(), List.of(), List.of(), false, Urgency.ROUTINE, Instant.EPOCH, headline);
    }
}
