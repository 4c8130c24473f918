package news.dateline.web.reader;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import news.dateline.model.StoryId;

/**
 * What a reader wrote to the editors. It keeps nothing of where it came from, and no word of the story: only its id and the paragraph's number, so that a kill or a redaction has nothing to look for here.
 *
 * @param id        also its place in time: newer ones come later in order
 * @param paragraph counted from 1; empty for the story as a whole
 * @param mail      where an answer may go, when the reader wants one
 * @param closed    by whom, when and with what note it was dealt with
 */
public record Letter(String id, Instant at, Kind kind, Optional<StoryId> story, Optional<Integer> paragraph, String words, Optional<String> mail, Optional<Closed> closed) {
    /** What it is about, in the reader's choice of words. */
    public enum Kind {
        WRONG("Something is wrong"), UNCLEAR("I do not understand it"), ABOUT_ME("It is about me"), ACCESS("I cannot use the page"), OTHER("Something else");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As a form sends it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    /** Who dealt with it. */
    public record Closed(String by, Instant at, String note) { }

    Letter closed(Closed by) {
        return new Letter(id, at, kind, story, paragraph, words, mail, Optional.of(by));
    }
}
