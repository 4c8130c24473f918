package news.dateline.compose;

import java.util.List;
import news.dateline.model.Label;
import news.dateline.model.Subject;

/** What kind of news it is, by its sector, its countries and how far it has come. */
final class Labels {
    private static final String LIFESTYLE_TOPIC = "10000000";

    private Labels() { }

    static Label of(Copy spine, String sector, List<String> countries, boolean alert) {
        if (alert) return Label.ALERT;
        if (spine.item().subjects().stream().anyMatch(Labels::isLifestyle)) return Label.LIFESTYLE;
        return Label.of(sector, countries);
    }

    private static boolean isLifestyle(Subject subject) {
        return subject.code().endsWith(LIFESTYLE_TOPIC) || subject.name().filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("lifestyle")).isPresent();
    }
}
