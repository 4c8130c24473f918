package news.dateline.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;

/**
 * The stories of a draft's clusters: which one survives, which fold into it, whether one was killed.
 *
 * @param standing those that can still change, the draft's own cluster's first
 * @param killed   whether one of them is gone for good, so that the draft would stand in its place
 */
record Kin(Stories stories, Draft draft, List<Story> standing, boolean killed) {
    static Kin of(Stories stories, Draft draft) {
        Map<StoryId, Story> found = new LinkedHashMap<>();
        List<ClusterId> clusters = new ArrayList<>(List.of(draft.cluster()));
        clusters.addAll(new TreeSet<>(draft.absorbed()));
        for (ClusterId cluster : clusters) {
            stories.ofCluster(cluster).map(story -> followed(stories, story)).ifPresent(story -> found.putIfAbsent(story.id(), story));
            // A story that took the cluster in with a draft that still waits hides the cluster's own, which may stand before readers.
            for (Optional<Story> own = stories.story(StoryId.of(cluster)); own.isPresent(); own = stories.story(next(cluster, own.get().id()))) {
                Story story = followed(stories, own.get());
                found.putIfAbsent(story.id(), story);
            }
        }
        return new Kin(stories, draft, found.values().stream().filter(story -> story.state() != StoryState.KILLED).toList(),
                found.values().stream().anyMatch(story -> story.state() == StoryState.KILLED));
    }

    /** Redirects take one hop. */
    private static Story followed(Stories stories, Story story) {
        return story.mergedInto().flatMap(stories::story).orElse(story);
    }

    private static StoryId next(ClusterId cluster, StoryId killed) {
        return StoryId.of(new ClusterId(cluster + " after " + killed));
    }

    /** The id for a first story of the cluster, or, where the story under it was killed, a new one: a killed address never comes back. */
    StoryId newId() {
        StoryId id = StoryId.of(draft.cluster());
        while (stories.story(id).isPresent()) id = next(draft.cluster(), id);
        return id;
    }

    /** The earliest published one; of those never published the draft's own cluster's, which comes first; a spiked one only where there is no other. */
    Optional<Story> survivor() {
        Comparator<Story> earliest = Comparator.<Story, java.time.Instant>comparing(story -> story.firstPublishedAt().orElseThrow()).thenComparing(Story::id);
        return standing.stream().filter(story -> story.firstPublishedAt().isPresent()).min(earliest)
                .or(() -> standing.stream().filter(story -> story.state() != StoryState.SPIKED).findFirst()).or(() -> standing.stream().findFirst());
    }

    List<Story> others(Story survivor) {
        return standing.stream().filter(story -> !story.id().equals(survivor.id())).toList();
    }

    /** Every other story goes, since the merged text is now before readers. */
    List<DeskEvent> mergedInto(Story survivor) {
        return others(survivor).stream().flatMap(other -> merged(other, survivor).stream()).toList();
    }

    /** Only stories that no reader has seen go while the merged text still waits: what stands keeps standing, what is closed stays listed. */
    List<DeskEvent> unseenMergedInto(Story survivor) {
        return others(survivor).stream().filter(other -> other.version() == 0 && other.state() != StoryState.WITHHELD)
                .flatMap(other -> merged(other, survivor).stream()).toList();
    }

    private List<DeskEvent> merged(Story other, Story survivor) {
        List<DeskEvent> events = new ArrayList<>(List.of(new DeskEvent.StoryMerged(other.id(), survivor.id())));
        for (Story redirecting : stories.mergedInto(other.id())) events.add(new DeskEvent.StoryMerged(redirecting.id(), survivor.id()));
        return events;
    }
}
