package news.dateline.intake;

import java.util.List;
import java.util.Set;
import news.dateline.log.Ledger;
import news.dateline.log.Table;
import news.dateline.log.Transaction;
import news.dateline.log.View;

/** The states of all sources, in the ledger of the news: what a poll remembers commits with what it delivered. Any thread may call. */
public final class SourceStates {
    /** By the source's id. */
    public static final Table<SourceState> TABLE = Table.json("sources", SourceState.class);
    private static final int SOURCES_MAX = 10_000;

    private SourceStates() { }

    /** Every source that was ever tried and not forgotten, by id. */
    public static List<SourceState> all(View view) {
        return view.startingWith(TABLE, "", SOURCES_MAX).stream().map(View.Row::value).toList();
    }

    /** Forgets sources that the configuration no longer names, so that nothing shows them as failing for ever. */
    public static void keepOnly(Ledger ledger, Set<String> ids) {
        ledger.change(transaction -> all(transaction).stream().map(SourceState::source).filter(id -> !ids.contains(id)).forEach(id -> transaction.delete(TABLE, id)));
    }

    static SourceState of(View view, Feed feed) {
        return view.get(TABLE, feed.id()).orElseGet(() -> SourceState.begin(feed.id(), feed.agency(), feed.config().kind()));
    }

    static void put(Transaction transaction, SourceState state) {
        transaction.put(TABLE, state.source(), state);
    }
}
