package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** What an editor orders about what is the same news. It is obeyed for ever: nothing that copy says later undoes it, only another order does. {@code reason} is for the desk, never published. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClusterOrder.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = ClusterOrder.Split.class, name = "split"),
    @JsonSubTypes.Type(value = ClusterOrder.NotHere.class, name = "not-here"),
    @JsonSubTypes.Type(value = ClusterOrder.Never.class, name = "never"),
    @JsonSubTypes.Type(value = ClusterOrder.IntoStoryline.class, name = "into-storyline"),
    @JsonSubTypes.Type(value = ClusterOrder.OutOfStoryline.class, name = "out-of-storyline"),
    @JsonSubTypes.Type(value = ClusterOrder.NameStoryline.class, name = "name-storyline")})
public sealed interface ClusterOrder {
    Optional<String> reason();

    /** The two report one event. It wins over older orders that keep items of the one from items of the other, and lifts them. */
    record Merge(ClusterId from, ClusterId into, Optional<String> reason) implements ClusterOrder { }

    /**
     * The items report another event than the rest, and both parts stay apart.
     *
     * @param lede the item that the story's first sentence rests on, noted when the order is given: its part keeps the cluster, and with it the story's id (rule 12). Absent, the rest keeps it
     */
    record Split(ClusterId from, List<ItemId> items, Optional<ItemId> lede, Optional<String> reason) implements ClusterOrder {
        public Split {
            items = List.copyOf(items);
        }
    }

    /** The item does not belong in the cluster: it leaves, goes where else it is like, and never comes back to what is here now. */
    record NotHere(ItemId item, ClusterId cluster, Optional<String> reason) implements ClusterOrder { }

    /** The two never stand together; where they do now, the later placed leaves. */
    record Never(Side one, Side other, Optional<String> reason) implements ClusterOrder { }

    /** An order about storylines; it changes no cluster. */
    sealed interface OfStoryline extends ClusterOrder {
        ClusterId cluster();
    }

    /** The cluster is of one matter with another: it goes into that one's storyline, which is opened where there is none, and leaves its own. */
    record IntoStoryline(ClusterId cluster, ClusterId with, Optional<String> reason) implements OfStoryline { }

    /** The cluster is of another matter: it leaves its storyline and never comes back to it. */
    record OutOfStoryline(ClusterId cluster, Optional<String> reason) implements OfStoryline { }

    /** What readers read above the storyline that the cluster is in. */
    record NameStoryline(ClusterId cluster, String name, Optional<String> reason) implements OfStoryline { }

    /** One of two that are kept apart. A cluster stands for the items that are in it when the order is obeyed. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = OneItem.class, name = "item"), @JsonSubTypes.Type(value = WholeCluster.class, name = "cluster")})
    sealed interface Side { }

    record OneItem(ItemId item) implements Side { }

    record WholeCluster(ClusterId cluster) implements Side { }
}
