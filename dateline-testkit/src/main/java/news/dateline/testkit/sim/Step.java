package news.dateline.testkit.sim;

import java.time.Instant;
import java.util.Optional;

/**
 * One document that comes from an agency at a moment.
 *
 * @param what           for people: what it is in the day
 * @param withoutAdvance the same document without items whose embargo does not lift on this day; empty when nothing is left of it
 */
public record Step(Instant at, String agency, byte[] bytes, String contentType, String what, Optional<byte[]> withoutAdvance) {
    @Override public String toString() {
        return at + " " + agency + ": " + what;
    }
}
