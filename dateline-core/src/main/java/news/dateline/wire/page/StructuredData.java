package news.dateline.wire.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.wire.read.JsonReading;
import news.dateline.wire.read.JsonText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD (schema.org). What cannot be read is as if it were not there: it is the page's mark-up that has to be readable. Pure. */
final class StructuredData {
    private static final Pattern ARTICLE = Pattern.compile("(?i).*(Article|Posting|Report|Review)$");
    private static final int SCRIPTS_MAX = 50;
    private static final int NODES_MAX = 2_000;
    private static final List<String> DOWN = List.of("@graph", "mainEntity", "mainEntityOfPage");

    private StructuredData() { }

    /** The node of the article, the first with a headline; a missing node when there is none. */
    static JsonNode article(Document page) {
        List<JsonNode> found = new ArrayList<>();
        int scripts = 0;
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            if (++scripts > SCRIPTS_MAX) break;
            String text = script.data().strip().replaceFirst("^(?:/\\*)?\\s*<!\\[CDATA\\[\\s*(?:\\*/)?", "").replaceFirst("(?:/\\*)?\\s*]]>\\s*(?:\\*/)?;?$", "");
            if (!text.isEmpty() && JsonText.read(text) instanceof JsonReading.Tree tree) gather(tree.root(), found, new int[] {0}, 0);
        }
        return found.stream().filter(node -> node.hasNonNull("headline") || node.hasNonNull("articleBody")).findFirst().orElseGet(() -> found.isEmpty() ? MissingNode.getInstance()
                : found.getFirst());
    }

    private static void gather(JsonNode node, List<JsonNode> found, int[] seen, int depth) {
        if (++seen[0] > NODES_MAX || depth > 6) return;
        if (node.isArray()) {
            for (JsonNode one : node) gather(one, found, seen, depth + 1);
        } else if (node.isObject()) {
            if (isArticle(node.path("@type"))) found.add(node);
            for (String name : DOWN) gather(node.path(name), found, seen, depth + 1);
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isTextual()) return ARTICLE.matcher(type.textValue()).matches();
        return type.isArray() && type.valueStream().anyMatch(StructuredData::isArticle);
    }

    /** The words of a value that may be a text, an object with a name, or a list of either. */
    static List<String> words(JsonNode value, String... names) {
        List<String> all = new ArrayList<>();
        if (value.isTextual()) all.add(value.textValue());
        else if (value.isArray()) value.forEach(one -> all.addAll(words(one, names)));
        else if (value.isObject()) {
            for (String name : names) {
                List<String> found = words(value.path(name), names);
                if (!found.isEmpty()) return found;
            }
        }
        return all;
    }
}
