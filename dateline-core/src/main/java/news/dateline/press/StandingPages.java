package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.model.Edition;
import news.dateline.model.Label;
import news.dateline.model.PieceForm;
import news.dateline.model.Sector;
import news.dateline.press.page.Asset;
import news.dateline.press.page.Assets;
import news.dateline.press.page.FeedView;
import news.dateline.press.page.FeedsView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.NotFoundView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.TextView;

/** Pages that show no story: the texts, the list of feeds, robots.txt, the manifest, and what is said where nothing is. Pure. */
record StandingPages(Newsroom newsroom, Pages pages) {
    /** Where the page for unknown addresses is kept. */
    static final String NOT_FOUND = "/404";
    /** As OpenSearch allows. */
    private static final int SHORT_NAME_MAX = 16;

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
        made.add(page("/robots.txt", "text/plain; charset=utf-8", new RobotsText(newsroom).robots(), target));
        made.add(page(RobotsText.MINING, "application/json; charset=utf-8", new RobotsText(newsroom).mining(), target).with("Access-Control-Allow-Origin", "*"));
        if (newsroom.site().menus().has(Part.SEARCH)) made.add(page("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8", openSearch(), target));
        made.add(new EditionZones(newsroom).press(target));
        made.add(page("/manifest.webmanifest", "application/manifest+json; charset=utf-8", manifest(), target));
        return made;
    }

    private static Page page(String path, String mediaType, String text, Target target) {
        return Page.of(path, mediaType, text, List.of(), Surface.TEXT, target);
    }

    private FeedsView feeds() {
        Messages words = newsroom.words(Edition.GLOBAL);
        HeadView head = HeadView.of(words.of("feeds.title"), words.of("feeds.description"), newsroom.absolute(Addresses.FEEDS));
        List<FeedsView.GroupView> groups = new ArrayList<>();
        groups.add(new FeedsView.GroupView(words.of("feeds.everything"), List.of(FeedView.under(words.of("list.latest"), Addresses.LATEST), FeedView.under(words.of("corrections.title"), Addresses.CORRECTIONS)), false));
        groups.add(new FeedsView.GroupView(words.of("menu.editions"), newsroom.editions().stream().map(edition -> FeedView.under(words.edition(edition.id(), edition.name()), edition.path())).toList(), false));
        groups.add(new FeedsView.GroupView(words.of("menu.sectors"), newsroom.sectors().stream().map(sector -> FeedView.under(words.sector(sector.slug(), sector.name()), Addresses.sector(sector.slug()))).toList(), false));
        groups.add(new FeedsView.GroupView(words.of("feeds.labels"), Arrays.stream(Label.values()).map(label -> FeedView.under(words.label(label), Addresses.of(new ListName.OfLabel(label)).getFirst())).toList(), false));
        groups.add(new FeedsView.GroupView(words.of("feeds.forms"), Arrays.stream(PieceForm.values()).filter(newsroom::has).filter(form -> new ListName.OfForm(form).hasFeeds()).map(form -> FeedView.under(words.form(form), form.path())).toList(), false));
        if (!newsroom.authors().isEmpty()) groups.add(new FeedsView.GroupView(words.of("feeds.authors"), newsroom.authors().stream().map(author -> FeedView.under(author.name(), Addresses.author(author.slug()))).toList(), false));
        for (Edition edition : newsroom.editions())
            if (!edition.id().equals(Edition.GLOBAL)) groups.add(new FeedsView.GroupView(words.of("feeds.by-sector", words.edition(edition.id(), edition.name())), newsroom.sectors().stream().map(sector -> sectorOf(edition, sector, words)).toList(), true));
        return new FeedsView(head, groups);
    }

    private static FeedView sectorOf(Edition edition, Sector sector, Messages words) {
        return FeedView.under(words.of("list.in-edition", words.sector(sector.slug(), sector.name()), words.edition(edition.id(), edition.name())), Addresses.of(ListName.ofEditionSector(edition.id(), sector.slug())).getFirst());
    }

    /** OpenSearch 1.1: browsers learn from it how to search here, and to ask for suggestions. */
    private String openSearch() {
        String name = newsroom.site().name();
        String address = newsroom.absolute(Addresses.SEARCH);
        return XmlText.document().open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                .element("ShortName", name.length() > SHORT_NAME_MAX ? name.substring(0, SHORT_NAME_MAX) : name)
                .element("Description", "Search the stories of " + name)
                .element("InputEncoding", "UTF-8")
                .empty("Url", "type", "text/html", "template", address + "?q={searchTerms}")
                .empty("Url", "type", "application/x-suggestions+json", "template", address + "/suggest?q={searchTerms}")
                .end();
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
