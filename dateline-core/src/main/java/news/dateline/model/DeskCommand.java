package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of the desk: by compose, by a timer, by an editor. {@code by} in the record around it says who. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskCommand.ProposeDraft.class, name = "propose-draft"),
    @JsonSubTypes.Type(value = DeskCommand.FilePiece.class, name = "file-piece"),
    @JsonSubTypes.Type(value = DeskCommand.DeclineWriting.class, name = "decline-writing"),
    @JsonSubTypes.Type(value = DeskCommand.PublishStory.class, name = "publish-story"),
    @JsonSubTypes.Type(value = DeskCommand.CorrectStory.class, name = "correct-story"),
    @JsonSubTypes.Type(value = DeskCommand.SetOutcome.class, name = "set-outcome"),
    @JsonSubTypes.Type(value = DeskCommand.LiftOutcome.class, name = "lift-outcome"),
    @JsonSubTypes.Type(value = DeskCommand.WithholdStory.class, name = "withhold-story"),
    @JsonSubTypes.Type(value = DeskCommand.EnforceLicences.class, name = "enforce-licences"),
    @JsonSubTypes.Type(value = DeskCommand.LapseLicence.class, name = "lapse-licence"),
    @JsonSubTypes.Type(value = DeskCommand.LiftEmbargo.class, name = "lift-embargo"),
    @JsonSubTypes.Type(value = DeskCommand.JudgeItem.class, name = "judge-item"),
    @JsonSubTypes.Type(value = DeskCommand.ReleaseStory.class, name = "release-story"),
    @JsonSubTypes.Type(value = DeskCommand.KillStory.class, name = "kill-story"),
    @JsonSubTypes.Type(value = DeskCommand.SpikeStory.class, name = "spike-story"),
    @JsonSubTypes.Type(value = DeskCommand.ChangeSector.class, name = "change-sector"),
    @JsonSubTypes.Type(value = DeskCommand.StopPublishing.class, name = "stop-publishing"),
    @JsonSubTypes.Type(value = DeskCommand.ResumePublishing.class, name = "resume-publishing"),
    @JsonSubTypes.Type(value = DeskCommand.GiveOrder.class, name = "give-order"),
    @JsonSubTypes.Type(value = DeskCommand.LiftOrder.class, name = "lift-order"),
    @JsonSubTypes.Type(value = DeskCommand.RunOrder.class, name = "run-order"),
    @JsonSubTypes.Type(value = DeskCommand.HandleStory.class, name = "handle-story"),
    @JsonSubTypes.Type(value = DeskCommand.ExpireStory.class, name = "expire-story"),
    @JsonSubTypes.Type(value = DeskCommand.AcknowledgeAlarm.class, name = "acknowledge-alarm"),
    @JsonSubTypes.Type(value = DeskCommand.RedactItem.class, name = "redact-item")})
public sealed interface DeskCommand {
    /** {@code meanwhile} is what a rule could put before readers while the draft waits: composed without the words for which it would wait, empty where nothing is to be left out or nothing would be left. */
    record ProposeDraft(Draft draft, Optional<Draft> meanwhile) implements DeskCommand {
        public ProposeDraft {
            // Logs of before lack it.
            meanwhile = Checks.given(meanwhile, Optional.empty());
        }

        public ProposeDraft(Draft draft) {
            this(draft, Optional.empty());
        }
    }

    /**
     * An editor files a piece that people wrote in their own name.
     *
     * @param draft   with its {@link Draft#piece}; its own cluster is derived from its words, so that the same piece is not filed twice
     * @param updates the story of which it is the new text
     * @param publish the editor has read it and puts it before readers; else it waits for one
     * @param wrong, right  of a new text that corrects: what stood and what stands now, for the note to readers; empty where nothing was wrong
     */
    record FilePiece(Draft draft, Optional<StoryId> updates, boolean publish, String wrong, String right) implements DeskCommand { }

    /** Of a waiting draft that a language model wrote sentences of: the same in agencies' own words. */
    record DeclineWriting(StoryId story) implements DeskCommand { }

    /** Publishes the newest proposed draft; {@code fingerprint} is the one the editor saw, so that nobody publishes what they have not read; {@code note} the correction's note, else the proposed one. */
    record PublishStory(StoryId story, Optional<String> fingerprint, Optional<NoteKind> note) implements DeskCommand {
        public PublishStory {
            note = Checks.given(note, Optional.empty());
        }

        public PublishStory(StoryId story, Optional<String> fingerprint) {
            this(story, fingerprint, Optional.empty());
        }
    }

    /**
     * {@code wrong} and {@code right} in fixed wording are shown; {@code legal} shows neither (the law, 17).
     *
     * @param assessed  what the fact guard says of each sentence that this changes, by its new text: put in where the command is taken, never by whoever asks
     * @param confirmed the code of the guard's refusals that the editor has read and answers for
     */
    record CorrectStory(StoryId story, String wrong, String right, boolean legal, Optional<String> headline, Map<String, Assessment> assessed, Optional<String> confirmed) implements DeskCommand {
        public CorrectStory {
            // Logs and programs from before the guard was asked lack both.
            assessed = Collections.unmodifiableMap(new LinkedHashMap<>(Checks.given(assessed, Map.of())));
            confirmed = Checks.given(confirmed, Optional.empty());
        }

        public CorrectStory(StoryId story, String wrong, String right, boolean legal, Optional<String> headline) {
            this(story, wrong, right, legal, headline, Map.of(), Optional.empty());
        }

        public CorrectStory assessed(Map<String, Assessment> said) {
            return new CorrectStory(story, wrong, right, legal, headline, said, confirmed);
        }

        public CorrectStory confirmed(Optional<String> code) {
            return new CorrectStory(story, wrong, right, legal, headline, assessed, code);
        }
    }

    /** Puts a note in fixed wordings onto every earlier published story of the storyline of {@code story}, which tells how the matter went on. {@code person}: who it is about, as {@code story} prints the name. */
    record SetOutcome(StoryId story, Ending ending, Optional<String> person) implements DeskCommand {
        public SetOutcome {
            person = Checks.given(person, Optional.empty());
        }
    }

    /** Takes the notes that {@code story} gave away from the earlier stories, for good. */
    record LiftOutcome(StoryId story) implements DeskCommand { }

    record WithholdStory(StoryId story, String reason) implements DeskCommand { }

    /** Puts the licences of the settings in force, at the start; {@code digest} tells those of two starts apart. What they no longer let stand leaves readers. */
    record EnforceLicences(String digest) implements DeskCommand { }

    /** The timer's: the last day has come on which a licence lets the story stand. */
    record LapseLicence(StoryId story) implements DeskCommand { }

    /** An editor's: the item may be used before its agency says so. */
    record LiftEmbargo(ItemId item, String reason) implements DeskCommand { }

    /** An editor has read an item's new terms, or copy or an order in doubt, and lets it be used as it stands. */
    record JudgeItem(ItemId item, String reason) implements DeskCommand { }

    /** {@code remains} names what was shown of the text that merely matches dead copy ({@code desk.Remains.seen}); without it nothing that matches is released; {@code note} as for a publication. */
    record ReleaseStory(StoryId story, Optional<String> fingerprint, Optional<String> remains, Optional<NoteKind> note) implements DeskCommand {
        public ReleaseStory {
            remains = Checks.given(remains, Optional.empty());
            note = Checks.given(note, Optional.empty());
        }

        public ReleaseStory(StoryId story, Optional<String> fingerprint, Optional<String> remains) {
            this(story, fingerprint, remains, Optional.empty());
        }

        public ReleaseStory(StoryId story, Optional<String> fingerprint) {
            this(story, fingerprint, Optional.empty());
        }
    }

    /** Takes it from readers for good; absent {@code removal} means a kill. */
    record KillStory(StoryId story, String reason, Optional<Removal> removal) implements DeskCommand {
        public KillStory {
            removal = Checks.given(removal, Optional.empty());
        }

        public KillStory(StoryId story, String reason) {
            this(story, reason, Optional.empty());
        }
    }

    record SpikeStory(StoryId story, String reason) implements DeskCommand { }

    /** Files the story under a sector, whatever its copy is read as; later drafts keep it. */
    record ChangeSector(StoryId story, String sector) implements DeskCommand { }

    /** Stops automatic publishing for {@code scope}: "site", "agency:ID" or "sector:SLUG". */
    record StopPublishing(String scope, String reason) implements DeskCommand { }

    record ResumePublishing(String scope) implements DeskCommand { }

    /** Puts a standing order in force, whose words were laid down under this id before: they stand in no command. */
    record GiveOrder(String order) implements DeskCommand { }

    record LiftOrder(String order) implements DeskCommand { }

    /** A blackout's hours begin or are over; said by the timer. */
    record RunOrder(String order) implements DeskCommand { }

    /** Says that a story is, or is not, to be handled so, whatever rules ask for. */
    record HandleStory(StoryId story, Handling handling, boolean on, String reason) implements DeskCommand { }

    record ExpireStory(StoryId story, List<ItemId> items) implements DeskCommand {
        public ExpireStory {
            items = List.copyOf(items);
        }
    }

    record AcknowledgeAlarm(String alarm) implements DeskCommand { }

    /** Destroys the content of an item for good; what rests on it is closed first. {@code reason} stays on the log: it must not repeat what is destroyed. */
    record RedactItem(ItemId item, String reason) implements DeskCommand { }
}
