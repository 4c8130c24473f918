package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** A reader keeps stories, loses the connection and gets it back. */
class OfflineBrowserIT extends ReadersBrowser {
    private void keep(String id) {
        go("/article/" + id);
        page.waitForSelector(".keep[aria-pressed=false]").click();
        page.waitForSelector(".keep[aria-pressed=true]");
        page.evaluate("() => navigator.serviceWorker.ready");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    @Test void nothingIsKeptBeforeAReaderAsksForIt() {
        go(ReadersRoom.STORY);
        page.waitForSelector(".keep");
        assertThat(page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length")).isEqualTo(0);
        go("/saved");
        page.waitForCondition(() -> page.locator(".kept-said").textContent().contains("You have kept no story"));
        assertReadable("reading list");
        assertThat(page.context().cookies()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test void aKeptStoryIsReadWithoutAConnectionAndSaysWhenItStood() {
        keep("ferry");
        page.context().setOffline(true);
        go(ReadersRoom.STORY);
        assertThat(page.locator("h1").textContent()).isEqualTo("Bridge falls into the creek at Mkupe");
        assertThat(page.locator(".told-since").textContent()).contains("A kept copy", "It stood when we last asked");
        go("/saved");
        page.waitForSelector(".kept li");
        assertThat(page.locator(".kept a").textContent()).isEqualTo("Bridge falls into the creek at Mkupe");
        assertThat(page.locator(".kept-said").textContent()).contains("There is no connection");
        go("/news/health");
        assertThat(page.locator("h1").textContent()).isEqualTo("There is no connection");
        page.context().setOffline(false);
    }

    @Test void aStoryThatIsWithdrawnIsDestroyedWhereItWasKept() {
        room.arrives("bakery", "Bakery opens its doors in Garissa");
        keep("bakery");
        page.context().setOffline(true);
        room.killed("bakery");
        page.context().setOffline(false);
        go("/saved");
        page.waitForCondition(() -> page.locator(".kept-said").textContent().contains("You have kept no story"));
        page.context().setOffline(true);
        go("/article/bakery");
        assertThat(page.locator("h1").textContent()).isEqualTo("There is no connection");
        page.context().setOffline(false);
    }

    @Test void aKeptStoryThatNobodyCouldAskAboutForHalfADayIsNotShown() {
        keep("clinic");
        page.evaluate("async () => (await caches.open('kept')).put('/asked', new Response(String(Date.now() - 13 * 3600000)))");
        page.context().setOffline(true);
        go("/article/clinic");
        assertThat(page.locator("h1").textContent()).isEqualTo("There is no connection");
        go("/saved");
        page.waitForCondition(() -> page.locator(".kept-said").textContent().contains("Connect once"));
        assertThat(page.locator(".kept li").count()).isZero();
        page.context().setOffline(false);
        go("/saved");
        page.waitForSelector(".kept li", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
