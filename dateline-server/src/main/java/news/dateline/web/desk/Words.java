package news.dateline.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.dateline.model.Check;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Embargo;
import news.dateline.model.Sensitivity;
import news.dateline.model.Spent;

/** Times, entries and names as an editor reads them. */
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private final Desks desks;
    private final ZoneId zone;

    Words(Desks desks, ZoneId zone) {
        this.desks = desks;
        this.zone = zone;
    }

    Html time(Instant at) {
        return Html.of("<time datetime=\"{}\">{}</time>", at, TIME.format(at.atZone(zone)));
    }

    Html ago(Instant at, Instant now) {
        long minutes = Math.max(0, Duration.between(at, now).toMinutes());
        String words = minutes < 1 ? "just now" : minutes < 60 ? minutes + " min ago" : minutes < 48 * 60 ? minutes / 60 + " h ago" : minutes / (24 * 60) + " days ago";
        return Html.of("<time datetime=\"{}\" title=\"{}\">{}</time>", at, TIME.format(at.atZone(zone)), words);
    }

    String agency(String id) {
        return desks.agency(id).map(agency -> agency.name()).orElse(id);
    }

    String agencies(List<String> ids) {
        return ids.stream().map(this::agency).collect(Collectors.joining(", "));
    }

    Html check(Check check) {
        return switch (check) {
            case Check.ByRule(String rule) -> Html.of("by the rule “{}”; no editor has read it", rule);
            case Check.ByEditor(String name, Instant at) -> Html.of("checked by {}, {}", name, time(at));
        };
    }

    Html embargo(Embargo embargo) {
        return switch (embargo) {
            case Embargo.None _ -> Html.of("not under embargo");
            case Embargo.Until(Instant time) -> Html.of("until {}", time(time));
            case Embargo.UntilReleased(String written) -> Html.of("until its agency lifts it (“{}”)", written);
        };
    }

    /** One line of the desk log. */
    String entry(DeskRecord entry) {
        return switch (entry) {
            case DeskRecord.Asked asked -> "asked to " + command(asked.command());
            case DeskRecord.Rejected rejected -> "asked to " + command(rejected.command()) + ", refused: " + rejected.sentence();
            case DeskRecord.Happened happened -> event(happened.event());
            case DeskRecord.Wrote wrote -> wrote(wrote);
        };
    }

    private static String wrote(DeskRecord.Wrote wrote) {
        Spent spent = wrote.spent();
        String cost = spent.requests() == 0 ? "" : ", " + spent.tokensIn() + " tokens read and " + spent.tokensOut() + " written in " + (spent.requests() == 1 ? "1 request" : spent.requests() + " requests");
        return "gave it to the language model " + wrote.model() + " (instructions " + wrote.prompt() + cost + "): " + wrote.outcome() + (wrote.settled() ? "" : "; it will be tried again");
    }

    private static String command(DeskCommand command) {
        return switch (command) {
            case DeskCommand.ProposeDraft _ -> "take a draft";
            case DeskCommand.FilePiece c -> c.updates().map(story -> "file a new text of " + story).orElse("file a piece");
            case DeskCommand.DeclineWriting _ -> "decline what a language model wrote";
            case DeskCommand.PublishStory _ -> "approve";
            case DeskCommand.CorrectStory c -> c.legal() ? "correct for legal reasons" : "correct";
            case DeskCommand.SetOutcome c -> "tell the earlier stories how it went on: " + c.ending().words();
            case DeskCommand.LiftOutcome _ -> "take the notes of how it went on from the earlier stories";
            case DeskCommand.WithholdStory _ -> "hold";
            case DeskCommand.EnforceLicences _ -> "put the licences of the settings in force";
            case DeskCommand.LapseLicence _ -> "end what its licence lets stand no longer";
            case DeskCommand.LiftEmbargo c -> "lift the embargo of " + c.item();
            case DeskCommand.JudgeItem c -> "let " + c.item() + " be used as it stands";
            case DeskCommand.ReleaseStory _ -> "release";
            case DeskCommand.KillStory _ -> "kill";
            case DeskCommand.SpikeStory _ -> "spike";
            case DeskCommand.ChangeSector c -> "file it under " + c.sector();
            case DeskCommand.StopPublishing c -> "stop automatic publishing of " + c.scope();
            case DeskCommand.ResumePublishing c -> "resume automatic publishing of " + c.scope();
            case DeskCommand.GiveOrder c -> "give the standing order " + c.order();
            case DeskCommand.LiftOrder c -> "lift the standing order " + c.order();
            case DeskCommand.RunOrder c -> "keep the hours of the standing order " + c.order();
            case DeskCommand.HandleStory c -> (c.on() ? "handle it as " : "handle it no longer as ") + c.handling().slug();
            case DeskCommand.ExpireStory _ -> "take it off the fronts";
            case DeskCommand.AcknowledgeAlarm _ -> "acknowledge an alarm";
            case DeskCommand.RedactItem c -> "redact " + c.item();
        };
    }

    static String event(DeskEvent event) {
        return switch (event) {
            case DeskEvent.StoryDrafted e -> "draft kept: " + String.join(" ", e.waitsFor());
            case DeskEvent.StoryPublished e -> "published, version " + e.version() + (e.change().note().isEmpty() ? "" : " (" + e.change().note() + ")");
            case DeskEvent.StoryCorrected e -> "corrected, version " + e.version() + ": " + e.correction().note();
            case DeskEvent.OutcomeSet e -> "says how it went on, because of " + e.outcome().told() + ": " + e.outcome().note().note();
            case DeskEvent.OutcomeLifted e -> "no longer says how it went on because of " + e.told() + (e.forGood() ? ", and no rule says it again" : "");
            case DeskEvent.StoryWithheld e -> "withheld: " + e.because();
            case DeskEvent.LawChanged e -> "licences changed: " + String.join("; ", e.changes());
            case DeskEvent.EmbargoLifted e -> "embargo of " + e.item() + " lifted: " + e.because();
            case DeskEvent.ItemJudged e -> e.item() + " may be used as it stands: " + e.because();
            case DeskEvent.StoryReleased e -> "released, version " + e.version();
            case DeskEvent.StoryKilled e -> "killed: " + e.because();
            case DeskEvent.StorySpiked e -> "spiked: " + e.because();
            case DeskEvent.StoryMerged e -> "merged into " + e.into();
            case DeskEvent.SectorChanged e -> "filed under " + e.sector();
            case DeskEvent.PublishingStopped e -> "automatic publishing stopped for " + e.scope() + ": " + e.because();
            case DeskEvent.PublishingResumed e -> "automatic publishing resumed for " + e.scope();
            case DeskEvent.OrderGiven e -> "standing order " + e.order() + " given";
            case DeskEvent.OrderLifted e -> "standing order " + e.order() + " is in force no longer";
            case DeskEvent.StoryHandled e -> (e.on() ? "to be handled: " : "no longer to be handled: ") + e.handling().words() + " (" + e.because() + ")";
            case DeskEvent.CoverageEnded _ -> "its live page says that it has ended";
            case DeskEvent.LawLoosened e -> e.except().isEmpty() ? "the settings let no rule publish what always waits for a person"
                    : "the settings let rules publish " + e.except().stream().map(Sensitivity::words).collect(Collectors.joining(", "));
            case DeskEvent.AlarmEscalated e -> e.delivered() ? "alarm brought to " + e.to() : "alarm could not be brought to " + e.to();
            case DeskEvent.AlarmRaised e -> "alarm: " + e.words();
            case DeskEvent.AlarmAcknowledged _ -> "alarm acknowledged";
            case DeskEvent.ItemRedacted e -> "redacted " + e.item() + ": " + e.because();
        };
    }
}
