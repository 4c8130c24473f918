package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import news.dateline.model.Ending;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeReaderTest {
    private static final ItemVersion ITEM = new ItemVersion(new ItemId("norden", "n1"), 1);

    private static Optional<OutcomeReader.Told> read(String sentence) {
        DraftSketch sketch = DraftSketch.of("verdict", ITEM);
        sketch.says.put(ITEM.item(), sentence);
        return OutcomeReader.read(sketch.at(Instant.EPOCH));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            Bral Hegna was acquitted of fraud on Monday.                                  | ACQUITTED    | Bral Hegna
            Mayor Bral Hegna, 43, was found not guilty on Monday.                         | ACQUITTED    | Bral Hegna
            A jury in Lund acquitted Bral Hegna of fraud.                                 | ACQUITTED    | Bral Hegna
            The court found Tora van der Quist not guilty.                                | ACQUITTED    | Tora van der Quist
            Bral Hegna has been cleared of taking bribes.                                 | ACQUITTED    | Bral Hegna
            Bral Hegna was convicted of fraud on Monday.                                  | CONVICTED    | Bral Hegna
            The court found Bral Hegna guilty.                                            | CONVICTED    | Bral Hegna
            All charges against Bral Hegna were dropped on Monday.                        | CASE_DROPPED | Bral Hegna
            Prosecutors dropped the case against Bral Hegna.                              | CASE_DROPPED | Bral Hegna
            Tora Quiroga fue absuelta del delito de fraude el lunes.                      | ACQUITTED    | Tora Quiroga
            El tribunal condenó a Bral Herrera por fraude.                                | CONVICTED    | Bral Herrera
            Tora Lemoine a été relaxée lundi.                                             | ACQUITTED    | Tora Lemoine
            """)
    void theEndOfACaseIsReadWithTheFullName(String sentence, Ending ending, String person) {
        assertThat(read(sentence)).contains(new OutcomeReader.Told(ending, person));
    }

    @ParameterizedTest @ValueSource(strings = {
        "Bral Hegna was convicted of theft in 2010.", "Bral Hegna, who was convicted of fraud, died.", "Prosecutors asked that Bral Hegna was found guilty.", "Bral Hegna was acquitted of murder but convicted of theft.",
        "Hegna was acquitted of fraud.", "“Bral Hegna was acquitted of fraud,” his lawyer said.", "An appeals court acquitted Bral Hegna of fraud.", "Bral Hegna could be cleared of fraud.", "It is not known whether Bral Hegna was acquitted.",
        "Bral Hegna was previously acquitted of fraud.", "Bral Hegna was cleared of some charges.", "Tora Quiroga no fue absuelta.", "Bral Hegna had been acquitted of fraud a year ago.", "Bral Hegna was charged with fraud."})
    void whatDoubtsOrLooksBackIsLeftToAnEditor(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test void twoEndingsInOneStoryAreLeftToAnEditor() {
        assertThat(read("Bral Hegna was acquitted of fraud. The court found Tora Quist guilty.")).isEmpty();
    }
}
