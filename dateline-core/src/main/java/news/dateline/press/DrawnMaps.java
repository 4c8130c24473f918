package news.dateline.press;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.press.map.LocatorMap;

/**
 * Maps lately drawn: a story is pressed many times and stands with the same map, and many stories lie at one place; drawing cost a fifth of all that the press does. The same question gives the same bytes, so
 * that nothing has to be forgotten. Thread-safe.
 */
final class DrawnMaps {
    /** Some 10 KB each. */
    private static final int MAX = 400;

    private final Map<Maps.Question, Optional<String>> drawn = new LinkedHashMap<>(MAX, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Maps.Question, Optional<String>> eldest) {
            return size() > MAX;
        }
    };

    Optional<String> of(Maps.Question question) {
        synchronized (drawn) {
            Optional<String> known = drawn.get(question);
            if (known != null) return known;
        }
        Optional<String> made = LocatorMap.draw(question.country(), question.place());
        synchronized (drawn) {
            drawn.put(question, made);
        }
        return made;
    }
}
