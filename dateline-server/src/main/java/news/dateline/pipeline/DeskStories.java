package news.dateline.pipeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.desk.Fold;
import news.dateline.desk.Standing;
import news.dateline.desk.Stories;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Restrictions;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.Storyline;
import news.dateline.model.StorylineId;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.web.desk.Queue;
import news.dateline.wire.Filed;
import news.dateline.wire.Versions;

/** The desk's sight of the ledger, and the one place where a desk event becomes state. */
public final class DeskStories implements Stories {
    private static final int STORIES_MAX = 100_000;
    private static final int STORIES_AT_ONCE = 500;
    /** Each draft is held against so many items under embargo; the earliest in order of agencies and ids. */
    private static final int EMBARGOED_MAX = 500;
    /** Of a storyline of years the latest are looked at. */
    private static final int MATTER_MAX = 100;
    private static final String STANDING = "now";
    /** Between an item's key, which may hold spaces, and the story's id. */
    private static final String PART = "\n";

    private final View view;
    /** Of the stories that stand, those that a command may touch, once all were looked at for it. */
    private final Optional<SortedSet<StoryId>> touched;

    public DeskStories(View view) {
        this(view, Optional.empty());
    }

    private DeskStories(View view, Optional<SortedSet<StoryId>> touched) {
        this.view = view;
        this.touched = touched;
    }

    /** For one command, to which every other story was looked at before ({@link Ahead}). */
    static DeskStories touchedBy(View view, Ahead ahead) {
        return new DeskStories(view, ahead.touched(view));
    }

    @Override public Optional<Story> story(StoryId id) {
        return view.get(Tables.STORIES, id.value());
    }

    @Override public Optional<Story> ofCluster(ClusterId cluster) {
        return view.get(Tables.STORY_OF_CLUSTER, cluster.value()).flatMap(this::story);
    }

    @Override public List<Story> restingOn(ItemId item) {
        return stories(Tables.STORY_OF_ITEM, item.key() + PART);
    }

    @Override public List<Story> restingOnAgency(String agency) {
        return stories(Tables.STORY_OF_ITEM, agency + " ");
    }

    @Override public List<Story> mergedInto(StoryId story) {
        return stories(Tables.MERGED_INTO, story.value() + PART);
    }

    private List<Story> stories(news.dateline.log.Table<StoryId> table, String prefix) {
        return view.startingWith(table, prefix, STORIES_MAX).stream().map(View.Row::value).distinct().sorted(Comparator.naturalOrder()).flatMap(id -> story(id).stream()).toList();
    }

    @Override public ItemState item(ItemId item) {
        return Signalling.state(view, item);
    }

    @Override public List<String> copy(ItemId item) {
        return versions(item).map(filed -> filed.headline() + "\n" + filed.body()).filter(text -> !text.isBlank()).toList();
    }

    @Override public Optional<WireItem> filed(ItemVersion version) {
        return NewsItems.filed(view, version).map(WireEvent.ItemFiled::item);
    }

    @Override public List<Story> in(StoryState state) {
        Queue queue = switch (state) {
            case WAITING -> Queue.WAITING;
            case PUBLISHED -> Queue.PUBLISHED;
            case WITHHELD -> Queue.WITHHELD;
            case SPIKED -> Queue.SPIKED;
            case KILLED -> Queue.KILLED;
            case MERGED -> throw new IllegalArgumentException("Expected a state in which stories stand in a queue, found " + state);
        };
        List<StoryId> ids = view.startingWith(Tables.QUEUES, queue.slug() + " ", STORIES_MAX).stream().map(View.Row::value).sorted().toList();
        return ids.stream().flatMap(id -> story(id).stream()).filter(story -> story.state() == state).toList();
    }

    @Override public Optional<StandingOrder> order(String id) {
        return view.get(Tables.STANDING_ORDERS, id);
    }

    @Override public Set<ItemId> destroyed(Set<String> fingerprints) {
        Set<ItemId> found = new TreeSet<>();
        if (view.startingWith(Tables.FINGERPRINTS, "", 1).isEmpty()) return found;
        for (String fingerprint : fingerprints) view.get(Tables.FINGERPRINTS, fingerprint).ifPresent(found::add);
        return found;
    }

    @Override public List<ItemId> beside(Draft draft) {
        Set<ItemId> found = new TreeSet<>();
        for (ClusterId cluster : Stream.concat(Stream.of(draft.cluster()), draft.absorbed().stream()).toList())
            view.get(Tables.CLUSTERS, cluster.value()).ifPresent(known -> known.items().forEach(version -> found.add(version.item())));
        FiledItems filed = new FiledItems(view);
        for (ItemVersion version : draft.restsOn()) filed.last(version.item()).flatMap(Filed.Last::textHash).ifPresent(hash -> found.addAll(filed.inWords(hash)));
        return List.copyOf(found);
    }

    @Override public List<Story> beside(ItemId item) {
        Map<StoryId, Story> found = new TreeMap<>();
        view.get(Tables.CLUSTER_OF_ITEM, item.key()).flatMap(this::ofCluster).ifPresent(story -> found.put(story.id(), story));
        FiledItems filed = new FiledItems(view);
        // A notice of a kill often comes without the words that it kills: they stand in a version before it.
        List<String> hashes = versions(item).map(Versions::textHash).flatMap(Optional::stream).distinct().toList();
        for (String hash : hashes) for (ItemId same : filed.inWords(hash)) if (!same.equals(item)) for (Story story : restingOn(same)) found.put(story.id(), story);
        return List.copyOf(found.values());
    }

    @Override public List<Story> ofMatter(Story story) {
        Set<StoryId> found = new TreeSet<>();
        StorylineTables storylines = new StorylineTables(view);
        for (ClusterId cluster : story.clusters()) storylines.of(cluster).ifPresent(line -> ofStoryline(line).forEach(other -> found.add(other.id())));
        found.remove(story.id());
        return found.stream().flatMap(id -> story(id).stream()).toList();
    }

    /** The stories of the newest clusters of a storyline. */
    List<Story> ofStoryline(StorylineId line) {
        List<ClusterId> clusters = view.get(Tables.STORYLINES, line.value()).map(Storyline::clusters).orElse(List.of());
        return clusters.subList(Math.max(0, clusters.size() - MATTER_MAX), clusters.size()).stream().flatMap(cluster -> ofCluster(cluster).stream()).distinct().toList();
    }

    private Stream<WireItem> versions(ItemId item) {
        return IntStream.rangeClosed(1, item(item).newest()).mapToObj(number -> NewsItems.filed(view, new ItemVersion(item, number))).flatMap(Optional::stream).map(WireEvent.ItemFiled::item);
    }

    @Override public Restrictions restrictions(ItemVersion version) {
        return view.get(Tables.RESTRICTIONS, version.key()).orElse(Restrictions.NONE);
    }

    @Override public Map<String, Licence> licences() {
        Map<String, Licence> licences = new TreeMap<>();
        view.range(Tables.LICENCES, "", "~", Integer.MAX_VALUE).forEach(row -> licences.put(row.key(), row.value()));
        return licences;
    }

    @Override public void published(Consumer<Story> each) {
        if (touched.isPresent()) touched.get().stream().flatMap(id -> story(id).stream()).filter(DeskStories::stands).forEach(each);
        else walk(each);
    }

    private void walk(Consumer<Story> each) {
        for (String from = ""; ; ) {
            List<View.Row<Story>> rows = view.range(Tables.STORIES, from, "~", STORIES_AT_ONCE);
            rows.stream().map(View.Row::value).filter(DeskStories::stands).forEach(each);
            if (rows.size() < STORIES_AT_ONCE) return;
            from = rows.getLast().key() + "\0";
        }
    }

    /** Readers may see it, or could before it was withheld. */
    static boolean stands(Story story) {
        return story.version() > 0 && (story.state() == StoryState.PUBLISHED || story.state() == StoryState.WITHHELD);
    }

    @Override public List<ItemId> embargoed() {
        return view.range(Tables.EMBARGOED, "", "~", EMBARGOED_MAX).stream().map(row -> row.value().item()).toList();
    }

    @Override public Standing standing() {
        return view.get(Tables.STANDING, STANDING).orElse(Standing.NONE);
    }

    /** Folds an event that stands on the desk log at {@code at} into the stories and what finds them. Also what a replay calls. */
    static void apply(Transaction transaction, DeskEvent event, String by, Instant at) {
        DeskStories stories = new DeskStories(transaction);
        Optional<StoryId> about = Fold.concerns(event);
        if (about.isEmpty()) {
            transaction.put(Tables.STANDING, STANDING, stories.standing().after(event, at));
            return;
        }
        Optional<Story> before = stories.story(about.get());
        Story after = Fold.apply(before, event, at, by);
        transaction.put(Tables.STORIES, after.id().value(), after);
        queue(transaction, after, at);
        for (ClusterId cluster : after.clusters()) if (!taken(stories, cluster, after)) transaction.put(Tables.STORY_OF_CLUSTER, cluster.value(), after.id());
        Set<ItemId> dropped = before.map(story -> (Set<ItemId>) new HashSet<>(Fold.restsOn(story))).orElseGet(HashSet::new);
        Set<ItemId> rests = Fold.restsOn(after);
        dropped.removeAll(rests);
        for (ItemId item : dropped) transaction.delete(Tables.STORY_OF_ITEM, item.key() + PART + after.id());
        for (ItemId item : rests) transaction.put(Tables.STORY_OF_ITEM, item.key() + PART + after.id(), after.id());
        after.mergedInto().ifPresent(into -> transaction.put(Tables.MERGED_INTO, into + PART + after.id(), after.id()));
    }

    private static void queue(Transaction transaction, Story story, Instant at) {
        String id = story.id().value();
        transaction.get(Tables.QUEUED, id).ifPresent(keys -> keys.lines().forEach(key -> transaction.delete(Tables.QUEUES, key)));
        List<String> keys = Arrays.stream(Queue.values()).filter(queue -> queue.holds(story)).map(queue -> queue.slug() + " " + Tables.ordered(Long.MAX_VALUE - at.toEpochMilli()) + " " + id).toList();
        keys.forEach(key -> transaction.put(Tables.QUEUES, key, story.id()));
        transaction.put(Tables.QUEUED, id, String.join("\n", keys));
    }

    /** A story that was merged keeps its clusters for the record; what is asked of them goes to the story that took them in. */
    private static boolean taken(DeskStories stories, ClusterId cluster, Story story) {
        return story.mergedInto().isPresent() && stories.ofCluster(cluster).map(other -> !other.id().equals(story.id())).orElse(false);
    }
}
