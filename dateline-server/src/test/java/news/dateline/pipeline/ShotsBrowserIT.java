package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** Shots as a reader turns them. */
class ShotsBrowserIT extends ReadersBrowser {
    private static final String BEFORE_THE_READER = "[...document.querySelectorAll('.deck > li')].find(shot => { const box = shot.getBoundingClientRect(); return box.left > -2 && box.left < innerWidth / 2; })?.id";

    private void isBeforeTheReader(String id) {
        page.waitForCondition(() -> id.equals(page.evaluate(BEFORE_THE_READER)));
        page.waitForCondition(() -> page.url().endsWith("#" + id));
    }

    /** From the head of the page on, not scrolled to the card. */
    private void opensWith(String id) {
        page.waitForCondition(() -> id.equals(page.evaluate(BEFORE_THE_READER)));
        assertThat(page.evaluate("scrollY")).isEqualTo(0);
        assertThat(page.url()).doesNotContain("#");
    }

    @Test void arrowKeysTurnAndTheAddressFollows() {
        go("/shots");
        opensWith("ferry");
        page.keyboard().press("ArrowRight");
        isBeforeTheReader("clinic");
        assertThat(page.locator(".turn [role=status]").textContent()).isEqualTo("2 of 8");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("clinic");
        page.keyboard().press("ArrowUp");
        isBeforeTheReader("ferry");
        assertThat(page.locator(".turn button").first().isDisabled()).isTrue();
        page.locator(".turn button").last().click();
        isBeforeTheReader("clinic");
        assertThat(faults).isEmpty();
    }

    @Test void anAddressOfAShotOpensThatShotAndLeadsToTheStoryOnceItIsNotAmongThem() {
        go("/shots#well");
        isBeforeTheReader("well");
        go("/pacific/shots#ferry");
        page.waitForURL("**" + ReadersRoom.STORY);
        assertThat(faults).isEmpty();
    }

    @Test void aWithdrawnStoryLeavesWhileItIsBeforeTheReader() {
        room.arrives("canal", "Canal opens its doors in Garissa");
        go("/shots");
        opensWith("canal");
        room.killed("canal");
        page.waitForSelector("[data-story=canal]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        isBeforeTheReader("ferry");
        assertThat(faults).isEmpty();
    }

    @Test void aShotIsReadAloudInItsLanguageOnlyWhenAsked() {
        page.addInitScript("""
                window.spoken = [];
                Object.defineProperty(window, 'speechSynthesis', { value: { speak: words => window.spoken.push(words.lang + ': ' + words.text), cancel: () => { } } });
                """);
        go("/shots#hindi");
        isBeforeTheReader("hindi");
        assertThat(page.evaluate("window.spoken.length")).isEqualTo(0);
        page.locator("#hindi .to button").click();
        assertThat((String) page.evaluate("window.spoken[0]")).startsWith("hi: बारिश के बाद").endsWith("शिक्षा विभाग ने कहा।");
        assertThat(page.locator("#hindi .to button").getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(faults).isEmpty();
    }

    @Test void withoutScriptTheyAreAListAndSectorAndEditionCanBeChosen() {
        page.context().close();
        page = opened(new Browser.NewPageOptions().setJavaScriptEnabled(false));
        go("/shots");
        assertThat(page.locator(".deck > li").count()).isEqualTo(8);
        assertThat(page.locator(".paged").count()).isZero();
        page.locator(".choices summary").last().click();
        page.locator(".choices a[href='/news/health/shots']").click();
        assertThat(page.locator(".deck > li").all()).extracting(shot -> shot.getAttribute("id")).containsExactly("ferry", "clinic");
        assertThat(page.locator("h1").textContent()).isEqualTo("Shots: Health");
    }

    @Test void eachFillsOneScreenOfAPhoneAndIsReadable() {
        page.setViewportSize(390, 844);
        go("/shots");
        opensWith("ferry");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(((Number) page.evaluate("document.querySelector('.deck > li').getBoundingClientRect().width")).doubleValue()).isGreaterThan(340);
        assertReadable("shots on a phone");
    }
}
