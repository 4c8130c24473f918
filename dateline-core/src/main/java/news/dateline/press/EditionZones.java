package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.model.Edition;

/**
 * The time zones of each edition's countries, by their names in the IANA database, old ones too (ICU's table of zones by country): so that a reader's browser finds its edition by itself and tells nobody. A zone of
 * lands of several editions is the first's; what an edition's own clock shows is always its own. Pure.
 */
record EditionZones(Newsroom newsroom) {
    static final String PATH = "/zones.json";

    Page press(Target target) {
        ObjectNode zones = JsonNodeFactory.instance.objectNode();
        Set<String> taken = new TreeSet<>();
        for (Edition edition : newsroom.editions()) if (!edition.id().equals(Edition.GLOBAL)) taken.add(edition.zone().getId());
        for (Edition edition : newsroom.editions()) {
            if (edition.id().equals(Edition.GLOBAL)) continue;
            Set<String> own = new TreeSet<>();
            for (String country : edition.countries()) for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, country, null)) if (id.contains("/") && taken.add(id)) own.add(id);
            own.add(edition.zone().getId());
            ArrayNode all = zones.putArray(edition.id());
            own.forEach(all::add);
        }
        return Page.of(PATH, "application/json; charset=utf-8", zones.toString(), List.of(), Surface.TEXT, target).notIndexed();
    }
}
