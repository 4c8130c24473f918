package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * The form to the editors. Immutable.
 *
 * @param story     what it is about; empty for the site
 * @param storyId   its id, for the form; empty with it
 * @param paragraph which paragraph of it, counted from 1
 * @param words     what was typed before something was refused
 * @param stamp     says when the form was given out
 * @param refused   why it was not taken, in words
 * @param sent      it was taken, and there is no form
 */
public record FeedbackView(Optional<LinkView> story, String storyId, Optional<Integer> paragraph, List<KindView> kinds, String words, String mail, String stamp, int wordsMax, Optional<String> refused, boolean sent) {
    /** One choice of what it is about. */
    public record KindView(String key, String words, boolean chosen) { }

    public FeedbackView {
        kinds = List.copyOf(kinds);
    }

    /** Thanks. */
    public static FeedbackView thanks() {
        return new FeedbackView(Optional.empty(), "", Optional.empty(), List.of(), "", "", "", 0, Optional.empty(), true);
    }
}
