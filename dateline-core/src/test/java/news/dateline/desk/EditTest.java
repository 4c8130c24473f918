package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final ItemVersion ITEM = new ItemVersion(new ItemId("norden", "n1"), 1);

    private static Draft draft(String words) {
        DraftSketch sketch = DraftSketch.of("fire", ITEM);
        sketch.says.put(ITEM.item(), words);
        return sketch.at(Instant.EPOCH);
    }

    @Test
    void aChangedSentenceNamesTheEditorAndKeepsItsAgency() {
        Sentence sentence = new Edit("mill", "barn", "Ana").of(draft("The mill burned.")).orElseThrow().paragraphs().getFirst().getFirst();
        assertThat(sentence.text()).isEqualTo("The barn burned.");
        assertThat(sentence.sources()).contains(new Source.Editor("Ana")).anyMatch(source -> source instanceof Source.Wire);
    }

    @Test
    void theCardIsCorrectedWithTheBody() {
        assertThat(new Edit("mill", "barn", "Ana").of(draft("The mill burned.")).orElseThrow().card()).extracting(Sentence::text).containsExactly("The barn burned.");
    }

    @Test
    void anEditedTextHasAFingerprintOfItsOwn() {
        Draft draft = draft("The mill burned.");
        Draft edited = new Edit("mill", "barn", "Ana").of(draft).orElseThrow();
        assertThat(edited.fingerprint()).isNotEqualTo(draft.fingerprint()).isEqualTo(new Edit("mill", "barn", "Bo").of(draft).orElseThrow().fingerprint());
    }

    @Test
    void nothingIsLeftOfAStoryWhoseOnlyParagraphIsTakenOut() {
        assertThat(new Edit("The mill burned.", "", "Ana").of(draft("The mill burned."))).isEmpty();
    }

    @Test
    void wordsThatTheProgramAddedAfterTheChangeAreNoLongerMarked() {
        Sentence marked = new Sentence("On Monday the mill burned, police said.", List.of(new Source.Editor("x")), List.of(new Sentence.Piece(0, 9), new Sentence.Piece(25, 38)));
        Draft draft = Edit.headed(draft("The mill burned."), marked.text(), "x");
        Draft withPieces = new Draft(draft.cluster(), draft.absorbed(), draft.language(), marked, draft.standfirst(), draft.paragraphs(), draft.card(), draft.located(), draft.agencies(),
                draft.voices(), draft.linked(), draft.disagreements(), draft.sector(), draft.secondSector(), draft.countries(), draft.editions(), draft.label(), draft.tags(),
                draft.sensitivities(), draft.editorNotes(), draft.marks(), draft.developing(), draft.urgency(), draft.newsAt(), draft.fingerprint());
        assertThat(new Edit("mill", "barn", "Ana").of(withPieces).orElseThrow().headline().added()).containsExactly(new Sentence.Piece(0, 9));
    }
}
