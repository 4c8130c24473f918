package news.dateline.pipeline;

import java.time.Instant;

/** An entry that a stage could not handle twice; kept for an editor and an engineer to look at. */
public record SetAside(String stage, String entry, String reason, Instant at) {
}
