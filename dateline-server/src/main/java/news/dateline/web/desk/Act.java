package news.dateline.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Check;
import news.dateline.model.Draft;
import news.dateline.model.Story;
import news.dateline.model.StoryState;

/**
 * One act as the audit shows it.
 *
 * @param entry  where it stands: its log and position
 * @param who    an editor's name, "rule", "timer", "compose" …, or "agency/ID" for what an agency's own filing ordered
 * @param act    the name of the event, order or signal
 * @param about  the stories, items or scope that it is about
 * @param why    the reason that was given, as it was given; empty where none was, or where it was destroyed
 * @param before, after  the story as it was and as it became; absent for acts that change none
 * @param cause  the entry or person that it came from
 */
public record Act(String entry, Instant at, String who, String act, List<String> about, String why, Optional<Was> before, Optional<Was> after, String cause) {
    /** A story at one moment, without its text. */
    public record Was(StoryState state, int version, String headline, Optional<String> published, Optional<String> proposed, String sector, boolean locked, Optional<Check> check, List<String> corrections,
                      List<String> waitsFor) {
        public static Was of(Story story) {
            Optional<Draft> text = story.current();
            return new Was(story.state(), story.version(), text.map(draft -> draft.headline().text()).orElse(""), story.published().map(Draft::fingerprint), story.proposed().map(Draft::fingerprint),
                    text.map(Draft::sector).orElse(""), story.locked(), story.check(), story.corrections().stream().map(change -> change.note()).toList(), story.waitsFor());
        }
    }
}
