package news.dateline.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Walks the {@linkplain Audit audit chain} beside the logs that it vouches for and names the first place where they do not agree. Twice: a destroyed entry is judged by the digest that came with its destruction.
 * What it cannot show: a change made by who also computed every later link anew and replaced every head that was noted elsewhere. One thread; keeps a chunk of each log and the digests of destroyed entries.
 */
public final class AuditChecks {
    private static final int CHUNK = 500;
    private static final int REWRITTEN_MAX = 1_000_000;

    /**
     * What came of it.
     *
     * @param broken    the first place where it does not hold, and what is wrong there
     * @param begunOver entries that were there before the chain began
     * @param rewritten entries whose content was destroyed since, by name
     */
    public record Verdict(long links, AuditHead head, Optional<String> broken, long begunOver, List<String> rewritten) {
        public Verdict {
            rewritten = List.copyOf(rewritten);
        }

        public boolean holds() {
            return broken.isEmpty();
        }
    }

    private final View view;
    private final Map<String, String> rewritten = new HashMap<>();
    private final List<String> rewrittenNames = new ArrayList<>();
    private final Map<String, Cursor> cursors = new TreeMap<>();
    private AuditHead reached = Audit.NONE;
    private long begunOver;

    private AuditChecks(View view) {
        this.view = view;
        for (EventLog<?> log : Audit.LOGS) cursors.put(log.name(), new Cursor(log));
    }

    /** {@code noted}: heads that were written down elsewhere, for the tail. */
    public static Verdict verify(View view, List<AuditHead> noted) {
        AuditChecks checks = new AuditChecks(view);
        Optional<String> broken = checks.links(noted).or(checks::entries);
        return new Verdict(checks.reached.number(), checks.reached, broken, checks.begunOver, checks.rewrittenNames);
    }

    /** The chain by itself. */
    private Optional<String> links(List<AuditHead> noted) {
        Map<Long, String> expected = new HashMap<>();
        for (AuditHead head : noted) {
            String other = expected.put(head.number(), head.link());
            if (other != null && !other.equals(head.link())) return Optional.of("link " + head.number() + " was noted elsewhere as two different ones");
        }
        for (List<View.Row<AuditEntry>> chunk = chunk(""); !chunk.isEmpty(); chunk = chunk(chunk.getLast().key() + "\0")) {
            for (View.Row<AuditEntry> row : chunk) {
                AuditEntry entry = row.value();
                long number = reached.number() + 1;
                if (!row.key().equals(Audit.key(number))) return Optional.of("link " + number + " of the chain is missing");
                if (!Audit.link(reached.link(), entry.kind(), entry.log(), entry.position(), entry.at(), entry.digest()).equals(entry.link()))
                    return Optional.of("link " + number + " (" + name(entry) + ") does not follow from the one before: it, or the one before, was changed");
                if (expected.containsKey(number) && !entry.link().equals(expected.get(number))) return Optional.of("link " + number + " (" + name(entry) + ") is not the one that was noted elsewhere: the chain was made anew");
                reached = new AuditHead(number, entry.link());
                if (entry.kind() == AuditEntry.Kind.BEGUN) begunOver = entry.position();
                if (entry.kind() == AuditEntry.Kind.REWRITTEN && rewritten.size() < REWRITTEN_MAX && rewritten.put(name(entry), entry.digest()) == null) rewrittenNames.add(name(entry));
            }
        }
        AuditHead stored = Audit.head(view).orElse(Audit.NONE);
        if (!stored.equals(reached)) return Optional.of("the chain ends at link " + reached.number() + ", its head says " + stored.number() + ": its tail was cut or changed");
        long last = expected.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return last > reached.number() ? Optional.of("the chain ends at link " + reached.number() + ", but link " + last + " was noted elsewhere: its tail was cut") : Optional.empty();
    }

    /** The logs beside the chain. */
    private Optional<String> entries() {
        for (List<View.Row<AuditEntry>> chunk = chunk(""); !chunk.isEmpty(); chunk = chunk(chunk.getLast().key() + "\0")) {
            for (View.Row<AuditEntry> row : chunk) {
                AuditEntry entry = row.value();
                if (entry.kind() == AuditEntry.Kind.BEGUN || entry.kind() == AuditEntry.Kind.REWRITTEN) continue;
                Cursor cursor = cursors.get(entry.log());
                if (cursor == null) return Optional.of(name(entry) + ": there is no such log");
                Optional<Stored> found = cursor.next();
                if (found.isEmpty() || found.get().position() > entry.position()) return Optional.of(name(entry) + " is missing");
                if (found.get().position() < entry.position()) return Optional.of(entry.log() + "/" + found.get().position() + " stands on its log and not in the chain");
                if (!Audit.digest(entry.log(), found.get()).equals(rewritten.getOrDefault(name(entry), entry.digest()))) return Optional.of(name(entry) + " was changed");
            }
        }
        for (Map.Entry<String, Cursor> log : cursors.entrySet()) {
            Optional<Stored> more = log.getValue().next();
            if (more.isPresent()) return Optional.of(log.getKey() + "/" + more.get().position() + " stands on its log and not in the chain");
        }
        return Optional.empty();
    }

    private List<View.Row<AuditEntry>> chunk(String from) {
        return view.range(Audit.CHAIN, from, "~", CHUNK);
    }

    private static String name(AuditEntry entry) {
        return entry.log() + "/" + entry.position();
    }

    /** Where one log has been read to. */
    private final class Cursor {
        private final EventLog<?> log;
        private final Deque<Stored> waiting = new ArrayDeque<>();
        private long read;

        Cursor(EventLog<?> log) {
            this.log = log;
        }

        Optional<Stored> next() {
            if (waiting.isEmpty()) {
                waiting.addAll(view.stored(log, read, CHUNK));
                if (!waiting.isEmpty()) read = waiting.getLast().position();
            }
            return Optional.ofNullable(waiting.poll());
        }
    }
}
