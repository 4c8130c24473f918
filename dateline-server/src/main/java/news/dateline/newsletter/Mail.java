package news.dateline.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.StoryId;

/**
 * One entry of the ledger: an issue for a reader. It holds no words and no address: the mail is made from what stands when it is handed over. Immutable.
 *
 * @param message its Message-ID's first part, the same however often it is tried
 * @param at      when it came into its state
 * @param why     of what was refused or withdrawn; or why it has to wait
 * @param again   not to be tried before
 */
public record Mail(String issue, String reader, String edition, Rhythm rhythm, List<StoryId> stories, String message, Instant preparedAt, State state, Instant at, Optional<String> why, int tries, Instant again) {
    /** PREPARED becomes HANDING or WITHDRAWN, HANDING any of the others; HANDED_OVER, REFUSED and WITHDRAWN are the end, but that what was handed over may come back. */
    public enum State { PREPARED, HANDING, HANDED_OVER, REFUSED, WITHDRAWN, CAME_BACK }

    public Mail {
        stories = List.copyOf(stories);
    }

    String key() {
        return issue + " " + reader;
    }

    boolean isOpen() {
        return state == State.PREPARED || state == State.HANDING;
    }

    Mail to(State other, Instant now) {
        return new Mail(issue, reader, edition, rhythm, stories, message, preparedAt, other, now, Optional.empty(), tries, again);
    }

    Mail to(State other, Instant now, String reason) {
        return new Mail(issue, reader, edition, rhythm, stories, message, preparedAt, other, now, Optional.of(reason), tries, again);
    }

    Mail later(Instant now, Instant then, String reason) {
        return new Mail(issue, reader, edition, rhythm, stories, message, preparedAt, State.PREPARED, now, Optional.of(reason), tries + 1, then);
    }
}
