package news.dateline.testkit.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What readers may never see at a moment, known without asking the product: of each sentence the one word that stands in no other, while every item that carries it is killed, held, under embargo,
 * doubted or unlicensed, or has not come. Immutable once its day is made.
 */
public final class Oracle {
    private record Carrier(SimulatedItem item, Instant from) { }

    private final Map<String, List<Carrier>> carriers = new LinkedHashMap<>();
    private final SortedSet<Instant> turns = new TreeSet<>();
    private final SortedSet<String> always = new TreeSet<>();

    Oracle() { }

    void carries(SimulatedItem item, Filing filing, Instant from) {
        for (Line line : filing.lines()) carriers.computeIfAbsent(line.mark().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(new Carrier(item, from));
    }

    void never(String words) {
        always.add(words.toLowerCase(Locale.ROOT));
    }

    void turns(List<Instant> moments) {
        turns.addAll(moments);
    }

    /** Those of {@link #marks} that may be nowhere then. */
    public SortedSet<String> forbiddenAt(Instant at) {
        SortedSet<String> forbidden = new TreeSet<>();
        carriers.forEach((mark, all) -> {
            if (all.stream().allMatch(carrier -> at.isBefore(carrier.from()) || carrier.item().isBarredAt(at))) forbidden.add(mark);
        });
        return forbidden;
    }

    /** Whether no other item has the sentence of a mark. */
    boolean isOfOneItem(String mark) {
        return carriers.getOrDefault(mark, List.of()).stream().map(Carrier::item).distinct().count() == 1;
    }

    /** The words that stand in one sentence each, in lower case. */
    public Set<String> marks() {
        return Collections.unmodifiableSet(carriers.keySet());
    }

    /** Words and markup that no page may hold at any moment, in lower case. */
    public SortedSet<String> neverAnywhere() {
        return Collections.unmodifiableSortedSet(always);
    }

    /** The moments at which something begins or ends to be forbidden. */
    public SortedSet<Instant> turns() {
        return Collections.unmodifiableSortedSet(turns);
    }
}
