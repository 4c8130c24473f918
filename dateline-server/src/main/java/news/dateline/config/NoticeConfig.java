package news.dateline.config;

import java.net.URI;
import java.util.Optional;

public record NoticeConfig(
        @Setting(value = "What says whose message it is; always shown.", byDefault = "From the publisher") String label,
        @Setting(value = "Its title; empty for no message.", byDefault = "") String title,
        @Setting(value = "What it says.", byDefault = "") String text,
        @Setting(value = "Where it leads.", byDefault = "") Optional<URI> address,
        @Setting(value = "The words of that link.", byDefault = "More") String link) {

    public NoticeConfig {
        if (label.isBlank()) throw new IllegalArgumentException("label: Expected words that say whose message it is");
        if (!title.isBlank() && address.isEmpty()) throw new IllegalArgumentException("address: Expected where the message \"" + title + "\" leads");
        address.filter(where -> !LinkConfig.isSafe(where)).ifPresent(where -> {
            throw new IllegalArgumentException("address: Expected a path such as /about, or an address that begins with https:, http: or mailto:, found \"" + where + "\"");
        });
    }
}
