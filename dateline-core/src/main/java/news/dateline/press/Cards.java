package news.dateline.press;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.dateline.press.page.CardView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.TimeView;

/** Cards as pages show them, on the list's clock. */
record Cards(Newsroom newsroom) {
    CardView view(StoryCard card, ZoneId zone) {
        Optional<LinkView> sector = newsroom.sector(card.sector()).map(found -> new LinkView(Addresses.sector(found.slug()), found.name()));
        return new CardView(card.id().value(), card.path(), card.headline(), card.text(), card.standfirst(), TimeView.of(card.updatedAt(), zone), card.place(), sector, card.label().slug(),
                card.voices(), card.marks(), card.language(), card.picture());
    }

    List<CardView> views(List<StoryCard> cards, ZoneId zone) {
        return cards.stream().map(card -> view(card, zone)).toList();
    }
}
