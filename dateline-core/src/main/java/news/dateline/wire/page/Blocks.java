package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.wire.read.Plain;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a part of a page into its blocks, in order: what a reader sees as paragraphs, however the page marks them. Used by one thread, once. */
final class Blocks {
    private static final Set<String> BLOCK_TAGS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td",
            "th", "caption", "hr", "section", "article", "header", "footer",
            "main", "address", "thead", "tbody", "tfoot", "form", "fieldset", "center", "details", "summary", "body", "figure", "figcaption", "aside", "nav");
    private final List<Block> blocks = new ArrayList<>();
    private final List<Node> run = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int breaks;
    /** Cards are links around whole blocks. */
    private int links;

    static List<Block> of(Element root) {
        Blocks blocks = new Blocks();
        blocks.block(root);
        return List.copyOf(blocks.blocks);
    }

    private void block(Element element) {
        if (element.normalName().equals("tr") && isDataRow(element)) {
            row(element);
            return;
        }
        for (Node child : element.childNodes()) inlineOrBlock(child, element);
        end(element);
    }

    private void inlineOrBlock(Node node, Element holder) {
        if (node instanceof TextNode words) {
            add(words.getWholeText(), links > 0);
            run.add(node);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) lineBreak(element, holder);
            else if (BLOCK_TAGS.contains(name)) {
                end(holder);
                block(element);
            } else if (holdsBlock(element)) {
                boolean link = name.equals("a");
                if (link) links++;
                for (Node child : element.childNodes()) inlineOrBlock(child, holder);
                if (link) {
                    end(holder);
                    links--;
                }
            } else {
                inline(element, links > 0 || name.equals("a"));
                run.add(element);
            }
        }
    }

    private void inline(Element element, boolean inLink) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) add(words.getWholeText(), inLink);
            else if (child instanceof Element inner) {
                if (inner.normalName().equals("br")) text.append('\n');
                else inline(inner, inLink || inner.normalName().equals("a"));
            }
        }
    }

    private static boolean holdsBlock(Element element) {
        for (Element child : element.children()) if (BLOCK_TAGS.contains(child.normalName()) || holdsBlock(child)) return true;
        return false;
    }

    private void add(String words, boolean inLink) {
        if (!words.isBlank()) breaks = 0;
        text.append(words.replace('\n', ' '));
        if (inLink) linked += words.strip().length();
    }

    /** One break is a line within the paragraph; two part paragraphs. */
    private void lineBreak(Element br, Element holder) {
        if (++breaks >= 2) end(holder);
        else {
            text.append('\n');
            run.add(br);
        }
    }

    private void row(Element row) {
        for (Element cell : row.children()) {
            if (!text.isEmpty()) text.append(" | ");
            add(cell.wholeText(), false);
            linked += cell.select("a").text().length();
            run.addAll(cell.childNodes());
            run.add(new TextNode(" "));
        }
        emit(Block.Kind.ROW, row);
    }

    private static boolean isDataRow(Element row) {
        for (Element cell : row.children()) if (holdsBlock(cell) || cell.text().length() > 200) return false;
        return row.childrenSize() > 1;
    }

    private void end(Element holder) {
        emit(kind(holder), holder);
    }

    private void emit(Block.Kind kind, Element holder) {
        String words = tidy(text.toString(), kind);
        if (!words.isEmpty()) blocks.add(new Block(kind, words, Math.min(linked, words.length()), holder, run));
        text.setLength(0);
        run.clear();
        linked = 0;
        breaks = 0;
    }

    private static String tidy(String words, Block.Kind kind) {
        StringBuilder lines = new StringBuilder();
        for (String line : words.split("\n")) {
            String bare = Plain.line(line);
            if (!bare.isEmpty()) lines.append(lines.isEmpty() ? "" : kind == Block.Kind.HEADING ? " " : "\n").append(bare);
        }
        return lines.toString();
    }

    private static Block.Kind kind(Element holder) {
        for (Element element = holder; element != null; element = element.parent()) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Block.Kind.HEADING;
                }
                case "li", "dd", "dt" -> {
                    return Block.Kind.ENTRY;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTATION;
                }
                case "pre" -> {
                    return Block.Kind.PREFORMATTED;
                }
                case "article", "main", "body", "section", "td" -> {
                    return Block.Kind.PARAGRAPH;
                }
                default -> { }
            }
        }
        return Block.Kind.PARAGRAPH;
    }
}
