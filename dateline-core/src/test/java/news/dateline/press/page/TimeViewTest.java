package news.dateline.press.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeViewTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:30.5Z");

    @Test void aTimeCarriesItsZonesOffset() {
        assertThat(TimeView.of(NOON, ZoneId.of("UTC"))).isEqualTo(new TimeView("2026-03-04T12:00:30+00:00", "4 March 2026, 12:00 (UTC)"));
        assertThat(TimeView.of(NOON, ZoneId.of("Asia/Kolkata"))).isEqualTo(new TimeView("2026-03-04T17:30:30+05:30", "4 March 2026, 17:30 (UTC+5:30)"));
        assertThat(TimeView.of(NOON, ZoneId.of("America/St_Johns")).shown()).isEqualTo("4 March 2026, 08:30 (UTC−3:30)");
        assertThat(TimeView.brief(NOON, ZoneId.of("Africa/Nairobi")).shown()).isEqualTo("4 Mar 2026, 15:00 UTC+3");
    }

    @Test void onlyHarmlessAddressesBecomeLinks() {
        assertThat(new LinkView("javascript:alert(1)", "x").href()).isEqualTo("#");
        assertThat(new LinkView(" JavaScript:alert(1)", "x").href()).isEqualTo("#");
        assertThat(new LinkView("//elsewhere.example/", "x").href()).isEqualTo("#");
        assertThat(new LinkView("data:text/html,x", "x").href()).isEqualTo("#");
        assertThat(new LinkView("/news/health", "x").href()).isEqualTo("/news/health");
        assertThat(new LinkView("https://a.example/b?c=d", "x").href()).isEqualTo("https://a.example/b?c=d");
    }
}
