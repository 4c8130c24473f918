package news.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Bond;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.Embedding;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Name;
import news.dateline.model.OrderRecord;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

class EditorsOrdersTest {
    private static final String FERRY = "Ferry Santa Rosalia sinks off Masbate with 61 aboard";
    private static final String FERRY_TEXT = "The ferry Santa Rosalia sank off Masbate with 61 passengers, the coast guard at Masbate said. Rescuers from Ticao reached the Santa Rosalia after dark.";
    private static final String BANK = "Bogotá bank cuts key rate to 8.5%";
    private static final String BANK_TEXT = "Colombia's central bank cut its key rate by a quarter point, its board said in Bogotá.";
    private static final ItemId N1 = new ItemId("northwire", "n1");
    private static final ItemId L1 = new ItemId("lumiere", "l1");
    private static final ItemId A1 = new ItemId("austral", "a1");
    private static final ItemId B1 = new ItemId("austral", "bank");

    private final Map<ClusterId, Cluster> clusters = new LinkedHashMap<>();
    private final Map<ItemId, Arrival> arrivals = new LinkedHashMap<>();
    private final List<Bond> bonds = new ArrayList<>();
    private Clusterer clusterer = new Clusterer();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private int orders;

    @Test void whatAnEditorSplitStaysApartAndALaterItemThatIsLikeBothJoinsOne() {
        ferries(N1, L1);
        order(new ClusterOrder.Split(of(N1), List.of(L1), Optional.empty(), Optional.of("two ferries")));
        assertThat(of(L1)).isNotEqualTo(of(N1));
        file(A1, 1, "en", FERRY, FERRY_TEXT);
        file(L1, 2, "en", FERRY, FERRY_TEXT + " It was found.");
        file(new ItemId("austral", "a2"), 1, "en", FERRY, FERRY_TEXT + " Divers arrived.");
        assertThat(of(L1)).as("no likeness merges them").isNotEqualTo(of(N1));
        assertThat(of(A1)).as("it joins one of the two").isIn(of(N1), of(L1));
    }

    @Test void alikeItemsShareAClusterWhereNoEditorPartedThem() {
        ferries(N1, L1);
        assertThat(of(L1)).as("else the claims here say nothing").isEqualTo(of(N1));
    }

    @Test void thePartWithTheLedeKeepsTheCluster() {
        ferries(N1, L1, A1);
        ClusterId story = of(N1);
        order(new ClusterOrder.Split(story, List.of(N1), Optional.of(N1), Optional.empty()));
        assertThat(of(N1)).isEqualTo(story);
        assertThat(of(L1)).isEqualTo(of(A1)).isNotEqualTo(story);
    }

    @Test void anItemThatIsPutOutGoesToTheBestOtherClusterOrStandsAlone() {
        ferries(N1, L1);
        order(new ClusterOrder.NotHere(L1, of(N1), Optional.empty()));
        assertThat(of(L1)).isNotEqualTo(of(N1));
        ClusterId alone = of(L1);
        file(A1, 1, "en", FERRY, FERRY_TEXT);
        ClusterId joined = of(A1);
        assertThat(joined).isIn(of(N1), alone);
        order(new ClusterOrder.NotHere(A1, joined, Optional.empty()));
        assertThat(of(A1)).as("the other ferry story is like it too").isEqualTo(joined.equals(alone) ? of(N1) : of(L1));
    }

    @Test void twoThatNeverStandTogetherDoNotThoughTheyAreAlike() {
        file(N1, 1, "en", FERRY, FERRY_TEXT);
        file(B1, 1, "en", BANK, BANK_TEXT);
        order(new ClusterOrder.Never(new ClusterOrder.OneItem(N1), new ClusterOrder.OneItem(B1), Optional.empty()));
        file(B1, 2, "en", FERRY, FERRY_TEXT);
        file(L1, 1, "en", FERRY, FERRY_TEXT);
        assertThat(of(B1)).isNotEqualTo(of(N1));
        assertThat(of(L1)).isIn(of(N1), of(B1));
    }

    @Test void ofTwoThatStandTogetherTheLaterLeaves() {
        ferries(N1, L1);
        ClusterId first = of(N1);
        order(new ClusterOrder.Never(new ClusterOrder.OneItem(L1), new ClusterOrder.OneItem(N1), Optional.empty()));
        assertThat(of(N1)).isEqualTo(first);
        assertThat(of(L1)).isNotEqualTo(first);
    }

    @Test void whatAnEditorMergedNoLaterVersionTakesApart() {
        file(N1, 1, "en", FERRY, FERRY_TEXT);
        file(B1, 1, "en", BANK, BANK_TEXT);
        order(new ClusterOrder.Merge(of(B1), of(N1), Optional.empty()));
        file(B1, 2, "en", "Lisbon tram derails", "A tram derailed in Lisbon on Sunday, the city said.");
        assertThat(of(B1)).isEqualTo(of(N1));
    }

    @Test void aMergeLiftsAnOlderNeverAndSaysSo() {
        file(N1, 1, "en", FERRY, FERRY_TEXT);
        file(B1, 1, "en", BANK, BANK_TEXT);
        order(new ClusterOrder.Never(new ClusterOrder.OneItem(N1), new ClusterOrder.OneItem(B1), Optional.of("other matters")));
        List<ClusterEvent> events = order(new ClusterOrder.Merge(of(B1), of(N1), Optional.of("one fund")));
        assertThat(((ClusterEvent.ClustersMerged) events.getLast()).reasons()).containsExactly("an editor, Ana Ruiz: these report one event (one fund)",
                "this lifts an earlier order: an editor, Ana Ruiz: these two never stand together (other matters)");
        assertThat(of(B1)).isEqualTo(of(N1));
        assertThat(bonds).noneMatch(Bond.Apart.class::isInstance);
    }

    @Test void aMergeLiftsOnlyWhatContradictsIt() {
        Bond.Apart apart = new Bond.Apart(List.of(N1, L1), List.of(A1, B1), List.of("r"));
        assertThat(Bonds.remaining(apart, new ClusterEvent.ItemsJoined(List.of(A1), List.of(N1), List.of())))
                .containsExactlyInAnyOrder(new Bond.Apart(List.of(L1), List.of(A1, B1), List.of("r")), new Bond.Apart(List.of(N1), List.of(B1), List.of("r")));
    }

    @Test void ordersHoldInAMemoryThatIsRebuiltWithoutWhatIsOld() {
        ferries(N1, L1);
        order(new ClusterOrder.NotHere(L1, of(N1), Optional.empty()));
        file(A1, 1, "en", FERRY, FERRY_TEXT);
        now = now.plus(Duration.ofDays(10));
        clusterer = new Clusterer();
        for (Bond bond : bonds) clusterer.obey(bond, this::placed);
        ClusterId before = of(L1);
        file(L1, 2, "en", FERRY, FERRY_TEXT + " It was found.");
        assertThat(of(L1)).as("a later version goes where the editor had the item").isEqualTo(before);
        file(N1, 2, "en", FERRY, FERRY_TEXT + " It was raised.");
        assertThat(of(N1)).isNotEqualTo(of(L1));
    }

    @Test void deadItemsThatAreSplitOutStayDead() {
        ferries(N1, L1, A1);
        apply(new ClusterEvent.ItemDied(L1, of(L1), true));
        apply(new ClusterEvent.ItemDied(A1, of(A1), true));
        apply(new ClusterEvent.ItemDied(N1, of(N1), true));
        order(new ClusterOrder.Split(of(N1), List.of(L1, A1), Optional.empty(), Optional.empty()));
        file(B1, 1, "en", FERRY, FERRY_TEXT);
        assertThat(of(B1)).isNotIn(of(L1), of(N1));
    }

    @Test void whatCannotBeObeyedIsRefusedAndSaysWhy() {
        file(N1, 1, "en", FERRY, FERRY_TEXT);
        file(L1, 1, "fr", FERRY, FERRY_TEXT);
        file(B1, 1, "en", BANK, BANK_TEXT);
        assertThat(refused(new ClusterOrder.Merge(of(L1), of(N1), Optional.empty()))).isEqualTo("TWO_LANGUAGES");
        assertThat(refused(new ClusterOrder.Merge(of(N1), of(N1), Optional.empty()))).isEqualTo("SAME_CLUSTER");
        assertThat(refused(new ClusterOrder.Merge(new ClusterId("cnone"), of(N1), Optional.empty()))).isEqualTo("NO_SUCH_CLUSTER");
        assertThat(refused(new ClusterOrder.NotHere(B1, of(N1), Optional.empty()))).isEqualTo("NOT_IN_CLUSTER");
        assertThat(refused(new ClusterOrder.NotHere(N1, of(N1), Optional.empty()))).isEqualTo("NOTHING_STAYS");
        assertThat(refused(new ClusterOrder.Split(of(N1), List.of(), Optional.empty(), Optional.empty()))).isEqualTo("NO_ITEMS");
        assertThat(refused(new ClusterOrder.Never(new ClusterOrder.OneItem(A1), new ClusterOrder.OneItem(N1), Optional.empty()))).isEqualTo("NO_SUCH_ITEM");
        assertThat(refused(new ClusterOrder.Never(new ClusterOrder.OneItem(N1), new ClusterOrder.OneItem(N1), Optional.empty()))).isEqualTo("SAME_ITEM");
        assertThat(refused(new ClusterOrder.Merge(of(B1), of(N1), Optional.of("x".repeat(501))))).isEqualTo("WORDS_TOO_LONG");
        assertThat(order(new ClusterOrder.Merge(of(B1), of(N1), Optional.of("x".repeat(500))))).hasSize(2);
    }

    private void ferries(ItemId... items) {
        for (ItemId item : items) file(item, 1, "en", FERRY, FERRY_TEXT + " Weather was calm, said " + item.agency() + ".");
    }

    private ClusterId of(ItemId item) {
        return placed(item).orElseThrow();
    }

    private Optional<ClusterId> placed(ItemId item) {
        return clusters.values().stream().filter(cluster -> cluster.items().stream().anyMatch(version -> version.item().equals(item))).map(Cluster::id).findFirst();
    }

    private String refused(ClusterOrder order) {
        return ((ClusterEvent.OrderRefused) order(order).getFirst()).code();
    }

    private List<ClusterEvent> order(ClusterOrder order) {
        Placements placements = new Placements() {
            @Override public Optional<Cluster> cluster(ClusterId id) {
                return Optional.ofNullable(clusters.get(id));
            }

            @Override public Optional<ClusterId> of(ItemId item) {
                return placed(item);
            }

            @Override public Optional<Arrival> arrival(ItemId item) {
                return Optional.ofNullable(arrivals.get(item));
            }
        };
        List<ClusterEvent> events = clusterer.decide(new OrderRecord(order, "Ana Ruiz", "r" + ++orders), "orders/" + orders, placements);
        events.forEach(this::apply);
        return events;
    }

    private void apply(ClusterEvent event) {
        fold(event, "en");
        clusterer.apply(event);
        clusterer.obey(event, this::placed);
    }

    private void fold(ClusterEvent event, String language) {
        switch (event) {
            case ClusterEvent.ItemPlaced placed -> {
                Cluster after = Clusters.after(Optional.ofNullable(clusters.get(placed.cluster())), placed, now);
                String spoken = placed.opened() ? language : after.language();
                clusters.put(after.id(), new Cluster(after.id(), spoken, after.items(), after.dead(), after.absorbed(), after.openedAt(), after.changedAt()));
            }
            case ClusterEvent.ItemDied died -> clusters.put(died.cluster(), Clusters.after(Optional.ofNullable(clusters.get(died.cluster())), died, now));
            case ClusterEvent.ClustersMerged(var from, var into, _) -> clusters.put(into, Clusters.merged(clusters.get(into), clusters.remove(from), now));
            case ClusterEvent.ClusterSplit split -> {
                Clusters.Parted parted = Clusters.split(clusters.get(split.from()), split, now);
                clusters.put(split.from(), parted.stays());
                clusters.put(split.into(), parted.leaves());
            }
            case ClusterEvent.ItemsJoined joined -> {
                for (Bond bond : List.copyOf(bonds)) if (bond instanceof Bond.Apart apart && Bonds.isLifted(apart, joined)) {
                    bonds.remove(apart);
                    bonds.addAll(Bonds.remaining(apart, joined));
                }
                Bonds.bond(joined).ifPresent(bonds::add);
            }
            case ClusterEvent.ItemsParted parted -> Bonds.bond(parted).ifPresent(bonds::add);
            case ClusterEvent.ItemAnnotated _, ClusterEvent.CompositionDue _, ClusterEvent.OrderRefused _ -> { }
        }
    }

    private void file(ItemId id, int number, String language, String headline, String text) {
        now = now.plus(Duration.ofMinutes(5));
        ItemVersion version = new ItemVersion(id, number);
        WireItem item = WireItem.of(id, "ninjs").language(language).headline(headline).body(text).build();
        List<Name> names = new ArrayList<>();
        for (String name : List.of("Santa Rosalia", "Masbate", "Ticao", "Bogotá", "Colombia", "Lisbon")) {
            int at = text.indexOf(name);
            if (at >= 0) names.add(new Name(Name.Kind.PLACE, name, Span.body(at, at + name.length())));
        }
        AnnotatedItem notes = new AnnotatedItem(version, language, List.of(), names, List.of(), List.of(), List.of(), List.of(), "transport", Optional.empty(), 1, Set.of(), Optional.empty(), Embedding.ABSENT);
        Arrival arrival = new Arrival(notes, item, now);
        arrivals.put(id, arrival);
        List<ClusterEvent> events = clusterer.place(arrival);
        clusterer.apply(arrival, events);
        events.forEach(event -> fold(event, language));
    }
}
