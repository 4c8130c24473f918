package news.dateline.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.StoryId;
import news.dateline.press.Surface;
import org.junit.jupiter.api.Test;

/** What a kill's report says is still closed. */
class KillReportTest {
    private static final StoryId STORY = new StoryId("abc");
    private static final Instant AT = Instant.parse("2026-03-04T08:00:00Z");

    private static KillReceipt receipt(String surface, String place) {
        return new KillReceipt(STORY, surface, place, AT, Optional.empty(), "signals/1");
    }

    private static Set<Surface> closed(String place) {
        return Stream.of(Surface.values()).filter(surface -> KillReport.isClosed(receipt(surface.name(), place))).collect(Collectors.toCollection(() -> EnumSet.noneOf(Surface.class)));
    }

    @Test void onlyPlacesThatComeBackAreStillClosed() {
        assertThat(closed("/news/health")).containsExactlyInAnyOrder(Surface.FRONT, Surface.SECTOR, Surface.LABEL, Surface.TAG, Surface.ARCHIVE, Surface.LATEST, Surface.CORRECTIONS, Surface.RAIL, Surface.RELATED, Surface.STORYLINE,
                Surface.TRENDING, Surface.SHOTS, Surface.LIVE_PAGE, Surface.FEED_RSS, Surface.FEED_ATOM, Surface.FEED_JSON, Surface.SITEMAP, Surface.SITEMAP_NEWS, Surface.TEXT);
        assertThat(closed("/fragment/related/abc")).as("what stood beside the story is gone with it").doesNotContain(Surface.RELATED, Surface.STORYLINE);
        assertThat(closed("/live/abc")).as("its live page, named without its words, is gone with it").doesNotContain(Surface.LIVE_PAGE);
    }

    @Test void aSharedCacheThatWasToldIsNotClosedForEver() {
        assertThat(KillReport.isClosed(receipt("SHARED_CACHE", "all its addresses"))).isFalse();
        assertThat(KillReport.isClosed(receipt("SEARCH", "/search"))).isFalse();
    }

    @Test void whatWasPressedAgainIsOpen() {
        for (Surface surface : Surface.values()) assertThat(KillReport.isClosed(receipt(surface.name(), "/news/health").pressedAgain(AT.plusSeconds(1)))).as(surface.name()).isFalse();
    }

    @Test void aKindOfPlaceThatIsNotKnownCountsAsClosed() {
        assertThat(List.of(receipt("HOLOGRAM", "/hologram"))).allMatch(KillReport::isClosed);
    }
}
