package news.dateline.press.page;

/**
 * Turns views into finished HTML: whole documents, and the fragments that a script or a live stream puts into them. Pure: the same views give the same bytes. Immutable; any thread
 * may call. Everything in a view is text and is escaped here; nothing fails on odd input.
 *
 * <p>Pages need this policy and no more: {@code default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self';
 * form-action 'self'; base-uri 'none'; frame-ancestors 'none'}.
 */
public interface Pages {
    /** Pages whose files are these. */
    static Pages with(Assets assets) {
        return new JtePages(assets);
    }

    String article(SiteView site, ArticleView article);

    String front(SiteView site, FrontView front);

    String sector(SiteView site, SectorView sector);

    String archive(SiteView site, ArchiveView archive);

    String calendar(SiteView site, CalendarView calendar);

    String latest(SiteView site, LatestView latest);

    String tombstone(SiteView site, TombstoneView tombstone);

    String notFound(SiteView site, NotFoundView notFound);

    String unavailable(SiteView site, UnavailableView unavailable);

    String text(SiteView site, TextView text);

    String trending(SiteView site, TrendingView trending);

    /** The live page of a story that goes on, and of one that has ended. */
    String live(SiteView site, LiveView live);

    /** A fragment: the ranks alone; empty when nothing is ranked. */
    String trendingRail(SiteView site, TrendingView trending);

    String author(SiteView site, AuthorView author);

    String events(SiteView site, EventsView events);

    String shots(SiteView site, ShotsView shots);

    /** The form to the editors, made for each who asks. */
    String feedback(SiteView site, FeedbackView feedback);

    /** Signing up for the newsletter, confirming it and leaving it; made for each who asks. */
    String newsletter(SiteView site, NewsletterView newsletter);

    /** A whole mail as HTML; not a page: it loads nothing, and its styles stand in it. */
    String mail(SiteView site, MailView mail);

    /** What a browser shows without a connection. */
    String offline(SiteView site);

    /** Stories that a reader keeps; filled by a script. */
    String saved(SiteView site);
    String search(SiteView site, SearchView search);

    String corrections(SiteView site, CorrectionsView corrections);

    String feeds(SiteView site, FeedsView feeds);

    /** A fragment: the list that fills a {@link RailSlotView}; empty when there are no cards. */
    String rail(Messages words, RailView rail);

    /**
     * A fragment: one story as it stands in Latest. The stream at {@code live} sends it as server-sent events named {@code new} and {@code changed} with the data
     * {@code {"id": "…", "html": "…"}} (one line of JSON), and {@code gone} with {@code {"id": "…"}}.
     */
    String latestCard(Messages words, CardView card);
}
