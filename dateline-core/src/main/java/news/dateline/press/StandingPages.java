package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.press.page.Asset;
import news.dateline.press.page.Assets;
import news.dateline.press.page.FeedView;
import news.dateline.press.page.FeedsView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.NotFoundView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.TextView;

/** Pages that show no story: the texts, the list of feeds, robots.txt, the manifest, and what is said where nothing is. Pure. */
record StandingPages(Newsroom newsroom, Pages pages) {
    /** Where the page for unknown addresses is kept. */
    static final String NOT_FOUND = "/404";

    List<Page> press(Target target) {
        List<Page> made = new ArrayList<>();
        for (TextView text : TextView.values()) made.add(page(text.path(), Page.HTML, pages.text(newsroom.site(), text), target));
        made.add(page(Addresses.FEEDS, Page.HTML, pages.feeds(newsroom.site(), feeds()), target));
        made.add(page(NOT_FOUND, Page.HTML, pages.notFound(newsroom.site(), new NotFoundView()), target).withStatus(404).notIndexed());
        if (newsroom.site().menus().has(Part.READING_LIST)) {
            made.add(page("/offline", Page.HTML, pages.offline(newsroom.site()), target).notIndexed());
            made.add(page(Part.READING_LIST.path(), Page.HTML, pages.saved(newsroom.site()), target).notIndexed());
            made.add(page("/sw.js", "text/javascript; charset=utf-8", Assets.load(newsroom.site().brandColour()).worker(), target));
        }
        made.add(page("/robots.txt", "text/plain; charset=utf-8", robots(), target));
        made.add(page("/manifest.webmanifest", "application/manifest+json; charset=utf-8", manifest(), target));
        return made;
    }

    private static Page page(String path, String mediaType, String text, Target target) {
        return Page.of(path, mediaType, text, List.of(), Surface.TEXT, target);
    }

    private FeedsView feeds() {
        HeadView head = HeadView.of("Feeds", "Every list of this site as RSS, Atom and JSON Feed.", newsroom.absolute(Addresses.FEEDS));
        List<FeedsView.GroupView> groups = new ArrayList<>();
        groups.add(new FeedsView.GroupView("Everything", List.of(FeedView.under("Latest", Addresses.LATEST)), false));
        groups.add(new FeedsView.GroupView("Editions", newsroom.editions().stream().map(edition -> FeedView.under(edition.name(), edition.path())).toList(), false));
        groups.add(new FeedsView.GroupView("Sectors", newsroom.sectors().stream().map(sector -> FeedView.under(sector.name(), Addresses.sector(sector.slug()))).toList(), false));
        for (Edition edition : newsroom.editions())
            if (!edition.id().equals(Edition.GLOBAL)) groups.add(new FeedsView.GroupView(edition.name() + ", by sector", newsroom.sectors().stream().map(sector -> sectorOf(edition, sector)).toList(), true));
        return new FeedsView(head, groups);
    }

    private static FeedView sectorOf(Edition edition, Sector sector) {
        return FeedView.under(sector.name() + ", " + edition.name(), Addresses.of(ListName.ofEditionSector(edition.id(), sector.slug())).getFirst());
    }

    /** Fragments are parts of pages, the desk is for editors; everything else is open. */
    private String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /intake
                Disallow: /fragment/
                Disallow: /stream/

                Sitemap: %s
                Sitemap: %s
                """.formatted(newsroom.absolute(Addresses.SITEMAP), newsroom.absolute(Addresses.SITEMAP_NEWS));
    }

    private String manifest() {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode().put("name", newsroom.site().name()).put("short_name", newsroom.site().name()).put("start_url", "/").put("display", "browser")
                .put("theme_color", newsroom.site().brandColour());
        ArrayNode icons = manifest.putArray("icons");
        for (Asset asset : Assets.load(newsroom.site().brandColour()).all()) {
            if (asset.path().startsWith("/assets/icon-")) icons.addObject().put("src", asset.path()).put("sizes", sizes(asset.path())).put("type", asset.mediaType());
            if (asset.path().startsWith("/assets/favicon.")) icons.addObject().put("src", asset.path()).put("sizes", "any").put("type", asset.mediaType());
        }
        return manifest.toPrettyString();
    }

    /** "/assets/icon-180.1a2b.png" is 180x180. */
    private static String sizes(String path) {
        String size = path.substring(path.indexOf('-') + 1, path.indexOf('.'));
        return size + "x" + size;
    }
}
