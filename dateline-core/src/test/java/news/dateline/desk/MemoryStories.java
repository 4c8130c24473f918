package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Restrictions;
import news.dateline.model.Signal;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.WireItem;

/** The tables of the desk in memory, folded from its events as the pipeline does. */
final class MemoryStories implements Stories {
    private final Map<StoryId, Story> stories = new TreeMap<>();
    private final Map<ClusterId, StoryId> byCluster = new TreeMap<>();
    private final Map<String, ItemState> items = new TreeMap<>();
    private final Map<ItemId, List<String>> texts = new TreeMap<>();
    private final Map<ItemId, ClusterId> clusterOf = new TreeMap<>();
    private final Map<ItemVersion, WireItem> filed = new TreeMap<>();
    private final Map<String, StandingOrder> orders = new TreeMap<>();
    private final Map<ItemVersion, Restrictions> restrictions = new TreeMap<>();
    private final Map<String, Licence> licences = new TreeMap<>();
    private final Map<ClusterId, String> lines = new TreeMap<>();
    private final Map<String, ItemId> destroyed = new TreeMap<>();
    private Standing standing = Standing.NONE;

    void apply(DeskEvent event, String by, Instant at) {
        standing = standing.after(event, at);
        if (event instanceof DeskEvent.LawChanged changed) {
            licences.keySet().removeAll(changed.ended());
            licences.putAll(changed.licences());
        }
        if (event instanceof DeskEvent.ItemRedacted(ItemId item, _, List<String> fingerprints)) fingerprints.forEach(fingerprint -> destroyed.put(fingerprint, item));
        Fold.concerns(event).ifPresent(id -> {
            Story story = Fold.apply(story(id), event, at, by);
            stories.put(id, story);
            if (event instanceof DeskEvent.StoryMerged merged) for (ClusterId cluster : story.clusters()) byCluster.put(cluster, merged.into());
            else for (ClusterId cluster : story.clusters()) byCluster.put(cluster, id);
        });
    }

    void filed(ItemId item, int number) {
        items.put(item.key(), item(item).filed(number, Optional.empty()));
    }

    void signal(Signal signal) {
        if (signal.items().isEmpty()) items.replaceAll((_, state) -> state.after(signal));
        for (ItemId item : signal.items()) items.put(item.key(), item(item).after(signal));
    }

    @Override public Optional<Story> story(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Override public Optional<Story> ofCluster(ClusterId cluster) {
        return Optional.ofNullable(byCluster.get(cluster)).map(stories::get);
    }

    @Override public List<Story> restingOn(ItemId item) {
        return stories.values().stream().filter(story -> Fold.restsOn(story).contains(item)).toList();
    }

    @Override public List<Story> restingOnAgency(String agency) {
        return stories.values().stream().filter(story -> Fold.restsOn(story).stream().anyMatch(item -> item.agency().equals(agency))).toList();
    }

    @Override public List<Story> mergedInto(StoryId story) {
        return stories.values().stream().filter(other -> other.mergedInto().filter(story::equals).isPresent()).toList();
    }

    @Override public ItemState item(ItemId item) {
        return items.getOrDefault(item.key(), ItemState.unknown(item));
    }

    /** What a scenario says that an item of a cluster brought. */
    void brought(ItemId item, String cluster, String words) {
        texts.computeIfAbsent(item, _ -> new ArrayList<>()).add(words);
        if (!cluster.isEmpty()) clusterOf.put(item, new ClusterId(cluster));
    }

    @Override public List<String> copy(ItemId item) {
        return texts.getOrDefault(item, List.of());
    }

    void filed(ItemVersion version, WireItem item) {
        filed.put(version, item);
    }

    void lays(StandingOrder order) {
        orders.put(order.id(), order);
    }

    @Override public Optional<WireItem> filed(ItemVersion version) {
        return Optional.ofNullable(filed.get(version));
    }

    @Override public List<Story> in(StoryState state) {
        return stories.values().stream().filter(story -> story.state() == state).toList();
    }

    @Override public Optional<StandingOrder> order(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override public List<ItemId> beside(Draft draft) {
        Set<ItemId> found = new TreeSet<>();
        clusterOf.forEach((item, cluster) -> {
            if (cluster.equals(draft.cluster()) || draft.absorbed().contains(cluster)) found.add(item);
        });
        for (ItemVersion version : draft.restsOn()) texts.forEach((item, words) -> {
            if (words.equals(texts.get(version.item()))) found.add(item);
        });
        return List.copyOf(found);
    }

    @Override public Set<ItemId> destroyed(Set<String> fingerprints) {
        Set<ItemId> found = new TreeSet<>();
        fingerprints.stream().filter(destroyed::containsKey).map(destroyed::get).forEach(found::add);
        return found;
    }

    @Override public List<Story> beside(ItemId item) {
        Map<StoryId, Story> found = new TreeMap<>();
        Optional.ofNullable(clusterOf.get(item)).flatMap(this::ofCluster).ifPresent(story -> found.put(story.id(), story));
        texts.forEach((other, words) -> {
            if (!other.equals(item) && words.equals(texts.get(item))) for (Story story : restingOn(other)) found.put(story.id(), story);
        });
        return List.copyOf(found.values());
    }

    void restrict(ItemVersion version, Restrictions terms) {
        restrictions.put(version, terms);
    }

    @Override public Restrictions restrictions(ItemVersion version) {
        return restrictions.getOrDefault(version, Restrictions.NONE);
    }

    @Override public Map<String, Licence> licences() {
        return Map.copyOf(licences);
    }

    @Override public void published(Consumer<Story> each) {
        stories.values().stream().filter(story -> story.version() > 0 && (story.state() == StoryState.PUBLISHED || story.state() == StoryState.WITHHELD)).forEach(each);
    }

    @Override public List<ItemId> embargoed() {
        return items.values().stream().filter(state -> !(state.embargo() instanceof Embargo.None)).map(ItemState::item).toList();
    }

    /** Puts clusters into one storyline. */
    void ofOneMatter(String... clusters) {
        for (String cluster : clusters) lines.put(new ClusterId(cluster), clusters[0]);
    }

    @Override public List<Story> ofMatter(Story story) {
        Set<String> own = new TreeSet<>();
        for (ClusterId cluster : story.clusters()) Optional.ofNullable(lines.get(cluster)).ifPresent(own::add);
        return stories.values().stream().filter(other -> !other.id().equals(story.id()) && other.clusters().stream().map(lines::get).anyMatch(line -> line != null && own.contains(line))).toList();
    }

    @Override public Standing standing() {
        return standing;
    }
}
