package news.dateline.wire.read;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * HTML made harmless by copying what is allowed: text, paragraphs, lists, tables, quotations, emphasis, and links to http and https addresses. Pure; each call parses anew.
 */
public final class Markup {
    /**
     * What is left of a piece of markup.
     *
     * @param text plain, paragraphs parted by one blank line
     * @param html the same as harmless HTML; every link is absolute
     */
    public record Clean(String text, String html) { }

    private static final int DEPTH_MAX = 200;
    /** How many layers of escaped markup are taken off a headline. */
    private static final int ESCAPED_MAX = 4;
    /** Their words are not copy: programs, styles, controls, fall-backs, foreign drawings. */
    private static final String SILENT = "script,style,noscript,template,iframe,frame,frameset,noframes,object,embed,applet,svg,math,select,textarea,button,option,audio,video,canvas,head,title,xmp,plaintext,noembed";
    private static final Set<String> NOT_COPY = Set.of(SILENT.split(","));
    private static final Set<String> DIVISIONS = Set.of("div", "section", "article", "figcaption", "address", "center");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> GOES_EMPTY = Set.of("p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote", "a", "b", "i", "em", "strong", "ul", "ol");
    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre",
            "table", "tr", "caption", "hr", "section",
            "article", "header", "footer", "figure", "figcaption", "aside", "main", "address", "thead", "tbody", "tfoot");
    private static final Safelist SAFE = new Safelist()
            .addTags("p", "br", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "q", "cite", "pre", "code", "table", "caption",
                    "thead", "tbody", "tfoot", "tr", "th", "td",
                    "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "abbr", "time", "a", "hr")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https");
    private static final Pattern TAG = Pattern.compile("<(?:/?(?:p|br|div|span|a|b|i|u|s|em|strong|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|q|cite|pre|code|table|tr|td|th|tbody|thead|img|font|small|big|sub|sup|hr|"
            + "script|style|iframe|object|embed|svg|math|form|input|button|video|audio|body|html|head|title|meta|link|base|center|section|article|figure|figcaption|abbr|time|del|ins|strike|tt|noscript|"
            + "template|marquee|details|select|textarea|frame|frameset|applet|canvas|picture|source|isindex|xss|x|image|animate|set)(?=[\\s/>]|$)|!--|!\\[CDATA\\[)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private Markup() { }

    /** Whether a text that may be plain or HTML is HTML. "a < b" and "AT&T" are not. */
    public static boolean isMarkup(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /** {@code base} is what relative links are resolved against, or the empty text. */
    public static Clean clean(String html, String base) {
        return SimpleMarkup.clean(html).orElseGet(() -> parsed(html, base));
    }

    /** The long way, for any markup. */
    static Clean parsed(String html, String base) {
        // By the standard's rules, as the pages have it that it will stand in: without the declaration a table would lie within a paragraph.
        Parser parser = Parser.htmlParser().setMaxDepth(DEPTH_MAX).setTrackErrors(1);
        Document dirty = parser.parseInput("<!doctype html>" + html, base);
        Clean once = cleaned(dirty, base);
        // Where the parser had to mend, taking elements away can leave what it would have to mend again: a link within a link.
        if (parser.getErrors().isEmpty() || Jsoup.isValid(once.html(), SAFE)) return once;
        Clean twice = cleaned(Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput("<!doctype html>" + once.html(), base), base);
        return Jsoup.isValid(twice.html(), SAFE) ? twice : new Clean(once.text(), paragraphs(once.text()));
    }

    /** The words alone. */
    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (String paragraph : text.split("\n\n")) {
            if (paragraph.isBlank()) continue;
            html.append("<p>");
            news.dateline.wire.read.Element.escape(paragraph, html, false);
            html.append("</p>");
        }
        return html.toString();
    }

    private static Clean cleaned(Document dirty, String base) {
        prepare(dirty);
        Document clean = new Cleaner(SAFE).clean(dirty);
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml).charset("UTF-8");
        finish(clean.body(), base);
        Paragraphs paragraphs = new Paragraphs();
        clean.body().traverse(new Telling(paragraphs));
        return new Clean(paragraphs.text(), clean.body().html().strip());
    }

    /**
     * Before the allow-list is applied: what is silent goes with all it holds; divisions that only hold words become paragraphs, since the list keeps no divisions; the page's own heading is
     * not the copy's. The parser has limited the depth.
     */
    private static void prepare(Element element) {
        Node child = element.firstChild();
        while (child != null) {
            Node next = child.nextSibling();
            if (child instanceof Element inner) {
                String name = inner.normalName();
                if (NOT_COPY.contains(name)) {
                    // A page's head is silent, but what it is made of by the parser has to stay in place.
                    if (name.equals("head")) inner.empty();
                    else inner.remove();
                } else {
                    // A heading that was never ended holds the copy itself, and headings in it once the divisions between are gone.
                    if (HEADINGS.contains(name) && holdsBlocks(inner)) inner.tagName("div");
                    else if (name.equals("h1")) inner.tagName("h2");
                    else if (DIVISIONS.contains(name) && !holdsBlocks(inner)) inner.tagName("p");
                    prepare(inner);
                }
            }
            child = next;
        }
    }

    /** Also within elements that are none: the list takes those away, and a paragraph would lie within a paragraph. */
    private static boolean holdsBlocks(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element inner && (BLOCKS.contains(inner.normalName()) || DIVISIONS.contains(inner.normalName()) || holdsBlocks(inner))) return true;
        }
        return false;
    }

    /** After it: every link absolute, no forbidden character, nothing left that holds nothing. */
    private static void finish(Element element, String base) {
        Node child = element.firstChild();
        while (child != null) {
            Node next = child.nextSibling();
            if (child instanceof TextNode words) words.text(Plain.characters(words.getWholeText()));
            else if (child instanceof Element inner) {
                finish(inner, base);
                if (GOES_EMPTY.contains(inner.normalName()) && isEmpty(inner)) inner.remove();
                else if (inner.normalName().equals("a")) link(inner, base);
            }
            child = next;
        }
    }

    private static boolean isEmpty(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) if (!(child instanceof TextNode words && words.isBlank())) return false;
        return true;
    }

    private static void link(Element link, String base) {
        Optional<String> address = Addresses.web(link.attr("href"), base);
        if (address.isPresent()) link.attr("href", address.get());
        else link.unwrap();
    }

    /** A short text without markup on one line: a headline, a name, a caption. Entities are decoded when {@code html}; tags go either way, also those that were escaped twice. */
    public static String line(String text, boolean html) {
        String looked = text.length() > Limits.LINE_MARKUP_LENGTH ? text.substring(0, Limits.LINE_MARKUP_LENGTH) : text;
        String bare = html && !isMarkup(looked) ? entities(looked) : looked;
        for (int i = 0; i < ESCAPED_MAX && isMarkup(bare); i++) {
            Document document = Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(bare, "");
            document.select(SILENT).remove();
            bare = spaced(document);
        }
        return Plain.line(bare);
    }

    /** Character references decoded; what merely looks like one ("?a=1&copy=2") stays. */
    public static String entities(String text) {
        if (text.indexOf('&') < 0) return text;
        return REFERENCE.matcher(text).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(Parser.unescapeEntities(match.group(), false)));
    }

    private static String spaced(Document document) {
        StringBuilder text = new StringBuilder();
        document.traverse((node, depth) -> {
            if (node instanceof TextNode words) text.append(words.getWholeText());
            else if (node instanceof Element element && (BLOCKS.contains(element.normalName()) || element.normalName().equals("br"))) text.append(' ');
        });
        return text.toString();
    }

    /** Tells the paragraphs what a clean document holds. */
    private record Telling(Paragraphs paragraphs) implements NodeVisitor {
        @Override public void head(Node node, int depth) {
            if (node instanceof TextNode words) paragraphs.words(words.getWholeText());
            else if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("br")) paragraphs.lineBreak();
                else if (BLOCKS.contains(name)) paragraphs.end();
                else if (name.equals("td") || name.equals("th")) paragraphs.cell();
            }
        }

        @Override public void tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) paragraphs.end();
        }
    }
}
