package news.dateline.testkit.sim;

import java.time.Instant;
import java.util.List;

/**
 * What comes in on one day, in order, and what must come of it.
 *
 * @param ends  a while after the last document, when everything has settled
 * @param clean the items of each event to which nothing but ordinary things happened: it has to be public at the end
 */
public record SimulatedDay(long seed, Instant begins, Instant ends, List<Step> steps, Oracle oracle, List<CleanEvent> clean) {
    /** An event by name, with the licensed items (as {@code ItemId.key()}) that tell of it; {@code reports}: of each in turn, the marks of what it said last. */
    public record CleanEvent(String name, List<String> items, List<List<String>> reports) {
        public CleanEvent {
            items = List.copyOf(items);
            reports = reports.stream().map(List::copyOf).toList();
        }
    }

    public SimulatedDay {
        steps = List.copyOf(steps);
        clean = List.copyOf(clean);
    }
}
