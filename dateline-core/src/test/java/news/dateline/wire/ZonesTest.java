package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import news.dateline.model.Embargo;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that name no zone. */
class ZonesTest {
    private static byte[] ninjs(String language) {
        return ("{\"uri\": \"urn:n\", \"pubstatus\": \"usable\", \"headline\": \"Quay\", \"language\": \"" + language + "\", \"versioncreated\": \"2026-03-03T12:00:00\", \"embargoed\": \"2026-03-04T12:00:00\"}").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"fi, 10", "fi-FI, 10", "sv, 11", "sv-FI, 10", "de-CH, 11", "nb, 11", "en-GB, 12", "ja-JP, 3", "en, 12", "es, 12", "fr-CA, 12", "de-NA, 12", "pt, 12"})
    void copysLanguageTellsTheZoneWhereItIsSpokenInOneOnly(String language, int hour) {
        WireItem item = Fixtures.items(ninjs(language), WireHints.of("test")).items().getFirst();
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T%02d:00:00Z".formatted(hour)));
        assertThat(item.mended()).as("it is said").anySatisfy(what -> assertThat(what).startsWith("versionCreated: no zone was named"));
    }

    @Test void aGuessIsNotGoodEnoughForAnEmbargo() {
        assertThat(Fixtures.items(ninjs("fi"), WireHints.of("test")).items().getFirst().embargo()).isInstanceOf(Embargo.UntilReleased.class);
    }

    @Test void whoKnowsGoesBeforeTheLanguage() {
        assertThat(Fixtures.items(ninjs("fi"), WireHints.of("test").withZone(ZoneId.of("UTC"))).items().getFirst().versionCreated()).contains(Instant.parse("2026-03-03T12:00:00Z"));
    }

    @Test void timesOfAFeedAreInUtc() {
        byte[] feed = "<rss version=\"2.0\"><channel><language>fi</language><item><title>Quay</title><pubDate>Tue, 03 Mar 2026 12:00:00</pubDate></item></channel></rss>".getBytes(StandardCharsets.UTF_8);
        assertThat(Fixtures.items(feed, WireHints.of("test")).items().getFirst().firstCreated()).contains(Instant.parse("2026-03-03T12:00:00Z"));
    }
}
