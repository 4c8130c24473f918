package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.model.Agency;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Field;
import news.dateline.model.Handling;
import news.dateline.model.ItemVersion;
import news.dateline.model.PageEvent;
import news.dateline.model.Licence;
import news.dateline.model.Sentence;
import news.dateline.model.SignalKind;
import news.dateline.model.Span;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.WireEvent.Filing;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.model.WireItem;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LivePagesTest {
    private static final StoryId ID = new StoryId("abc");
    private static final String PATH = "/live/abc-ferry-aground-off-the-cape";
    private static final String TWELVE = "The ferry went aground with 12 people aboard, the port said.";
    private static final String FOURTEEN = "The ferry went aground with 14 people aboard, the port said.";
    private static final String TUG = "A tug has left the harbour.";
    private static final String SAFE = "Everybody is ashore, the port said.";

    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final MemoryShown shown = new MemoryShown();
    private final List<StoryRecords.Decided> log = new ArrayList<>();
    private final List<Change> history = new ArrayList<>();
    private final List<Change> corrections = new ArrayList<>();
    private final Map<Handling, Boolean> said = new TreeMap<>();
    private Optional<Instant> ended = Optional.empty();
    private Optional<Instant> order = Optional.empty();
    private Optional<Draft> standing = Optional.empty();

    private final StoryRecords records = new StoryRecords() {
        @Override public Optional<Story> story(StoryId id) {
            return standing.map(draft -> new Story(ID, Set.of(draft.cluster()), StoryState.PUBLISHED, Optional.of(draft), Optional.empty(), log.size(), Optional.of(MORNING), Optional.of(MORNING), Optional.of(new Check.ByRule("all")), history,
                    corrections, List.of(), false, Optional.empty()).handled(said));
        }

        @Override public List<Decided> decisions(StoryId id) {
            return log;
        }

        @Override public Optional<Instant> ended(StoryId id) {
            return ended;
        }

        @Override public Optional<Instant> lastOrder() {
            return order;
        }
    };
    private final Press press = new Press(newsroom, pages, LivePagesTest::filed, records);
    private final Lists lists = new Lists(newsroom, pages);

    private static Optional<ItemFiled> filed(ItemVersion version) {
        WireItem item = WireItem.of(version.item(), "ninjs").versionCreated(MORNING).language("en").headline("Ferry").body(TWELVE + FOURTEEN + TUG + SAFE).build();
        return Optional.of(new ItemFiled(version, Filing.NEW, Optional.empty(), item, "push", "00", MORNING));
    }

    private static Sentence says(String text, String guid) {
        return Sentence.verbatim(text, Copy.item(guid), Span.body(0, text.length()));
    }

    private static Draft draft(String headline, Sentence... sentences) {
        Draft d = Copy.draft(headline, sentences[0].text(), Copy.item("1"));
        Sentence title = Sentence.verbatim(headline, Copy.item("1"), new Span(Field.HEADLINE, 0, 5));
        return new Draft(d.cluster(), d.absorbed(), d.language(), title, d.standfirst(), List.of(List.of(sentences)), List.of(sentences[0]), d.located(), d.agencies(), d.voices(), d.linked(), d.disagreements(), d.sector(), d.secondSector(),
                d.countries(), d.editions(), d.label(), d.tags(), d.sensitivities(), d.editorNotes(), d.marks(), d.developing(), d.urgency(), d.newsAt(), headline + sentences.length + sentences[0].text());
    }

    private static Instant minutes(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }

    private void happened(DeskEvent event, Instant at) {
        log.add(new StoryRecords.Decided(at, event));
        shown.apply(press.happened(event, at, shown));
    }

    private void publish(int minute, String headline, Sentence... sentences) {
        Draft draft = draft(headline, sentences);
        Change change = new Change(minutes(minute), history.isEmpty() ? Change.Kind.PUBLISHED : Change.Kind.UPDATED, "");
        history.add(change);
        standing = Optional.of(draft);
        happened(new DeskEvent.StoryPublished(ID, log.size() + 1, draft, new Check.ByRule("all"), MORNING, minutes(minute), change), minutes(minute));
    }

    private void correct(int minute, String note, String headline, Sentence... sentences) {
        Draft draft = draft(headline, sentences);
        Change change = new Change(minutes(minute), Change.Kind.CORRECTED, note);
        history.add(change);
        corrections.add(change);
        standing = Optional.of(draft);
        happened(new DeskEvent.StoryCorrected(ID, log.size() + 1, draft, new Check.ByRule("all"), minutes(minute), change), minutes(minute));
    }

    private void threeVersions() {
        said.put(Handling.LIVE, true);
        publish(0, "Ferry aground off the cape", says(TWELVE, "1"));
        publish(10, "Ferry aground off the cape", says(FOURTEEN, "2"), says(TUG, "1"));
        publish(40, "Ferry aground off the cape", says(FOURTEEN, "2"), says(SAFE, "3"));
    }

    private Document live() {
        return Jsoup.parse(shown.page(PATH).text());
    }

    private List<String> entries() {
        return live().select(".entries > li > p:not(.at)").eachText();
    }

    @Test void everyVersionIsAnEntryOfWhatWasNewInItNewestFirst() {
        threeVersions();
        assertThat(entries()).containsExactly(SAFE, "Changed figure: 12 → 14", FOURTEEN, TUG, TWELVE);
        assertThat(live().select(".entries time").eachAttr("datetime")).first().asString().startsWith("2026-03-04T11:40:00+03:00");
        assertThat(live().select(".entries summary").eachText()).allMatch(said -> said.contains("Harbour Wire"));
        assertThat(live().select("h1").text()).isEqualTo("Ferry aground off the cape");
    }

    @Test void theArticleAndItsCardLeadToItAndItsBareAddressToo() {
        threeVersions();
        assertThat(Jsoup.parse(shown.page("/article/national/abc-ferry-aground-off-the-cape").text()).select(".kicker a[href=" + PATH + "]")).hasSize(1);
        assertThat(shown.page("/fragment/card/abc").text()).contains("<span>Live</span>");
        assertThat(shown.page("/live/abc").headers()).containsEntry("Location", PATH);
        shown.press(lists);
        assertThat(shown.page("/sitemap-news.xml").text()).contains("https://lamp.example" + PATH);
    }

    @Test void theRuleGivesOneToAStoryThatChangesOftenAndToNoOther() {
        for (int version = 0; version < 4; version++) publish(version * 30, "Ferry aground off the cape", says("Version " + version + ".", "1"));
        assertThat(shown.pages).doesNotContainKey(PATH);
        publish(6 * 60 + 91, "Ferry aground off the cape", says("Much later.", "1"));
        assertThat(shown.pages).as("five versions, but not within six hours").doesNotContainKey(PATH);
        publish(6 * 60 + 30 + 50, "Ferry aground off the cape", says("Again.", "1"));
        for (int version = 0; version < 3; version++) publish(7 * 60 + 40 + version, "Ferry aground off the cape", says("Fast " + version + ".", "1"));
        assertThat(shown.pages).containsKey(PATH);
    }

    @Test void anEditorTakesItAway() {
        threeVersions();
        said.put(Handling.LIVE, false);
        publish(50, "Ferry aground off the cape", says(SAFE, "3"));
        assertThat(shown.pages).doesNotContainKeys(PATH, "/live/abc");
        assertThat(shown.page("/fragment/card/abc").text()).doesNotContain("<span>Live</span>");
    }

    @Test void aNewHeadlineMovesItsAddress() {
        threeVersions();
        publish(50, "Ferry refloated", says(SAFE, "3"));
        assertThat(shown.pages).doesNotContainKey(PATH);
        assertThat(shown.page("/live/abc").headers()).containsEntry("Location", "/live/abc-ferry-refloated");
    }

    @Test void killOfTheStorysItemTakesItAway() {
        threeVersions();
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("3")), minutes(41), shown, shown::apply);
        assertThat(shown.pages).doesNotContainKeys(PATH, "/live/abc");
        assertThat(shown.told).contains(new PageEvent.PageClosed("/live/abc", ID, "LIVE_PAGE")).noneMatch(event -> event instanceof PageEvent.PageClosed closed && closed.surface().equals("LIVE_PAGE") && closed.path().contains("ferry"));
        assertThat(shown.retold).isEmpty();
    }

    @Test void killOfAnItemOnWhichOnlyAnEarlierVersionRestsTakesItsEntryAtOnce() {
        threeVersions();
        publish(50, "Ferry aground off the cape", says(SAFE, "3"));
        assertThat(entries()).contains(FOURTEEN);
        press.signalled(Copy.signal(SignalKind.HOLD, Copy.item("2")), minutes(51), shown, shown::apply);
        assertThat(shown.page(PATH).status()).as("closed until it is pressed").isEqualTo(503);
        assertThat(shown.page("/article/abc").status()).as("the story does not rest on it").isEqualTo(301);
        shown.press(lists, press);
        assertThat(entries()).contains(SAFE, TUG, TWELVE).doesNotContain(FOURTEEN).noneMatch(text -> text.contains("14"));
    }

    @Test void killWhileItIsClosedLeavesNothingBehind() {
        threeVersions();
        publish(50, "Ferry aground off the cape", says(SAFE, "3"));
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("2")), minutes(51), shown, shown::apply);
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("3")), minutes(51), shown, shown::apply);
        assertThat(shown.pages).doesNotContainKeys(PATH, "/live/abc");
    }

    @Test void whatACorrectionTookOutIsRepeatedInNoEntry() {
        threeVersions();
        correct(50, Change.LEGAL, "Ferry aground off the cape", says(SAFE, "3"));
        assertThat(shown.page(PATH).text()).contains(SAFE, Change.LEGAL).doesNotContain("12 people").doesNotContain("14 people").doesNotContain("12 → 14").doesNotContain("A tug");
        assertThat(live().select(".entries > li")).as("the correction is an entry of its own").hasSize(2).first().satisfies(entry -> assertThat(entry.text()).contains(Change.LEGAL));
    }

    @Test void aLaterCorrectionTakesFromTheNoteOfAnEarlierOneWhatItQuoted() {
        threeVersions();
        correct(45, "An earlier version said “Tora”. It was corrected to “Nar”.", "Ferry aground off the cape", says(SAFE, "3"));
        assertThat(shown.page(PATH).text()).contains("Tora");
        history.replaceAll(change -> change.kind() == Change.Kind.CORRECTED ? new Change(change.at(), change.kind(), "Corrected") : change);
        correct(50, Change.LEGAL, "Ferry aground off the cape", says(SAFE, "3"));
        assertThat(shown.page(PATH).text()).contains(Change.LEGAL, "Corrected").doesNotContain("Tora");
    }

    @Test void copyThatAContractKeepsToACountryIsToldOfNoEarlierVersion() {
        threeVersions();
        assertThat(entries()).contains(TWELVE, TUG);
        Licence kenya = new Licence(true, true, true, true, true, true, true, true, 0, 0, Set.of("KE"));
        List<Agency> agencies = List.of(new Agency("harbour", "Harbour Wire", Optional.of("https://harbour.example"), kenya, 1));
        Newsroom changed = new Newsroom(newsroom.site(), newsroom.editions(), newsroom.sectors(), agencies, 30);
        shown.apply(new Press(changed, pages, LivePagesTest::filed, records).article(ID, shown));
        assertThat(entries()).contains(SAFE).doesNotContain(TWELVE, TUG);
    }

    @Test void aStandingOrderLeavesOfEarlierVersionsOnlyWhatTheStoryPrints() {
        threeVersions();
        order = Optional.of(minutes(45));
        shown.apply(press.happened(new DeskEvent.OrderGiven("o1"), minutes(45), shown));
        assertThat(shown.page(PATH).status()).isEqualTo(503);
        shown.press(lists, press);
        assertThat(entries()).containsExactly(SAFE, FOURTEEN);
    }

    @Test void afterSomeQuietHoursItSaysThatItHasEndedAndStays() {
        threeVersions();
        ended = Optional.of(minutes(280));
        happened(new DeskEvent.CoverageEnded(ID), minutes(280));
        assertThat(live().select(".over").text()).contains("ended").contains("15:40");
        assertThat(shown.page("/fragment/card/abc").text()).doesNotContain("<span>Live</span>");
        ended = Optional.empty();
        publish(300, "Ferry aground off the cape", says("The ferry floats again.", "1"));
        assertThat(live().select(".over")).as("it goes on").isEmpty();
    }

    @Test void machinesAreToldWhatThePageSays() throws Exception {
        threeVersions();
        ended = Optional.of(minutes(280));
        happened(new DeskEvent.CoverageEnded(ID), minutes(280));
        JsonNode data = JsonMapper.builder().build().readTree(live().select("script[type=application/ld+json]").first().data());
        assertThat(data.get("@type").asText()).isEqualTo("LiveBlogPosting");
        assertThat(data.get("coverageStartTime").asText()).isEqualTo("2026-03-04T11:00:00+03:00");
        assertThat(data.get("coverageEndTime").asText()).isEqualTo("2026-03-04T15:40:00+03:00");
        assertThat(data.get("liveBlogUpdate")).hasSize(3).allSatisfy(update -> {
            assertThat(update.get("@type").asText()).isEqualTo("BlogPosting");
            assertThat(live().getElementById(update.get("url").asText().replaceAll(".*#", ""))).isNotNull();
        });
        assertThat(data.get("liveBlogUpdate").get(0).get("articleBody").asText()).isEqualTo(SAFE);
    }

    @Test void aFigureIsAChangeOnlyBetweenSentencesThatSayTheSame() {
        assertThat(FigureChange.of(List.of("Police counted 300 cars.", TWELVE), FOURTEEN)).contains("12 → 14");
        assertThat(FigureChange.of(List.of("Police counted 300 cars."), FOURTEEN)).isEmpty();
        assertThat(FigureChange.of(List.of("Between 2 and 3 boats left the port at noon."), "Between 4 and 5 boats left the port at noon.")).as("which of the two is meant is not known").isEmpty();
        assertThat(FigureChange.of(List.of(TWELVE), TWELVE)).isEmpty();
    }
}
