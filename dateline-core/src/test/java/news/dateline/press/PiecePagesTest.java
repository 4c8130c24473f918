package news.dateline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Label;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.StoryId;
import news.dateline.model.Urgency;
import news.dateline.press.page.Assets;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.MenusView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.SiteView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PiecePagesTest {
    private static final Instant MORNING = Copy.MORNING;
    private static final Author MARA = new Author("mara-lind", "Mara Lind", "Writes about rivers & people.", Optional.of("/assets/author-mara-lind.1.jpg"), List.of(new LinkView("https://mara.example/", "mara.example")));
    private final Newsroom newsroom = newsroom(MenusView.STANDARD);
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Press press = new Press(newsroom, pages, _ -> Optional.empty(), _ -> Optional.empty());
    private final Lists lists = new Lists(newsroom, pages);
    private final MemoryShown shown = new MemoryShown();

    private static Newsroom newsroom(MenusView menus) {
        Newsroom plain = Copy.newsroom();
        SiteView s = plain.site();
        SiteView site = new SiteView(s.name(), s.tagline(), s.origin(), s.brandColour(), s.publisher(), s.postalAddress(), s.responsibleEditor(), s.contactAddress(), s.complaintsAddress(), s.sectors(), s.editions(), s.year(), s.ribbon(), menus);
        return new Newsroom(site, plain.editions(), plain.sectors(), plain.agencies(), plain.listLength(), Map.of(), Map.of(), Syndication.STANDARD, List.of(MARA));
    }

    private static final Piece.Film FILM = new Piece.Film("https://www.videos.example/watch?v=12&t=9", Optional.of(Duration.ofSeconds(200)));

    @BeforeEach void everyListIsPressed() {
        lists.always().forEach(target -> lists.press(target, shown).forEach(page -> shown.pages.put(page.path(), page)));
    }

    private static Draft piece(PieceForm form, String headline, Optional<Piece.Happening> when, List<Piece.Link> links, String... paragraphs) {
        List<Sentence> all = Stream.of(paragraphs).map(text -> new Sentence(text, List.of(new Source.Editor("Mara Lind")), List.of())).toList();
        Piece piece = new Piece(form, List.of(new Piece.Author("mara-lind", "Mara Lind")), when, form == PieceForm.VIDEO ? Optional.of(FILM) : Optional.empty(), all.stream().map(_ -> Piece.Block.PARAGRAPH).toList(), links, List.of());
        return new Draft(ClusterId.ofPiece(headline), Set.of(), "en", new Sentence(headline, List.of(new Source.Editor("Mara Lind")), List.of()), List.of(), all.stream().map(List::of).toList(), all.subList(0, 1), Optional.of("Nairobi"),
                List.of(), 0, List.of(), List.of(), "health", Optional.empty(), List.of("KE"), List.of("east-africa", "global"), Label.NATIONAL, List.of(), Set.of(), List.of(), List.of(form.mark()), false, Urgency.ROUTINE, MORNING, headline,
                Optional.empty(), Optional.of(piece));
    }

    private static Draft opinion(String headline) {
        return piece(PieceForm.OPINION, headline, Optional.empty(), List.of(new Piece.Link("the plan", "https://town.example/plan")), "The wall <b>will</b> not hold.", "See the plan.");
    }

    private void publish(String id, Draft draft, Instant at) {
        shown.apply(press.happened(new DeskEvent.StoryPublished(new StoryId(id), 1, draft, new Check.ByEditor("Ana Ruiz", at), at, at, new Change(at, Change.Kind.PUBLISHED, "")), at, shown));
        shown.press(lists, press);
    }

    private static Instant minutes(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }

    private String text(String path) {
        return shown.page(path).text();
    }

    @Test void listsOfPiecesLeadToTheirArchive() {
        Newsroom brief = new Newsroom(newsroom.site(), newsroom.editions(), newsroom.sectors(), newsroom.agencies(), 1, Map.of(), Map.of(), Syndication.STANDARD, List.of(MARA));
        Press room = new Press(brief, pages, _ -> Optional.empty(), _ -> Optional.empty());
        for (int day = 0; day < 2; day++) {
            Instant at = MORNING.plus(Duration.ofDays(day));
            shown.apply(room.happened(new DeskEvent.StoryPublished(new StoryId("abc" + day), 1, opinion("Column " + day), new Check.ByEditor("Ana Ruiz", at), at, at, new Change(at, Change.Kind.PUBLISHED, "")), at, shown));
        }
        shown.press(new Lists(brief, pages), room);
        for (String path : List.of("/opinion", "/author/mara-lind")) assertThat(text(path)).as(path).contains("<a rel=\"next\" href=\"" + path + "/archive/2026-03-04\">");
    }

    @Test void anOpinionStandsOnItsListsWithItsMarkItsAuthorAndItsFeeds() {
        publish("abc", opinion("Let the river in"), MORNING);
        for (String path : List.of("/opinion", "/author/mara-lind", "/fragment/opinion", "/latest", "/news/health", "/east-africa"))
            assertThat(text(path)).as(path).contains("Let the river in", "<span>Opinion</span>", "Mara Lind");
        for (String path : List.of("/opinion/feed.xml", "/author/mara-lind/feed.json", "/author/mara-lind/atom.xml", "/latest/feed.xml")) assertThat(text(path)).as(path).contains("Opinion: Let the river in", "Mara Lind");
        assertThat(text("/opinion/feed.xml")).contains("<dc:creator>Mara Lind</dc:creator>").doesNotContain("With inputs from");
        assertThat(text("/blog")).doesNotContain("Let the river in");
        assertThat(shown.pages).doesNotContainKey("/events/feed.xml");
    }

    @Test void itsArticleIsSignedSetAndHarmlessAndSaysToMachinesWhatItIs() {
        publish("abc", opinion("Let the river in"), MORNING);
        String article = text("/article/national/abc-let-the-river-in");
        assertThat(article).contains("By <a rel=\"author\" href=\"/author/mara-lind\">Mara Lind</a>", "The wall &lt;b&gt;will&lt;/b&gt; not hold.", "See <a href=\"https://town.example/plan\" rel=\"noopener nofollow\">the plan</a>.",
                "Checked by Ana Ruiz", "written by Mara Lind", "\"@type\":\"OpinionNewsArticle\"", "\"genre\":\"Opinion\"", "https://lamp.example/author/mara-lind", "digitalCreation").doesNotContain("With inputs from", "News Desk", "<b>will", "our agencies");
    }

    @Test void theAuthorsPageTellsWhoTheyAreAndLeadsToWhatTheyWrote() {
        assertThat(text("/author/mara-lind")).contains("Nothing by Mara Lind stands here now");
        publish("abc", opinion("Let the river in"), MORNING);
        assertThat(text("/author/mara-lind")).contains("Writes about rivers &amp; people.", "/assets/author-mara-lind.1.jpg", "https://mara.example/", "ProfilePage", "abc-let-the-river-in");
    }

    @Test void aPieceDoesNotLeadAFrontButHasItsSlotOnEveryFront() {
        publish("news", Copy.draft("Clinic opens in the hills", "A clinic opened on Monday, the ministry said.", Copy.item("1")), MORNING);
        publish("abc", opinion("Let the river in"), minutes(5));
        for (String front : List.of("/", "/east-africa", "/pacific")) {
            assertThat(text(front)).as(front).contains("Let the river in", "<a href=\"/opinion\">Opinion</a>");
            assertThat(top(front)).as(front).doesNotContain("Let the river in");
        }
        assertThat(top("/")).contains("Clinic opens");
        assertThat(top("/pacific")).as("a front with a piece alone has no lead").isEmpty();
    }

    private String top(String front) {
        return text(front).contains("class=\"top-stories\"") ? text(front).replaceAll("(?s).*class=\"top-stories\"(.*?)</section>.*", "$1") : "";
    }

    @Test void aKilledPieceLeavesEveryListFrontAndFileAtOnce() {
        publish("abc", opinion("Let the river in"), MORNING);
        Piece.Happening when = new Piece.Happening(minutes(600), Optional.empty());
        publish("fair", piece(PieceForm.EVENT, "Fair on the wall", Optional.of(when), List.of(), "Come all."), minutes(1));
        assertThat(text("/events.ics")).contains("Fair on the wall");
        for (String id : List.of("abc", "fair")) shown.apply(press.happened(new DeskEvent.StoryKilled(new StoryId(id), "wrong"), minutes(9), shown));
        assertThat(shown.pages.values()).allSatisfy(page -> assertThat(page.text()).as(page.path()).doesNotContain("Let the river in", "let-the-river-in", "Fair on the wall"));
        shown.press(lists, press);
        assertThat(text("/opinion/feed.xml")).contains("Story withdrawn").doesNotContain("river");
        assertThat(shown.pages.values()).allSatisfy(page -> assertThat(page.text()).as(page.path()).doesNotContain("Let the river in", "let-the-river-in", "Fair on the wall"));
    }

    @Test void theCalendarHasTheNextFirstAndWhatIsOverLast() {
        publish("b", piece(PieceForm.EVENT, "Later fair", Optional.of(new Piece.Happening(minutes(6000), Optional.of(minutes(6060)))), List.of(), "Come all."), MORNING);
        publish("a", piece(PieceForm.EVENT, "Sooner, smaller fair", Optional.of(new Piece.Happening(minutes(60), Optional.of(minutes(120)))), List.of(), "Come all."), minutes(1));
        assertThat(text("/events")).containsSubsequence("To come", "Sooner, smaller fair", "Later fair").doesNotContain("<h2 lang=\"en\">Over</h2>");
        assertThat(text("/events.ics")).contains("BEGIN:VCALENDAR\r\n", "SUMMARY:Sooner\\, smaller fair\r\n", "DTSTART:20260304T090000Z\r\n", "LOCATION:Nairobi\r\n");
        assertThat(text("/events.ics").lines()).allMatch(line -> line.length() <= 75);
        publish("news", Copy.draft("Clinic opens in the hills", "A clinic opened on Monday, the ministry said.", Copy.item("1")), minutes(200));
        assertThat(text("/events")).containsSubsequence("To come", "Later fair", "Over", "Sooner, smaller fair");
    }

    @Test void anAgencysPressReleasesAndOpinionsHaveTheirListsToo() {
        publish("rel", Copy.marked(Copy.draft("Kesholm praises Kesholm", "Kesholm said so.", Copy.item("1")), "Press release"), MORNING);
        publish("op", Copy.marked(Copy.draft("We need a clinic", "We do.", Copy.item("2")), "Opinion"), minutes(1));
        assertThat(text("/press-releases")).contains("Kesholm praises Kesholm");
        assertThat(text("/press-releases/feed.xml")).contains("Press release: Kesholm praises Kesholm");
        assertThat(text("/opinion")).contains("We need a clinic");
        assertThat(text("/article/national/op-we-need-a-clinic")).contains("\"@type\":\"OpinionNewsArticle\"", "With inputs from");
    }

    @Test void aPublisherWhoSwitchesOpinionOffHasNoneOfIt() {
        Newsroom plain = newsroom(new MenusView(List.of(Part.OPINION, Part.EVENTS), List.of(), List.of(), List.of(), Optional.empty()));
        Lists without = new Lists(plain, pages);
        assertThat(without.always().stream().flatMap(target -> without.press(target, new MemoryShown()).stream()).map(Page::path)).doesNotContain("/opinion", "/blog", "/interview", "/events", "/events.ics", "/fragment/opinion")
                .contains("/press-releases");
    }

    @Test void aVideoLeadsToItsFilmAndStandsOnItsList() {
        publish("film", piece(PieceForm.VIDEO, "The wall, from a boat", Optional.empty(), List.of(), "Three minutes along the wall."), minutes(1));
        String article = text("/article/national/film-the-wall-from-a-boat");
        assertThat(article).contains("href=\"https://www.videos.example/watch?v=12&amp;t=9\"", "3:20 min", "opens videos.example, which is not ours", "\"@type\":\"VideoObject\"", "\"duration\":\"PT3M20S\"");
        assertThat(article).doesNotContain("<iframe", "<video");
        assertThat(text("/video")).contains("The wall, from a boat");
        assertThat(text("/video/feed.xml")).contains("The wall, from a boat");
        assertThat(text("/")).contains("href=\"/video\"");
    }
}
