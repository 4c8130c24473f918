package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Signal;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/** The tables of the desk in memory, folded from its events as the pipeline does. */
final class MemoryStories implements Stories {
    private final Map<StoryId, Story> stories = new TreeMap<>();
    private final Map<ClusterId, StoryId> byCluster = new TreeMap<>();
    private final Map<String, ItemState> items = new TreeMap<>();
    private final Map<ItemId, List<String>> texts = new TreeMap<>();
    private final Map<ItemId, ClusterId> clusterOf = new TreeMap<>();
    private final Map<ClusterId, String> lines = new TreeMap<>();
    private Standing standing = Standing.NONE;

    void apply(DeskEvent event, String by, Instant at) {
        standing = standing.after(event, at);
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

    @Override public List<Story> beside(ItemId item) {
        Map<StoryId, Story> found = new TreeMap<>();
        Optional.ofNullable(clusterOf.get(item)).flatMap(this::ofCluster).ifPresent(story -> found.put(story.id(), story));
        texts.forEach((other, words) -> {
            if (!other.equals(item) && words.equals(texts.get(item))) for (Story story : restingOn(other)) found.put(story.id(), story);
        });
        return List.copyOf(found.values());
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
