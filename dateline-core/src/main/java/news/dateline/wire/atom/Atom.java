package news.dateline.wire.atom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.GeoRss;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.Spaces;
import news.dateline.wire.read.Tombstones;

/** Reads Atom feeds and single entries. Pure. */
public final class Atom {
    private Atom() { }

    public static boolean isRoot(Element root) {
        boolean named = root.name().equalsIgnoreCase("feed") || root.name().equalsIgnoreCase("entry");
        return named && (root.space().equals(Spaces.ATOM) || root.space().equals(Spaces.ATOM_03) || root.space().equals(Spaces.NONE));
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(Element root, String base) {
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Element> entries = root.name().equalsIgnoreCase("entry") ? List.of(root) : root.all("entry").toList();
        Element head = root.name().equalsIgnoreCase("entry") ? root : root.without("entry");
        for (Element entry : entries) {
            String where = "entry " + (copies.size() + problems.size() + 1);
            if (copies.size() >= Limits.ITEMS) {
                problems.add(new Problem(where, entry.offset(), "more than " + Limits.ITEMS + " entries in one document; the rest was left out"));
                break;
            }
            if (entry.complete()) copies.add(copy(entry, head, where, base));
            else problems.add(new Problem(where, entry.offset(), "the document ends inside this entry; it was left out"));
        }
        Tombstones.read(root.elements(), copies);
        boolean old = root.space().equals(Spaces.ATOM_03) || root.attribute("version").map(String::strip).orElse("").startsWith("0.");
        return new Batch(old ? "atom-0.3" : "atom-1.0", copies, problems);
    }

    private static Copy copy(Element entry, Element feed, String where, String document) {
        Copy copy = new Copy(where, entry.offset()).base(Addresses.base(document, entry.base())).summaryServesAsBody().remains(() -> entry.says() ? entry.markup() : "");
        own(entry, "id").forEach(id -> copy.put(Slot.GUID, id.text()));
        links(copy, entry, document);
        own(entry, "title").limit(1).forEach(title -> copy.title(inner(title), "main", !plain(title)));
        own(entry, "summary").forEach(summary -> copy.summary(kind(summary), inner(summary), Addresses.base(document, summary.base())));
        own(entry, "content").filter(content -> content.attribute("src").isEmpty() && isWords(content))
                .forEach(content -> copy.body(kind(content), inner(content), Addresses.base(document, content.base())));
        Stream.of("published", "issued", "created").flatMap(name -> own(entry, name)).forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        Stream.of("updated", "modified").flatMap(name -> own(entry, name)).forEach(date -> copy.put(Slot.VERSION_CREATED, date.text()));
        people(copy, entry, feed);
        (entry == feed ? Stream.of(entry) : Stream.of(entry, feed)).flatMap(holder -> Stream.of("rights", "copyright").flatMap(name -> own(holder, name))).limit(1)
                .forEach(rights -> copy.put(Slot.COPYRIGHT, news.dateline.wire.read.Markup.line(inner(rights), !plain(rights))));
        own(entry, "category").forEach(category -> category(copy, category));
        entry.each(Spaces.DC, "subject", subject -> copy.put(Slot.KEYWORD, subject.text()));
        entry.each(Spaces.PRISM, "embargoDate", date -> copy.putEvenBlank(Slot.EMBARGO, date.text()));
        entry.each(Spaces.PRISM, "expirationDate", date -> copy.put(Slot.EXPIRES, date.text()));
        copy.put(Slot.LANGUAGE, entry.language());
        MediaRss.read(copy, entry);
        GeoRss.read(copy, entry);
        Stream.concat(entry.all(Spaces.DC_TERMS, "license"), entry.all(Spaces.CREATIVE_COMMONS, "license"))
                .forEach(licence -> copy.put(Slot.RIGHTS_INFO, licence.attribute("resource").orElse(licence.text())));
        return copy;
    }

    private static Stream<Element> own(Element holder, String name) {
        return holder.all(name).filter(child -> child.space().equals(Spaces.ATOM) || child.space().equals(Spaces.ATOM_03) || child.space().equals(Spaces.NONE));
    }

    private static void links(Copy copy, Element entry, String document) {
        own(entry, "link").forEach(link -> {
            String relation = link.attribute("rel").map(String::strip).filter(rel -> !rel.isEmpty()).orElse("alternate").toLowerCase(Locale.ROOT);
            String href = link.attribute("href").orElse(link.text());
            if (relation.equals("alternate")) copy.put(Slot.LINK, Addresses.web(href, Addresses.base(document, link.base())).orElse(href));
            if (relation.equals("enclosure")) MediaRss.enclosure(copy, link);
            if (relation.equals("license")) copy.put(Slot.RIGHTS_INFO, href);
        });
    }

    private static void people(Copy copy, Element entry, Element feed) {
        for (Element holder : List.of(entry, own(entry, "source").findFirst().orElse(entry), feed)) {
            if (copy.all(Slot.BYLINE).isEmpty()) own(holder, "author").forEach(author -> own(author, "name").limit(1).forEach(name -> copy.put(Slot.BYLINE, name.text())));
        }
        entry.each(Spaces.DC, "creator", author -> copy.put(Slot.BYLINE, author.text()));
        own(entry, "contributor").flatMap(person -> own(person, "name")).forEach(name -> copy.byline(name.text(), "contributor"));
        own(entry, "source").flatMap(source -> own(source, "title")).forEach(title -> copy.infoSource(title.text(), "source", ""));
    }

    private static void category(Copy copy, Element category) {
        String term = category.attribute("term").orElse(category.text()).strip();
        String label = category.attribute("label").map(String::strip).filter(text -> !text.isEmpty()).orElse(term);
        copy.put(Slot.KEYWORD, label);
        category.attribute("scheme").ifPresent(scheme -> copy.subject(Copy.Group.SUBJECT, new Subject(scheme.strip(), term,
                Optional.of(label).filter(text -> !text.isEmpty()))));
    }

    private static String type(Element construct) {
        return construct.attribute("type").orElse("text").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean plain(Element construct) {
        if (construct.hasElements() || construct.attribute("mode").orElse("").equals("escaped")) return false;
        return type(construct).equals("text") || type(construct).equals("text/plain");
    }

    private static Passage.Kind kind(Element construct) {
        if (construct.hasElements()) return Passage.Kind.HTML;
        return switch (type(construct)) {
            case "html", "text/html", "xhtml", "application/xhtml+xml" -> Passage.Kind.HTML;
            // Feeds that escape HTML and call it text are common enough to look.
            default -> Passage.Kind.EITHER;
        };
    }

    /** Content in another language than words, such as a picture in base 64, is no copy. */
    private static boolean isWords(Element content) {
        String type = type(content);
        return type.startsWith("text") || type.contains("html") || type.contains("xml") || type.equals("application/octet-stream") || !type.contains("/");
    }

    private static String inner(Element construct) {
        if (construct.attribute("mode").orElse("").equals("base64") || type(construct).equals("application/octet-stream")) return base64(construct.text());
        return construct.hasElements() ? construct.markup() : construct.text();
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
