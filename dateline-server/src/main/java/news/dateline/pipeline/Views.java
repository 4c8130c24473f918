package news.dateline.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import news.dateline.desk.Fold;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Logs;
import news.dateline.log.Table;
import news.dateline.log.Transaction;
import news.dateline.model.ClusterEvent;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.OrderRecord;
import news.dateline.model.Signal;
import news.dateline.model.Spent;
import news.dateline.model.StorylineEvent;
import news.dateline.model.WireEvent;

/** What an entry adds to the tables, log by log. A stage calls it as it appends, a replay as it reads: so both come out the same (rule 1). */
final class Views {
    /** The cause of what a person or a program asks at the desk; what a stage asks has an entry of a log as its cause. */
    static final String EDITOR = "editor/";

    private Views() { }

    static void filed(Transaction transaction, Envelope<WireEvent> entry) {
        switch (entry.event()) {
            case WireEvent.ItemFiled filed -> {
                transaction.put(Tables.FILED_AT, filed.version().key(), entry.position());
                FiledItems.note(transaction, filed);
                FiledSlugs.note(transaction, filed);
                if (!filed.item().restrictions().isNone()) transaction.put(Tables.RESTRICTIONS, filed.version().key(), filed.item().restrictions());
                Signalling.filed(transaction, filed.version(), filed.item().expires());
            }
            case WireEvent.Unreadable unreadable -> {
                transaction.put(Tables.UNREADABLE, Tables.ordered(entry.position()), unreadable);
                transaction.put(Tables.LAST_UNREADABLE, unreadable.source(), unreadable.raw());
            }
        }
    }

    static void signalled(Transaction transaction, Envelope<Signal> entry) {
        Signalling.apply(transaction, entry.event());
    }

    static void annotated(Transaction transaction, Envelope<ClusterEvent> entry) {
        if (entry.event() instanceof ClusterEvent.ItemAnnotated(var item)) {
            ItemVersion version = item.version();
            transaction.put(Tables.ANNOTATED_AT, version.key(), entry.position());
        } else {
            ClusterTables.apply(transaction, entry);
        }
    }

    static void ordered(Transaction transaction, Envelope<OrderRecord> entry) {
        transaction.put(Tables.ORDER_REQUESTS, entry.event().request(), entry.position());
    }

    static void woven(Transaction transaction, Envelope<StorylineEvent> entry) {
        StorylineTables.apply(transaction, entry);
    }

    static void decided(Transaction transaction, Envelope<DeskRecord> entry) {
        if (entry.event() instanceof DeskRecord.Asked asked && entry.cause().startsWith(EDITOR)) transaction.put(Tables.REQUESTS, asked.request(), entry.position());
        if (entry.event() instanceof DeskRecord.Wrote wrote) wrote(transaction, entry, wrote);
        if (!(entry.event() instanceof DeskRecord.Happened(DeskEvent event, String by))) return;
        if (event instanceof DeskEvent.ItemRedacted(ItemId item, String because, List<String> fingerprints)) {
            transaction.put(Tables.REDACTED, item.key(), new Redacted(item, entry.at(), by, because));
            for (String fingerprint : fingerprints) transaction.put(Tables.FINGERPRINTS, fingerprint, item);
        }
        DeskStories.apply(transaction, event, by, entry.at());
        LicenceTables.apply(transaction, event);
        CoverageTables.apply(transaction, event, entry);
        Fold.concerns(event).ifPresent(story -> transaction.put(Tables.ENTRIES_OF_STORY, story + " " + Tables.ordered(entry.position()), entry.position()));
    }

    private static void wrote(Transaction transaction, Envelope<DeskRecord> entry, DeskRecord.Wrote wrote) {
        String day = day(entry.at());
        transaction.put(Tables.WRITER_SPENT, day, transaction.get(Tables.WRITER_SPENT, day).orElse(Spent.NOTHING).plus(wrote.spent()));
        if (wrote.settled()) transaction.put(Tables.WRITTEN_FROM, wrote.story().value(), wrote.base());
        transaction.put(Tables.ENTRIES_OF_STORY, wrote.story() + " " + Tables.ordered(entry.position()), entry.position());
    }

    /** The day by which the language model's costs are counted. */
    static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /** Every table that is a view of the logs, and so must come out the same from a replay. */
    static final List<Table<?>> ALL = List.of(Tables.FILED_AT, Tables.LAST_FILED, Tables.FIRST_WORDS, Tables.SAME_WORDS, Tables.SLUGS, Tables.ANNOTATED_AT, Tables.ITEM_STATES, Tables.UNREADABLE, Tables.CLUSTERS,
            Tables.CLUSTER_OF_ITEM, Tables.BONDS, Tables.MOVES, Tables.ORDER_ANSWERS, Tables.ORDER_REQUESTS, Tables.STORYLINES, Tables.STORYLINE_OF_CLUSTER, Tables.STORYLINE_KEPT_OUT,
            Tables.TWINS, Tables.STORYLINE_ANSWERS, Tables.STORIES, Tables.STORY_OF_CLUSTER, Tables.STORY_OF_ITEM, Tables.MERGED_INTO, Tables.EMBARGOED,
            Tables.QUEUES, Tables.QUEUED, Tables.ENTRIES_OF_STORY, Tables.RESTRICTIONS, Tables.LICENCES, Tables.STANDING, Tables.LAST_UNREADABLE, Tables.REQUESTS, Tables.WRITER_SPENT,
            Tables.WRITTEN_FROM, Tables.REDACTED, Tables.FINGERPRINTS, Tables.COVERAGE_DUE, Tables.COVERAGE_ENDED);

    static final List<EventLog<?>> LOGS = List.of(Logs.WIRE, Logs.SIGNALS, Logs.ORDERS, Logs.CLUSTERS, Logs.STORYLINES, Logs.DESK);
}
