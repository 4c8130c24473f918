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

/** One line of {@code compose}'s input: what {@code parse} prints, or the short form. {@code source} is the agency as the line names it. */
record ComposeInput(String cluster, String source, WireItem item, Instant publishedAt) {
    static final int LINE_CHARACTERS_MAX = 8_000_000;
    private static final String UNNAMED = "unnamed";

    /** Why a line cannot be used, for its sender. */
    static final class UnreadableLine extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableLine(String message) {
            super(message);
        }
    }

    /** {@code number} counts lines from 1; a line without a time is a second later than the one before it. */
    static ComposeInput read(String line, int number) throws UnreadableLine {
        if (line.length() > LINE_CHARACTERS_MAX) throw new UnreadableLine("expected at most " + LINE_CHARACTERS_MAX + " characters, found " + line.length());
        JsonNode node = json(line);
        Instant orElse = Instant.EPOCH.plusSeconds(number);
        return node.has("item") ? parsed(node, number, orElse) : shortForm(node, number, orElse);
    }

    private static JsonNode json(String line) throws UnreadableLine {
        try {
            JsonNode node = Json.mapper().readTree(line);
            if (node.isObject()) return node;
        } catch (JsonProcessingException e) {
            throw new UnreadableLine("expected a JSON object: " + e.getOriginalMessage());
        }
        throw new UnreadableLine("expected a JSON object, found something else");
    }

    private static ComposeInput parsed(JsonNode node, int number, Instant orElse) throws UnreadableLine {
        String source = text(node, "source").or(() -> text(node.path("dateline"), "source")).or(() -> text(node.path("dateline"), "agency")).orElse(UNNAMED);
        return switch (WireParser.parse(node.get("item").toString().getBytes(StandardCharsets.UTF_8), WireHints.of(agencyId(source)))) {
            case Parsed.Items items when !items.items().isEmpty() -> {
                WireItem item = items.items().getFirst();
                yield new ComposeInput(cluster(node, item.id().guid(), number), source, item, item.versionCreated().orElse(orElse));
            }
            case Parsed.Items _ -> throw new UnreadableLine("expected an item, found none in \"item\"");
            case Parsed.Unreadable unreadable -> throw new UnreadableLine(unreadable.reason());
        };
    }

    private static ComposeInput shortForm(JsonNode node, int number, Instant orElse) throws UnreadableLine {
        String source = text(node, "source").orElse(UNNAMED);
        String id = text(node, "id").orElse("line-" + number);
        Instant at = text(node, "published").isPresent() ? time(text(node, "published").get()) : orElse;
        List<Headline> headlines = text(node, "title").map(title -> List.of(Headline.main(title))).orElse(List.of());
        String body = node.path("text").asText("");
        if (headlines.isEmpty() && body.isBlank()) throw new UnreadableLine("expected a title or a text, found neither");
        WireItemBuilder item = WireItem.of(new ItemId(agencyId(source), id), "short").versionCreated(at).headlines(headlines).body(body);
        text(node, "language").ifPresent(item::language);
        return new ComposeInput(cluster(node, id, number), source, item.build(), at);
    }

    private static String cluster(JsonNode node, String id, int number) {
        return text(node, "cluster").orElse(id.isBlank() ? "line-" + number : id);
    }

    private static Instant time(String written) throws UnreadableLine {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException _) {
            throw new UnreadableLine("expected \"published\" as 2026-03-04T12:00:00Z, found \"" + written + "\"");
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(text -> !text.isBlank());
    }

    /** An agency's id from any name. */
    static String agencyId(String source) {
        String id = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        if (id.isEmpty()) id = "x" + Integer.toHexString(source.hashCode());
        return id.length() > 40 ? id.substring(0, 40) : id;
    }
}
