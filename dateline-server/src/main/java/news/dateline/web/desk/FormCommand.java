package news.dateline.web.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.DeskCommand;
import news.dateline.model.Ending;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.NoteKind;
import news.dateline.model.Removal;
import news.dateline.model.StoryId;

/** The command that a form asks for. */
final class FormCommand {
    private FormCommand() { }

    /** Empty for a form that is none of ours. */
    static Optional<DeskCommand> of(Map<String, String> form) {
        String act = text(form, "act");
        return switch (act) {
            case "stop" -> Optional.of(new DeskCommand.StopPublishing(text(form, "scope"), text(form, "reason")));
            case "resume" -> Optional.of(new DeskCommand.ResumePublishing(text(form, "scope")));
            case "acknowledge" -> Optional.of(new DeskCommand.AcknowledgeAlarm(text(form, "alarm")));
            case "lift-embargo" -> item(form).map(item -> new DeskCommand.LiftEmbargo(item, text(form, "reason")));
            case "judge" -> item(form).map(item -> new DeskCommand.JudgeItem(item, text(form, "reason")));
            case "redact" -> item(form).map(item -> new DeskCommand.RedactItem(item, text(form, "reason")));
            default -> story(text(form, "story")).flatMap(story -> about(story, act, form));
        };
    }

    private static Optional<DeskCommand> about(StoryId story, String act, Map<String, String> form) {
        Optional<String> fingerprint = Optional.ofNullable(form.get("fingerprint")).filter(text -> !text.isBlank());
        return switch (act) {
            case "approve" -> Optional.of(new DeskCommand.PublishStory(story, fingerprint, note(text(form, "note"))));
            case "decline" -> Optional.of(new DeskCommand.DeclineWriting(story));
            case "release" -> Optional.of(new DeskCommand.ReleaseStory(story, fingerprint, Optional.ofNullable(form.get("remains")).filter(text -> !text.isBlank()), note(text(form, "note"))));
            case "hold" -> Optional.of(new DeskCommand.WithholdStory(story, text(form, "reason")));
            case "kill" -> Optional.of(new DeskCommand.KillStory(story, text(form, "reason"), removal(text(form, "removal"))));
            case "spike" -> Optional.of(new DeskCommand.SpikeStory(story, text(form, "reason").isBlank() ? "no reason given" : text(form, "reason")));
            case "sector" -> Optional.of(new DeskCommand.ChangeSector(story, text(form, "sector")));
            case "handle" -> Handling.fromSlug(text(form, "handling")).map(handling -> new DeskCommand.HandleStory(story, handling, !text(form, "on").equals("no"), text(form, "reason")));
            case "correct" -> Optional.of(new DeskCommand.CorrectStory(story, text(form, "wrong"), text(form, "right"), form.containsKey("legal"),
                    Optional.ofNullable(form.get("headline")).filter(text -> !text.isBlank())).confirmed(Optional.ofNullable(form.get("confirmed")).filter(_ -> form.containsKey("sure"))));
            case "outcome" -> Arrays.stream(Ending.values()).filter(ending -> ending.name().equals(text(form, "ending"))).findFirst()
                    .map(ending -> new DeskCommand.SetOutcome(story, ending, Optional.of(text(form, "person")).filter(name -> !name.isBlank())));
            case "lift-outcome" -> Optional.of(new DeskCommand.LiftOutcome(story));
            default -> Optional.empty();
        };
    }

    private static Optional<ItemId> item(Map<String, String> form) {
        return text(form, "agency").isBlank() || text(form, "guid").isBlank() ? Optional.empty() : Optional.of(new ItemId(text(form, "agency"), text(form, "guid")));
    }

    /** Without one the note that is proposed. */
    private static Optional<NoteKind> note(String written) {
        return Arrays.stream(NoteKind.values()).filter(kind -> kind.name().equals(written)).findFirst();
    }

    static Optional<StoryId> story(String id) {
        return id.matches("[a-z0-9]{1,20}") ? Optional.of(new StoryId(id)) : Optional.empty();
    }

    /** An unknown word is a kill, which says the most. */
    private static Optional<Removal> removal(String written) {
        return Arrays.stream(Removal.values()).filter(removal -> removal.name().equals(written)).findFirst();
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "");
    }
}
