package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.wire.page.PageLinks;
import org.junit.jupiter.api.Test;

class PageLinksTest {
    private static List<String> links(String html, Optional<Pattern> pattern) {
        return PageLinks.find(html.getBytes(StandardCharsets.UTF_8), "", "https://courier.example/", pattern);
    }

    private static String front() {
        return new String(Fixtures.bytes("page/front-with-cards-and-navigation.html"), StandardCharsets.UTF_8);
    }

    @Test void headlinesAreFollowedAndNavigationTopicsFilesAndOtherSitesAreNot() {
        assertThat(links(front(), Optional.empty())).containsExactly("https://courier.example/news/2026/07/14/harbour-reopens",
                "https://www.courier.example/economy/insurers-count-the-damage-118237.html", "https://sport.courier.example/rowing/girls-win-the-eight-again");
    }

    @Test void patternDecidesAloneButNeverLeavesTheSite() {
        assertThat(links(front(), Optional.of(Pattern.compile("/news/[a-z]")))).containsExactly("https://courier.example/news/everything-about-the-coast-2026",
                "https://courier.example/news/short-label-of-two",
                "https://courier.example/news/how-we-work-at-the-courier");
    }

    @Test void listBeyondTheLimitIsCutThere() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i <= PageLinks.LINKS_MAX; i++) list.append("<a href='/news/story-number-").append(i).append("-of-the-day'>A headline of five words</a>");
        assertThat(links(list.toString(), Optional.empty())).hasSize(PageLinks.LINKS_MAX).doesNotContain("https://courier.example/news/story-number-" + PageLinks.LINKS_MAX + "-of-the-day");
    }

    @Test void baseOfAnotherSiteIsNotBelieved() {
        assertThat(links("<base href='https://elsewhere.example/'><a href='/news/a-story-with-a-slug'>A headline of five words</a>",
                Optional.empty())).containsExactly("https://courier.example/news/a-story-with-a-slug");
    }
}
