package news.dateline.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor's keys in a real browser. */
class DeskKeysIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static Playwright playwright;
    private static Browser browser;

    private final Newsroom room = new Newsroom();
    private final List<String> errors = new ArrayList<>();
    private Page page;

    @BeforeAll static void browser() {
        boolean found = Files.isExecutable(CHROMIUM);
        if (!found && "1".equals(System.getenv("DATELINE_REQUIRE_ALL"))) throw new AssertionError("There is no " + CHROMIUM + ", and DATELINE_REQUIRE_ALL asks for every test; install Debian's chromium");
        assumeTrue(found, "The desk's keys were not tried: there is no " + CHROMIUM);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll static void noBrowser() {
        if (playwright != null) playwright.close();
    }

    @BeforeEach void signedIn() {
        room.busyDay();
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 1000));
        page.onConsoleMessage(message -> {
            // The browser's own wish for an icon is not the desk's.
            if (message.type().equals("error") && !message.location().contains("favicon")) errors.add(message.text() + " " + message.location());
        });
        page.navigate(room.address() + room.signIns.link("Ana Lund"));
        page.waitForURL("**/desk");
    }

    @AfterEach void closed() {
        page.close();
        room.close();
    }

    @Test void keysMoveOpenAndApprove() {
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".row.here h3").textContent()).contains("Trial of former harbour master");
        page.keyboard().press("k");
        assertThat(page.locator(".row.here h3").textContent()).contains("Missing girl");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/story/*");
        page.keyboard().press("a");
        page.waitForURL("**/desk?did=approve");
        assertThat(page.locator(".said").textContent()).isEqualTo("Approved.");
        assertThat(story("Missing girl").isPublished()).isTrue();
        assertThat(errors).isEmpty();
    }

    @Test void holdAndKillAskForTheReasonFirst() {
        page.locator(".queue.published .row h3 a", new Page.LocatorOptions().setHasText("Fish market")).click();
        page.waitForURL("**/desk/story/*");
        page.keyboard().press("x");
        page.keyboard().type("wrong city");
        page.keyboard().press("Enter");
        assertThat(story("Fish market").isPublished()).isTrue();
        // The browser has moved to the box that must be ticked first; where it is slow to, we go there ourselves.
        page.locator("input[name=sure]").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk?did=kill");
        assertThat(story("Fish market").state()).isEqualTo(StoryState.KILLED);
        page.keyboard().press("j");
        page.keyboard().press("s");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk?did=spike");
        assertThat(errors).isEmpty();
    }

    @Test void axeFindsNothingSeriousAndThePagesCanBeLookedAt() throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "desk"));
        look(pictures, "front", room.address() + "/desk");
        look(pictures, "withheld", room.address() + "/desk/story/" + story("Owner set mill fire").id());
        look(pictures, "waiting", room.address() + "/desk/story/" + story("Trial of former").id());
    }

    private void look(Path pictures, String name, String address) {
        for (int width : new int[] {390, 820, 1440}) {
            page.setViewportSize(width, 1000);
            page.navigate(address);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + "-" + width + ".png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(name + " at " + width).isLessThanOrEqualTo(width);
            assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations())
                    .as(name + " at " + width).extracting(violation -> violation.getId() + ": " + violation.getNodes()).isEmpty();
        }
    }

    private Story story(String headline) {
        for (Queue queue : Queue.values())
            for (Story story : room.desks.stories(queue, 100).stories()) if (story.current().orElseThrow().headline().text().startsWith(headline)) return story;
        throw new AssertionError("No story is headed " + headline);
    }
}
