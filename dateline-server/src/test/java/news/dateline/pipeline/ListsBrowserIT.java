package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels, the archive and the page for unknown addresses in a real browser. */
class ListsBrowserIT extends ReadersBrowser {
    @Override protected List<String> refusing() {
        return List.of(EveryKind.NOWHERE);
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

    @Test void whereNothingIsTheWordsOfTheAddressAreOfferedToTheSearch() {
        go(EveryKind.NOWHERE);
        assertThat(page.locator(".find input").inputValue()).isEqualTo("lake orun ferries");
        assertThat(faults).isEmpty();
    }
}
