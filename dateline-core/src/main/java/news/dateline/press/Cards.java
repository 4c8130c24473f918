package news.dateline.press;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Piece;
import news.dateline.press.page.CardView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Phrasebook;

/** Cards as pages show them, on the list's clock. */
record Cards(Newsroom newsroom) {
    CardView view(StoryCard card, ZoneId zone) {
        Messages words = Phrasebook.STANDARD.words(card.language());
        Optional<LinkView> sector = newsroom.sector(card.sector()).map(found -> new LinkView(Addresses.sector(found.slug()), words.sector(found.slug(), found.name())));
        return new CardView(card.id().value(), card.path(), card.headline(), card.text(), card.standfirst(), words.time(card.updatedAt(), zone), signed(card, zone, words), sector, card.label().slug(),
                card.voices(), card.marks(), card.language(), card.picture());
    }

    /** Where news says its place a piece says who wrote it, and an entry of the calendar when and where it is. */
    private static Optional<String> signed(StoryCard card, ZoneId zone, Messages words) {
        Optional<Piece> piece = card.piece();
        if (piece.isEmpty()) return card.place();
        Optional<String> when = piece.flatMap(Piece::when).map(happening -> words.time(happening.starts(), zone).shown() + card.place().map(place -> ", " + place).orElse(""));
        return when.or(() -> piece.filter(it -> !it.authors().isEmpty()).map(it -> String.join(", ", it.names())));
    }

    List<CardView> views(List<StoryCard> cards, ZoneId zone) {
        return cards.stream().map(card -> view(card, zone)).toList();
    }
}
