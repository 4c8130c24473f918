package news.dateline.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.model.StoryId;

/**
 * What is indexed of a story. Immutable.
 *
 * @param language BCP 47
 * @param body     its paragraphs
 * @param names    tags, places, authors: what else it may be asked for by
 * @param facets   ids and slugs by which it is counted
 */
public record Entry(StoryId id, Instant updatedAt, String language, String headline, String standfirst, List<String> body, List<String> names, Map<Facet, List<String>> facets) {
    private static final int STAMP_LENGTH = 16;

    public Entry {
        body = List.copyOf(body);
        names = List.copyOf(names);
        facets = Map.copyOf(facets);
    }

    /** Names exactly what is indexed: an answer whose stamp is not that of the story as it stands is out of date. */
    public String stamp() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String all = String.join("\0", id.value(), updatedAt.toString(), language, headline, standfirst, body.toString(), names.toString(), new TreeMap<>(facets).toString());
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8))).substring(0, STAMP_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
