package news.dateline.wire.rss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.Subject;
import news.dateline.wire.newsmlg2.NewsMlG2;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.GeoRss;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.Spaces;
import news.dateline.wire.read.Tombstones;

/** Reads RSS documents. Pure. */
public final class Rss {
    private static final Pattern VERSION = Pattern.compile("[0-9.]{1,5}");
    private static final int NAME_LENGTH_MAX = 500;
    private static final Pattern MAILBOX_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)");
    private static final Pattern NAME_AND_MAILBOX = Pattern.compile("([^<(]+?)\\s*[<(]\\s*\\S+@\\S+\\s*[>)]");

    private Rss() { }

    public static boolean isRoot(Element root) {
        return root.name().equalsIgnoreCase("rss") || root.is(Spaces.RDF, "RDF") || root.name()
                .equalsIgnoreCase("rdf") || root.is(Spaces.NONE, "channel") && root.all("item").findAny().isPresent();
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(Element root, String base) {
        Element channel = root.first("channel").orElse(root);
        List<Element> items = Stream.concat(channel.all("item"), channel == root ? Stream.empty() : root.all("item")).toList();
        Element head = channel.without("item");
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Element item : items) {
            String where = "item " + (copies.size() + problems.size() + 1);
            if (copies.size() >= Limits.ITEMS) {
                problems.add(new Problem(where, item.offset(), "more than " + Limits.ITEMS + " items in one document; the rest was left out"));
                break;
            }
            if (item.complete()) copies.add(copy(item, head, where, Addresses.base(base, item.base())));
            else problems.add(new Problem(where, item.offset(), "the document ends inside this item; it was left out"));
        }
        Tombstones.read(channel == root ? root.elements() : Stream.concat(root.elements(), channel.elements()), copies);
        return new Batch(version(root), copies, problems);
    }

    private static String version(Element root) {
        if (root.name().equalsIgnoreCase("rdf")) {
            // RSS 0.90 knew no addresses of channels and items.
            boolean named = root.elements().anyMatch(child -> child.attribute("about").isPresent());
            return !named ? "rss-0.90" : "rss-1.0";
        }
        return "rss-" + root.attribute("version").map(String::strip).filter(version -> VERSION.matcher(version).matches()).orElse("2.0");
    }

    private static Copy copy(Element item, Element channel, String where, String base) {
        Copy copy = new Copy(where, item.offset()).base(base).summaryServesAsBody().remains(() -> item.says() ? item.markup() : "");
        identity(copy, item);
        words(copy, item, base);
        times(copy, item);
        people(copy, item, channel);
        rights(copy, item, channel);
        topics(copy, item);
        language(copy, item, channel);
        item.each(Spaces.NONE, "enclosure", enclosure -> MediaRss.enclosure(copy, enclosure));
        MediaRss.read(copy, item);
        item.first(Spaces.ITUNES, "image").flatMap(image -> image.attribute("href")).flatMap(href -> Addresses.web(href, copy.base()))
                .ifPresent(href -> copy.association(Association.of("picture").rendition(href, "").build()));
        GeoRss.read(copy, item);
        NewsMlG2.handling(copy, item);
        return copy;
    }

    private static void identity(Copy copy, Element item) {
        Optional<Element> guid = item.first(Spaces.NONE, "guid");
        guid.ifPresent(element -> copy.put(Slot.GUID, element.text()));
        item.each(Spaces.NONE, "link", link -> copy.put(Slot.LINK, link.text().isBlank() ? link.attribute("href").orElse("") : link.text()));
        item.each(Spaces.ATOM, "link", link -> {
            if (link.attribute("rel").orElse("alternate").equals("alternate")) copy.put(Slot.LINK, link.attribute("href").orElse(""));
        });
        guid.filter(element -> !element.attribute("isPermaLink").orElse("true").strip().equalsIgnoreCase("false")).map(Element::text)
                .filter(text -> text.strip().regionMatches(true, 0, "http", 0, 4)).ifPresent(text -> copy.put(Slot.LINK, text));
        item.attribute("about").ifPresent(about -> copy.put(Slot.GUID, about).put(Slot.LINK, about));
        item.first(Spaces.DC, "identifier").ifPresent(identifier -> copy.put(Slot.GUID, identifier.text()).altId("dc:identifier", identifier.text()));
    }

    private static void words(Copy copy, Element item, String base) {
        item.first(Spaces.NONE, "title").or(() -> item.first(Spaces.DC, "title")).ifPresent(title -> copy.title(inner(title), "main", true));
        if (!copy.hasTitle()) item.first(Spaces.ITUNES, "title").ifPresent(title -> copy.title(inner(title), "main", true));
        item.each(Spaces.NONE, "description", description -> copy.summary(Passage.Kind.EITHER, inner(description), base));
        item.each(Spaces.CONTENT, "encoded", content -> copy.body(Passage.Kind.HTML, inner(content), base));
        item.each(Spaces.NONE, "encoded", content -> copy.body(Passage.Kind.EITHER, inner(content), base));
        item.each(Spaces.XHTML, "body", content -> copy.body(Passage.Kind.HTML, content.markup(), base));
        item.each(Spaces.ATOM, "content", content -> copy.body(Passage.Kind.EITHER, inner(content), base));
        item.each(Spaces.ATOM, "summary", content -> copy.summary(Passage.Kind.EITHER, inner(content), base));
        item.each(Spaces.ITUNES, "summary", content -> copy.summary(Passage.Kind.EITHER, inner(content), base));
        item.each(Spaces.ITUNES, "subtitle", content -> copy.summary(new Passage(Passage.Kind.EITHER, inner(content), base, "subtitle", "")));
        item.each(Spaces.DC, "description", content -> copy.summary(Passage.Kind.EITHER, inner(content), base));
        item.each(Spaces.DC_TERMS, "abstract", content -> copy.summary(new Passage(Passage.Kind.EITHER, inner(content), base, "abstract", "")));
    }

    /** Markup that was forgotten to be escaped is markup still. */
    private static String inner(Element element) {
        return element.hasElements() ? element.markup() : element.text();
    }

    private static void times(Copy copy, Element item) {
        item.each(Spaces.NONE, "pubDate", date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.each(Spaces.ATOM, "published", date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.each(Spaces.DC, "date", date -> copy.put(Slot.FIRST_CREATED, date.text()));
        for (String name : List.of("issued", "available")) item.each(Spaces.DC_TERMS, name, date -> copy.put(Slot.FIRST_CREATED, date.text()));
        for (String name : List.of("published", "date")) item.each(Spaces.NONE, name, date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.each(Spaces.PRISM, "publicationDate", date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.each(Spaces.NONE, "updated", date -> copy.put(Slot.VERSION_CREATED, date.text()));
        item.each(Spaces.DC_TERMS, "created", date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.each(Spaces.ATOM, "updated", date -> copy.put(Slot.VERSION_CREATED, date.text()));
        item.each(Spaces.DC_TERMS, "modified", date -> copy.put(Slot.VERSION_CREATED, date.text()));
        item.each(Spaces.PRISM, "modificationDate", date -> copy.put(Slot.VERSION_CREATED, date.text()));
        item.each(Spaces.PRISM, "embargoDate", date -> copy.putEvenBlank(Slot.EMBARGO, date.text()));
        item.each(Spaces.PRISM, "expirationDate", date -> copy.put(Slot.EXPIRES, date.text()));
    }

    private static void people(Copy copy, Element item, Element channel) {
        item.each(Spaces.DC, "creator", author -> byline(copy, author.text()));
        item.each(Spaces.NONE, "author", author -> byline(copy, author.first("name").map(Element::text).orElse(author.text())));
        item.each(Spaces.ATOM, "author", author -> byline(copy, author.first("name").map(Element::text).orElse(author.text())));
        if (copy.first(Slot.BYLINE).isEmpty()) item.each(Spaces.ITUNES, "author", author -> byline(copy, author.text()));
        item.each(Spaces.DC, "contributor", person -> copy.byline(person.text(), "contributor"));
        item.each(Spaces.NONE, "source", source -> copy.infoSource(source.text(), "source", source.attribute("url").orElse("")));
        item.each(Spaces.DC, "source", source -> copy.infoSource(source.text(), "source", ""));
        item.each(Spaces.DC, "publisher", source -> copy.infoSource(source.text(), "publisher", ""));
        item.each(Spaces.PRISM, "distributor", source -> copy.infoSource(source.text(), "distributor", ""));
        if (copy.first(Slot.BYLINE).isEmpty()) channel.first(Spaces.DC, "creator").ifPresent(author -> byline(copy, author.text()));
    }

    /** Names only: nobody's mailbox is printed. */
    private static void byline(Copy copy, String author) {
        String written = author.strip();
        if (written.length() > NAME_LENGTH_MAX) return;
        if (written.indexOf('@') < 0) {
            copy.put(Slot.BYLINE, written);
            return;
        }
        Matcher before = MAILBOX_AND_NAME.matcher(written);
        Matcher after = NAME_AND_MAILBOX.matcher(written);
        if (before.find()) copy.put(Slot.BYLINE, before.group(1));
        else if (after.find()) copy.put(Slot.BYLINE, after.group(1));
    }

    private static void rights(Copy copy, Element item, Element channel) {
        for (Element holder : List.of(item, channel)) {
            holder.each(Spaces.DC, "rights", rights -> copy.put(Slot.COPYRIGHT, rights.text()));
            holder.each(Spaces.NONE, "copyright", rights -> copy.put(Slot.COPYRIGHT, rights.text()));
            holder.each(Spaces.PRISM, "copyright", rights -> copy.put(Slot.COPYRIGHT, rights.text()));
            holder.each(Spaces.DC_TERMS, "rights", rights -> copy.put(Slot.COPYRIGHT, rights.text()));
            holder.each(Spaces.DC_TERMS, "rightsHolder", rights -> copy.put(Slot.COPYRIGHT_HOLDER, rights.text()));
            for (String space : List.of(Spaces.DC_TERMS, Spaces.CREATIVE_COMMONS)) {
                holder.each(space, "license", licence -> copy.put(Slot.RIGHTS_INFO, licence.attribute("resource").orElse(licence.text())));
            }
        }
    }

    private static void topics(Copy copy, Element item) {
        item.each(Spaces.NONE, "category", category -> {
            copy.put(Slot.KEYWORD, category.text());
            category.attribute("domain").ifPresent(domain -> copy.subject(Copy.Group.SUBJECT,
                    new Subject(domain.strip(), category.text().strip(), Optional.of(category.text().strip()))));
        });
        item.each(Spaces.DC, "subject", subject -> copy.put(Slot.KEYWORD, subject.text()));
        item.each(Spaces.PRISM, "keyword", keyword -> copy.put(Slot.KEYWORD, keyword.text()));
        item.each(Spaces.PRISM, "section", section -> copy.put(Slot.KEYWORD, section.text()));
        item.each(Spaces.DC_TERMS, "spatial", place -> copy.subject(Copy.Group.PLACE, Subject.named(Plain.line(place.text()))));
        item.each(Spaces.ITUNES, "keywords", keywords -> Stream.of(keywords.text().split(",")).forEach(keyword -> copy.put(Slot.KEYWORD, keyword)));
        item.each(Spaces.MEDIA, "keywords", keywords -> Stream.of(keywords.text().split(",")).forEach(keyword -> copy.put(Slot.KEYWORD, keyword)));
    }

    private static void language(Copy copy, Element item, Element channel) {
        item.each(Spaces.DC, "language", language -> copy.put(Slot.LANGUAGE, language.text()));
        copy.put(Slot.LANGUAGE, item.language());
        channel.each(Spaces.NONE, "language", language -> copy.put(Slot.LANGUAGE, language.text()));
        channel.each(Spaces.DC, "language", language -> copy.put(Slot.LANGUAGE, language.text()));
    }
}
