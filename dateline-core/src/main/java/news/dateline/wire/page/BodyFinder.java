package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which part of a page holds the article. Two opinions: what the page's maker says by mark-up or by usual names (the list is after trafilatura's), and where the running text lies
 * (after Readability:
 * text counts, links do not). The maker is believed when that part holds enough of the text. Pure.
 */
final class BodyFinder {
    private static final List<String> SAID = List.of(
            "[itemprop=articleBody]",
            "[class~=(?i)(^|[\\s_-])(article|story|post|entry|news|blog|artikel|text)[_-]{0,2}(body|content|text|bodycopy|copy|main)($|[\\s_-])],"
                    + "[id~=(?i)(^|[\\s_-])(article|story|post|entry|news|blog|artikel)[_-]{0,2}(body|content|text)($|[\\s_-])]",
            "[class~=(?i)articlebody|articlecontent|articletext|storybody|storycontent|postcontent|post_content|entry-content"
                    + "|body-text|text-content|fulltext|field--name-body|field-name-body|richtext|rich-text]",
            "article",
            "[role=article]",
            "main,[role=main]",
            "#content,.content,#main,.main,#main-content,.main-content,#primary");
    /** A part that its maker names holds at least this much of what the text alone finds. */
    private static final double ENOUGH = 0.5;
    /** One goes down while one child holds nearly all. */
    private static final double NEARLY_ALL = 0.8;

    private static final int PARTS_MAX = 300;

    private final Map<Element, Integer> prose = new IdentityHashMap<>();

    /** The parts in order; one, mostly. */
    static List<Element> find(Document page) {
        return new BodyFinder(page).found(page);
    }

    private BodyFinder(Document page) {
        for (Block block : Blocks.of(page.body())) {
            if (!block.isProse()) continue;
            for (Element at = block.holder(); at != null; at = at.parent()) prose.merge(at, block.length() - block.linked(), Integer::sum);
        }
    }

    private int of(Element element) {
        return prose.getOrDefault(element, 0);
    }

    private List<Element> found(Document page) {
        Element dense = dense(page.body());
        for (String said : SAID) {
            List<Element> parts = outermost(page.body().select(said).stream().limit(PARTS_MAX).toList());
            if (parts.isEmpty()) continue;
            List<Element> chosen = together(parts);
            int held = chosen.stream().mapToInt(this::of).sum();
            if (held > 0 && held >= ENOUGH * of(dense)) return chosen;
        }
        return List.of(dense);
    }

    /** From the body down the road on which nearly all of the running text lies. */
    private Element dense(Element body) {
        Element at = body;
        while (true) {
            Element best = null;
            for (Element child : at.children()) if (best == null || of(child) > of(best)) best = child;
            if (best == null || of(best) < NEARLY_ALL * of(at) || of(best) == 0 || best.normalName().equals("p")) return at;
            at = best;
        }
    }

    private static List<Element> outermost(List<Element> parts) {
        List<Element> outer = new ArrayList<>();
        for (Element part : parts) if (outer.stream().noneMatch(one -> one == part || part.parents().contains(one))) outer.add(part);
        return outer;
    }

    /** The fullest part, and those of its kind beside it: some makers cut one body into several, with advertisements between. */
    private List<Element> together(List<Element> parts) {
        Element fullest = parts.getFirst();
        for (Element part : parts) if (of(part) > of(fullest)) fullest = part;
        List<Element> all = new ArrayList<>();
        for (Element part : parts) {
            boolean sibling = part.parent() == fullest.parent() && part.className().equals(fullest.className()) && !part.normalName().equals("article");
            if (part == fullest || sibling && of(part) > 0) all.add(part);
        }
        return all;
    }
}
