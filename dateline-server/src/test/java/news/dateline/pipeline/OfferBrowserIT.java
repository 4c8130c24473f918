package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The edition that a reader's own clock suggests is offered once, by the browser alone. */
class OfferBrowserIT extends ReadersBrowser {
    private final List<String> asked = new ArrayList<>();

    private void reads(String zone) {
        page.context().close();
        page = opened(new Browser.NewPageOptions().setTimezoneId(zone));
        page.onRequest(request -> asked.add(request.method() + " " + request.url() + " " + request.headers() + " " + request.postData()));
    }

    /** Until the page has got the zones and could have made its offer. */
    private void goAndLook(String path) {
        page.waitForResponse("**/zones.json", () -> go(path)).finished();
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    private List<String> chosen() {
        return page.context().cookies().stream().map((Cookie cookie) -> cookie.name + "=" + cookie.value).toList();
    }

    @Test void aReaderWhoStaysIsNotAskedAgainAndNothingIsToldToAnybody() {
        reads("Africa/Nairobi");
        go("/");
        page.waitForSelector(".offer");
        assertThat(page.locator(".offer").textContent()).startsWith("Your clock is set to a time zone of East Africa.");
        assertThat(page.locator(".offer").count()).isOne();
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 800);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertReadable("a front with an offer, " + width + ", " + scheme);
            }
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        }
        assertThat(chosen()).as("before the reader chooses").isEmpty();
        page.locator(".offer button").click();
        assertThat(page.locator(".offer").count()).isZero();
        assertThat(chosen()).containsExactly("edition=global");
        asked.clear();
        go("/");
        filled();
        page.waitForLoadState();
        assertThat(page.locator(".offer").count()).isZero();
        assertThat(asked).isNotEmpty().noneMatch(request -> request.contains("zones.json"));
        assertThat(faults).isEmpty();
    }

    @Test void theZoneLeavesTheBrowserInNoRequest() {
        reads("Africa/Nairobi");
        go("/");
        page.waitForSelector(".offer");
        page.locator(".offer a").click();
        page.waitForURL("**/east-africa");
        filled();
        assertThat(asked).isNotEmpty().allMatch(request -> request.startsWith("GET " + room.address())).noneMatch(request -> request.contains("Nairobi") || request.contains("timezone"));
        assertThat(chosen()).containsExactly("edition=east-africa");
        assertThat(faults).isEmpty();
    }

    @Test void theKeyThatEndsThingsEndsTheOfferToo() {
        reads("Pacific/Auckland");
        go("/");
        page.waitForSelector(".offer");
        assertThat(page.locator(".offer a").textContent()).isEqualTo("Read the Pacific edition");
        page.locator(".offer button").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator(".offer").count()).isZero();
        assertThat(chosen()).containsExactly("edition=global");
    }

    @Test void whereNoEditionHasTheClockNothingIsOffered() {
        reads("America/Lima");
        goAndLook("/");
        assertThat(page.locator(".offer").count()).isZero();
        assertThat(chosen()).isEmpty();
    }

    @Test void whoeverComesFromWithinOrReadsAnEditionIsOfferedNothing() {
        reads("Africa/Nairobi");
        go("/pacific");
        filled();
        assertThat(page.locator(".offer").count()).isZero();
        page.locator("footer a[data-edition=global]").click();
        page.waitForURL(room.address() + "/");
        filled();
        page.waitForLoadState();
        assertThat(page.locator(".offer").count()).isZero();
        assertThat(asked).noneMatch(request -> request.contains("zones.json"));
    }
}
