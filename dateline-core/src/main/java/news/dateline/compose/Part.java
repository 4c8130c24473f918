package news.dateline.compose;

import java.time.Instant;
import news.dateline.model.Agency;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;

/**
 * One version of an item of the cluster, with what composing has to know of it.
 *
 * @param publishable whether it may be published now; false for what is dead, held, under embargo or expired: such a part contributes nothing at all
 */
public record Part(WireEvent.Filing filing, WireItem item, ItemVersion version, AnnotatedItem notes, Agency agency, boolean publishable, Instant receivedAt) {
}
