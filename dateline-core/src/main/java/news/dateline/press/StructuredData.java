package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Authorship;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.Draft;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.PictureView;
import news.dateline.press.page.TimeView;

/** The article for machines: JSON-LD of schema.org's NewsArticle. It says what the page says, no more (the law, 20). */
final class StructuredData {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Newsroom newsroom;

    StructuredData(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** {@code sequels} say how the matter went on; {@code basedOn} and {@code linked} are the addresses at which agencies show what the story rests on and what it only links. */
    String of(Showing story, StoryCard card, Draft draft, List<Sequel> sequels, List<String> basedOn, List<String> linked) {
        ObjectNode article = JSON.objectNode().put("@context", "https://schema.org").put("@type", PieceData.type(card));
        String url = newsroom.absolute(card.path());
        article.put("url", url).put("identifier", story.id().value());
        article.putObject("mainEntityOfPage").put("@type", "WebPage").put("@id", url).set("breadcrumb", way(card));
        article.put("headline", card.headline()).put("description", card.standfirst().isEmpty() ? card.text() : card.standfirst());
        article.put("datePublished", time(card, card.firstPublishedAt())).put("dateModified", time(card, card.updatedAt()));
        article.put("inLanguage", card.language());
        card.picture().ifPresent(picture -> article.set("image", image(picture)));
        newsroom.sector(card.sector()).ifPresent(sector -> article.put("articleSection", sector.name()));
        if (!card.tags().isEmpty()) article.set("keywords", strings(card.tags()));
        draft.located().ifPresent(place -> article.put("dateline", place));
        new PieceData(newsroom).describe(article, card, draft);
        if (!article.has("author")) article.set("author", organisation(newsroom.site().name() + " News Desk"));
        article.set("publisher", organisation(newsroom.site().publisher()).put("url", newsroom.absolute("/")).put("publishingPrinciples", newsroom.absolute("/how-we-work")));
        if (!card.agencies().isEmpty()) article.put("creditText", String.join(", ", card.agencies()));
        article.put("digitalSourceType", Authorship.of(draft).type().address());
        if (!newsroom.site().responsibleEditor().isBlank()) article.set("accountablePerson", person(newsroom.site().responsibleEditor()));
        story.check().flatMap(StructuredData::editor).ifPresent(name -> article.set("editor", person(name)));
        if (!basedOn.isEmpty()) article.set("isBasedOn", strings(basedOn));
        if (!linked.isEmpty()) article.set("citation", strings(linked));
        if (!story.corrections().isEmpty()) article.set("correction", corrections(story, card));
        if (!sequels.isEmpty()) article.set("comment", comments(sequels, card));
        return article.toString();
    }

    /** From the site's home over the sector to the story. */
    private ObjectNode way(StoryCard card) {
        List<LinkView> steps = Stream.concat(newsroom.sector(card.sector()).stream().map(sector -> new LinkView(Addresses.sector(sector.slug()), sector.name())), Stream.of(new LinkView(card.path(), card.headline()))).toList();
        return new ListData(newsroom, "").breadcrumbs(steps);
    }

    private ObjectNode image(PictureView picture) {
        ObjectNode image = JSON.objectNode().put("@type", "ImageObject").put("url", newsroom.absolute(picture.src())).put("width", picture.width()).put("height", picture.height());
        if (!picture.caption().isEmpty()) image.put("caption", picture.caption());
        if (!picture.credit().isEmpty()) image.put("creditText", picture.credit());
        if (!picture.label().isEmpty()) image.put("abstract", picture.label());
        return image;
    }

    private ArrayNode comments(List<Sequel> sequels, StoryCard card) {
        ArrayNode all = JSON.arrayNode();
        for (Sequel sequel : sequels)
            all.add(JSON.objectNode().put("@type", "Comment").put("text", sequel.outcome().note().note()).put("url", newsroom.absolute(sequel.telling().path())).put("datePublished", time(card, sequel.outcome().note().at())));
        return all;
    }

    private ArrayNode corrections(Showing story, StoryCard card) {
        ArrayNode all = JSON.arrayNode();
        for (Change correction : story.corrections())
            all.add(JSON.objectNode().put("@type", "CorrectionComment").put("text", correction.note()).put("datePublished", time(card, correction.at())));
        return all;
    }

    private static Optional<String> editor(Check check) {
        return switch (check) {
            case Check.ByRule _ -> Optional.empty();
            case Check.ByEditor by -> Optional.of(by.name());
        };
    }

    private String time(StoryCard card, java.time.Instant at) {
        return TimeView.of(at, newsroom.zone(card.homeEdition())).iso();
    }

    private static ObjectNode person(String name) {
        return JSON.objectNode().put("@type", "Person").put("name", name);
    }

    private static ObjectNode organisation(String name) {
        return JSON.objectNode().put("@type", "Organization").put("name", name);
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode all = JSON.arrayNode();
        values.forEach(all::add);
        return all;
    }
}
