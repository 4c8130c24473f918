package news.dateline.config;

import java.util.Set;

public record RuleConfig(
        @Setting("The rule's name, recorded with what it published.") String name,
        @Setting(value = "Agencies whose copy alone a story may rest on; empty for any.", byDefault = "") Set<String> agencies,
        @Setting(value = "Sectors; empty for any.", byDefault = "") Set<String> sectors,
        @Setting(value = "Languages; empty for any.", byDefault = "") Set<String> languages,
        @Setting(value = "How many independent voices must report it.", byDefault = "1") int voicesMin) {
}
