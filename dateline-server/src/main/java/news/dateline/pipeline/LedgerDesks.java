package news.dateline.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.desk.Decision;
import news.dateline.desk.Difference;
import news.dateline.desk.Remain;
import news.dateline.desk.Remains;
import news.dateline.desk.Standing;
import news.dateline.guard.FactGuard;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.web.desk.Act;
import news.dateline.web.desk.ClusterDesk;
import news.dateline.web.desk.Desks;
import news.dateline.web.desk.KillReceipt;
import news.dateline.web.desk.OrderDesk;
import news.dateline.web.desk.Queue;
import news.dateline.web.desk.StorylineDesk;

/** What editors see and do, over the news ledger. Any thread may call. */
public final class LedgerDesks implements Desks {
    private static final int QUEUE_MAX = 100_000;
    private static final int STATES_MAX = 100_000;

    private final Ledger ledger;
    private final Ledger pages;
    private final DeskStage desk;
    private final LedgerClusters clusters;
    private final LedgerStorylines storylines;
    private final Map<String, Agency> agencies;
    private final InstantSource clock;
    private final Assessing assessing;

    /** {@code guard} is asked when an editor first writes something. */
    public LedgerDesks(Ledger ledger, Ledger pages, DeskStage desk, ClusterStage cluster, StorylineStage storyline, Map<String, Agency> agencies, Supplier<FactGuard> guard, InstantSource clock) {
        this.ledger = ledger;
        this.pages = pages;
        this.desk = desk;
        this.clusters = new LedgerClusters(ledger, cluster);
        this.storylines = new LedgerStorylines(ledger, storyline);
        this.agencies = Map.copyOf(agencies);
        this.clock = clock;
        this.assessing = new Assessing(guard, this::item, clock);
    }

    @Override public Listed stories(Queue queue, int max) {
        return ledger.read(view -> {
            List<View.Row<StoryId>> rows = view.startingWith(Tables.QUEUES, queue.slug() + " ", QUEUE_MAX);
            return new Listed(rows.stream().limit(max).flatMap(row -> view.get(Tables.STORIES, row.value().value()).stream()).toList(), rows.size());
        });
    }

    @Override public Optional<Story> story(StoryId id) {
        return ledger.read(view -> view.get(Tables.STORIES, id.value()));
    }

    @Override public List<Entry> entries(StoryId story, int max) {
        return ledger.read(view -> {
            List<View.Row<Long>> rows = view.startingWith(Tables.ENTRIES_OF_STORY, story.value() + " ", QUEUE_MAX);
            List<Entry> entries = new ArrayList<>();
            for (View.Row<Long> row : rows.subList(Math.max(0, rows.size() - max), rows.size()).reversed()) {
                Envelope<DeskRecord> entry = view.read(Logs.DESK, row.value() - 1, 1).getFirst();
                entries.add(new Entry(entry.at(), entry.event()));
            }
            return entries;
        });
    }

    @Override public List<Act> acts(StoryId story, int max) {
        List<Long> positions = ledger.read(view -> view.startingWith(Tables.ENTRIES_OF_STORY, story.value() + " ", QUEUE_MAX)).stream().map(View.Row::value).toList();
        // From the first entry on, or what was before would be unknown; only what is told is cut.
        List<Act> acts = ledger.read(view -> Acts.ofStory(view, new MemoryLedger(clock), positions));
        return acts.subList(Math.max(0, acts.size() - max), acts.size());
    }

    @Override public Standing standing() {
        return ledger.read(view -> new DeskStories(view).standing());
    }

    @Override public Optional<String> responsible() {
        return desk.responsibleEditor();
    }

    @Override public Optional<Agency> agency(String id) {
        return Optional.ofNullable(agencies.get(id));
    }

    @Override public Optional<WireItem> item(ItemVersion version) {
        return ledger.read(view -> NewsItems.filed(view, version)).map(WireEvent.ItemFiled::item);
    }

    @Override public ItemState state(ItemId item) {
        return ledger.read(view -> Signalling.state(view, item));
    }

    @Override public StorylineDesk storylines() {
        return storylines;
    }

    @Override public List<Remain> remains(Draft text) {
        return ledger.read(view -> Remains.of(new DeskStories(view), text));
    }

    @Override public Optional<Difference> difference(Story story) {
        return ledger.read(view -> desk.difference(view, story));
    }

    @Override public List<KillReceipt> receipts(StoryId story) {
        return pages.read(view -> PressTables.receipts(view, story, QUEUE_MAX));
    }

    @Override public ClusterDesk clusters() {
        return clusters;
    }

    @Override public OrderDesk orders() {
        return new LedgerOrders(ledger, this, clock);
    }

    @Override public List<Embargoed> embargoed(int max) {
        Instant now = clock.instant();
        return ledger.read(view -> {
            List<Embargoed> found = new ArrayList<>();
            for (View.Row<ItemState> row : view.range(Tables.EMBARGOED, "", "~", STATES_MAX)) {
                ItemState state = row.value();
                if (found.size() == max || state.embargo().liftedAt(now) || state.newest() == 0) continue;
                ItemVersion version = new ItemVersion(state.item(), state.newest());
                found.add(new Embargoed(version, NewsItems.filed(view, version).map(filed -> filed.item().headline()).orElse(""), state.embargo()));
            }
            return found;
        });
    }

    @Override public List<WireEvent.Unreadable> unreadable(int max) {
        List<View.Row<WireEvent.Unreadable>> rows = ledger.read(view -> view.range(Tables.UNREADABLE, "", "~", STATES_MAX));
        return rows.stream().map(View.Row::value).sorted(Comparator.comparing(WireEvent.Unreadable::receivedAt).reversed()).limit(max).toList();
    }

    @Override public Decision would(DeskCommand command, String by) {
        return ledger.read(view -> desk.would(view, command, by, clock.instant()));
    }

    @Override public Decision submit(DeskCommand command, String by, String request) {
        List<DeskEvent> events = new ArrayList<>();
        String actor = by;
        DeskCommand asked = command instanceof DeskCommand.CorrectStory correction ? assessing.of(correction, story(correction.story()), by) : command;
        for (DeskRecord record : desk.submit(asked, by, request)) {
            switch (record) {
                case DeskRecord.Rejected rejected -> {
                    return new Decision.Rejected(rejected.code(), rejected.sentence());
                }
                case DeskRecord.Happened happened -> {
                    events.add(happened.event());
                    actor = happened.by();
                }
                case DeskRecord.Asked _, DeskRecord.Wrote _ -> { }
            }
        }
        return new Decision.Accepted(events, actor);
    }
}
