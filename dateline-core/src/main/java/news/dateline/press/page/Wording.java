package news.dateline.press.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the furniture puts things: lists of names, counts, share links. Pure functions. */
final class Wording {
    private Wording() { }

    /** The names of agencies; "our agencies" when nobody is named. */
    static String and(Messages words, List<String> names) {
        return names.isEmpty() ? words.of("article.our-agencies") : words.and(names);
    }

    /** Who has read it (the law, 20). */
    static String check(Messages words, CheckView check, List<AgencyView> agencies) {
        return switch (check) {
            case CheckView.ByProgram program -> words.of("check.program", and(words, agencies.stream().map(AgencyView::name).toList()), aside(words, program.written()));
            case CheckView.ByEditor editor -> words.of("check.editor", editor.name(), editor.at().shown(), aside(words, editor.written()));
        };
    }

    private static String aside(Messages words, String written) {
        return written.isEmpty() ? "" : words.of("check.aside", written);
    }

    /** "(With inputs from A and B.)", with the agencies' own pages. */
    static List<Run> inputs(Messages words, List<AgencyView> agencies) {
        List<Run> runs = new ArrayList<>();
        for (Run run : words.runs("article.inputs", new Run.Strong(""))) {
            if (run instanceof Run.Strong) named(words, agencies, runs);
            else runs.add(run);
        }
        return runs;
    }

    private static void named(Messages words, List<AgencyView> agencies, List<Run> runs) {
        for (int i = 0; i < agencies.size(); i++) {
            AgencyView agency = agencies.get(i);
            if (i > 0) runs.add(new Run.Plain(words.of(i == agencies.size() - 1 ? "list.and" : "list.comma", "", "")));
            runs.add(agency.href().isPresent() ? new Run.Link(agency.href().get(), agency.name()) : new Run.Plain(agency.name()));
        }
    }

    /** A note in fixed wordings in this language; empty where it has no words for it. */
    static Optional<String> fixed(Messages words, String note) {
        return words.language().equals("en") ? Optional.of(note) : words.note(note);
    }

    /** "Try again in a second." */
    static String soon(Messages words, long seconds) {
        if (seconds >= 120) return words.of("closed.minutes", (seconds + 59) / 60);
        return words.of("closed.seconds", Math.max(1, seconds));
    }

    static LinkView letter(String address) {
        return new LinkView(mail(address), address);
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
    static List<LinkView> share(Messages words, ArticleView article) {
        String address = encoded(article.head().canonical());
        String headline = encoded(article.headline().text());
        return List.of(
            new LinkView("mailto:?subject=" + headline + "&body=" + address, words.of("article.email")),
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
