package news.dateline.config;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Sensitivity;

public record DeskConfig(
        @Setting(value = "The responsible editor, named on every page. Without one nothing is published by itself.", byDefault = "") Optional<String> responsibleEditor,
        @Setting(value = "The environment variable that holds the token of the desk's API.", byDefault = "") Optional<Secret> apiTokenEnv,
        @Setting(value = "Whether a story that lost a killed item may be composed again and published by rule, where the agency declared the kill not to be legal.", byDefault = "false") boolean repairNonLegalKills,
        @Setting(value = "Agencies' own words that declare a kill or hold as not legal, such as \"factual error\".", byDefault = "") List<String> nonLegalReasons,
        @Setting(value = "Matters that rules may publish all the same, by name (such as death-of-named-person), which the responsible editor answers for. None: courts and crime, minors, sexual offences, suicide, deaths, elections called, hostages and notes that are not understood always wait for a person.", byDefault = "") Set<Sensitivity> neverByItselfExcept,
        @Setting("Whom alarms are brought to that nobody answers.") EscalationConfig escalation,
        @Setting("The editors, each under a name and with a token of their own. None: the one token acts as the responsible editor, and whoever opens the desk holds standing orders.") List<EditorConfig> editors,
        @Setting("What may be published without an editor. None: everything waits at /desk.") List<RuleConfig> rules) {

    public DeskConfig {
        if (!neverByItselfExcept.isEmpty() && responsibleEditor.isEmpty()) throw new IllegalArgumentException("never-by-itself-except: Expected a responsible editor who answers for it, found none");
        Set<String> names = new HashSet<>();
        for (EditorConfig editor : editors) if (!names.add(editor.name())) throw new IllegalArgumentException("editors: the name \"" + editor.name() + "\" stands twice; give each editor their own");
    }

    /** The matters that no rule publishes. */
    public Set<Sensitivity> neverByItself() {
        Set<Sensitivity> never = EnumSet.allOf(Sensitivity.class);
        never.removeAll(neverByItselfExcept);
        return never;
    }
}
