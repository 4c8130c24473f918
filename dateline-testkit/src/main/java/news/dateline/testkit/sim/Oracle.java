package news.dateline.testkit.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        return forbiddenAt(at, SimulatedItem::isBarredAt);
    }

    /** The same with what else keeps an item from readers, or lets it come before them. */
    SortedSet<String> forbiddenAt(Instant at, BiPredicate<SimulatedItem, Instant> barred) {
        SortedSet<String> forbidden = new TreeSet<>();
        carriers.forEach((mark, all) -> {
            if (all.stream().allMatch(carrier -> at.isBefore(carrier.from()) || barred.test(carrier.item(), at))) forbidden.add(mark);
        });
        return forbidden;
    }

    /** Those of {@link #marks} that only such items carry. */
    SortedSet<String> marksOf(Predicate<SimulatedItem> only) {
        SortedSet<String> marks = new TreeSet<>();
        carriers.forEach((mark, all) -> {
            if (all.stream().map(Carrier::item).allMatch(only)) marks.add(mark);
        });
        return marks;
    }

    /** Those of {@link #marks} that tell of what such an item tells of, whoever says them. */
    SortedSet<String> marksAbout(Predicate<SimulatedItem> item) {
        Set<NewsEvent> events = new HashSet<>();
        carriers.values().forEach(all -> all.stream().map(Carrier::item).filter(item).map(SimulatedItem::event).forEach(events::add));
        SortedSet<String> marks = new TreeSet<>();
        carriers.forEach((mark, all) -> {
            if (all.stream().anyMatch(carrier -> events.contains(carrier.item().event()))) marks.add(mark);
        });
        return marks;
    }

    /** Those of {@link #marks} that tell of what a mark tells of, itself too. */
    SortedSet<String> marksBeside(String mark) {
        Set<SimulatedItem> items = carriers.getOrDefault(mark, List.of()).stream().map(Carrier::item).collect(Collectors.toSet());
        return marksAbout(items::contains);
    }

    /** Names of people and places that headlines and addresses say, in lower case. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        carriers.values().forEach(all -> all.forEach(carrier -> names.addAll(carrier.item().event().names())));
        return names;
    }

    /** Items that came before and not again after, under an embargo which their agencies lift on no simulated day, by {@link SimulatedItem#key}. */
    List<String> embargoedAt(Instant at) {
        Map<SimulatedItem, Instant> last = new LinkedHashMap<>();
        carriers.values().forEach(all -> all.forEach(carrier -> last.merge(carrier.item(), carrier.from(), (one, other) -> one.isAfter(other) ? one : other)));
        return last.entrySet().stream().filter(entry -> entry.getKey().isAdvance() && entry.getValue().isBefore(at) && !entry.getKey().isBarredWithoutEmbargoAt(at)).map(entry -> entry.getKey().key()).sorted().toList();
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
