package news.dateline.press.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the furniture puts things: lists of names, counts, share links. Pure functions. */
final class Wording {
    private Wording() { }

    /** "A", "A and B", "A, B and C"; "our agencies" when nobody is named. */
    static String and(List<String> names) {
        if (names.isEmpty()) return "our agencies";
        if (names.size() == 1) return names.getFirst();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Who has read it (the law, 20). */
    static String check(CheckView check, List<AgencyView> agencies) {
        return switch (check) {
            case CheckView.ByProgram program -> "Compiled by software from " + and(agencies.stream().map(AgencyView::name).toList()) + aside(program.written()) + "; no editor has read this version";
            case CheckView.ByEditor editor -> "Checked by " + editor.name() + ", " + editor.at().shown() + aside(editor.written());
        };
    }

    private static String aside(String words) {
        return words.isEmpty() ? "" : "; " + words;
    }

    /** "a second", "30 seconds", "10 minutes". */
    static String soon(long seconds) {
        if (seconds >= 120) return (seconds + 59) / 60 + " minutes";
        return seconds <= 1 ? "a second" : seconds + " seconds";
    }

    /** "1 agency" says nothing to a reader; from two on it does. */
    static String voices(int voices) {
        return voices + " agencies";
    }

    /** For those who hear links alone: which story's sources. */
    static String sources(CardView card) {
        return "The story and its sources: " + card.headline();
    }

    static String shot(CardView card) {
        return "Link to this shot: " + card.headline();
    }

    /** The first words of a body: the dateline, unless the text itself begins with it. */
    static String dateline(ArticleView article) {
        String located = article.located().orElse("");
        boolean printed = article.paragraphs().isEmpty() || article.paragraphs().getFirst().text().startsWith(located);
        return located.isBlank() || printed ? "" : located;
    }

    /** The headline and the standfirst, whose sources stand together. */
    static List<SentenceView> top(ArticleView article) {
        List<SentenceView> top = new ArrayList<>(article.standfirst());
        top.addFirst(article.headline());
        return top;
    }

    static String standfirst(ArticleView article) {
        return article.standfirst().stream().map(SentenceView::text).collect(Collectors.joining(" "));
    }

    /** Plain links to share a page: nobody's script, and nobody is told before the reader clicks. */
    static List<LinkView> share(ArticleView article) {
        String address = encoded(article.head().canonical());
        String headline = encoded(article.headline().text());
        return List.of(
            new LinkView("mailto:?subject=" + headline + "&body=" + address, "Email"),
            new LinkView("https://wa.me/?text=" + headline + "%20" + address, "WhatsApp"),
            new LinkView("https://www.linkedin.com/sharing/share-offsite/?url=" + address, "LinkedIn"),
            new LinkView("https://www.facebook.com/sharer/sharer.php?u=" + address, "Facebook"),
            new LinkView("https://x.com/intent/post?text=" + headline + "&url=" + address, "X"));
    }

    /** Where one writes about one story: the form, or a letter where there is none. */
    static String mistake(SiteView site, ArticleView article) {
        if (site.menus().has(Part.FEEDBACK)) return "/feedback?story=" + article.id();
        return mail(site.complaintsAddress()) + "?subject=" + encoded("Story " + article.id());
    }

    static String mail(String address) {
        return "mailto:" + address;
    }

    /** For mail programs and servers alike: a blank is %20. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
