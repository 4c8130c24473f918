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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import news.dateline.desk.Decision;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;
import news.dateline.model.StandingOrder;
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
    private Optional<String> order = Optional.empty();
    private final List<EscalationStage.Message> messages = new ArrayList<>();
    private Optional<EscalationStage> watch = Optional.empty();
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
        send(item, item.ninjs());
    }

    /** In a document that says more than the item. */
    void send(ItemSketch item, String document) {
        licensed(item.agency());
        items.put(item.name(), item);
        bytes(item.agency(), item.name(), document);
    }

    /** The same with what a sketch does not know put into the document. */
    void sendAs(ItemSketch item, UnaryOperator<String> document) {
        licensed(item.agency());
        items.put(item.name(), item);
        bytes(item.agency(), item.name(), document.apply(item.ninjs()));
    }

    /** The program stops, its settings name another licence, and it starts: nobody has been served a page since. */
    void relicense(String name, Licence licence) {
        act(world -> {
            world.agencies.put(id(name), new Agency(id(name), name, Optional.of("https://" + id(name) + ".example"), licence, Optional.ofNullable(world.agencies.get(id(name))).map(Agency::weight).orElse(1)));
            world.road = Optional.of(world.opened());
            LicencesAtStart.enforce(world.road().news, world.road().pages, world.road().desk, world.road().press, Map.copyOf(world.agencies), world.clock.orElseThrow());
        });
    }

    Map<String, Agency> agencies() {
        return Map.copyOf(agencies);
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

    /** Given by whoever holds standing orders. */
    void order(StandingOrder.Matter matter, Optional<Instant> until) {
        act(world -> {
            Decision decision = world.desks().orders().give(matter, Set.of(), until, "The court’s word.", "Ana Ruiz", "order " + ++world.requests);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            world.order = ((Decision.Accepted) decision).events().stream().filter(DeskEvent.OrderGiven.class::isInstance).map(event -> ((DeskEvent.OrderGiven) event).order()).findFirst();
            world.road().pipeline.runUntilIdle();
        });
    }

    void lift() {
        act(world -> {
            assertThat(world.desks().orders().lift(world.order(), "It is over.", "Ana Ruiz", "order " + ++world.requests)).isInstanceOf(Decision.Accepted.class);
            world.road().pipeline.runUntilIdle();
        });
    }

    /** What the night watch does, whenever it looks. */
    void watch() {
        if (watch.isEmpty()) watch = Optional.of(new EscalationStage(news.orElseThrow(), List.of(new EscalationStage.Person("Bela", List.of("bela@desk.example")), new EscalationStage.Person("Cora", List.of("cora@desk.example"))),
                (_, message) -> {
                    messages.add(message);
                    return Optional.empty();
                }, Duration.ofMinutes(10), clock.orElseThrow()));
        while (watch.get().step()) { }
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
        Newsroom newsroom = new Newsroom(small.site(), small.editions(), small.sectors(), List.copyOf(agencies.values()), 30, Map.of("global", "Help is found at 555 0100."));
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

    /** The order that was given last. */
    String order() {
        return order.orElseThrow(() -> new AssertionError("No order was given"));
    }

    List<EscalationStage.Message> messages() {
        return messages;
    }

    LedgerDesks desks() {
        return new LedgerDesks(road().news, road().pages, road().desk, road().cluster, road().storyline, agencies, () -> {
            throw new AssertionError("No order asks the fact guard");
        }, clock.orElseThrow());
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
