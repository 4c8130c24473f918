package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.dateline.testkit.sim.EditorAct;
import news.dateline.testkit.sim.LawChecker;
import news.dateline.testkit.sim.LawChecker.Served;
import news.dateline.testkit.sim.SimulatedDay;
import news.dateline.testkit.sim.SimulatedLicence;
import news.dateline.testkit.sim.Step;
import news.dateline.testkit.sim.WireSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker of simulated days catches what it is for: a newsroom with one fault is told from one without. */
class LawCheckerTest {
    private static final int EVENTS = 6;
    private static final int SEEDS = 12;

    /** A day on which a whole item of several agencies is killed while it is public, so that there is something to forget. */
    private static SimulatedDay dayWith(String what) {
        return LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> WireSimulator.day(seed, EVENTS)).filter(day -> day.steps().stream().anyMatch(step -> step.what().startsWith(what))).findFirst().orElseThrow();
    }

    /** A day with an event that nothing may keep from readers. */
    private static SimulatedDay clean() {
        return LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> WireSimulator.day(seed, EVENTS)).filter(day -> !day.clean().isEmpty()).findFirst().orElseThrow();
    }

    private static List<String> found(SimulatedDay day, List<Step> documents, UnaryOperator<Map<String, Served>> served) {
        return new LivedDay(day, 0, served).run(documents, List.of());
    }

    private static Served at(Map<String, Served> site, String path) {
        return Objects.requireNonNull(site.get(path));
    }

    @Test void aPressThatForgetsOneSurfaceIsCaught() {
        for (String surface : List.of("/latest", "/feed.json", "/atom.xml", "/sitemap-news.xml", "/fragment/card/", "/article/")) {
            SimulatedDay day = dayWith("a kill (");
            assertThat(found(day, day.steps(), new Forgetful(surface))).as("a press that never takes anything off %s", surface).anyMatch(what -> what.contains(" at " + surface));
        }
    }

    @Test void aKillThatComesAnHourLateIsCaught() {
        SimulatedDay day = dayWith("a kill (");
        List<Step> late = day.steps().stream().map(step -> step.what().startsWith("a kill") ? new Step(step.at().plus(Duration.ofHours(1)), step.agency(), step.bytes(), step.contentType(), step.what(), step.withoutAdvance()) : step)
                .sorted(Comparator.comparing(Step::at)).toList();
        assertThat(found(day, late, site -> site)).anyMatch(what -> what.contains(" at /article/"));
    }

    @Test void aStoryThatIsMissingIsCaught() {
        SimulatedDay day = clean();
        SimulatedDay.CleanEvent event = day.clean().getFirst();
        List<String> marks = event.reports().stream().flatMap(List::stream).map(mark -> mark.toLowerCase(Locale.ROOT)).toList();
        AtomicBoolean hidden = new AtomicBoolean();
        List<String> found = found(day, day.steps(), site -> {
            Map<String, Served> without = new TreeMap<>(site);
            LawChecker.stories(site).forEach((story, path) -> {
                String text = at(site, path).text().get().toLowerCase(Locale.ROOT);
                if (marks.stream().noneMatch(text::contains)) return;
                hidden.set(true);
                without.remove(path);
            });
            return without;
        });
        assertThat(hidden).isTrue();
        assertThat(found).anyMatch(what -> what.startsWith("missing at the end: of " + event.name()));
    }

    @Test void aStoryThatOneListForgetsIsCaught() {
        SimulatedDay day = clean();
        for (String list : List.of("/latest", "/feed.xml", "/sitemap-news.xml", "/sitemap/2026-03-03.xml")) {
            List<String> found = found(day, day.steps(), site -> {
                Map<String, Served> other = new TreeMap<>(site);
                other.computeIfPresent(list, (_, page) -> new Served(page.status(), page.headers(), "empty", () -> "nothing"));
                return other;
            });
            assertThat(found).anyMatch(what -> what.endsWith("is not on " + list));
        }
    }

    @Test void aTombstoneThatTellsIsCaught() {
        SimulatedDay day = dayWith("a kill (");
        Map<String, Served> stood = new HashMap<>();
        List<String> found = found(day, day.steps(), site -> {
            LawChecker.stories(site).forEach((story, path) -> stood.put("/article/" + story, at(site, path)));
            Map<String, Served> telling = new TreeMap<>(site);
            site.forEach((path, served) -> {
                Served before = stood.get(path);
                if (served.status() == 503 && before != null) telling.put(path, new Served(503, served.headers(), "telling " + before.tag(), before.text()));
            });
            return telling;
        });
        assertThat(found).anyMatch(what -> what.contains("a closed page that says what it was"));
    }

    /** Of these, what a press that never takes anything off any page is not accused of because of one act; {@code picks} say what the act is about, on some days. */
    private static Set<String> uncaught(EditorAct.Kind kind, List<Integer> picks, String... words) {
        Set<String> left = new TreeSet<>(List.of(words));
        for (long seed = 1; seed <= SEEDS && !left.isEmpty(); seed++) {
            SimulatedDay day = WireSimulator.day(seed, EVENTS);
            for (int pick : picks) {
                List<String> found = new LivedDay(day, 0, new Forgetful("/")).run(day.steps(), List.of(new EditorAct(day.ends().minus(Duration.ofMinutes(50)), kind, pick)));
                Set<String> before = found.stream().takeWhile(what -> !what.contains("kind=" + kind) && !what.startsWith("served at a start")).map(LawCheckerTest::withoutWhen).collect(Collectors.toSet());
                left.removeIf(word -> found.stream().map(LawCheckerTest::withoutWhen).anyMatch(what -> what.contains(word) && !before.contains(what)));
            }
        }
        return left;
    }

    private static String withoutWhen(String what) {
        return what.substring(what.lastIndexOf(": ") + 1);
    }

    @ParameterizedTest @EnumSource(names = {"BAR_WORDS", "BAR_NAME", "BAR_ITEM", "BAR_UNTIL"})
    void whatAnOrderBarsIsCaught(EditorAct.Kind kind) {
        assertThat(uncaught(kind, List.of(3), " at /article/", " at /feed.json")).isEmpty();
    }

    @Test void aStoryThatAnOrderBarsIsCaught() {
        assertThat(uncaught(EditorAct.Kind.BAR_STORY, List.of(3), "barred story")).isEmpty();
    }

    @Test void wordsThatWereDestroyedAndThatThePressKeepsAreCaught() {
        assertThat(uncaught(EditorAct.Kind.REDACT, List.of(3), " at /article/", " at /feed.json")).isEmpty();
    }

    @ParameterizedTest @EnumSource(value = SimulatedLicence.class, mode = EnumSource.Mode.EXCLUDE, names = "NARROWED")
    void whatALicenceLetsStandNoLongerIsCaught(SimulatedLicence licence) {
        int agencies = LivedLaw.PRINTED.size();
        List<Integer> picks = IntStream.range(0, agencies).map(agency -> licence.ordinal() * agencies + agency).boxed().toList();
        String accused = switch (licence) {
            case WITHDRAWN, SOME_COUNTRIES -> " at /article/";
            case ALONE -> " beside another's at /article/";
            case A_DAY -> " after its day";
            case SUMMARIES -> " in its whole text at /feed.json";
            case NARROWED -> throw new AssertionError("Nothing has to go");
        };
        assertThat(uncaught(EditorAct.Kind.LICENCE, picks, accused)).isEmpty();
    }

    @Test void aDelistedStoryOnAListOfItsOwnKindIsCaught() {
        assertThat(uncaught(EditorAct.Kind.DELIST, List.of(3), "is on /feed.xml", "is on /atom.xml", "is on /feed.json", "is on /sitemap-news.xml", "is on /sitemap/", "engines may keep")).isEmpty();
    }

    /** The checker alone: what an order bars until some time is accused before it and not after. */
    @Test void anOrderThatEndsByItselfIsHeldUntilThenAndNotAfter() {
        SimulatedDay day = clean();
        AtomicReference<Map<String, Served>> evening = new AtomicReference<>(Map.of());
        found(day, day.steps(), site -> {
            evening.set(site);
            return site;
        });
        Map<String, Served> site = evening.get();
        Map<String, String> stories = LawChecker.stories(site);
        LawChecker free = new LawChecker(day);
        String word = stories.keySet().stream().flatMap(story -> free.sayings(story, site).stream()).findFirst().orElseThrow();
        LawChecker law = new LawChecker(day);
        law.barsWordUntil("o-1", word, day.ends().plusSeconds(60));
        assertThat(law.wrong(day.ends(), site)).anyMatch(what -> what.startsWith(word + " at "));
        assertThat(law.wrong(day.ends().plusSeconds(60), site)).isEmpty();
        assertThat(law.orders()).isEmpty();
    }

    /** The checker alone: two looks at a site, with a story gone between them. */
    @Test void aStoryThatGoesWithAnActWhichIsNotAboutItIsCaught() {
        SimulatedDay day = clean();
        AtomicReference<Map<String, Served>> evening = new AtomicReference<>(Map.of());
        found(day, day.steps(), site -> {
            evening.set(site);
            return site;
        });
        Map<String, Served> before = evening.get();
        LawChecker.stories(before).forEach((story, path) -> {
            Map<String, Served> after = new TreeMap<>(before);
            after.remove(path);
            after.remove("/article/" + story);
            LawChecker law = new LawChecker(day);
            assertThat(law.left("o-1", before, after, Set.of())).anyMatch(what -> what.contains("story " + story + " left readers"));
            assertThat(law.wrong(day.ends(), before)).as("it comes back by itself").anyMatch(what -> what.contains("withheld story " + story + " can be read"));
            law.approved(story, before);
            assertThat(law.wrong(day.ends(), before)).as("an editor lets it stand again").isEmpty();
            assertThat(new LawChecker(day).left("o-1", before, after, Set.of(story))).isEmpty();
        });
    }

    @Test void aNewsroomWithoutFaultIsNotAccused() {
        SimulatedDay day = dayWith("a kill (");
        assertThat(found(day, day.steps(), site -> site)).isEmpty();
    }

    /** Pages of a kind only grow: what has been listed is never taken off, what has stood is never closed. */
    private record Forgetful(String surface, Map<String, Served> kept) implements UnaryOperator<Map<String, Served>> {
        Forgetful(String surface) {
            this(surface, new TreeMap<>());
        }

        @Override public Map<String, Served> apply(Map<String, Served> site) {
            Map<String, Served> faulty = new TreeMap<>(site);
            site.forEach((path, served) -> {
                if (path.startsWith(surface) && served.status() == 200) kept.merge(path, served, (old, young) -> young.text().get().length() < old.text().get().length() ? old : young);
            });
            faulty.putAll(kept);
            return faulty;
        }
    }
}
