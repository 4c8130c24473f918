package news.dateline.pipeline;

import java.time.Instant;
import news.dateline.log.Table;
import news.dateline.model.StoryId;

/** What is kept of reading, in a ledger of its own: counts a minute by story and edition, never who or what else. */
final class CountTables {
    /** By minute, story and edition. */
    static final Table<Count> COUNTS = Table.json("counts", Count.class);

    /** What was read of one story in one edition in one minute. */
    record Count(Instant minute, StoryId story, String edition, int lasting, int plain) {
        Count and(int more, int morePlain) {
            return new Count(minute, story, edition, lasting + more, plain + morePlain);
        }
    }

    private CountTables() { }

    static String key(Instant minute, StoryId story, String edition) {
        return before(minute) + " " + story + " " + edition;
    }

    /** Sorts before every key of this minute and after those of earlier ones. */
    static String before(Instant minute) {
        return Tables.ordered(Math.max(0, minute.toEpochMilli()));
    }
}
