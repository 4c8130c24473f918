package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.desk.Decision;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.ItemId;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.desk.StorylineDesk;
import news.dateline.web.site.StoredPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Storylines and twins from the bytes to the pages: over restarts, a kill, editors' orders and a replay. */
class StorylineStageTest {
    private static final ItemId SINKS = new ItemId("tidewire", "urn:x:1");
    private static final ItemId RAISED = new ItemId("tidewire", "urn:x:2");
    private static final ItemId BANK = new ItemId("tidewire", "urn:x:3");
    private static final ItemId SPANISH = new ItemId("tidewire", "urn:x:4");

    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final MemoryLedger news = new MemoryLedger(clock);
    private final MemoryLedger pages = new MemoryLedger(clock);
    private Road road = new Road(news, pages, clock);
    private int requests;

    /** Whatever happened: the views and pages come out of the logs the same. */
    @AfterEach void aReplayIsIdentical() {
        ReplayClock again = new ReplayClock();
        assertThat(new Replay(news, pages, new MemoryLedger(again), new MemoryLedger(again), again, () -> 0).run(_ -> { }).differences()).isEmpty();
    }

    @Test void theNewsOfAMatterDaysLaterLeadsBackToItsFirstStory() {
        sinkingAndRaising();
        assertThat(line(RAISED)).isPresent().isEqualTo(line(SINKS));
        assertThat(line(BANK)).isEmpty();
        assertThat(page("/fragment/earlier/" + story(RAISED).id())).contains("Ferry Santa Rosalia sinks");
        assertThat(page("/fragment/later/" + story(SINKS).id())).contains("Salvage crews raise");
        assertThat(page("/storyline/" + line(SINKS).orElseThrow())).contains("Ferry Santa Rosalia sinks", "Salvage crews raise").doesNotContain("Central bank");
        assertThat(article(SINKS)).contains("Later in this storyline");
        assertThat(article(BANK)).doesNotContain("this storyline");
    }

    @Test void aRoadThatIsRestartedAfterEveryItemFindsTheSame() {
        sinkingAndRaising();
        StorylineStageTest other = new StorylineStageTest();
        other.restarting = true;
        other.sinkingAndRaising();
        assertThat(other.log()).isEqualTo(log()).isNotEmpty();
    }

    @Test void aKillOfTheEarlierStoryLeavesNoByteOfItBesideTheLater() {
        sinkingAndRaising();
        StoryId later = story(RAISED).id();
        StorylineId line = line(SINKS).orElseThrow();
        road.receive("tidewire", "{\"uri\": \"urn:x:1\", \"version\": \"2\", \"type\": \"text\", \"pubStatus\": \"canceled\", \"language\": \"en\"}".getBytes(StandardCharsets.UTF_8), "application/json");
        road.settle();
        for (var row : pages.read(view -> view.range(PressTables.PAGES, "/", "0", 100_000))) assertThat(text(row.value())).as(row.key()).doesNotContain("Ferry Santa Rosalia sinks", "ferry-santa-rosalia-sinks");
        assertThat(stored("/storyline/" + line)).as("one story is no storyline").isEmpty();
        assertThat(stored("/fragment/earlier/" + later)).isEmpty();
        assertThat(article(RAISED)).doesNotContain("this storyline");
    }

    @Test void copyThatIsKilledLeadsToNoStorylineThatComesAfterIt() {
        file(SINKS, "en", "Ferry Santa Rosalia sinks off Masbate with 61 aboard", FERRY);
        road.receive("tidewire", "{\"uri\": \"urn:x:1\", \"version\": \"2\", \"type\": \"text\", \"pubStatus\": \"canceled\", \"language\": \"en\"}".getBytes(StandardCharsets.UTF_8), "application/json");
        pass();
        clock.advance(Duration.ofDays(4));
        file(RAISED, "en", "Salvage crews raise ferry Santa Rosalia off Masbate", RAISING);
        assertThat(line(RAISED)).isEmpty();
    }

    @Test void aNameThatAStandingOrderBarsIsRefusedAndOneThatStandsGoes() {
        sinkingAndRaising();
        order(new ClusterOrder.NameStoryline(cluster(RAISED), "The wreck of Captain Quill", Optional.empty()));
        assertThat(page("/storyline/" + line(SINKS).orElseThrow())).contains("Captain Quill");
        LedgerDesks desks = new LedgerDesks(news, road.pages, road.desk, road.cluster, road.storyline, Road.AGENCIES, () -> {
            throw new AssertionError("No order asks the fact guard");
        }, clock);
        assertThat(desks.orders().give(new StandingOrder.PersonsName(List.of("Quill Captain")), Set.of(), Optional.empty(), "court", "Ana Ruiz", "order 1")).isInstanceOf(Decision.Accepted.class);
        pass();
        assertThat(page("/storyline/" + line(SINKS).orElseThrow())).contains("One matter over days").doesNotContain("Quill");
        assertThat(new LedgerStorylines(news, road.storyline).order(new ClusterOrder.NameStoryline(cluster(RAISED), "Captain QUILL’s ship", Optional.empty()), "Ana Ruiz", "again"))
                .first().isInstanceOfSatisfying(StorylineEvent.OrderRefused.class, refused -> assertThat(refused.code() + refused.sentence()).contains("BLOCKED").doesNotContain("QUILL", "Quill"));
    }

    @Test void anEditorTakesOutPutsInAndNamesAndItHoldsOverARestart() {
        sinkingAndRaising();
        LedgerStorylines desk = new LedgerStorylines(news, road.storyline);
        StorylineDesk.Woven before = desk.of(story(RAISED).id()).orElseThrow();
        assertThat(before.stories()).hasSize(2).allSatisfy(member -> assertThat(member.reasons()).isNotEmpty());
        order(new ClusterOrder.OutOfStoryline(cluster(RAISED), Optional.of("another ship")));
        road = new Road(news, pages, clock);
        file(RAISED, 2, "en", "Salvage crews raise ferry Santa Rosalia off Masbate", RAISING + " It was towed away.");
        assertThat(line(RAISED)).as("new copy does not undo it").isEmpty();
        assertThat(article(RAISED)).doesNotContain("this storyline");
        assertThat(new LedgerStorylines(news, road.storyline).of(story(RAISED).id()).orElseThrow().keptOut()).singleElement().asString().contains("another ship");
        order(new ClusterOrder.IntoStoryline(cluster(BANK), cluster(SINKS), Optional.of("the bank insured it")));
        order(new ClusterOrder.NameStoryline(cluster(BANK), "The Santa Rosalia", Optional.empty()));
        assertThat(page("/storyline/" + line(BANK).orElseThrow())).contains("The Santa Rosalia", "Central bank").doesNotContain("Salvage crews");
    }

    @Test void anOrderAskedTwiceIsObeyedOnceAndABadOneIsRefused() {
        sinkingAndRaising();
        LedgerStorylines desk = new LedgerStorylines(news, road.storyline);
        ClusterOrder.OfStoryline order = new ClusterOrder.OutOfStoryline(cluster(RAISED), Optional.empty());
        List<StorylineEvent> answer = desk.order(order, "Ana Ruiz", "same");
        assertThat(desk.order(order, "Ana Ruiz", "same")).isEqualTo(answer).hasSize(1);
        assertThat(desk.order(order, "Ana Ruiz", "another")).singleElement().satisfies(event -> assertThat(((StorylineEvent.OrderRefused) event).code()).isEqualTo("NOT_IN_STORYLINE"));
        road.settle();
        assertThat(news.read(view -> view.read(Logs.CLUSTERS, 0, 1_000)).stream().map(Envelope::cause)).as("clusters are left alone").noneMatch(cause -> cause.startsWith("orders/"));
    }

    @Test void theSameSinkingInSpanishIsLinkedFromTheEnglishArticleAndAKillOfItUnlinksIt() {
        file(SINKS, "en", "Ferry Santa Rosalia sinks off Masbate with 61 aboard", FERRY);
        file(SPANISH, "es", "Naufraga el ferry Santa Rosalia frente a Masbate con 61 a bordo",
                "El ferry Santa Rosalia naufragó el lunes frente a Masbate con 61 pasajeros a bordo, informó la guardia costera de Masbate. Los rescatistas llegaron desde Ticao al Santa Rosalia de noche.");
        assertThat(article(SINKS)).contains("In other languages", "español", "hreflang=\"es\"");
        assertThat(article(SPANISH)).contains("English", "hreflang=\"en\"");
        road.receive("tidewire", "{\"uri\": \"urn:x:4\", \"version\": \"2\", \"type\": \"text\", \"pubStatus\": \"canceled\", \"language\": \"es\"}".getBytes(StandardCharsets.UTF_8), "application/json");
        road.settle();
        assertThat(article(SINKS)).doesNotContain("In other languages", "hreflang", "naufraga");
    }

    private static final String FERRY = "The ferry Santa Rosalia sank off Masbate with 61 passengers on Monday, the coast guard at Masbate said. Rescuers from Ticao reached the Santa Rosalia after dark.";
    private static final String RAISING = "Salvage crews raised the ferry Santa Rosalia off Masbate on Saturday, the coast guard at Masbate said. Tugs from Ticao will tow the ferry with her passengers' luggage.";
    private boolean restarting;

    private void sinkingAndRaising() {
        file(SINKS, "en", "Ferry Santa Rosalia sinks off Masbate with 61 aboard", FERRY);
        clock.advance(Duration.ofDays(4));
        file(BANK, "en", "Central bank in Bogotá cuts key rate", "Colombia's central bank cut its key rate by a quarter point, its board said in Bogotá on Monday.");
        file(RAISED, "en", "Salvage crews raise ferry Santa Rosalia off Masbate", RAISING);
        assertThat(cluster(RAISED)).as("else nothing is shown").isNotEqualTo(cluster(SINKS));
    }

    private void order(ClusterOrder.OfStoryline order) {
        assertThat(new LedgerStorylines(news, road.storyline).order(order, "Ana Ruiz", "r" + ++requests)).noneMatch(StorylineEvent.OrderRefused.class::isInstance);
        pass();
    }

    private void file(ItemId item, String language, String headline, String text) {
        file(item, 1, language, headline, text);
    }

    private void file(ItemId item, int version, String language, String headline, String text) {
        if (restarting) road = new Road(news, pages, clock);
        road.receive(item.agency(), """
                {"uri": "%s", "version": "%d", "type": "text", "pubStatus": "usable", "versionCreated": "%s", "language": "%s", "headlines": [{"role": "main", "contentType": "text/plain", "value": "%s"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "%s"}]}
                """.formatted(item.guid(), version, clock.instant(), language, headline, text).getBytes(StandardCharsets.UTF_8), "application/json");
        pass();
    }

    private void pass() {
        road.settle();
        road.until(clock.instant().plus(Duration.ofMinutes(3)));
        road.settle();
    }

    private List<StorylineEvent> log() {
        return news.read(view -> view.read(Logs.STORYLINES, 0, 1_000)).stream().map(Envelope::event).toList();
    }

    private ClusterId cluster(ItemId item) {
        return news.read(view -> view.get(Tables.CLUSTER_OF_ITEM, item.key())).orElseThrow();
    }

    private Optional<StorylineId> line(ItemId item) {
        return news.read(view -> new StorylineTables(view).of(cluster(item)));
    }

    private Story story(ItemId item) {
        return news.read(view -> new DeskStories(view).ofCluster(cluster(item))).orElseThrow();
    }

    private String article(ItemId item) {
        return page(pages.read(view -> view.get(PressTables.SHOWINGS, story(item).id().value())).flatMap(showing -> showing.card()).orElseThrow().path());
    }

    private String page(String path) {
        return stored(path).map(StorylineStageTest::text).orElseThrow(() -> new AssertionError("Expected a page at " + path));
    }

    private Optional<StoredPage> stored(String path) {
        return pages.read(view -> view.get(PressTables.PAGES, path));
    }

    private static String text(StoredPage page) {
        return new String(page.identity(), StandardCharsets.UTF_8);
    }
}
