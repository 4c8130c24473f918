package news.dateline.press;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.model.StoryId;

/**
 * A finished page, not yet compressed. Immutable; treat the bytes as read-only.
 *
 * @param path    as asked for, beginning with a slash
 * @param headers beside those that every page has: {@code Location}, {@code Retry-After}, {@code X-Robots-Tag}
 * @param shows   the stories whose words or address it holds: it is closed when one of them goes
 * @param target  what has to be pressed to make it anew
 */
public record Page(String path, int status, String mediaType, byte[] bytes, Map<String, String> headers, List<StoryId> shows, Surface surface, Target target) {
    public static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> NOT_INDEXED = Map.of("X-Robots-Tag", "noindex");

    public Page {
        if (!path.startsWith("/")) throw new IllegalArgumentException("Expected a path beginning with a slash, found " + path);
        headers = Map.copyOf(headers);
        shows = List.copyOf(shows);
    }

    static Page html(String path, String html, List<StoryId> shows, Surface surface, Target target) {
        return of(path, HTML, html, shows, surface, target);
    }

    static Page of(String path, String mediaType, String text, List<StoryId> shows, Surface surface, Target target) {
        return new Page(path, 200, mediaType, text.getBytes(StandardCharsets.UTF_8), Map.of(), shows, surface, target);
    }

    /** A permanent redirect; no body. */
    static Page redirect(String path, String to, StoryId story) {
        return new Page(path, 301, HTML, new byte[0], Map.of("Location", to), List.of(story), Surface.ADDRESS, new Target.Article(story));
    }

    Page withStatus(int other) {
        return new Page(path, other, mediaType, bytes, headers, shows, surface, target);
    }

    Page with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Page(path, status, mediaType, bytes, all, shows, surface, target);
    }

    /** Engines are asked to leave it out. */
    Page notIndexed() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(NOT_INDEXED);
        return new Page(path, status, mediaType, bytes, all, shows, surface, target);
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
