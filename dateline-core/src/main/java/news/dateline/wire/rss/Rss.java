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
        Tombstones.read(Stream.concat(root.elements(), channel.elements()).distinct(), copies);
        return new Batch(version(root), copies, problems);
    }

    private static String version(Element root) {
        if (root.name().equalsIgnoreCase("rdf")) {
            // RSS 0.90 knew no addresses of channels and items.
            boolean named = root.elements().anyMatch(child -> child.attribute("about").isPresent());
            return !named ? "rss-0.90" : "rss-1.0";
        }
        return "rss-" + root.attribute("version").map(String::strip).filter(version -> version.matches("[0-9.]{1,5}")).orElse("2.0");
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
        item.all(Spaces.NONE, "enclosure").forEach(enclosure -> MediaRss.enclosure(copy, enclosure));
        MediaRss.read(copy, item);
        item.all(Spaces.ITUNES, "image").flatMap(image -> image.attribute("href").stream()).flatMap(href -> Addresses.web(href, copy.base()).stream()).limit(1)
                .forEach(href -> copy.association(Association.of("picture").rendition(href, "").build()));
        GeoRss.read(copy, item);
        NewsMlG2.handling(copy, item);
        return copy;
    }

    private static void identity(Copy copy, Element item) {
        Optional<Element> guid = item.first(Spaces.NONE, "guid");
        guid.ifPresent(element -> copy.put(Slot.GUID, element.text()));
        item.all(Spaces.NONE, "link").forEach(link -> copy.put(Slot.LINK, link.text().isBlank() ? link.attribute("href").orElse("") : link.text()));
        item.all(Spaces.ATOM, "link").filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
                .forEach(link -> copy.put(Slot.LINK, link.attribute("href").orElse("")));
        guid.filter(element -> !element.attribute("isPermaLink").orElse("true").strip().equalsIgnoreCase("false")).map(Element::text)
                .filter(text -> text.strip().regionMatches(true, 0, "http", 0, 4)).ifPresent(text -> copy.put(Slot.LINK, text));
        item.attribute("about").ifPresent(about -> copy.put(Slot.GUID, about).put(Slot.LINK, about));
        item.first(Spaces.DC, "identifier").ifPresent(identifier -> copy.put(Slot.GUID, identifier.text()).altId("dc:identifier", identifier.text()));
    }

    private static void words(Copy copy, Element item, String base) {
        Stream.concat(item.all(Spaces.NONE, "title"), item.all(Spaces.DC, "title")).limit(1).forEach(title -> copy.title(inner(title), "main", true));
        if (copy.titles().isEmpty()) item.all(Spaces.ITUNES, "title").limit(1).forEach(title -> copy.title(inner(title), "main", true));
        item.all(Spaces.NONE, "description").forEach(description -> copy.summary(Passage.Kind.EITHER, inner(description), base));
        item.all(Spaces.CONTENT, "encoded").forEach(content -> copy.body(Passage.Kind.HTML, inner(content), base));
        item.all(Spaces.NONE, "encoded").forEach(content -> copy.body(Passage.Kind.EITHER, inner(content), base));
        item.all(Spaces.XHTML, "body").forEach(content -> copy.body(Passage.Kind.HTML, content.markup(), base));
        item.all(Spaces.ATOM, "content").forEach(content -> copy.body(Passage.Kind.EITHER, inner(content), base));
        item.all(Spaces.ATOM, "summary").forEach(content -> copy.summary(Passage.Kind.EITHER, inner(content), base));
        item.all(Spaces.ITUNES, "summary").forEach(content -> copy.summary(Passage.Kind.EITHER, inner(content), base));
        item.all(Spaces.ITUNES, "subtitle").forEach(content -> copy.summary(new Passage(Passage.Kind.EITHER, inner(content), base, "subtitle", "")));
        item.all(Spaces.DC, "description").forEach(content -> copy.summary(Passage.Kind.EITHER, inner(content), base));
        item.all(Spaces.DC_TERMS, "abstract").forEach(content -> copy.summary(new Passage(Passage.Kind.EITHER, inner(content), base, "abstract", "")));
    }

    /** Markup that was forgotten to be escaped is markup still. */
    private static String inner(Element element) {
        return element.hasElements() ? element.markup() : element.text();
    }

    private static void times(Copy copy, Element item) {
        item.all(Spaces.NONE, "pubDate").forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.all(Spaces.ATOM, "published").forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.all(Spaces.DC, "date").forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        Stream.of("issued", "available").flatMap(name -> item.all(Spaces.DC_TERMS, name)).forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        Stream.of("published", "date").flatMap(name -> item.all(Spaces.NONE, name)).forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.all(Spaces.PRISM, "publicationDate").forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.all(Spaces.NONE, "updated").forEach(date -> copy.put(Slot.VERSION_CREATED, date.text()));
        item.all(Spaces.DC_TERMS, "created").forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        item.all(Spaces.ATOM, "updated").forEach(date -> copy.put(Slot.VERSION_CREATED, date.text()));
        item.all(Spaces.DC_TERMS, "modified").forEach(date -> copy.put(Slot.VERSION_CREATED, date.text()));
        item.all(Spaces.PRISM, "modificationDate").forEach(date -> copy.put(Slot.VERSION_CREATED, date.text()));
        item.all(Spaces.PRISM, "embargoDate").forEach(date -> copy.putEvenBlank(Slot.EMBARGO, date.text()));
        item.all(Spaces.PRISM, "expirationDate").forEach(date -> copy.put(Slot.EXPIRES, date.text()));
    }

    private static void people(Copy copy, Element item, Element channel) {
        item.all(Spaces.DC, "creator").forEach(author -> byline(copy, author.text()));
        item.all(Spaces.NONE, "author").forEach(author -> byline(copy, author.first("name").map(Element::text).orElse(author.text())));
        item.all(Spaces.ATOM, "author").forEach(author -> byline(copy, author.first("name").map(Element::text).orElse(author.text())));
        item.all(Spaces.ITUNES, "author").filter(author -> copy.all(Slot.BYLINE).isEmpty()).forEach(author -> byline(copy, author.text()));
        item.all(Spaces.DC, "contributor").forEach(person -> copy.byline(person.text(), "contributor"));
        item.all(Spaces.NONE, "source").forEach(source -> copy.infoSource(source.text(), "source", source.attribute("url").orElse("")));
        item.all(Spaces.DC, "source").forEach(source -> copy.infoSource(source.text(), "source", ""));
        item.all(Spaces.DC, "publisher").forEach(source -> copy.infoSource(source.text(), "publisher", ""));
        item.all(Spaces.PRISM, "distributor").forEach(source -> copy.infoSource(source.text(), "distributor", ""));
        if (copy.all(Slot.BYLINE).isEmpty()) channel.all(Spaces.DC, "creator").limit(1).forEach(author -> byline(copy, author.text()));
    }

    /** Names only: nobody's mailbox is printed. */
    private static void byline(Copy copy, String author) {
        String written = author.strip();
        if (written.length() > NAME_LENGTH_MAX) return;
        Matcher before = MAILBOX_AND_NAME.matcher(written);
        Matcher after = NAME_AND_MAILBOX.matcher(written);
        if (before.find()) copy.put(Slot.BYLINE, before.group(1));
        else if (after.find()) copy.put(Slot.BYLINE, after.group(1));
        else if (written.indexOf('@') < 0) copy.put(Slot.BYLINE, written);
    }

    private static void rights(Copy copy, Element item, Element channel) {
        Stream.of(item, channel).forEach(holder -> {
            holder.all(Spaces.DC, "rights").forEach(rights -> copy.put(Slot.COPYRIGHT, rights.text()));
            holder.all(Spaces.NONE, "copyright").forEach(rights -> copy.put(Slot.COPYRIGHT, rights.text()));
            holder.all(Spaces.PRISM, "copyright").forEach(rights -> copy.put(Slot.COPYRIGHT, rights.text()));
            holder.all(Spaces.DC_TERMS, "rights").forEach(rights -> copy.put(Slot.COPYRIGHT, rights.text()));
            holder.all(Spaces.DC_TERMS, "rightsHolder").forEach(rights -> copy.put(Slot.COPYRIGHT_HOLDER, rights.text()));
            Stream.concat(holder.all(Spaces.DC_TERMS, "license"), holder.all(Spaces.CREATIVE_COMMONS, "license"))
                    .forEach(licence -> copy.put(Slot.RIGHTS_INFO, licence.attribute("resource").orElse(licence.text())));
        });
    }

    private static void topics(Copy copy, Element item) {
        item.all(Spaces.NONE, "category").forEach(category -> {
            copy.put(Slot.KEYWORD, category.text());
            category.attribute("domain").ifPresent(domain -> copy.subject(Copy.Group.SUBJECT,
                    new Subject(domain.strip(), category.text().strip(), Optional.of(category.text().strip()))));
        });
        item.all(Spaces.DC, "subject").forEach(subject -> copy.put(Slot.KEYWORD, subject.text()));
        item.all(Spaces.PRISM, "keyword").forEach(keyword -> copy.put(Slot.KEYWORD, keyword.text()));
        item.all(Spaces.PRISM, "section").forEach(section -> copy.put(Slot.KEYWORD, section.text()));
        item.all(Spaces.DC_TERMS, "spatial").map(place -> Plain.line(place.text())).filter(place -> !place.isEmpty()).forEach(place -> copy.subject(Copy.Group.PLACE, Subject.named(place)));
        item.all(Spaces.ITUNES, "keywords").forEach(keywords -> Stream.of(keywords.text().split(",")).forEach(keyword -> copy.put(Slot.KEYWORD, keyword)));
        item.all(Spaces.MEDIA, "keywords").forEach(keywords -> Stream.of(keywords.text().split(",")).forEach(keyword -> copy.put(Slot.KEYWORD, keyword)));
    }

    private static void language(Copy copy, Element item, Element channel) {
        item.all(Spaces.DC, "language").forEach(language -> copy.put(Slot.LANGUAGE, language.text()));
        copy.put(Slot.LANGUAGE, item.language());
        channel.all(Spaces.NONE, "language").forEach(language -> copy.put(Slot.LANGUAGE, language.text()));
        channel.all(Spaces.DC, "language").forEach(language -> copy.put(Slot.LANGUAGE, language.text()));
    }
}
