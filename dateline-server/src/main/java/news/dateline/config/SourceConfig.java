package news.dateline.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

public record SourceConfig(
        @Setting("A short name, unlike all others; positions and failures are kept under it.") String id,
        @Setting("poll (an address), page (a front or section page without a feed, whose articles are read), watch (a folder) or push (POST /intake/{agency}).") Kind kind,
        @Setting(value = "For poll and page: the address.", byDefault = "") Optional<URI> url,
        @Setting(value = "For watch: the folder. Files are renamed when taken, never deleted.", byDefault = "") Optional<Path> folder,
        @Setting(value = "For push: the environment variable that holds the agency's bearer token.", byDefault = "") Optional<Secret> tokenEnv,
        @Setting(value = "For poll and page: always wait this long between polls, instead of adapting to how often it files.", byDefault = "") Optional<Duration> interval,
        @Setting(value = "Allow private and loopback addresses, for an agency's box in your own network.", byDefault = "false") boolean allowPrivateAddresses,
        @Setting(value = "For page: a regular expression that the addresses of articles hold; without it links are judged by their words and addresses.",
                byDefault = "") Optional<String> linkPattern) {

    public enum Kind { POLL, PAGE, WATCH, PUSH }

    public SourceConfig {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) throw new IllegalArgumentException("id: Expected lower-case letters, digits and dashes, found \"" + id + "\"");
        linkPattern.ifPresent(SourceConfig::regular);
        switch (kind) {
            case POLL, PAGE -> need(url, "url", "the address to poll");
            case WATCH -> need(folder, "folder", "the folder to watch");
            case PUSH -> need(tokenEnv, "token-env", "the environment variable of its token");
        }
    }

    private static String regular(String pattern) {
        try {
            return Pattern.compile(pattern).pattern();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("link-pattern: Expected a regular expression, found \"" + pattern + "\": " + e.getDescription(), e);
        }
    }

    private static void need(Optional<?> value, String key, String what) {
        if (value.isEmpty()) throw new IllegalArgumentException(key + ": must be given: " + what);
    }
}
