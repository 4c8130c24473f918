package news.dateline.intake;

import java.util.List;
import news.dateline.config.AgencyConfig;
import news.dateline.config.SourceConfig;

/** One source as the configuration names it, with whose it is. */
record Feed(String agency, SourceConfig config) {
    static List<Feed> of(List<AgencyConfig> agencies, SourceConfig.Kind kind) {
        return agencies.stream().flatMap(agency -> agency.sources().stream().filter(source -> source.kind() == kind).map(source -> new Feed(agency.id(), source))).toList();
    }

    String id() {
        return config.id();
    }
}
