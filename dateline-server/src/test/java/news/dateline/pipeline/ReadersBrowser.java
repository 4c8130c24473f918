package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A reader with a real browser before a small newspaper. Whatever a page says to its console, asks of others or breaks is kept in {@code faults}. */
abstract class ReadersBrowser {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> LAYOUT = List.of("target-size", "color-contrast", "scrollable-region-focusable");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String COUNT_SHIFTS = """
            window.shifted = 0;
            window.moved = [];
            new PerformanceObserver(list => {
              for (const entry of list.getEntries().filter(entry => !entry.hadRecentInput)) {
                window.shifted += entry.value;
                for (const source of entry.sources) window.moved.push([source.node && source.node.outerHTML || '', JSON.stringify(source.previousRect), JSON.stringify(source.currentRect)].join(' ').slice(-400));
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private static final String ASK_AXE = """
            async ([type, values]) => (await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'], preload: false, iframes: false })).violations
              .map(it => it.id + ', ' + it.impact + ': ' + it.nodes.slice(0, 3).map(node => node.html + ' (' + node.failureSummary + ')').join(' '))
            """;

    private static Playwright playwright;
    private static Browser browser;
    static ReadersRoom room;

    final List<String> faults = new ArrayList<>();
    Page page;

    /** Addresses that answer with an error on purpose: a browser reports that as an error of the page. */
    protected List<String> refusing() {
        return List.of();
    }

    @BeforeAll static void browser() {
        boolean found = Files.isExecutable(CHROMIUM);
        if (!found && "1".equals(System.getenv("DATELINE_REQUIRE_ALL"))) throw new AssertionError("There is no " + CHROMIUM + ", and DATELINE_REQUIRE_ALL asks for every test; install Debian's chromium");
        assumeTrue(found, "The reader's pages were not tried: there is no " + CHROMIUM);
        room = new ReadersRoom();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll static void noBrowser() {
        if (playwright == null) return;
        playwright.close();
        room.close();
    }

    @BeforeEach void opened() {
        page = opened(new Browser.NewPageOptions());
    }

    @AfterEach void closed() {
        if (page != null) page.context().close();
    }

    final Page opened(Browser.NewPageOptions options) {
        Page opened = browser.newPage(options.setViewportSize(1440, 1000));
        opened.addInitScript(COUNT_SHIFTS);
        opened.onRequest(request -> {
            if (!request.url().startsWith(room.address() + "/")) faults.add("a request to " + request.url());
        });
        opened.onConsoleMessage(message -> {
            // A browser reports an answer of 404 or 410 as an error of the page that was asked for.
            boolean answered = message.text().startsWith("Failed to load resource") && refusing().stream().anyMatch(path -> message.location().startsWith(room.address() + path + ":"));
            if (message.type().equals("error") && !answered) faults.add(message.text() + " " + message.location());
        });
        opened.onPageError(error -> faults.add(error));
        return opened;
    }

    final void go(String path) {
        page.navigate(room.address() + path);
    }

    final void filled() {
        page.waitForSelector("[data-fragment]:not(.filled)", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        // Drawn, too: what is filled and scrolled to within one frame counts as moved, although nobody saw it elsewhere.
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /** What axe has against the page, of whatever weight. */
    final List<String> violations() {
        return violations("tag", RULES);
    }

    /** Of colours alone, for a page that differs in nothing else from one that was looked at. */
    final List<String> violationsOfColour() {
        return violations("rule", COLOURS);
    }

    /** Of what depends on how wide the page is. */
    final List<String> violationsOfLayout() {
        return violations("rule", LAYOUT);
    }

    /** As AxeBuilder asks, but with axe brought to a page once, and without a word about what passes: a third of the time. */
    private List<String> violations(String kind, List<String> names) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) page.evaluate(AxeBuilder.getAxeScript());
        return ((List<?>) page.evaluate(ASK_AXE, List.of(kind, names))).stream().map(String::valueOf).toList();
    }

    final void assertReadable(String what) {
        assertThat(violations()).as(what).isEmpty();
    }
}
