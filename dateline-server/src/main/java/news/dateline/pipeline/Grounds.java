package news.dateline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.desk.Fold;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Json;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.ClusterEvent;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.ItemId;
import news.dateline.model.PageEvent;
import news.dateline.model.Signal;
import news.dateline.model.StorylineEvent;
import news.dateline.model.WireEvent;

/**
 * From which items the words of each entry come: what has to go when one of them is destroyed. An entry with a draft rests on the items that the draft names; one without (a reason, a correction, an alarm)
 * on every item that its story ever had; what is said of a cluster on every item that was ever in it. Rather too many than too few. Made by one walk over the logs; one thread.
 */
final class Grounds {
    private static final int CHUNK = 256;
    private static final Pattern STORY_PATH = Pattern.compile("^/article/(?:[a-z-]+/)?([a-z0-9]{1,20})(?:-.*)?$|^/fragment/[a-z]+/([a-z0-9]{1,20})$");
    private static final Set<String> HOMES = Set.of("cluster", "from", "into", "one", "other", "with", "absorbed");
    private static final Set<String> STORIES = Set.of("story", "from", "into", "stories");

    private final Map<String, Set<ItemId>> ofStory = new HashMap<>();
    private final Map<String, Set<ItemId>> ofCluster = new HashMap<>();
    private final Map<String, List<ItemId>> ofSignal = new HashMap<>();

    static Grounds of(View view) {
        Grounds grounds = new Grounds();
        walk(view, Logs.SIGNALS, entry -> grounds.ofSignal.put(entry.name(), entry.event().items()));
        walk(view, Logs.CLUSTERS, entry -> grounds.clustered(entry.event()));
        walk(view, Logs.DESK, entry -> grounds.decided(entry.event()));
        return grounds;
    }

    static <E> void walk(View view, EventLog<E> log, Consumer<Envelope<E>> each) {
        long end = view.end(log);
        for (long after = 0; after < end; ) {
            List<Envelope<E>> chunk = view.read(log, after, CHUNK);
            if (chunk.isEmpty()) return;
            chunk.forEach(each);
            after = chunk.getLast().position();
        }
    }

    private void clustered(ClusterEvent event) {
        switch (event) {
            case ClusterEvent.ItemPlaced placed -> cluster(placed.cluster().value()).add(placed.version().item());
            case ClusterEvent.ClustersMerged merged -> cluster(merged.into().value()).addAll(cluster(merged.from().value()));
            case ClusterEvent.ClusterSplit split -> cluster(split.into().value()).addAll(split.items());
            case ClusterEvent.ItemAnnotated _, ClusterEvent.ItemDied _, ClusterEvent.CompositionDue _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ -> { }
        }
    }

    private void decided(DeskRecord record) {
        if (!(record instanceof DeskRecord.Happened(DeskEvent event, _))) return;
        Fold.concerns(event).ifPresent(story -> {
            Set<ItemId> items = ofStory.computeIfAbsent(story.value(), _ -> new TreeSet<>());
            items.addAll(mentioned(Json.mapper().valueToTree(event)));
            if (event instanceof DeskEvent.StoryMerged merged) ofStory.computeIfAbsent(merged.into().value(), _ -> new TreeSet<>()).addAll(items);
        });
    }

    private Set<ItemId> cluster(String id) {
        return ofCluster.computeIfAbsent(id, _ -> new TreeSet<>());
    }

    /** The stories that ever had an item. */
    Set<String> stories(ItemId item) {
        return keys(ofStory, item);
    }

    /** Every item that ever was in a cluster. */
    Set<ItemId> inCluster(String cluster) {
        return ofCluster.getOrDefault(cluster, Set.of());
    }

    /** The clusters that an item ever was in. */
    Set<String> clusters(ItemId item) {
        return keys(ofCluster, item);
    }

    private static Set<String> keys(Map<String, Set<ItemId>> map, ItemId item) {
        Set<String> found = new TreeSet<>();
        map.forEach((key, items) -> {
            if (items.contains(item)) found.add(key);
        });
        return found;
    }

    Set<ItemId> of(Envelope<?> entry) {
        return switch (entry.event()) {
            case WireEvent.ItemFiled filed -> Set.of(filed.version().item());
            // Which item it is nobody could read.
            case WireEvent.Unreadable _ -> Set.of();
            // The kill by which an item was redacted is in our words.
            case Signal signal -> signal.reason().equals(DeskStage.REDACTED) ? Set.of() : Set.copyOf(signal.items());
            case ClusterEvent.ItemAnnotated(var item) -> Set.of(item.version().item());
            case ClusterEvent event -> named(Json.mapper().valueToTree(event), HOMES, ofCluster);
            case StorylineEvent event -> named(Json.mapper().valueToTree(event), HOMES, ofCluster);
            case DeskRecord record -> of(record, entry.cause());
            case PageEvent.PagePressed pressed -> ofPath(pressed.path());
            case PageEvent.PageClosed closed -> ofPath(closed.path());
            case PageEvent _ -> Set.of();
            default -> named(Json.mapper().valueToTree(entry.event()), HOMES, ofCluster);
        };
    }

    /** The items that an entry names itself, whatever was known of its story or cluster before. */
    static Set<ItemId> naming(Envelope<?> entry) {
        boolean ours = entry.event() instanceof DeskRecord record && saysThatItIsGone(record) || entry.event() instanceof Signal signal && signal.reason().equals(DeskStage.REDACTED);
        return ours ? Set.of() : mentioned(Json.mapper().valueToTree(entry.event()));
    }

    private Set<ItemId> of(DeskRecord record, String cause) {
        if (saysThatItIsGone(record)) return Set.of();
        JsonNode tree = Json.mapper().valueToTree(record);
        if (!tree.findValues("draft").isEmpty()) return mentioned(tree);
        Set<ItemId> items = named(tree, STORIES, ofStory);
        items.addAll(ofSignal.getOrDefault(cause, List.of()));
        return items;
    }

    /** The act of destroying stays, with its why. */
    private static boolean saysThatItIsGone(DeskRecord record) {
        return switch (record) {
            case DeskRecord.Asked asked -> asked.command() instanceof DeskCommand.RedactItem;
            case DeskRecord.Rejected refused -> refused.command() instanceof DeskCommand.RedactItem;
            case DeskRecord.Happened happened -> happened.event() instanceof DeskEvent.ItemRedacted;
            case DeskRecord.Wrote _ -> false;
        };
    }

    private Set<ItemId> ofPath(String path) {
        Matcher matcher = STORY_PATH.matcher(path);
        if (!matcher.matches()) return Set.of();
        return ofStory.getOrDefault(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), Set.of());
    }

    /** What a tree names itself, and what belongs to the stories or clusters that it names. */
    private static Set<ItemId> named(JsonNode tree, Set<String> fields, Map<String, Set<ItemId>> belonging) {
        Set<ItemId> items = new HashSet<>(mentioned(tree));
        for (String field : fields)
            for (JsonNode value : tree.findValues(field)) for (String id : ids(value)) items.addAll(belonging.getOrDefault(id, Set.of()));
        return items;
    }

    private static List<String> ids(JsonNode value) {
        List<String> found = new ArrayList<>();
        if (value.isTextual()) found.add(value.asText());
        else if (value.path("value").isTextual()) found.add(value.path("value").asText());
        else if (value.isArray()) value.forEach(part -> found.addAll(ids(part)));
        return found;
    }

    private static Set<ItemId> mentioned(JsonNode tree) {
        Set<ItemId> found = new HashSet<>();
        collect(tree, found);
        return found;
    }

    private static void collect(JsonNode node, Set<ItemId> found) {
        if (node.isObject() && node.path("agency").isTextual() && node.path("guid").isTextual()) found.add(new ItemId(node.path("agency").asText(), node.path("guid").asText()));
        node.forEach(part -> collect(part, found));
    }
}
