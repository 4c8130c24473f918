package news.dateline.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Piece;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The text of a piece, from Markdown (CommonMark) to plain paragraphs with how each is set and where its links lead. Nothing of the Markdown reaches a page as markup: what is not set here is refused with
 * its line. Walks without recursion, however deep a hostile file nests. One use, one thread.
 */
final class Body {
    static final int BLOCKS_MAX = 300;
    static final int LINKS_MAX = 100;
    /** Of blocks that are open inside each other; more is no article. */
    private static final int NESTED_MAX = 20;
    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).maxOpenBlockParsers(NESTED_MAX).build();

    /** {@code text} on one line. */
    record Set(Piece.Block block, String text) { }

    private final int firstLine;
    private final List<Set> blocks = new ArrayList<>();
    private final List<Piece.Link> links = new ArrayList<>();
    private final List<PieceFile.Problem> problems = new ArrayList<>();

    private Body(int firstLine) {
        this.firstLine = firstLine;
    }

    /** {@code firstLine}: of the file, from 1. */
    static Body read(String markdown, int firstLine) {
        Body body = new Body(firstLine);
        body.walk(PARSER.parse(markdown));
        if (body.blocks.size() > BLOCKS_MAX) body.problems.add(new PieceFile.Problem(firstLine, "The piece has " + body.blocks.size() + " paragraphs; use at most " + BLOCKS_MAX + "."));
        if (body.links.size() > LINKS_MAX) body.problems.add(new PieceFile.Problem(firstLine, "The piece has " + body.links.size() + " links; use at most " + LINKS_MAX + "."));
        return body;
    }

    List<Set> blocks() {
        return blocks;
    }

    List<Piece.Link> links() {
        return links;
    }

    List<PieceFile.Problem> problems() {
        return problems;
    }

    private void walk(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = after(node, document)) {
            switch (node) {
                case Paragraph paragraph -> add(setting(paragraph), paragraph);
                case Heading heading -> add(Piece.Block.SUBHEAD, heading);
                // A rule between parts, and where links lead, are no words of the text.
                case ThematicBreak _, LinkReferenceDefinition _, Document _, BlockQuote _, BulletList _, OrderedList _, ListItem _ -> { }
                case HtmlBlock html -> refuse(html, "HTML is not taken: write it as Markdown, or as plain words.");
                case Block other -> refuse(other, "Code is not taken: begin the line without blanks in front and without ``` around it.");
                default -> { }
            }
        }
    }

    /** The next block in the order of the text; what a paragraph or heading holds is read with it. */
    private static @org.jspecify.annotations.Nullable Node after(Node node, Node top) {
        boolean inside = !(node instanceof Paragraph) && !(node instanceof Heading);
        if (inside && node.getFirstChild() != null) return node.getFirstChild();
        Node at = node;
        while (at != null && at != top && at.getNext() == null) at = at.getParent();
        return at == null || at == top ? null : at.getNext();
    }

    private static Piece.Block setting(Node paragraph) {
        for (Node at = paragraph.getParent(); at != null; at = at.getParent()) {
            if (at instanceof BulletList) return Piece.Block.BULLET;
            if (at instanceof OrderedList) return Piece.Block.NUMBERED;
            if (at instanceof BlockQuote) return Piece.Block.QUOTE;
        }
        return Piece.Block.PARAGRAPH;
    }

    private void add(Piece.Block block, Node paragraph) {
        StringBuilder text = new StringBuilder();
        List<Piece.Link> found = new ArrayList<>();
        int linkFrom = -1;
        Node node = paragraph.getFirstChild();
        while (node != null) {
            switch (node) {
                case Text words -> append(text, words.getLiteral());
                case Code code -> append(text, code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> append(text, " ");
                case Link _ -> linkFrom = text.length();
                case Emphasis _, StrongEmphasis _ -> { }
                case Image _ -> refuse(paragraph, "Pictures are not taken here: leave the line out.");
                case HtmlInline html -> refuse(paragraph, "HTML is not taken (" + shown(html.getLiteral()) + "): write it as Markdown, or as plain words.");
                default -> refuse(paragraph, "This is not taken: write it as plain words.");
            }
            boolean enters = node.getFirstChild() != null && !(node instanceof Image);
            if (enters) {
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node != paragraph && node.getNext() == null) {
                node = node.getParent();
                if (node instanceof Link link) linkFrom = linked(link, text, linkFrom, found, paragraph);
            }
            node = node == null || node == paragraph ? null : node.getNext();
        }
        String words = text.toString().strip();
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) return;
        blocks.add(new Set(block, words));
        links.addAll(found);
    }

    /** At the end of a link. */
    private int linked(Link link, StringBuilder text, int from, List<Piece.Link> found, Node paragraph) {
        if (from < 0) return -1;
        String words = text.substring(Math.min(from, text.length())).strip();
        Optional<String> href = safe(link.getDestination());
        if (href.isEmpty()) refuse(paragraph, "The link “" + shown(link.getDestination()) + "” leads nowhere that is allowed: use https://…, http://… or a path of this site such as /latest.");
        else if (!words.isEmpty()) found.add(new Piece.Link(words, href.get()));
        return -1;
    }

    private static Optional<String> safe(String destination) {
        String href = destination.strip();
        boolean plain = href.length() <= 500 && href.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
        return plain && href.matches("(?i)https?://[^/@\\\\]+(/.*)?|/(?![/\\\\]).*") ? Optional.of(href) : Optional.empty();
    }

    /** Runs of blanks are one. */
    private static void append(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            boolean blank = Character.isWhitespace(words.charAt(i));
            if (!blank) text.append(words.charAt(i));
            else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') text.append(' ');
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private void refuse(Node node, String words) {
        int line = node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getLineIndex();
        problems.add(new PieceFile.Problem(firstLine + line, words));
    }
}
