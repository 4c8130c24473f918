package news.dateline.wire.nitf;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.wire.read.Copy;
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
            "abstract", "distributor");

    private NitfBody() { }

    /** {@code within} is the {@code nitf} element, or one that holds its {@code body}. */
    public static void read(Copy copy, Element within, String base) {
        Optional<Element> body = within.name().equalsIgnoreCase("body") ? Optional.of(within) : within.first("body");
        Optional<Element> head = body.flatMap(element -> element.first("body.head"));
        head.ifPresent(element -> head(copy, element, base));
        body.flatMap(element -> element.first("body.content")).or(() -> within.first("body.content")).ifPresent(content -> copy.body(Passage.Kind.HTML, html(content), base));
        if (copy.titles().isEmpty()) within.first("head").flatMap(element -> element.first("title")).ifPresent(title -> copy.title(title.text(), "main", false));
    }

    private static void head(Copy copy, Element head, String base) {
        if (copy.titles().isEmpty()) {
            head.all("hedline").flatMap(hedline -> Stream.concat(hedline.all("hl1"), hedline.all("hl2")))
                    .forEach(line -> copy.title(line.text(), line.name().equalsIgnoreCase("hl1") ? "main" : "sub", false));
        }
        if (copy.all(Slot.BYLINE).isEmpty()) head.all("byline").forEach(byline -> copy.put(Slot.BYLINE, byline(byline)));
        if (copy.all(Slot.DATELINE).isEmpty()) head.all("dateline").forEach(dateline -> copy.put(Slot.DATELINE, spaced(dateline)));
        head.all("abstract").forEach(summary -> copy.summary(Passage.Kind.HTML, html(summary), base));
        head.all("rights").forEach(rights -> copy.put(Slot.COPYRIGHT, spaced(rights)));
        head.all("note").filter(note -> !note.attribute("noteclass").orElse("").equals("copyright")).forEach(note -> copy.put(Slot.ED_NOTE, spaced(note)));
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
                String tag = AS_HTML.getOrDefault(name, name);
                html.append('<').append(tag);
                element.attribute("href").ifPresent(href -> html.append(" href=\"").append(href.replace("&", "&amp;").replace("\"", "&quot;")).append('"'));
                html.append('>');
                element.children().forEach(child -> write(child, html));
                if (!tag.equals("br") && !tag.equals("hr")) html.append("</").append(tag).append('>');
            }
        }
    }
}
