package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Json;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ItemId;

/**
 * Which entries of some logs hold words of items that are to be destroyed. Looked for beside whoever writes, since a look at every entry takes long; what was appended meanwhile is looked at in the
 * transaction that rewrites them, which is short. One thread.
 */
final class Traces {
    /** What became of one entry. */
    record Rewritten<E>(Envelope<E> was, E is, Set<ItemId> items) { }

    private static final int CHUNK = 256;

    private final Set<ItemId> redacted;
    private final Function<Envelope<?>, Set<ItemId>> grounds;
    private final Map<EventLog<?>, List<Long>> found = new LinkedHashMap<>();
    private final Map<EventLog<?>, Long> looked = new LinkedHashMap<>();

    /** @param grounds from which items the words of an entry come */
    Traces(Set<ItemId> redacted, Function<Envelope<?>, Set<ItemId>> grounds) {
        this.redacted = redacted;
        this.grounds = grounds;
    }

    /** Looks at what was appended since it last looked; {@code left} is told of each entry what will stand there. */
    <E> void look(View view, EventLog<E> log, BiConsumer<Envelope<E>, E> left) {
        List<Long> positions = found.computeIfAbsent(log, _ -> new ArrayList<>());
        long after = looked.getOrDefault(log, 0L);
        for (List<Envelope<E>> chunk = view.read(log, after, CHUNK); !chunk.isEmpty(); chunk = view.read(log, after, CHUNK)) {
            for (Envelope<E> entry : chunk) {
                E less = rests(entry).isEmpty() ? entry.event() : Skeletons.of(log, entry.event());
                boolean changes = less != entry.event() && !Arrays.equals(Json.bytes(less), Json.bytes(entry.event()));
                if (changes) positions.add(entry.position());
                left.accept(entry, changes ? less : entry.event());
            }
            after = chunk.getLast().position();
        }
        looked.put(log, after);
    }

    /** From where {@link #look} goes on; a log that is not named is looked at from its beginning. */
    void from(EventLog<?> log, long position) {
        looked.put(log, position);
    }

    private Set<ItemId> rests(Envelope<?> entry) {
        Set<ItemId> rests = new TreeSet<>(grounds.apply(entry));
        rests.retainAll(redacted);
        return rests;
    }

    /** Puts skeletons in the place of what was found and of what came since. */
    <E> List<Rewritten<E>> rewrite(Transaction transaction, EventLog<E> log) {
        look(transaction, log, (_, _) -> { });
        List<Rewritten<E>> done = new ArrayList<>();
        for (long position : found.getOrDefault(log, List.of())) {
            Envelope<E> entry = transaction.read(log, position - 1, 1).getFirst();
            E less = Skeletons.of(log, entry.event());
            transaction.rewrite(log, position, less);
            done.add(new Rewritten<>(entry, less, rests(entry)));
        }
        found.remove(log);
        return done;
    }
}
