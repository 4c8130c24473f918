package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.model.SignalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders typed in haste. */
class MisspeltTest {
    private static List<SignalKind> headed(String headline) {
        String item = "{\"uri\": \"urn:n\", \"pubstatus\": \"usable\", \"headline\": \"" + headline + "\", \"body_text\": \"The quay is closed for the day.\"}";
        return Fixtures.items(item.getBytes(StandardCharsets.UTF_8), WireHints.of("test")).items().getFirst().wordSignals();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KIL: Quay closes", "KLIL: Quay closes", "KILLL - Quay closes", "K1LL: Quay closes", "IKLL: Quay closes", "MANDATROY KILL", "MANDATORY KIL: Quay closes", "STROY KILLED: Quay", "WITHDRAWM: Quay closes",
            "HODL: Quay closes", "DO NOT PUBLSH: Quay"})
    void whatIsNearlyAKillOrHoldIsForAnEditor(String headline) {
        assertThat(headed(headline)).contains(SignalKind.ADVISORY).doesNotContain(SignalKind.KILL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HILL: No more races", "GOLD: Prices rise", "BILL: What it costs", "MILL FIRE", "Kil: a village", "KIEL: Quay closes", "HULL: Ferry leaves", "COLD: Snow falls", "BREAKING: Quay closes", "KILN FIRE: two hurt",
            "WEATHER: Sun", "STORY: A life", "KILLERS: A review"})
    void ordinaryWordsAreNone(String headline) {
        assertThat(headed(headline)).isEmpty();
    }

    @Test void whatIsSpelledRightKills() {
        assertThat(headed("KILL: Quay closes")).contains(SignalKind.KILL);
    }
}
