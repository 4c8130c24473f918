package news.dateline.pipeline;

import java.util.Locale;
import news.dateline.desk.Standing;
import news.dateline.log.Table;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemState;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/** The state that stages keep in the news ledger, beside the logs. Every table is a view of the logs, except {@link #RAW}, which is what we were sent. */
public final class Tables {
    /** Bytes as received, gzipped, by their SHA-256 in hex. */
    public static final Table<byte[]> RAW = Table.bytes("raw");
    /** Position on the wire log, by {@code ItemVersion.key()}. */
    public static final Table<Long> FILED_AT = Table.json("filed_at", Long.class);
    /** Position on the clusters log of the annotation, by {@code ItemVersion.key()}. */
    public static final Table<Long> ANNOTATED_AT = Table.json("annotated_at", Long.class);
    public static final Table<Cluster> CLUSTERS = Table.json("clusters", Cluster.class);
    /** By {@code ItemId.key()}. */
    public static final Table<ClusterId> CLUSTER_OF_ITEM = Table.json("cluster_of_item", ClusterId.class);
    /** By {@code ItemId.key()}: agency first, so that all of one agency can be read. */
    public static final Table<ItemState> ITEM_STATES = Table.json("item_states", ItemState.class);
    public static final Table<Story> STORIES = Table.json("stories", Story.class);
    public static final Table<StoryId> STORY_OF_CLUSTER = Table.json("story_of_cluster", StoryId.class);
    /** By {@code ItemId.key()}, a line break and the story's id: what has to close when an item dies. */
    static final Table<StoryId> STORY_OF_ITEM = Table.json("story_of_item", StoryId.class);
    /** By the id that took it in, a line break and the id of the story that redirects. */
    static final Table<StoryId> MERGED_INTO = Table.json("merged_into", StoryId.class);
    static final Table<Standing> STANDING = Table.json("standing", Standing.class);
    static final Table<ComposeStage.Composed> COMPOSED = Table.json("composed", ComposeStage.Composed.class);
    /** By due time, then what is due; see {@link Timers}. */
    static final Table<Timer> TIMERS = Table.json("timers", Timer.class);
    public static final Table<SetAside> SET_ASIDE = Table.json("set_aside", SetAside.class);

    private Tables() { }

    /** A position as a key whose order is the order of numbers. */
    static String ordered(long position) {
        return String.format(Locale.ROOT, "%019d", position);
    }
}
