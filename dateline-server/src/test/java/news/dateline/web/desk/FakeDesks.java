package news.dateline.web.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dateline.desk.Decision;
import news.dateline.desk.Desk;
import news.dateline.desk.Difference;
import news.dateline.desk.DeskRules;
import news.dateline.desk.Fold;
import news.dateline.desk.Remain;
import news.dateline.desk.Remains;
import news.dateline.desk.Standing;
import news.dateline.desk.StandingOrders;
import news.dateline.desk.Stories;
import news.dateline.model.Agency;
import news.dateline.model.Assessment;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Restrictions;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.StorylineEvent;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;

/** The real desk over tables in memory, one call at a time. */
final class FakeDesks implements Desks, Stories {
    /** What the fact guard says of an editor's sentence. */
    Function<String, Assessment> guard = _ -> new Assessment(0.9, true, List.of(), false);
    final List<Embargoed> embargoed = new ArrayList<>();
    final List<WireEvent.Unreadable> unreadable = new ArrayList<>();
    private final Map<StoryId, Story> stories = new TreeMap<>();
    private final Map<ClusterId, StoryId> byCluster = new TreeMap<>();
    private final Map<String, ItemState> states = new TreeMap<>();
    private final Map<ItemVersion, WireItem> items = new TreeMap<>();
    private final Map<StoryId, List<Entry>> log = new HashMap<>();
    private final Map<String, Decision> answers = new HashMap<>();
    private final Map<String, Licence> licences = new TreeMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Agency> agencies;
    private final Desk desk;
    private final InstantSource clock;
    private Standing standing = Standing.NONE;

    FakeDesks(DeskRules rules, Map<String, Agency> agencies, InstantSource clock) {
        this.agencies = agencies;
        this.desk = new Desk(rules, agencies);
        this.clock = clock;
    }

    synchronized void filed(ItemVersion version, WireItem item) {
        items.put(version, item);
        states.put(version.item().key(), state(version.item()).filed(version.number(), Optional.empty()));
    }

    synchronized void obey(Signal signal) {
        if (signal.items().isEmpty()) states.replaceAll((_, state) -> state.after(signal));
        for (ItemId item : signal.items()) states.put(item.key(), state(item).after(signal));
        desk.obey(this, signal, clock.instant()).forEach(event -> apply(event, "signal"));
    }

    private final Map<String, StandingOrder> laid = new TreeMap<>();

    @Override public Optional<String> responsible() {
        return desk.responsibleEditor();
    }

    @Override public synchronized Decision would(DeskCommand command, String by) {
        return desk.decide(this, command, by, clock.instant());
    }

    @Override public synchronized Decision submit(DeskCommand command, String by, String request) {
        Decision known = answers.get(request);
        if (known != null) return known;
        Decision decision = desk.decide(this, command instanceof DeskCommand.CorrectStory c ? assessed(c, by) : command, by, clock.instant());
        if (decision instanceof Decision.Accepted accepted) accepted.events().forEach(event -> apply(event, accepted.by()));
        answers.put(request, decision);
        return decision;
    }

    private DeskCommand assessed(DeskCommand.CorrectStory c, String by) {
        Map<String, Assessment> said = new TreeMap<>();
        story(c.story()).ifPresent(story -> Desk.written(c, story, by).forEach(sentence -> said.put(sentence.text(), guard.apply(sentence.text()))));
        return c.assessed(said);
    }

    void apply(DeskEvent event, String by) {
        Instant at = clock.instant();
        standing = standing.after(event, at);
        if (event instanceof DeskEvent.LawChanged changed) {
            licences.keySet().removeAll(changed.ended());
            licences.putAll(changed.licences());
        }
        if (event instanceof DeskEvent.EmbargoLifted(ItemId item, String because)) obey(new Signal(SignalKind.EMBARGO_LIFTED, item.agency(), List.of(item), Optional.empty(), Embargo.NONE, because));
        if (event instanceof DeskEvent.ItemJudged(ItemId item, String because)) obey(new Signal(SignalKind.JUDGED, item.agency(), List.of(item), Optional.empty(), Embargo.NONE, because));
        Fold.concerns(event).ifPresent(id -> {
            Story story = Fold.apply(story(id), event, at, by);
            String entry = "desk/" + (acts.size() + 1);
            acts.add(new Act(entry, at, by, event.getClass().getSimpleName(), List.of(id.value()), event instanceof DeskEvent.StoryWithheld withheld ? withheld.because() : "", story(id).map(Act.Was::of), Optional.of(Act.Was.of(story)), entry));
            stories.put(id, story);
            log.computeIfAbsent(id, _ -> new ArrayList<>()).addFirst(new Entry(at, new DeskRecord.Happened(event, by)));
            for (ClusterId cluster : story.clusters()) byCluster.put(cluster, story.mergedInto().orElse(id));
        });
    }

    @Override public synchronized Listed stories(Queue queue, int max) {
        List<Story> held = stories.values().stream().filter(queue::holds).sorted(Comparator.comparing((Story story) -> story.current().orElseThrow().newsAt()).reversed()).toList();
        return new Listed(held.subList(0, Math.min(max, held.size())), held.size());
    }

    @Override public synchronized Optional<Story> story(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Override public synchronized Optional<Story> ofCluster(ClusterId cluster) {
        return Optional.ofNullable(byCluster.get(cluster)).map(stories::get);
    }

    @Override public synchronized List<Story> restingOn(ItemId item) {
        return stories.values().stream().filter(story -> Fold.restsOn(story).contains(item)).toList();
    }

    @Override public synchronized List<Story> restingOnAgency(String agency) {
        return stories.values().stream().filter(story -> Fold.restsOn(story).stream().anyMatch(item -> item.agency().equals(agency))).toList();
    }

    @Override public synchronized List<Story> mergedInto(StoryId into) {
        return stories.values().stream().filter(story -> story.mergedInto().filter(into::equals).isPresent()).toList();
    }

    @Override public ItemState item(ItemId item) {
        return state(item);
    }

    @Override public synchronized List<String> copy(ItemId item) {
        return items.entrySet().stream().filter(entry -> entry.getKey().item().equals(item)).map(entry -> entry.getValue().headline() + "\n" + entry.getValue().body()).toList();
    }

    @Override public synchronized Restrictions restrictions(ItemVersion version) {
        return Optional.ofNullable(items.get(version)).map(WireItem::restrictions).orElse(Restrictions.NONE);
    }

    @Override public synchronized Map<String, Licence> licences() {
        return Map.copyOf(licences);
    }

    @Override public synchronized void published(Consumer<Story> each) {
        stories.values().stream().filter(story -> story.version() > 0 && (story.state() == StoryState.PUBLISHED || story.state() == StoryState.WITHHELD)).forEach(each);
    }

    @Override public synchronized List<ItemId> embargoed() {
        return states.values().stream().filter(state -> !(state.embargo() instanceof Embargo.None)).map(ItemState::item).toList();
    }

    @Override public Set<ItemId> destroyed(Set<String> fingerprints) {
        return Set.of();
    }

    /** All that stories of its clusters rest on, and what was filed in the very same words. */
    @Override public synchronized List<ItemId> beside(Draft draft) {
        Set<ItemId> found = new TreeSet<>();
        for (Story story : stories.values()) if (story.clusters().contains(draft.cluster())) found.addAll(Fold.restsOn(story));
        for (ItemVersion version : draft.restsOn()) for (ItemVersion other : items.keySet()) if (copy(other.item()).equals(copy(version.item()))) found.add(other.item());
        return List.copyOf(found);
    }

    @Override public synchronized List<Story> beside(ItemId item) {
        return stories.values().stream().filter(story -> Fold.restsOn(story).stream().anyMatch(other -> !other.equals(item) && copy(other).equals(copy(item)))).toList();
    }

    @Override public synchronized List<Remain> remains(Draft text) {
        return Remains.of(this, text);
    }

    @Override public synchronized Optional<Difference> difference(Story story) {
        return desk.difference(this, story);
    }

    /** Stories of one storyline. */
    final List<StoryId> matter = new ArrayList<>();

    @Override public synchronized List<Story> ofMatter(Story story) {
        return matter.contains(story.id()) ? matter.stream().filter(id -> !id.equals(story.id())).map(id -> story(id).orElseThrow()).toList() : List.of();
    }

    /** Nothing here was pressed. */
    @Override public List<KillReceipt> receipts(StoryId story) {
        return List.of();
    }

    @Override public synchronized List<Entry> entries(StoryId story, int max) {
        return log.getOrDefault(story, List.of()).stream().limit(max).toList();
    }

    @Override public synchronized List<Act> acts(StoryId story, int max) {
        return acts.stream().filter(act -> act.about().contains(story.value())).toList();
    }

    @Override public synchronized Standing standing() {
        return standing;
    }

    @Override public Optional<Agency> agency(String id) {
        return Optional.ofNullable(agencies.get(id));
    }

    @Override public synchronized Optional<WireItem> item(ItemVersion version) {
        return Optional.ofNullable(items.get(version));
    }

    @Override public synchronized ItemState state(ItemId item) {
        return states.getOrDefault(item.key(), ItemState.unknown(item));
    }

    /** Nor woven. */
    @Override public StorylineDesk storylines() {
        return new StorylineDesk() {
            @Override public Optional<Woven> of(StoryId story) {
                List<Member> members = matter.stream().map(id -> new Member(new ClusterId("cluster of " + id), Optional.of(id), "", "en", true, List.of())).toList();
                return Optional.of(story).filter(matter::contains).map(id -> new Woven(new ClusterId("cluster of " + id), Optional.empty(), Optional.empty(), members, List.of(), List.of()));
            }

            @Override public List<StorylineEvent> order(ClusterOrder.OfStoryline order, String by, String request) {
                return List.of(new StorylineEvent.OrderRefused("NO_SUCH_CLUSTER", "There is no cluster here."));
            }
        };
    }

    /** Nothing here was clustered. */
    @Override public ClusterDesk clusters() {
        return new ClusterDesk() {
            @Override public Optional<Contents> contents(ClusterId cluster) {
                return Optional.empty();
            }

            @Override public Optional<Contents> contents(StoryId story) {
                return Optional.empty();
            }

            @Override public Optional<Member> item(ItemId item) {
                return Optional.empty();
            }

            @Override public List<ClusterEvent> order(ClusterOrder order, String by, String request) {
                return List.of(new ClusterEvent.OrderRefused("NO_SUCH_CLUSTER", "There is no cluster here."));
            }
        };
    }

    @Override public synchronized Optional<WireItem> filed(ItemVersion version) {
        return item(version);
    }

    @Override public synchronized List<Story> in(StoryState state) {
        return stories.values().stream().filter(story -> story.state() == state).toList();
    }

    @Override public synchronized Optional<StandingOrder> order(String id) {
        return Optional.ofNullable(laid.get(id));
    }

    @Override public OrderDesk orders() {
        return new OrderDesk() {
            @Override public List<Held> all() {
                return laid.values().stream().map(order -> new Held(order, standing().orders().containsKey(order.id()))).toList();
            }

            @Override public Decision give(StandingOrder.Matter matter, Set<String> territories, Optional<Instant> until, String reason, String by, String request) {
                Optional<Decision.Rejected> problem = StandingOrders.problem(matter, reason, until, clock.instant());
                if (problem.isPresent()) return problem.get();
                String id = "o-" + String.format("%08x", laid.size() + 1);
                laid.put(id, new StandingOrder(id, matter, territories, until, reason, by, clock.instant(), Optional.empty()));
                return submit(new DeskCommand.GiveOrder(id), by, request);
            }

            @Override public Decision lift(String id, String reason, String by, String request) {
                return submit(new DeskCommand.LiftOrder(id), by, request);
            }
        };
    }

    @Override public List<Embargoed> embargoed(int max) {
        return embargoed.stream().limit(max).toList();
    }

    @Override public List<WireEvent.Unreadable> unreadable(int max) {
        return unreadable.stream().limit(max).toList();
    }
}
