package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.press.Target;

/**
 * In which order what is marked is pressed: what was closed before everything else, in either lane what most readers look at first, among the like what has waited longest, and nothing more often than its pace. The next few are found
 * without a look at the thousands behind them. One thread at a time.
 */
final class PressOrder {
    /** Times of pressing that are kept before those that no longer keep anything waiting are forgotten. */
    private static final int TIMES_MAX = 50_000;
    /** While more is on its way, each of which would change the same lists again, what most readers look at is pressed this much more rarely … */
    private static final int CROWDED = 5;
    /** … and the rest this much: hundreds of lists, their feeds, what is related to each story. */
    private static final int CROWDED_ASIDE = 15;
    private static final int LOOKED_AT = 2;
    /** No page is older than this because much waits: a backlog may last for hours. */
    private static final Duration CROWDED_MAX = Duration.ofSeconds(30);

    /** How long ago a target must have been pressed: as its pace has it, longer while much is on its way, or not at all. */
    enum Pace { QUIET, CROWDED, NONE }

    /** Targets that wait alike: of them the one that was pressed first is due first. */
    private record Kind(int rank, Duration pace) {
        static Kind of(Target target) {
            return new Kind(target.rank(), target.pace());
        }

        Duration longest() {
            return pace.compareTo(CROWDED_MAX) > 0 ? pace : CROWDED_MAX;
        }

        /** When those that are due must have been pressed, at the latest. */
        Instant latest(Instant now, Pace asked) {
            return switch (asked) {
                case QUIET -> now.minus(pace);
                case CROWDED -> {
                    Duration slower = pace.multipliedBy(rank <= LOOKED_AT ? PressOrder.CROWDED : CROWDED_ASIDE);
                    yield now.minus(slower.compareTo(longest()) < 0 ? slower : longest());
                }
                case NONE -> Instant.MAX;
            };
        }
    }

    private record Waiting(Instant pressedAt, String key, Target target, boolean closed) { }

    private static final Comparator<Waiting> LONGEST_FIRST = Comparator.comparing(Waiting::pressedAt).thenComparing(Waiting::key);

    private final TreeSet<Waiting> closed = new TreeSet<>(Comparator.comparingInt((Waiting waiting) -> waiting.target().rank()).thenComparing(Waiting::key));
    private final TreeMap<Kind, TreeSet<Waiting>> changed = new TreeMap<>(Comparator.comparingInt(Kind::rank).thenComparing(Kind::pace));
    private final Map<String, Waiting> byKey = new HashMap<>();
    private final Map<String, Instant> pressedAt = new HashMap<>();

    /** {@code isClosed}: readers are kept from it until it is pressed. */
    void mark(String key, boolean isClosed) {
        Waiting before = byKey.get(key);
        if (before != null && before.closed() == isClosed) return;
        unmark(key);
        Waiting waiting = new Waiting(pressedAt.getOrDefault(key, Instant.MIN), key, before == null ? Target.parse(key) : before.target(), isClosed);
        byKey.put(key, waiting);
        if (isClosed) closed.add(waiting);
        else changed.computeIfAbsent(Kind.of(waiting.target()), _ -> new TreeSet<>(LONGEST_FIRST)).add(waiting);
    }

    void unmark(String key) {
        Waiting waiting = byKey.remove(key);
        if (waiting == null) return;
        if (waiting.closed()) closed.remove(waiting);
        else changed.getOrDefault(Kind.of(waiting.target()), new TreeSet<>(LONGEST_FIRST)).remove(waiting);
    }

    /** Nothing is marked; when what was pressed stays known. */
    void clear() {
        closed.clear();
        changed.clear();
        byKey.clear();
    }

    /** What changed it again meanwhile waits from now on. */
    void pressed(Target target, Instant now) {
        if (pressedAt.size() >= TIMES_MAX) pressedAt.entrySet().removeIf(entry -> !entry.getValue().plus(Kind.of(Target.parse(entry.getKey())).longest()).isAfter(now));
        String key = target.key();
        pressedAt.put(key, now);
        Waiting again = byKey.get(key);
        if (again == null) return;
        unmark(key);
        mark(key, again.closed());
    }

    /** How many times of pressing are known. */
    int times() {
        return pressedAt.size();
    }

    boolean isClosed() {
        return !closed.isEmpty();
    }

    /** Of what was closed, the next few. */
    List<Target> closed(int max) {
        return closed.stream().limit(max).map(Waiting::target).toList();
    }

    /** Of all that is marked, the next few whose time has come. */
    List<Target> due(Instant now, Pace pace, int max) {
        List<Target> due = new ArrayList<>(closed(max));
        for (Map.Entry<Kind, TreeSet<Waiting>> like : changed.entrySet()) {
            if (due.size() == max) break;
            Instant latest = like.getKey().latest(now, pace);
            Stream<Waiting> come = like.getValue().stream().takeWhile(waiting -> !waiting.pressedAt().isAfter(latest));
            come.limit(max - due.size()).map(Waiting::target).forEach(due::add);
        }
        return due;
    }
}
