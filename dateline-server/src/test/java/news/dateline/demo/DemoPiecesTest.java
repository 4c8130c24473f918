package news.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.config.AuthorConfig;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.Sector;
import news.dateline.pieces.PieceFile;
import news.dateline.pieces.PieceReader;
import org.junit.jupiter.api.Test;

class DemoPiecesTest {
    private static final Instant LIVE = Instant.parse("2026-11-27T08:00:00Z");
    private static final Map<String, String> AUTHORS = DemoConfig.of(0, _ -> URI.create("http://127.0.0.1:1/")).authors().stream().collect(Collectors.toMap(AuthorConfig::slug, AuthorConfig::name));

    private static List<Draft> drafts() {
        PieceReader reader = new PieceReader(AUTHORS, Edition.STANDARD, Sector.STANDARD);
        return DemoPieces.NAMES.stream().map(name -> reader.read(DemoPieces.text(name, LIVE), DemoConfig.RESPONSIBLE_EDITOR)).map(file -> {
            assertThat(file).isInstanceOf(PieceFile.Good.class);
            return ((PieceFile.Good) file).draft();
        }).toList();
    }

    @Test void everyPieceIsTakenAndTheDayHasSomethingOfEachForm() {
        Map<PieceForm, Integer> count = new EnumMap<>(PieceForm.class);
        for (Draft draft : drafts()) count.merge(draft.piece().orElseThrow().form(), 1, Integer::sum);
        assertThat(count).containsEntry(PieceForm.OPINION, 6).containsEntry(PieceForm.BLOG, 4).containsEntry(PieceForm.INTERVIEW, 3).containsEntry(PieceForm.EVENT, 6);
    }

    @Test void everyAuthorHasSignedSomethingAndNoneIsTheEditorWhoPublishes() {
        assertThat(drafts().stream().flatMap(draft -> draft.piece().orElseThrow().authors().stream()).map(Piece.Author::slug).collect(Collectors.toSet())).isEqualTo(AUTHORS.keySet());
        assertThat(Set.copyOf(AUTHORS.values())).doesNotContain(DemoConfig.RESPONSIBLE_EDITOR);
    }

    @Test void theyAreFiledInTheOrderOfTheDayWithinTheBacklog() {
        assertThat(DemoPieces.NAMES).isSortedAccordingTo(Comparator.comparing(DemoPieces::before).reversed()).allSatisfy(name -> assertThat(DemoPieces.before(name)).isBetween(java.time.Duration.ZERO, DemoClock.BACKLOG));
    }

    @Test void someEventsAreToComeAndOneIsOver() {
        List<Piece.Happening> events = drafts().stream().flatMap(draft -> draft.piece().orElseThrow().when().stream()).toList();
        assertThat(events).anyMatch(when -> when.isOver(LIVE)).filteredOn(when -> !when.isOver(LIVE)).hasSize(5);
    }
}
