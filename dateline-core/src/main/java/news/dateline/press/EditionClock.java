package news.dateline.press;

import java.time.Instant;
import java.time.ZoneId;
import news.dateline.press.page.Messages;
import news.dateline.press.page.TimeView;

/** The clock that a page prints, in the words of its edition. Immutable; any thread may ask. */
record EditionClock(Messages words, ZoneId zone) {
    TimeView time(Instant at) {
        return words.time(at, zone);
    }
}
