package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.wire.read.Addresses;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The links of a front or section page that lead to articles: on the same site, outside navigation, with words like a headline and an address like an article's. What a person sets as a
 * pattern
 * decides alone. Pure.
 */
public final class PageLinks {
    public static final int LINKS_MAX = 300;
    private static final int ANCHORS_MAX = 5_000;
    private static final int DEPTH_MAX = 400;
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|m3u8|zip|xml|rss|json|css|js|ics)$");
    private static final Pattern SECTION = Pattern.compile("(?i)/(?:tags?|category|categories|kategorie|authors?|autor(?:en)?|topics?|thema|themen|sections?|search|suche|login"
            + "|register|subscribe|abo|newsletters?|about|contact|kontakt|impressum|datenschutz|privacy|terms|agb|"
            + "jobs|shop|rss|feeds?|page|seite|user|profile?|account|gallery|videos?|podcasts?)(?:/|$)");
    private static final Pattern DATED = Pattern.compile("/(?:19|20)\\d\\d[/-]?[01]\\d(?:[/-]?[0-3]\\d)?(?:[/_-]|$)");
    private static final Pattern NUMBERED = Pattern.compile("\\d{5,}");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\d%]+(?:[-_][\\p{L}\\d%]+){2,}");
    /** Words of a headline; "More sport" is none. */
    private static final int WORDS_MIN = 4;
    private static final int CHARACTERS_MIN = 20;

    private PageLinks() { }

    /** In the page's order, each address once. {@code address} is the page's own; {@code pattern} has to be found in an article's address. */
    public static List<String> find(byte[] bytes, String httpCharset, String address, Optional<Pattern> pattern) {
        Document page = Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(PageReader.decode(bytes, httpCharset), address);
        String base = page.selectFirst("base[href]") instanceof Element said ? Addresses.web(said.attr("href"), address).filter(found -> SiteAddress.sameSite(found,
                address)).orElse(address) : address;
        String own = SiteAddress.plain(address);
        Map<String, String> words = new LinkedHashMap<>();
        for (Element anchor : page.select("a[href]").stream().limit(ANCHORS_MAX).toList()) {
            if (anchor.attr("href").strip().startsWith("#") || pattern.isEmpty() && isNavigation(anchor)) continue;
            Optional<String> target = Addresses.web(anchor.attr("href"), base).map(SiteAddress::plain).filter(found -> !found.equals(own) && SiteAddress.sameSite(found, address));
            // One card often links twice: around its picture and around its headline.
            target.ifPresent(found -> words.merge(found, anchor.text(), (a, b) -> a.length() >= b.length() ? a : b));
        }
        List<String> links = new ArrayList<>();
        words.forEach((target, text) -> {
            boolean article = pattern.map(set -> set.matcher(target).find()).orElseGet(() -> isArticle(target, text));
            if (article && links.size() < LINKS_MAX) links.add(target);
        });
        return links;
    }

    private static boolean isNavigation(Element anchor) {
        for (Element at = anchor; at != null; at = at.parent()) {
            String name = at.normalName();
            if (name.equals("nav") || name.equals("footer") || at.attr("role").equalsIgnoreCase("navigation")) return true;
            if (at != anchor && Labels.isNavigation(at)) return true;
        }
        return false;
    }

    private static boolean isArticle(String target, String text) {
        String path = target.replaceFirst("^https?://[^/?]*", "").replaceFirst("\\?.*$", "");
        if (path.length() < 2 || FILE.matcher(path).find()) return false;
        String last = path.replaceFirst("/$", "").replaceFirst("^.*/", "").replaceFirst("\\.[a-z]{3,5}$", "");
        boolean headline = text.length() >= CHARACTERS_MIN && text.strip().split("\\s+").length >= WORDS_MIN || text.length() >= CHARACTERS_MIN
                && text.codePoints().anyMatch(Character::isIdeographic);
        boolean own = DATED.matcher(path).find() || NUMBERED.matcher(path).find() || NUMBERED.matcher(target).find() || SLUG.matcher(last).matches();
        if (SECTION.matcher(path).find() && !DATED.matcher(path).find() && !NUMBERED.matcher(last).find()) return false;
        return headline && own;
    }
}
