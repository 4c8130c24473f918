package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import news.dateline.model.Embargo;
import news.dateline.wire.read.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An embargo over a change of daylight saving, and in a zone of which there are several of the name: never early. */
class EmbargoHourTest {
    private static Embargo embargo(String written, WireHints hints) {
        String item = "{\"uri\": \"urn:n\", \"pubstatus\": \"usable\", \"headline\": \"Quay\", \"embargoed\": \"" + written + "\"}";
        return Fixtures.items(item.getBytes(StandardCharsets.UTF_8), hints).items().getFirst().embargo();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25 02:30 Europe/Berlin, 2026-10-25T01:30:00Z", "2026-03-29 02:30 Europe/Berlin, 2026-03-29T01:30:00Z", "2026-11-01 01:30 America/New_York, 2026-11-01T06:30:00Z"})
    void ofTheHourThatComesTwiceTheLaterCounts(String written, String lifts) {
        assertThat(Dates.read(written, ZoneId.of("UTC")).orElseThrow().time()).isEqualTo(Instant.parse(lifts));
    }

    @Test void aZoneOfSeveralCountriesHolds() {
        assertThat(embargo("2026-03-04 12:00 IST", WireHints.of("test"))).isInstanceOf(Embargo.UntilReleased.class);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kolkata, 2026-03-04T06:30:00Z", "Asia/Jerusalem, 2026-03-04T10:00:00Z", "Europe/Dublin, 2026-03-04T12:00:00Z"})
    void theCopysOwnZoneSaysWhich(String zone, String lifts) {
        assertThat(embargo("2026-03-04 12:00 IST", WireHints.of("test").withZone(ZoneId.of(zone)))).isEqualTo(new Embargo.Until(Instant.parse(lifts)));
    }
}
