package news.dateline.wire.nitf;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Node;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.Words;

/** Reads what the body of an NITF document says: headline, byline, dateline, abstract and text. Pure. */
public final class NitfBody {
    /** NITF's names for what HTML has under another. */
    private static final Map<String, String> AS_HTML = Map.of("hl1", "h2", "hl2", "h3", "block", "div", "bq", "blockquote", "fn", "p", "nitf-table", "table",
            "body.content", "div");
    private static final Set<String> NOT_COPY = Set.of("media", "media-reference", "media-caption", "media-producer", "media-metadata", "nitf-table-metadata",
            "table-reference", "note", "byline", "dateline", "copyrite",
            "abstract", "distributor", "nitf-colgroup", "datasource");

    private NitfBody() { }

    /** For NITF inside another format: its words, and what orders its own head gives. {@code within} is the {@code nitf} element, or one that holds its {@code body}. */
    public static void inside(Copy copy, Element within, String base, Dialect dialect) {
        within.first("head").flatMap(head -> head.first("docdata")).ifPresent(docdata -> NitfHead.orders(copy, docdata, dialect));
        read(copy, within, base);
    }

    /** {@code within} is the {@code nitf} element, or one that holds its {@code body}. */
    public static void read(Copy copy, Element within, String base) {
        Optional<Element> body = within.name().equalsIgnoreCase("body") ? Optional.of(within) : within.first("body");
        body.flatMap(element -> element.first("body.head")).ifPresent(element -> head(copy, element, base));
        String tail = body.stream().flatMap(element -> element.all("body.end")).flatMap(end -> end.all("tagline")).map(NitfBody::paragraph).collect(Collectors.joining());
        body.flatMap(element -> element.first("body.content")).or(() -> within.first("body.content"))
                .ifPresent(content -> copy.body(new Passage(Passage.Kind.HTML, html(content) + tail, base, "", "application/nitf+xml")));
        body.ifPresent(element -> NitfMedia.read(copy, element, base));
        if (copy.titles().isEmpty()) within.first("head").flatMap(element -> element.first("title")).ifPresent(title -> copy.title(title.text(), "main", false));
    }

    /** A line after the copy that is printed with it: who contributed. */
    private static String paragraph(Element tagline) {
        return tagline.elements().anyMatch(child -> child.name().equalsIgnoreCase("p")) ? html(tagline) : "<p>" + html(tagline) + "</p>";
    }

    private static void head(Copy copy, Element head, String base) {
        if (copy.titles().isEmpty()) {
            // Not only one agency writes "headline" for "hedline".
            Stream.concat(head.all("hedline"), head.all("headline")).flatMap(hedline -> Stream.concat(hedline.all("hl1"), hedline.all("hl2")))
                    .forEach(line -> copy.title(line.text(), line.name().equalsIgnoreCase("hl1") ? "main" : line.attribute("class").filter(role -> !role.isBlank()).orElse("sub"), false));
        }
        if (copy.all(Slot.BYLINE).isEmpty()) head.all("byline").forEach(byline -> copy.put(Slot.BYLINE, byline(byline)));
        if (copy.all(Slot.DATELINE).isEmpty()) head.all("dateline").forEach(dateline -> dateline(copy, dateline));
        head.all("abstract").forEach(summary -> copy.summary(Passage.Kind.HTML, html(summary), base));
        head.all("rights").forEach(rights -> rights(copy, rights));
        head.all("distributor").flatMap(distributor -> distributor.all("org").findAny().isPresent() ? distributor.all("org") : Stream.of(distributor)).map(NitfBody::spaced)
                .forEach(name -> copy.infoSource(name, "distributor", ""));
        head.all("note").filter(note -> !note.attribute("noteclass").orElse("").equals("copyright")).forEach(note -> copy.put(Slot.ED_NOTE, spaced(note)));
    }

    private static void rights(Copy copy, Element rights) {
        if (rights.hasElements()) rights.all("rights.owner").forEach(owner -> copy.put(Slot.COPYRIGHT_HOLDER, spaced(owner)));
        else copy.put(Slot.COPYRIGHT, spaced(rights));
        rights.all("rights.limitations").forEach(terms -> copy.put(Slot.USAGE_TERMS, spaced(terms)));
    }

    /** The place as printed; the time of writing is data and no part of it. */
    private static void dateline(Copy copy, Element dateline) {
        String text = spaced(dateline.without("story.date")).replaceAll("\\s+([,;])", "$1").replaceFirst("[,;\\s]+$", "");
        // Some agencies put a whole location there without the commas that it is printed with.
        Optional<Element> location = dateline.first("location").filter(Element::hasElements);
        boolean bare = location.isPresent() && location.get().children().stream().noneMatch(child -> child instanceof Words words && !words.text().isBlank());
        if (bare) text = location.get().elements().map(NitfBody::spaced).filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(", "));
        if (text.codePoints().anyMatch(Character::isLetter)) copy.put(Slot.DATELINE, text);
        location.ifPresent(element -> {
            element.all("city").forEach(city -> copy.put(Slot.CITY, spaced(city)));
            element.all("country").forEach(country -> copy.put(Slot.COUNTRY, spaced(country)));
        });
        if (copy.all(Slot.VERSION_CREATED).isEmpty()) dateline.all("story.date").flatMap(date -> date.attribute("norm").stream()).forEach(date -> copy.put(Slot.VERSION_CREATED, date));
    }

    /** The byline's words; the writer's title is no part of a name. */
    private static String byline(Element byline) {
        StringBuilder names = new StringBuilder();
        for (Node child : byline.children()) {
            switch (child) {
                case Words words -> names.append(words.text());
                case Element element -> {
                    if (!element.name().equals("byttl")) names.append(' ').append(element.text()).append(' ');
                }
            }
        }
        String line = Plain.line(names.toString()).replaceFirst("[,;\\s]+$", "");
        return line.isEmpty() ? spaced(byline) : line;
    }

    private static String spaced(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child : element.children()) {
            switch (child) {
                case Words words -> text.append(words.text());
                case Element inner -> text.append(' ').append(spaced(inner)).append(' ');
            }
        }
        return Plain.line(text.toString());
    }

    private static String html(Element content) {
        StringBuilder html = new StringBuilder();
        for (Node child : content.children()) write(child, html);
        return html.toString();
    }

    private static void write(Node node, StringBuilder html) {
        switch (node) {
            case Words words -> html.append(words.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            case Element element -> {
                String name = element.name().toLowerCase(Locale.ROOT);
                if (NOT_COPY.contains(name)) return;
                if (name.equals("pre")) {
                    preformatted(element, html);
                    return;
                }
                String tag = AS_HTML.getOrDefault(name, name);
                html.append('<').append(tag);
                element.attribute("href").ifPresent(href -> html.append(" href=\"").append(href.replace("&", "&amp;").replace("\"", "&quot;")).append('"'));
                html.append('>');
                element.children().forEach(child -> write(child, html));
                if (!tag.equals("br") && !tag.equals("hr")) html.append("</").append(tag).append('>');
            }
        }
    }

    /** Lines that the agency set itself: results, line-ups. Blank lines part paragraphs. */
    private static void preformatted(Element element, StringBuilder html) {
        for (String block : element.text().strip().split("\\R[ \\t]*\\R\\s*")) {
            String escaped = block.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            if (!block.isBlank()) html.append("<p>").append(escaped.replaceAll("\\R", "<br>")).append("</p>");
        }
    }
}
