package news.dateline.wire;

import java.util.List;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Problem;

/** What became of one document. Immutable. */
public sealed interface Parsed {
    /** Items in the document's order, and what a person should know about it. */
    record Items(String format, List<WireItem> items, List<Problem> problems) implements Parsed {
        public Items {
            items = List.copyOf(items);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Nothing of it can be trusted.
     *
     * @param reason        what was expected, what was found, for a person
     * @param offset        where, in characters of the decoded text; -1 if unknown
     * @param looksLikeKill whether it holds words or codes of a kill or hold: then whatever it may mean is withheld
     * @param guids         ids of items that could be fished out of it
     */
    record Unreadable(String reason, long offset, boolean looksLikeKill, List<String> guids) implements Parsed {
        public Unreadable {
            guids = List.copyOf(guids);
        }
    }
}
