package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words of signals are found wherever they stand. */
class AnchorsTest {
    private final Anchors anchors = new Anchors(List.of("KILL", "embargo", "killing", "\u00C9L\u00C9MENT", "ok", "kill"));

    private boolean stands(String word, String text) {
        return anchors.in(text).intersects(anchors.numbers(List.of(word)));
    }

    @Test void aWordIsFoundAtEitherEndAndNotWithinAnother() {
        for (String text : List.of("kill", "KiLl: x", "mandatory kill", "a (kill)")) assertThat(stands("kill", text)).as(text).isTrue();
        for (String text : List.of("", "k", "ki", "kil", "kil l", "ill", "overkill", "killed", "skills", "kill2")) assertThat(stands("kill", text)).as(text).isFalse();
    }

    @Test void wordsOfOneBeginningAreToldApart() {
        assertThat(stands("killing", "a kill")).isFalse();
        assertThat(stands("killing", "a KILLING") && !stands("kill", "a KILLING")).isTrue();
        assertThat(stands("embargo", "a KILLING")).isFalse();
    }

    @Test void lettersBeyondAsciiAreFolded() {
        assertThat(stands("\u00E9l\u00E9ment", "un \u00C9l\u00E9ment")).isTrue();
    }

    @Test void wordsTooShortToBeSearchedAreTakenToStandEverywhere() {
        BitSet everywhere = anchors.in("");
        assertThat(everywhere.cardinality()).isEqualTo(1);
        assertThat(stands("ok", "")).isTrue();
    }
}
