package news.dateline.testkit.sim;

import java.time.Instant;
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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a site serves and says what breaks the law: words that may not be there, words that should be and are not. It knows the day's wires, what editors did and the law, and nothing of how pages
 * are made. One thread.
 */
public final class LawChecker {
    private static final Pattern ARTICLE = Pattern.compile("/article/[a-z-]+/([0-9a-z]+)(?:-[^/]*)?");
    private static final Pattern ADDRESS = Pattern.compile("/article/([0-9a-z]+)");
    private static final Pattern LINK = Pattern.compile("/article/[a-z-]+/([0-9a-z]{10})-");
    private static final Set<Integer> STATUSES = Set.of(200, 301, 302, 303, 307, 308, 404, 410, 503);
    /** Where every story that readers can read has to be listed, as long as the day has fewer than a list holds. */
    private static final List<String> LISTS = List.of("/latest", "/feed.xml", "/atom.xml", "/feed.json", "/sitemap-news.xml");

    /**
     * What is served at an address.
     *
     * @param tag  names the content: pages of one address and tag are read once
     * @param text the body without any encoding; headers' names are in lower case
     */
    public record Served(int status, Map<String, String> headers, String tag, Supplier<String> text) {
        public Served {
            headers = Map.copyOf(headers);
        }
    }

    private final SimulatedDay day;
    private final Oracle oracle;
    /** By address and tag: marks and forbidden markup that stand there. */
    private final Map<String, Set<String>> read = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    /** Marks of stories that editors took back, by story. */
    private final Map<String, Set<String>> withheld = new TreeMap<>();
    private final Map<String, Set<String>> killed = new TreeMap<>();
    private final Set<String> unspeakable = new TreeSet<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> seenBefore = new HashSet<>();
    private final Set<String> approved = new HashSet<>();
    private boolean stopped;

    public LawChecker(SimulatedDay day) {
        this.day = day;
        this.oracle = day.oracle();
    }

    // What editors did.

    /** A story was killed with all that stood in it alone. */
    public void killed(String story, Set<String> marks) {
        killed.put(story, Set.copyOf(marks));
        touched.addAll(marks);
    }

    public void withheld(String story, Set<String> marks) {
        withheld.put(story, Set.copyOf(marks));
        touched.addAll(marks);
    }

    /** Published, or let stand again, by a person, who has read what it says and answers for it. */
    public void approved(String story, Map<String, Served> site) {
        approved.add(story);
        withheld.remove(story);
        Optional<String> article = Optional.ofNullable(stories(site).get(story));
        article.ifPresent(path -> {
            Set<String> answeredFor = marksAt(path, site);
            for (Map<String, Set<String>> taken : List.of(withheld, killed)) taken.replaceAll((_, marks) -> without(marks, answeredFor));
        });
    }

    private static Set<String> without(Set<String> marks, Set<String> others) {
        Set<String> left = new TreeSet<>(marks);
        left.removeAll(others);
        return left;
    }

    public void corrected(String mark) {
        touched.add(mark);
    }

    public void correctedForLegalReasons(String mark) {
        touched.add(mark);
        unspeakable.add(mark);
    }

    public void stopped() {
        stopped = true;
        approved.clear();
    }

    public void resumed() {
        stopped = false;
    }

    // What editors, being readers, can see.

    /** The stories that can be read, by id, with the address of each. */
    public static Map<String, String> stories(Map<String, Served> site) {
        Map<String, String> stories = new TreeMap<>();
        site.forEach((path, served) -> {
            Matcher article = ARTICLE.matcher(path);
            if (served.status() == 200 && article.matches()) stories.put(article.group(1), path);
        });
        return stories;
    }

    /** What stands in a story's article and in no other. */
    public Set<String> marksOfOnly(String story, Map<String, Served> site) {
        Map<String, String> stories = stories(site);
        Set<String> marks = new TreeSet<>(marksAt(Optional.ofNullable(stories.get(story)).orElseThrow(), site));
        stories.forEach((other, path) -> {
            if (!other.equals(story)) marks.removeAll(marksAt(path, site));
        });
        return marks;
    }

    private Set<String> marksAt(String path, Map<String, Served> site) {
        return words(path, Optional.ofNullable(site.get(path)).orElseThrow());
    }

    /** Marks that one item alone carries: whoever takes such a word out of its story has taken it out of everything. */
    public Set<String> ofOneItem(Set<String> marks) {
        Set<String> alone = new TreeSet<>(marks);
        alone.removeIf(mark -> !oracle.isOfOneItem(mark));
        return alone;
    }

    // The law.

    /** What is served now and may not be, each with its address. */
    public List<String> wrong(Instant now, Map<String, Served> site) {
        Set<String> forbidden = new HashSet<>(oracle.forbiddenAt(now));
        forbidden.addAll(oracle.neverAnywhere());
        forbidden.addAll(unspeakable);
        killed.values().forEach(forbidden::addAll);
        withheld.values().forEach(forbidden::addAll);
        List<String> wrong = new ArrayList<>();
        site.forEach((path, served) -> {
            for (String mark : words(path, served)) if (forbidden.contains(mark)) wrong.add(mark + " at " + path);
            form(path, served).ifPresent(wrong::add);
            for (String story : links(path, served)) if (!leads(site, story)) wrong.add("a link to story " + story + ", which is closed, at " + path);
        });
        Map<String, String> stories = stories(site);
        for (String story : killed.keySet()) if (status(site, "/article/" + story) != 410) wrong.add("killed story " + story + " answers " + status(site, "/article/" + story));
        for (String story : withheld.keySet()) if (status(site, "/article/" + story) == 200 || stories.containsKey(story)) wrong.add("withheld story " + story + " can be read");
        if (stopped) for (String story : stories.keySet()) if (!seenBefore.contains(story) && !approved.contains(story)) wrong.add("story " + story + " was published while publishing is stopped");
        seenBefore.addAll(stories.keySet());
        return wrong;
    }

    /** Stories whose articles a page names by their addresses. */
    private Set<String> links(String path, Served served) {
        return linked.computeIfAbsent(path + " " + served.tag(), _ -> {
            Set<String> stories = new TreeSet<>();
            Matcher link = LINK.matcher(served.text().get());
            while (link.find()) stories.add(link.group(1));
            return stories;
        });
    }

    private static boolean leads(Map<String, Served> site, String story) {
        int status = status(site, "/article/" + story);
        return status >= 300 && status <= 308;
    }

    /** A closed page says how long to wait, a withdrawn one nothing of what it was; none may be kept by a cache without asking. */
    private Optional<String> form(String path, Served served) {
        if (!STATUSES.contains(served.status())) return Optional.of("status " + served.status() + " at " + path);
        if (served.status() == 503 && !served.headers().containsKey("retry-after")) return Optional.of("503 without Retry-After at " + path);
        if (served.status() == 410 && !served.headers().getOrDefault("x-robots-tag", "").contains("noindex")) return Optional.of("410 that engines may keep at " + path);
        if ((served.status() == 410 || served.status() == 503) && words(path, served).stream().anyMatch(oracle.marks()::contains)) return Optional.of("a closed page that says what it was at " + path);
        String cache = served.headers().getOrDefault("cache-control", "no-cache");
        return cache.contains("no-cache") || cache.contains("no-store") ? Optional.empty() : Optional.of("a cache may keep " + path + ": " + cache);
    }

    private static int status(Map<String, Served> site, String path) {
        return Optional.ofNullable(site.get(path)).map(Served::status).orElse(404);
    }

    /** What should be served when all has settled and is not. */
    public List<String> missing(Map<String, Served> site) {
        List<String> missing = new ArrayList<>();
        Map<String, String> stories = stories(site);
        Set<String> told = new HashSet<>();
        for (String path : stories.values()) told.addAll(marksAt(path, site));
        for (SimulatedDay.CleanEvent event : day.clean()) {
            List<Set<String>> reports = event.reports().stream().map(LawChecker::lower).toList();
            if (reports.stream().flatMap(Set::stream).anyMatch(touched::contains)) continue;
            if (reports.stream().noneMatch(told::containsAll)) missing.add("of " + event.name() + " no report stands whole: " + reports.stream().map(report -> absent(report, told)).toList());
        }
        Set<String> clean = new HashSet<>();
        for (SimulatedDay.CleanEvent event : day.clean()) for (List<String> report : event.reports()) clean.addAll(lower(report));
        String archive = "/sitemap/" + day.begins().toString().substring(0, 10) + ".xml";
        stories.forEach((story, path) -> {
            if (!leads(site, story)) missing.add("the bare address of " + path + " leads nowhere");
            if (!lists(site, archive, story)) missing.add(path + " is not on " + archive);
            // What has expired leaves the lists of news, and nothing of a clean event has.
            if (marksAt(path, site).stream().allMatch(clean::contains)) for (String list : LISTS) if (!lists(site, list, story)) missing.add(path + " is not on " + list);
        });
        for (String list : LISTS) if (status(site, list) != 200) missing.add(list + " answers " + status(site, list));
        site.forEach((path, served) -> {
            Matcher address = ADDRESS.matcher(path);
            if (address.matches() && served.status() >= 300 && served.status() <= 308 && !site.containsKey(served.headers().getOrDefault("location", ""))) missing.add(path + " leads to " + served.headers().get("location"));
        });
        return missing;
    }

    private static boolean lists(Map<String, Served> site, String list, String story) {
        return Optional.ofNullable(site.get(list)).filter(served -> served.text().get().contains(story)).isPresent();
    }

    private static Set<String> lower(List<String> marks) {
        Set<String> lower = new TreeSet<>();
        marks.forEach(mark -> lower.add(mark.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private static Set<String> absent(Set<String> report, Set<String> told) {
        Set<String> absent = new TreeSet<>(report);
        absent.removeAll(told);
        return absent;
    }

    private Set<String> words(String path, Served served) {
        return read.computeIfAbsent(path + " " + served.tag(), _ -> {
            StringBuilder all = new StringBuilder(path).append('\n').append(served.text().get());
            served.headers().values().forEach(value -> all.append('\n').append(value));
            String text = all.toString().toLowerCase(Locale.ROOT);
            Set<String> marks = new HashSet<>();
            for (String word : text.split("[^\\p{L}\\p{N}]+")) if (oracle.marks().contains(word)) marks.add(word);
            for (String never : oracle.neverAnywhere()) if (text.contains(never)) marks.add(never);
            return marks;
        });
    }
}
