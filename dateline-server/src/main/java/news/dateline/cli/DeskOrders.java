package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import news.dateline.log.Json;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.ItemId;

/** What the desk command's orders name: stories by their ids, items as "agency:guid". */
final class DeskOrders {
    private DeskOrders() { }

    static boolean isItem(String text) {
        return text.matches("(?s)[^:\\s]+:.+");
    }

    static boolean isStory(String text) {
        return text.matches("[a-z0-9]{1,20}");
    }

    /** A guid may hold colons, an agency's id none. */
    static ItemId item(String text) {
        int colon = text.indexOf(':');
        return new ItemId(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The cluster that a story is now drafted for. */
    static ClusterId cluster(DeskClient client, String story) throws DeskClient.Refused, IOException, InterruptedException {
        JsonNode contents = Json.mapper().readTree(client.get("/story/" + story + "/items"));
        return new ClusterId(contents.path("cluster").asText());
    }

    static ClusterOrder.Side side(DeskClient client, String text) throws DeskClient.Refused, IOException, InterruptedException {
        return isItem(text) ? new ClusterOrder.OneItem(item(text)) : new ClusterOrder.WholeCluster(cluster(client, text));
    }

    static Optional<String> why(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }
}
