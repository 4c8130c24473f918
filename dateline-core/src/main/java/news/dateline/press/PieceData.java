package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import news.dateline.model.Draft;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.press.page.TimeView;

/** What machines are told of a form and of who signs, in schema.org's words: that an opinion is one (the law, 22). */
record PieceData(Newsroom newsroom) {
    /** The type of an article; schema.org has none for interviews, of which the genre tells. */
    static String type(StoryCard card) {
        Optional<PieceForm> form = card.form();
        if (form.isEmpty()) return "NewsArticle";
        return switch (form.get()) {
            case OPINION -> "OpinionNewsArticle";
            case BLOG -> "BlogPosting";
            case INTERVIEW, VIDEO, PRESS_RELEASE -> "NewsArticle";
            case EVENT -> "Article";
        };
    }

    void describe(ObjectNode article, StoryCard card, Draft draft) {
        card.form().ifPresent(form -> article.put("genre", form.mark()));
        draft.piece().ifPresent(piece -> {
            if (!piece.authors().isEmpty()) article.set("author", authors(piece));
            piece.when().ifPresent(when -> article.set("about", event(card, when, draft)));
            piece.film().ifPresent(film -> article.set("video", film(card, film)));
        });
    }

    private ArrayNode authors(Piece piece) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Piece.Author author : piece.authors()) {
            ObjectNode person = all.addObject().put("@type", "Person").put("name", author.name());
            if (newsroom.author(author.slug()).isPresent()) person.put("url", newsroom.absolute(Addresses.author(author.slug())));
        }
        return all;
    }

    private ObjectNode event(StoryCard card, Piece.Happening when, Draft draft) {
        var zone = newsroom.zone(card.homeEdition());
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("@type", "Event").put("name", card.headline()).put("startDate", TimeView.of(when.starts(), zone).iso());
        when.ends().ifPresent(ends -> event.put("endDate", TimeView.of(ends, zone).iso()));
        draft.located().ifPresent(place -> event.putObject("location").put("@type", "Place").put("name", place).put("address", place));
        return event;
    }

    private static ObjectNode film(StoryCard card, Piece.Film film) {
        ObjectNode video = JsonNodeFactory.instance.objectNode().put("@type", "VideoObject").put("name", card.headline()).put("description", card.text()).put("uploadDate", card.firstPublishedAt().toString()).put("url", film.href());
        film.length().ifPresent(length -> video.put("duration", length.toString()));
        return video;
    }

    /** An author's page: a ProfilePage of a Person. */
    static String page(Author author, Newsroom newsroom) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("@context", "https://schema.org").put("@type", "ProfilePage").put("url", newsroom.absolute(Addresses.author(author.slug())));
        ObjectNode person = page.putObject("mainEntity").put("@type", "Person").put("name", author.name());
        if (!author.biography().isEmpty()) person.put("description", author.biography());
        author.portrait().ifPresent(path -> person.put("image", newsroom.absolute(path)));
        ArrayNode same = person.putArray("sameAs");
        author.links().forEach(link -> same.add(link.href()));
        return page.toString();
    }
}
