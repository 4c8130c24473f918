package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels, the archive and the page for unknown addresses in a real browser. */
class ListsBrowserIT extends ReadersBrowser {
    private static final String OLD = "/2019/news/lake-orun-ferries-4711.html";

    @Override protected List<String> refusing() {
        return List.of(OLD);
    }

    @Test void fromTheCalendarAReaderComesToADayAndOnToItsStories() {
        go("/archive");
        page.locator("main .links a").first().click();
        assertThat(page.locator("h1").textContent()).matches("\\d{1,2} [A-Z][a-z]+ \\d{4}");
        assertThat(page.locator("main [data-story]").count()).isPositive();
        page.locator("main [data-story] h3 a").first().click();
        assertThat(page.locator("article.article[data-story]").count()).isOne();
        assertThat(faults).isEmpty();
    }

    @Test void listsAreReadableByAllOnEveryScreen() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String path : List.of("/archive", "/stories/national", "/corrections", OLD))
                for (int width : List.of(390, 1440)) {
                    page.setViewportSize(width, 1000);
                    go(path);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(path + " at " + width).isLessThanOrEqualTo(width);
                    assertReadable(path + " at " + width + " " + scheme);
                }
            go("/archive");
            page.locator("main .links a").first().click();
            assertReadable("a day, " + scheme);
        }
        assertThat(faults).isEmpty();
    }

    @Test void whereNothingIsTheWordsOfTheAddressAreOfferedToTheSearch() {
        go(OLD);
        assertThat(page.locator(".find input").inputValue()).isEqualTo("lake orun ferries");
        assertThat(faults).isEmpty();
    }
}
