package news.dateline.pipeline;

import java.util.Optional;
import news.dateline.cluster.Bonds;
import news.dateline.cluster.Clusters;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Bond;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/** Snapshots of clusters, which one an item is in and what put it there, and what editors' orders left behind. */
final class ClusterTables {
    /** An order can leave four pieces of a bond. */
    static final int BONDS_MAX = 4 * Bonds.BONDS_MAX;
    private static final String ORDER = Logs.ORDERS.name() + "/";

    private ClusterTables() { }

    static void apply(Transaction transaction, Envelope<ClusterEvent> entry) {
        ClusterEvent event = entry.event();
        if (entry.cause().startsWith(ORDER) && transaction.get(Tables.ORDER_ANSWERS, entry.cause()).isEmpty()) transaction.put(Tables.ORDER_ANSWERS, entry.cause(), entry.position());
        switch (event) {
            case ClusterEvent.ItemAnnotated _, ClusterEvent.CompositionDue _, ClusterEvent.OrderRefused _ -> { }
            case ClusterEvent.ItemsParted _ -> bind(transaction, entry);
            case ClusterEvent.ItemsJoined joined -> {
                for (View.Row<Bond> row : transaction.startingWith(Tables.BONDS, "", BONDS_MAX)) if (row.value() instanceof Bond.Apart apart && Bonds.isLifted(apart, joined)) {
                    transaction.delete(Tables.BONDS, row.key());
                    int part = 0;
                    for (Bond.Apart rest : Bonds.remaining(apart, joined)) transaction.put(Tables.BONDS, row.key() + "." + ++part, rest);
                }
                bind(transaction, entry);
            }
            case ClusterEvent.ItemPlaced placed -> {
                change(transaction, placed.cluster(), entry);
                if (placed.opened()) speak(transaction, placed);
                transaction.put(Tables.CLUSTER_OF_ITEM, placed.version().item().key(), placed.cluster());
                moved(transaction, placed.version().item().key(), entry);
            }
            case ClusterEvent.ItemDied died -> change(transaction, died.cluster(), entry);
            case ClusterEvent.ClustersMerged merged -> {
                Optional<Cluster> from = transaction.get(Tables.CLUSTERS, merged.from().value());
                Optional<Cluster> into = transaction.get(Tables.CLUSTERS, merged.into().value());
                if (from.isEmpty() || into.isEmpty()) throw new IllegalStateException("Expected two clusters to merge, found " + from + " and " + into + " for " + entry.name());
                Cluster both = Clusters.merged(into.get(), from.get(), entry.at());
                transaction.put(Tables.CLUSTERS, both.id().value(), both);
                transaction.delete(Tables.CLUSTERS, merged.from().value());
                from.get().items().forEach(version -> transaction.put(Tables.CLUSTER_OF_ITEM, version.item().key(), merged.into()));
                moved(transaction, merged.from().value(), entry);
            }
            case ClusterEvent.ClusterSplit split -> {
                Cluster from = transaction.get(Tables.CLUSTERS, split.from().value()).orElseThrow(() -> new IllegalStateException("Expected a cluster to split, found none for " + entry.name()));
                Clusters.Parted parted = Clusters.split(from, split, entry.at());
                transaction.put(Tables.CLUSTERS, split.from().value(), parted.stays());
                transaction.put(Tables.CLUSTERS, split.into().value(), parted.leaves());
                for (ItemId item : split.items()) {
                    transaction.put(Tables.CLUSTER_OF_ITEM, item.key(), split.into());
                    moved(transaction, item.key(), entry);
                }
            }
        }
    }

    private static void bind(Transaction transaction, Envelope<ClusterEvent> entry) {
        Bonds.bond(entry.event()).ifPresent(bond -> transaction.put(Tables.BONDS, Tables.ordered(entry.position()), bond));
    }

    /** {@code what} is an item's key, or the id of a cluster that was merged away. */
    private static void moved(Transaction transaction, String what, Envelope<ClusterEvent> entry) {
        transaction.put(Tables.MOVES, what + "\n" + Tables.ordered(entry.position()), entry.position());
    }

    /** A cluster has the language of the item that opened it. */
    private static void speak(Transaction transaction, ClusterEvent.ItemPlaced placed) {
        String language = NewsItems.annotated(transaction, placed.version()).map(AnnotatedItem::language).orElse("");
        transaction.get(Tables.CLUSTERS, placed.cluster().value()).ifPresent(cluster -> transaction.put(Tables.CLUSTERS, cluster.id().value(),
                new Cluster(cluster.id(), language, cluster.items(), cluster.dead(), cluster.absorbed(), cluster.openedAt(), cluster.changedAt())));
    }

    private static void change(Transaction transaction, ClusterId cluster, Envelope<ClusterEvent> entry) {
        transaction.put(Tables.CLUSTERS, cluster.value(), Clusters.after(transaction.get(Tables.CLUSTERS, cluster.value()), entry.event(), entry.at()));
    }
}
