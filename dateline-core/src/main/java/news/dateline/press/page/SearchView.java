package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * The form of the search, and what was found. Immutable.
 *
 * @param words  as typed
 * @param said   how many were found, or why nothing was; empty before anything was asked
 * @param groups what narrows the answer
 * @param kept   what the form sends along beside the words
 * @param meant  another way to ask
 */
public record SearchView(HeadView head, String words, String said, List<HitView> hits, List<GroupView> groups, List<KeptView> kept, Optional<LinkView> meant, Optional<LinkView> previous, Optional<LinkView> next) {
    /** A story. */
    public record HitView(CardView card, List<PieceView> headline, List<PieceView> passage) {
        public HitView {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
        }
    }

    /** A part of a text; marked where it is what was asked for. */
    public record PieceView(String text, boolean marked) { }

    /** "Sector", with its values. */
    public record GroupView(String name, List<ValueView> values) {
        public GroupView {
            values = List.copyOf(values);
        }

        /** Open, so that the choice is seen. */
        boolean isChosen() {
            return values.stream().anyMatch(ValueView::chosen);
        }
    }

    /** The link chooses it, or takes the choice back. */
    public record ValueView(LinkView link, int stories, boolean chosen) { }

    /** A parameter and its value. */
    public record KeptView(String name, String value) { }

    public SearchView {
        hits = List.copyOf(hits);
        groups = List.copyOf(groups);
        kept = List.copyOf(kept);
    }
}
