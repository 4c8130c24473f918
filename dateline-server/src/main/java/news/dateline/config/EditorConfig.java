package news.dateline.config;

import java.util.List;
import java.util.Optional;
import news.dateline.desk.Desk;

public record EditorConfig(
        @Setting("The editor's name, as it stands under what they decide.") String name,
        @Setting(value = "The environment variable that holds their token for the desk's API.", byDefault = "") Optional<Secret> tokenEnv,
        @Setting(value = "Where they are told of alarms that nobody answers: mail addresses, or addresses (https) that take a POST. The first editor who has one is told first, then the next.", byDefault = "") List<String> escalateTo,
        @Setting(value = "Whether they give, read and lift standing orders.", byDefault = "false") boolean holder) {

    public EditorConfig {
        if (!Desk.isEditor(name)) throw new IllegalArgumentException("name: Expected an editor's name, found \"" + name + "\"");
        for (String way : escalateTo)
            if (!isMail(way) && !way.matches("https?://[^\\s@]+")) throw new IllegalArgumentException("escalate-to: Expected a mail address, or an address such as https://host/path without a name or key in it");
    }

    static boolean isMail(String way) {
        return way.matches("[^\\s@:/]+@[^\\s@:/]+");
    }
}
