package news.dateline.pipeline;

import java.time.Instant;
import java.util.Optional;
import news.dateline.cluster.Arrival;
import news.dateline.cluster.Placements;
import news.dateline.log.View;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;

/** The clusterer's sight of the ledger when it decides on an order, given {@code at} that moment. */
record LedgerPlacements(View view, Instant at) implements Placements {
    @Override public Optional<Cluster> cluster(ClusterId id) {
        return view.get(Tables.CLUSTERS, id.value());
    }

    @Override public Optional<ClusterId> of(ItemId item) {
        return view.get(Tables.CLUSTER_OF_ITEM, item.key());
    }

    @Override public Optional<Arrival> arrival(ItemId item) {
        Optional<ItemVersion> newest = of(item).flatMap(this::cluster).flatMap(cluster -> cluster.items().stream().filter(version -> version.item().equals(item)).reduce((_, later) -> later));
        return newest.flatMap(version -> NewsItems.annotated(view, version).flatMap(notes -> NewsItems.filed(view, version).map(filed -> new Arrival(notes, filed.item(), at))));
    }
}
