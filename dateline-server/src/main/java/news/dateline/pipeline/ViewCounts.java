package news.dateline.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import news.dateline.audience.Views;
import news.dateline.model.Edition;
import news.dateline.model.StoryId;
import news.dateline.web.site.Beacon;

/** Readings as they come in, by minute, story and edition, until the stage takes them. Thread-safe, and never waits. */
public final class ViewCounts implements Beacon.Counter {
    /** Minutes times stories times editions that wait at most: what comes beyond is lost, and counted as lost. */
    static final int WAITING_MAX = 200_000;

    private final ConcurrentHashMap<Cell, Counted> waiting = new ConcurrentHashMap<>();
    private final LongAdder lost = new LongAdder();
    private final Predicate<StoryId> shown;
    private final Set<String> editions;
    private final InstantSource clock;

    private record Cell(Instant minute, StoryId story, String edition) { }

    private record Counted(int lasting, int plain) {
        private Counted and(Counted other) {
            return new Counted(lasting + other.lasting, plain + other.plain);
        }
    }

    /** {@code shown}: whether readers can see a story now; asked on I/O threads. */
    public ViewCounts(Predicate<StoryId> shown, List<Edition> editions, InstantSource clock) {
        this.shown = shown;
        this.editions = Set.copyOf(editions.stream().map(Edition::id).toList());
        this.clock = clock;
    }

    @Override public void count(String story, String edition, boolean lasting) {
        StoryId id = new StoryId(story);
        if (!shown.test(id)) return;
        if (waiting.mappingCount() >= WAITING_MAX) {
            lost.increment();
            return;
        }
        Cell cell = new Cell(clock.instant().truncatedTo(ChronoUnit.MINUTES), id, editions.contains(edition) ? edition : Edition.GLOBAL);
        waiting.merge(cell, lasting ? new Counted(1, 0) : new Counted(0, 1), Counted::and);
    }

    /** Takes what has come in, in the order of minutes. */
    public List<Views> taken() {
        List<Views> taken = new ArrayList<>();
        for (Cell cell : List.copyOf(waiting.keySet())) Optional.ofNullable(waiting.remove(cell)).ifPresent(counted -> taken.add(new Views(cell.minute, cell.story, cell.edition, counted.lasting, counted.plain)));
        taken.sort(java.util.Comparator.comparing(Views::minute).thenComparing(Views::story).thenComparing(Views::edition));
        return taken;
    }

    /** Puts back what could not be written. */
    void back(List<Views> views) {
        for (Views of : views) waiting.merge(new Cell(of.minute(), of.story(), of.edition()), new Counted(of.lasting(), of.plain()), Counted::and);
    }

    /** Readings that found no room. */
    public long lost() {
        return lost.sum();
    }
}
