package news.dateline.testkit.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final Pattern ADDRESS = Pattern.compile("/article/([0-9a-z]+)");
    private static final Set<Integer> STATUSES = Set.of(200, 301, 302, 303, 307, 308, 404, 410, 503);
    /** Where every story that readers can read has to be listed, as long as the day has fewer than a list holds. */
    private static final List<String> LISTS = List.of("/latest", "/feed.xml", "/atom.xml", "/feed.json", "/sitemap-news.xml");

    private static final Duration FEEDS_FOLLOW = Duration.ofSeconds(6);
    private static final Duration SITEMAPS_FOLLOW = Duration.ofSeconds(31);

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
    private final SiteReading reading;
    private final Set<String> names;
    private final StandingLaw standing = new StandingLaw();
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
        this.names = oracle.names();
        this.reading = new SiteReading(oracle);
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
        Optional<String> article = Optional.ofNullable(SiteReading.stories(site).get(story));
        article.ifPresent(path -> {
            Set<String> answeredFor = reading.marksAt(path, site);
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
        // Its story is in the hands of editors from now on, whatever is filed of what it tells.
        touched.addAll(oracle.marksBeside(mark));
        unspeakable.add(mark);
    }

    public void stopped() {
        stopped = true;
        approved.clear();
    }

    public void resumed() {
        stopped = false;
    }

    // What is laid down: standing orders, contracts, what is destroyed, how a story is handled.

    public void barsWord(String order, String word) {
        standing.barsWord(order, word);
    }

    /** Before {@code until} alone. */
    public void barsWordUntil(String order, String word, Instant until) {
        standing.barsWordUntil(order, word, until);
    }

    public void barsItem(String order, String item) {
        standing.barsItem(order, item);
    }

    public void barsStory(String order, String story) {
        standing.barsStory(order, story);
    }

    /** Those in force. */
    public List<String> orders() {
        return standing.orders();
    }

    public void orderLifted(String order) {
        standing.lift(order);
    }

    public void tightened(String agency, SimulatedLicence licence) {
        standing.tightens(agency, licence);
    }

    public List<String> tightened() {
        return standing.tightened();
    }

    public void givenBack(String agency) {
        standing.givesBack(agency);
    }

    public void redacted(String item) {
        standing.redact(item);
        touched.addAll(oracle.marksAbout(one -> one.key().equals(item)));
    }

    /** Items, by agency and guid, whose embargo nobody but an editor ends today. */
    public List<String> embargoed(Instant now) {
        return oracle.embargoedAt(now);
    }

    public void embargoLifted(String item) {
        standing.free(item);
    }

    public void delisted(String story, Instant at) {
        standing.delist(story, at);
    }

    public List<String> delisted() {
        return standing.delisted().keySet().stream().sorted().toList();
    }

    public void listedAgain(String story) {
        standing.listAgain(story);
    }

    /** What an editor reads in a story who looks for a name or a word to bar. */
    public List<String> sayings(String story, Map<String, Served> site) {
        return reading.toldAt(Optional.ofNullable(SiteReading.stories(site).get(story)).orElseThrow(), site).stream().filter(word -> oracle.marks().contains(word) || names.contains(word)).sorted().toList();
    }

    /** The stories that a word is in, or that tell of whom or what it names. */
    public Set<String> barred(String word, Map<String, Served> site) {
        return saying(names.contains(word) ? oracle.marksAbout(item -> item.event().names().contains(word)) : Set.of(word), site);
    }

    private Set<String> saying(Set<String> words, Map<String, Served> site) {
        Set<String> found = new TreeSet<>();
        SiteReading.stories(site).forEach((story, path) -> {
            if (reading.toldAt(path, site).stream().anyMatch(words::contains)) found.add(story);
        });
        return found;
    }

    /** The stories that tell of what an item tells of. */
    public Set<String> about(String item, Map<String, Served> site) {
        return saying(oracle.marksAbout(one -> one.key().equals(item)), site);
    }

    /** The stories that tell of what an agency tells of, where such a licence takes something away. */
    public Set<String> concerned(String agency, SimulatedLicence licence, Map<String, Served> site) {
        return licence.takes() ? saying(oracle.marksAbout(one -> one.agency().id().equals(agency)), site) : Set.of();
    }

    /** Words that only an item says. */
    public Set<String> onlyIn(String item) {
        return oracle.marksOf(one -> one.key().equals(item));
    }

    /**
     * What an act took from readers that it is not about. What it may take stays closed until an editor lets it stand again, whatever else ends.
     *
     * @param cause by which order, or whose licence
     * @param may   the stories that may go
     */
    public List<String> left(String cause, Map<String, Served> before, Map<String, Served> after, Set<String> may) {
        List<String> wrong = new ArrayList<>();
        Set<String> stand = SiteReading.stories(after).keySet();
        SiteReading.stories(before).forEach((story, path) -> {
            if (stand.contains(story) || SiteReading.leads(after, story)) return;
            if (!may.contains(story)) wrong.add("story " + story + " left readers, though " + cause + " is not about it");
            withheld.put(story, Set.copyOf(marksOfOnly(story, before)));
            standing.lost(cause, reading.toldAt(path, before));
        });
        return wrong;
    }

    /** A day and a night later: what a contract let stand for a day is gone, and nothing else. */
    public List<String> overnight(Map<String, Served> evening, Map<String, Served> next) {
        List<String> ended = standing.under(SimulatedLicence.A_DAY);
        Set<String> gone = oracle.marksOf(item -> ended.contains(item.agency().id()));
        Set<String> concerned = new HashSet<>();
        for (String agency : ended) concerned.addAll(concerned(agency, SimulatedLicence.WITHDRAWN, evening));
        List<String> wrong = new ArrayList<>();
        next.forEach((path, served) -> reading.words(path, served).stream().filter(gone::contains).forEach(mark -> wrong.add(mark + " at " + path + " after its day")));
        Set<String> stand = SiteReading.stories(next).keySet();
        for (String story : SiteReading.stories(evening).keySet()) if (!concerned.contains(story) && !stand.contains(story) && !SiteReading.leads(next, story)) wrong.add("story " + story + " is gone overnight, and no licence ended it");
        return wrong;
    }

    /** Whether a contract lets something stand for today only. */
    public boolean endsOvernight() {
        return !standing.under(SimulatedLicence.A_DAY).isEmpty();
    }

    // What editors, being readers, can see.

    /** The stories that can be read, by id, with the address of each. */
    public static Map<String, String> stories(Map<String, Served> site) {
        return SiteReading.stories(site);
    }

    /** What stands in a story's article and in no other. */
    public Set<String> marksOfOnly(String story, Map<String, Served> site) {
        Map<String, String> stories = SiteReading.stories(site);
        Set<String> marks = new TreeSet<>(reading.marksAt(Optional.ofNullable(stories.get(story)).orElseThrow(), site));
        marks.retainAll(oracle.marks());
        stories.forEach((other, path) -> {
            if (!other.equals(story)) marks.removeAll(reading.marksAt(path, site));
        });
        return marks;
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
        standing.at(now);
        Set<String> forbidden = new HashSet<>(oracle.forbiddenAt(now, standing::isBarred));
        forbidden.addAll(standing.words());
        forbidden.addAll(standing.addresses());
        forbidden.addAll(oracle.neverAnywhere());
        forbidden.addAll(unspeakable);
        killed.values().forEach(forbidden::addAll);
        withheld.values().forEach(forbidden::addAll);
        List<String> wrong = new ArrayList<>();
        site.forEach((path, served) -> {
            for (String mark : reading.words(path, served)) if (forbidden.contains(mark)) wrong.add(mark + " at " + path);
            form(path, served).ifPresent(wrong::add);
            for (String story : reading.links(path, served)) if (!SiteReading.leads(site, story)) wrong.add("a link to story " + story + ", which is closed, at " + path);
        });
        Map<String, String> stories = SiteReading.stories(site);
        for (String story : killed.keySet()) if (SiteReading.status(site, "/article/" + story) != 410) wrong.add("killed story " + story + " answers " + SiteReading.status(site, "/article/" + story));
        for (String story : withheld.keySet()) if (SiteReading.status(site, "/article/" + story) == 200 || stories.containsKey(story)) wrong.add("withheld story " + story + " can be read");
        if (stopped) for (String story : stories.keySet()) if (!seenBefore.contains(story) && !approved.contains(story)) wrong.add("story " + story + " was published while publishing is stopped");
        seenBefore.addAll(stories.keySet());
        for (String story : standing.stories()) if (stories.containsKey(story)) wrong.add("barred story " + story + " can be read");
        standing.delisted().forEach((story, since) -> {
            if (stories.containsKey(story)) listed(story, Duration.between(since, now), stories, site).forEach(wrong::add);
        });
        for (String agency : standing.under(SimulatedLicence.ALONE)) combined(agency, site).forEach(wrong::add);
        for (String agency : standing.under(SimulatedLicence.SUMMARIES)) whole(agency, site).forEach(wrong::add);
        return wrong;
    }

    /** Where a delisted story stands all the same. Its own page says so at once, feeds and sitemaps when they are next pressed. */
    private List<String> listed(String story, Duration since, Map<String, String> stories, Map<String, Served> site) {
        List<String> wrong = new ArrayList<>();
        site.forEach((path, served) -> {
            boolean told = SiteReading.isFeed(path) && since.compareTo(FEEDS_FOLLOW) > 0 || path.startsWith("/sitemap") && since.compareTo(SITEMAPS_FOLLOW) > 0;
            if (told && reading.links(path, served).contains(story)) wrong.add("delisted story " + story + " is on " + path);
        });
        Served article = Optional.ofNullable(site.get(stories.get(story))).orElseThrow();
        if (!article.headers().getOrDefault("x-robots-tag", "").contains("noindex")) wrong.add("engines may keep delisted story " + story);
        return wrong;
    }

    private List<String> combined(String agency, Map<String, Served> site) {
        Set<String> own = oracle.marksOf(item -> item.agency().id().equals(agency));
        Set<String> others = oracle.marksOf(item -> !item.agency().id().equals(agency));
        List<String> wrong = new ArrayList<>();
        SiteReading.stories(site).forEach((story, path) -> {
            Set<String> words = reading.toldAt(path, site);
            if (words.stream().anyMatch(own::contains) && words.stream().anyMatch(others::contains)) wrong.add("words of " + agency + " beside another's at " + path);
        });
        return wrong;
    }

    private List<String> whole(String agency, Map<String, Served> site) {
        Set<String> stories = saying(oracle.marksOf(item -> item.agency().id().equals(agency)), site);
        List<String> wrong = new ArrayList<>();
        site.forEach((path, served) -> {
            if (SiteReading.isFeed(path)) for (String story : reading.wholeIn(path, served)) if (stories.contains(story)) wrong.add("story " + story + ", with words of " + agency + ", in its whole text at " + path);
        });
        return wrong;
    }

    /** A closed page says how long to wait, a withdrawn one nothing of what it was; none may be kept by a cache without asking. */
    private Optional<String> form(String path, Served served) {
        if (!STATUSES.contains(served.status())) return Optional.of("status " + served.status() + " at " + path);
        if (served.status() == 503 && !served.headers().containsKey("retry-after")) return Optional.of("503 without Retry-After at " + path);
        if (served.status() == 410 && !served.headers().getOrDefault("x-robots-tag", "").contains("noindex")) return Optional.of("410 that engines may keep at " + path);
        if ((served.status() == 410 || served.status() == 503) && reading.words(path, served).stream().anyMatch(oracle.marks()::contains)) return Optional.of("a closed page that says what it was at " + path);
        String cache = served.headers().getOrDefault("cache-control", "no-cache");
        return cache.contains("no-cache") || cache.contains("no-store") ? Optional.empty() : Optional.of("a cache may keep " + path + ": " + cache);
    }

    /** What should be served when all has settled and is not. */
    public List<String> missing(Map<String, Served> site) {
        List<String> missing = new ArrayList<>();
        Map<String, String> stories = SiteReading.stories(site);
        Set<String> told = new HashSet<>();
        for (String path : stories.values()) told.addAll(reading.marksAt(path, site));
        for (SimulatedDay.CleanEvent event : day.clean()) {
            List<Set<String>> reports = new ArrayList<>();
            for (int i = 0; i < event.reports().size(); i++) if (!standing.isUnusable(event.items().get(i))) reports.add(lower(event.reports().get(i)));
            Set<String> said = new HashSet<>();
            event.reports().forEach(report -> said.addAll(lower(report)));
            if (reports.isEmpty() || standing.excuses(event, said)) continue;
            if (said.stream().anyMatch(touched::contains)) continue;
            if (reports.stream().noneMatch(told::containsAll)) missing.add("of " + event.name() + " no report stands whole: " + reports.stream().map(report -> absent(report, told)).toList());
        }
        Set<String> clean = new HashSet<>();
        for (SimulatedDay.CleanEvent event : day.clean()) for (List<String> report : event.reports()) clean.addAll(lower(report));
        String archive = "/sitemap/" + day.begins().toString().substring(0, 10) + ".xml";
        stories.forEach((story, path) -> {
            if (!SiteReading.leads(site, story)) missing.add("the bare address of " + path + " leads nowhere");
            boolean delisted = standing.delisted().containsKey(story);
            if (!delisted && !SiteReading.lists(site, archive, story)) missing.add(path + " is not on " + archive);
            // What has expired leaves the lists of news, and nothing of a clean event has.
            if (reading.marksAt(path, site).stream().filter(oracle.marks()::contains).allMatch(clean::contains))
                for (String list : LISTS) if (!(delisted && !list.equals("/latest")) && !SiteReading.lists(site, list, story)) missing.add(path + " is not on " + list);
        });
        for (String list : LISTS) if (SiteReading.status(site, list) != 200) missing.add(list + " answers " + SiteReading.status(site, list));
        site.forEach((path, served) -> {
            Matcher address = ADDRESS.matcher(path);
            if (address.matches() && served.status() >= 300 && served.status() <= 308 && !site.containsKey(served.headers().getOrDefault("location", ""))) missing.add(path + " leads to " + served.headers().get("location"));
        });
        return missing;
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

}
