package news.dateline.press;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.model.Piece;
import news.dateline.press.page.CardView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;

/** Cards as pages show them, on the clock and in the words of the page's edition. */
record Cards(Newsroom newsroom) {
    CardView view(StoryCard card, EditionClock clock) {
        return view(new Folded(card, List.of()), clock);
    }

    CardView view(Folded folded, EditionClock clock) {
        StoryCard card = folded.card();
        Messages words = clock.words();
        Optional<LinkView> sector = newsroom.sector(card.sector()).map(found -> new LinkView(Addresses.sector(found.slug()), words.sector(found.slug(), found.name())));
        return new CardView(card.id().value(), card.path(), card.headline(), card.text(), card.standfirst(), clock.time(card.updatedAt()), signed(card, clock), sector, card.label().slug(),
                card.voices(), card.marks(), card.language(), card.picture(), folded.also().stream().map(Cards::twin).toList());
    }

    private static CardView.TwinView twin(StoryCard card) {
        return new CardView.TwinView(card.id().value(), card.language(), translation(card));
    }

    /** By the language's own name for itself. */
    static LinkView translation(StoryCard twin) {
        Locale language = Locale.forLanguageTag(twin.language());
        return new LinkView(twin.path(), language.getDisplayLanguage(language));
    }

    /** Where news says its place a piece says who wrote it, and an entry of the calendar when and where it is. */
    private static Optional<String> signed(StoryCard card, EditionClock clock) {
        Optional<Piece> piece = card.piece();
        if (piece.isEmpty()) return card.place();
        Optional<String> when = piece.flatMap(Piece::when).map(happening -> card.place().map(place -> clock.words().of("list.comma", clock.time(happening.starts()).shown(), place)).orElseGet(() -> clock.time(happening.starts()).shown()));
        return when.or(() -> piece.filter(it -> !it.authors().isEmpty()).map(it -> String.join(", ", it.names())));
    }

    List<CardView> views(List<StoryCard> cards, EditionClock clock) {
        return cards.stream().map(card -> view(card, clock)).toList();
    }

    /** Each news once. */
    List<CardView> told(List<Folded> some, EditionClock clock) {
        return some.stream().map(folded -> view(folded, clock)).toList();
    }
}
