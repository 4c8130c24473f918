package news.dateline.model;

import java.util.List;

/**
 * One sentence that we print, with its sources.
 *
 * @param added pieces {from, to} of {@code text} that the program put in (attribution, a resolved day), from a published list
 */
public record Sentence(String text, List<Source> sources, List<Piece> added) {
    public record Piece(int start, int end) { }

    public Sentence {
        Checks.filled(text, "a sentence");
        sources = List.copyOf(sources);
        added = List.copyOf(added);
        Checks.that(!sources.isEmpty(), "at least one source behind the sentence", text);
        Checks.that(!sources.stream().allMatch(Source.Model.class::isInstance), "words of an agency or an editor behind what a model wrote", text);
        for (Piece piece : added) Checks.that(0 <= piece.start && piece.start <= piece.end && piece.end <= text.length(), "a piece inside the sentence", piece);
    }

    public static Sentence verbatim(String text, ItemVersion version, Span span) {
        return new Sentence(text, List.of(new Source.Wire(version, span)), List.of());
    }

    public boolean restsOn(ItemId item) {
        return sources.stream().anyMatch(source -> source instanceof Source.Wire wire && wire.version().item().equals(item));
    }

    /** Whether a language model put it into words. */
    public boolean wroteModel() {
        return sources.stream().anyMatch(Source.Model.class::isInstance);
    }
}
