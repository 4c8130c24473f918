package news.dateline.config;

import java.util.Set;

public record RuleConfig(
        @Setting("The rule's name, recorded with what it published.") String name,
        @Setting(value = "Agencies; every agency that a story prints must be among them. Empty for any.", byDefault = "") Set<String> agencies,
        @Setting(value = "Main sectors; empty for any.", byDefault = "") Set<String> sectors,
        @Setting(value = "Editions, of which a story must have one; empty for any.", byDefault = "") Set<String> editions,
        @Setting(value = "Countries (ISO 3166 alpha-2), of which a story must have one; empty for any.", byDefault = "") Set<String> countries,
        @Setting(value = "Languages; empty for any.", byDefault = "") Set<String> languages,
        @Setting(value = "How many independent voices must report it.", byDefault = "1") int voicesMin,
        @Setting(value = "Whether alerts and urgents may go out before there is more.", byDefault = "true") boolean urgentDevelopments,
        @Setting(value = "Whether opinion may go out by itself, under its mark.", byDefault = "false") boolean opinion) {
}
