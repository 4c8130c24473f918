package news.dateline.cluster;

import java.time.Instant;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.WireItem;

/** An item that comes to be placed: what was read out of it, its text, and when we received it. A value; any thread. */
public record Arrival(AnnotatedItem notes, WireItem item, Instant at) {
    public Arrival {
        if (!notes.version().item().equals(item.id())) throw new IllegalArgumentException("Expected notes on " + item.id() + ", found " + notes.version());
    }
}
