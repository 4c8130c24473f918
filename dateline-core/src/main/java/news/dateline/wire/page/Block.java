package news.dateline.wire.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * One paragraph, heading, list entry, row or quotation of a page.
 *
 * @param holder    the element that it stands in
 * @param nodes     its words and their marks
 * @param linked    how many of the text's characters are in links
 */
record Block(Kind kind, String text, int linked, Element holder, List<Node> nodes) {
    enum Kind { PARAGRAPH, HEADING, ENTRY, ROW, QUOTATION, PREFORMATTED }

    Block {
        nodes = List.copyOf(nodes);
    }

    int length() {
        return text.length();
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /** Whether it reads like a sentence or more. */
    boolean isSentence() {
        if (text.length() < 25) return false;
        char last = text.charAt(text.length() - 1);
        return ".!?…:;\"'”’»)]。！？".indexOf(last) >= 0;
    }

    /** Running text beyond doubt: long, and mostly not links. */
    boolean isProse() {
        return kind != Kind.HEADING && linkDensity() < 0.4 && (length() >= 120 || length() >= 50 && isSentence());
    }
}
