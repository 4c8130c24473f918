package news.dateline.web.reader;

import java.util.List;
import java.util.Optional;
import news.dateline.model.StoryId;

/** Readers' letters as editors deal with them. Thread-safe; may block. */
public interface Mailbag {
    /** Where no letters are taken. */
    Mailbag NONE = new Mailbag() {
        @Override public List<Letter> open(int max) {
            return List.of();
        }

        @Override public List<Letter> about(StoryId story, int max) {
            return List.of();
        }

        @Override public Optional<Letter> close(String id, String editor, String note) {
            return Optional.empty();
        }
    };

    /** Those that nobody has dealt with, newest first. */
    List<Letter> open(int max);

    /** All about a story, newest first. */
    List<Letter> about(StoryId story, int max);

    /** Says that it was dealt with, and how; the letter as it is then. Empty when there is no such letter. What was closed stays as it was closed first. */
    Optional<Letter> close(String id, String editor, String note);
}
