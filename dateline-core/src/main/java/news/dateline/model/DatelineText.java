package news.dateline.model;

import java.util.Optional;

/** Where, and often when, the report was written: "BEIRUT, Lebanon, June 2". Not where the news happened. */
public record DatelineText(String text, Optional<String> city, Optional<String> country) {
}
