package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.log.MemoryLedger;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.DeskCommand;
import news.dateline.model.ItemId;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.desk.ClusterDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an editor orders about clusters, from the order to the stories, over a restart and a replay. */
class EditorsOrdersTest {
    private static final String FERRY = "Ferry Santa Rosalia sinks off Masbate with 61 aboard";
    private static final String FERRY_TEXT = "The ferry Santa Rosalia sank off Masbate with 61 passengers on Monday, the coast guard at Masbate said. Rescuers from Ticao reached the Santa Rosalia after dark.";
    private static final String BANK = "Central bank in Bogotá cuts key rate";
    private static final String BANK_TEXT = "Colombia's central bank cut its key rate by a quarter point, its board said in Bogotá on Monday.";
    private static final ItemId FIRST = new ItemId("tidewire", "urn:x:1");
    private static final ItemId SECOND = new ItemId("tidewire", "urn:x:2");
    private static final ItemId THIRD = new ItemId("tidewire", "urn:x:3");

    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final MemoryLedger news = new MemoryLedger(clock);
    private final MemoryLedger pages = new MemoryLedger(clock);
    private Road road = new Road(news, pages, clock);
    private int requests;

    /** Whatever was ordered: the views and pages come out of the logs the same. */
    @AfterEach void aReplayIsIdentical() {
        ReplayClock again = new ReplayClock();
        assertThat(new Replay(news, pages, new MemoryLedger(again), new MemoryLedger(again), again, () -> 0).run(_ -> { }).differences()).isEmpty();
    }

    @Test void onASplitTheStoryStaysWithTheLedeAndTheOtherPartGetsOneOfItsOwn() {
        twoReports();
        Story before = story(FIRST);
        order(new ClusterOrder.Split(cluster(FIRST), List.of(SECOND), Optional.empty(), Optional.of("two ferries")));
        Story lede = story(FIRST).id().equals(before.id()) ? story(FIRST) : story(SECOND);
        Story other = story(FIRST).id().equals(before.id()) ? story(SECOND) : story(FIRST);
        assertThat(lede.id()).isEqualTo(before.id());
        assertThat(other.id()).isNotEqualTo(before.id());
        assertThat(lede.state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(other.state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(lede.published().orElseThrow().restsOn()).doesNotContainAnyElementsOf(other.published().orElseThrow().restsOn());
    }

    @Test void onAMergeTheEarliestPublishedIdSurvivesAndTheOtherRedirects() {
        file(FIRST, 1, FERRY, FERRY_TEXT);
        file(SECOND, 1, BANK, BANK_TEXT);
        Story first = story(FIRST);
        Story second = story(SECOND);
        assertThat(second.id()).isNotEqualTo(first.id());
        order(new ClusterOrder.Merge(cluster(FIRST), cluster(SECOND), Optional.empty()));
        assertThat(stored(first).state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(stored(second).mergedInto()).contains(first.id());
        assertThat(cluster(FIRST)).isEqualTo(cluster(SECOND));
    }

    @Test void whatWasMergedAndIsSplitAgainDoesNotTakeTheOtherStorysPlace() {
        file(FIRST, 1, FERRY, FERRY_TEXT);
        file(SECOND, 1, BANK, BANK_TEXT);
        Story first = story(FIRST);
        order(new ClusterOrder.Merge(cluster(SECOND), cluster(FIRST), Optional.empty()));
        order(new ClusterOrder.NotHere(SECOND, cluster(FIRST), Optional.of("a mistake")));
        assertThat(stored(first).published().orElseThrow().restsOn()).allMatch(version -> version.item().equals(FIRST));
        assertThat(story(SECOND).id()).isNotEqualTo(first.id());
        assertThat(story(SECOND).published().orElseThrow().restsOn()).allMatch(version -> version.item().equals(SECOND));
    }

    @Test void aLaterItemThatIsLikeBothDoesNotJoinWhatAnEditorPartedEvenAfterARestart() {
        twoReports();
        order(new ClusterOrder.NotHere(SECOND, cluster(FIRST), Optional.empty()));
        road = new Road(news, pages, clock);
        file(THIRD, 1, FERRY, FERRY_TEXT + " Divers came.");
        file(SECOND, 2, FERRY, FERRY_TEXT + " It was raised.");
        assertThat(cluster(SECOND)).isNotEqualTo(cluster(FIRST));
        clock.advance(Duration.ofDays(9));
        road = new Road(news, pages, clock);
        file(FIRST, 2, FERRY, FERRY_TEXT + " It was sold.");
        file(SECOND, 3, FERRY, FERRY_TEXT + " It was bought.");
        assertThat(cluster(SECOND)).as("long after its cluster was forgotten").isNotEqualTo(cluster(FIRST));
    }

    @Test void aStoryThatAnEditorFilesMovesToTheListsOfItsSectorAndStaysThere() {
        file(FIRST, 1, FERRY, FERRY_TEXT);
        Story story = story(FIRST);
        String before = story.published().orElseThrow().sector();
        String other = before.equals("wash") ? "transport" : "wash";
        road.ask(new DeskCommand.ChangeSector(story.id(), other), "file-1");
        pass();
        assertThat(road.store.page("/news/" + other).orElseThrow().text()).contains(FERRY);
        assertThat(road.store.page("/news/" + before).map(page -> page.text()).orElse("")).doesNotContain(FERRY);
        file(FIRST, 2, FERRY, FERRY_TEXT + " Twelve were hurt.");
        assertThat(story(FIRST).published().orElseThrow().sector()).isEqualTo(other);
        assertThat(story(FIRST).published().orElseThrow().sentences().toString()).contains("Twelve were hurt");
    }

    @Test void whyAnItemIsWhereItIsCanBeRead() {
        twoReports();
        LedgerClusters clusters = new LedgerClusters(news, road.cluster);
        ClusterDesk.Contents before = clusters.contents(story(FIRST).id()).orElseThrow();
        assertThat(before.items()).hasSize(2).allSatisfy(member -> assertThat(member.why()).isNotEmpty());
        order(new ClusterOrder.NotHere(SECOND, cluster(FIRST), Optional.of("another ferry")));
        ClusterDesk.Member moved = clusters.item(SECOND).orElseThrow();
        assertThat(moved.why()).extracting(ClusterDesk.Step::what).containsExactly("placed", "split");
        assertThat(moved.why().getLast().reasons()).singleElement().asString().startsWith("an editor, Ana Ruiz: ").contains("another ferry");
        assertThat(clusters.contents(cluster(FIRST)).orElseThrow().orders()).hasSize(1);
    }

    @Test void anOrderThatIsAskedTwiceIsObeyedOnceAndABadOneIsRefused() {
        twoReports();
        LedgerClusters clusters = new LedgerClusters(news, road.cluster);
        ClusterOrder order = new ClusterOrder.NotHere(SECOND, cluster(FIRST), Optional.empty());
        List<ClusterEvent> answer = clusters.order(order, "Ana Ruiz", "same");
        assertThat(clusters.order(order, "Ana Ruiz", "same")).isEqualTo(answer);
        assertThat(clusters.order(order, "Ana Ruiz", "another")).singleElement().satisfies(event -> assertThat(((ClusterEvent.OrderRefused) event).code()).isEqualTo("NOT_IN_CLUSTER"));
        road.settle();
    }

    private void twoReports() {
        file(FIRST, 1, FERRY, FERRY_TEXT);
        file(SECOND, 1, "Santa Rosalia ferry sinks near Masbate, 61 aboard", FERRY_TEXT + " Weather was calm, the Masbate coast guard said.");
        assertThat(cluster(SECOND)).as("else nothing is shown").isEqualTo(cluster(FIRST));
    }

    private void order(ClusterOrder order) {
        List<ClusterEvent> events = new LedgerClusters(news, road.cluster).order(order, "Ana Ruiz", "r" + ++requests);
        assertThat(events).noneMatch(ClusterEvent.OrderRefused.class::isInstance);
        pass();
    }

    private void file(ItemId item, int version, String headline, String text) {
        road.receive(item.agency(), """
                {"uri": "%s", "version": "%d", "type": "text", "pubStatus": "usable", "versionCreated": "%s", "language": "en", "headlines": [{"role": "main", "contentType": "text/plain", "value": "%s"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "%s"}]}
                """.formatted(item.guid(), version, clock.instant(), headline, text).getBytes(StandardCharsets.UTF_8), "application/json");
        pass();
    }

    private void pass() {
        road.settle();
        road.until(clock.instant().plus(Duration.ofMinutes(3)));
        road.settle();
    }

    private ClusterId cluster(ItemId item) {
        return news.read(view -> view.get(Tables.CLUSTER_OF_ITEM, item.key())).orElseThrow();
    }

    private Story story(ItemId item) {
        return news.read(view -> new DeskStories(view).ofCluster(cluster(item))).orElseThrow();
    }

    private Story stored(Story story) {
        return news.read(view -> view.get(Tables.STORIES, story.id().value())).orElseThrow();
    }
}
