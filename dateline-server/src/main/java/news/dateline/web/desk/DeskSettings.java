package news.dateline.web.desk;

import java.time.ZoneId;
import java.util.Map;

/**
 * What the desk's pages are told by the configuration.
 *
 * @param https  readers and editors come over https, here or at a front server: cookies are marked Secure
 * @param tokens the API's bearer tokens, by the name under which each acts
 */
public record DeskSettings(String siteName, ZoneId zone, boolean https, Map<String, String> tokens) {
    public static final int TOKEN_LENGTH_MIN = 16;

    public DeskSettings {
        tokens = Map.copyOf(tokens);
        tokens.forEach((name, token) -> {
            if (token.length() < TOKEN_LENGTH_MIN) throw new IllegalArgumentException("Expected a desk token of " + TOKEN_LENGTH_MIN + " characters or more for " + name + ", found " + token.length());
        });
    }

    /** Never prints a token. */
    @Override public String toString() {
        return "DeskSettings[" + siteName + ", " + zone + ", https " + https + ", tokens of " + tokens.keySet() + "]";
    }
}
