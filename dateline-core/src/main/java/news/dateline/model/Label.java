package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of news it is, for the address and the lists. */
public enum Label {
    NATIONAL, INTERNATIONAL, BUSINESS, TECHNOLOGY, ENTERTAINMENT, SPORTS, LAW_ORDER, LIFESTYLE, HEADLINES, OTHER, ALERT;

    @JsonValue public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator public static Label fromSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
