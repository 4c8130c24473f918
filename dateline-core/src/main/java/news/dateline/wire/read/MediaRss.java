package news.dateline.wire.read;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.Rendition;

/** Pictures and films as feeds attach them: enclosures and Media RSS, which RSS and Atom share. Pure. */
public final class MediaRss {
    private MediaRss() { }

    /** An enclosure of RSS, or a link of Atom with that relation. */
    public static void enclosure(Copy copy, Element enclosure) {
        Optional<String> type = enclosure.attribute("type").map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> address = Addresses.web(enclosure.attribute("url").or(() -> enclosure.attribute("href")).orElse(""), copy.base());
        Optional<Long> bytes = enclosure.attribute("length").flatMap(MediaRss::bytes);
        address.ifPresent(href -> copy.association(Association.of(kind(type.orElse(""), "", href))
                .rendition(new Rendition(Optional.empty(), href, type, Optional.empty(), Optional.empty(), bytes, Optional.empty())).build()));
    }

    /** Every media element of an item, in groups or not. */
    public static void read(Copy copy, Element item) {
        Stream.concat(Stream.of(item), item.all(Spaces.MEDIA, "group")).forEach(holder -> {
            holder.all(Spaces.MEDIA, "content").forEach(content -> content(copy, content, holder, item));
            holder.all(Spaces.MEDIA, "thumbnail").forEach(thumbnail -> content(copy, thumbnail, holder, item));
        });
    }

    private static void content(Copy copy, Element content, Element group, Element item) {
        Optional<String> address = Addresses.web(content.attribute("url").orElse(""), copy.base());
        Optional<String> type = content.attribute("type").map(String::strip).filter(text -> !text.isEmpty());
        address.ifPresent(href -> copy.association(Association.of(kind(type.orElse(content.name().equals("thumbnail") ? "image" : ""), content.attribute("medium").orElse(""), href))
                .caption(said("description", content, group, item).or(() -> said("title", content, group, content)).orElse(""))
                .credit(said("credit", content, group, item).orElse("")).copyright(said("copyright", content, group, item).orElse(""))
                .rendition(new Rendition(Optional.empty(), href, type, content.attribute("width").flatMap(MediaRss::pixels), content.attribute("height").flatMap(MediaRss::pixels),
                        content.attribute("fileSize").flatMap(MediaRss::bytes), content.attribute("duration").flatMap(MediaRss::seconds))).build()));
        content.all(Spaces.MEDIA, "thumbnail").forEach(thumbnail -> content(copy, thumbnail, content, item));
    }

    /** A word about a picture may stand in its element, its group or its item. */
    private static Optional<String> said(String name, Element... holders) {
        return Stream.of(holders).flatMap(holder -> holder.all(Spaces.MEDIA, name)).map(element -> Markup.line(element.hasElements() ? element.markup()
                : element.text(), true))
                .filter(text -> !text.isEmpty()).findFirst();
    }

    /** The kind of an association from its media type, else what the feed calls it, else the end of its address. */
    public static String kind(String type, String medium, String href) {
        String word = (type.isEmpty() ? medium : type).toLowerCase(Locale.ROOT);
        if (word.startsWith("image")) return "picture";
        if (word.startsWith("video")) return "video";
        if (word.startsWith("audio")) return "audio";
        if (word.startsWith("text") || word.startsWith("application/")) return "text";
        String path = href.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
        if (path.endsWith(".mp4") || path.endsWith(".mov") || path.endsWith(".m3u8")) return "video";
        if (path.endsWith(".mp3") || path.endsWith(".m4a") || path.endsWith(".ogg")) return "audio";
        return "picture";
    }

    /** A file's size; 0, which feeds write for "not known", is none. */
    public static Optional<Long> bytes(String written) {
        return Optional.of(written.strip()).filter(text -> text.matches("\\d{1,12}")).map(Long::valueOf).filter(length -> length > 0);
    }

    /** A duration in seconds. */
    public static Optional<Double> seconds(String written) {
        return Optional.of(written.strip()).filter(text -> text.matches("\\d{1,7}(\\.\\d{1,6})?")).map(Double::valueOf);
    }

    public static Optional<Integer> pixels(String written) {
        return Optional.of(written.strip()).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
    }
}
