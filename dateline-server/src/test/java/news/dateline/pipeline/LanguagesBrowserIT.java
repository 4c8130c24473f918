package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An edition whose pages are in Arabic, in a real browser. Its stories keep their own language and direction. */
class LanguagesBrowserIT extends ReadersBrowser {
    private static final String ARABIC = "/article/nakheel";
    private static final String ENGLISH = "/article/reef";

    @BeforeAll static void stories() {
        if (room == null) return;
        room.publish("nakheel", "pacific", "health", "ar", "افتتاح عيادة ليلية في المرتفعات المطلة على الميناء", List.of("استقبلت العيادة الليلية أول مرضاها يوم الاثنين، بحسب وزارة الصحة.", "وقالت الوزارة إن العيادة ستعمل كل ليلة حتى الفجر."), List.of(), 2);
        room.publish("reef", "pacific", "education", "en", "School on the outer reef opens after the storm", List.of("The school on the outer reef opened on Monday, the ministry said."), List.of(), 1);
        room.room.run();
    }

    @Test void anEditionInArabicIsReadableFromTheRightOnEveryScreen() {
        for (String path : List.of("/pacific", "/pacific/news/health", "/pacific/shots", "/pacific/trending", ARABIC, ENGLISH))
            for (int width : List.of(390, 1440)) {
                page.setViewportSize(width, 1000);
                go(path);
                filled();
                assertThat(page.locator("html").getAttribute("dir")).as(path).isEqualTo(path.equals(ENGLISH) ? "ltr" : "rtl");
                assertThat(page.locator("header.top").getAttribute("dir")).as(path).isEqualTo("rtl");
                assertThat(page.locator("nav.sectors").textContent()).as(path).contains("الصحة").doesNotContain("Health");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(path + " at " + width).isLessThanOrEqualTo(width);
                assertReadable(path + " at " + width);
            }
        assertThat(faults).isEmpty();
    }

    @Test void menusStandAtTheRightAndWhatScriptsSayIsArabic() {
        go(ARABIC);
        assertThat((Boolean) page.evaluate("document.querySelector('nav.sectors').getBoundingClientRect().left > document.querySelector('main').getBoundingClientRect().left")).isTrue();
        page.locator("button.keep").waitFor();
        assertThat(page.locator("button.keep").textContent()).isEqualTo("احفظه لتقرأه دون اتصال");
        assertThat(page.locator(".about").textContent()).contains("نُشر:", "مارس 2026").doesNotContain("Created");
        assertThat(faults).isEmpty();
    }

    @Test void theArrowToTheLeftTurnsToTheNextShot() {
        go("/pacific/shots");
        String next = page.locator(".deck>li").nth(1).getAttribute("id");
        page.keyboard().press("ArrowLeft");
        page.waitForURL("**/pacific/shots#" + next);
        assertThat(page.locator(".turn [role=status]").textContent()).isEqualTo("2 من 2");
        assertThat(faults).isEmpty();
    }
}
