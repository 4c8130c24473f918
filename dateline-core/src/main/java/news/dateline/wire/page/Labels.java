package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names that page makers give to parts of a page (class, id, role) say about them. The idea and many of the words are those of Readability (Arc90, Mozilla) and trafilatura (A.
 * Barbaresi,
 * ACL 2021); names are compared word by word, so that "header-image" is not "head" and "has-sidebar" no sidebar. Pure.
 */
final class Labels {
    private static final Pattern SPLIT = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}0-9]+");
    /** Names that tell of something elsewhere ("has-sidebar"), or that blog software derives from topics ("tag-share", "category-comment"). */
    private static final Pattern SAYS_NOTHING = Pattern.compile("(?i)(has|no|with|without|not|is|js|category|tag|tags|post_tag|postid|single|hentry|"
            + "type|format|status|wp-singular|page-template|theme|lang|elementor|align|text|color|layout)[-_].*");
    /** Where the copy itself or its first paragraph stands, whatever else the name says. */
    private static final Pattern COPY = Pattern.compile("(?i)(article|story|post|entry|artikel|news|page|main)[-_]{0,2}(body|content|text|copy)|lead|intro|standfirst|"
            + "dek|deck|article[-_]{1,2}(dek|deck|lead|intro)|excerpt|entry-excerpt|vorspann|bajada|chapo|articlebody|richtext|rich-text|(article|post|entry|page)[-_]lead");

    /** Never part of the copy, however long it is. */
    private static final Set<String> STRONG = words("""
            sidebar sidebars outbrain related relatedlinks relatedposts relatedarticles yarpp
            comments commentlist comment kommentare kommentar comentarios commentaires commenti disqus respond cookie cookies consent gdpr cookiebar footer
            breadcrumb breadcrumbs newsletter outbrain taboola advertisement advert adsbygoogle banner navbar navigation nav skip modal popup sharedaddy sharing
            usercentrics mc4wp pagination livefyre fbcomments
            """);
    /** Rarely part of the copy: believed unless it would take much of the page with it. */
    private static final Set<String> WEAK = words("""
            legend bildunterschrift bildtext imagecaption searchbox teilen newsteaser savoir sharer appstores contactbox kontakt ansprechpartner printbutton videoplayer audioplayer
            share shares social related relateds sidebar menu submenu ad ads adv anzeige werbung publicidad sponsor sponsored promo promotion
            promoted teaser teasers recommended recommendation recommendations recirc recirculation popular trending mostread byline author authors autor bio
            authorbox tags taglist tagcloud keywords taxonomy topics meta metadata postmeta postmetadata entrymeta copyright caption captions credit credits
            gallery slider slideshow carousel login signup signin register subscribe subscription paywall piano toolbar pager pagenav overlay rating ratings
            readmore more player podcast topbar masthead header foot legal disclaimer impressum donate donation spenden likes facebook twitter
            whatsapp instagram linkedin pinterest flattr shariff addtoany addthis socials follow feedback suche date timestamp pubdate
            timeago toc attribution premium weiterlesen similar yarpp jetpack ssba a2a heateor crp rp4wp mailchimp aside infobox factbox marginal
            poll quiz survey calendar archive archives blogroll tooltip noprint reply trackback trackbacks pingback pings contact buy cart warenkorb
            cta crosslink crosslinks linklist categories category overline subline biography
            """);
    private static final Set<String> NAVIGATION = words("nav navbar navigation menu submenu breadcrumb breadcrumbs footer pagination comments cookie consent");
    private static final Set<String> WEAK_ROLES = Set.of("navigation", "complementary", "banner", "contentinfo", "search",
            "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist", "alert", "tooltip");

    enum Verdict { STRONG, WEAK, NOTHING }

    private Labels() { }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    static Verdict of(Element element) {
        Verdict verdict = Verdict.NOTHING;
        List<String> names = names(element);
        if (names.stream().anyMatch(name -> COPY.matcher(name).matches())) return Verdict.NOTHING;
        for (String name : names) {
            if (SAYS_NOTHING.matcher(name).matches()) continue;
            // After two dashes stands a variant ("section--ads"), not what the part is.
            for (String word : SPLIT.split(name.replaceFirst("(?<=.)--.*$", ""))) {
                String folded = word.toLowerCase(Locale.ROOT);
            if (STRONG.contains(folded)) return Verdict.STRONG;
            if (WEAK.contains(folded)) verdict = Verdict.WEAK;
            }
        }
        return verdict == Verdict.NOTHING && WEAK_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) ? Verdict.WEAK : verdict;
    }

    /** Whether a part leads through the site rather than to its articles. */
    static boolean isNavigation(Element element) {
        for (String name : names(element)) {
            if (SAYS_NOTHING.matcher(name).matches()) continue;
            for (String word : SPLIT.split(name)) if (NAVIGATION.contains(word.toLowerCase(Locale.ROOT))) return true;
        }
        return false;
    }

    private static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        String classes = element.className();
        if (!classes.isBlank()) names.addAll(List.of(classes.strip().split("\\s+")));
        // Ids of headings are made of their words.
        if (!element.id().isBlank() && !element.normalName().matches("h[1-6]")) names.add(element.id().strip());
        return names;
    }
}
