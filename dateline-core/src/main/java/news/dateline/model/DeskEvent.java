package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What happened at the desk. The state of a story is what its events add up to ({@code desk.Stories}). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskEvent.StoryDrafted.class, name = "story-drafted"),
    @JsonSubTypes.Type(value = DeskEvent.StoryPublished.class, name = "story-published"),
    @JsonSubTypes.Type(value = DeskEvent.StoryCorrected.class, name = "story-corrected"),
    @JsonSubTypes.Type(value = DeskEvent.OutcomeSet.class, name = "outcome-set"),
    @JsonSubTypes.Type(value = DeskEvent.OutcomeLifted.class, name = "outcome-lifted"),
    @JsonSubTypes.Type(value = DeskEvent.StoryWithheld.class, name = "story-withheld"),
    @JsonSubTypes.Type(value = DeskEvent.LawChanged.class, name = "law-changed"),
    @JsonSubTypes.Type(value = DeskEvent.EmbargoLifted.class, name = "embargo-lifted"),
    @JsonSubTypes.Type(value = DeskEvent.ItemJudged.class, name = "item-judged"),
    @JsonSubTypes.Type(value = DeskEvent.StoryReleased.class, name = "story-released"),
    @JsonSubTypes.Type(value = DeskEvent.StoryKilled.class, name = "story-killed"),
    @JsonSubTypes.Type(value = DeskEvent.StorySpiked.class, name = "story-spiked"),
    @JsonSubTypes.Type(value = DeskEvent.StoryMerged.class, name = "story-merged"),
    @JsonSubTypes.Type(value = DeskEvent.SectorChanged.class, name = "sector-changed"),
    @JsonSubTypes.Type(value = DeskEvent.PublishingStopped.class, name = "publishing-stopped"),
    @JsonSubTypes.Type(value = DeskEvent.PublishingResumed.class, name = "publishing-resumed"),
    @JsonSubTypes.Type(value = DeskEvent.OrderGiven.class, name = "order-given"),
    @JsonSubTypes.Type(value = DeskEvent.OrderLifted.class, name = "order-lifted"),
    @JsonSubTypes.Type(value = DeskEvent.StoryHandled.class, name = "story-handled"),
    @JsonSubTypes.Type(value = DeskEvent.CoverageEnded.class, name = "coverage-ended"),
    @JsonSubTypes.Type(value = DeskEvent.LawLoosened.class, name = "law-loosened"),
    @JsonSubTypes.Type(value = DeskEvent.AlarmEscalated.class, name = "alarm-escalated"),
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

    /** A later story of the same matter tells how it went on: its note stands on this one while that one stands. "Updated" does not move. */
    record OutcomeSet(StoryId story, Outcome outcome) implements DeskEvent { }

    /** The note that {@code told} gave is gone; {@code forGood}: no rule brings it back. */
    record OutcomeLifted(StoryId story, StoryId told, boolean forGood) implements DeskEvent { }

    /** Closed until an editor releases it; {@code because} is for editors and receipts. */
    record StoryWithheld(StoryId story, Optional<Signal> signal, String because) implements DeskEvent { }

    /**
     * Licences that are in force from here on.
     *
     * @param licences by agency, those that are new or have changed
     * @param ended    agencies that the settings name no more: nothing of theirs is licensed
     * @param changes  each change in words
     */
    record LawChanged(Map<String, Licence> licences, List<String> ended, List<String> changes) implements DeskEvent {
        public LawChanged {
            licences = Collections.unmodifiableSortedMap(new TreeMap<>(licences));
            ended = List.copyOf(ended);
            changes = List.copyOf(changes);
        }
    }

    /** By an editor, before its agency; the signal that follows says so to all. */
    record EmbargoLifted(ItemId item, String because) implements DeskEvent { }

    record ItemJudged(ItemId item, String because) implements DeskEvent { }

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

    /** A standing order is in force; its id and nothing of its words. */
    record OrderGiven(String order) implements DeskEvent { }

    record OrderLifted(String order) implements DeskEvent { }

    /** An editor has said that a story is, or is not, to be handled so. */
    record StoryHandled(StoryId story, Handling handling, boolean on, String because) implements DeskEvent { }

    /** Nothing new has come of a story that has a live page for so long that the page says it has ended; said by the timer. */
    record CoverageEnded(StoryId story) implements DeskEvent { }

    /** Which matters the settings now let rules publish, by name; none where the law is strict again. */
    record LawLoosened(Set<Sensitivity> except) implements DeskEvent {
        public LawLoosened {
            except = Checks.ordered(except);
        }
    }

    /**
     * An alarm that nobody had answered was brought to a person outside the desk.
     *
     * @param to        a person's name
     * @param delivered whether a message went out; false where every try failed
     */
    record AlarmEscalated(String alarm, String to, boolean delivered) implements DeskEvent { }

    /** For editors, at once: an unreadable kill, diverging figures, a failing source. {@code alarm} names it for the acknowledgement. */
    record AlarmRaised(String alarm, String words, List<StoryId> stories) implements DeskEvent {
        public AlarmRaised {
            stories = List.copyOf(stories);
        }
    }

    record AlarmAcknowledged(String alarm) implements DeskEvent { }

    /**
     * The content of an item is destroyed; a kill of it stands on the signals log beside this.
     *
     * @param fingerprints of how its sentences began, by which the desk knows the words when they are filed under another name; empty where that is no matter
     */
    record ItemRedacted(ItemId item, String because, List<String> fingerprints) implements DeskEvent {
        public ItemRedacted {
            fingerprints = List.copyOf(Checks.given(fingerprints, List.of()));
        }
    }
}
