package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.model.StoryId;
import org.jspecify.annotations.Nullable;

/** Something that an editor has to see at once; open until it is acknowledged. {@code told}: to whom outside the desk it was brought meanwhile, in order. */
public record Alarm(String id, String words, List<StoryId> stories, Instant raisedAt, List<Told> told) {
    /** {@code delivered} is false where every try to reach the person failed. */
    public record Told(String to, Instant at, boolean delivered) { }

    public Alarm {
        stories = List.copyOf(stories);
        told = told(told);
    }

    /** That nobody outside the desk was told of. */
    public Alarm(String id, String words, List<StoryId> stories, Instant raisedAt) {
        this(id, words, stories, raisedAt, List.of());
    }

    /** What was kept before alarms were escalated lacks them. */
    private static List<Told> told(@Nullable List<Told> told) {
        return told == null ? List.of() : List.copyOf(told);
    }

    Alarm told(Told next) {
        List<Told> all = new ArrayList<>(told);
        all.add(next);
        return new Alarm(id, words, stories, raisedAt, all);
    }
}
