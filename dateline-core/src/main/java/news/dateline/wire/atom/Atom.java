package news.dateline.wire.atom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.model.Subject;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.GeoRss;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Markup;
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
        own(entry, "id", id -> copy.put(Slot.GUID, id.text()));
        links(copy, entry, document);
        firstOwn(entry, "title").ifPresent(title -> copy.title(inner(title), "main", !plain(title)));
        own(entry, "summary", summary -> copy.summary(kind(summary), inner(summary), Addresses.base(document, summary.base())));
        own(entry, "content", content -> {
            if (content.attribute("src").isEmpty() && isWords(content)) copy.body(kind(content), inner(content), Addresses.base(document, content.base()));
        });
        for (String name : List.of("published", "issued", "created")) own(entry, name, date -> copy.put(Slot.FIRST_CREATED, date.text()));
        for (String name : List.of("updated", "modified")) own(entry, name, date -> copy.put(Slot.VERSION_CREATED, date.text()));
        people(copy, entry, feed);
        firstOwn(entry, "rights").or(() -> firstOwn(entry, "copyright")).or(() -> firstOwn(feed, "rights")).or(() -> firstOwn(feed, "copyright"))
                .ifPresent(rights -> copy.put(Slot.COPYRIGHT, Markup.line(inner(rights), !plain(rights))));
        own(entry, "category", category -> category(copy, category));
        entry.each(Spaces.DC, "subject", subject -> copy.put(Slot.KEYWORD, subject.text()));
        entry.each(Spaces.PRISM, "embargoDate", date -> copy.putEvenBlank(Slot.EMBARGO, date.text()));
        entry.each(Spaces.PRISM, "expirationDate", date -> copy.put(Slot.EXPIRES, date.text()));
        copy.put(Slot.LANGUAGE, entry.language());
        MediaRss.read(copy, entry);
        GeoRss.read(copy, entry);
        for (String space : List.of(Spaces.DC_TERMS, Spaces.CREATIVE_COMMONS)) {
            entry.each(space, "license", licence -> copy.put(Slot.RIGHTS_INFO, licence.attribute("resource").orElse(licence.text())));
        }
        return copy;
    }

    private static void own(Element holder, String name, Consumer<Element> use) {
        holder.each(name, child -> {
            if (isOwn(child)) use.accept(child);
        });
    }

    private static Optional<Element> firstOwn(Element holder, String name) {
        return holder.all(name).filter(Atom::isOwn).findFirst();
    }

    private static boolean isOwn(Element element) {
        return element.space().equals(Spaces.ATOM) || element.space().equals(Spaces.ATOM_03) || element.space().equals(Spaces.NONE);
    }

    private static void links(Copy copy, Element entry, String document) {
        own(entry, "link", link -> {
            String relation = link.attribute("rel").map(String::strip).filter(rel -> !rel.isEmpty()).orElse("alternate").toLowerCase(Locale.ROOT);
            String href = link.attribute("href").orElse(link.text());
            if (relation.equals("alternate")) copy.put(Slot.LINK, Addresses.web(href, Addresses.base(document, link.base())).orElse(href));
            if (relation.equals("enclosure")) MediaRss.enclosure(copy, link);
            if (relation.equals("license")) copy.put(Slot.RIGHTS_INFO, href);
        });
    }

    private static void people(Copy copy, Element entry, Element feed) {
        Optional<Element> source = firstOwn(entry, "source");
        for (Element holder : List.of(entry, source.orElse(entry), feed)) {
            if (copy.first(Slot.BYLINE).isEmpty()) own(holder, "author", author -> firstOwn(author, "name").ifPresent(name -> copy.put(Slot.BYLINE, name.text())));
        }
        entry.each(Spaces.DC, "creator", author -> copy.put(Slot.BYLINE, author.text()));
        own(entry, "contributor", person -> own(person, "name", name -> copy.byline(name.text(), "contributor")));
        own(entry, "source", from -> own(from, "title", title -> copy.infoSource(title.text(), "source", "")));
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
