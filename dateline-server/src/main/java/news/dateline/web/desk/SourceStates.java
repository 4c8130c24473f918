package news.dateline.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the agencies' feeds are doing. Any thread may call. */
public interface SourceStates {
    enum Condition { WELL, QUIET, FAILING }

    /**
     * One feed, folder or push address.
     *
     * @param words     for an editor: what is wrong and since when, or empty where all is well
     * @param lastFiled when it last brought an item
     */
    record SourceState(String source, String agency, Condition condition, String words, Optional<Instant> lastFiled) { }

    /** Every source, in the order of the configuration. */
    List<SourceState> sources();
}
