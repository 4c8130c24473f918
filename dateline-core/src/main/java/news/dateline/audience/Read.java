package news.dateline.audience;

import java.util.Comparator;
import news.dateline.model.StoryId;

/** A story, and the edition in which it was read. */
public record Read(StoryId story, String edition) implements Comparable<Read> {
    private static final Comparator<Read> ORDER = Comparator.comparing(Read::story).thenComparing(Read::edition);

    @Override public int compareTo(Read other) {
        return ORDER.compare(this, other);
    }
}
