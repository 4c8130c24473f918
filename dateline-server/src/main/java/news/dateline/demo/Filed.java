package news.dateline.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A filing of a sample item at a real moment: what the formats write down. {@code version} counts the filings of its id from 1, {@code firstAt} is the first one's time. */
record Filed(SampleItem item, int version, Instant firstAt, Instant at, Optional<Instant> embargoedUntil, List<String> paragraphs, Optional<FiledPicture> picture) {
    String text() {
        return String.join("\n\n", paragraphs);
    }

    /** The body as simple HTML; copy that brings its own markup keeps it, as a sloppy agency's would. */
    String html() {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) html.append(paragraph.contains("<") ? paragraph : "<p>" + paragraph.replace("&", "&amp;") + "</p>").append('\n');
        return html.toString();
    }
}
