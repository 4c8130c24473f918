package news.dateline.testkit.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What editors and contracts have laid down during a simulated day and what follows from it: orders in force, licences that were tightened, items that were destroyed, stories that are in no feed. One thread. */
final class StandingLaw {
    /** @param lost marks of the stories that left readers with it: they are missed by nobody while it is in force */
    private record Order(Set<String> words, Optional<String> item, Optional<String> story, Set<String> lost) { }

    private record Contract(SimulatedLicence licence, Set<String> lost) { }

    private final Map<String, Order> orders = new TreeMap<>();
    private final Map<String, Instant> ends = new TreeMap<>();
    private final Map<String, Contract> contracts = new TreeMap<>();
    private final Set<String> redacted = new TreeSet<>();
    private final Set<String> freed = new TreeSet<>();
    private final Map<String, Instant> delisted = new TreeMap<>();

    void barsWord(String order, String word) {
        orders.put(order, new Order(Set.of(word), Optional.empty(), Optional.empty(), new HashSet<>()));
    }

    /** As long as it is before {@code until}. */
    void barsWordUntil(String order, String word, Instant until) {
        barsWord(order, word);
        ends.put(order, until);
    }

    /** What binds until some time is over then; what it took stays taken until an editor lets it stand again. */
    void at(Instant now) {
        ends.forEach((order, until) -> {
            if (!now.isBefore(until)) orders.remove(order);
        });
    }

    void barsItem(String order, String item) {
        orders.put(order, new Order(Set.of(), Optional.of(item), Optional.empty(), new HashSet<>()));
    }

    void barsStory(String order, String story) {
        orders.put(order, new Order(Set.of(), Optional.empty(), Optional.of(story), new HashSet<>()));
    }

    List<String> orders() {
        return List.copyOf(orders.keySet());
    }

    void lift(String order) {
        orders.remove(order);
    }

    void tightens(String agency, SimulatedLicence licence) {
        contracts.put(agency, new Contract(licence, new HashSet<>()));
    }

    /** The agencies whose licences are not what they were in the morning. */
    List<String> tightened() {
        return List.copyOf(contracts.keySet());
    }

    void givesBack(String agency) {
        contracts.remove(agency);
    }

    void redact(String item) {
        redacted.add(item);
    }

    void free(String item) {
        freed.add(item);
    }

    void delist(String story, Instant at) {
        delisted.put(story, at);
    }

    void listAgain(String story) {
        delisted.remove(story);
    }

    /** Each with when it was. */
    Map<String, Instant> delisted() {
        return Map.copyOf(delisted);
    }

    /** Whoever ordered or signed it answers for these. */
    void lost(String cause, Set<String> marks) {
        Optional.ofNullable(orders.get(cause)).ifPresent(order -> order.lost().addAll(marks));
        Optional.ofNullable(contracts.get(cause)).ifPresent(contract -> contract.lost().addAll(marks));
    }

    /** Whether nothing that only this item says may be read then. */
    boolean isBarred(SimulatedItem item, Instant at) {
        return isUnusable(item.key()) || (freed.contains(item.key()) ? item.isBarredWithoutEmbargoAt(at) : item.isBarredAt(at));
    }

    boolean isUnusable(String item) {
        return redacted.contains(item) || orders.values().stream().anyMatch(order -> order.item().filter(item::equals).isPresent()) || licence(agency(item)).filter(licence -> !licence.prints()).isPresent();
    }

    /** Agency and last part of an address, as pages link to where an item may be read, of items that no page may lead to. */
    Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        redacted.forEach(item -> addresses.add(address(item)));
        orders.values().forEach(order -> order.item().map(StandingLaw::address).ifPresent(addresses::add));
        return addresses;
    }

    static String address(String item) {
        return agency(item) + "/" + item.replaceFirst("^.*[:/]", "");
    }

    private static String agency(String item) {
        return item.split(" ", 2)[0];
    }

    Set<String> words() {
        Set<String> words = new TreeSet<>();
        orders.values().forEach(order -> words.addAll(order.words()));
        return words;
    }

    Set<String> stories() {
        Set<String> stories = new TreeSet<>();
        orders.values().forEach(order -> order.story().ifPresent(stories::add));
        return stories;
    }

    Optional<SimulatedLicence> licence(String agency) {
        return Optional.ofNullable(contracts.get(agency)).map(Contract::licence);
    }

    List<String> under(SimulatedLicence licence) {
        return contracts.entrySet().stream().filter(entry -> entry.getValue().licence() == licence).map(Map.Entry::getKey).toList();
    }

    /** Whether what is in force, or what was destroyed, may keep an event from readers. */
    boolean excuses(SimulatedDay.CleanEvent event, Set<String> marks) {
        Set<String> names = new HashSet<>(List.of(event.name().toLowerCase(Locale.ROOT).split(" at ")));
        List<Set<String>> lost = new ArrayList<>();
        contracts.values().forEach(contract -> lost.add(contract.lost()));
        for (Order order : orders.values()) {
            lost.add(order.lost());
            if (order.words().stream().anyMatch(word -> marks.contains(word) || names.contains(word)) || order.item().filter(event.items()::contains).isPresent()) return true;
        }
        return event.items().stream().anyMatch(redacted::contains) || lost.stream().flatMap(Set::stream).anyMatch(marks::contains);
    }
}
