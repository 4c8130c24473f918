package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** A fact on the {@code pages} log: what readers can see, and the receipts of what they no longer can. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PageEvent.PagePressed.class, name = "page-pressed"),
    @JsonSubTypes.Type(value = PageEvent.PageClosed.class, name = "page-closed"),
    @JsonSubTypes.Type(value = PageEvent.StoryShown.class, name = "story-shown"),
    @JsonSubTypes.Type(value = PageEvent.StoryGone.class, name = "story-gone")})
public sealed interface PageEvent {
    /** A page stands at an address; with 404, where a closed page was, none does any more. */
    record PagePressed(String path, String etag, int status) implements PageEvent { }

    /** A receipt: the page was closed for readers because of a story. */
    record PageClosed(String path, StoryId story, String surface) implements PageEvent { }

    /** For open pages of Latest: a story is new or changed. Its card is a page of its own, so that this log holds no words that a kill would have to reach. */
    record StoryShown(StoryId story, boolean isNew) implements PageEvent { }

    record StoryGone(StoryId story, Optional<StoryId> into, List<String> surfaces) implements PageEvent {
        public StoryGone {
            surfaces = List.copyOf(surfaces);
        }
    }
}
