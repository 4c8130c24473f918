package news.dateline.web.desk;

import java.util.List;
import java.util.Optional;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.model.StoryId;

/** Of which matter a story is, which others are of it and why, and what editors order about it. Any thread may call. */
public interface StorylineDesk {
    /** A cluster with its story, if it has one; {@code ordered}: an editor put it there. */
    record Member(ClusterId cluster, Optional<StoryId> story, String headline, String language, boolean ordered, List<String> reasons) {
        public Member {
            reasons = List.copyOf(reasons);
        }
    }

    /** {@code keptOut}: the storylines out of which an editor put it, in words. */
    record Woven(ClusterId cluster, Optional<StorylineId> storyline, Optional<String> name, List<Member> stories, List<Member> twins, List<String> keptOut) {
        public Woven {
            stories = List.copyOf(stories);
            twins = List.copyOf(twins);
            keptOut = List.copyOf(keptOut);
        }
    }

    /** Of the cluster that a story is now drafted for. */
    Optional<Woven> of(StoryId story);

    /** Gives the order and waits until it is obeyed: what happened, or one {@link StorylineEvent.OrderRefused}. {@code request} as in {@link Desks#submit}. */
    List<StorylineEvent> order(ClusterOrder.OfStoryline order, String by, String request);
}
