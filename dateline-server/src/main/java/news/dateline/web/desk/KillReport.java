package news.dateline.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Removal;
import news.dateline.model.Signal;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.press.Surface;

/**
 * What can be shown of a kill: who ordered it, what happened to the story when, from which places it was taken when and when those were pressed again, and what is beyond reach. It repeats neither the
 * story nor the reasons that were given, which may quote it, so that it can be printed and handed on (the law, 17).
 *
 * @param orders   kind and agency of what closed it
 * @param acts     what happened to it, oldest first
 * @param surfaces how many places of each kind
 */
record KillReport(String story, StoryState state, List<Order> orders, List<Act> acts, TreeMap<String, Integer> surfaces, List<KillReceipt> receipts, int stillClosed, List<String> beyondReach) {
    private static final int ENTRIES_MAX = 10_000;
    private static final List<String> BEYOND = List.of(
            "Copies that feed readers have fetched: the feeds now say that the story is gone.",
            "Caches between us and readers that keep pages though we ask them not to.",
            "Archives and search engines until they ask again: the address answers that the story is gone.",
            "What readers saved, printed or passed on.");

    record Order(String kind, String agency) { }

    record Act(Instant at, String what, String by) { }

    static KillReport of(Desks desks, Story story) {
        List<Act> acts = new ArrayList<>();
        for (Desks.Entry entry : desks.entries(story.id(), ENTRIES_MAX).reversed())
            if (entry.entry() instanceof DeskRecord.Happened happened) act(happened.event()).ifPresent(what -> acts.add(new Act(entry.at(), what, happened.by())));
        List<KillReceipt> receipts = desks.receipts(story.id());
        TreeMap<String, Integer> surfaces = new TreeMap<>();
        for (KillReceipt receipt : receipts) surfaces.merge(receipt.surface(), 1, Integer::sum);
        return new KillReport(story.id().value(), story.state(), story.withheldBy().stream().map(KillReport::order).distinct().toList(), acts, surfaces, receipts,
                (int) receipts.stream().filter(KillReport::isClosed).count(), BEYOND);
    }

    private static Order order(Signal signal) {
        return new Order(signal.kind().name(), signal.agency());
    }

    /** Of a place that comes back and has not yet. A kind of place that this program does not know counts as closed. */
    static boolean isClosed(KillReceipt receipt) {
        return receipt.pressedAt().isEmpty() && Stream.of(Surface.values()).filter(surface -> surface.name().equals(receipt.surface())).allMatch(surface -> comesBack(surface, receipt));
    }

    private static boolean comesBack(Surface surface, KillReceipt receipt) {
        return switch (surface) {
            case FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, TRENDING, SHOTS, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS, TEXT -> true;
            // What stands beside the story itself is gone with it. A live page is named without its words then, and closed with them while it is to be told anew.
            case RELATED, STORYLINE -> !(receipt.place().startsWith("/fragment/") && receipt.place().endsWith("/" + receipt.story()));
            case LIVE_PAGE -> !receipt.place().endsWith("/" + receipt.story());
            // The story's own are gone with it, or say so at once.
            case ARTICLE, STRUCTURED_DATA, ADDRESS, PICTURE, CARD, LIVE -> false;
            // Made when they are asked for, or with others, who were told: nothing of ours is closed there.
            case SEARCH, NEWSLETTER, OFFLINE, SHARED_CACHE -> false;
        };
    }

    /** Without the words that were given with it. */
    private static Optional<String> act(DeskEvent event) {
        return switch (event) {
            case DeskEvent.StoryPublished e -> Optional.of("published, version " + e.version());
            case DeskEvent.StoryCorrected e -> Optional.of("corrected, version " + e.version());
            case DeskEvent.StoryWithheld _ -> Optional.of("withheld");
            case DeskEvent.StoryReleased e -> Optional.of("released, version " + e.version());
            case DeskEvent.StoryKilled e -> Optional.of(switch (e.removal().orElse(Removal.KILLED)) {
                case KILLED -> "killed";
                case TAKEN_DOWN -> "taken down";
                case UNPUBLISHED -> "unpublished";
            });
            case DeskEvent.StoryMerged e -> Optional.of("merged into " + e.into());
            case DeskEvent.ItemRedacted _, DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.StoryDrafted _, DeskEvent.StorySpiked _, DeskEvent.SectorChanged _, DeskEvent.PublishingStopped _, DeskEvent.PublishingResumed _, DeskEvent.OrderGiven _,
                 DeskEvent.OrderLifted _, DeskEvent.StoryHandled _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _, DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _ -> Optional.empty();
        };
    }

    /** To be read, printed and handed on. */
    Html html(Words words) {
        List<Html> ordered = orders.stream().map(order -> Html.of("<li>{}: {}</li>", words.agency(order.agency()), order.kind().toLowerCase(Locale.ROOT).replace('_', ' '))).toList();
        List<Html> done = acts.stream().map(act -> Html.of("<li>{} {} <span class=\"meta\">by {}</span></li>", exact(act.at()), act.what(), act.by())).toList();
        List<Html> rows = receipts.stream().map(receipt -> Html.of("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", receipt.surface().toLowerCase(Locale.ROOT).replace('_', ' '), receipt.place(),
                exact(receipt.closedAt()), receipt.pressedAt().map(KillReport::exact).orElse(isClosed(receipt) ? Html.of("still closed") : Html.of("gone with the story")))).toList();
        List<Html> beyond = beyondReach.stream().map(what -> Html.of("<li>{}</li>", what)).toList();
        return Html.of("""
                <article class="story report"><p class="back"><a href="/desk/story/{}">← The story</a></p>
                <h1>What was taken back: story {}</h1><p class="meta">Now {}. {} places on {} kinds of surface; still closed: {}.</p>
                <section><h2>Ordered by</h2><ul>{}</ul></section>
                <section><h2>What happened to it</h2><ul class="log">{}</ul></section>
                <section><h2>From where it was taken</h2><table class="receipts"><thead><tr><th>Surface</th><th>Place</th><th>Closed</th><th>Pressed again</th></tr></thead><tbody>{}</tbody></table></section>
                <section><h2>What cannot be reached</h2><ul>{}</ul></section></article>
                """, story, story, state.name().toLowerCase(Locale.ROOT), receipts.size(), surfaces.size(), stillClosed, ordered, done, rows, beyond);
    }

    private static Html exact(Instant at) {
        return Html.of("<time datetime=\"{}\">{}</time>", at, at);
    }
}
