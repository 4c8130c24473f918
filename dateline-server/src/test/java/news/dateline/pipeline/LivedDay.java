package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.testkit.SteppedClock;
import news.dateline.testkit.sim.EditorAct;
import news.dateline.testkit.sim.FaultyLedger;
import news.dateline.testkit.sim.LawChecker;
import news.dateline.testkit.sim.LawChecker.Served;
import news.dateline.testkit.sim.SimulatedDay;
import news.dateline.testkit.sim.Step;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.StoredPage;

/**
 * A simulated day in a newsroom that dies now and then in the middle of a write and starts anew, with editors at work, read after each document, each act and each turn by a checker that knows the wires
 * and the law alone.
 */
final class LivedDay {
    private static final Duration PACE = Duration.ofSeconds(6);
    /** So long that whatever came before readers on the day has been there for more than one. */
    private static final Duration NIGHT = Duration.ofHours(32);

    /** What a faulty press would serve, for tests of the checker. */
    private final UnaryOperator<Map<String, Served>> served;
    private final SimulatedDay day;
    private final LawChecker law;
    private final SteppedClock clock;
    final Ledger news;
    final Ledger pages;
    private final Optional<FaultyLedger> faults;
    private final Map<String, Served> known = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    /** Stories whose agencies' words an editor took a word from for legal reasons: nobody lets those words out again. */
    private final List<StoryId> handsOff = new ArrayList<>();
    private final Map<String, Agency> agencies = new TreeMap<>(Road.AGENCIES);
    private final LivedLaw house;
    private Road road;
    private int deaths;
    private int acts;
    private int requests;

    /** Dies about once in {@code writes} writes; never for 0. */
    LivedDay(SimulatedDay day, long writes, UnaryOperator<Map<String, Served>> served) {
        this.day = day;
        this.served = served;
        this.law = new LawChecker(day);
        this.clock = new SteppedClock(day.begins());
        this.news = new MemoryLedger(clock);
        this.pages = new MemoryLedger(clock);
        this.faults = writes == 0 ? Optional.empty() : Optional.of(FaultyLedger.byChance(news, writes, day.seed()));
        this.house = new LivedLaw(this, law);
        this.road = opened();
        again(this::start);
    }

    /** What was wrong or missing, each with when; the documents of the day may come otherwise than they should have. */
    List<String> run(List<Step> documents, List<EditorAct> editors) {
        List<EditorAct> waiting = new ArrayList<>(editors);
        List<Instant> turns = new ArrayList<>(day.oracle().turns());
        for (Step step : documents) {
            while (true) {
                boolean turn = !turns.isEmpty() && turns.getFirst().isBefore(step.at());
                boolean act = !waiting.isEmpty() && waiting.getFirst().at().isBefore(step.at());
                if (act && !(turn && turns.getFirst().isBefore(waiting.getFirst().at()))) edit(waiting.removeFirst());
                else if (turn) look(turns.removeFirst(), "a turn");
                else break;
            }
            until(step.at());
            again(() -> road.receive(step.agency(), step.bytes(), step.contentType()));
            look(step.at(), step.toString());
        }
        waiting.forEach(this::edit);
        until(day.ends());
        edit(new EditorAct(day.ends(), EditorAct.Kind.APPROVE, 0));
        until(day.ends().plusSeconds(120));
        again(() -> road.settle());
        look(day.ends().plusSeconds(120), "the end");
        law.missing(site()).forEach(what -> wrong.add("missing at the end: " + what));
        if (law.endsOvernight()) overnight();
        road.news.read(view -> view.startingWith(Tables.SET_ASIDE, "", 10)).forEach(row -> wrong.add("set aside: " + row.value()));
        return wrong;
    }

    private void overnight() {
        Map<String, Served> evening = site();
        until(day.ends().plus(NIGHT));
        again(() -> road.settle());
        law.overnight(evening, site()).forEach(what -> wrong.add("the next day: " + what));
    }

    /** What readers can get now. */
    FinishedPages store() {
        return road.store;
    }

    int deaths() {
        return deaths;
    }

    /** How many of the editors' acts the desk carried out. */
    int acts() {
        return acts;
    }

    // Editors.

    private void edit(EditorAct act) {
        until(act.at());
        again(() -> road.pipeline.runUntilIdle());
        switch (act.kind()) {
            case APPROVE -> approve();
            case STOP -> {
                // What was published until this moment was published before it.
                look(act.at(), "the moment before " + act);
                if (ask(new DeskCommand.StopPublishing("site", "something is wrong"))) law.stopped();
            }
            case RESUME -> {
                law.resumed();
                ask(new DeskCommand.ResumePublishing("site"));
            }
            case KILL, WITHHOLD, CORRECT, CORRECT_LEGAL -> about(act);
            case BAR_WORDS, BAR_NAME, BAR_ITEM, BAR_STORY, BAR_UNTIL, LIFT_ORDER, LICENCE, LICENCE_BACK, REDACT, DELIST, LIST_AGAIN, NO_TRENDING, LIFT_EMBARGO -> house.act(act).forEach(what -> wrong.add("with " + act + ": " + what));
        }
        // Lists and feeds follow a correction at their own pace, of seconds; a kill they follow at once.
        look(act.kind() == EditorAct.Kind.CORRECT_LEGAL ? act.at().plus(PACE) : act.at(), act.toString());
    }

    private void about(EditorAct act) {
        Map<String, Served> site = site();
        List<String> stories = List.copyOf(LawChecker.stories(site).keySet());
        if (stories.isEmpty()) return;
        String id = stories.get(act.pick() % stories.size());
        SortedSet<String> marks = new TreeSet<>(law.marksOfOnly(id, site));
        StoryId story = new StoryId(id);
        switch (act.kind()) {
            case KILL -> {
                if (ask(new DeskCommand.KillStory(story, "a court's order"))) law.killed(id, marks);
            }
            case WITHHOLD -> {
                if (ask(new DeskCommand.WithholdStory(story, "a reader's doubt"))) law.withheld(id, marks);
            }
            case CORRECT, CORRECT_LEGAL -> correct(story, new TreeSet<>(law.ofOneItem(marks)), act.kind() == EditorAct.Kind.CORRECT_LEGAL);
            case APPROVE, STOP, RESUME, BAR_WORDS, BAR_NAME, BAR_ITEM, BAR_STORY, BAR_UNTIL, LIFT_ORDER, LICENCE, LICENCE_BACK, REDACT, DELIST, LIST_AGAIN, NO_TRENDING, LIFT_EMBARGO -> throw new AssertionError("About no story: " + act);
        }
    }

    private void correct(StoryId story, SortedSet<String> marks, boolean legal) {
        Optional<Draft> text = road.news.read(view -> view.get(Tables.STORIES, story.value())).flatMap(Story::published);
        for (String mark : marks) {
            Optional<String> printed = text.flatMap(draft -> draft.sentences().stream().flatMap(sentence -> List.of(sentence.text().split("[^\\p{L}\\p{N}]+")).stream()).filter(mark::equalsIgnoreCase).findFirst());
            if (printed.isEmpty() || !ask(new DeskCommand.CorrectStory(story, printed.get(), "Somebodyelse", legal, Optional.empty()))) continue;
            if (legal) law.correctedForLegalReasons(mark);
            else law.corrected(mark);
            if (legal) handsOff.add(story);
            return;
        }
    }

    /** An editor who wants everything out: the desk has to refuse what may not be. What only an editor may judge (doubts, new terms) is left alone. */
    private void approve() {
        List<String> out = new ArrayList<>();
        for (Story story : road.news.read(view -> view.startingWith(Tables.STORIES, "", 10_000)).stream().map(View.Row::value).toList()) {
            Optional<Draft> draft = story.proposed().or(story::published);
            // What stands for a story that was killed is nobody's to let out in a hurry.
            if (draft.isEmpty() || handsOff.contains(story.id()) || story.waitsFor().stream().anyMatch(words -> words.contains("was killed")) || draft.get().restsOn().stream().map(version -> news.read(view -> Signalling.state(view, version.item()))).anyMatch(state -> state.doubted() || state.rightsChanged())) continue;
            Optional<String> seen = draft.map(Draft::fingerprint);
            boolean wished = switch (story.state()) {
                case WITHHELD -> ask(new DeskCommand.ReleaseStory(story.id(), seen));
                case WAITING -> ask(new DeskCommand.PublishStory(story.id(), seen));
                case PUBLISHED -> story.proposed().isPresent() && ask(new DeskCommand.PublishStory(story.id(), seen));
                case SPIKED, KILLED, MERGED -> false;
            };
            if (wished) out.add(story.id().value());
        }
        again(() -> road.pipeline.runUntilIdle());
        Map<String, Served> site = site();
        out.forEach(story -> law.approved(story, site));
    }

    /** Whether it happened. */
    boolean ask(DeskCommand command) {
        String request = "act " + ++requests;
        List<DeskRecord> answer = new ArrayList<>();
        again(() -> {
            answer.clear();
            answer.addAll(road.ask(command, request));
        });
        boolean happened = answer.stream().noneMatch(DeskRecord.Rejected.class::isInstance);
        if (happened) acts++;
        return happened;
    }

    // Readers.

    private void look(Instant at, String after) {
        until(at);
        again(() -> road.pipeline.runUntilIdle());
        law.wrong(clock.instant(), site()).forEach(what -> wrong.add("after " + after + ": " + what));
    }

    Map<String, Served> site() {
        Map<String, Served> site = new TreeMap<>();
        for (View.Row<PressTables.Kept> row : pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE))) {
            StoredPage page = road.store.page(row.key()).orElseThrow(() -> new AssertionError("Expected " + row.key() + " before readers, found nothing"));
            site.put(row.key(), known.computeIfAbsent(row.key() + " " + page.tag(), _ -> served(page)));
        }
        assertThat(road.store.size()).as("pages that readers can get").isEqualTo(site.size());
        return served.apply(site);
    }

    private static Served served(StoredPage page) {
        Map<String, String> headers = new TreeMap<>();
        page.headers().forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.value()));
        return new Served(page.status(), headers, page.tag(), page::text);
    }

    // Time, and deaths.

    private void until(Instant at) {
        again(() -> road.until(at));
    }

    void again(Runnable work) {
        boolean restarted = false;
        while (true) {
            try {
                // Whoever comes again finds the stages at work.
                if (restarted) {
                    start();
                    road.pipeline.runUntilIdle();
                }
                work.run();
                return;
            } catch (DatelineException.Retriable e) {
                deaths++;
                road = opened();
                restarted = true;
            }
        }
    }

    private Road opened() {
        return faults.map(faulty -> opened(faulty, faulty.beside(pages))).orElseGet(() -> opened(news, pages));
    }

    private Road opened(Ledger ofNews, Ledger ofPages) {
        return new Road(ofNews, ofPages, clock, Map.copyOf(agencies), Road.rules(), Road.newsroom(agencies));
    }

    /** What the program does before it serves a page. */
    private void start() {
        LicencesAtStart.enforce(road.news, road.pages, road.desk, road.press, agencies, clock);
    }

    /** It stops, perhaps its settings are changed, and it starts. */
    void restart(Map<String, Agency> changed) {
        agencies.putAll(changed);
        road = opened();
        again(this::start);
        law.wrong(clock.instant(), site()).forEach(what -> wrong.add("served at a start: " + what));
    }

    Map<String, Agency> agencies() {
        return Map.copyOf(agencies);
    }

    Road road() {
        return road;
    }
}
