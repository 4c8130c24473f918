package news.dateline.desk;

import java.time.Instant;
import java.util.List;
import news.dateline.model.StoryId;

/** Something that an editor has to see at once; open until it is acknowledged. */
public record Alarm(String id, String words, List<StoryId> stories, Instant raisedAt) {
    public Alarm {
        stories = List.copyOf(stories);
    }
}
