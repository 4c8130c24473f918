package news.dateline.press;

import java.util.List;
import java.util.Optional;
import news.dateline.model.ItemVersion;
import news.dateline.model.PlaceMention;
import news.dateline.model.WireEvent;

/** Where the press reads the words that a sentence rests on. Read-only; any thread. Empty for what was redacted or never filed. */
@FunctionalInterface
public interface Filings {
    Optional<WireEvent.ItemFiled> filing(ItemVersion version);

    /** The places that were found in its words, resolved; none where that is not known. */
    default List<PlaceMention> places(ItemVersion version) {
        return List.of();
    }
}
