package news.dateline.pipeline;

import java.util.Optional;
import news.dateline.cluster.Clusters;
import news.dateline.log.Envelope;
import news.dateline.log.Transaction;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/** Snapshots of clusters, and which one an item is in. */
final class ClusterTables {
    private ClusterTables() { }

    static void apply(Transaction transaction, Envelope<ClusterEvent> entry) {
        ClusterEvent event = entry.event();
        switch (event) {
            case ClusterEvent.ItemAnnotated _, ClusterEvent.CompositionDue _ -> { }
            case ClusterEvent.ItemPlaced placed -> {
                change(transaction, placed.cluster(), entry);
                if (placed.opened()) speak(transaction, placed);
                transaction.put(Tables.CLUSTER_OF_ITEM, placed.version().item().key(), placed.cluster());
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
            }
            case ClusterEvent.ClusterSplit split -> {
                Cluster from = transaction.get(Tables.CLUSTERS, split.from().value()).orElseThrow(() -> new IllegalStateException("Expected a cluster to split, found none for " + entry.name()));
                Clusters.Parted parted = Clusters.split(from, split, entry.at());
                transaction.put(Tables.CLUSTERS, split.from().value(), parted.stays());
                transaction.put(Tables.CLUSTERS, split.into().value(), parted.leaves());
                for (ItemId item : split.items()) transaction.put(Tables.CLUSTER_OF_ITEM, item.key(), split.into());
            }
        }
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
