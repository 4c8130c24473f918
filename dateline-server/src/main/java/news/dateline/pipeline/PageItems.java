package news.dateline.pipeline;

import java.net.URI;
import java.util.Optional;
import news.dateline.intake.Delivery;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ItemId;
import news.dateline.model.WireItem;

/** Which item a web page's address stands for: the page may name another address as its own, and says none at all once it is gone. */
final class PageItems {
    private PageItems() { }

    static void note(Transaction transaction, Delivery delivery, ItemId item) {
        delivery.base().ifPresent(address -> transaction.put(Tables.PAGE_ITEMS, key(delivery, address), item.guid()));
    }

    /** The item of this page as it was filed last. */
    static Optional<WireItem> of(View view, Delivery delivery) {
        return delivery.base().flatMap(address -> view.get(Tables.PAGE_ITEMS, key(delivery, address))).flatMap(guid -> NewsItems.last(view, new ItemId(delivery.agency(), guid)));
    }

    private static String key(Delivery delivery, URI address) {
        return delivery.agency() + " " + address;
    }
}
