package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.DeskEvent;
import news.dateline.model.ItemVersion;
import news.dateline.model.PageEvent;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.press.Filings;
import news.dateline.press.Shown;
import news.dateline.press.Surface;
import news.dateline.press.Target;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.StoredPage;
import org.junit.jupiter.api.Test;

class PressStageTest {
    private static final String PATH = "/article/national/abc-clinic-opens-in-the-hills";
    private final PressRoom room = new PressRoom();

    private StoryId publish() {
        StoryId id = room.publish("abc", "Clinic opens in the hills", "A clinic opened on Monday, the ministry said.");
        room.run();
        return id;
    }

    private List<View.Row<StoredPage>> stored() {
        return room.pages.read(view -> view.range(PressTables.PAGES, "/", "0", Integer.MAX_VALUE));
    }

    private StoredPage page(String path) {
        return room.store.page(path).orElseThrow(() -> new AssertionError("Expected a page at " + path));
    }

    private List<PageEvent> log() {
        return room.pages.read(view -> view.read(Logs.PAGES, 0, Integer.MAX_VALUE)).stream().map(entry -> entry.event()).toList();
    }

    @Test void publishedStoryIsOnItsArticleListsFeedsAndSitemaps() {
        publish();
        for (String path : List.of(PATH, "/", "/latest", "/east-africa", "/news/health", "/news/education", "/east-africa/news/health", "/feed.xml", "/atom.xml", "/feed.json",
                "/news/health/feed.xml", "/stories/national", "/archive/2026-03-04", "/news/health/archive/2026-03-04", "/sitemap/2026-03-04.xml", "/sitemap-news.xml", "/fragment/latest", "/fragment/card/abc"))
            assertThat(page(path).text()).as(path).contains("abc-clinic-opens-in-the-hills");
        assertThat(page(PATH).text()).contains("Harbour Wire", "https://harbour.example/abc").contains("2026-03-04T11:00:00+03:00");
    }

    @Test void siteHasItsPagesBeforeAnyStory() {
        room.run();
        for (String path : List.of("/", "/pacific", "/news/wash", "/latest", "/about", "/how-we-work", "/feeds", "/robots.txt", "/manifest.webmanifest", "/sitemap.xml", "/corrections", "/404"))
            assertThat(room.store.page(path)).as(path).isPresent();
        assertThat(page("/404").status()).isEqualTo(404);
    }

    @Test void killSignalClosesEverySurfaceInOneStep() {
        StoryId id = publish();
        List<Shown.Place> stood = room.pages.read(view -> new LedgerShown(view).places(id));
        assertThat(stood).extracting(Shown.Place::surface).contains(Surface.ARTICLE, Surface.FRONT, Surface.SECTOR, Surface.LATEST, Surface.FEED_RSS, Surface.FEED_ATOM, Surface.FEED_JSON,
                Surface.SITEMAP, Surface.SITEMAP_NEWS, Surface.RAIL, Surface.CARD, Surface.RELATED);
        room.signal(SignalKind.KILL, "abc");
        assertThat(room.stage.step()).isTrue();
        for (Shown.Place place : stood)
            assertThat(room.store.page(place.path()).map(StoredPage::status).orElse(503)).as(place.path()).isEqualTo(place.surface() == Surface.PICTURE ? 410 : 503);
        assertThat(log()).filteredOn(PageEvent.PageClosed.class::isInstance).extracting(event -> ((PageEvent.PageClosed) event).path())
                .containsAll(stood.stream().filter(place -> place.surface() != Surface.ARTICLE).map(Shown.Place::path).toList()).noneMatch(path -> path.contains("clinic"));
        assertThat(log()).anyMatch(event -> event instanceof PageEvent.StoryGone gone && gone.story().equals(id) && gone.surfaces().contains("FRONT"));
        room.happened(new DeskEvent.StoryKilled(id, "the agency killed it"));
        room.drain();
        assertThat(page("/").status()).isEqualTo(200);
        assertThat(page("/article/abc").status()).isEqualTo(410);
        assertThat(page("/atom.xml").text()).contains("at:deleted-entry");
    }

    @Test void killThatComesWhileABatchIsPressedWaitsForOneStoryOfItAndNotForAll() {
        publish();
        for (int i = 1; i <= 12; i++) room.publish("s" + i, "Ferry " + i + " sails again", "Ferry " + i + " sails again.");
        long before = room.pages.read(view -> view.position(PressStage.NAME, Logs.DESK));
        AtomicBoolean killed = new AtomicBoolean();
        Filings meanwhile = version -> {
            if (!killed.getAndSet(true)) room.signal(SignalKind.KILL, "abc");
            return new LedgerFilings(room.news).filing(version);
        };
        PressStage busy = new PressStage(room.news, room.pages, PressRoom.newsroom(), PressRoom.TEMPLATES, meanwhile, room.store, room.clock, _ -> { }, new SimpleMeterRegistry(), System::nanoTime);
        while (!killed.get()) busy.step();
        assertThat(room.pages.<Long>read(view -> view.position(PressStage.NAME, Logs.DESK))).isEqualTo(before + 1);
        assertThat(room.store.page(PATH)).as("it is before readers still").isPresent();
        busy.step();
        assertThat(room.store.page(PATH)).isEmpty();
        assertThat(page("/latest").status()).isEqualTo(503);
        while (busy.step()) { }
        assertThat(room.pages.<Long>read(view -> view.position(PressStage.NAME, Logs.DESK))).as("the rest of the batch follows").isEqualTo(before + 12);
        for (int i = 0; i < 3; i++) {
            room.advance(Duration.ofSeconds(30));
            while (busy.step()) { }
        }
        for (int i = 1; i <= 12; i++) assertThat(page("/latest").text()).contains("Ferry " + i + " sails again");
    }

    @Test void compressingWellEndsAfterAPageWhenAnOrderHasCome() {
        room.publish("abc", "Clinic opens in the hills", "A clinic opened on Monday, the ministry said.");
        room.stage.step();
        room.stage.pressWaiting();
        int hasty = hasty();
        assertThat(hasty).isGreaterThan(2);
        Compressing compressing = new Compressing(room.pages, room.store);
        assertThat(compressing.step(() -> true)).isTrue();
        assertThat(hasty()).isEqualTo(hasty - 1);
        compressing.step(() -> false);
        assertThat(hasty()).isLessThan(hasty - 2);
    }

    private int hasty() {
        return room.pages.<List<View.Row<String>>>read(view -> view.startingWith(PressTables.HASTY, "", Integer.MAX_VALUE)).size();
    }

    @Test void whatWasClosedIsPressedAgainBeforeAllElseAndWhatMostReadersLookAtFirst() {
        StoryId id = publish();
        room.publish("bbb", "Ferry sails again", "The ferry sails again.");
        room.run();
        Set<Surface> own = EnumSet.of(Surface.ARTICLE, Surface.ADDRESS, Surface.CARD, Surface.PICTURE);
        Map<String, Integer> ranks = room.pages.read(view -> new LedgerShown(view).places(id)).stream().filter(place -> !own.contains(place.surface()) && !place.target().equals(new Target.Related(id)))
                .collect(Collectors.toMap(Shown.Place::path, place -> place.target().rank()));
        for (int i = 1; i <= 12; i++) room.publish("s" + i, "Ferry " + i + " sails again", "Ferry " + i + " sails again.");
        room.signal(SignalKind.KILL, "abc");
        room.stage.step();
        List<String> closed = ranks.keySet().stream().filter(this::isClosed).toList();
        assertThat(closed).contains("/", "/latest", "/news/health", "/feed.xml", "/archive/2026-03-04");
        long decided = room.pages.read(view -> view.position(PressStage.NAME, Logs.DESK));
        int told = log().size();
        while (closed.stream().anyMatch(this::isClosed)) {
            assertThat(room.stage.isObeying()).as("others give way").isTrue();
            room.stage.step();
            assertThat(room.pages.<Long>read(view -> view.position(PressStage.NAME, Logs.DESK))).as("what the desk decided meanwhile waits").isEqualTo(decided);
        }
        assertThat(room.stage.isObeying()).isFalse();
        List<Integer> back = log().stream().skip(told).flatMap(event -> event instanceof PageEvent.PagePressed pressed ? Stream.of(pressed.path()) : Stream.empty()).filter(closed::contains).map(ranks::get).toList();
        assertThat(back).isSorted().startsWith(0).endsWith(6).hasSizeGreaterThan(20);
        room.run();
        assertThat(page("/latest").text()).contains("Ferry 12 sails again").doesNotContain("Clinic opens");
    }

    @Test void aReceiptSaysWhenItsPlaceWasFirstPressedAgainAfterIt() {
        publish();
        room.publish("bbb", "Ferry sails again", "The ferry sails again.");
        room.run();
        room.signal(SignalKind.KILL, "abc");
        room.run();
        Optional<Instant> first = pressedAgain("abc", "/latest");
        assertThat(first).isPresent();
        assertThat(room.pages.<Optional<PressTables.Kept>>read(view -> view.get(PressTables.KEPT, "/tag/clinics"))).as("one story alone is no list").isEmpty();
        assertThat(pressedAgain("abc", "/tag/clinics")).as("where nothing stands any more nothing is closed").isPresent();
        room.signal(SignalKind.KILL, "bbb");
        room.stage.step();
        assertThat(pressedAgain("bbb", "/latest")).as("closed, as it once was for another story").isEmpty();
        room.run();
        assertThat(pressedAgain("bbb", "/latest")).hasValueSatisfying(at -> assertThat(at).isAfter(first.orElseThrow()));
        assertThat(pressedAgain("abc", "/latest")).isEqualTo(first);
        assertThat(pressedAgain("abc", "/article/abc")).as("gone with the story").isEmpty();
    }

    private Optional<Instant> pressedAgain(String story, String place) {
        return room.pages.read(view -> PressTables.receipts(view, new StoryId(story), 1_000)).stream().filter(receipt -> receipt.place().equals(place)).findFirst().orElseThrow().pressedAt();
    }

    private boolean isClosed(String path) {
        return room.store.page(path).filter(page -> page.status() == 503).isPresent();
    }

    @Test void nothingOfAKilledStoryIsLeftInAnyStoredByte() {
        StoryId id = publish();
        room.publish("bbb", "Ferry sails again", "The ferry sails again.");
        room.run();
        room.signal(SignalKind.KILL, "abc");
        room.happened(new DeskEvent.StoryKilled(id, "the agency killed it"));
        room.run();
        List<String> all = stored().stream().map(row -> row.key() + row.value().headers() + row.value().text()).toList();
        assertThat(all).hasSizeGreaterThan(70);
        for (String page : all) assertThat(page).doesNotContain("linic open", "clinic-open", "ministry said", "the agency killed it");
        assertThat(room.pages.read(view -> view.get(PressTables.SHOWINGS, "abc")).orElseThrow().draft()).isEmpty();
        List<View.Row<news.dateline.press.StoryCard>> cards = room.pages.read(view -> view.startingWith(PressTables.CARDS, "", 1000));
        assertThat(cards).allSatisfy(row -> assertThat(row.value().headline()).isEqualTo("Ferry sails again"));
        assertThat(log().toString()).doesNotContain("opened on Monday");
    }

    @Test void siteWithAKilledStoryIsInEveryListTheSiteWithoutIt() {
        room.publish("bbb", "Ferry sails again", "The ferry sails again.");
        room.run();
        Map<String, String> without = PressStage.digest(room.pages);
        StoryId id = publish();
        room.happened(new DeskEvent.StoryKilled(id, "wrong"));
        room.run();
        Map<String, String> with = PressStage.digest(room.pages);
        for (String path : List.of("/", "/latest", "/news/health", "/east-africa", "/sitemap-news.xml", "/fragment/latest", "/sitemap.xml")) assertThat(with.get(path)).as(path).isEqualTo(without.get(path));
    }

    @Test void withheldStoryIsClosedAndComesBackWhenReleased() {
        StoryId id = publish();
        room.happened(new DeskEvent.StoryWithheld(id, Optional.empty(), "we check"));
        room.run();
        assertThat(page("/article/abc").status()).isEqualTo(503);
        assertThat(room.store.page(PATH)).isEmpty();
        room.release("abc", PressRoom.draft(new ItemVersion(new news.dateline.model.ItemId("harbour", "abc"), 1), "Clinic opens in the hills", "A clinic opened on Monday, the ministry said."));
        room.run();
        assertThat(page(PATH).text()).contains("Ana Ruiz");
        assertThat(page("/feed.xml").text()).contains("abc-clinic").doesNotContain("withheld");
    }

    @Test void mergedStoryLeadsToTheOneThatStands() {
        publish();
        room.publish("bbb", "Ferry sails again", "The ferry sails again.");
        room.run();
        room.happened(new DeskEvent.StoryMerged(new StoryId("bbb"), new StoryId("abc")));
        room.run();
        assertThat(page("/article/bbb").status()).isEqualTo(301);
        assertThat(page("/article/bbb").headers()).contains(new StoredPage.Header("Location", PATH));
        assertThat(page("/latest").text()).doesNotContain("erry");
    }

    @Test void listIsPressedAtMostOnceASecond() {
        publish();
        String before = page("/latest").tag();
        room.publish("bbb", "Ferry sails again", "The ferry sails again.");
        room.drain();
        String first = page("/latest").tag();
        room.publish("ccc", "School opens", "A school opens.");
        room.drain();
        assertThat(first).isNotEqualTo(before);
        assertThat(page("/latest").tag()).as("within the same second").isEqualTo(first);
        assertThat(room.store.page("/article/national/ccc-school-opens")).as("articles do not wait").isPresent();
        room.advance(Duration.ofSeconds(1));
        room.drain();
        assertThat(page("/latest").text()).contains("School opens");
    }

    /** Items that nothing has annotated yet. */
    private void waiting(int items) {
        for (int i = 0; i < items; i++) room.filed("waiting" + i, "Waiting " + i, "It waits.");
    }

    private void secondLater(String id, String headline) {
        room.publish(id, headline, headline + ".");
        room.advance(Duration.ofSeconds(1));
        room.drain();
    }

    @Test void whileManyItemsWaitListsArePressedMoreRarelyAndArticlesAsEver() {
        publish();
        waiting((int) Backlog.ENTRIES_MIN);
        secondLater("bbb", "Ferry sails again");
        String latest = page("/latest").tag();
        String sector = page("/news/health").tag();
        secondLater("ccc", "School opens");
        assertThat(page("/latest").tag()).isEqualTo(latest);
        assertThat(room.store.page("/article/national/ccc-school-opens")).isPresent();
        room.advance(Duration.ofSeconds(5));
        room.drain();
        assertThat(page("/latest").text()).contains("School opens");
        assertThat(page("/news/health").tag()).as("what fewer look at waits longer").isEqualTo(sector);
        room.advance(Duration.ofSeconds(10));
        room.drain();
        assertThat(page("/news/health").text()).contains("School opens");
    }

    @Test void noPageIsOlderThanHalfAMinuteBecauseManyItemsWait() {
        publish();
        waiting((int) Backlog.ENTRIES_MIN);
        secondLater("bbb", "Ferry sails again");
        secondLater("ccc", "School opens");
        room.advance(Duration.ofSeconds(30));
        room.drain();
        for (String path : List.of("/news/health/feed.xml", "/stories/national", "/archive/2026-03-04", "/news/health/archive/2026-03-04", "/sitemap/2026-03-04.xml", "/sitemap-news.xml", "/fragment/related/bbb")) assertThat(page(path).text()).as(path).contains("ccc-school-opens");
    }

    @Test void fewItemsThatWaitChangeNothing() {
        publish();
        // One is filed with each story.
        waiting((int) Backlog.ENTRIES_MIN - 4);
        secondLater("bbb", "Ferry sails again");
        secondLater("ccc", "School opens");
        assertThat(page("/latest").text()).contains("School opens");
        assertThat(page("/news/health").text()).contains("School opens");
    }

    @Test void killedStoryLeavesListsAtOnceHoweverMuchWaits() {
        StoryId id = publish();
        waiting(5 * (int) Backlog.ENTRIES_MIN);
        room.advance(Duration.ofSeconds(1));
        room.drain();
        room.signal(SignalKind.KILL, "abc");
        room.happened(new DeskEvent.StoryKilled(id, "the agency killed it"));
        room.drain();
        for (String path : List.of("/", "/latest", "/news/health", "/feed.xml", "/sitemap-news.xml")) {
            assertThat(page(path).status()).as(path).isEqualTo(200);
            assertThat(page(path).text()).as(path).doesNotContain("linic opens");
        }
    }

    @Test void everyPageIsCompressedWellInTheEnd() {
        publish();
        assertThat(stored()).filteredOn(row -> row.value().length() > 0).allSatisfy(row -> assertThat(row.value().brotli()).as(row.key()).isPresent());
        assertThat(page(PATH).gzip().length).isLessThan(page(PATH).length());
    }

    @Test void siteRebuiltFromTheLogsIsTheSame() {
        day();
        MemoryLedger empty = new MemoryLedger(room.clock);
        FinishedPages rebuilt = new FinishedPages();
        PressStage replay = PressRoom.stage(room.news, empty, rebuilt, room.clock, new LiveLog(empty, rebuilt));
        boolean busy = true;
        while (busy) busy = replay.step();
        replay.pressWaiting();
        assertThat(PressStage.digest(empty)).isEqualTo(PressStage.digest(room.pages)).containsKey("/storyline/lodd").doesNotContainKey("/storyline/ltwo");
    }

    @Test void neighbourInASecondSectorChangesTheRailsBesideIt() {
        // "abc" stands under health and, second, under education; "sss" under education first.
        ItemVersion school = room.filed("sss", "School opens in the hills", "A school opened.");
        room.publish("sss", PressRoom.draft(school, "School opens in the hills", "A school opened.", "education", Optional.of("health")));
        room.run();
        assertThat(page("/fragment/related/sss").text()).doesNotContain("Clinic");
        publish();
        assertThat(page("/fragment/related/sss").text()).contains("Clinic opens in the hills");
        MemoryLedger empty = new MemoryLedger(room.clock);
        FinishedPages rebuilt = new FinishedPages();
        PressStage replay = PressRoom.stage(room.news, empty, rebuilt, room.clock, new LiveLog(empty, rebuilt));
        boolean busy = true;
        while (busy) busy = replay.step();
        replay.pressWaiting();
        assertThat(PressStage.digest(empty)).isEqualTo(PressStage.digest(room.pages));
    }

    /** Everything that can happen, with signals that overtake. */
    private void day() {
        publish();
        for (int i = 0; i < 12; i++) {
            room.publish("s" + i, "Story number " + i, "Words of story number " + i + ".");
            if (i % 2 == 1) room.woven(new StorylineEvent.ClusterJoined(new StorylineId("lodd"), PressRoom.cluster("s" + i), false, List.of()));
            room.advance(Duration.ofSeconds(7));
            if (i % 3 == 0) room.drain();
        }
        room.woven(new StorylineEvent.TwinsFound(PressRoom.cluster("s3"), PressRoom.cluster("s4"), List.of()));
        room.run();
        // A storyline of two, of which the one goes and then the other is taken out.
        for (int i : List.of(3, 6)) room.woven(new StorylineEvent.ClusterJoined(new StorylineId("ltwo"), PressRoom.cluster("s" + i), true, List.of()));
        room.run();
        room.signal(SignalKind.KILL, "s3");
        room.drain();
        room.happened(new DeskEvent.StoryWithheld(new StoryId("s3"), Optional.empty(), "killed"));
        room.happened(new DeskEvent.StoryKilled(new StoryId("s3"), "killed"));
        room.run();
        room.woven(new StorylineEvent.ClusterLeft(new StorylineId("ltwo"), PressRoom.cluster("s6"), true, List.of()));
        room.woven(new StorylineEvent.StorylineNamed(new StorylineId("lodd"), "The odd ones", List.of()));
        room.signal(SignalKind.HOLD, "s5");
        room.advance(Duration.ofSeconds(1));
        room.drain();
        room.happened(new DeskEvent.StoryWithheld(new StoryId("s5"), Optional.empty(), "held"));
        room.advance(Duration.ofSeconds(1));
        room.release("s5", PressRoom.draft(new ItemVersion(new news.dateline.model.ItemId("harbour", "s5"), 1), "Story number 5", "Words of story number 5."));
        room.run();
        room.signal(SignalKind.RIGHTS, "s7");
        room.run();
        room.happened(new DeskEvent.StoryMerged(new StoryId("s8"), new StoryId("s9")));
        room.happened(new DeskEvent.StoryMerged(new StoryId("s9"), new StoryId("abc")));
        room.run();
    }

    @Test void storyThatCannotBePressedIsSetAsideAndTheNextProceeds() {
        ItemVersion broken = new ItemVersion(new news.dateline.model.ItemId("harbour", "torn"), 1);
        room.news.change(transaction -> {
            var entry = transaction.append(Logs.WIRE, new news.dateline.model.WireEvent.Unreadable("harbour", "push", "00", "torn", 0, List.of(), room.now()), "intake/harbour");
            transaction.put(Tables.FILED_AT, broken.key(), entry.position());
        });
        room.publish("bad", PressRoom.draft(broken, "Torn", "Torn."));
        publish();
        assertThat(room.store.page(PATH)).isPresent();
        assertThat(room.store.page("/article/bad")).isEmpty();
        List<View.Row<SetAside>> aside = room.pages.read(view -> view.startingWith(PressTables.SET_ASIDE, "", 10));
        assertThat(aside).extracting(View.Row::key).containsExactly("desk/1");
    }

    @Test void storiesOfBeforeStorylinesWereKnownAreFoundByThem() {
        publish();
        room.publish("sss", "School opens in the hills", "A school opened.");
        room.run();
        room.pages.change(transaction -> {
            for (View.Row<StoryId> row : transaction.range(PressTables.TELLING, "", "~", 100)) transaction.delete(PressTables.TELLING, row.key());
            transaction.delete(PressTables.LOOK, PressTables.LOOK_KEY);
        });
        for (String id : List.of("abc", "sss")) room.woven(new StorylineEvent.ClusterJoined(new StorylineId("lhills"), PressRoom.cluster(id), false, List.of()));
        PressStage next = PressRoom.stage(room.news, room.pages, room.store, room.clock, room.live);
        boolean busy = true;
        while (busy) busy = next.step();
        next.pressWaiting();
        assertThat(page("/storyline/lhills").text()).contains("Clinic opens in the hills", "School opens in the hills");
    }

    @Test void restartServesWhatIsStoredAndGoesOn() {
        publish();
        FinishedPages again = new FinishedPages();
        PressStage.load(room.pages, again);
        // What is trending is made anew from readers' counts.
        assertThat(again.size()).isPositive().isEqualTo(PressStage.digest(room.pages).size());
        PressStage next = PressRoom.stage(room.news, room.pages, again, room.clock, new LiveLog(room.pages, again));
        assertThat(next.step()).as("nothing is pressed again").isFalse();
    }
}
