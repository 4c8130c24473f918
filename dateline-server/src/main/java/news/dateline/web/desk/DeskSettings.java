package news.dateline.web.desk;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.pieces.PieceReader;

/**
 * What the desk's pages are told by the configuration.
 *
 * @param https  readers and editors come over https, here or at a front server: cookies are marked Secure
 * @param tokens the API's bearer tokens, by the name under which each acts
 * @param pieces  reads what authors write
 * @param holders who gives, reads and lifts standing orders; {@link #ANYBODY} where the settings name no editors
 */
public record DeskSettings(String siteName, ZoneId zone, boolean https, Map<String, String> tokens, Set<String> holders, PieceReader pieces) {
    /** Whoever may open the desk. */
    public static final Set<String> ANYBODY = Set.of("*");
    public static final int TOKEN_LENGTH_MIN = 16;

    public DeskSettings {
        tokens = Map.copyOf(tokens);
        holders = Set.copyOf(holders);
        tokens.forEach((name, token) -> {
            if (token.length() < TOKEN_LENGTH_MIN) throw new IllegalArgumentException("Expected a desk token of " + TOKEN_LENGTH_MIN + " characters or more for " + name + ", found " + token.length());
        });
    }

    /** Whoever opens the desk holds standing orders. */
    public DeskSettings(String siteName, ZoneId zone, boolean https, Map<String, String> tokens) {
        this(siteName, zone, https, tokens, ANYBODY);
    }

    /** With no authors. */
    public DeskSettings(String siteName, ZoneId zone, boolean https, Map<String, String> tokens, Set<String> holders) {
        this(siteName, zone, https, tokens, holders, new PieceReader(Map.of(), Edition.STANDARD, Sector.STANDARD));
    }

    boolean isHolder(String editor) {
        return holders.equals(ANYBODY) || holders.contains(editor);
    }

    /** Never prints a token. */
    @Override public String toString() {
        return "DeskSettings[" + siteName + ", " + zone + ", https " + https + ", tokens of " + tokens.keySet() + "]";
    }
}
