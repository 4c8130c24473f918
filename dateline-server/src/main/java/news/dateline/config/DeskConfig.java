package news.dateline.config;

import java.util.List;
import java.util.Optional;

public record DeskConfig(
        @Setting(value = "The responsible editor, named on every page. Without one nothing is published by itself.", byDefault = "") Optional<String> responsibleEditor,
        @Setting(value = "The environment variable that holds the token of the desk's API.", byDefault = "") Optional<Secret> apiTokenEnv,
        @Setting(value = "Whether a story that lost a killed item may be composed again and published by rule, where the agency declared the kill not to be legal.", byDefault = "false") boolean repairNonLegalKills,
        @Setting(value = "Agencies' own words that declare a kill or hold as not legal, such as \"factual error\".", byDefault = "") List<String> nonLegalReasons,
        @Setting("What may be published without an editor. None: everything waits at /desk.") List<RuleConfig> rules) {
}
