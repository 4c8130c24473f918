package news.dateline.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dateline.desk.Decision;
import news.dateline.log.EventLog;
import news.dateline.log.MemoryLedger;
import news.dateline.log.Stored;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.testkit.sim.EditorAct;
import news.dateline.testkit.sim.LawChecker;
import news.dateline.testkit.sim.LawChecker.Served;
import news.dateline.testkit.sim.SimulatedAgency;
import news.dateline.testkit.sim.SimulatedLicence;
import news.dateline.web.desk.OrderDesk;

/** What editors and contracts lay down on a lived day: standing orders, licences, what is destroyed, how a story is handled, an embargo that is over. What each takes from readers is looked at in the same moment. */
final class LivedLaw {
    private static final String EDITOR = "Ana Ruiz";
    private static final Duration AN_HOUR = Duration.ofHours(1);
    static final List<SimulatedAgency> PRINTED = SimulatedAgency.ALL.stream().filter(agency -> agency.agency().licence().print()).toList();

    private final LivedDay lived;
    private final LawChecker law;
    private int requests;

    LivedLaw(LivedDay lived, LawChecker law) {
        this.lived = lived;
        this.law = law;
    }

    /** What it took and should not have. */
    List<String> act(EditorAct act) {
        return switch (act.kind()) {
            case BAR_WORDS, BAR_NAME, BAR_ITEM, BAR_STORY, BAR_UNTIL -> story(act).map(story -> bar(act, story)).orElse(List.of());
            case LIFT_ORDER -> liftOrder(act);
            case LICENCE -> licence(PRINTED.get(act.pick() % PRINTED.size()), SimulatedLicence.values()[act.pick() / PRINTED.size() % SimulatedLicence.values().length]);
            case LICENCE_BACK -> licenceBack(act);
            case REDACT -> story(act).flatMap(story -> item(act, story)).map(this::redact).orElse(List.of());
            case DELIST -> story(act).map(story -> handle(story, Handling.DELISTED, true)).orElse(List.of());
            case LIST_AGAIN -> law.delisted().stream().findFirst().map(story -> handle(story, Handling.DELISTED, false)).orElse(List.of());
            case NO_TRENDING -> story(act).map(story -> handle(story, Handling.NO_TRENDING, true)).orElse(List.of());
            case LIFT_EMBARGO -> liftEmbargo(act);
            case APPROVE, KILL, WITHHOLD, CORRECT, CORRECT_LEGAL, STOP, RESUME -> throw new AssertionError("Nothing is laid down by " + act);
        };
    }

    private Optional<String> story(EditorAct act) {
        List<String> stories = List.copyOf(LawChecker.stories(lived.site()).keySet());
        return stories.isEmpty() ? Optional.empty() : Optional.of(stories.get(act.pick() % stories.size()));
    }

    /** One of those that the story rests on, as its page at the desk lists them. */
    private Optional<ItemId> item(EditorAct act, String story) {
        List<ItemId> items = lived.road().news.read(view -> view.get(Tables.STORIES, story)).flatMap(Story::published).stream().flatMap(draft -> draft.restsOn().stream()).map(ItemVersion::item).distinct().sorted().toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(act.pick() % items.size()));
    }

    // Standing orders.

    private List<String> bar(EditorAct act, String story) {
        Map<String, Served> site = lived.site();
        List<String> sayings = law.sayings(story, site);
        String word = sayings.isEmpty() ? "nothing" : sayings.get(act.pick() / 7 % sayings.size());
        return switch (act.kind()) {
            case BAR_WORDS -> bar(new StandingOrder.Phrase(List.of("no such words", word)), order -> law.barsWord(order, word), law.barred(word, site));
            case BAR_NAME -> bar(new StandingOrder.PersonsName(List.of(word)), order -> law.barsWord(order, word), law.barred(word, site));
            case BAR_UNTIL -> {
                Instant until = lived.road().clock.instant().plus(AN_HOUR);
                yield bar(new StandingOrder.PersonsName(List.of(word)), Optional.of(until), order -> law.barsWordUntil(order, word, until), law.barred(word, site));
            }
            case BAR_ITEM -> item(act, story).map(item -> bar(new StandingOrder.OneItem(item), order -> law.barsItem(order, item.key()), law.about(item.key(), site))).orElse(List.of());
            case BAR_STORY -> bar(new StandingOrder.OneStory(new StoryId(story), Set.of()), order -> law.barsStory(order, story), Set.of(story));
            case LIFT_ORDER, LICENCE, LICENCE_BACK, REDACT, DELIST, LIST_AGAIN, NO_TRENDING, LIFT_EMBARGO, APPROVE, KILL, WITHHOLD, CORRECT, CORRECT_LEGAL, STOP, RESUME -> throw new AssertionError("No order: " + act);
        };
    }

    private List<String> bar(StandingOrder.Matter matter, Consumer<String> barred, Set<String> may) {
        return bar(matter, Optional.empty(), barred, may);
    }

    private List<String> bar(StandingOrder.Matter matter, Optional<Instant> until, Consumer<String> barred, Set<String> may) {
        Map<String, Served> before = lived.site();
        Optional<String> order = order(desk -> request -> desk.give(matter, Set.of(), until, "A court's order.", EDITOR, request))
                .flatMap(accepted -> accepted.events().stream().filter(DeskEvent.OrderGiven.class::isInstance).map(event -> ((DeskEvent.OrderGiven) event).order()).findFirst());
        if (order.isEmpty()) return List.of("an order was refused");
        barred.accept(order.get());
        return left(order.get(), before, may);
    }

    private List<String> liftOrder(EditorAct act) {
        List<String> orders = law.orders();
        if (orders.isEmpty()) return List.of();
        String id = orders.get(act.pick() % orders.size());
        Map<String, Served> before = lived.site();
        if (order(desk -> request -> desk.lift(id, "It is over.", EDITOR, request)).isEmpty()) return List.of("an order could not be lifted");
        law.orderLifted(id);
        return left(id, before, Set.of());
    }

    private Optional<Decision.Accepted> order(Function<OrderDesk, Function<String, Decision>> asked) {
        String request = "order " + ++requests;
        List<Decision> answer = new ArrayList<>();
        lived.again(() -> {
            Road road = lived.road();
            LedgerDesks desks = new LedgerDesks(road.news, road.pages, road.desk, road.cluster, road.storyline, lived.agencies(), () -> {
                throw new AssertionError("No order asks the fact guard");
            }, road.clock);
            answer.clear();
            answer.add(asked.apply(desks.orders()).apply(request));
        });
        return Optional.of(answer.getLast()).filter(Decision.Accepted.class::isInstance).map(Decision.Accepted.class::cast);
    }

    // Licences.

    private List<String> licence(SimulatedAgency agency, SimulatedLicence licence) {
        Map<String, Served> before = lived.site();
        Set<String> may = law.concerned(agency.id(), licence, before);
        law.tightened(agency.id(), licence);
        settings(agency, new Agency(agency.id(), agency.agency().name(), agency.agency().homepage(), licence.licence(), agency.agency().weight()));
        return left(agency.id(), before, may);
    }

    private List<String> licenceBack(EditorAct act) {
        List<String> tightened = law.tightened();
        if (tightened.isEmpty()) return List.of();
        Map<String, Served> before = lived.site();
        SimulatedAgency agency = PRINTED.stream().filter(one -> one.id().equals(tightened.get(act.pick() % tightened.size()))).findFirst().orElseThrow();
        law.givenBack(agency.id());
        settings(agency, agency.agency());
        return left(agency.id(), before, Set.of());
    }

    /** The program stops, its settings are changed, and it starts; before it goes on with anything its pages are looked at. */
    private void settings(SimulatedAgency agency, Agency now) {
        lived.restart(Map.of(agency.id(), now));
    }

    // What is destroyed, handled, over.

    private List<String> redact(ItemId item) {
        Map<String, Served> before = lived.site();
        if (!lived.ask(new DeskCommand.RedactItem(item, "By order of a court."))) return List.of("an item could not be redacted");
        law.redacted(item.key());
        List<String> wrong = new ArrayList<>(left("the redaction of " + item, before, law.about(item.key(), before)));
        ReplayClock replayed = new ReplayClock();
        // The program is stopped for it.
        new Redacting(lived.news, lived.pages, _ -> { }, lived.road().clock, () -> 0).run(new MemoryLedger(replayed), new MemoryLedger(replayed), replayed);
        lived.restart(Map.of());
        wrong.addAll(remains(law.onlyIn(item.key())));
        return wrong;
    }

    /** Where words still lie that were destroyed: on a log, or in a document as it came. A cut document that names nothing is no item's. */
    private List<String> remains(Set<String> marks) {
        return lived.news.read(view -> {
            List<String> wrong = new ArrayList<>();
            for (EventLog<?> log : Views.LOGS)
                for (Stored entry : view.stored(log, 0, Integer.MAX_VALUE)) said(new String(entry.event(), StandardCharsets.UTF_8), marks).ifPresent(mark -> wrong.add("destroyed word " + mark + " in " + log.name() + "/" + entry.position()));
            for (View.Row<byte[]> row : view.startingWith(Tables.RAW, "", Integer.MAX_VALUE))
                said(new String(Redacting.unpacked(row.value()), StandardCharsets.UTF_8), marks).ifPresent(mark -> wrong.add("destroyed word " + mark + " in document " + row.key()));
            return wrong;
        });
    }

    private static Optional<String> said(String text, Set<String> marks) {
        Set<String> words = new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        return marks.stream().filter(words::contains).findFirst();
    }

    private List<String> handle(String story, Handling handling, boolean on) {
        Map<String, Served> before = lived.site();
        // One that was killed or taken into another since is handled no more.
        if (!lived.ask(new DeskCommand.HandleStory(new StoryId(story), handling, on, "The chief's word."))) return List.of();
        if (handling == Handling.DELISTED && on) law.delisted(story, lived.road().clock.instant());
        if (handling == Handling.DELISTED && !on) law.listedAgain(story);
        return left("the handling of " + story, before, Set.of());
    }

    private List<String> liftEmbargo(EditorAct act) {
        List<String> embargoed = law.embargoed(lived.road().clock.instant());
        if (embargoed.isEmpty()) return List.of();
        String[] item = embargoed.get(act.pick() % embargoed.size()).split(" ", 2);
        Map<String, Served> before = lived.site();
        if (!lived.ask(new DeskCommand.LiftEmbargo(new ItemId(item[0], item[1]), "The agency said so by telephone."))) return List.of("an embargo could not be lifted: " + String.join(" ", item));
        law.embargoLifted(String.join(" ", item));
        return left("the end of an embargo", before, Set.of());
    }

    private List<String> left(String cause, Map<String, Served> before, Set<String> may) {
        lived.again(() -> lived.road().pipeline.runUntilIdle());
        return law.left(cause, before, lived.site(), may);
    }
}
