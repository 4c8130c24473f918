package news.dateline.wire.rss;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Association;
import news.dateline.model.Embargo;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.WireItem;
import news.dateline.wire.newsmlg2.NewsMlG2Writer;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Markup;
import news.dateline.wire.write.Tag;
import news.dateline.wire.write.Xhtml;

/**
 * Writes items as RSS 2.0 with the modules content, Dublin Core and Media RSS. RSS knows no status, embargo or terms: they and all else that wire copy says stand beside in IPTC's own elements (NewsML-G2's
 * itemMeta, contentMeta, rightsInfo). Who does not read those would publish what is under embargo, so this is for newsrooms and not for readers. Pure.
 */
public final class RssWriter {
    private RssWriter() { }

    public static String write(WireItem item) {
        Tag channel = Tag.of("channel").add(Tag.of("title").text(item.id().agency())).add(Tag.of("link").text(item.link().orElse(""))).add(Tag.of("description").text("Wire copy"));
        return Tag.of("rss").with("version", "2.0").with("xmlns:content", "http://purl.org/rss/1.0/modules/content/").with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .with("xmlns:dcterms", "http://purl.org/dc/terms/").with("xmlns:media", "http://search.yahoo.com/mrss/")
                .add(channel.add(item(item))).document();
    }

    private static Tag item(WireItem item) {
        Tag tag = Tag.of("item").add("title", Optional.of(escaped(item.headline()))).add("link", item.link());
        tag.add(Tag.of("guid").with("isPermaLink", "false").text(item.id().guid()));
        item.description().ifPresent(text -> tag.add("description", Optional.of(looksSafe(text) ? text : Xhtml.paragraphs(text))));
        String body = item.bodyHtml().orElseGet(() -> item.body().isBlank() ? "" : Xhtml.paragraphs(item.body()));
        tag.add("content:encoded", Optional.of(body));
        tag.add("pubDate", item.firstCreated().map(RssWriter::rfc822)).add("dcterms:created", item.firstCreated().map(Instant::toString))
                .add("dcterms:modified", item.versionCreated().map(Instant::toString)).add("dc:language", item.language());
        item.byline().forEach(maker -> tag.add("dc:creator", Optional.of(maker.name())));
        tag.add("dc:rights", item.copyright().filter(notice -> !item.rights().holder().equals(Optional.of(notice)))).add("dcterms:rightsHolder", item.rights().holder());
        item.rights().info().forEach(info -> tag.add("dcterms:license", Optional.of(info)));
        item.keywords().forEach(keyword -> tag.add("category", Optional.of(keyword)));
        item.associations().forEach(association -> media(tag, association));
        iptc(tag, item.but().associations(List.of()).build());
        return tag;
    }

    /** IPTC's parts; a default namespace on each would be as good, but readers of feeds trip over it. */
    private static void iptc(Tag tag, WireItem item) {
        String space = "http://iptc.org/std/nar/2006-10-01/";
        tag.addFilled(NewsMlG2Writer.rights(item, "rightsInfo").with("xmlns", space)).add(NewsMlG2Writer.itemMeta(item, "itemMeta").with("xmlns", space))
                .addFilled(NewsMlG2Writer.contentMeta(item, "contentMeta").with("xmlns", space));
    }

    private static String rfc822(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /** Titles are read as HTML: what would be taken for a character reference is escaped once more. */
    private static String escaped(String line) {
        return Markup.entities(line).equals(line) ? line : line.replace("&", "&amp;");
    }

    private static boolean looksSafe(String text) {
        return !Markup.isMarkup(text) && Markup.entities(text).equals(text) && text.replace("\n\n", "").indexOf('\n') < 0;
    }

    /** Media RSS has no place for a picture's own hold or embargo; such a picture is left out, since nobody would see that it must not be used. */
    private static void media(Tag tag, Association association) {
        boolean free = association.status() == PubStatus.USABLE && association.embargo() instanceof Embargo.None;
        if (!free || association.renditions().isEmpty() && association.href().isEmpty()) return;
        Tag group = Tag.of("media:group");
        boolean picture = medium(association.kind()).equals("image");
        boolean smallOnly = association.renditions().stream().allMatch(Rendition::isThumbnail);
        for (Rendition rendition : association.renditions()) {
            // The small picture of a film would be read as a picture of its own.
            if (rendition.isThumbnail() && !picture && !smallOnly) continue;
            boolean small = rendition.isThumbnail() && picture;
            group.add(Tag.of(small ? "media:thumbnail" : "media:content").with("url", rendition.href()).with("type", rendition.mediaType().orElse("")).with("medium", small ? "" : medium(association.kind()))
                    .with("width", rendition.width().map(Object::toString).orElse("")).with("height", rendition.height().map(Object::toString).orElse(""))
                    .with("fileSize", rendition.bytes().map(Object::toString).orElse(""))
                    .with("duration", rendition.seconds().map(seconds -> java.math.BigDecimal.valueOf(seconds).toPlainString()).orElse("")));
        }
        if (association.renditions().isEmpty()) association.href().ifPresent(href -> group.add(Tag.of("media:content").with("url", href).with("medium", medium(association.kind()))));
        group.add("media:title", association.headline().map(RssWriter::escaped)).add("media:description", association.caption().map(RssWriter::escaped))
                .add("media:credit", association.credit().map(RssWriter::escaped)).add("media:copyright", association.copyright().map(RssWriter::escaped))
                .add("media:rights", association.usageTerms().map(RssWriter::escaped));
        association.rights().info().stream().filter(Codes::isAddress).limit(1).forEach(address -> group.add(Tag.of("media:license").with("href", address)));
        tag.add(group);
    }

    private static String medium(String kind) {
        return switch (kind) {
            case "video", "audio" -> kind;
            case "picture", "graphic" -> "image";
            default -> "text";
        };
    }
}
