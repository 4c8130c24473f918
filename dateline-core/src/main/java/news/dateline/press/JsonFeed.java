package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import news.dateline.model.Edition;
import news.dateline.press.page.TimeView;

/** A list as JSON Feed 1.1 (jsonfeed.org). Pure. */
record JsonFeed(Newsroom newsroom) {
    String of(String name, String page, String path, Edition edition, List<FeedEntry> entries, List<Gone> gone) {
        ObjectNode feed = JsonNodeFactory.instance.objectNode().put("version", "https://jsonfeed.org/version/1.1").put("title", name).put("home_page_url", page).put("feed_url", path)
                .put("language", edition.language());
        newsroom.syndication().hub().ifPresent(hub -> feed.putArray("hubs").addObject().put("type", "WebSub").put("url", hub));
        ArrayNode items = feed.putArray("items");
        for (FeedEntry entry : entries) items.add(item(entry, edition));
        for (Gone it : gone) items.add(gone(it, edition));
        return feed.toString();
    }

    private ObjectNode item(FeedEntry entry, Edition edition) {
        StoryCard card = entry.card();
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", newsroom.absolute(Addresses.bare(card.id()))).put("url", newsroom.absolute(card.path())).put("title", entry.title());
        item.put("summary", entry.summary());
        entry.html().ifPresentOrElse(html -> item.put("content_html", html), () -> item.put("content_text", entry.summary()));
        item.put("date_published", iso(card.firstPublishedAt(), edition)).put("date_modified", iso(card.updatedAt(), edition)).put("language", card.language());
        item.putArray("authors").addObject().put("name", newsroom.byline(card.piece()));
        ArrayNode tags = item.putArray("tags");
        newsroom.sector(card.sector()).ifPresent(sector -> tags.add(sector.name()));
        card.tags().forEach(tags::add);
        return item;
    }

    private ObjectNode gone(Gone gone, Edition edition) {
        String id = newsroom.absolute(Addresses.bare(gone.id()));
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id).put("url", id).put("title", FeedEntry.title(gone)).put("content_text", FeedEntry.words(gone))
                .put("date_modified", iso(gone.at(), edition));
        item.putObject("_dateline").put("withdrawn", true);
        return item;
    }

    private static String iso(Instant at, Edition edition) {
        return TimeView.of(at, edition.zone()).iso();
    }
}
