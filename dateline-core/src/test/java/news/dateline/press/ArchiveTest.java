package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.DeskEvent;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists by days: an address holds the same stories while news comes in. */
class ArchiveTest {
    private static final String DAY = "/archive/2026-03-04";
    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Map<StoryId, Story> records = new HashMap<>();
    private final Press press = new Press(newsroom, pages, _ -> Optional.empty(), id -> Optional.ofNullable(records.get(id)));
    private final Lists lists = new Lists(newsroom, pages);
    private final MemoryShown shown = new MemoryShown();
    private int published;

    @BeforeEach void everyListIsPressed() {
        lists.always().forEach(target -> lists.press(target, shown).forEach(page -> shown.pages.put(page.path(), page)));
    }

    /** So many stories, a minute apart, from then on; all are pressed. */
    private void publish(int stories, Instant from) {
        for (int i = 0; i < stories; i++) publish("s" + ++published, from.plus(Duration.ofMinutes(i)));
        shown.press(lists, press);
    }

    private void publish(String id, Instant at) {
        shown.apply(press.happened(Copy.published(id, Copy.draft("Report " + id, "Words of " + id + ".", Copy.item(id)), at), at, shown));
    }

    /** The stories that a page names, in its order. */
    private List<String> stories(String path) {
        List<String> ids = new ArrayList<>();
        var found = java.util.regex.Pattern.compile("data-story=\"(\\w+)\"").matcher(shown.page(path).text());
        while (found.find()) ids.add(found.group(1));
        return ids;
    }

    private static Instant days(int days) {
        return MORNING.plus(Duration.ofDays(days));
    }

    @Test void everyListHasTheStoriesOfADayInTheOrderInWhichTheyCame() {
        publish(3, MORNING);
        publish(2, days(1));
        for (String list : List.of("", "/east-africa", "/news/health", "/east-africa/news/health", "/stories/national", "/tag/clinics")) assertThat(stories(list + DAY)).as(list).containsExactly("s1", "s2", "s3");
        assertThat(shown.pages).doesNotContainKeys("/pacific" + DAY, "/latest" + DAY, "/archive/2026-03-06");
    }

    @Test void aPageHoldsTheSameStoriesAfterAHundredMore() {
        publish(103, MORNING);
        List<String> first = stories(DAY);
        List<String> second = stories(DAY + "/2");
        assertThat(first).hasSize(100).startsWith("s1").endsWith("s100");
        assertThat(second).containsExactly("s101", "s102", "s103");
        publish(100, MORNING.plus(Duration.ofHours(5)));
        publish(100, days(1));
        assertThat(stories(DAY)).isEqualTo(first);
        assertThat(stories(DAY + "/2")).startsWith("s101", "s102", "s103").hasSize(100);
        assertThat(stories(DAY + "/3")).hasSize(3);
        assertThat(shown.page(DAY).text()).as("it was full before there was a next one").contains("href=\"" + DAY + "/2\"");
    }

    @Test void aKillClosesThePageAtOnceAndLeavesAHoleInWhichNothingMoves() {
        publish(103, MORNING);
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("s7")), MORNING.plus(Duration.ofHours(3)), shown, shown::apply);
        for (String list : List.of("", "/east-africa", "/news/health", "/stories/national", "/tag/clinics")) {
            assertThat(shown.page(list + DAY).status()).as(list).isEqualTo(503);
            assertThat(shown.page(list + DAY + "/2").status()).as("where it never stood").isEqualTo(200);
        }
        assertThat(shown.marked).as("closed pages are pressed before all others").containsEntry(new Target.Archived(new ListName.Latest(), Archive.day(MORNING), 0), true);
        shown.press(lists, press);
        assertThat(stories(DAY)).hasSize(99).doesNotContain("s7").endsWith("s100");
        assertThat(stories(DAY + "/2")).startsWith("s101");
    }

    @Test void aStoryThatIsWithheldComesBackToItsPlace() {
        publish(3, MORNING);
        shown.apply(press.happened(new DeskEvent.StoryWithheld(new StoryId("s2"), Optional.empty(), "we check"), days(2), shown));
        shown.press(lists, press);
        assertThat(stories(DAY)).containsExactly("s1", "s3");
        shown.apply(press.happened(Copy.released("s2", Copy.draft("Report s2 again", "Words.", Copy.item("s2")), days(3)), days(3), shown));
        shown.press(lists, press);
        assertThat(stories(DAY)).containsExactly("s1", "s2", "s3");
        assertThat(shown.page(DAY).text()).contains("Report s2 again");
    }

    @Test void aListLeadsToTheNewestDayWithAStoryThatItDoesNotShow() {
        publish(30, MORNING);
        for (String path : List.of("/latest", "/", "/news/health", "/stories/national")) assertThat(shown.page(path).text()).as("it shows all that there is").doesNotContain("Earlier: ");
        publish(1, days(1));
        for (String path : List.of("/latest", "/", "/east-africa", "/news/health", "/stories/national", "/tag/clinics"))
            assertThat(shown.page(path).text()).as(path).contains("Earlier: 4 March 2026</a>");
        assertThat(shown.page("/news/health").text()).contains("href=\"/news/health" + DAY + "\"");
        publish(31, days(2));
        assertThat(shown.page("/latest").text()).contains("Earlier: 6 March 2026</a>");
    }

    @Test void aDayLeadsToTheDaysBesideItThatHaveStories() {
        publish(2, MORNING);
        publish(2, days(7));
        assertThat(shown.page(DAY).text()).contains("href=\"/archive/2026-03-11\">Later: 11 March 2026").doesNotContain("Earlier: ");
        publish(1, days(3));
        assertThat(shown.page(DAY).text()).contains("Later: 7 March 2026").doesNotContain("11 March");
        assertThat(shown.page("/archive/2026-03-11").text()).contains("Earlier: 7 March 2026");
        assertThat(shown.page("/news/health/archive/2026-03-07").text()).contains("href=\"/news/health" + DAY + "\"", "href=\"/news/health/archive/2026-03-11\"", "href=\"/news/health\"");
    }

    @Test void theCalendarLeadsToEveryDayByMonth() {
        assertThat(shown.page("/archive").text()).contains("Nothing is published yet");
        publish(2, MORNING);
        publish(1, days(-30));
        assertThat(shown.page("/archive").text()).containsSubsequence("March 2026", "/archive/2026-03-04", "February 2026", "/archive/2026-02-02");
    }

    @Test void onePublicationTouchesOnlyThePagesOfItsOwnLists() {
        publish(250, MORNING);
        publish(5, days(1));
        publish("one", days(1).plus(Duration.ofHours(4)));
        assertThat(shown.marked.keySet().stream().filter(Target.Archived.class::isInstance)).as("everything, East Africa, health, health in East Africa, national, clinics").hasSize(6)
                .allMatch(target -> target.pace().equals(Duration.ofSeconds(30)));
    }

    @Test void aStoryThatMovesToAnotherSectorLeavesItsDay() {
        publish(2, MORNING);
        var draft = Copy.draft("Report s1", "Words of s1.", Copy.item("s1"));
        shown.apply(press.happened(Copy.corrected("s1", TopicPagesTest.inSector(draft, "wash"), days(1), "Wrong."), days(1), shown));
        shown.press(lists, press);
        assertThat(stories("/news/health" + DAY)).containsExactly("s2");
        assertThat(stories("/news/wash" + DAY)).containsExactly("s1");
        shown.apply(press.happened(Copy.corrected("s2", TopicPagesTest.inSector(Copy.draft("Report s2", "Words of s2.", Copy.item("s2")), "wash"), days(2), "Wrong."), days(2), shown));
        shown.press(lists, press);
        assertThat(shown.pages).as("no story of that day was ever left there").doesNotContainKey("/news/health" + DAY);
    }

    @Test void everyCorrectionStandsOnAPageOfItsDayAndInAFeed() {
        for (int i = 1; i <= 120; i++) correct("c" + i, MORNING.plus(Duration.ofMinutes(i)));
        correct("late", days(1));
        shown.press(lists, press);
        String newest = shown.page("/corrections").text();
        assertThat(newest).contains("Wrong in late.", "Wrong in c120.", "Wrong in c22.").doesNotContain("Wrong in c21.").contains("href=\"/corrections" + DAY + "\"");
        assertThat(shown.page("/corrections" + DAY).text()).contains("Wrong in c1.", "Wrong in c100.").doesNotContain("Wrong in c101.");
        assertThat(shown.page("/corrections" + DAY + "/2").text()).contains("Wrong in c101.", "Wrong in c120.");
        assertThat(shown.page("/corrections/feed.xml").text()).contains("Corrected: Report late", "Wrong in late.");
    }

    private void correct(String id, Instant at) {
        publish(id, at);
        DeskEvent.StoryCorrected corrected = Copy.corrected(id, Copy.draft("Report " + id, "Words of " + id + ".", Copy.item(id)), at.plusSeconds(1), "Wrong in " + id + ".");
        records.put(corrected.story(), Copy.record(corrected));
        shown.apply(press.happened(corrected, at.plusSeconds(1), shown));
    }

    @Test void targetsOfTheArchiveReadBack() {
        for (ListName list : List.of(new ListName.Latest(), new ListName.OfEditionSector("pacific", "wash"), new ListName.OfLabel(news.dateline.model.Label.LAW_ORDER), new ListName.OfTag("clinics"), new ListName.Corrected()))
            assertThat(Target.parse(new Target.Archived(list, Archive.day(MORNING), 2).key())).isEqualTo(new Target.Archived(list, Archive.day(MORNING), 2));
        assertThat(Target.parse(new Target.Calendar().key())).isEqualTo(new Target.Calendar());
    }
}
