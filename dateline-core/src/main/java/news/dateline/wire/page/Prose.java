package news.dateline.wire.page;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much running text stands below each element of a page: characters outside links, in pieces long enough to be part of a sentence. One thread; counts once. */
final class Prose {
    /** Shorter pieces are labels, buttons and dates. */
    private static final int PIECE_MIN = 30;

    private final Map<Element, Integer> below = new IdentityHashMap<>();

    static Prose of(Element root) {
        Prose prose = new Prose();
        root.traverse(new NodeVisitor() {
            private int links;

            @Override public void head(Node node, int depth) {
                if (node instanceof Element element && element.normalName().equals("a")) links++;
                if (node instanceof TextNode words && links == 0 && node.parent() instanceof Element parent) {
                    int length = words.text().strip().length();
                    if (length >= PIECE_MIN) prose.below.merge(parent, length, Integer::sum);
                }
            }

            @Override public void tail(Node node, int depth) {
                if (!(node instanceof Element element)) return;
                if (element.normalName().equals("a")) links--;
                if (element.parent() instanceof Element parent) {
                    int own = prose.below(element);
                    if (own > 0) prose.below.merge(parent, own, Integer::sum);

                }
            }
        });
        return prose;
    }

    int below(Element element) {
        return below.getOrDefault(element, 0);
    }
}
