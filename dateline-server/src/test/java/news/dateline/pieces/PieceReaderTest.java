package news.dateline.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.Sector;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PieceReaderTest {
    private static final String KEYS = "---\nform: opinion\nauthor: mara-lind\nheadline: \"Let the river in\"\nsector: wash\ncountries: [KE, IN]\ntags: [floods]\n---\n";
    private final PieceReader reader = new PieceReader(Map.of("mara-lind", "Mara Lind", "jon-berg", "Jon Berg"), Edition.STANDARD, Sector.STANDARD);

    private Draft good(String file) {
        PieceFile read = reader.read(file, "Ana Ruiz");
        assertThat(read).isInstanceOf(PieceFile.Good.class);
        return ((PieceFile.Good) read).draft();
    }

    private String bad(String file) {
        PieceFile read = reader.read(file, "Ana Ruiz");
        assertThat(read).isInstanceOf(PieceFile.Bad.class);
        return ((PieceFile.Bad) read).problems().stream().map(PieceFile.Problem::toString).collect(Collectors.joining("\n"));
    }

    private static List<String> texts(Draft draft) {
        return draft.paragraphs().stream().map(paragraph -> paragraph.stream().map(Sentence::text).collect(Collectors.joining("|"))).toList();
    }

    @Test void paragraphsSubheadsQuotesListsAndLinksAreSetAndEverySentenceIsTheAuthors() {
        Draft draft = good(KEYS + "First *sentence*. Second one,\nover two lines.\n\n## A subhead\n\n> He said so.\n>\n> Twice.\n\n- one\n- two **bold**\n\n1. first\n\nSee [the plan](https://town.example/plan) and [Latest](/latest).\n");
        assertThat(texts(draft)).containsExactly("First sentence.|Second one, over two lines.", "A subhead", "He said so.", "Twice.", "one", "two bold", "first", "See the plan and Latest.");
        Piece piece = draft.piece().orElseThrow();
        assertThat(piece.blocks()).containsExactly(Piece.Block.PARAGRAPH, Piece.Block.SUBHEAD, Piece.Block.QUOTE, Piece.Block.QUOTE, Piece.Block.BULLET, Piece.Block.BULLET, Piece.Block.NUMBERED, Piece.Block.PARAGRAPH);
        assertThat(piece.links()).containsExactly(new Piece.Link("the plan", "https://town.example/plan"), new Piece.Link("Latest", "/latest"));
        assertThat(draft.sentences()).allMatch(sentence -> sentence.sources().equals(List.of(new Source.Editor("Mara Lind"))));
        assertThat(draft.marks()).containsExactly("Opinion");
        assertThat(draft.editions()).containsExactly("south-asia", "east-africa", "global");
        assertThat(draft.card()).extracting(Sentence::text).startsWith("First sentence.");
    }

    @Test void anEventHasItsTimeAndNeedsNoAuthor() {
        Draft draft = good("---\nform: event\nheadline: Hearing on the wall\nsector: wash\nplace: Osterholt\nwhen: 2026-12-03T18:00+01:00\nends: 2026-12-03T20:00+01:00\n---\nOpen to all.\n");
        assertThat(draft.piece().orElseThrow().when()).contains(new Piece.Happening(Instant.parse("2026-12-03T17:00:00Z"), Optional.of(Instant.parse("2026-12-03T19:00:00Z"))));
        assertThat(draft.piece().orElseThrow().form()).isEqualTo(PieceForm.EVENT);
        assertThat(draft.sentences()).allMatch(sentence -> sentence.sources().equals(List.of(new Source.Editor("Ana Ruiz"))));
    }

    @Test void aVideoSaysWhereItsFilmStandsAndHowLongItIs() {
        Piece.Film film = good(KEYS.replace("form: opinion", "form: video\nfilm: https://videos.example/watch?v=12\nlength: 3:20") + "Text.\n").piece().orElseThrow().film().orElseThrow();
        assertThat(film).isEqualTo(new Piece.Film("https://videos.example/watch?v=12", Optional.of(Duration.ofSeconds(200))));
        assertThat(good(KEYS.replace("form: opinion", "form: video\nfilm: https://videos.example/12\nlength: 1:02:03") + "Text.\n").piece().orElseThrow().film().orElseThrow().length()).contains(Duration.ofSeconds(3723));
        assertThat(good(KEYS.replace("form: opinion", "form: video\nfilm: https://videos.example/12") + "Text.\n").piece().orElseThrow().film().orElseThrow().length()).isEmpty();
    }

    @Test void whatIsWrongIsSaidWithItsLineAndWhatToDo() {
        assertThat(bad("No keys at all.\n")).startsWith("line 1: Expected the piece's keys first");
        assertThat(bad(KEYS.replace("form: opinion", "form: poem") + "Text.\n")).contains("line 2: “poem” is no form: use one of opinion, blog, interview, event, video.");
        assertThat(bad(KEYS.replace("form: opinion", "form: press-release") + "Text.\n")).contains("line 2: “press-release” is no form");
        assertThat(bad(KEYS.replace("mara-lind", "nobody") + "Text.\n")).contains("line 3: The settings know no author “nobody”").contains("jon-berg, mara-lind");
        assertThat(bad(KEYS.replace("sector: wash", "sector: gossip\ncolour: red") + "Text.\n")).contains("line 5: “gossip” is no sector", "line 6: There is no key “colour”");
        assertThat(bad(KEYS.replace("headline: \"Let the river in\"\n", "") + "Text.\n")).contains("The key “headline” is missing");
        assertThat(bad(KEYS.replace("Let the river in", "x".repeat(91)) + "Text.\n")).contains("line 4: The headline has 91 characters; use at most 90.");
        assertThat(bad(KEYS.replace("sector: wash", "sector: wash\nwhen: 2026-12-03T18:00+01:00") + "Text.\n")).contains("line 6: Only an event has a time");
        assertThat(bad(KEYS.replace("sector: wash", "sector: wash\nfilm: https://videos.example/12") + "Text.\n")).contains("line 6: Only a video has a film");
        assertThat(bad(KEYS.replace("form: opinion", "form: video") + "Text.\n")).contains("Say where the film stands");
        assertThat(bad(KEYS.replace("form: opinion", "form: video\nfilm: http://videos.example/12") + "Text.\n")).contains("line 3: Expected an address of https");
        assertThat(bad(KEYS.replace("form: opinion", "form: video\nfilm: https://ana:secret@videos.example/12") + "Text.\n")).contains("line 3: Expected an address of https");
        assertThat(bad(KEYS.replace("form: opinion", "form: video\nfilm: https://videos.example/12\nlength: long") + "Text.\n")).contains("line 4: Expected minutes and seconds such as 3:20");
        assertThat(bad(KEYS.replace("form: opinion", "form: video\nfilm: https://videos.example/12\nlength: 0:00") + "Text.\n")).contains("line 4: Expected minutes and seconds such as 3:20");
        assertThat(bad(KEYS.replace("form: opinion", "form: event\nwhen: tomorrow") + "Text.\n")).contains("line 3: Expected a time with its offset");
        assertThat(bad(KEYS)).contains("line 9: The piece has no text");
        assertThat(bad(KEYS.replace("tags: [floods]", "tags: {a: b}") + "Text.\n")).contains("line 7: Expected one text, or a list");
        assertThat(bad(KEYS.replace("countries: [KE, IN]", "countries: [Kenya]") + "Text.\n")).contains("line 6: “KENYA” is no country");
        assertThat(bad(KEYS.replace("\"Let the river in\"", "Let: the: river") + "Text.\n")).contains("This is no YAML");
    }

    @ParameterizedTest @ValueSource(strings = {"<script>alert(1)</script>", "Hello <img src=x onerror=alert(1)> there.", "![a picture](https://evil.example/p.png)", "[click](javascript:alert(1))", "[click](JaVaScRiPt:alert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)", "[click](//evil.example/)", "[click](/\\evil.example)", "[click](https://user:secret@evil.example/)", "[click](vbscript:x)", "    indented code", "```\ncode\n```", "<!-- hidden -->",
        "[a]: javascript:alert(1)\n\n[a] link", "<https://fine.example/> <b>bold</b>"})
    void hostileMarkdownIsRefusedWithItsLine(String hostile) {
        assertThat(bad(KEYS + "Fine words.\n\n" + hostile + "\n")).contains("line 1");
    }

    @ParameterizedTest @ValueSource(strings = {"*", "**", "_", "> ", "- ", "[", "![", "1. ", "`", "<", "&#x0;", "](", "\\", "***a"})
    void howeverDeepAFileNestsItIsReadOrRefusedAtOnce(String nested) {
        PieceFile read = reader.read(KEYS + "Words.\n\n" + nested.repeat(30_000 / nested.length()) + " end", "Ana Ruiz");
        assertThat(read).satisfiesAnyOf(file -> assertThat(file).isInstanceOf(PieceFile.Good.class), file -> assertThat(((PieceFile.Bad) file).problems()).isNotEmpty());
    }

    @Test void emphasisAThousandDeepIsPlainWords() {
        assertThat(texts(good(KEYS + "*a _b ".repeat(1500) + "end" + "_ *".repeat(1500) + "\n")).getFirst()).contains("end");
    }

    @Test void limitsHoldAtTheLimitAndOneAbove() {
        String text = "w".repeat(PieceReader.LENGTH_MAX - KEYS.length() - 1) + "\n";
        assertThat(good(KEYS + text).paragraphs()).hasSize(1);
        assertThat(bad(KEYS + text + "w")).contains("use at most " + PieceReader.LENGTH_MAX);
        assertThat(good(KEYS + "Word.\n\n".repeat(Body.BLOCKS_MAX)).paragraphs()).hasSize(Body.BLOCKS_MAX);
        assertThat(bad(KEYS + "Word.\n\n".repeat(Body.BLOCKS_MAX + 1))).contains("use at most " + Body.BLOCKS_MAX);
        assertThat(good(KEYS + "[a](/b) ".repeat(Body.LINKS_MAX)).piece().orElseThrow().links()).hasSize(Body.LINKS_MAX);
        assertThat(bad(KEYS + "[a](/b) ".repeat(Body.LINKS_MAX + 1))).contains("use at most " + Body.LINKS_MAX);
        assertThat(bad("---\n" + "x: y\n".repeat(FrontMatter.LINES_MAX + 1) + "---\nText.\n")).contains("at most " + FrontMatter.LINES_MAX + " lines");
    }

    @Test void whatTurnsTextAroundOrSteersATerminalIsLeftOut() {
        assertThat(texts(good(KEYS + "Words \u202Ereversed\u001b[31m red.\r\n"))).containsExactly("Words reversed[31m red.");
    }

    @Test void theSameFileIsTheSamePieceAndAnotherWordIsAnother() {
        assertThat(good(KEYS + "Words.\n").cluster()).isEqualTo(good(KEYS + "Words.\n").cluster()).isNotEqualTo(good(KEYS + "Other words.\n").cluster());
    }
}
