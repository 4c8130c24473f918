package news.dateline.testkit.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.log.Json;

/** What stands on the pages of a site: the marks of items, the names, the stories that are told or led to. Knows addresses and formats as any reader does, and no law. Each content is read once. One thread. */
final class SiteReading {
    private static final Pattern ARTICLE = Pattern.compile("/article/[a-z-]+/([0-9a-z]+)(?:-[^/]*)?");
    private static final Pattern LINK = Pattern.compile("/article/[a-z-]+/([0-9a-z]{10})-");
    private static final Pattern ITEM = Pattern.compile("https://([a-z]+)\\.example/news/([a-z0-9]+)");
    private static final Pattern ELEMENT = Pattern.compile("<article.*?</article>", Pattern.DOTALL);
    private static final Pattern RSS_ENTRY = Pattern.compile("<item>.*?</item>", Pattern.DOTALL);
    private static final Pattern ATOM_ENTRY = Pattern.compile("<entry.*?</entry>", Pattern.DOTALL);

    private final Oracle oracle;
    private final Set<String> names;
    /** By address and tag: marks and forbidden markup that stand there. */
    private final Map<String, Set<String>> read = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, Set<String>> told = new HashMap<>();

    SiteReading(Oracle oracle) {
        this.oracle = oracle;
        this.names = oracle.names();
    }

    /** The stories that can be read, by id, with the address of each. */
    static Map<String, String> stories(Map<String, LawChecker.Served> site) {
        Map<String, String> stories = new TreeMap<>();
        site.forEach((path, served) -> {
            Matcher article = ARTICLE.matcher(path);
            if (served.status() == 200 && article.matches()) stories.put(article.group(1), path);
        });
        return stories;
    }

    static int status(Map<String, LawChecker.Served> site, String path) {
        return Optional.ofNullable(site.get(path)).map(LawChecker.Served::status).orElse(404);
    }

    static boolean leads(Map<String, LawChecker.Served> site, String story) {
        int status = status(site, "/article/" + story);
        return status >= 300 && status <= 308;
    }

    static boolean lists(Map<String, LawChecker.Served> site, String list, String story) {
        return Optional.ofNullable(site.get(list)).filter(served -> served.text().get().contains(story)).isPresent();
    }

    static boolean isFeed(String path) {
        return path.endsWith("feed.xml") || path.endsWith("atom.xml") || path.endsWith("feed.json");
    }

    Set<String> marksAt(String path, Map<String, LawChecker.Served> site) {
        return words(path, Optional.ofNullable(site.get(path)).orElseThrow());
    }

    /** What a page says of its own story, without what stands beside it. */
    Set<String> toldAt(String path, Map<String, LawChecker.Served> site) {
        LawChecker.Served served = Optional.ofNullable(site.get(path)).orElseThrow();
        return told.computeIfAbsent(path + " " + served.tag(), _ -> {
            Matcher element = ELEMENT.matcher(served.text().get());
            return words(element.find() ? element.group().toLowerCase(Locale.ROOT) : "");
        });
    }

    /** Stories whose articles a page names by their addresses. */
    Set<String> links(String path, LawChecker.Served served) {
        return linked.computeIfAbsent(path + " " + served.tag(), _ -> {
            Set<String> stories = new TreeSet<>();
            Matcher link = LINK.matcher(served.text().get());
            while (link.find()) stories.add(link.group(1));
            return stories;
        });
    }

    /** Stories of which a feed tells the whole text. */
    Set<String> wholeIn(String path, LawChecker.Served served) {
        return whole.computeIfAbsent(path + " " + served.tag(), _ -> {
            String text = served.text().get();
            List<String> entries = new ArrayList<>();
            if (path.endsWith("feed.xml")) RSS_ENTRY.matcher(text).results().map(MatchResult::group).filter(entry -> entry.contains("<content:encoded")).forEach(entries::add);
            else if (path.endsWith("atom.xml")) ATOM_ENTRY.matcher(text).results().map(MatchResult::group).filter(entry -> entry.contains("<content")).forEach(entries::add);
            else Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class).path("items").forEach(item -> {
                if (item.has("content_html")) entries.add(item.path("url").asText());
            });
            Set<String> stories = new TreeSet<>();
            for (String entry : entries) {
                Matcher link = LINK.matcher(entry);
                while (link.find()) stories.add(link.group(1));
            }
            return stories;
        });
    }

    Set<String> words(String path, LawChecker.Served served) {
        return read.computeIfAbsent(path + " " + served.tag(), _ -> {
            StringBuilder all = new StringBuilder(path).append('\n').append(served.text().get());
            served.headers().values().forEach(value -> all.append('\n').append(value));
            return words(all.toString().toLowerCase(Locale.ROOT));
        });
    }

    private Set<String> words(String text) {
        Set<String> marks = new HashSet<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) if (oracle.marks().contains(word) || names.contains(word)) marks.add(word);
        Matcher item = ITEM.matcher(text);
        while (item.find()) marks.add(item.group(1) + "/" + item.group(2));
        for (String never : oracle.neverAnywhere()) if (text.contains(never)) marks.add(never);
        return marks;
    }
}
