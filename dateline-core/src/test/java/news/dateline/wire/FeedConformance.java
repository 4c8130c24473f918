package news.dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.model.Headline;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Plain;
import org.jsoup.Jsoup;

/**
 * Compares what is read of feeds with what other readers' test files expect: a developer's tool, no test. Expected files lie beside the feeds, as {@code NAME.json} or
 * {@code NAME_expected.json}, with gofeed's names of fields. Prints a line for every deviation and a count of each kind; see docs/FORMATS.md.
 *
 * <pre>java … news.dateline.wire.FeedConformance ../shared/data/feeds [--all]</pre>
 */
public final class FeedConformance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private int pairs;
    private int agreeing;

    private FeedConformance(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        FeedConformance comparison = new FeedConformance(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path feed : files.filter(Files::isRegularFile).sorted().toList()) comparison.compare(feed);
        }
        comparison.out.println(comparison.pairs + " pairs, " + comparison.agreeing + " agree");
        comparison.kinds.forEach((kind, count) -> comparison.out.println(count + "\t" + kind));
    }

    private void compare(Path feed) throws IOException {
        String name = feed.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0 || name.endsWith("_expected.json")) return;
        Path beside = feed.resolveSibling(name.substring(0, dot) + (name.endsWith(".json") ? "_expected.json" : ".json"));
        if (beside.equals(feed) || !Files.exists(beside)) return;
        pairs++;
        JsonNode expected = JSON.readTree(Files.readString(beside));
        List<String> deviations = deviations(expected, WireParser.parse(Files.readAllBytes(feed), WireHints.of("feed")));
        if (deviations.isEmpty()) agreeing++;
        deviations.stream().map(deviation -> deviation.substring(0, deviation.indexOf(':'))).distinct().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        deviations.forEach(deviation -> out.println(feed + "\t" + deviation));
    }

    private static List<String> deviations(JsonNode expected, Parsed parsed) {
        List<JsonNode> wanted = Stream.of("items", "entries").flatMap(name -> expected.path(name).valueStream()).toList();
        return switch (parsed) {
            case Parsed.Unreadable unreadable -> wanted.isEmpty() ? List.of() : List.of("unreadable: " + unreadable.reason());
            case Parsed.Items items -> deviations(wanted, items.items());
        };
    }

    private static List<String> deviations(List<JsonNode> wanted, List<WireItem> read) {
        List<String> found = new ArrayList<>();
        if (wanted.size() != read.size()) {
            boolean empty = wanted.stream().skip(read.size()).allMatch(FeedConformance::saysNothing);
            return List.of((empty ? "an entry without id, link or words left out: " : "number of items: ") + wanted.size() + " expected, " + read.size() + " read");
        }
        for (int i = 0; i < wanted.size(); i++) compare(wanted.get(i), read.get(i), found);
        return found;
    }

    private static boolean saysNothing(JsonNode wanted) {
        return Stream.of("title", "link", "guid", "id", "description", "content", "summary", "url", "content_html", "content_text", "links")
                .noneMatch(name -> wanted.hasNonNull(name));
    }

    private static void compare(JsonNode wanted, WireItem read, List<String> found) {
        String title = words(text(wanted, "title"));
        if (!title.isEmpty() && !title.equals(words(read.headlines().stream().findFirst().map(Headline::text).orElse("")))) found.add("title: " + title + " ≠ " + read.headlines());
        String id = Plain.line(text(wanted, "id") + text(wanted.path("guid"), "value") + text(wanted, "guid"));
        if (!id.isEmpty() && !id.equals(read.id().guid())) found.add("id: " + id + " ≠ " + read.id().guid());
        String link = Plain.line(link(wanted));
        if (!link.isEmpty() && !link.equals(read.link().orElse(""))) found.add("link: " + link + " ≠ " + read.link().orElse("none"));
        date(wanted, List.of("publishedParsed", "pubDateParsed", "date_published"), read.firstCreated().map(Object::toString).orElse("none"), "published", found);
        date(wanted, List.of("updatedParsed", "date_modified"), read.versionCreated().map(Object::toString).orElse("none"), "updated", found);
        for (String field : List.of("description", "summary", "content", "content_html", "content_text")) {
            String said = words(text(wanted, field) + text(wanted.path(field), "value"));
            if (!said.isEmpty() && Stream.concat(Stream.of(read.description().orElse(""), read.body()), Stream.concat(read.otherTexts().descriptions().stream(),
                    read.otherTexts().bodies().stream()).map(other -> other.text())).noneMatch(text -> words(text).equals(said))) {
                found.add(field + ": " + said + " ≠ " + read.description().orElse("") + " | " + read.body());
            }
        }
    }

    private static String link(JsonNode wanted) {
        Optional<String> alternate = wanted.path("links").valueStream().filter(JsonNode::isObject).filter(link -> text(link, "rel").isEmpty() || text(link, "rel").equals("alternate"))
                .map(link -> text(link, "href")).findFirst();
        return alternate.orElse(text(wanted, "link") + text(wanted, "url"));
    }

    private static void date(JsonNode wanted, List<String> names, String read, String kind, List<String> found) {
        String said = names.stream().map(name -> text(wanted, name)).filter(text -> !text.isEmpty()).findFirst().orElse("");
        if (!said.isEmpty() && !OffsetDateTime.parse(said).toInstant().toString().equals(read)) found.add(kind + ": " + said + " ≠ " + read);
    }

    /** The words alone: whoever keeps markup and whoever does not shall agree on them. */
    private static String words(String text) {
        return Plain.line(Jsoup.parse(Jsoup.parse(text).text()).text()).replaceAll("\\s+", "");
    }

    private static String text(JsonNode holder, String name) {
        JsonNode value = holder.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText("") : "";
    }
}
