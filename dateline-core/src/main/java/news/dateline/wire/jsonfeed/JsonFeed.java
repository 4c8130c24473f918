package news.dateline.wire.jsonfeed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Association;
import news.dateline.model.Rendition;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;

/** Reads JSON Feed documents. Pure. */
public final class JsonFeed {
    private static final String MARK = "jsonfeed.org/version/";

    private JsonFeed() { }

    /** By its version's address; a feed that says only "1.0" is known by the fields of its items. */
    public static boolean isRoot(JsonNode root) {
        if (!root.isObject()) return false;
        if (root.path("version").asText("").contains(MARK)) return true;
        boolean feedFields = root.has("home_page_url") || root.has("feed_url");
        return feedFields && root.path("items").isArray() || !root.has("uri") && root.path("items").isArray() && root.path("items").valueStream().anyMatch(JsonFeed::isItem);
    }

    private static boolean isItem(JsonNode item) {
        return item.has("content_html") || item.has("content_text") || item.has("date_published") || item.has("external_url");
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(JsonNode root, String base) {
        String version = root.path("version").asText("").replaceFirst("^.*/", "").strip();
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            String where = "item " + (copies.size() + problems.size() + 1);
            if (copies.size() >= Limits.ITEMS) {
                problems.add(new Problem(where, -1, "more than " + Limits.ITEMS + " items in one document; the rest was left out"));
                break;
            }
            if (item.isObject()) copies.add(copy(item, root, where, base));
            else problems.add(new Problem(where, -1, "expected an object, found " + item.getNodeType()));
        }
        return new Batch("json-feed-" + (version.matches("[0-9.]{1,5}") ? version : "1.1"), copies, problems);
    }

    private static Copy copy(JsonNode item, JsonNode feed, String where, String base) {
        Copy copy = new Copy(where, -1).base(base).summaryServesAsBody();
        copy.put(Slot.GUID, text(item, "id")).put(Slot.LINK, text(item, "url")).put(Slot.LINK, text(item, "external_url"));
        copy.title(text(item, "title"), "main", false);
        copy.body(Passage.Kind.HTML, text(item, "content_html"), base).body(Passage.Kind.PLAIN, text(item, "content_text"), base)
                .summary(Passage.Kind.EITHER, text(item, "summary"), base);
        copy.put(Slot.FIRST_CREATED, text(item, "date_published")).put(Slot.VERSION_CREATED, text(item, "date_modified"));
        for (JsonNode holder : List.of(item, feed)) if (copy.all(Slot.BYLINE).isEmpty()) authors(copy, holder);
        copy.put(Slot.LANGUAGE, text(item, "language")).put(Slot.LANGUAGE, text(feed, "language"));
        item.path("tags").forEach(tag -> copy.put(Slot.KEYWORD, tag.asText("")));
        for (String name : List.of("image", "banner_image")) picture(copy, text(item, name));
        item.path("attachments").forEach(attachment -> attachment(copy, attachment));
        return copy;
    }

    private static void authors(Copy copy, JsonNode holder) {
        holder.path("authors").forEach(author -> copy.put(Slot.BYLINE, text(author, "name")));
        copy.put(Slot.BYLINE, text(holder.path("author"), "name"));
    }

    private static void picture(Copy copy, String written) {
        Addresses.web(written, copy.base()).ifPresent(href -> copy.association(Association.of("picture").rendition(href, "").build()));
    }

    private static void attachment(Copy copy, JsonNode attachment) {
        String type = text(attachment, "mime_type");
        Addresses.web(text(attachment, "url"), copy.base()).ifPresent(href -> copy.association(Association.of(MediaRss.kind(type, "", href)).caption(text(attachment, "title"))
                .rendition(new Rendition(Optional.empty(), href, Optional.of(type).filter(t -> !t.isBlank()), Optional.empty(), Optional.empty(),
                        MediaRss.bytes(text(attachment, "size_in_bytes")), MediaRss.seconds(text(attachment, "duration_in_seconds")))).build()));
    }

    /** Ids that are numbers are read as their digits, as the standard asks. */
    private static String text(JsonNode holder, String name) {
        JsonNode value = holder.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText("") : "";
    }
}
