package news.dateline.web.desk;

import java.util.Map;
import java.util.Optional;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.ItemId;

/** The order about clusters that a form asks for. */
final class FormOrder {
    private FormOrder() { }

    /** Empty for a form that asks for something else. A story that is not there has no cluster, and its order is refused. */
    static Optional<ClusterOrder> of(Map<String, String> form, ClusterDesk clusters) {
        Optional<ClusterId> cluster = text(form, "cluster").map(ClusterId::new);
        Optional<String> reason = text(form, "reason");
        return switch (form.getOrDefault("act", "")) {
            case "not-here" -> text(form, "agency").flatMap(agency -> text(form, "guid").map(guid -> new ItemId(agency, guid))).flatMap(item -> cluster.map(from -> new ClusterOrder.NotHere(item, from, reason)));
            case "merge" -> cluster.flatMap(into -> text(form, "other").map(String::strip).map(other -> new ClusterOrder.Merge(
                    FormCommand.story(other).flatMap(clusters::contents).map(ClusterDesk.Contents::cluster).orElseGet(() -> new ClusterId(other)), into, reason)));
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(Map<String, String> form, String field) {
        return Optional.ofNullable(form.get(field)).filter(text -> !text.isBlank());
    }
}
