package news.dateline.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.press.page.CardView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.RailView;
import news.dateline.press.page.ShotsView;
import news.dateline.press.page.ShotsView.ChoiceView;

/** Shots: the stories of a list by their card texts alone, one screen each. A story without one, or that is not to be told so short, is left out. Pure. */
record Shots(Newsroom newsroom, Pages pages) {
    /** What a reader swipes through in one go. */
    private static final int MAX = 30;
    private static final int RAIL_MAX = 3;

    /** The list's page; for a whole edition the fragment that stands beside others as well. */
    List<Page> press(ListName list, Target target, Shown shown) {
        Optional<Place> place = place(list);
        if (place.isEmpty()) return List.of();
        Edition edition = place.get().edition();
        Messages words = newsroom.words(edition.id());
        List<StoryCard> newest = shown.cards(list, newsroom.listLength()).stream().filter(card -> !card.text().isBlank() && Surface.SHOTS.lists(card)).toList();
        List<Folded> told = Folded.of(newest, words.language(), shown).stream().limit(MAX).toList();
        List<CardView> views = new Cards(newsroom).told(told, newsroom.clock(edition.id())).stream().map(CardView::withoutStandfirst).toList();
        String path = Addresses.shots(list);
        String whole = newsroom.name(list, newest, words);
        String name = list instanceof ListName.Latest ? words.part(Part.SHOTS) : words.of("shots.of", whole);
        HeadView head = HeadView.of(name, words.of("shots.description"), newsroom.absolute(path)).inEdition(edition.id());
        ShotsView view = new ShotsView(place.get().sector().map(sector -> head.inSector(sector.slug())).orElse(head), name, views,
                new LinkView(Addresses.of(list).getLast(), whole), editions(place.get(), words), sectors(place.get(), words));
        List<Page> made = new ArrayList<>(List.of(Page.html(path, pages.shots(newsroom.site(), view), Folded.ids(told), Surface.SHOTS, target)));
        if (place.get().sector().isEmpty()) {
            List<Folded> few = told.stream().limit(RAIL_MAX).toList();
            made.add(Page.html(Addresses.shotsRail(edition.id()), pages.rail(words, new RailView(views.stream().limit(RAIL_MAX).toList(), false, true)), Folded.ids(few), Surface.SHOTS, target).notIndexed());
        }
        return made;
    }

    private record Place(Edition edition, Optional<Sector> sector) { }

    /** Where in the site a list stands; empty for one that has no shots. */
    private Optional<Place> place(ListName list) {
        if (list instanceof ListName.Latest) return Optional.of(new Place(newsroom.edition(Edition.GLOBAL), Optional.empty()));
        if (list instanceof ListName.OfEdition(String edition) && newsroom.hasEdition(edition)) return Optional.of(new Place(newsroom.edition(edition), Optional.empty()));
        if (list instanceof ListName.OfSector(String slug)) return newsroom.sector(slug).map(sector -> new Place(newsroom.edition(Edition.GLOBAL), Optional.of(sector)));
        if (list instanceof ListName.OfEditionSector(String edition, String slug) && newsroom.hasEdition(edition)) return newsroom.sector(slug).map(sector -> new Place(newsroom.edition(edition), Optional.of(sector)));
        return Optional.empty();
    }

    /** Other editions, of the same sector. */
    private List<ChoiceView> editions(Place here, Messages words) {
        return newsroom.editions().stream().map(edition -> choice(words.edition(edition.id(), edition.name()), edition.id(), here.sector(), edition.id().equals(here.edition().id()))).toList();
    }

    private List<ChoiceView> sectors(Place here, Messages words) {
        ChoiceView all = choice(words.of("shots.all-sectors"), here.edition().id(), Optional.empty(), here.sector().isEmpty());
        return Stream.concat(Stream.of(all), newsroom.sectors().stream().map(sector -> choice(words.sector(sector.slug(), sector.name()), here.edition().id(), Optional.of(sector), here.sector().filter(sector::equals).isPresent()))).toList();
    }

    private static ChoiceView choice(String name, String edition, Optional<Sector> sector, boolean here) {
        ListName list = sector.map(one -> ListName.ofEditionSector(edition, one.slug())).orElseGet(() -> ListName.ofEdition(edition));
        return new ChoiceView(new LinkView(Addresses.shots(list), name), here);
    }
}
