package news.dateline.press.page;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.function.Consumer;

/** Pages by the compiled templates in {@code src/main/jte}; their parameters are checked by the compiler. */
// What jte generates takes no interceptor as null.
@SuppressWarnings("NullAway")
final class JtePages implements Pages {
    /** An article is some 40,000 characters; one growth less. */
    private static final int EXPECTED_LENGTH = 48 * 1024;

    private final Assets assets;

    JtePages(Assets assets) {
        this.assets = assets;
    }

    @Override public String article(SiteView site, ArticleView article) {
        return document(site, article.head(), "story", MetaView.of(article), output -> JtearticleGenerated.render(output, null, site.words(article.head()), site, article), output -> JterailSlotsGenerated.render(output, null, site.words(article.head()), article.rails()));
    }

    @Override public String front(SiteView site, FrontView front) {
        return document(site, front.head(), "front", output -> JtefrontGenerated.render(output, null, site.words(front.head()), site, front));
    }

    @Override public String sector(SiteView site, SectorView sector) {
        return document(site, sector.head(), "list", output -> JtesectorGenerated.render(output, null, site.words(sector.head()), sector));
    }

    @Override public String archive(SiteView site, ArchiveView archive) {
        return document(site, archive.head(), "list", output -> JtearchiveGenerated.render(output, null, site.words(archive.head()), archive));
    }

    @Override public String calendar(SiteView site, CalendarView calendar) {
        return document(site, calendar.head(), "text", output -> JtecalendarGenerated.render(output, null, site.words(calendar.head()), calendar));
    }

    @Override public String latest(SiteView site, LatestView latest) {
        return document(site, latest.head(), "list", output -> JtelatestGenerated.render(output, null, site.words(latest.head()), latest));
    }

    @Override public String tombstone(SiteView site, TombstoneView tombstone) {
        HeadView head = HeadView.of(site.words().of("gone.page"), "", tombstone.canonical()).notIndexed();
        return document(site, head, "notice", output -> JtetombstoneGenerated.render(output, null, site.words(head), site, tombstone));
    }

    @Override public String notFound(SiteView site, NotFoundView notFound) {
        HeadView head = Frame.plain(site, site.words().of("missing.page"), "", "/").notIndexed();
        return document(site, head, "notice", output -> JtenotFoundGenerated.render(output, null, site.words(head), site));
    }

    @Override public String unavailable(SiteView site, UnavailableView unavailable) {
        HeadView head = Frame.plain(site, site.words().of("closed.page"), "", "/").notIndexed();
        return document(site, head, "notice", output -> JteunavailableGenerated.render(output, null, site.words(head), unavailable));
    }

    @Override public String text(SiteView site, TextView text) {
        return document(site, Frame.plain(site, text.title(), text.description(), text.path()).inLanguage("en"), "text", output -> prose(output, site, text));
    }

    private static void prose(HtmlTemplateOutput output, SiteView site, TextView text) {
        switch (text) {
            case ABOUT -> JtetextAboutGenerated.render(output, null, site);
            case HOW_WE_WORK -> JtetextHowWeWorkGenerated.render(output, null, site);
            case ETHICS -> JtetextEthicsGenerated.render(output, null, site);
            case CORRECTIONS_POLICY -> JtetextCorrectionsGenerated.render(output, null, site);
            case COMPLAINTS -> JtetextComplaintsGenerated.render(output, null, site);
            case CONTACT -> JtetextContactGenerated.render(output, null, site);
            case PRIVACY -> JtetextPrivacyGenerated.render(output, null, site);
            case TERMS -> JtetextTermsGenerated.render(output, null, site);
            case DISCLAIMER -> JtetextDisclaimerGenerated.render(output, null, site);
            case OWNERSHIP -> JtetextOwnershipGenerated.render(output, null, site);
        }
    }

    @Override public String author(SiteView site, AuthorView author) {
        return document(site, author.head(), "list", output -> JteauthorGenerated.render(output, null, site.words(author.head()), author));
    }

    @Override public String events(SiteView site, EventsView events) {
        return document(site, events.head(), "list", output -> JteeventsGenerated.render(output, null, site.words(events.head()), events));
    }

    @Override public String trending(SiteView site, TrendingView trending) {
        return document(site, trending.head(), "list", output -> JtetrendingGenerated.render(output, null, site.words(trending.head()), trending));
    }

    @Override public String trendingRail(SiteView site, TrendingView trending) {
        return fragment(output -> JterankedGenerated.render(output, null, site.words(trending.head()), trending, false));
    }

    @Override public String shots(SiteView site, ShotsView shots) {
        return document(site, shots.head(), "shots", output -> JteshotsGenerated.render(output, null, site.words(shots.head()), shots));
    }

    @Override public String live(SiteView site, LiveView live) {
        return document(site, live.head(), "live", output -> JteliveGenerated.render(output, null, site.words(live.head()), live));
    }

    @Override public String feedback(SiteView site, FeedbackView feedback) {
        HeadView head = Frame.plain(site, site.words().part(Part.FEEDBACK), site.words().of("feedback.description"), "/feedback");
        return document(site, feedback.storyId().isEmpty() && !feedback.sent() ? head : head.notIndexed(), "form", output -> JtefeedbackGenerated.render(output, null, site, site.words(), feedback));
    }

    @Override public String newsletter(SiteView site, NewsletterView newsletter) {
        HeadView head = Frame.plain(site, site.words().part(Part.NEWSLETTER), site.words().of("newsletter.description"), "/newsletter");
        return document(site, newsletter.step() == NewsletterView.Step.FORM ? head : head.notIndexed(), "form", output -> JtenewsletterGenerated.render(output, null, site, site.words(), newsletter));
    }

    @Override public String mail(SiteView site, MailView mail) {
        return fragment(output -> JtemailGenerated.render(output, null, site, site.words(mail.edition()), mail));
    }

    @Override public String offline(SiteView site) {
        return document(site, Frame.plain(site, site.words().of("offline.page"), "", "/offline").notIndexed(), "text", output -> JteofflineGenerated.render(output, null, site.words()));
    }

    @Override public String saved(SiteView site) {
        return document(site, Frame.plain(site, site.words().part(Part.READING_LIST), "", "/saved").notIndexed(), "saved", output -> JtesavedGenerated.render(output, null, site.words()));
    }

    @Override public String search(SiteView site, SearchView search) {
        return document(site, search.head(), "search", output -> JtesearchGenerated.render(output, null, site.words(search.head()), search));
    }

    @Override public String corrections(SiteView site, CorrectionsView corrections) {
        return document(site, corrections.head(), "text", output -> JtecorrectionsGenerated.render(output, null, site.words(corrections.head()), site, corrections));
    }

    @Override public String feeds(SiteView site, FeedsView feeds) {
        return document(site, feeds.head(), "text", output -> JtefeedsGenerated.render(output, null, site.words(feeds.head()), feeds));
    }

    @Override public String rail(Messages words, RailView rail) {
        return fragment(output -> JterailGenerated.render(output, null, words, rail));
    }

    @Override public String latestCard(Messages words, CardView card) {
        return fragment(output -> JtelatestCardGenerated.render(output, null, words, card)).strip();
    }

    private String document(SiteView site, HeadView head, String kind, Consumer<HtmlTemplateOutput> main) {
        return document(site, head, kind, List.of(), main, _ -> { });
    }

    private String document(SiteView site, HeadView head, String kind, List<MetaView> metas, Consumer<HtmlTemplateOutput> main, Consumer<HtmlTemplateOutput> rail) {
        Frame frame = new Frame(site, assets, head, kind, metas);
        return fragment(output -> JtelayoutGenerated.render(output, null, frame, content(main), content(rail)));
    }

    private static Content content(Consumer<HtmlTemplateOutput> part) {
        return output -> part.accept((HtmlTemplateOutput) output);
    }

    private static String fragment(Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput(EXPECTED_LENGTH);
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
