package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a page what is no copy by its tag or by its label, before anybody looks for the article. Changes the document that it is given. */
final class Sweep {
    private static final String SILENT = "script,style,noscript,template,iframe,frame,frameset,noframes,object,embed,applet,svg,math,select,textarea,button,option,audio,video,"
            + "canvas,input,label,legend,"
            + "map,menu,dialog,datalist,figcaption,picture,img,progress,rp,rt,xmp,plaintext,noembed";
    /** Inline parts of a sentence are not taken out for their label: the sentence would lose words. */
    private static final Set<String> BLOCKS = Set.of(("div section ul ol li dl dd dt p header table tbody tr td article details summary address h2 h3 h4 h5 h6 "
            + "form center fieldset main hr time span figure footer nav aside").split(" "));
    private static final Pattern UNSEEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    /** A part with a weak label goes while it holds less than this of the page's running text. */
    private static final double WEAK_SHARE_MAX = 0.2;
    private static final double STRONG_SHARE_MAX = 0.8;
    private static final double HALF = 0.5;
    private static final double FORM_SHARE_MAX = 0.3;

    private final Prose prose;
    private final int all;

    private Sweep(Document page) {
        this.prose = Prose.of(page);
        this.all = Math.max(1, prose.below(page.body()));
    }

    static void silent(Document page) {
        for (Element element : page.body().select(SILENT)) if (!element.normalName().equals("body")) element.remove();
        List<Node> comments = new ArrayList<>();
        page.body().traverse((node, depth) -> {
            if (node instanceof Comment) comments.add(node);
        });
        comments.forEach(Node::remove);
    }

    static void labelled(Document page) {
        Sweep sweep = new Sweep(page);
        sweep.below(page.body());
    }

    private void below(Element parent) {
        for (Element child : List.copyOf(parent.children())) {
            if (isOut(child)) child.remove();
            else below(child);
        }
    }

    private boolean isOut(Element element) {
        String name = element.normalName();
        double share = (double) prose.below(element) / all;
        if (name.equals("form")) return share < FORM_SHARE_MAX;
        if (name.equals("nav") || name.equals("footer") || name.equals("aside")) return share < HALF;
        if (name.equals("figure")) return share < WEAK_SHARE_MAX && element.selectFirst("table,p,li") == null;
        if (!BLOCKS.contains(name) || name.equals("main")) return false;
        if ((element.hasAttr("hidden") || UNSEEN.matcher(element.attr("style")).find() || element.attr("aria-hidden").toLowerCase(Locale.ROOT).equals("true"))
                && share < WEAK_SHARE_MAX) return true;
        if (name.equals("span") && element.parent() instanceof Element parent && !parent.ownText().isBlank()) return false;
        return switch (Labels.of(element)) {
            case STRONG -> share < (name.equals("article") ? WEAK_SHARE_MAX : STRONG_SHARE_MAX) && element.selectFirst("h1,[itemprop=articleBody]") == null;
            case WEAK -> share < WEAK_SHARE_MAX;
            case NOTHING -> false;
        };
    }
}
