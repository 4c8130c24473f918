package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.cluster.StorylineRecords;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.Storyline;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;

/** What the facts on the storylines log add up to, and the stage's sight of it. */
record StorylineTables(View view) implements StorylineRecords {
    private static final int TWINS_MAX = 200;
    private static final String ORDER = Logs.ORDERS.name() + "/";

    /** Where a cluster is. {@code position}: on the storylines log of what says why. */
    record Membership(StorylineId storyline, boolean ordered, long position) { }

    static void apply(Transaction transaction, Envelope<StorylineEvent> entry) {
        if (entry.cause().startsWith(ORDER) && transaction.get(Tables.STORYLINE_ANSWERS, entry.cause()).isEmpty()) transaction.put(Tables.STORYLINE_ANSWERS, entry.cause(), entry.position());
        switch (entry.event()) {
            case StorylineEvent.ClusterJoined(StorylineId line, ClusterId cluster, boolean ordered, _) -> {
                transaction.put(Tables.STORYLINE_OF_CLUSTER, cluster.value(), new Membership(line, ordered, entry.position()));
                if (ordered) transaction.delete(Tables.STORYLINE_KEPT_OUT, pair(cluster.value(), line.value()));
                Storyline before = transaction.get(Tables.STORYLINES, line.value()).orElse(new Storyline(line, Optional.empty(), List.of()));
                List<ClusterId> clusters = new ArrayList<>(before.clusters());
                if (!clusters.contains(cluster)) clusters.add(cluster);
                transaction.put(Tables.STORYLINES, line.value(), new Storyline(line, before.name(), clusters));
            }
            case StorylineEvent.ClusterLeft(StorylineId line, ClusterId cluster, boolean ordered, _) -> {
                if (ordered) transaction.put(Tables.STORYLINE_KEPT_OUT, pair(cluster.value(), line.value()), entry.position());
                if (transaction.get(Tables.STORYLINE_OF_CLUSTER, cluster.value()).filter(membership -> membership.storyline().equals(line)).isEmpty()) return;
                transaction.delete(Tables.STORYLINE_OF_CLUSTER, cluster.value());
                transaction.get(Tables.STORYLINES, line.value()).ifPresent(before ->
                        transaction.put(Tables.STORYLINES, line.value(), new Storyline(line, before.name(), before.clusters().stream().filter(other -> !other.equals(cluster)).toList())));
            }
            case StorylineEvent.StorylineNamed(StorylineId line, String name, _) -> transaction.get(Tables.STORYLINES, line.value())
                    .ifPresent(before -> transaction.put(Tables.STORYLINES, line.value(), new Storyline(line, Optional.of(name), before.clusters())));
            case StorylineEvent.TwinsFound(ClusterId one, ClusterId other, _) -> {
                transaction.put(Tables.TWINS, pair(one.value(), other.value()), entry.position());
                transaction.put(Tables.TWINS, pair(other.value(), one.value()), entry.position());
            }
            case StorylineEvent.TwinsParted(ClusterId one, ClusterId other, _) -> {
                transaction.delete(Tables.TWINS, pair(one.value(), other.value()));
                transaction.delete(Tables.TWINS, pair(other.value(), one.value()));
            }
            case StorylineEvent.OrderRefused _ -> { }
        }
    }

    private static String pair(String one, String other) {
        return one + "\n" + other;
    }

    private static String second(String key) {
        return key.substring(key.indexOf('\n') + 1);
    }

    Optional<Membership> membership(ClusterId cluster) {
        return view.get(Tables.STORYLINE_OF_CLUSTER, cluster.value());
    }

    @Override public Optional<StorylineId> of(ClusterId cluster) {
        return membership(cluster).map(Membership::storyline);
    }

    @Override public boolean isOrdered(ClusterId cluster) {
        return membership(cluster).filter(Membership::ordered).isPresent();
    }

    /** With the position on the storylines log of what says why. */
    List<View.Row<Long>> keptOutRows(ClusterId cluster) {
        return view.startingWith(Tables.STORYLINE_KEPT_OUT, cluster.value() + "\n", TWINS_MAX);
    }

    @Override public Set<StorylineId> keptOut(ClusterId cluster) {
        Set<StorylineId> lines = new TreeSet<>();
        for (View.Row<Long> row : keptOutRows(cluster)) lines.add(new StorylineId(second(row.key())));
        return lines;
    }

    /** The other cluster's id stands behind the line break of the key. */
    List<View.Row<Long>> twinRows(ClusterId cluster) {
        return view.startingWith(Tables.TWINS, cluster.value() + "\n", TWINS_MAX);
    }

    static ClusterId twin(View.Row<Long> row) {
        return new ClusterId(second(row.key()));
    }

    @Override public Set<ClusterId> twins(ClusterId cluster) {
        Set<ClusterId> twins = new TreeSet<>();
        for (View.Row<Long> row : twinRows(cluster)) twins.add(twin(row));
        return twins;
    }

    @Override public Optional<String> language(ClusterId cluster) {
        return view.get(Tables.CLUSTERS, cluster.value()).filter(found -> !found.items().isEmpty()).map(Cluster::language).map(language -> language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
    }
}
