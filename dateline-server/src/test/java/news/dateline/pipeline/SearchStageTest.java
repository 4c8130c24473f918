package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.Removal;
import news.dateline.model.Sensitivity;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.web.desk.KillReceipt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching, from the desk's decision to the page that a reader gets. */
class SearchStageTest {
    @TempDir Path folder;
    private PressRoom room;

    @BeforeEach void open() {
        room = PressRoom.searching(folder);
    }

    @AfterEach void close() {
        room.search.orElseThrow().close();
    }

    private Document search(String words, String... more) {
        Map<String, String> asked = new HashMap<>(Map.of("q", words));
        for (int i = 0; i < more.length; i += 2) asked.put(more[i], more[i + 1]);
        return Jsoup.parse(room.answers().page(asked));
    }

    private List<String> found(String words, String... more) {
        return search(words, more).select("[data-story]").eachAttr("data-story");
    }

    private String suggested(String typed) {
        return room.answers().suggest(typed);
    }

    private void publish(String id, String language, String headline, String body) {
        publish(id, language, headline, body, "health", Set.of());
    }

    private void publish(String id, String language, String headline, String body, String sector, Set<Sensitivity> sensitivities) {
        Draft plain = PressRoom.draft(room.filed(id, headline, body), headline, body, sector, Optional.empty());
        room.publish(id, new Draft(plain.cluster(), plain.absorbed(), language, plain.headline(), plain.standfirst(), plain.paragraphs(), plain.card(), plain.located(), plain.agencies(), plain.voices(), plain.linked(),
                plain.disagreements(), plain.sector(), plain.secondSector(), plain.countries(), plain.editions(), plain.label(), plain.tags(), sensitivities, plain.editorNotes(), plain.marks(), plain.developing(), plain.urgency(),
                plain.newsAt(), plain.fingerprint()));
    }

    private void threeStories() {
        publish("ferry", "en", "Ferry halts on the lake", "The ferry stopped after its engine caught fire near the old harbour.");
        publish("school", "en", "Schools reopen in the hills", "Teachers returned to the old schools on Monday.", "education", Set.of());
        publish("well", "en", "New well gives water", "Engineers opened a well near the harbour road.", "wash", Set.of());
        room.run();
    }

    @Test void aPublishedStoryIsFoundByItsHeadlineBodyTagPlaceAndCountry() {
        threeStories();
        assertThat(found("ferry")).containsExactly("ferry");
        assertThat(found("engine fire")).containsExactly("ferry");
        assertThat(found("clinics school")).containsExactly("school");
        assertThat(found("Nairobi well")).containsExactly("well");
        assertThat(found("Kenya ferry")).containsExactly("ferry");
        assertThat(found("volcano")).isEmpty();
    }

    @Test void aPieceIsFoundByWhoSignedIt() {
        Draft plain = PressRoom.draft(room.filed("column", "Let the river in", "The wall will not hold."), "Let the river in", "The wall will not hold.");
        Piece piece = new Piece(PieceForm.OPINION, List.of(new Piece.Author("mara-lind", "Mara Lind")), Optional.empty(), Optional.empty(), List.of(Piece.Block.PARAGRAPH), List.of(), List.of());
        room.publish("column", plain.set(piece));
        room.run();
        assertThat(found("Mara Lind")).containsExactly("column");
        assertThat(found("lind")).containsExactly("column");
        room.happened(new DeskEvent.StoryKilled(new StoryId("column"), "wrong"));
        room.run();
        assertThat(found("Mara Lind")).isEmpty();
    }

    @Test void wordsAreFoundInTheirOtherFormsInTheirLanguage() {
        publish("en1", "en", "Elections are near", "Voters register.");
        publish("es1", "es", "Las elecciones se acercan", "Los votantes se inscriben en las ciudades.");
        publish("fr1", "fr", "Les ouvriers des usines", "Les ouvriers demandent une hausse.");
        publish("hi1", "hi", "\u0932\u0921\u093c\u0915\u093f\u092f\u093e\u0902 \u0938\u094d\u0915\u0942\u0932 \u0932\u094c\u091f\u0940\u0902", "\u091a\u0941\u0928\u093e\u0935\u094b\u0902 \u0915\u0947 \u092c\u093e\u0926 \u0938\u094d\u0915\u0942\u0932 \u0916\u0941\u0932\u0947\u0964");
        publish("ar1", "ar", "\u0627\u0644\u0645\u062f\u0631\u0633\u0629 \u062a\u0641\u062a\u062d \u0623\u0628\u0648\u0627\u0628\u0647\u0627", "\u0639\u0627\u062f \u0627\u0644\u0645\u0639\u0644\u0645\u0648\u0646 \u0625\u0644\u0649 \u0627\u0644\u0641\u0635\u0648\u0644.");
        publish("de1", "de", "Die H\u00e4user am Fluss", "Die Anwohner kehren zur\u00fcck.");
        publish("pt1", "pt", "Os hospitais da regi\u00e3o", "As enfermeiras voltaram.");
        publish("ru1", "ru", "\u0412\u044b\u0431\u043e\u0440\u044b \u0432 \u0433\u043e\u0440\u043e\u0434\u0435", "\u0416\u0438\u0442\u0435\u043b\u0438 \u0433\u043e\u043b\u043e\u0441\u0443\u044e\u0442 \u0432 \u0448\u043a\u043e\u043b\u0430\u0445.");
        room.run();
        assertThat(found("election")).contains("en1");
        assertThat(found("elecci\u00f3n")).containsExactly("es1");
        assertThat(found("ciudad")).containsExactly("es1");
        assertThat(found("eleccion")).as("without its accent").containsExactly("es1");
        assertThat(found("usine")).containsExactly("fr1");
        assertThat(found("\u091a\u0941\u0928\u093e\u0935")).as("plural oblique found by the stem").containsExactly("hi1");
        assertThat(found("\u0645\u062f\u0631\u0633\u0629")).as("without its article").containsExactly("ar1");
        assertThat(found("\u0648\u0627\u0644\u0645\u062f\u0631\u0633\u0629")).as("with \u201cand\u201d before it").containsExactly("ar1");
        assertThat(found("haus")).containsExactly("de1");
        assertThat(found("hospital")).contains("pt1");
        assertThat(found("\u0448\u043a\u043e\u043b\u0430")).containsExactly("ru1");
    }

    @Test void aPhraseIsFoundInItsOrderAndNoOther() {
        threeStories();
        assertThat(found("\"old harbour\"")).containsExactly("ferry");
        assertThat(found("\"harbour old\"")).isEmpty();
        assertThat(found("\u201cold schools\u201d")).containsExactly("school");
        assertThat(found("\"engine caught fire near the old harbour\"")).containsExactly("ferry");
    }

    @Test void aWordWithAMinusLeavesStoriesOut() {
        threeStories();
        assertThat(found("harbour")).containsExactlyInAnyOrder("ferry", "well");
        assertThat(found("harbour -ferry")).containsExactly("well");
        assertThat(found("harbour -\"harbour road\"")).containsExactly("ferry");
        assertThat(search("-ferry").text()).contains("No story was found");
    }

    @Test void countsByFacetAreRightAndAChoiceNarrowsAllButItsOwn() {
        threeStories();
        publish("more", "en", "Harbour closes", "The harbour is closed.");
        room.run();
        assertThat(counts(search("harbour"), "Sector")).containsExactlyInAnyOrder("Health 2", wash() + " 1");
        Document chosen = search("harbour", "sector", "health");
        assertThat(chosen.select("[data-story]").eachAttr("data-story")).containsExactlyInAnyOrder("ferry", "more");
        assertThat(chosen.select(".search-by [aria-current]").text()).contains("Health");
        assertThat(counts(chosen, "Sector")).contains(wash() + " 1");
        assertThat(counts(chosen, "Date")).contains("Last 24 hours 2");
        assertThat(found("harbour", "sector", "no-such")).isEmpty();
        assertThat(found("harbour", "edition", "east-africa", "agency", "harbour", "language", "en", "when", "day")).hasSize(3);
        room.advance(Duration.ofDays(3));
        assertThat(found("harbour", "when", "day")).isEmpty();
        assertThat(found("harbour", "when", "week")).hasSize(3);
    }

    private static String wash() {
        return PressRoom.newsroom().sectors().stream().filter(sector -> sector.slug().equals("wash")).findFirst().orElseThrow().name();
    }

    private static List<String> counts(Document page, String group) {
        return page.select(".search-by details").stream().filter(it -> it.select("summary").text().equals(group)).flatMap(it -> it.select("li").eachText().stream()).toList();
    }

    @Test void whatWasAskedForIsMarkedAndEverythingIsEscaped() {
        publish("attack", "en", "Storm <b>breaks</b> dam", "A storm broke the dam <script>alert(1)</script> & flooded the fields.");
        room.run();
        Document page = search("storms \"the dam\" <script>alert(2)</script>");
        assertThat(page.select("script:not([src])")).isEmpty();
        Document found = search("storms \"the dam\"");
        assertThat(found.select("[data-story] h3").text()).isEqualTo("Storm <b>breaks</b> dam");
        assertThat(found.select("[data-story] mark").eachText()).contains("Storm", "storm", "the dam");
        assertThat(found.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test void killedStoryIsNotFoundNorCountedNorSuggestedBeforeAnythingIsWritten() {
        threeStories();
        room.search.orElseThrow().hidden(List.of(new StoryId("ferry")));
        nothingOfTheFerry();
    }

    @Test void aKillOfItsAgencyTakesAStoryFromSearchAtOnceAndLeavesAReceipt() {
        threeStories();
        assertThat(suggested("fer")).contains("Ferry halts");
        room.signal(SignalKind.KILL, "ferry");
        assertThat(room.stage.step()).isTrue();
        nothingOfTheFerry();
        room.happened(new DeskEvent.StoryKilled(new StoryId("ferry"), "killed", Optional.of(Removal.KILLED)));
        room.run();
        nothingOfTheFerry();
        List<KillReceipt> receipts = room.pages.read(view -> view.startingWith(PressTables.RECEIPTS, "ferry\n", 1000)).stream().map(row -> row.value()).toList();
        assertThat(receipts).extracting(receipt -> receipt.surface() + " " + receipt.place()).contains("SEARCH /search");
    }

    private void nothingOfTheFerry() {
        assertThat(found("ferry")).isEmpty();
        assertThat(search("ferry").text()).contains("No story was found");
        assertThat(found("harbour")).containsExactly("well");
        assertThat(search("harbour").select(".search-said").text()).isEqualTo("1 story");
        assertThat(counts(search("harbour"), "Date")).contains("Last 24 hours 1");
        assertThat(suggested("fer")).doesNotContain("Ferry");
        assertThat(search("fery").text()).doesNotContain("Did you mean");
    }

    @Test void anEmbargoedStoryIsNotFoundUntilItIsReleased() {
        threeStories();
        room.signal(SignalKind.EMBARGO, "ferry");
        assertThat(room.stage.step()).isTrue();
        assertThat(found("ferry")).isEmpty();
        room.run();
        assertThat(found("ferry")).isEmpty();
        assertThat(suggested("ferry")).doesNotContain("Ferry halts");
        String body = "The ferry stopped after its engine caught fire near the old harbour.";
        room.advance(Duration.ofMinutes(1));
        room.release("ferry", PressRoom.draft(room.filed("ferry", "Ferry halts on the lake", body), "Ferry halts on the lake", body));
        room.run();
        assertThat(found("ferry")).containsExactly("ferry");
    }

    @Test void aStoryThatStandsClosedInTheLedgerIsLeftOutThoughTheIndexStillHasIt() {
        threeStories();
        room.happened(new DeskEvent.StoryWithheld(new StoryId("ferry"), Optional.empty(), "a doubt"));
        // The press alone: the stage of the search has not read the log yet, and nobody told it.
        PressStage silent = PressRoom.stage(room.news, room.pages, room.store, room.clock, room.live);
        while (silent.step()) assertThat(silent.name()).isEqualTo("press");
        assertThat(found("ferry")).isEmpty();
        assertThat(suggested("ferry")).doesNotContain("Ferry halts");
    }

    @Test void aDelistedStoryIsNotFound() {
        StoryId river = new StoryId("river");
        // As an editor said before it went out.
        room.news.change(transaction -> transaction.put(Tables.STORIES, river.value(), new Story(river, Set.of(), StoryState.WAITING, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(),
                false, Optional.empty()).handled(Map.of(Handling.DELISTED, true))));
        publish("river", "en", "Man found in the river", "A man was found in the river.");
        publish("bank", "en", "River rises over its bank", "The river rose.");
        room.run();
        assertThat(room.pages.read(view -> new LedgerShown(view).story(river)).orElseThrow().card().orElseThrow().handling()).contains(Handling.DELISTED);
        assertThat(found("river")).doesNotContain("river");
        assertThat(found("river")).contains("bank");
    }

    @Test void aWordThatWasCorrectedAwayFindsNothingAndTheNewOneDoes() {
        threeStories();
        String body = "The ferry stopped after its anchor broke.";
        Draft right = PressRoom.draft(room.filed("ferry", "Ferry halts on the lake", body), "Ferry halts on the lake", body);
        room.happened(new DeskEvent.StoryCorrected(new StoryId("ferry"), 2, right, new Check.ByRule("all"), room.now(), new Change(room.now(), Change.Kind.CORRECTED, "It was the anchor.")));
        room.run();
        assertThat(found("fire")).isEmpty();
        assertThat(found("anchor")).containsExactly("ferry");
    }

    @Test void theNewerOfTwoStoriesThatFitAlikeComesFirstAndAGoodOldOneBeforeAPoorNewOne() {
        publish("old", "en", "Bridge closed for repair", "The bridge is closed.");
        room.run();
        room.advance(Duration.ofDays(20));
        publish("new", "en", "Bridge closed for repair again", "The bridge is closed.");
        publish("poor", "en", "Council meets on many matters", "Among many other things, after a long and winding debate on budgets, parks, libraries, buses and trees, somebody named a bridge.");
        room.run();
        assertThat(found("bridge closed")).first().isEqualTo("new");
        assertThat(found("bridge").indexOf("old")).isLessThan(found("bridge").indexOf("poor"));
    }

    @Test void aMistypedWordIsAskedBackWithWhatFindsMore() {
        threeStories();
        assertThat(search("ferri harbuor").select(".search-meant a").text()).contains("harbour");
        assertThat(search("harbour").select(".search-meant")).isEmpty();
    }

    @Test void pagesFollowEachOtherAndHoldNoStoryTwice() {
        for (int i = 0; i < 23; i++) publish("s" + i, "en", "Market day number " + i, "The market was open.");
        room.run();
        List<String> first = found("market");
        List<String> second = found("market", "page", "2");
        List<String> third = found("market", "page", "3");
        assertThat(Stream.of(first, second, third).flatMap(List::stream)).doesNotHaveDuplicates().hasSize(23);
        assertThat(search("market").select("[rel=next]").attr("href")).isEqualTo("/search?q=market&page=2");
        assertThat(search("market", "page", "3").select("[rel=next]")).isEmpty();
        for (String page : List.of("0", "-1", "999999", "x", "")) assertThat(search("market", "page", page).select("h1").text()).isEqualTo("Search");
    }

    @Test void theIndexFollowsOnAfterARestartAndIsMadeAnewWhenItIsMissingOrDamaged() throws IOException {
        threeStories();
        room.search.orElseThrow().close();
        try (SearchStage again = room.searchStage(folder)) {
            assertThat(again.index().size()).as("kept over a restart").isEqualTo(3);
            again.step();
            assertThat(again.index().size()).isEqualTo(3);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.writeString(file, "rubbish");
        }
        try (SearchStage again = room.searchStage(folder)) {
            again.step();
            assertThat(again.index().size()).isEqualTo(3);
            assertThat(again.index().beginning("ferry", 5)).hasSize(1);
        }
        room = PressRoom.searching(folder.resolve("other"));
    }

    @Test void anyTextIsAQuestion() {
        threeStories();
        Random random = new Random(20261127);
        String letters = "\"\"--\u201c\u201d\u00ab\u00bb*?~^:+()[]{}\\/|&!\u0000\u0301\ud800\udc00\u202e\u200f \tab\u00e9\u0939\u093f\u0643\u6771\u4eac0<>'%;";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) text.append(letters.charAt(random.nextInt(letters.length())));
            assertThat(search(text.toString()).select("h1").text()).as("%s", text).isEqualTo("Search");
            assertThat(suggested(text.toString())).startsWith("[");
        }
        for (String hostile : List.of("a".repeat(100_000), "the ".repeat(50_000), "\"the the the the the the the the the the the the the the the\"", "-".repeat(1_000), "*:*", "text_en:ferry", "a* b?"))
            assertThat(search(hostile).select("h1").text()).isEqualTo("Search");
    }
}
