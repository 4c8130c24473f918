package news.dateline.wire.write;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** Copy as well-formed markup. Pure. */
public final class Xhtml {
    private Xhtml() { }

    /** Harmless HTML, as items hold it, in the letters of XML. */
    public static String of(String html) {
        return xml(parsed(html));
    }

    /** For changing it before it is written. */
    public static Document parsed(String html) {
        return Jsoup.parseBodyFragment(html);
    }

    public static String xml(Document document) {
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml).syntax(Document.OutputSettings.Syntax.xml).charset("UTF-8");
        return document.body().html();
    }

    /** Plain text, its paragraphs parted by blank lines, as paragraphs. */
    public static String paragraphs(String text) {
        StringBuilder xml = new StringBuilder();
        for (String paragraph : text.split("\n\n")) {
            List<String> lines = Stream.of(paragraph.split("\n")).map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")).toList();
            xml.append("<p>").append(String.join("<br/>", lines)).append("</p>");
        }
        return xml.toString();
    }

    /** The notes that were joined into an item's note to editors: within one, paragraphs are parted by a blank line. */
    public static List<String> notes(String edNote) {
        return List.of(edNote.split("(?<!\n)\n(?!\n)"));
    }
}
