package news.dateline.newsletter;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a reader wants: an edition by id, sectors by slug (none: all), how often. Immutable. */
public record Choice(String edition, Set<String> sectors, Rhythm rhythm) {
    public Choice {
        sectors = Collections.unmodifiableSortedSet(new TreeSet<>(sectors));
    }
}
