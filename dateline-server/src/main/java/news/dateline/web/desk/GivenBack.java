package news.dateline.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.desk.Decision;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/**
 * Stories that a change of licences withheld, and nothing else, and that the licences of now would let stand as they stood: what an editor may let come back together when a licence was given back. Each comes back by a release of its own,
 * which passes everything that a single one passes.
 *
 * @param more there are more withheld stories than were looked at, or more of these than are told
 */
public record GivenBack(List<Returning> stories, boolean more) {
    static final int TOLD_MAX = 200;
    private static final int LOOKED_MAX = 2_000;
    /** A story of which more has happened since it was withheld is looked at by itself. */
    private static final int ENTRIES_MAX = 100;
    /** Who puts licences in force. */
    private static final String SETTINGS = "settings";

    /** {@code fingerprint} names the text that stood and would stand again; {@code because} is why it was withheld. */
    public record Returning(String story, String headline, List<String> agencies, String fingerprint, Instant withheldAt, String because) { }

    public GivenBack {
        stories = List.copyOf(stories);
    }

    /** As far as {@code by} may release them. */
    public static GivenBack of(Desks desks, String by) {
        Desks.Listed withheld = desks.stories(Queue.WITHHELD, LOOKED_MAX);
        List<Returning> found = new ArrayList<>();
        boolean more = withheld.total() > withheld.stories().size();
        for (Story story : withheld.stories()) {
            if (found.size() == TOLD_MAX) return new GivenBack(found, true);
            returning(desks, story, by).ifPresent(found::add);
        }
        return new GivenBack(found, more);
    }

    private static Optional<Returning> returning(Desks desks, Story story, String by) {
        Optional<Draft> stood = story.published();
        if (stood.isEmpty() || !story.withheldBy().isEmpty()) return Optional.empty();
        Draft draft = stood.get();
        return byLicencesAlone(desks, story.id()).filter(_ -> desks.would(release(story.id(), draft.fingerprint()), by) instanceof Decision.Accepted)
                .map(first -> new Returning(story.id().value(), draft.headline().text(), draft.agencies(), draft.fingerprint(), first.at(), first.because()));
    }

    static DeskCommand release(StoryId story, String fingerprint) {
        return new DeskCommand.ReleaseStory(story, Optional.of(fingerprint));
    }

    private record First(Instant at, String because) { }

    /** When and why it left readers; empty where anybody else has withheld it since. */
    private static Optional<First> byLicencesAlone(Desks desks, StoryId id) {
        Optional<First> first = Optional.empty();
        for (Desks.Entry entry : desks.entries(id, ENTRIES_MAX)) {
            if (!(entry.entry() instanceof DeskRecord.Happened(DeskEvent event, String who))) continue;
            if (event instanceof DeskEvent.StoryPublished || event instanceof DeskEvent.StoryReleased || event instanceof DeskEvent.StoryCorrected) return first;
            if (!(event instanceof DeskEvent.StoryWithheld withheld)) continue;
            if (!who.equals(SETTINGS) || withheld.signal().isPresent()) return Optional.empty();
            first = Optional.of(new First(entry.at(), withheld.because()));
        }
        return Optional.empty();
    }
}
