package news.dateline.log;

import java.time.Instant;

/**
 * One entry of a log as it was appended.
 *
 * @param position 1 for the first entry of a log, without gaps
 * @param at       when it was appended, by the clock that the pipeline was given; decisions know no other time
 * @param cause    the entry that it came from as "log/position", or who brought it ("intake/agency", "editor/name", "timer")
 */
public record Envelope<E>(EventLog<E> log, long position, Instant at, String cause, E event) {
    /** How other entries name this one as their cause. */
    public String name() {
        return log.name() + "/" + position;
    }
}
