package news.dateline.press;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.model.Draft;
import news.dateline.model.Piece;
import news.dateline.model.Sentence;
import news.dateline.press.page.PieceView;
import news.dateline.press.page.PieceView.BlockView;
import news.dateline.press.page.PieceView.FilmView;
import news.dateline.press.page.PieceView.RunView;
import news.dateline.press.page.PieceView.Shape;
import news.dateline.press.page.PieceView.SignedView;

/** The body of a piece by people as it is set, and who signs it. Pure. */
record PieceViews(Newsroom newsroom) {
    PieceView of(Piece piece, Draft draft, EditionClock clock) {
        List<SignedView> authors = piece.authors().stream().map(author -> new SignedView(author.name(), newsroom.author(author.slug()).map(known -> Addresses.author(known.slug())))).toList();
        return new PieceView(authors, piece.when().map(when -> clock.time(when.starts())), piece.when().flatMap(Piece.Happening::ends).map(ends -> clock.time(ends)), draft.located(), piece.film().map(PieceViews::film), body(piece, draft.paragraphs()));
    }

    private static FilmView film(Piece.Film film) {
        String length = film.length().map(time -> time.toHours() > 0 ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart()) : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart())).orElse("");
        return new FilmView(film.href(), film.host(), length);
    }

    /** Points of one list, and paragraphs of one quotation, stand together. */
    private static List<BlockView> body(Piece piece, List<List<Sentence>> paragraphs) {
        List<BlockView> blocks = new ArrayList<>();
        Set<Piece.Link> used = new LinkedHashSet<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Shape shape = shape(i < piece.blocks().size() ? piece.blocks().get(i) : Piece.Block.PARAGRAPH);
            List<RunView> line = runs(paragraphs.get(i).stream().map(Sentence::text).collect(Collectors.joining(" ")), piece.links(), used);
            boolean joins = shape != Shape.PARAGRAPH && shape != Shape.SUBHEAD && !blocks.isEmpty() && blocks.getLast().shape() == shape;
            List<List<RunView>> lines = new ArrayList<>(joins ? blocks.removeLast().lines() : List.of());
            lines.add(line);
            blocks.add(new BlockView(shape, lines));
        }
        return blocks;
    }

    private static Shape shape(Piece.Block block) {
        return switch (block) {
            case PARAGRAPH -> Shape.PARAGRAPH;
            case SUBHEAD -> Shape.SUBHEAD;
            case QUOTE -> Shape.QUOTE;
            case BULLET -> Shape.BULLETS;
            case NUMBERED -> Shape.NUMBERS;
        };
    }

    /** Links are set in the order in which they stand in the text; one whose words a correction took out is gone with them. */
    private static List<RunView> runs(String text, List<Piece.Link> links, Set<Piece.Link> used) {
        List<RunView> runs = new ArrayList<>();
        int at = 0;
        for (Piece.Link link : links) {
            int found = used.contains(link) ? -1 : text.indexOf(link.words(), at);
            if (found < 0) continue;
            used.add(link);
            if (found > at) runs.add(new RunView(text.substring(at, found), Optional.empty()));
            runs.add(new RunView(link.words(), Optional.of(link.href())));
            at = found + link.words().length();
        }
        if (at < text.length()) runs.add(new RunView(text.substring(at), Optional.empty()));
        return runs;
    }
}
