package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What kind of news it is, for the address and the lists. */
public enum Label {
    NATIONAL, INTERNATIONAL, BUSINESS, TECHNOLOGY, ENTERTAINMENT, SPORTS, LAW_ORDER, LIFESTYLE, HEADLINES, OTHER, ALERT;

    /** By the sector; where that says nothing, by how many countries it is about. */
    public static Label of(String sector, List<String> countries) {
        return switch (sector) {
            case "sports" -> SPORTS;
            case "technology" -> TECHNOLOGY;
            case "economy-business", "energy-extractives", "agro-forestry" -> BUSINESS;
            case "art-culture" -> ENTERTAINMENT;
            case "law-governance" -> LAW_ORDER;
            case "" -> OTHER;
            default -> countries.isEmpty() ? HEADLINES : countries.size() == 1 ? NATIONAL : INTERNATIONAL;
        };
    }

    @JsonValue public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator public static Label fromSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
