package news.dateline.pipeline;

import java.time.Instant;
import java.util.List;
import news.dateline.model.ItemId;

/**
 * What became of the content of a redacted item in this store.
 *
 * @param at       when its entries were rewritten
 * @param entries  how many entries of logs lost their words
 * @param raws     how many documents as received were deleted, which may have held other items too
 * @param stories  that ever had it
 * @param found    entries in which its words still stand: other items' own copy, and what rests on it
 * @param finished whether views and pages were made anew since
 */
public record Destroyed(ItemId item, Instant at, int entries, int raws, List<String> stories, List<String> found, boolean finished) {
    public Destroyed {
        stories = List.copyOf(stories);
        found = List.copyOf(found);
    }

    Destroyed whole() {
        return new Destroyed(item, at, entries, raws, stories, found, true);
    }
}
