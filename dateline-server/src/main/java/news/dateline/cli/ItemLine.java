package news.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.log.Json;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.PubStatus;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;
import news.dateline.wire.Parsed;
import news.dateline.wire.WireHints;
import news.dateline.wire.WireParser;

/**
 * One line of items as the tools chain them: what {@code parse} prints, or the short form {id, published, source, language, title, text}, where also link and guid are read.
 * Defaults: id "line-N", source "unnamed", no time, the language as read from the text.
 */
sealed interface ItemLine {
    int LINE_CHARACTERS_MAX = 8_000_000;
    String UNNAMED = "unnamed";
    int AGENCY_MAX = 40;

    /** {@code id} is the line's own; {@code node} is all of it, for a command's further fields. */
    record Read(String id, WireItem item, JsonNode node) implements ItemLine { }

    /** Why a line cannot be used, for its sender. */
    record Refused(String reason) implements ItemLine { }

    /** {@code number} counts lines from 1. */
    static ItemLine of(String line, int number) {
        if (line.length() > LINE_CHARACTERS_MAX) return new Refused("expected at most " + LINE_CHARACTERS_MAX + " characters, found " + line.length());
        JsonNode node;
        try {
            node = Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            return new Refused("expected a JSON object: " + e.getOriginalMessage());
        }
        if (!node.isObject()) return new Refused("expected a JSON object, found something else");
        return node.has("item") ? parsed(node) : shortForm(node, number);
    }

    private static ItemLine parsed(JsonNode node) {
        String source = text(node, "source").or(() -> text(node.path("dateline"), "source")).or(() -> text(node.path("dateline"), "agency")).orElse(UNNAMED);
        return switch (WireParser.parse(node.get("item").toString().getBytes(StandardCharsets.UTF_8), WireHints.of(agency(source)))) {
            case Parsed.Items items when !items.items().isEmpty() -> new Read(items.items().getFirst().id().guid(), items.items().getFirst(), node);
            case Parsed.Items _ -> new Refused("expected an item, found none in \"item\"");
            case Parsed.Unreadable unreadable -> new Refused(unreadable.reason());
        };
    }

    private static ItemLine shortForm(JsonNode node, int number) {
        String id = text(node, "id").orElse("line-" + number);
        List<Headline> headlines = text(node, "title").map(title -> List.of(Headline.main(title))).orElse(List.of());
        String body = node.path("text").asText("");
        if (headlines.isEmpty() && body.isBlank()) return new Refused("expected a title or a text, found neither");
        Optional<Instant> at = Optional.empty();
        if (text(node, "published").isPresent()) {
            try {
                at = Optional.of(OffsetDateTime.parse(text(node, "published").get()).toInstant());
            } catch (DateTimeException _) {
                return new Refused("expected \"published\" as 2026-03-04T12:00:00Z, found \"" + text(node, "published").get() + "\"");
            }
        }
        Optional<String> link = text(node, "link").or(() -> text(node, "guid")).filter(address -> address.startsWith("http://") || address.startsWith("https://"));
        WireItemBuilder item = WireItem.of(new ItemId(agency(text(node, "source").orElse(UNNAMED)), id), "short").headlines(headlines).body(body);
        link.ifPresent(item::link);
        at.ifPresent(item::versionCreated);
        text(node, "language").ifPresent(item::language);
        return new Read(id, item.build(), node);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(text -> !text.isBlank());
    }

    /** An agency's id from any name. */
    static String agency(String source) {
        String id = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        if (id.isEmpty()) id = "x" + Integer.toHexString(source.hashCode());
        return id.length() > AGENCY_MAX ? id.substring(0, AGENCY_MAX) : id;
    }
}
