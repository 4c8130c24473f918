package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A fact on the {@code storylines} log: which clusters are of one matter over days, and which report one news event in two languages. Reasons are for people, in words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StorylineEvent.ClusterJoined.class, name = "cluster-joined"),
    @JsonSubTypes.Type(value = StorylineEvent.ClusterLeft.class, name = "cluster-left"),
    @JsonSubTypes.Type(value = StorylineEvent.StorylineNamed.class, name = "storyline-named"),
    @JsonSubTypes.Type(value = StorylineEvent.TwinsFound.class, name = "twins-found"),
    @JsonSubTypes.Type(value = StorylineEvent.TwinsParted.class, name = "twins-parted"),
    @JsonSubTypes.Type(value = StorylineEvent.OrderRefused.class, name = "order-refused")})
public sealed interface StorylineEvent {
    /** {@code ordered}: by an editor, so that no rule takes it out again; it lifts an earlier order that kept it out. */
    record ClusterJoined(StorylineId storyline, ClusterId cluster, boolean ordered, List<String> reasons) implements StorylineEvent {
        public ClusterJoined {
            reasons = List.copyOf(reasons);
        }
    }

    /** {@code ordered}: by an editor, so that no rule puts it there again; said also of a cluster that was not there, of which an earlier order now holds. */
    record ClusterLeft(StorylineId storyline, ClusterId cluster, boolean ordered, List<String> reasons) implements StorylineEvent {
        public ClusterLeft {
            reasons = List.copyOf(reasons);
        }
    }

    /** An editor's name for it, printed on its page. */
    record StorylineNamed(StorylineId storyline, String name, List<String> reasons) implements StorylineEvent {
        public StorylineNamed {
            Checks.filled(name, "a name of a storyline");
            reasons = List.copyOf(reasons);
        }
    }

    /** The two, in two languages, report one news event. */
    record TwinsFound(ClusterId one, ClusterId other, List<String> reasons) implements StorylineEvent {
        public TwinsFound {
            reasons = List.copyOf(reasons);
        }
    }

    /** One of them became part of another cluster. */
    record TwinsParted(ClusterId one, ClusterId other, List<String> reasons) implements StorylineEvent {
        public TwinsParted {
            reasons = List.copyOf(reasons);
        }
    }

    /** An editor's order that could not be obeyed; {@code code} is for programs and never changes, {@code sentence} says what to do next. */
    record OrderRefused(String code, String sentence) implements StorylineEvent { }
}
