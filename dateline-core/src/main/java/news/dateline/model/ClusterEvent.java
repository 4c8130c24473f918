package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A fact on the {@code clusters} log. Reasons are for people: the features and their weights, in words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClusterEvent.ItemAnnotated.class, name = "item-annotated"),
    @JsonSubTypes.Type(value = ClusterEvent.ItemPlaced.class, name = "item-placed"),
    @JsonSubTypes.Type(value = ClusterEvent.ClustersMerged.class, name = "clusters-merged"),
    @JsonSubTypes.Type(value = ClusterEvent.ClusterSplit.class, name = "cluster-split"),
    @JsonSubTypes.Type(value = ClusterEvent.ItemDied.class, name = "item-died"),
    @JsonSubTypes.Type(value = ClusterEvent.CompositionDue.class, name = "composition-due"),
    @JsonSubTypes.Type(value = ClusterEvent.ItemsParted.class, name = "items-parted"),
    @JsonSubTypes.Type(value = ClusterEvent.ItemsJoined.class, name = "items-joined"),
    @JsonSubTypes.Type(value = ClusterEvent.OrderRefused.class, name = "order-refused")})
public sealed interface ClusterEvent {
    record ItemAnnotated(AnnotatedItem item) implements ClusterEvent { }

    /** The first placement of an item opens the cluster when the cluster is new; a later version goes where its item is. */
    record ItemPlaced(ItemVersion version, ClusterId cluster, boolean opened, List<String> reasons) implements ClusterEvent {
        public ItemPlaced {
            reasons = List.copyOf(reasons);
        }
    }

    record ClustersMerged(ClusterId from, ClusterId into, List<String> reasons) implements ClusterEvent {
        public ClustersMerged {
            reasons = List.copyOf(reasons);
        }
    }

    record ClusterSplit(ClusterId from, ClusterId into, List<ItemId> items, List<String> reasons) implements ClusterEvent {
        public ClusterSplit {
            items = List.copyOf(items);
            reasons = List.copyOf(reasons);
        }
    }

    /** The item was killed or held, or came back ({@code dead} false) from a hold. */
    record ItemDied(ItemId item, ClusterId cluster, boolean dead) implements ClusterEvent { }

    /** Said by the timer: a cluster that changed within a minute of its last draft may be composed again. */
    record CompositionDue(ClusterId cluster) implements ClusterEvent { }

    /** An editor's order: no item of {@code one} is ever with an item of {@code other}. */
    record ItemsParted(List<ItemId> one, List<ItemId> other, List<String> reasons) implements ClusterEvent {
        public ItemsParted {
            one = List.copyOf(one);
            other = List.copyOf(other);
            reasons = List.copyOf(reasons);
        }
    }

    /** An editor's order: these are with those; what kept the one from the other is lifted. */
    record ItemsJoined(List<ItemId> one, List<ItemId> other, List<String> reasons) implements ClusterEvent {
        public ItemsJoined {
            one = List.copyOf(one);
            other = List.copyOf(other);
            reasons = List.copyOf(reasons);
        }
    }

    /** An editor's order that could not be obeyed; {@code code} is for programs and never changes, {@code sentence} says what to do next. */
    record OrderRefused(String code, String sentence) implements ClusterEvent { }
}
