package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.PageEvent;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PressTest {
    private static final StoryId ID = new StoryId("abc");
    private static final String PATH = "/article/national/abc-clinic-opens-in-the-hills";
    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Map<StoryId, Story> records = new HashMap<>();
    private final Press press = new Press(newsroom, pages, _ -> Optional.empty(), id -> Optional.ofNullable(records.get(id)));
    private final Lists lists = new Lists(newsroom, pages);
    private final MemoryShown shown = new MemoryShown();
    private final Draft draft = Copy.draft("Clinic opens in the hills", "A clinic opened on Monday, the ministry said.", Copy.item("1"));

    @BeforeEach void everyListIsPressed() {
        lists.always().forEach(target -> lists.press(target, shown).forEach(page -> shown.pages.put(page.path(), page)));
    }

    private void happened(DeskEvent event, Instant at) {
        if (event instanceof DeskEvent.StoryCorrected it) records.put(it.story(), Copy.record(it));
        shown.apply(press.happened(event, at, shown));
    }

    private void signalled(Signal signal, Instant at) {
        press.signalled(signal, at, shown, shown::apply);
    }

    private static Instant minutes(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }

    private void publish() {
        happened(Copy.published("abc", draft, MORNING), MORNING);
        shown.press(lists);
    }

    @Test void publishedStoryStandsOnEverySurface() {
        publish();
        assertThat(shown.page(PATH).text()).contains("Clinic opens in the hills", "A clinic opened on Monday");
        assertThat(shown.page("/article/abc").headers()).containsEntry("Location", PATH);
        for (String path : List.of("/", "/latest", "/east-africa", "/news/health", "/east-africa/news/health", "/feed.xml", "/latest/atom.xml", "/news/health/feed.json", "/sitemap/2026-03-04.xml",
                "/sitemap-news.xml", "/fragment/latest", "/fragment/card/abc"))
            assertThat(shown.page(path).text()).as(path).contains("abc-clinic-opens-in-the-hills");
        assertThat(shown.page("/pacific").text()).doesNotContain("abc-clinic-opens-in-the-hills");
        assertThat(shown.page("/sitemap.xml").text()).contains("https://lamp.example/sitemap/2026-03-04.xml");
        assertThat(shown.told).contains(new PageEvent.StoryShown(ID, true));
    }

    @Test void everySurfaceIsKnownByAPageOrHasAReason() {
        publish();
        happened(Copy.corrected("abc", draft, minutes(1), "An earlier version gave a wrong day."), minutes(1));
        shown.press(lists);
        assertThat(shown.places(ID)).extracting(Shown.Place::surface).contains(Surface.ARTICLE, Surface.ADDRESS, Surface.FRONT, Surface.SECTOR, Surface.LATEST, Surface.CORRECTIONS, Surface.RAIL,
                Surface.RELATED, Surface.CARD, Surface.FEED_RSS, Surface.FEED_ATOM, Surface.FEED_JSON, Surface.SITEMAP, Surface.SITEMAP_NEWS);
    }

    @Test void killSignalClosesEverySurfaceBeforeTheDeskHasDecided() {
        publish();
        List<Shown.Place> stood = shown.places(ID);
        signalled(Copy.signal(SignalKind.KILL, Copy.item("1")), minutes(1));
        assertThat(shown.pages).doesNotContainKey(PATH);
        assertThat(shown.page("/article/abc").status()).isEqualTo(503);
        assertThat(shown.pages.values()).allSatisfy(page -> assertThat(page.text()).as(page.path()).doesNotContain("linic opened").doesNotContain("abc-clinic"));
        List<String> receipts = shown.told.stream().flatMap(event -> event instanceof PageEvent.PageClosed closed ? List.of(closed.path()).stream() : List.<String>of().stream()).toList();
        assertThat(receipts).containsAll(stood.stream().filter(place -> place.surface() != Surface.ARTICLE).map(Shown.Place::path).toList());
        assertThat(receipts).as("a path name holds the headline's words, which a receipt must not repeat").contains("/article/abc").noneMatch(path -> path.contains("clinic"));
        assertThat(shown.story(ID).orElseThrow().draft()).isEmpty();
    }

    @Test void killedStoryAnswersGoneAndFeedsSaySoWithoutRepeatingIt() {
        publish();
        happened(new DeskEvent.StoryKilled(ID, "wrong"), minutes(2));
        shown.press(lists);
        assertThat(shown.page("/article/abc").status()).isEqualTo(410);
        assertThat(shown.page("/feed.xml").text()).contains("Story withdrawn", "https://lamp.example/article/abc").doesNotContain("linic");
        assertThat(shown.page("/atom.xml").text()).contains("<at:deleted-entry ref=\"https://lamp.example/article/abc\" when=\"2026-03-04T08:02:00+00:00\"");
        assertThat(shown.page("/feed.json").text()).contains("\"withdrawn\":true").doesNotContain("linic");
        assertThat(shown.page("/sitemap/2026-03-04.xml").text()).doesNotContain("abc");
        assertThat(shown.page("/").status()).isEqualTo(200);
        happened(Copy.released("abc", draft, minutes(3)), minutes(3));
        assertThat(shown.page("/article/abc").status()).as("dead for good").isEqualTo(410);
    }

    @Test void withheldStorySaysNothingOfItselfUntilItIsReleased() {
        publish();
        happened(new DeskEvent.StoryWithheld(ID, Optional.empty(), "we check"), minutes(1));
        assertThat(shown.page("/article/abc").status()).isEqualTo(503);
        assertThat(shown.page("/article/abc").headers()).containsKeys("Retry-After", "X-Robots-Tag");
        assertThat(shown.page("/article/abc").text()).doesNotContain("linic").doesNotContain("we check");
        happened(Copy.released("abc", draft, minutes(2)), minutes(2));
        shown.press(lists);
        assertThat(shown.page(PATH).text()).contains("Checked by", "Ana Ruiz");
        assertThat(shown.page("/atom.xml").text()).contains("abc-clinic").doesNotContain("deleted-entry");
    }

    @Test void decisionOlderThanTheSignalOpensNothing() {
        signalled(Copy.signal(SignalKind.HOLD, Copy.item("1")), minutes(5));
        happened(Copy.published("abc", draft, MORNING), MORNING);
        assertThat(shown.pages).doesNotContainKey(PATH);
        happened(Copy.released("abc", draft, minutes(6)), minutes(6));
        assertThat(shown.pages).as("the desk has decided after the hold").containsKey(PATH);
    }

    @Test void killedVersionOpensNothingWhateverTheDeskSays() {
        signalled(Copy.signal(SignalKind.KILL, Copy.item("1")), minutes(5));
        happened(Copy.published("abc", draft, minutes(6)), minutes(6));
        assertThat(shown.pages).doesNotContainKey(PATH);
        Draft substitute = Copy.draft("Clinic opens in the hills", "A clinic opened.", new news.dateline.model.ItemVersion(Copy.item("1").item(), 2));
        happened(Copy.published("abc", substitute, minutes(7)), minutes(7));
        assertThat(shown.pages).containsKey(PATH);
    }

    @Test void unreadableSignalWithoutItemsClosesWhateverItMayMean() {
        publish();
        signalled(new Signal(SignalKind.UNREADABLE, "harbour", List.of(), Optional.empty(), Embargo.NONE, "torn bytes"), minutes(1));
        assertThat(shown.page("/article/abc").status()).isEqualTo(503);
    }

    @Test void signalOfAnotherAgencyClosesNothing() {
        publish();
        signalled(new Signal(SignalKind.UNREADABLE, "ridge", List.of(), Optional.empty(), Embargo.NONE, "torn bytes"), minutes(1));
        assertThat(shown.page(PATH).status()).isEqualTo(200);
    }

    @Test void mergedStoriesRedirectInOneHop() {
        publish();
        happened(Copy.published("bbb", Copy.draft("Second", "Two.", Copy.item("2")), minutes(1)), minutes(1));
        happened(Copy.published("ccc", Copy.draft("Third", "Three.", Copy.item("3")), minutes(2)), minutes(2));
        happened(new DeskEvent.StoryMerged(new StoryId("ccc"), new StoryId("bbb")), minutes(3));
        happened(new DeskEvent.StoryMerged(new StoryId("bbb"), ID), minutes(4));
        for (String old : List.of("/article/bbb", "/article/ccc")) assertThat(shown.page(old).headers()).containsEntry("Location", PATH);
        Draft renamed = Copy.draft("Clinic opens late", "A clinic opened.", Copy.item("1"));
        happened(Copy.corrected("abc", renamed, minutes(5), "The clinic opened late."), minutes(5));
        assertThat(shown.page("/article/ccc").headers()).containsEntry("Location", "/article/national/abc-clinic-opens-late");
        happened(new DeskEvent.StoryKilled(ID, "wrong"), minutes(6));
        for (String old : List.of("/article/abc", "/article/bbb", "/article/ccc")) assertThat(shown.page(old).status()).isEqualTo(410);
    }

    @Test void whatAStoryRestedOnBeforeGoesFromThePagesThatStillTellIt() {
        publish();
        happened(Copy.published("abc", Copy.draft("Clinic opens in the hills", "The clinic is open, its doctor said.", Copy.item("2")), minutes(1)), minutes(1));
        assertThat(shown.page("/latest").text()).as("lists follow at their pace").contains("A clinic opened on Monday");
        signalled(Copy.signal(SignalKind.KILL, Copy.item("1")), minutes(2));
        for (String path : List.of("/", "/latest", "/east-africa", "/news/health", "/feed.xml", "/latest/atom.xml", "/sitemap-news.xml", "/fragment/latest")) assertThat(shown.page(path).status()).as(path).isEqualTo(503);
        assertThat(shown.page(PATH).text()).as("the story itself rests on it no longer").contains("its doctor said").doesNotContain("on Monday");
        assertThat(shown.told).contains(new PageEvent.PageClosed("/latest", ID, "LATEST"));
        shown.press(lists);
        assertThat(shown.page("/latest").text()).contains("its doctor said").doesNotContain("on Monday");
        signalled(Copy.signal(SignalKind.HOLD, Copy.item("1")), minutes(3));
        assertThat(shown.page("/latest").status()).as("no page tells it any more").isEqualTo(200);
    }

    @Test void whatAStorySaidThatAnotherTookInGoesFromThePagesThatStillTellIt() {
        publish();
        happened(Copy.published("bbb", Copy.draft("Second", "Two opened on Sunday.", Copy.item("2")), minutes(1)), minutes(1));
        shown.press(lists);
        happened(new DeskEvent.StoryMerged(new StoryId("bbb"), ID), minutes(2));
        assertThat(shown.page("/latest").text()).contains("Two opened on Sunday");
        signalled(Copy.signal(SignalKind.KILL, Copy.item("2")), minutes(2));
        for (String path : List.of("/", "/latest", "/feed.xml", "/sitemap-news.xml", "/sitemap/2026-03-04.xml")) assertThat(shown.page(path).status()).as(path).isEqualTo(503);
        assertThat(shown.page(PATH).status()).isEqualTo(200);
        shown.press(lists);
        assertThat(shown.page("/latest").text()).contains("A clinic opened on Monday").doesNotContain("Two opened");
    }

    @Test void whatLedToAStoryByAnotherThatItTookInIsClosedWithIt() {
        publish();
        happened(Copy.published("bbb", TopicPagesTest.inSector(Copy.draft("Second", "Two opened on Sunday.", Copy.item("2")), "sports"), minutes(1)), minutes(1));
        shown.press(lists);
        happened(new DeskEvent.StoryMerged(new StoryId("bbb"), ID), minutes(2));
        assertThat(shown.page("/news/sports").text()).contains("/bbb-second");
        happened(new DeskEvent.StoryWithheld(ID, Optional.empty(), "we check"), minutes(2));
        assertThat(shown.page("/news/sports").status()).isEqualTo(503);
        shown.press(lists);
        assertThat(shown.page("/news/sports").text()).doesNotContain("bbb");
    }

    @Test void pagesThatMayTellWhatAnOrderBarsAreNextToBePressed() {
        publish();
        happened(Copy.published("abc", Copy.draft("Clinic opens in the hills", "The clinic is open, its doctor said.", Copy.item("2")), minutes(1)), minutes(1));
        assertThat(shown.marked).isNotEmpty().doesNotContainValue(true);
        happened(new DeskEvent.OrderGiven("o1"), minutes(1));
        assertThat(shown.marked).isNotEmpty().doesNotContainValue(false);
    }

    @Test void correctionOfAWithheldStoryOpensNothing() {
        publish();
        happened(new DeskEvent.StoryWithheld(ID, Optional.empty(), "we check"), minutes(1));
        happened(Copy.corrected("abc", draft, minutes(2), "Wrong day."), minutes(2));
        assertThat(shown.page("/article/abc").status()).isEqualTo(503);
    }

    @Test void spikedProposalLeavesThePublishedStoryAlone() {
        publish();
        happened(new DeskEvent.StorySpiked(ID, "not needed"), minutes(1));
        assertThat(shown.page(PATH).status()).isEqualTo(200);
    }

    @Test void expiredStoryLeavesTheFrontsAndKeepsItsAddress() {
        publish();
        happened(Copy.published("abc", Copy.marked(draft, "expired"), MORNING), minutes(9));
        shown.press(lists);
        for (String path : List.of("/", "/latest", "/news/health", "/feed.xml", "/sitemap-news.xml")) assertThat(shown.page(path).text()).as(path).doesNotContain("abc-clinic");
        assertThat(shown.page(PATH).text()).doesNotContain("expired");
        assertThat(shown.page("/sitemap/2026-03-04.xml").text()).contains("abc-clinic");
        assertThat(shown.page("/atom.xml").text()).as("it is not withdrawn").doesNotContain("deleted-entry");
    }

    @Test void newHeadlineMovesTheAddressAndTheOldOneLeadsThere() {
        publish();
        happened(Copy.corrected("abc", Copy.draft("Clinic opens late", "A clinic opened.", Copy.item("1")), minutes(5), "The clinic opened late."), minutes(5));
        assertThat(shown.pages).doesNotContainKey(PATH).containsKey("/article/national/abc-clinic-opens-late");
        assertThat(shown.page("/article/abc").headers()).containsEntry("Location", "/article/national/abc-clinic-opens-late");
    }

    @Test void correctionStandsOnThePageInFeedsAndInStructuredData() {
        publish();
        happened(Copy.corrected("abc", draft, minutes(5), "An earlier version gave a wrong day."), minutes(5));
        shown.press(lists);
        assertThat(shown.page(PATH).text()).contains("An earlier version gave a wrong day.", "CorrectionComment");
        assertThat(shown.page("/feed.xml").text()).contains("Corrected: Clinic opens in the hills", "An earlier version gave a wrong day.");
        assertThat(shown.page("/corrections").text()).contains("An earlier version gave a wrong day.");
    }

    @Test void articleCarriesNoOtherStorysWords() {
        publish();
        happened(Copy.published("bbb", Copy.draft("Ferry service resumes", "The ferry sails again.", Copy.item("2")), minutes(1)), minutes(1));
        shown.press(lists);
        assertThat(shown.page(PATH).text()).doesNotContain("erry");
        assertThat(shown.page("/fragment/related/abc").text()).contains("Ferry service resumes");
    }

    @Test void feedsGiveFullTextOnlyWhereEveryAgencyAllowsIt() {
        publish();
        Draft other = Copy.draft("Ridge story", "Full words of Ridge.", new news.dateline.model.ItemVersion(new news.dateline.model.ItemId("ridge", "9"), 1));
        happened(Copy.published("bbb", other, minutes(1)), minutes(1));
        shown.press(lists);
        String atom = shown.page("/atom.xml").text();
        assertThat(atom.split("<content type=\"html\">", -1)).hasSize(2);
        assertThat(atom).contains("no editor has read this version");
    }

    @Test void scriptInAHeadlineStaysText() {
        Draft nasty = Copy.draft("</script><script>alert(1)</script> & more", "Body.", Copy.item("5"));
        happened(Copy.published("abc", nasty, MORNING), MORNING);
        shown.press(lists);
        assertThat(shown.pages.values()).allSatisfy(page -> assertThat(page.path().endsWith(".json") ? "" : page.text()).as(page.path()).doesNotContain("<script>alert"));
        assertThat(shown.pages).containsKey("/article/national/abc-script-script-alert-1-script-more");
    }
}
