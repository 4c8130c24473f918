package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Rendition;
import news.dateline.model.Rights;

/** Pictures and films as feeds attach them: enclosures and Media RSS, which RSS and Atom share. Pure. */
public final class MediaRss {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}(\\.\\d{1,6})?");

    private MediaRss() { }

    /** An enclosure of RSS, or a link of Atom with that relation. */
    public static void enclosure(Copy copy, Element enclosure) {
        Optional<String> type = enclosure.attribute("type").map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> address = Addresses.web(enclosure.attribute("url").or(() -> enclosure.attribute("href")).orElse(""), copy.base());
        Optional<Long> bytes = enclosure.attribute("length").flatMap(MediaRss::bytes);
        address.ifPresent(href -> copy.association(Association.of(kind(type.orElse(""), "", href))
                .rendition(new Rendition(Optional.empty(), href, type, Optional.empty(), Optional.empty(), bytes, Optional.empty())).build()));
    }

    /** Every media element of an item, in groups or not. What one group holds is one thing in several forms. */
    public static void read(Copy copy, Element item) {
        if (!item.hasAny(Spaces.MEDIA)) return;
        List<Element> loose = all(item, "thumbnail");
        List<Element> contents = all(item, "content");
        // A thumbnail beside one picture shows that picture; beside several nobody knows which.
        if (contents.size() == 1) thing(copy, contents, loose, item, item);
        else {
            contents.forEach(content -> thing(copy, List.of(content), List.of(), item, item));
            thing(copy, List.of(), loose, item, item);
        }
        item.each(Spaces.MEDIA, "group", group -> thing(copy, all(group, "content"), all(group, "thumbnail"), group, item));
    }

    private static List<Element> all(Element holder, String name) {
        List<Element> all = new ArrayList<>();
        holder.each(Spaces.MEDIA, name, all::add);
        return all;
    }

    private static void thing(Copy copy, List<Element> contents, List<Element> thumbnails, Element group, Element item) {
        Map<String, AssociationBuilder> byKind = new LinkedHashMap<>();
        for (Element content : contents) {
            rendition(copy, content, "").ifPresent(rendition -> byKind.computeIfAbsent(kind(rendition.mediaType().orElse(""),
                    content.attribute("medium").orElse(""), rendition.href()), kind -> described(kind, content, group, item)).rendition(rendition));
        }
        for (Element thumbnail : thumbnails) small(copy, byKind, thumbnail, group, item);
        for (Element content : contents) content.each(Spaces.MEDIA, "thumbnail", thumbnail -> small(copy, byKind, thumbnail, group, item));
        byKind.values().forEach(thing -> copy.association(thing.build()));
    }

    /** The small picture of a film is a picture of its own. */
    private static void small(Copy copy, Map<String, AssociationBuilder> byKind, Element thumbnail, Element group, Element item) {
        rendition(copy, thumbnail, Rendition.THUMBNAIL).ifPresent(rendition -> byKind.computeIfAbsent("picture", kind -> described(kind, thumbnail, group, item)).rendition(rendition));
    }

    private static AssociationBuilder described(String kind, Element content, Element group, Element item) {
        List<Element> around = group == item ? List.of(content, group) : List.of(content, group, item);
        Optional<String> title = said("title", List.of(content, group));
        AssociationBuilder thing = Association.of(kind).headline(title.orElse("")).caption(said("description", around).or(() -> title).orElse(""))
                .credit(said("credit", around).orElse("")).copyright(said("copyright", around).orElse(""));
        said("rights", around).ifPresent(thing::usageTerms);
        for (Element holder : around) {
            Optional<String> licence = holder.all(Spaces.MEDIA, "license").flatMap(license -> license.attribute("href").stream()).findFirst();
            if (licence.isEmpty()) continue;
            thing.rights(new Rights(Optional.empty(), List.of(licence.get().strip())));
            break;
        }
        return thing;
    }

    /** A blank name is none. */
    private static Optional<Rendition> rendition(Copy copy, Element content, String called) {
        Optional<String> name = Optional.of(called).filter(text -> !text.isEmpty());
        Optional<String> type = content.attribute("type").map(String::strip).filter(text -> !text.isEmpty());
        return Addresses.web(content.attribute("url").orElse(""), copy.base()).map(href -> new Rendition(name, href, type, content.attribute("width").flatMap(MediaRss::pixels),
                content.attribute("height").flatMap(MediaRss::pixels), content.attribute("fileSize").flatMap(MediaRss::bytes), content.attribute("duration").flatMap(MediaRss::seconds)));
    }

    /** A word about a picture may stand in its element, its group or its item. */
    private static Optional<String> said(String name, List<Element> holders) {
        for (Element holder : holders) {
            if (!holder.has(Spaces.MEDIA, name)) continue;
            for (Element element : all(holder, name)) {
                String text = Markup.line(element.hasElements() ? element.markup() : element.text(), true);
                if (!text.isEmpty()) return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The kind of an association from its media type, else what the feed calls it, else the end of its address. */
    public static String kind(String type, String medium, String href) {
        String word = (type.isEmpty() ? medium : type).toLowerCase(Locale.ROOT);
        if (word.startsWith("image")) return "picture";
        if (word.startsWith("video")) return "video";
        if (word.startsWith("audio")) return "audio";
        if (word.startsWith("text") || word.startsWith("application/")) return "text";
        String path = href.toLowerCase(Locale.ROOT);
        if (path.indexOf('?') >= 0) path = path.substring(0, path.indexOf('?'));
        if (path.indexOf('#') >= 0) path = path.substring(0, path.indexOf('#'));
        if (path.endsWith(".mp4") || path.endsWith(".mov") || path.endsWith(".m3u8")) return "video";
        if (path.endsWith(".mp3") || path.endsWith(".m4a") || path.endsWith(".ogg")) return "audio";
        return "picture";
    }

    /** A file's size; 0, which feeds write for "not known", is none. */
    public static Optional<Long> bytes(String written) {
        return digits(written, 12).filter(length -> length > 0);
    }

    private static Optional<Long> digits(String written, int most) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > most) return Optional.empty();
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return Optional.empty();
        return Optional.of(Long.valueOf(text));
    }

    /** A duration in seconds. */
    public static Optional<Double> seconds(String written) {
        return Optional.of(written.strip()).filter(text -> SECONDS.matcher(text).matches()).map(Double::valueOf);
    }

    public static Optional<Integer> pixels(String written) {
        return digits(written, 6).map(Long::intValue);
    }
}
