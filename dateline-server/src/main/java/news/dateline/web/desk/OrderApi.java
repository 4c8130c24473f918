package news.dateline.web.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.log.Json;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.ItemId;
import news.dateline.model.StorylineEvent;

/** The part of the API about what is the same news and what is one matter: what a cluster and a storyline hold and why, and an editor's orders. */
final class OrderApi {
    private static final ObjectReader ORDERS = Json.mapper().readerFor(ClusterOrder.class).with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    private static final String ITEMS = "/items";
    private static final String STORYLINE = "/storyline";

    record Answer(List<ClusterEvent> events) { }

    record Woven(List<StorylineEvent> events) { }

    private final ClusterDesk clusters;
    private final StorylineDesk storylines;

    OrderApi(ClusterDesk clusters, StorylineDesk storylines) {
        this.clusters = clusters;
        this.storylines = storylines;
    }

    /** Empty for a path that is not about clusters. */
    Optional<Reply> reply(Asked asked, String path, String editor, String request) {
        if (path.equals("/orders")) return Optional.of(asked.method().equals("POST") ? order(asked, editor, request) : Reply.problem(405, "METHOD_NOT_ALLOWED", "Use POST here.").with("Allow", "POST"));
        if (!asked.reads()) return Optional.empty();
        if (path.startsWith("/cluster/")) return Optional.of(Optional.of(path.substring("/cluster/".length())).filter(id -> !id.isBlank()).map(ClusterId::new).flatMap(clusters::contents).map(OrderApi::json)
                .orElseGet(() -> nothing("NO_SUCH_CLUSTER", "There is no such cluster, or it became part of another.")));
        if (path.startsWith("/story/") && path.endsWith(ITEMS))
            return Optional.of(FormCommand.story(path.substring("/story/".length(), Math.max("/story/".length(), path.length() - ITEMS.length()))).flatMap(clusters::contents).map(OrderApi::json)
                    .orElseGet(() -> nothing("NO_SUCH_STORY", "There is no such story, or nothing of it is left in a cluster.")));
        if (path.startsWith("/story/") && path.endsWith(STORYLINE))
            return Optional.of(FormCommand.story(path.substring("/story/".length(), Math.max("/story/".length(), path.length() - STORYLINE.length()))).flatMap(storylines::of).map(OrderApi::json)
                    .orElseGet(() -> nothing("NO_SUCH_STORY", "There is no such story, or nothing of it is left in a cluster.")));
        if (path.equals("/item")) return Optional.of(item(asked.query()).flatMap(clusters::item).map(OrderApi::json)
                .orElseGet(() -> nothing("NO_SUCH_ITEM", "No such item is in a cluster: ask with ?agency=ID&guid=GUID; what waits for its embargo is in none.")));
        return Optional.empty();
    }

    private static Optional<ItemId> item(Map<String, String> query) {
        String agency = query.getOrDefault("agency", "");
        String guid = query.getOrDefault("guid", "");
        return agency.isBlank() || guid.isBlank() ? Optional.empty() : Optional.of(new ItemId(agency, guid));
    }

    private static Reply json(Object found) {
        return Reply.json(200, found);
    }

    private static Reply nothing(String code, String sentence) {
        return Reply.problem(404, code, sentence);
    }

    private Reply order(Asked asked, String editor, String request) {
        ClusterOrder order;
        try {
            order = ORDERS.readValue(asked.body());
        } catch (JsonProcessingException e) {
            return Reply.problem(400, "NOT_READABLE", "Expected an order about clusters as JSON: " + e.getOriginalMessage());
        } catch (IOException _) {
            return Reply.problem(400, "NOT_READABLE", "Expected an order about clusters as JSON.");
        }
        if (order == null) return Reply.problem(400, "NOT_READABLE", "Expected an order about clusters as JSON, found null.");
        if (order instanceof ClusterOrder.OfStoryline about) return woven(storylines.order(about, editor, request));
        List<ClusterEvent> events = clusters.order(order, editor, request);
        return events.getFirst() instanceof ClusterEvent.OrderRefused(String code, String sentence) ? Reply.problem(code.startsWith("NO_SUCH_") ? 404 : 409, code, sentence) : Reply.json(200, new Answer(events));
    }

    private static Reply woven(List<StorylineEvent> events) {
        return events.getFirst() instanceof StorylineEvent.OrderRefused(String code, String sentence) ? Reply.problem(code.startsWith("NO_SUCH_") ? 404 : 409, code, sentence) : Reply.json(200, new Woven(events));
    }
}
