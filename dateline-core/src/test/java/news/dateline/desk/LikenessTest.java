package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final ItemVersion NORDEN = new ItemVersion(new ItemId("norden", "n1"), 1);
    private static final ItemVersion SOLAR = new ItemVersion(new ItemId("solar", "s1"), 1);

    @Test
    void sentencesOfOtherAgenciesThatMatchTheDeadOneAreShownBesideIt() {
        DraftSketch sketch = DraftSketch.of("fire", NORDEN, SOLAR);
        sketch.says.put(NORDEN.item(), "The owner of the mill set the fire himself, police said.");
        sketch.says.put(SOLAR.item(), "Police said the mill's owner had set the fire.");
        assertThat(Likeness.of(sketch.at(Instant.EPOCH), NORDEN.item()::equals)).singleElement().satisfies(likeness -> {
            assertThat(likeness.sentence().text()).startsWith("Police said");
            assertThat(likeness.dead().text()).startsWith("The owner");
            assertThat(likeness.share()).isGreaterThanOrEqualTo(Likeness.SHARE_MIN);
        });
    }

    @Test
    void sentencesThatSaySomethingElseAreNot() {
        DraftSketch sketch = DraftSketch.of("fire", NORDEN, SOLAR);
        sketch.says.put(NORDEN.item(), "The owner of the mill set the fire himself, police said.");
        sketch.says.put(SOLAR.item(), "Forty firefighters worked through the night in heavy rain.");
        Draft draft = sketch.at(Instant.EPOCH);
        assertThat(Likeness.of(draft, NORDEN.item()::equals)).isEmpty();
        assertThat(Likeness.dead(draft, NORDEN.item()::equals)).extracting(Sentence::text).anyMatch(text -> text.startsWith("The owner"));
    }
}
