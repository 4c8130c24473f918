package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's meta elements say, by their name, property or http-equiv in lower case. */
record Metas(Map<String, List<String>> values) {
    static Metas of(Document page) {
        Map<String, List<String>> values = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            if (content.isEmpty()) continue;
            for (String attribute : List.of("property", "name", "http-equiv")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) values.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
            }
        }
        return new Metas(values);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first that says something, in the order of the names. */
    Optional<String> first(String... names) {
        for (String name : names) if (!all(name).isEmpty()) return Optional.of(all(name).getFirst());
        return Optional.empty();
    }
}
