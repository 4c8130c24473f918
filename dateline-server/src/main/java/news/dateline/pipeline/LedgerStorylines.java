package news.dateline.pipeline;

import java.util.List;
import java.util.Optional;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.Storyline;
import news.dateline.model.StorylineEvent;
import news.dateline.web.desk.StorylineDesk;

/** What editors see of storylines and order about them, over the news ledger. Any thread may call. */
final class LedgerStorylines implements StorylineDesk {
    private static final int MEMBERS_MAX = 500;

    private final Ledger ledger;
    private final StorylineStage stage;

    LedgerStorylines(Ledger ledger, StorylineStage stage) {
        this.ledger = ledger;
        this.stage = stage;
    }

    @Override public Optional<Woven> of(StoryId id) {
        return ledger.read(view -> view.get(Tables.STORIES, id.value()).flatMap(story -> LedgerClusters.cluster(view, story)).map(cluster -> woven(view, cluster.id())));
    }

    @Override public List<StorylineEvent> order(ClusterOrder.OfStoryline order, String by, String request) {
        return stage.submit(order, by, request);
    }

    private static Woven woven(View view, ClusterId cluster) {
        StorylineTables tables = new StorylineTables(view);
        Optional<Storyline> line = tables.of(cluster).flatMap(id -> view.get(Tables.STORYLINES, id.value()));
        List<Member> stories = line.map(Storyline::clusters).orElse(List.of()).stream().limit(MEMBERS_MAX).map(member -> member(view, tables, member)).toList();
        List<Member> twins = tables.twinRows(cluster).stream().map(row -> member(view, StorylineTables.twin(row), false, reasons(view, row.value()))).toList();
        List<String> keptOut = tables.keptOutRows(cluster).stream().flatMap(row -> reasons(view, row.value()).stream()).toList();
        return new Woven(cluster, line.map(Storyline::id), line.flatMap(Storyline::name), stories, twins, keptOut);
    }

    private static Member member(View view, StorylineTables tables, ClusterId cluster) {
        StorylineTables.Membership membership = tables.membership(cluster).orElseThrow(() -> new IllegalStateException("Expected " + cluster + " in a storyline: the store's tables do not fit its logs; replay it"));
        return member(view, cluster, membership.ordered(), reasons(view, membership.position()));
    }

    private static Member member(View view, ClusterId cluster, boolean ordered, List<String> reasons) {
        Optional<Story> story = view.get(Tables.STORY_OF_CLUSTER, cluster.value()).flatMap(id -> view.get(Tables.STORIES, id.value()));
        String headline = story.flatMap(Story::current).map(draft -> draft.headline().text()).orElse("");
        return new Member(cluster, story.map(Story::id), headline, view.get(Tables.CLUSTERS, cluster.value()).map(Cluster::language).orElse(""), ordered, reasons);
    }

    private static List<String> reasons(View view, long position) {
        return switch (view.read(Logs.STORYLINES, position - 1, 1).getFirst().event()) {
            case StorylineEvent.ClusterJoined joined -> joined.reasons();
            case StorylineEvent.ClusterLeft left -> left.reasons();
            case StorylineEvent.StorylineNamed named -> named.reasons();
            case StorylineEvent.TwinsFound found -> found.reasons();
            case StorylineEvent.TwinsParted parted -> parted.reasons();
            case StorylineEvent.OrderRefused refused -> List.of(refused.sentence());
        };
    }
}
