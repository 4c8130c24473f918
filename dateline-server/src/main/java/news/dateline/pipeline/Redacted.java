package news.dateline.pipeline;

import java.time.Instant;
import news.dateline.model.ItemId;

/** That an item was redacted: who asked, when and why. A view of the desk log; while a row stands, nothing is filed under the item. */
public record Redacted(ItemId item, Instant at, String by, String because) { }
