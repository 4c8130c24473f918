package news.dateline.web.site;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What open pages are told, in order. Contract: any thread; may read a store, so never on an I/O thread. */
public interface LiveEvents {
    /** What happened after a position, as it stands now: nothing is repeated of a story that has gone since. */
    Batch after(long position);

    /** The position of the last thing that happened. */
    long end();

    /** A position before everything that happened at this time or later; from there on nothing is missed that a page pressed then does not show. */
    long before(Instant time);

    /** Events with the position up to which was read; {@code tooMany} when the client had better load the page anew. */
    record Batch(List<Event> events, long position, boolean tooMany) {
        public Batch {
            events = List.copyOf(events);
        }
    }

    /** {@code kind} is new, changed or gone; {@code story} is its id; {@code lists} are the keys of those on which it stands now; {@code data} is one line of JSON. */
    record Event(long id, String kind, String story, Set<String> lists, String data) {
        public Event {
            lists = Set.copyOf(lists);
        }
    }
}
