package news.dateline.pipeline;

import java.util.Optional;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;

/** Finds an item's filing and its annotation on their logs. */
public final class NewsItems {
    private NewsItems() { }

    public static Optional<WireEvent.ItemFiled> filed(View view, ItemVersion version) {
        return view.get(Tables.FILED_AT, version.key()).flatMap(position -> view.read(Logs.WIRE, position - 1, 1).stream().findFirst())
                .map(entry -> entry.event() instanceof WireEvent.ItemFiled filed ? filed : wrong(entry.name(), version));
    }

    /** An item as it was filed last. */
    static Optional<WireItem> last(View view, ItemId item) {
        return new FiledItems(view).last(item).flatMap(last -> filed(view, new ItemVersion(item, last.number()))).map(WireEvent.ItemFiled::item);
    }

    public static Optional<AnnotatedItem> annotated(View view, ItemVersion version) {
        return view.get(Tables.ANNOTATED_AT, version.key()).flatMap(position -> view.read(Logs.CLUSTERS, position - 1, 1).stream().findFirst())
                .map(entry -> entry.event() instanceof ClusterEvent.ItemAnnotated annotated ? annotated.item() : wrong(entry.name(), version));
    }

    private static <T> T wrong(String entry, ItemVersion version) {
        throw new IllegalStateException("Expected " + version + " at " + entry + ", found another kind of entry: the store's tables do not fit its logs; replay it");
    }
}
