package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A reader who has a live page open while its story goes on. */
class LiveBrowserIT extends ReadersBrowser {
    private static final String NEWEST = ".entries > li:first-child";

    private LiveStory story;

    private void goesOn(String guid, String text) {
        room.room.advance(Duration.ofMinutes(10));
        story.goesOn(guid, text);
        room.room.drain();
        room.live.wake();
    }

    private double top(String selector) {
        return ((Number) page.evaluate("selector => document.querySelector(selector).getBoundingClientRect().top", selector)).doubleValue();
    }

    private void waits(int entries) {
        page.waitForSelector(".live-head button:visible:has-text(\"" + entries + " new\")");
    }

    private void isGone(String text) {
        page.waitForSelector(".live-page >> text=" + text, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test void anOpenLivePageGetsEachNewEntryAndLosesOneWhoseItemIsKilled() {
        story = new LiveStory(room.room);
        goesOn("fire1", "Report 1: smoke rises over the market.");
        goesOn("fire2", "Report 2: the fire brigade has come.");
        goesOn("fire3", "Report 3: the roof has fallen.");
        go(LiveStory.PATH);
        assertThat(page.locator(".entries > li").count()).isEqualTo(3);
        goesOn("fire4", "Report 4: nobody was hurt.");
        page.waitForSelector(NEWEST + " >> text=Report 4");
        assertThat(page.locator(".entries > li").count()).isEqualTo(4);
        assertReadable("live page with what has just come");

        room.killed("fire2");
        isGone("Report 2");
        page.waitForSelector(NEWEST + " >> text=Report 4");
        assertThat(page.locator(".entries > li").count()).isEqualTo(3);

        // Whoever reads further down is not moved, but told.
        page.setViewportSize(390, 300);
        page.evaluate("document.querySelector('.entries > li:last-child').scrollIntoView()");
        double at = top(".entries > li:last-child");
        goesOn("fire5", "Report 5: the market opens again on Monday.");
        waits(1);
        assertThat(top(".entries > li:last-child")).as("what is read stays where it is").isCloseTo(at, within(2.0));
        goesOn("fire6", "Report 6: the cause is not known.");
        waits(2);
        // What is killed before the reader asked for it is never shown.
        room.killed("fire5");
        waits(1);
        page.locator(".live-head button").click();
        page.waitForSelector(NEWEST + " >> text=Report 6");
        assertThat(page.locator(".live-page").textContent()).doesNotContain("Report 2").doesNotContain("Report 5");
        assertThat(top(NEWEST)).as("it is led to what it asked for").isBetween(0.0, 300.0);
        assertThat(faults).isEmpty();
    }
}
