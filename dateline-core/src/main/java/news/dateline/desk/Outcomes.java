package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.guard.Speech;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Ending;
import news.dateline.model.Outcome;
import news.dateline.model.Sensitivity;
import news.dateline.model.Story;
import news.dateline.model.StoryState;

/**
 * How a matter went on, put onto the earlier stories of its storyline (the law, 13): an acquittal stands on the story of the arrest. By an editor's order, or by rule where an agency's own words say it of somebody whom both
 * stories name in full. The note is in fixed wordings and names nobody whom the earlier story does not.
 */
final class Outcomes {
    private static final int PERSON_LENGTH_MAX = 100;

    private Outcomes() { }

    static Decision set(Stories stories, Story telling, DeskCommand.SetOutcome c, String by, Instant at) {
        if (!telling.isPublished()) return Editing.rejected("NOT_PUBLISHED", "The story that tells how it went on is not before readers: a note cannot lead to it.");
        Optional<String> person = c.person().map(String::strip).filter(name -> !name.isEmpty());
        if (person.filter(name -> name.length() > PERSON_LENGTH_MAX).isPresent()) return Editing.rejected("WORDS_TOO_LONG", "Give the person's name in at most " + PERSON_LENGTH_MAX + " characters.");
        if (person.filter(name -> !prints(telling, name)).isPresent()) return Editing.rejected("PERSON_NOT_NAMED", "The story does not print that name: give it exactly as it is printed, or none.");
        List<Story> earlier = earlier(stories, telling);
        if (earlier.isEmpty()) return Editing.rejected("NO_EARLIER_STORY", "No earlier published story is in one storyline with this one: put them into one first.");
        List<Story> standing = earlier.stream().filter(Story::isPublished).toList();
        if (standing.isEmpty()) return Editing.rejected("EARLIER_WITHHELD", "Every earlier story of the storyline is withheld: release it first, or leave it closed without a note.");
        List<DeskEvent> events = new ArrayList<>();
        for (Story story : standing) {
            Outcome outcome = outcome(telling, story, c.ending(), person.filter(name -> prints(story, name)), false, at);
            if (OutcomeNotes.of(story, telling.id()).filter(known -> alike(known, outcome)).isEmpty()) events.add(new DeskEvent.OutcomeSet(story.id(), outcome));
        }
        return events.isEmpty() ? Editing.rejected("SAME_OUTCOME", "The earlier stories say so already.") : new Decision.Accepted(events, by);
    }

    static Decision lift(Stories stories, Story telling, String by) {
        List<DeskEvent> events = new ArrayList<>();
        for (Story story : stories.ofMatter(telling))
            if (OutcomeNotes.of(story, telling.id()).filter(outcome -> !outcome.lifted()).isPresent()) events.add(new DeskEvent.OutcomeLifted(story.id(), telling.id(), true));
        return events.isEmpty() ? Editing.rejected("NO_OUTCOME", "No earlier story says how it went on because of this one.") : new Decision.Accepted(events, by);
    }

    /** What is found when a story comes before readers, changes, or joins a storyline: notes that are due on earlier stories, and notes that agency copy no longer bears out. */
    static List<DeskEvent> found(Stories stories, Story changed, Instant at) {
        if (!changed.isPublished()) return List.of();
        List<Story> matter = stories.ofMatter(changed);
        List<DeskEvent> events = new ArrayList<>(found(matter, changed, at));
        for (Story telling : matter) {
            // Of two others nothing has changed; and most of a storyline is older than what changes.
            boolean concerns = telling.isPublished() && (isEarlier(changed, telling) || OutcomeNotes.of(changed, telling.id()).isPresent());
            if (concerns) events.addAll(found(List.of(changed), telling, at));
        }
        return events;
    }

    private static List<DeskEvent> found(List<Story> matter, Story telling, Instant at) {
        Optional<OutcomeReader.Told> told = OutcomeReader.read(telling.published().orElseThrow()).filter(one -> one.ending().byRule());
        List<DeskEvent> events = new ArrayList<>();
        for (Story story : matter) {
            if (story.id().equals(telling.id()) || !story.isPublished()) continue;
            Optional<Outcome> known = OutcomeNotes.of(story, telling.id());
            Optional<Outcome> due = told.filter(_ -> isEarlier(story, telling) && isOfTheCase(story)).filter(one -> prints(story, one.person())).map(one -> outcome(telling, story, one.ending(), Optional.of(one.person()), true, at));
            if (known.isEmpty()) due.ifPresent(outcome -> events.add(new DeskEvent.OutcomeSet(story.id(), outcome)));
            else if (known.get().byRule() && !known.get().lifted() && due.isEmpty()) events.add(new DeskEvent.OutcomeLifted(story.id(), telling.id(), false));
            else if (known.get().byRule() && !known.get().lifted() && !alike(known.get(), due.orElseThrow())) events.add(new DeskEvent.OutcomeSet(story.id(), due.orElseThrow()));
        }
        return events;
    }

    /** Of a story that has left a storyline whose other stories are {@code rest}: what rules wrote because they were of one matter goes. */
    static List<DeskEvent> parted(Story left, List<Story> rest) {
        List<DeskEvent> events = new ArrayList<>();
        for (Story other : rest) {
            OutcomeNotes.of(other, left.id()).filter(outcome -> outcome.byRule() && !outcome.lifted()).ifPresent(_ -> events.add(new DeskEvent.OutcomeLifted(other.id(), left.id(), false)));
            OutcomeNotes.of(left, other.id()).filter(outcome -> outcome.byRule() && !outcome.lifted()).ifPresent(_ -> events.add(new DeskEvent.OutcomeLifted(left.id(), other.id(), false)));
        }
        return events;
    }

    private static List<Story> earlier(Stories stories, Story telling) {
        return stories.ofMatter(telling).stream().filter(story -> story.isPublished() || story.version() > 0 && story.state() == StoryState.WITHHELD).filter(story -> isEarlier(story, telling)).toList();
    }

    private static boolean isEarlier(Story story, Story telling) {
        return story.firstPublishedAt().orElseThrow().isBefore(telling.firstPublishedAt().orElseThrow());
    }

    /** A story that only happens to name them needs no note. */
    private static boolean isOfTheCase(Story story) {
        Draft text = story.published().orElseThrow();
        return text.sensitivities().contains(Sensitivity.COURTS_AND_CRIME) || text.sentences().stream().anyMatch(sentence -> Speech.accuses(sentence.text()));
    }

    private static boolean prints(Story story, String name) {
        return Comparison.Printing.of(story.published().orElseThrow()).prints(name);
    }

    private static Outcome outcome(Story telling, Story earlier, Ending ending, Optional<String> person, boolean byRule, Instant at) {
        return new Outcome(telling.id(), ending, person, Wordings.outcome(at, earlier.published().orElseThrow().language(), ending, person), byRule, false);
    }

    private static boolean alike(Outcome one, Outcome other) {
        return one.ending() == other.ending() && one.person().equals(other.person()) && !one.lifted();
    }
}
