package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.press.page.Assets;
import news.dateline.press.page.FrontView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.MenusView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.SiteView;
import org.junit.jupiter.api.Test;

/** A publisher names, leaves out and adds. */
class LayoutTest {
    private static final Pages PAGES = Pages.with(Assets.load("#8c1d18"));

    private static Newsroom with(MenusView menus, List<Edition> editions, List<Sector> sectors, Map<String, List<String>> languages) {
        SiteView it = Copy.newsroom().site();
        SiteView site = new SiteView(it.name(), it.tagline(), it.origin(), it.brandColour(), it.publisher(), it.postalAddress(), it.responsibleEditor(), it.contactAddress(), it.complaintsAddress(),
                it.sectors(), it.editions(), it.year(), it.ribbon(), menus);
        return new Newsroom(site, editions, sectors, List.of(Copy.HARBOUR), 30, Map.of(), languages);
    }

    private static MemoryShown published(Newsroom newsroom, String language) {
        MemoryShown shown = new MemoryShown();
        Lists lists = new Lists(newsroom, PAGES);
        lists.always().forEach(target -> lists.press(target, shown).forEach(page -> shown.pages.put(page.path(), page)));
        Press press = new Press(newsroom, PAGES, _ -> Optional.empty(), _ -> Optional.empty());
        shown.apply(press.happened(Copy.published("abc", Copy.spoken(Copy.draft("Clinic opens in the hills", "A clinic opened on Monday, the ministry said.", Copy.item("1")), language), MORNING), MORNING, shown));
        shown.press(lists);
        return shown;
    }

    @Test void partThatIsOffIsLinkedNowhere() {
        MemoryShown on = published(with(MenusView.STANDARD, Edition.STANDARD, Sector.STANDARD, Map.of()), "en");
        MemoryShown off = published(with(new MenusView(List.of(Part.values()), List.of(), List.of(), List.of(), Optional.empty()), Edition.STANDARD, Sector.STANDARD, Map.of()), "en");
        for (Part part : Part.values()) {
            assertThat(on.page("/").text()).contains("\"" + part.path() + "\"");
            assertThat(new HashMap<>(off.pages).values()).as(part.path()).allSatisfy(page -> assertThat(page.text()).doesNotContain("href=\"" + part.path() + "\""));
        }
    }

    @Test void switchedOffTrendingHasNoPages() {
        assertThat(new Trends(with(new MenusView(List.of(Part.TRENDING), List.of(), List.of(), List.of(), Optional.empty()), Edition.STANDARD, Sector.STANDARD, Map.of()), PAGES).scopes()).isEmpty();
    }

    @Test void editionThatIsOffHasNoFrontAndItsStoriesStandInGlobal() {
        List<Edition> some = Edition.STANDARD.stream().filter(edition -> !edition.id().equals("east-africa")).toList();
        MemoryShown shown = published(with(MenusView.STANDARD, some, Sector.STANDARD, Map.of()), "en");
        assertThat(shown.pages).doesNotContainKeys("/east-africa", "/east-africa/news/health");
        assertThat(shown.page("/").text()).contains("abc-clinic-opens-in-the-hills");
    }

    @Test void sectorThatIsOffHasNoListAndItsStoriesStandInLatest() {
        List<Sector> some = Sector.STANDARD.stream().filter(sector -> !sector.slug().equals("health")).toList();
        MemoryShown shown = published(with(MenusView.STANDARD, Edition.STANDARD, some, Map.of()), "en");
        assertThat(shown.pages).doesNotContainKeys("/news/health", "/east-africa/news/health");
        assertThat(shown.page("/latest").text()).contains("abc-clinic-opens-in-the-hills");
    }

    @Test void editionListsOnlyItsLanguagesAndGlobalAll() {
        Newsroom french = with(MenusView.STANDARD, Edition.STANDARD, Sector.STANDARD, Map.of("east-africa", List.of("fr", "sw")));
        assertThat(published(french, "en").page("/east-africa").text()).doesNotContain("abc-clinic-opens-in-the-hills");
        assertThat(published(french, "sw-KE").page("/east-africa").text()).contains("abc-clinic-opens-in-the-hills");
        assertThat(published(french, "en").page("/").text()).contains("abc-clinic-opens-in-the-hills");
    }

    @Test void publishersOwnLinksAndMessageStandOnThePage() {
        MenusView menus = new MenusView(List.of(), List.of(new LinkView("https://video.example/lamp", "Video")), List.of(new LinkView("/about", "About the trust")), List.of(new LinkView("https://books.example", "Books")),
                Optional.of(new FrontView.NoticeView("From the publisher", "Support the desk", "Three people make this.", new LinkView("https://lamp.example/give", "Give"))));
        MemoryShown shown = published(with(menus, Edition.STANDARD, Sector.STANDARD, Map.of()), "en");
        assertThat(shown.page("/").text()).contains("https://video.example/lamp", "About the trust", "https://books.example", "From the publisher", "Support the desk");
        assertThat(shown.page("/latest").text()).contains("https://video.example/lamp").doesNotContain("Support the desk");
    }
}
