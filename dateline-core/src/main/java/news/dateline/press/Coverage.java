package news.dateline.press;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.model.Change;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.Story;

/** When a story has a live page: where an editor says so; else where its copy says that it is told live, or where it has changed often within a short time. What an editor says goes before either. Pure. */
public final class Coverage {
    /** So many versions with news … */
    static final int VERSIONS = 5;
    /** … within this. */
    static final Duration WITHIN = Duration.ofHours(6);
    /** Without news for this long it has ended. The page stays. */
    public static final Duration QUIET = Duration.ofHours(4);
    /** What copy that is told live carries, and the cards of a story while its live page goes on. */
    static final String MARK = "Live";
    private static final Set<Change.Kind> NEWS = Set.of(Change.Kind.PUBLISHED, Change.Kind.UPDATED, Change.Kind.CORRECTED);

    private Coverage() { }

    /** Whether a published story has one. */
    public static boolean isLive(Story story) {
        return story.isPublished() && handling(story.published().orElseThrow(), story.handling(), story.history()).contains(Handling.LIVE);
    }

    /** How a text is to be handled: what its matters ask for, what an editor has said, and whether it has a live page. */
    static Set<Handling> handling(Draft draft, Map<Handling, Boolean> said, List<Change> history) {
        Set<Handling> holds = new TreeSet<>(Handling.of(draft, said));
        if (!said.containsKey(Handling.LIVE) && (draft.marks().contains(MARK) || isFrequent(history))) holds.add(Handling.LIVE);
        // What people write in their own name is told once.
        if (draft.piece().isPresent()) holds.remove(Handling.LIVE);
        return Collections.unmodifiableSet(holds);
    }

    private static boolean isFrequent(List<Change> history) {
        List<Instant> news = history.stream().filter(change -> NEWS.contains(change.kind())).map(Change::at).sorted().toList();
        for (int i = VERSIONS - 1; i < news.size(); i++) if (!news.get(i - VERSIONS + 1).plus(WITHIN).isBefore(news.get(i))) return true;
        return false;
    }
}
