package news.dateline.search;

import java.util.List;
import java.util.Map;
import news.dateline.model.StoryId;

/**
 * What was found. Immutable.
 *
 * @param hits     of the page that was asked for, best first, and a few more for those that may not be shown
 * @param total    how many stories fit the whole question
 * @param counts   by facet and value: how many would fit if that value were chosen and the other choices stayed; most first
 * @param ages     the same by age
 * @param complete whether every story was looked at; else the time was over, and there may be more
 */
public record Answer(List<Hit> hits, int total, Map<Facet, List<Count>> counts, Map<Age, Integer> ages, boolean complete) {
    public static final Answer NOTHING = new Answer(List.of(), 0, Map.of(), Map.of(), true);

    public Answer {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
        ages = Map.copyOf(ages);
    }

    /** A story, and what it said when it was indexed ({@link Entry#stamp}). */
    public record Hit(StoryId story, String stamp) { }

    public record Count(String value, int stories) { }
}
