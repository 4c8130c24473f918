package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.PageEvent;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader finds of a story's storyline, and of the same news in another language; and that nothing of it is left when a story goes. */
class StorylinePagesTest {
    private static final StorylineId LINE = new StorylineId("lfire");
    private static final String PAGE = "/storyline/lfire";
    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Press press = new Press(newsroom, pages, _ -> Optional.empty(), _ -> Optional.empty());
    private final Lists lists = new Lists(newsroom, pages);
    private final MemoryShown shown = new MemoryShown();

    @BeforeEach void threeStoriesOfOneFire() {
        story("arrest", "Baker arrested over market fire", 0, "en");
        story("charge", "Baker charged with arson", 60, "en");
        story("verdict", "Jury acquits baker", 120, "en");
        for (String id : List.of("arrest", "charge", "verdict")) woven(new StorylineEvent.ClusterJoined(LINE, cluster(id), false, List.of()));
    }

    @Test void aStoryNamesWhatWasBeforeItAndWhatCameSince() {
        assertThat(text("/fragment/earlier/charge")).contains("Baker arrested over market fire", "datetime=\"2026-03-04T11:00:00+03:00\"").doesNotContain("Jury acquits", "Baker charged");
        assertThat(text("/fragment/later/charge")).contains("Jury acquits baker").doesNotContain("Baker arrested");
        assertThat(text("/fragment/earlier/arrest")).doesNotContain("data-story");
        assertThat(text("/fragment/later/arrest")).as("the outcome stands on the story of the arrest").contains("Jury acquits baker");
        assertThat(text(path("charge"))).contains("Earlier in this storyline", "data-fragment=\"/fragment/earlier/charge\"", "href=\"" + PAGE + "\"");
        assertThat(text(path("charge"))).as("an article's bytes carry no other story's words").doesNotContain("Jury acquits", "jury-acquits", "Baker arrested");
        assertThat(text(PAGE)).containsSubsequence("Jury acquits baker", "Baker charged with arson", "Baker arrested over market fire");
    }

    @Test void howTheMatterBeganStandsAsBackgroundInTheWordsOfItsCard() {
        assertThat(text("/fragment/background/verdict")).contains("Baker arrested over market fire, police said.").doesNotContain("Baker charged");
        assertThat(text("/fragment/background/arrest")).as("it is its own beginning").doesNotContain("data-story");
        assertThat(text(path("verdict"))).contains("Background", "data-fragment=\"/fragment/background/verdict\"").doesNotContain("Baker arrested");
        happened(Copy.published("arrest", Copy.marked(draft("arrest", "Baker arrested over market fire", "en"), Articles.EXPIRED), minutes(130)), minutes(130));
        pressed();
        assertThat(text("/fragment/background/verdict")).as("expired").doesNotContain("data-story");
        happened(new DeskEvent.StoryKilled(new StoryId("arrest"), "wrong"), minutes(180));
        pressed();
        assertThat(text("/fragment/background/verdict")).contains("Baker charged with arson, police said.").doesNotContain("Baker arrested");
    }

    @Test void anEditorsNameStandsOnTheStorylinesPage() {
        woven(new StorylineEvent.StorylineNamed(LINE, "The Corn Market fire", List.of()));
        assertThat(text(PAGE)).contains("<h1>The Corn Market fire</h1>");
    }

    @Test void aKillOfAnEarlierStoryClosesEveryPageThatNamesItBeforeItIsPressedWithoutIt() {
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("arrest")), minutes(180), shown, shown::apply);
        assertThat(shown.pages.values()).allSatisfy(page -> assertThat(page.text()).as(page.path()).doesNotContain("Baker arrested", "baker-arrested"));
        assertThat(shown.page(PAGE).status()).isEqualTo(503);
        assertThat(shown.page("/fragment/earlier/charge").status()).isEqualTo(503);
        assertThat(shown.pages).doesNotContainKeys("/fragment/earlier/arrest", "/fragment/later/arrest");
        assertThat(receipts()).contains(PAGE, "/fragment/background/verdict", "/fragment/earlier/charge", "/fragment/earlier/verdict", "/fragment/earlier/arrest");
        pressed();
        assertThat(text(PAGE)).contains("Jury acquits baker").doesNotContain("Baker arrested");
        assertThat(text("/fragment/earlier/verdict")).contains("Baker charged with arson").doesNotContain("Baker arrested");
    }

    @Test void whereOneStoryIsLeftThereIsNoStorylineToLeadTo() {
        happened(new DeskEvent.StoryKilled(new StoryId("arrest"), "wrong"), minutes(180));
        happened(new DeskEvent.StoryWithheld(new StoryId("charge"), Optional.empty(), "we check"), minutes(181));
        pressed();
        assertThat(shown.pages).doesNotContainKeys(PAGE, "/fragment/background/verdict", "/fragment/earlier/verdict", "/fragment/later/verdict");
        assertThat(text(path("verdict"))).doesNotContain("storyline");
        happened(Copy.released("charge", draft("charge", "Baker charged with arson", "en"), minutes(182)), minutes(182));
        pressed();
        assertThat(text(path("verdict"))).contains("Earlier in this storyline");
        assertThat(text("/fragment/earlier/verdict")).contains("Baker charged with arson");
    }

    @Test void whatAnEditorTakesOutIsNamedNoMore() {
        woven(new StorylineEvent.ClusterLeft(LINE, cluster("arrest"), true, List.of()));
        assertThat(text(PAGE)).doesNotContain("Baker arrested");
        assertThat(text("/fragment/earlier/charge")).doesNotContain("Baker arrested");
        assertThat(shown.pages).doesNotContainKey("/fragment/later/arrest");
        assertThat(text(path("arrest"))).doesNotContain("storyline");
        woven(new StorylineEvent.ClusterLeft(new StorylineId("lother"), cluster("charge"), true, List.of()));
        assertThat(text(PAGE)).as("an order about another storyline changes nothing").contains("Baker charged");
    }

    @Test void aStoryOfManyNamesSixBeforeItAndTheTwoLatest() {
        for (int i = 0; i < 8; i++) {
            story("more" + i, "Appeal number " + i, 200 + i, "en");
            woven(new StorylineEvent.ClusterJoined(LINE, cluster("more" + i), false, List.of()));
        }
        assertThat(text("/fragment/earlier/more7").split("data-story")).hasSize(1 + StorylineList.EARLIER_MAX);
        assertThat(text("/fragment/later/arrest")).contains("Appeal number 7", "Appeal number 6").doesNotContain("Appeal number 5");
        happened(new DeskEvent.StoryKilled(new StoryId("more7"), "wrong"), minutes(300));
        pressed();
        assertThat(text("/fragment/later/arrest")).contains("Appeal number 6", "Appeal number 5").doesNotContain("Appeal number 7");
    }

    @Test void theSameNewsInAnotherLanguageIsLinkedBothWaysAndForEngines() {
        twins();
        assertThat(text(path("arrest"))).contains("In other languages", "<a href=\"" + path("detenido") + "\">español</a>",
                "<link rel=\"alternate\" hreflang=\"es\" href=\"https://lamp.example" + path("detenido") + "\">", "<link rel=\"alternate\" hreflang=\"en\" href=\"https://lamp.example" + path("arrest") + "\">");
        assertThat(text(path("detenido"))).contains("<a href=\"" + path("arrest") + "\">English</a>");
        assertThat(text(path("charge"))).doesNotContain("In other languages", "hreflang");
    }

    @Test void aTwinThatIsKilledIsInNoByteOfTheOtherArticleWhichStaysOpen() {
        twins();
        String gone = path("detenido");
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("detenido")), minutes(180), shown, shown::apply);
        assertThat(shown.pages.values()).allSatisfy(page -> assertThat(page.text()).as(page.path()).doesNotContain("panadero"));
        assertThat(shown.page(path("arrest")).status()).isEqualTo(200);
        assertThat(receipts()).contains(path("arrest"), "/article/detenido").doesNotContain(gone);
    }

    @Test void aTwinsNewAddressIsFollowedAndAPartedTwinIsNot() {
        twins();
        happened(Copy.published("detenido", draft("detenido", "Panadero acusado", "es"), minutes(200)), minutes(200));
        pressed();
        assertThat(text(path("arrest"))).contains("/article/national/detenido-panadero-acusado");
        woven(new StorylineEvent.TwinsParted(cluster("arrest"), cluster("detenido"), List.of()));
        assertThat(text(path("arrest"))).doesNotContain("detenido");
    }

    @Test void theSameNewsInAnotherLanguageTakesNoPlaceOfItsOwnInAList() {
        twins();
        String link = "<a href=\"" + path("detenido") + "\" lang=\"es\" hreflang=\"es\" data-also=\"detenido\">español</a>";
        for (String list : List.of("/", "/latest", "/shots", "/fragment/latest", "/news/health"))
            assertThat(text(list)).as(list).contains("Also in", link, "data-story=\"arrest\"").doesNotContain("Detenido un panadero", "data-story=\"detenido\"");
        assertThat(text("/feed.xml")).as("feeds tell each by itself").contains("Detenido un panadero", "Baker arrested");
        assertThat(text("/fragment/related/arrest")).as("linked by the story itself").doesNotContain("detenido");
        woven(new StorylineEvent.TwinsParted(cluster("arrest"), cluster("detenido"), List.of()));
        assertThat(text("/latest")).contains("Detenido un panadero", "Baker arrested").doesNotContain("Also in");
    }

    @Test void whenTheOneThatIsToldGoesTheOtherStandsAndNoListNamesWhatIsGone() {
        twins();
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("detenido")), minutes(180), shown, shown::apply);
        assertThat(shown.page("/").status()).as("it leads to what was killed").isEqualTo(503);
        assertThat(shown.page("/latest").status()).isEqualTo(503);
        pressed();
        assertThat(text("/latest")).contains("Baker arrested").doesNotContain("detenido", "Also in");
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("arrest")), minutes(181), shown, shown::apply);
        pressed();
        assertThat(text("/latest")).doesNotContain("arrest-baker", "detenido");
    }

    @Test void aListOfOneLanguageOnlyAsksForNobodysTwins() {
        assertThat(Folded.of(shown.cards(new ListName.Latest(), 10), "en", new MemoryShown())).extracting(Folded::card).extracting(StoryCard::headline)
                .containsExactly("Jury acquits baker", "Baker charged with arson", "Baker arrested over market fire");
    }

    @Test void twoStoriesInOneLanguageAreNeverFoldedIntoEachOther() {
        twins();
        story("otra", "Otra vez detenido", 20, "es");
        woven(new StorylineEvent.TwinsFound(cluster("arrest"), cluster("otra"), List.of()));
        List<Folded> told = Folded.of(shown.cards(new ListName.Latest(), 10), "es", shown);
        assertThat(told).extracting(folded -> folded.card().headline()).containsExactlyInAnyOrder("Jury acquits baker", "Baker charged with arson", "Otra vez detenido", "Detenido un panadero");
        assertThat(told).filteredOn(folded -> folded.card().language().equals("es")).flatExtracting(folded -> folded.also()).extracting(StoryCard::headline).containsExactly("Baker arrested over market fire");
    }

    private void twins() {
        story("detenido", "Detenido un panadero", 10, "es");
        woven(new StorylineEvent.TwinsFound(cluster("arrest"), cluster("detenido"), List.of()));
    }

    private void story(String id, String headline, int minute, String language) {
        happened(Copy.published(id, draft(id, headline, language), minutes(minute)), minutes(minute));
        pressed();
    }

    private void happened(DeskEvent event, Instant at) {
        shown.apply(press.happened(event, at, shown));
    }

    private void woven(StorylineEvent event) {
        shown.apply(press.woven(event, shown));
        pressed();
    }

    private void pressed() {
        shown.press(lists, press);
    }

    private static Draft draft(String id, String headline, String language) {
        return Copy.spoken(Copy.draft(headline, headline + ", police said.", Copy.item(id)), language);
    }

    private static ClusterId cluster(String id) {
        return ClusterId.of(Copy.item(id).item());
    }

    private String path(String id) {
        return shown.story(new StoryId(id)).flatMap(Showing::card).orElseThrow().path();
    }

    private String text(String path) {
        return shown.page(path).text();
    }

    private List<String> receipts() {
        return shown.told.stream().flatMap(event -> event instanceof PageEvent.PageClosed closed ? List.of(closed.path()).stream() : List.<String>of().stream()).toList();
    }

    private static Instant minutes(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }
}
