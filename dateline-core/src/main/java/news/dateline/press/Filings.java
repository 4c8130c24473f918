package news.dateline.press;

import java.util.Optional;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireEvent;

/** Where the press reads the words that a sentence rests on. Read-only; any thread. Empty for what was redacted or never filed. */
@FunctionalInterface
public interface Filings {
    Optional<WireEvent.ItemFiled> filing(ItemVersion version);
}
