package news.dateline.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import news.dateline.model.DeskEvent;
import news.dateline.model.ItemId;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;

/** The names of alarms, derived so that the same cause raises one and a replay names it alike. */
final class Alarms {
    private Alarms() { }

    /** What the name of every alarm about an unreadable order that may mean any item of the agency begins with. */
    static String unreadableOfAny(String agency) {
        return "unreadable:" + agency + ":any:";
    }

    static DeskEvent.AlarmRaised unreadable(Signal signal, String agencyName, List<StoryId> stories) {
        boolean any = signal.items().isEmpty();
        String id = (any ? unreadableOfAny(signal.agency()) : "unreadable:" + signal.agency() + ":item:") + digest(signal);
        String words = agencyName + " sent what looks like a kill or hold and could not be read (" + signal.reason() + "). "
                + (any ? "It may be about any of its copy, and every story that rests on its copy is withheld." : "Every story that it may mean is withheld.")
                + " Ask the agency, then release what may stand and acknowledge this alarm.";
        return new DeskEvent.AlarmRaised(id, words, stories);
    }

    static DeskEvent.AlarmRaised advisory(Signal signal, String agencyName, List<StoryId> stories) {
        String id = "advisory:" + signal.agency() + ":" + digest(signal);
        if (signal.reason().startsWith(Signal.FILED_AGAIN)) return new DeskEvent.AlarmRaised(id, agencyName + " sent copy under an id that it had killed (" + signal.reason()
                + "). A killed id stays dead, and nothing of what came is published. If it is substitute copy, ask for it under a new id or write it by hand, then acknowledge this alarm.", stories);
        return new DeskEvent.AlarmRaised(id, agencyName + " may have sent an order in words where none is expected (" + signal.reason() + "). What rests on that item is withheld: read it, then release or kill.", stories);
    }

    static DeskEvent.AlarmRaised aimless(Signal signal, String agencyName) {
        return new DeskEvent.AlarmRaised("aimless:" + signal.agency() + ":" + digest(signal),
                agencyName + " sent an order (" + signal.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ") that names no item: " + signal.reason()
                        + ". Ask the agency what it means, and withhold it by hand.", List.of());
    }

    static DeskEvent.AlarmRaised correction(StoryId story, String agencyName) {
        return new DeskEvent.AlarmRaised("correction:" + story, agencyName + " has corrected copy that a published story rests on, and the story waits for an editor: approve the new draft or correct it.",
                List.of(story));
    }

    static DeskEvent.AlarmRaised figures(StoryId story) {
        return new DeskEvent.AlarmRaised("figures:" + story, "Newer copy has replaced figures that stand before readers, and the newer draft waits for an editor: approve it or correct the story.", List.of(story));
    }

    static DeskEvent.AlarmRaised licences(Instant at, int lost, List<StoryId> stories) {
        return new DeskEvent.AlarmRaised("licences:" + at.toEpochMilli(), (lost == 1 ? "1 story has" : lost + " stories have") + " left readers because licences in the settings have changed. Those that are withheld wait for you: look at the new drafts, then release what may stand.", stories);
    }

    /** Says nothing of what the item says. */
    static DeskEvent.AlarmRaised breach(ItemId item, String agencyName, List<StoryId> stories) {
        return new DeskEvent.AlarmRaised("breach:" + item, "Words of an item of " + agencyName + " that is under embargo (" + item + ") stand in copy of another agency that is not. Nobody's breach lifts an embargo, and it holds; an editor may lift it.", stories);
    }

    static DeskEvent.AlarmRaised note(StoryId story) {
        return new DeskEvent.AlarmRaised("note:" + story, "A note to editors was not understood, and its story waits: read the note.", List.of(story));
    }

    /** An alert that no rule may publish is worth nothing tomorrow. */
    static DeskEvent.AlarmRaised alert(StoryId story) {
        return new DeskEvent.AlarmRaised("alert:" + story, "An alert came that no rule may publish, and it waits for an editor: read it, then publish or spike it.", List.of(story));
    }

    /** Before the alarm of a draft that prints dead words under another name. */
    static DeskEvent.AlarmRaised echo(StoryId story) {
        return new DeskEvent.AlarmRaised("echo:" + story, "Copy came that repeats the words of an item which its agency killed or holds, under another id or another agency's name. Its story waits: read both, then publish or spike it.",
                List.of(story));
    }

    /** When an order closes what prints the dead item's words and does not rest on it. */
    static DeskEvent.AlarmRaised echoed(Signal signal, String agencyName, List<StoryId> stories) {
        return new DeskEvent.AlarmRaised("echoed:" + signal.agency() + ":" + digest(signal), "The words of an item that " + agencyName + (signal.kind() == SignalKind.KILL ? " killed" : " holds")
                + " stand under another id or another agency's name as well. What prints them is withheld: read both, then release or kill.", stories);
    }

    private static String digest(Signal signal) {
        CRC32 crc = new CRC32();
        crc.update((signal.kind() == SignalKind.UNREADABLE ? "" : signal.kind().name()).getBytes(StandardCharsets.UTF_8));
        crc.update((signal.items() + "|" + signal.version() + "|" + signal.reason()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
