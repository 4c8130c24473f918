package news.dateline.wire.read;

import java.util.List;

/** What a format's reader found in one document; {@code format} names format and version: "rss-2.0". */
public record Batch(String format, List<Copy> copies, List<Problem> problems) {
    public Batch {
        copies = List.copyOf(copies);
        problems = List.copyOf(problems);
    }
}
