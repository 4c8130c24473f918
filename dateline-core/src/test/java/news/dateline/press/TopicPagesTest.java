package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.Label;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels and tags as lists. */
class TopicPagesTest {
    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Press press = new Press(newsroom, pages, _ -> Optional.empty(), _ -> Optional.empty());
    private final Lists lists = new Lists(newsroom, pages);
    private final MemoryShown shown = new MemoryShown();

    @BeforeEach void everyListIsPressed() {
        lists.always().forEach(target -> lists.press(target, shown).forEach(page -> shown.pages.put(page.path(), page)));
    }

    static Draft inSector(Draft d, String sector) {
        return new Draft(d.cluster(), d.absorbed(), d.language(), d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.located(), d.agencies(), d.voices(), d.linked(), d.disagreements(),
                sector, d.secondSector(), d.countries(), d.editions(), d.label(), d.tags(), d.sensitivities(), d.editorNotes(), d.marks(), d.developing(), d.urgency(), d.newsAt(), d.fingerprint());
    }

    private static Draft tagged(String id, String... tags) {
        Draft d = Copy.draft("Report " + id, "Words of " + id + ".", Copy.item(id));
        return new Draft(d.cluster(), d.absorbed(), d.language(), d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.located(), d.agencies(), d.voices(), d.linked(), d.disagreements(),
                d.sector(), d.secondSector(), d.countries(), d.editions(), d.label(), List.of(tags), d.sensitivities(), d.editorNotes(), d.marks(), d.developing(), d.urgency(), d.newsAt(), d.fingerprint());
    }

    private void publish(String id, int minutes, String... tags) {
        Instant at = MORNING.plus(Duration.ofMinutes(minutes));
        shown.apply(press.happened(Copy.published(id, tagged(id, tags), at), at, shown));
        shown.press(lists, press);
    }

    private void kill(String id) {
        shown.apply(press.happened(new DeskEvent.StoryKilled(new StoryId(id), "wrong"), MORNING.plus(Duration.ofHours(1)), shown));
        shown.press(lists, press);
    }

    private String article(String id) {
        return shown.page("/article/national/" + id + "-report-" + id).text();
    }

    @Test void everyLabelIsAListWithFeeds() {
        publish("one", 1);
        for (Label label : Label.values()) {
            String path = "/stories/" + label.slug();
            assertThat(shown.pages).containsKeys(path, path + "/feed.xml", path + "/atom.xml", path + "/feed.json");
            assertThat(shown.page(path).text().contains("one-report-one")).as(path).isEqualTo(label == Label.NATIONAL);
            assertThat(shown.page("/sitemap/fronts.xml").text()).contains("https://lamp.example" + path + "</loc>");
        }
        assertThat(shown.page("/stories/law-order").text()).contains("<h1>Law and order</h1>");
    }

    @Test void aTagThatOneStoryCarriesAloneIsNoList() {
        publish("one", 1, "Lake Orun");
        assertThat(shown.pages).doesNotContainKeys("/tag/lake-orun", "/tag/lake-orun/feed.xml", "/tag/lake-orun/archive/2026-03-04");
        assertThat(article("one")).doesNotContain("/tag/").contains("\"keywords\":[\"Lake Orun\"]");
    }

    @Test void theSecondStoryBringsTheListAndBothLeadToIt() {
        publish("one", 1, "Lake Orun", "Ferries");
        publish("two", 2, "lake orun");
        assertThat(shown.page("/tag/lake-orun").text()).contains("<h1>lake orun</h1>", "one-report-one", "two-report-two", "/tag/lake-orun/feed.xml");
        assertThat(shown.page("/tag/lake-orun/atom.xml").text()).contains("two-report-two");
        assertThat(shown.page("/tag/lake-orun/archive/2026-03-04").text()).contains("one-report-one", "two-report-two");
        assertThat(article("one")).contains("<a rel=\"tag\" href=\"/tag/lake-orun\" lang=\"en\">Lake Orun</a>").doesNotContain("/tag/ferries");
        assertThat(article("two")).contains("href=\"/tag/lake-orun\"");
    }

    @Test void theListGoesWithTheSecondLastStoryAndItsFeedSaysWhatWasTakenBack() {
        publish("one", 1, "Lake Orun");
        publish("two", 2, "Lake Orun");
        kill("two");
        assertThat(shown.pages).doesNotContainKey("/tag/lake-orun");
        assertThat(article("one")).as("no link to a page that is gone").doesNotContain("/tag/lake-orun");
        assertThat(shown.page("/tag/lake-orun/feed.xml").text()).contains("one-report-one", "Story withdrawn").doesNotContain("two-report");
        assertThat(shown.pages).as("places that others lead to stay while the words are said").containsKey("/tag/lake-orun/archive/2026-03-04");
    }

    @Test void twoOfThreeThatGoWithOneOrderLeaveTheLastWithoutALink() {
        for (int i = 1; i <= 3; i++) publish(List.of("one", "two", "three").get(i - 1), i, "Lake Orun");
        press.signalled(new Signal(SignalKind.UNREADABLE, "harbour", List.of(Copy.item("one").item(), Copy.item("two").item()), Optional.empty(), Embargo.NONE, "cannot be read"), MORNING.plus(Duration.ofHours(1)), shown, shown::apply);
        shown.press(lists, press);
        assertThat(shown.pages).doesNotContainKey("/tag/lake-orun");
        assertThat(article("three")).as("no link to a page that is gone").doesNotContain("/tag/lake-orun");
    }

    @Test void aStoryThatHasLeftTheListsLeadsToNoTag() {
        publish("one", 1, "Lake Orun");
        publish("two", 2, "Lake Orun");
        Draft old = tagged("one", "Lake Orun");
        Draft expired = new Draft(old.cluster(), old.absorbed(), old.language(), old.headline(), old.standfirst(), old.paragraphs(), old.card(), old.located(), old.agencies(), old.voices(), old.linked(), old.disagreements(),
                old.sector(), old.secondSector(), old.countries(), old.editions(), old.label(), old.tags(), old.sensitivities(), old.editorNotes(), List.of(Articles.EXPIRED), old.developing(), old.urgency(), old.newsAt(), old.fingerprint());
        Instant at = MORNING.plus(Duration.ofMinutes(3));
        shown.apply(press.happened(Copy.published("one", expired, at), at, shown));
        shown.press(lists, press);
        assertThat(shown.pages).as("one story alone is no list").doesNotContainKey("/tag/lake-orun");
        assertThat(article("one")).doesNotContain("/tag/lake-orun");
        assertThat(article("two")).doesNotContain("/tag/lake-orun");
    }

    @Test void aTagThatNoStorySaysAnyMoreStandsInNoAddressUntilOneSaysItAgain() {
        publish("one", 1, "Lake Orun");
        publish("two", 24 * 60, "Lake Orun");
        withhold("one");
        withhold("two");
        assertThat(shown.pages.keySet()).as("the page, its feeds, both days of its archive").noneMatch(path -> path.contains("lake-orun"));
        publish("two", 24 * 60 + 1, "Lake Orun");
        assertThat(shown.pages).as("who followed it is told again").containsKeys("/tag/lake-orun/feed.xml", "/tag/lake-orun/archive/2026-03-04", "/tag/lake-orun/archive/2026-03-05");
    }

    private void withhold(String id) {
        shown.apply(press.happened(new DeskEvent.StoryWithheld(new StoryId(id), Optional.empty(), "barred"), MORNING.plus(Duration.ofHours(30)), shown));
        shown.press(lists, press);
    }

    @Test void aTagThatOnlyAKilledStoryCarriedIsForgottenWithIt() {
        publish("one", 1, "Lake Orun", "Jane Roe");
        publish("two", 2, "Lake Orun");
        kill("one");
        assertThat(shown.story(new StoryId("one")).orElseThrow().lists()).contains(new ListName.OfTag("lake-orun")).doesNotContain(new ListName.OfTag("jane-roe"));
        assertThat(shown.pages.keySet()).noneMatch(path -> path.contains("jane"));
    }

    @Test void tagsOfOtherScriptsHaveNamesInLatinLettersThatTheyShareWithNoOtherTag() {
        assertThat(TagName.slug("Côte d’Ivoire")).isEqualTo("cote-divoire").isEqualTo(TagName.slug("Cote d'Ivoire"));
        assertThat(TagName.slug("दिल्ली")).matches("dil[a-z]*-[0-9a-f]{6}");
        assertThat(TagName.slug("مصر")).matches("[a-z]+-[0-9a-f]{6}").isNotEqualTo(TagName.slug("Msr"));
        assertThat(List.of(TagName.slug("C"), TagName.slug("C++"), TagName.slug("C#"), TagName.slug("+"), TagName.slug("♥"))).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9-]+"));
        publish("one", 1, "दिल्ली");
        publish("two", 2, "दिल्ली");
        assertThat(shown.page("/tag/" + TagName.slug("दिल्ली")).text()).contains("<h1>दिल्ली</h1>");
    }
}
