package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Sentence;
import news.dateline.press.page.TimeView;

/** A live page for machines: schema.org's LiveBlogPosting, with the parts that Google asks for (structured data for live blogs). It says what the page says, no more (the law, 20). Pure. */
record LiveData(Newsroom newsroom) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    String of(Showing story, StoryCard card, String path, Optional<Instant> ended, List<LiveEntries.Entry> entries) {
        String url = newsroom.absolute(path);
        ObjectNode blog = JSON.objectNode().put("@context", "https://schema.org").put("@type", "LiveBlogPosting").put("@id", url + "#live").put("url", url).put("identifier", story.id().value());
        blog.put("headline", card.headline()).put("description", card.standfirst().isEmpty() ? card.text() : card.standfirst()).put("inLanguage", card.language());
        blog.put("datePublished", time(card, card.firstPublishedAt())).put("dateModified", time(card, card.updatedAt())).put("coverageStartTime", time(card, card.firstPublishedAt()));
        ended.ifPresent(at -> blog.put("coverageEndTime", time(card, at)));
        blog.putObject("about").put("@type", "NewsArticle").put("url", newsroom.absolute(card.path()));
        blog.set("author", organisation(newsroom.site().name() + " News Desk"));
        blog.set("publisher", organisation(newsroom.site().publisher()).put("url", newsroom.absolute("/")));
        if (!card.agencies().isEmpty()) blog.put("creditText", String.join(", ", card.agencies()));
        ArrayNode updates = blog.putArray("liveBlogUpdate");
        for (LiveEntries.Entry entry : entries) updates.add(update(card, url, entry));
        return blog.toString();
    }

    private ObjectNode update(StoryCard card, String url, LiveEntries.Entry entry) {
        String text = entry.sentences().stream().map(Sentence::text).collect(Collectors.joining(" "));
        String body = entry.correction().map(note -> text.isEmpty() ? note : note + " " + text).orElse(text);
        String title = entry.correction().or(() -> entry.headline().map(Sentence::text)).orElseGet(() -> entry.sentences().getFirst().text());
        return JSON.objectNode().put("@type", "BlogPosting").put("url", url + "#" + LivePages.anchor(entry)).put("headline", title).put("articleBody", body).put("datePublished", time(card, entry.at()));
    }

    private String time(StoryCard card, Instant at) {
        return TimeView.of(at, newsroom.zone(card.homeEdition())).iso();
    }

    private static ObjectNode organisation(String name) {
        return JSON.objectNode().put("@type", "Organization").put("name", name);
    }
}
