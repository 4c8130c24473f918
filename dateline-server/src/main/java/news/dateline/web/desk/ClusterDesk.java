package news.dateline.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Bond;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.StoryId;

/** What a story is made of and why, and what editors order about it. Any thread may call. */
public interface ClusterDesk {
    /** One step of an item's way to where it is: {@code what} is "placed", "merged" or "split"; the reasons are features and their weights, or an editor's order, in words. */
    record Step(Instant at, String what, ClusterId cluster, List<String> reasons) {
        public Step {
            reasons = List.copyOf(reasons);
        }
    }

    /** An item by its newest placed version, and why it is where it is, the oldest step first. What its agency took back or holds has no headline here. */
    record Member(ItemVersion version, String headline, boolean dead, ClusterId cluster, List<Step> why) {
        public Member {
            why = List.copyOf(why);
        }
    }

    /** A cluster's items as they were placed, at most {@code Clusterer}'s limit of an order, and the editors' orders that name any of them. */
    record Contents(ClusterId cluster, String language, Optional<StoryId> story, List<Member> items, List<Bond> orders) {
        public Contents {
            items = List.copyOf(items);
            orders = List.copyOf(orders);
        }
    }

    Optional<Contents> contents(ClusterId cluster);

    /** Of the cluster that a story is now drafted for. */
    Optional<Contents> contents(StoryId story);

    Optional<Member> item(ItemId item);

    /** Gives the order and waits until it is obeyed: what happened, or one {@link ClusterEvent.OrderRefused}. {@code request} as in {@link Desks#submit}. */
    List<ClusterEvent> order(ClusterOrder order, String by, String request);
}
