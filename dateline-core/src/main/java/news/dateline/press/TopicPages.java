package news.dateline.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.model.StoryId;
import news.dateline.press.page.FeedView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.SectorView;

/** Lists of one topic: a sector, of all or of an edition, a label, a tag. Pure. */
record TopicPages(Newsroom newsroom, Pages pages, ArchivePages archive, ListData data) {
    /** A tag that one story carries alone is no list. */
    static final int TAGGED_MIN = 2;

    List<Page> sector(String editionId, String slug, ListName list, List<StoryCard> newest, Target target, Shown shown) {
        Optional<Sector> sector = newsroom.sector(slug);
        if (sector.isEmpty() || !newsroom.hasEdition(editionId)) return List.of();
        Edition edition = newsroom.edition(editionId);
        Messages words = newsroom.words(editionId);
        HeadView head = head(newsroom.name(list, newest, words), list, words).inEdition(editionId).inSector(slug);
        return List.of(page(head, words.sector(slug, sector.get().name()), editionId.equals(Edition.GLOBAL) ? words.of("list.sector") : words.edition(editionId, edition.name()), edition, list, newest, Surface.SECTOR, target, shown));
    }

    List<Page> label(ListName.OfLabel list, List<StoryCard> newest, Target target, Shown shown) {
        Messages words = newsroom.words(Edition.GLOBAL);
        String name = newsroom.name(list, newest, words);
        return List.of(page(head(name, list, words), name, words.of("list.stories"), newsroom.edition(Edition.GLOBAL), list, newest, Surface.LABEL, target, shown));
    }

    List<Page> tag(ListName.OfTag list, List<StoryCard> newest, Target target, Shown shown) {
        if (newest.size() < TAGGED_MIN) return List.of();
        Messages words = newsroom.words(Edition.GLOBAL);
        String name = newsroom.name(list, newest, words);
        return List.of(page(head(name, list, words), name, words.of("list.tag"), newsroom.edition(Edition.GLOBAL), list, newest, Surface.TAG, target, shown));
    }

    /** The tags of a story that lead somewhere: to a page on which it stands beside another. One that has left the lists is on none. */
    static List<LinkView> tagged(Showing story, StoryCard card, Shown shown) {
        return card.tags().stream().filter(tag -> leads(new ListName.OfTag(TagName.slug(tag)), story, shown)).map(tag -> new LinkView(Addresses.tag(TagName.slug(tag)), tag)).distinct().toList();
    }

    private static boolean leads(ListName.OfTag list, Showing story, Shown shown) {
        return story.lists().contains(list) && shown.cards(list, TAGGED_MIN).stream().anyMatch(other -> !other.id().equals(story.id()));
    }

    /** Those who lead to a tag's page that comes with this story, or goes with it. */
    static List<PressChange> tags(Set<ListName> before, Set<ListName> after, StoryId id, Shown shown) {
        return Stream.concat(before.stream().filter(list -> !after.contains(list)), after.stream().filter(list -> !before.contains(list))).filter(ListName.OfTag.class::isInstance)
                .map(list -> others(list, id, shown)).filter(others -> others.size() == 1).<PressChange>map(others -> new PressChange.Mark(new Target.Article(others.getFirst().id()), false)).toList();
    }

    /** Whether a list is worth pressing: a tag that no other story carries, or carried, has no page and no feed. */
    static boolean isListed(ListName list, StoryId id, Shown shown) {
        return !(list instanceof ListName.OfTag) || !others(list, id, shown).isEmpty() || shown.gone(list, TAGGED_MIN).stream().anyMatch(gone -> !gone.id().equals(id));
    }

    private static List<StoryCard> others(ListName list, StoryId id, Shown shown) {
        return shown.cards(list, TAGGED_MIN + 1).stream().filter(card -> !card.id().equals(id)).toList();
    }

    private HeadView head(String name, ListName list, Messages words) {
        String path = Addresses.listed(list);
        return HeadView.of(name, words.of("list.description", name), newsroom.absolute(path)).withFeeds(List.of(FeedView.under(name, path)));
    }

    private Page page(HeadView head, String title, String kicker, Edition edition, ListName list, List<StoryCard> newest, Surface surface, Target target, Shown shown) {
        List<StoryId> shows = Lists.ids(newest);
        List<LinkView> way = new ArrayList<>(edition.id().equals(Edition.GLOBAL) ? List.of() : List.of(new LinkView(edition.path(), newsroom.words(edition.id()).edition(edition.id(), edition.name()))));
        way.add(new LinkView(Addresses.listed(list), title));
        SectorView view = new SectorView(head.withJsonLd(data.list(way, newest)), title, kicker, new Cards(newsroom).told(Folded.of(newest, newsroom.words(edition.id()).language(), shown), newsroom.clock(edition.id())), archive.earlier(list, shows, shown));
        return Page.html(Addresses.listed(list), pages.sector(newsroom.site(), view), shows, surface, target);
    }
}
