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

/** One line of items as every tool reads them: what {@code parse} prints, or the short form, where also link and guid are read. What is missing has the defaults of {@link #HELP}. */
sealed interface ItemLine {
    int CHARACTERS_MAX = 8_000_000;
    int AGENCY_MAX = 40;
    String UNNAMED = "unnamed";
    String HELP = "A line is what parse prints (with source beside item, if you like), or {id, published, source, language, title, text}. What is missing: id is \"line-N\"; published is N seconds after the beginning of 1970, "
            + "so that lines without it stand in their order; source is \"unnamed\"; language is read from the text; of title and text one may be missing.";

    /**
     * @param id     the line's own, or that of the item that {@code parse} printed
     * @param source the agency as the line names it
     * @param at     when it was published, the default included; the item itself has a time only where the line has one
     * @param node   all of the line, for a command's further fields
     */
    record Read(String id, String source, Instant at, WireItem item, JsonNode node) implements ItemLine {
        /** A further field of the line; absent where blank. */
        Optional<String> field(String name) {
            return text(node, name);
        }
    }

    /** Why a line cannot be used, for its sender. */
    record Refused(String reason) implements ItemLine { }

    /** {@code number} counts lines from 1. */
    static ItemLine of(String line, int number) {
        if (line.length() > CHARACTERS_MAX) return new Refused("expected at most " + CHARACTERS_MAX + " characters, found " + line.length());
        JsonNode node;
        try {
            node = Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            return new Refused("expected a JSON object: " + e.getOriginalMessage());
        }
        if (!node.isObject()) return new Refused("expected a JSON object, found something else");
        return node.has("item") ? parsed(node, number) : shortForm(node, number);
    }

    private static ItemLine parsed(JsonNode node, int number) {
        String source = text(node, "source").or(() -> text(node.path("dateline"), "source")).or(() -> text(node.path("dateline"), "agency")).orElse(UNNAMED);
        return switch (WireParser.parse(node.get("item").toString().getBytes(StandardCharsets.UTF_8), WireHints.of(agency(source)))) {
            case Parsed.Items items when !items.items().isEmpty() -> read(items.items().getFirst().id().guid(), source, items.items().getFirst(), node, number);
            case Parsed.Items _ -> new Refused("expected an item, found none in \"item\"");
            case Parsed.Unreadable unreadable -> new Refused(unreadable.reason());
        };
    }

    private static ItemLine shortForm(JsonNode node, int number) {
        String id = text(node, "id").orElse("line-" + number);
        List<Headline> headlines = text(node, "title").map(title -> List.of(Headline.main(title))).orElse(List.of());
        String body = node.path("text").asText("");
        if (headlines.isEmpty() && body.isBlank()) return new Refused("expected a title or a text, found neither");
        String source = text(node, "source").orElse(UNNAMED);
        Optional<String> published = text(node, "published");
        Optional<Instant> at;
        try {
            at = published.map(written -> OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException _) {
            return new Refused("expected \"published\" as 2026-03-04T12:00:00Z, found \"" + published.orElse("") + "\"");
        }
        Optional<String> link = text(node, "link").or(() -> text(node, "guid")).filter(address -> address.startsWith("http://") || address.startsWith("https://"));
        WireItemBuilder item = WireItem.of(new ItemId(agency(source), id), "short").headlines(headlines).body(body);
        link.ifPresent(item::link);
        at.ifPresent(item::versionCreated);
        text(node, "language").ifPresent(item::language);
        return read(id, source, item.build(), node, number);
    }

    private static Read read(String id, String source, WireItem item, JsonNode node, int number) {
        return new Read(id, source, item.versionCreated().or(item::firstCreated).orElse(Instant.EPOCH.plusSeconds(number)), item, node);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(text -> !text.isBlank());
    }

    /** An agency's id from any name. */
    private static String agency(String source) {
        String id = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        if (id.isEmpty()) id = "x" + Integer.toHexString(source.hashCode());
        return id.length() > AGENCY_MAX ? id.substring(0, AGENCY_MAX) : id;
    }
}
