package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.press.Newsroom;
import news.dateline.testkit.SteppedClock;

/**
 * The newsroom of one scenario: bytes go in at one end, pages are read at the other, and nothing between is looked at but what an editor sees. It remembers what was done, so that the same day can be
 * lived again without an item.
 */
final class RoadWorld {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    /** Long enough for whatever composing and pressing put off. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    /** {@code item}: the one that the act is about, or blank. */
    private record Act(String item, Consumer<RoadWorld> does) { }

    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Agency> agencies = new TreeMap<>();
    private final Map<String, ItemSketch> items = new TreeMap<>();
    private Instant begins = NINE;
    private Optional<SteppedClock> clock = Optional.empty();
    private Optional<Ledger> news = Optional.empty();
    private Optional<Ledger> pages = Optional.empty();
    private Optional<Road> road = Optional.empty();
    private Optional<DeskRecord.Rejected> refusal = Optional.empty();
    private int requests;

    // Before the first act.

    void begins(Instant at) {
        assertThat(road).as("the clock is set before the first act").isEmpty();
        begins = at;
    }

    void licence(String name, Licence licence) {
        assertThat(road).as("licences are given before the first act").isEmpty();
        agencies.put(id(name), new Agency(id(name), name, Optional.of("https://" + id(name) + ".example"), licence, agencies.size() + 1));
    }

    // Acts.

    void act(Consumer<RoadWorld> does) {
        act("", does);
    }

    void act(String item, Consumer<RoadWorld> does) {
        acts.add(new Act(item, does));
        does.accept(this);
    }

    /** What an agency sends; with the item as it is from then on. */
    void send(ItemSketch item) {
        licensed(item.agency());
        items.put(item.name(), item);
        bytes(item.agency(), item.name(), item.ninjs());
    }

    void bytes(String agency, String item, String document) {
        licensed(agency);
        act(item, world -> world.road().receive(id(agency), document.getBytes(StandardCharsets.UTF_8), "application/json"));
        act(item, world -> world.road().pipeline.runUntilIdle());
    }

    void pass(Duration time) {
        until(now().plus(time));
    }

    void until(Instant at) {
        assertThat(at).as("time goes on").isAfterOrEqualTo(now());
        act(world -> {
            world.road().until(at);
            world.road().pipeline.runUntilIdle();
        });
    }

    void restart() {
        act(world -> world.road = Optional.of(world.opened()));
        act(world -> world.road().pipeline.runUntilIdle());
    }

    void ask(DeskCommand command) {
        act(world -> {
            world.refusal = world.road().ask(command, "request " + ++world.requests).stream().filter(DeskRecord.Rejected.class::isInstance).map(DeskRecord.Rejected.class::cast).findFirst();
            world.road().pipeline.runUntilIdle();
        });
    }

    /** Lets a minute and a half pass, and everything that waits be pressed. */
    void settle() {
        until(now().plus(SETTLING));
        road().settle();
    }

    // What can be seen.

    Instant now() {
        return clock.map(SteppedClock::instant).orElse(begins);
    }

    Road road() {
        if (road.isEmpty()) {
            SteppedClock made = new SteppedClock(begins);
            clock = Optional.of(made);
            if (news.isEmpty()) news = Optional.of(new MemoryLedger(made));
            if (pages.isEmpty()) pages = Optional.of(new MemoryLedger(made));
            road = Optional.of(opened());
        }
        return road.orElseThrow();
    }

    /** The newsroom goes on with other ledgers: on a disk, or restored. They are given the clock of this world. */
    void keptIn(Function<SteppedClock, Ledger> otherNews, Function<SteppedClock, Ledger> otherPages) {
        SteppedClock now = clock.orElseGet(() -> road().clock);
        news = Optional.of(otherNews.apply(now));
        pages = Optional.of(otherPages.apply(now));
        road = Optional.of(opened());
    }

    private Road opened() {
        DeskRules rules = new DeskRules(Optional.of("Ana Ruiz"), List.of(PublishRule.anything("wires")), EnumSet.complementOf(EnumSet.of(Sensitivity.SECTOR_UNSURE)), true, false, List.of());
        Newsroom small = Road.newsroom();
        Newsroom newsroom = new Newsroom(small.site(), small.editions(), small.sectors(), List.copyOf(agencies.values()), 30);
        return new Road(news.orElseThrow(), pages.orElseThrow(), clock.orElseThrow(), agencies, rules, newsroom);
    }

    /** All agencies of a scenario are known from its beginning. */
    void licensed(String name) {
        if (agencies.containsKey(id(name))) return;
        agencies.put(id(name), new Agency(id(name), name, Optional.of("https://" + id(name) + ".example"), Licence.EVERYTHING, agencies.size() + 1));
        if (road.isPresent()) road = Optional.of(opened());
    }

    ItemSketch item(String name) {
        return Optional.ofNullable(items.get(name)).orElseThrow(() -> new AssertionError("Nobody filed " + name));
    }

    boolean isFiled(String name) {
        return items.containsKey(name);
    }

    Optional<DeskRecord.Rejected> refusal() {
        return refusal;
    }

    List<Story> stories() {
        return road().news.read(view -> view.startingWith(Tables.STORIES, "", 10_000)).stream().map(View.Row::value).toList();
    }

    /** The story that tells, or told, of an item; where it became part of another, that one. */
    Optional<Story> storyOf(String name) {
        ItemId id = new ItemId(id(item(name).agency()), item(name).guid());
        return stories().stream().filter(story -> story.state() != StoryState.MERGED).filter(story -> rests(story.published(), id) || rests(story.proposed(), id)).findFirst();
    }

    Story story(String name) {
        return storyOf(name).orElseThrow(() -> new AssertionError("No story tells of " + name));
    }

    private static boolean rests(Optional<Draft> draft, ItemId item) {
        return draft.filter(text -> text.restsOn().stream().anyMatch(version -> version.item().equals(item)) || text.linked().stream().anyMatch(version -> version.item().equals(item))).isPresent();
    }

    /** The same day up to now without what was done about one item, all pressed. */
    RoadWorld without(String item) {
        RoadWorld other = new RoadWorld();
        other.begins = begins;
        other.agencies.putAll(agencies);
        for (Act act : acts) if (!act.item().equals(item)) act.does().accept(other);
        other.road().until(now());
        other.road().settle();
        return other;
    }

    static String id(String agency) {
        return agency.toLowerCase(java.util.Locale.ROOT);
    }
}
