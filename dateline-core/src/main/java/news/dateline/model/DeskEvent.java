package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened at the desk. The state of a story is what its events add up to ({@code desk.Stories}). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskEvent.StoryDrafted.class, name = "story-drafted"),
    @JsonSubTypes.Type(value = DeskEvent.StoryPublished.class, name = "story-published"),
    @JsonSubTypes.Type(value = DeskEvent.StoryCorrected.class, name = "story-corrected"),
    @JsonSubTypes.Type(value = DeskEvent.StoryWithheld.class, name = "story-withheld"),
    @JsonSubTypes.Type(value = DeskEvent.StoryReleased.class, name = "story-released"),
    @JsonSubTypes.Type(value = DeskEvent.StoryKilled.class, name = "story-killed"),
    @JsonSubTypes.Type(value = DeskEvent.StorySpiked.class, name = "story-spiked"),
    @JsonSubTypes.Type(value = DeskEvent.StoryMerged.class, name = "story-merged"),
    @JsonSubTypes.Type(value = DeskEvent.SectorChanged.class, name = "sector-changed"),
    @JsonSubTypes.Type(value = DeskEvent.PublishingStopped.class, name = "publishing-stopped"),
    @JsonSubTypes.Type(value = DeskEvent.PublishingResumed.class, name = "publishing-resumed"),
    @JsonSubTypes.Type(value = DeskEvent.AlarmRaised.class, name = "alarm-raised"),
    @JsonSubTypes.Type(value = DeskEvent.AlarmAcknowledged.class, name = "alarm-acknowledged"),
    @JsonSubTypes.Type(value = DeskEvent.ItemRedacted.class, name = "item-redacted")})
public sealed interface DeskEvent {
    /** A draft waits; {@code waitsFor} says in words why no rule published it. */
    record StoryDrafted(StoryId story, Draft draft, List<String> waitsFor) implements DeskEvent {
        public StoryDrafted {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /** {@code change} is what the public history says; absent when only the agency's furniture changed. */
    record StoryPublished(StoryId story, int version, Draft draft, Check check, Instant firstPublishedAt, Instant updatedAt, Change change) implements DeskEvent { }

    record StoryCorrected(StoryId story, int version, Draft draft, Check check, Instant updatedAt, Change correction) implements DeskEvent { }

    /** Closed until an editor releases it; {@code because} is for editors and receipts. */
    record StoryWithheld(StoryId story, Optional<Signal> signal, String because) implements DeskEvent { }

    record StoryReleased(StoryId story, int version, Draft draft, Check check, Instant updatedAt, Change change) implements DeskEvent { }

    /** Gone for good; absent {@code removal} means a kill. */
    record StoryKilled(StoryId story, String because, Optional<Removal> removal) implements DeskEvent {
        public StoryKilled {
            removal = Checks.given(removal, Optional.empty());
        }

        public StoryKilled(StoryId story, String because) {
            this(story, because, Optional.empty());
        }
    }

    record StorySpiked(StoryId story, String because) implements DeskEvent { }

    record StoryMerged(StoryId from, StoryId into) implements DeskEvent { }

    /** An editor filed the story under a sector; its drafts, and those to come, are of that sector. */
    record SectorChanged(StoryId story, String sector) implements DeskEvent { }

    record PublishingStopped(String scope, String because) implements DeskEvent { }

    record PublishingResumed(String scope) implements DeskEvent { }

    /** For editors, at once: an unreadable kill, diverging figures, a failing source. {@code alarm} names it for the acknowledgement. */
    record AlarmRaised(String alarm, String words, List<StoryId> stories) implements DeskEvent {
        public AlarmRaised {
            stories = List.copyOf(stories);
        }
    }

    record AlarmAcknowledged(String alarm) implements DeskEvent { }

    /** The content of an item is destroyed; a kill of it stands on the signals log beside this. */
    record ItemRedacted(ItemId item, String because) implements DeskEvent { }
}
