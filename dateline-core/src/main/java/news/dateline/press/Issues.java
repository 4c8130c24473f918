package news.dateline.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Handling;
import news.dateline.model.StoryId;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.MailView;

/** What mails may tell of: stories that stand, whose agencies all allow mail, handled as is asked, with the same words as in feeds' summaries. Pure; any thread may call. */
public final class Issues {
    private static final int SEEN_MAX = 200;

    private final Newsroom newsroom;

    public Issues(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** The newest of an edition since a moment, of some sectors (none: all); {@code breaking}: alerts alone. */
    public List<StoryId> newest(String edition, Set<String> sectors, Instant since, boolean breaking, int max, Shown shown) {
        ListName list = edition.equals(Edition.GLOBAL) ? new ListName.Latest() : ListName.ofEdition(edition);
        return shown.cards(list, SEEN_MAX).stream().filter(card -> !card.firstPublishedAt().isBefore(since)).filter(card -> sectors.isEmpty() || sectors.contains(card.sector()))
                .filter(card -> !breaking || card.alert()).filter(card -> mayGo(card, breaking, shown)).map(StoryCard::id).limit(max).toList();
    }

    /** Those of some stories that may be told of at this moment, as a mail tells of them. */
    public List<MailView.StoryView> standing(List<StoryId> stories, String edition, boolean breaking, Shown shown) {
        return stories.stream().flatMap(id -> shown.story(id).filter(Showing::isShown).flatMap(Showing::card).filter(card -> mayGo(card, breaking, shown)).stream()).map(card -> view(card, edition, shown)).toList();
    }

    /** An address on the site. */
    public LinkView link(String name, String path) {
        return new LinkView(newsroom.absolute(path), name);
    }

    public Newsroom newsroom() {
        return newsroom;
    }

    /** As the newsroom calls an edition. */
    public String editionName(String edition) {
        return newsroom.words(edition).edition(edition, newsroom.edition(edition).name());
    }

    private boolean mayGo(StoryCard card, boolean breaking, Shown shown) {
        return Surface.NEWSLETTER.lists(card) && !(breaking && card.handling().contains(Handling.NO_PUSH)) && shown.story(card.id()).filter(Showing::isShown).flatMap(Showing::draft).filter(this::mayBeMailed).isPresent();
    }

    /** An agency that is no longer known allows nothing. */
    private boolean mayBeMailed(Draft draft) {
        if (draft.agencies().isEmpty()) return draft.piece().isPresent();
        return draft.agencies().stream().allMatch(id -> newsroom.agency(id).map(agency -> agency.licence().mail()).orElse(false));
    }

    private MailView.StoryView view(StoryCard card, String edition, Shown shown) {
        EditionClock clock = newsroom.clock(edition);
        FeedEntry entry = FeedEntry.of(card, newsroom.helpline(card), false, shown);
        String sources = card.piece().isPresent() ? newsroom.byline(card.piece(), clock.words()) : clock.words().of("mail.from", String.join(", ", card.agencies()));
        String about = String.join(" · ", Stream.of(newsroom.sector(card.sector()).map(sector -> clock.words().sector(sector.slug(), sector.name())), Optional.of(clock.time(card.updatedAt()).shown()), Optional.of(sources))
                .flatMap(Optional::stream).toList());
        return new MailView.StoryView(entry.title(), entry.summary(), newsroom.absolute(card.path()), about, card.language());
    }
}
