package news.dateline.pipeline;

import java.time.Instant;
import java.util.Locale;
import news.dateline.cluster.Told;
import news.dateline.desk.Standing;
import news.dateline.log.Table;
import news.dateline.model.Bond;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Restrictions;
import news.dateline.model.Spent;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.Storyline;
import news.dateline.model.WireEvent;
import news.dateline.wire.Filed;

/** The state that stages keep in the news ledger, beside the logs. Every table is a view of the logs, except {@link #RAW}, which is what we were sent, {@link #PAGE_ITEMS}, {@link #QUIET_SINCE} and {@link #STANDING_ORDERS}. */
public final class Tables {
    /** Bytes as received, gzipped, by their SHA-256 in hex. */
    public static final Table<byte[]> RAW = Table.bytes("raw");
    /** By {@code ItemId.key()}. */
    static final Table<Filed.Last> LAST_FILED = Table.json("last_filed", Filed.Last.class);
    /** The first filing of the same words: by their hash, and by agency and hash. */
    static final Table<ItemVersion> FIRST_WORDS = Table.json("first_words", ItemVersion.class);
    /** What was filed in words that another item had brought before: by their hash, a line break and {@code ItemId.key()}. */
    static final Table<ItemVersion> SAME_WORDS = Table.json("same_words", ItemVersion.class);
    /** By position on the wire log. */
    public static final Table<WireEvent.Unreadable> UNREADABLE = Table.json("unreadable", WireEvent.Unreadable.class);
    /** The hash of the last unreadable bytes, by source. */
    static final Table<String> LAST_UNREADABLE = Table.json("last_unreadable", String.class);
    /** Slugs as they are compared, by agency, day of filing and {@code ItemId.key()}. */
    static final Table<String> SLUGS = Table.json("slugs", String.class);
    /** Items under embargo that are annotated and wait to be placed, by {@code ItemId.key()}: the newest version. */
    static final Table<ItemVersion> AWAITING_RELEASE = Table.json("awaiting_release", ItemVersion.class);
    /** Position on the wire log, by {@code ItemVersion.key()}. */
    public static final Table<Long> FILED_AT = Table.json("filed_at", Long.class);
    /** Position on the clusters log of the annotation, by {@code ItemVersion.key()}. */
    public static final Table<Long> ANNOTATED_AT = Table.json("annotated_at", Long.class);
    public static final Table<Cluster> CLUSTERS = Table.json("clusters", Cluster.class);
    /** By {@code ItemId.key()}. */
    public static final Table<ClusterId> CLUSTER_OF_ITEM = Table.json("cluster_of_item", ClusterId.class);
    /** What editors' orders about clusters left behind, by the position on the clusters log. */
    static final Table<Bond> BONDS = Table.json("bonds", Bond.class);
    /** Positions on the clusters log of what put an item where it is: by {@code ItemId.key()}, or the id of a cluster that was merged away, a line break and the position. */
    static final Table<Long> MOVES = Table.json("moves", Long.class);
    /** The position on the clusters log of the first answer to an order, by the order's name on its log. */
    static final Table<Long> ORDER_ANSWERS = Table.json("order_answers", Long.class);
    /** The position on the orders log of what was asked, by the name that the asker gave it. */
    static final Table<Long> ORDER_REQUESTS = Table.json("order_requests", Long.class);
    public static final Table<Storyline> STORYLINES = Table.json("storylines", Storyline.class);
    static final Table<StorylineTables.Membership> STORYLINE_OF_CLUSTER = Table.json("storyline_of_cluster", StorylineTables.Membership.class);
    /** Where an editor put a cluster out of a storyline: by cluster, line break and storyline the position on the storylines log. */
    static final Table<Long> STORYLINE_KEPT_OUT = Table.json("storyline_kept_out", Long.class);
    /** Clusters of two languages that report one news event: by the one, a line break and the other, both ways, the position on the storylines log. */
    static final Table<Long> TWINS = Table.json("twins", Long.class);
    /** The position on the storylines log of the first answer to an order, by the order's name on its log. */
    static final Table<Long> STORYLINE_ANSWERS = Table.json("storyline_answers", Long.class);
    /** What the storyline stage keeps of each active cluster beside its position. */
    static final Table<Told> STORYLINE_TOLD = Table.json("storyline_told", Told.class);
    /** By {@code ItemId.key()}: agency first, so that all of one agency can be read. */
    public static final Table<ItemState> ITEM_STATES = Table.json("item_states", ItemState.class);
    public static final Table<Story> STORIES = Table.json("stories", Story.class);
    public static final Table<StoryId> STORY_OF_CLUSTER = Table.json("story_of_cluster", StoryId.class);
    /** By {@code ItemId.key()}, a line break and the story's id: what has to close when an item dies. */
    static final Table<StoryId> STORY_OF_ITEM = Table.json("story_of_item", StoryId.class);
    /** By the id that took it in, a line break and the id of the story that redirects. */
    static final Table<StoryId> MERGED_INTO = Table.json("merged_into", StoryId.class);
    /** Item states with an embargo, by {@code ItemId.key()}. */
    static final Table<ItemState> EMBARGOED = Table.json("embargoed", ItemState.class);
    /** By queue, newest change first, and story. */
    static final Table<StoryId> QUEUES = Table.json("queues", StoryId.class);
    /** The keys under which a story stands in {@link #QUEUES}. */
    static final Table<String> QUEUED = Table.json("queued", String.class);
    /** Positions on the desk log of what happened to a story: by its id, a space and the position. */
    static final Table<Long> ENTRIES_OF_STORY = Table.json("entries_of_story", Long.class);
    /** The position on the desk log of what was asked, by the name that the asker gave it: a repeat is answered, not done again. */
    static final Table<Long> REQUESTS = Table.json("requests", Long.class);
    /** What the language model has cost, by day (UTC). */
    static final Table<Spent> WRITER_SPENT = Table.json("writer_spent", Spent.class);
    /** The fingerprint of the draft that a language model was last given of a story, by the story's id. */
    static final Table<String> WRITTEN_FROM = Table.json("written_from", String.class);
    /** Standing orders with their words, by id: confidential, so on no log and in no view. Whether one is in force the desk log says. */
    static final Table<StandingOrder> STANDING_ORDERS = Table.json("standing_orders", StandingOrder.class);
    /** By source that has gone quiet: what it had last filed when an alarm said so. What the watch remembers, beside the logs. */
    static final Table<Instant> QUIET_SINCE = Table.json("quiet_since", Instant.class);
    /** What usage terms take away, by {@code ItemVersion.key()}; versions whose terms take nothing away have no row. */
    static final Table<Restrictions> RESTRICTIONS = Table.json("restrictions", Restrictions.class);
    /** The licences in force, by agency. */
    static final Table<Licence> LICENCES = Table.json("licences", Licence.class);
    /** When the live page of a story is to say that it has ended, by the story's id. */
    static final Table<Instant> COVERAGE_DUE = Table.json("coverage_due", Instant.class);
    /** When it was ended; nothing where news has come since. */
    static final Table<Instant> COVERAGE_ENDED = Table.json("coverage_ended", Instant.class);
    /** Items whose content an editor had destroyed, by {@code ItemId.key()}. */
    static final Table<Redacted> REDACTED = Table.json("redacted", Redacted.class);
    /** By fingerprint of words that were destroyed: one of the items that said them. */
    static final Table<ItemId> FINGERPRINTS = Table.json("fingerprints", ItemId.class);
    /** What became of them in this store, by {@code ItemId.key()}: no view of the logs, but of what was done to them. */
    static final Table<Destroyed> DESTROYED = Table.json("destroyed", Destroyed.class);
    /** How far along the wire log what may not be kept any longer was let go, by what it is. */
    static final Table<Long> RETAINED = Table.json("retained", Long.class);
    static final Table<Standing> STANDING = Table.json("standing", Standing.class);
    static final Table<ComposeStage.Composed> COMPOSED = Table.json("composed", ComposeStage.Composed.class);
    /** By due time, then what is due; see {@link Timers}. */
    static final Table<Timer> TIMERS = Table.json("timers", Timer.class);
    public static final Table<SetAside> SET_ASIDE = Table.json("set_aside", SetAside.class);

    /** The guid of a web page's item, by agency, a space and the page's address: what intake remembers, beside the logs. */
    static final Table<String> PAGE_ITEMS = Table.json("page_items", String.class);

    private Tables() { }

    /** A position as a key whose order is the order of numbers. */
    static String ordered(long position) {
        return String.format(Locale.ROOT, "%019d", position);
    }
}
