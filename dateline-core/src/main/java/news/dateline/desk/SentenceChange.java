package news.dateline.desk;

import java.util.Optional;
import news.dateline.model.Sentence;

/**
 * One printed sentence that another takes the place of, that goes or that comes. A value.
 *
 * @param before       what stood; absent for one that is added
 * @param after        what stands in its place; absent for one that is dropped
 * @param wrong, right the few words in which the two differ, as printed; empty where they differ in more than one place or all over
 * @param mends        it rests on copy that its agency has corrected since, and the corrected copy does not say it
 * @param person       it accuses, or is about minors or a sexual offence, and what changes may tell who is meant: nothing of it is ever repeated
 */
public record SentenceChange(Kind kind, Optional<Sentence> before, Optional<Sentence> after, String wrong, String right, boolean mends, boolean person) {
    /** What changes in it. */
    public enum Kind {
        FIGURE("a figure"), NAME("a name"), DATE("a date"), PLACE("a place"), QUOTATION("words of a quotation"), REWRITTEN("the sentence"), DROPPED("dropped"), ADDED("added");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words, for an editor. */
        public String words() {
            return words;
        }
    }

    /** Whether a note can say in a few words what was wrong and what is right. */
    boolean isPlain() {
        return switch (kind) {
            case FIGURE, NAME, DATE, PLACE -> true;
            case QUOTATION, REWRITTEN, DROPPED, ADDED -> false;
        };
    }
}
