package news.dateline.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** One filing of the sample copy as it stands in its file; {@code at} and {@code embargoedUntil} are minutes from the moment that the demo is live. */
record SampleItem(String agency, String id, double at, String status, Optional<Double> embargoedUntil, int urgency, String language, String slug, String headline, Optional<String> byline,
                  Optional<Located> located, Optional<String> genre, List<String> subjects, List<String> keywords, Optional<String> edNote, List<String> body, Optional<SamplePicture> picture) {
    record Located(String city, String country) { }

    /** One file: a news event and what is filed about it. */
    record SampleEvent(@JsonProperty("event") String name, String about, String sector, Optional<String> secondSector, List<String> countries, List<SampleItem> items) { }
}
