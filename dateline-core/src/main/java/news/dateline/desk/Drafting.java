package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sector;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;

/** What becomes of a draft: published by rule, kept for an editor, or refused. */
final class Drafting {
    private static final String RULE = "rule";
    static final String PROPOSED = "A draft without what was taken back is proposed: release it, or leave the story closed.";
    private static final int SECTOR_LENGTH_SHOWN = 40;

    private final DeskRules rules;
    private final Bars bars;
    private final RuleBook book;
    private final Publication publication;
    private final Interim interim;

    Drafting(DeskRules rules, Bars bars, RuleBook book, Publication publication) {
        this.rules = rules;
        this.bars = bars;
        this.book = book;
        this.publication = publication;
        this.interim = new Interim(bars, book, publication);
    }

    /** {@code meanwhile}: what a rule could put before readers while the draft waits. */
    Decision propose(Stories stories, Draft composed, Optional<Draft> meanwhile, String by, Instant at) {
        Optional<Decision.Rejected> bar = bars.forAll(stories, composed, at);
        if (bar.isPresent()) return bar.get();
        Kin kin = Kin.of(stories, composed);
        Optional<Story> survivor = kin.survivor();
        Draft draft = filed(survivor, composed);
        Optional<Decision.Rejected> late = outdated(survivor.stream().toList(), draft);
        if (late.isPresent()) return late.get();
        if (survivor.isEmpty()) return opened(stories, kin.newId(), draft, by, at);
        Story story = survivor.get();
        return switch (story.state()) {
            case WAITING -> waiting(stories, story, draft, by, at);
            case PUBLISHED -> published(stories, story, draft, meanwhile.map(other -> filed(survivor, other)), by, at);
            case WITHHELD -> withheld(stories, story, draft, by, at);
            case SPIKED -> kept(stories, story, draft, story.waitsFor(), by);
            case KILLED, MERGED -> throw new IllegalStateException("Expected a story that stands, found " + story.id() + " " + story.state());
        };
    }

    /** Under the sector that an editor has named; else a story that stands under a sector of which its copy was sure stays there when later copy is not. */
    private static Draft filed(Optional<Story> survivor, Draft draft) {
        Optional<String> stands = survivor.filter(story -> story.isPublished() && draft.sensitivities().contains(Sensitivity.SECTOR_UNSURE)).flatMap(Story::published)
                .filter(shown -> !shown.sensitivities().contains(Sensitivity.SECTOR_UNSURE)).map(Draft::sector);
        return survivor.flatMap(Story::filedUnder).or(() -> stands).map(draft::filedUnder).orElse(draft);
    }

    /** What a model wrote counts only while the draft that it was given is still the story's newest. */
    private static Optional<Decision.Rejected> outdated(List<Story> story, Draft draft) {
        if (draft.writing().isEmpty()) return Optional.empty();
        String base = draft.writing().get().base();
        boolean stands = story.stream().filter(s -> s.state() == StoryState.WAITING || s.state() == StoryState.PUBLISHED)
                .flatMap(s -> s.proposed().or(s::published).stream()).anyMatch(newest -> newest.unwritten().fingerprint().equals(base));
        return stands ? Optional.empty() : Optional.of(Editing.rejected("OUTDATED", "The story has moved on since the language model was given it: what it wrote is left aside."));
    }

    private Decision opened(Stories stories, StoryId id, Draft draft, String by, Instant at) {
        List<String> reasons = new ArrayList<>(book.waitsFor(stories, draft));
        reasons.addAll(book.echoes(stories, draft, Set.of(), Set.of()));
        if (reasons.isEmpty()) return new Decision.Accepted(List.of(Publication.first(id, draft, byRule(draft), at)), RULE);
        List<DeskEvent> events = new ArrayList<>(List.of(new DeskEvent.StoryDrafted(id, draft, reasons)));
        alarmOfNote(stories, id, Optional.empty(), draft).ifPresent(events::add);
        alarmOfEcho(stories, id, List.of(), reasons).ifPresent(events::add);
        return new Decision.Accepted(events, by);
    }

    private Decision waiting(Stories stories, Story story, Draft draft, String by, Instant at) {
        List<String> reasons = reasons(stories, story, draft);
        if (reasons.isEmpty()) return withMerges(stories, story, draft, Publication.first(story.id(), draft, byRule(draft), at), RULE);
        return kept(stories, story, draft, reasons, by);
    }

    private Decision published(Stories stories, Story story, Draft draft, Optional<Draft> meanwhile, String by, Instant at) {
        Draft before = story.published().orElseThrow();
        boolean same = before.fingerprint().equals(draft.fingerprint());
        Kin kin = Kin.of(stories, draft);
        if (alike(stories, before, draft) && kin.others(story).isEmpty()) return new Decision.Accepted(List.of(), by);
        List<String> reasons = new ArrayList<>(reasons(stories, story, draft));
        if (story.locked()) reasons.addFirst("An editor has changed this story: what comes later is a proposal.");
        else if (story.check().filter(check -> check instanceof Check.ByEditor).isPresent()) reasons.addFirst("An editor answers for what stands: what comes later is a proposal.");
        else if (!rules.updatesByRule()) reasons.addFirst("The rules replace no published story by themselves.");
        if (publication.leavesUnsaid(stories, story, draft)) reasons.add("A correction that does not say plainly what was wrong: choose the note that readers are told, or correct the words yourself.");
        List<String> repeated = publication.repeatedFrom(stories, story, draft);
        for (String agency : repeated) reasons.add(repeats(agency));
        if (reasons.isEmpty()) return withMerges(stories, story, draft, publication.next(stories, story, draft, byRule(draft), List.of(), at), RULE);
        Optional<DeskEvent> alarm = repeated.stream().findFirst().flatMap(agency -> unlessOpen(stories, Alarms.correction(story.id(), bars.name(agency))));
        if (same) return plus(new Decision.Accepted(sameWords(stories, story, draft, kin, at), by), alarm);
        Decision.Accepted kept = kept(stories, story, draft, reasons, by);
        Optional<DeskEvent> shown = rules.updatesByRule() ? interim.shown(stories, story, draft, meanwhile, at) : Optional.empty();
        if (shown.isPresent()) kept = beside(shown.get(), story, draft, reasons, kept);
        else if (draft.voices() < before.voices()) kept = fewerVoices(story, draft, reasons, kept, at);
        if (Interim.isOvertaken(story, shown, draft)) kept = (Decision.Accepted) plus(kept, unlessOpen(stories, Alarms.figures(story.id())));
        List<String> correctors = publication.correctors(stories, story, draft);
        if (correctors.isEmpty()) return plus(kept, alarm);
        return plus(kept, unlessOpen(stories, Alarms.correction(story.id(), bars.name(correctors.getFirst()))));
    }

    /** Whether nothing has changed, for readers or for the law. */
    private static boolean alike(Stories stories, Draft before, Draft after) {
        return !before.marks().contains(Interim.MARK) && before.fingerprint().equals(after.fingerprint()) && before.standsLike(after) && (!isStale(stories, before) || isStale(stories, after));
    }

    private static boolean isStale(Stories stories, Draft draft) {
        return draft.restsOn().stream().anyMatch(version -> version.number() < stories.item(version.item()).correctedBy());
    }

    /** Readers would read the same words, but no rule publishes the draft: what only falls away falls away all the same, under whoever answers for the words; what comes to them waits for their next change. */
    private static List<DeskEvent> sameWords(Stories stories, Story story, Draft draft, Kin kin, Instant at) {
        Draft before = story.published().orElseThrow();
        boolean falls = draft.voices() <= before.voices() && before.linked().containsAll(draft.linked()) && before.tags().containsAll(draft.tags()) && items(before).containsAll(items(draft));
        List<DeskEvent> events = new ArrayList<>();
        if (falls && !alike(stories, before, draft)) {
            events.add(Publication.unchanged(story, draft, story.check().orElseThrow(), at));
            story.proposed().ifPresent(proposed -> events.add(new DeskEvent.StoryDrafted(story.id(), proposed, story.waitsFor())));
        }
        events.addAll(kin.unseenMergedInto(story));
        return events;
    }

    private static Set<ItemId> items(Draft draft) {
        return draft.restsOn().stream().map(ItemVersion::item).collect(Collectors.toSet());
    }

    /** A voice that has died or turned out to be another's counts no longer, whatever becomes of the new text beside. */
    private static Decision.Accepted fewerVoices(Story story, Draft draft, List<String> reasons, Decision.Accepted kept, Instant at) {
        return beside(Publication.unchanged(story, story.published().orElseThrow().heardFrom(draft.voices()), story.check().orElseThrow(), at), story, draft, reasons, kept);
    }

    /** A publication with the proposal that goes on waiting beside it. */
    private static Decision.Accepted beside(DeskEvent publication, Story story, Draft draft, List<String> reasons, Decision.Accepted kept) {
        List<DeskEvent> events = new ArrayList<>(List.of(publication));
        boolean drafted = kept.events().stream().anyMatch(DeskEvent.StoryDrafted.class::isInstance);
        // A publication takes the proposal beside it away, and this one is none of the proposal's.
        if (!drafted) events.add(new DeskEvent.StoryDrafted(story.id(), story.proposed().orElse(draft), reasons));
        events.addAll(kept.events());
        return new Decision.Accepted(events, kept.by());
    }

    /** Comes back by rule only where every order that closed it is declared non-legal and no editor has touched it. */
    private Decision withheld(Stories stories, Story story, Draft draft, String by, Instant at) {
        boolean repairable = !story.locked() && !story.withheldBy().isEmpty()
                && story.withheldBy().stream().filter(signal -> signal.kind().closes() || signal.kind() == SignalKind.ADVISORY || signal.kind() == SignalKind.CORRECTION).allMatch(rules::repairs);
        Set<ItemId> forgiven = repairable ? story.withheldBy().stream().flatMap(signal -> signal.items().stream()).collect(Collectors.toSet()) : Set.of();
        List<String> reasons = reasons(stories, story, draft, forgiven);
        if (repairable && reasons.isEmpty()) return withMerges(stories, story, draft, publication.again(stories, story, draft, byRule(draft), List.of(), at), RULE);
        List<String> why = new ArrayList<>(List.of(PROPOSED));
        if (story.published().isPresent()) for (String agency : publication.repeatedFrom(stories, story, draft)) why.add(repeats(agency));
        return kept(stories, story, draft, why, by);
    }

    private String repeats(String agency) {
        return "It still prints words that " + bars.name(agency) + " has corrected, from another agency's copy: read both.";
    }

    /** An editor files the story under a sector: it moves to that sector's lists, and what waited for nothing else goes out by rule. */
    Decision filed(Stories stories, Story story, String sector, String by, Instant at) {
        if (story.state() == StoryState.KILLED || story.state() == StoryState.MERGED) return Editing.gone(story);
        if (Sector.STANDARD.stream().map(Sector::slug).noneMatch(sector::equals))
            return Editing.rejected("UNKNOWN_SECTOR", "“" + sector.substring(0, Math.min(sector.length(), SECTOR_LENGTH_SHOWN)) + "” is no sector: use one of " + Sector.STANDARD.stream().map(Sector::slug).collect(Collectors.joining(", ")) + ".");
        if (story.filedUnder().filter(sector::equals).isPresent()) return Editing.rejected("SAME_SECTOR", "The story is filed under " + sector + " already.");
        DeskEvent changed = new DeskEvent.SectorChanged(story.id(), sector);
        Story filed = Fold.apply(Optional.of(story), changed, at, by);
        List<DeskEvent> events = new ArrayList<>(List.of(changed));
        switch (story.state()) {
            case WAITING -> filed.proposed().ifPresent(draft -> events.addAll(first(stories, filed, draft, at)));
            case PUBLISHED -> events.addAll(again(stories, filed, at));
            case WITHHELD, SPIKED, KILLED, MERGED -> { }
        }
        return new Decision.Accepted(events, by);
    }

    /** Published where nothing else keeps it, else kept with what does. */
    private List<DeskEvent> first(Stories stories, Story story, Draft draft, Instant at) {
        List<String> reasons = reasons(stories, story, draft);
        if (!reasons.isEmpty() || bars.forAll(stories, draft, at).isPresent()) return List.of(new DeskEvent.StoryDrafted(story.id(), draft, reasons.isEmpty() ? story.waitsFor() : reasons));
        List<DeskEvent> events = new ArrayList<>(List.of(Publication.first(story.id(), draft, byRule(draft), at)));
        events.addAll(Kin.of(stories, draft).mergedInto(story));
        return events;
    }

    /** What readers read moves to the lists of its sector; a proposal that waited for nothing else takes its place, any other goes on waiting. */
    private List<DeskEvent> again(Stories stories, Story story, Instant at) {
        Optional<Draft> proposed = story.proposed();
        boolean free = proposed.filter(draft -> story.waitsFor().isEmpty() && bars.forAll(stories, draft, at).isEmpty() && reasons(stories, story, draft).isEmpty()).isPresent();
        if (free) return List.of(publication.next(stories, story, proposed.orElseThrow(), byRule(proposed.orElseThrow()), List.of(), at));
        List<DeskEvent> events = new ArrayList<>(List.of(Publication.unchanged(story, story.published().orElseThrow(), story.check().orElseThrow(), at)));
        proposed.ifPresent(draft -> events.add(new DeskEvent.StoryDrafted(story.id(), draft, story.waitsFor())));
        return events;
    }

    private List<String> reasons(Stories stories, Story story, Draft draft) {
        return reasons(stories, story, draft, Set.of());
    }

    private List<String> reasons(Stories stories, Story story, Draft draft, Set<ItemId> forgiven) {
        List<String> reasons = new ArrayList<>(book.waitsFor(stories, draft));
        Set<String> standing = story.isPublished() ? story.published().orElseThrow().sentences().stream().map(Sentence::text).collect(Collectors.toSet()) : Set.of();
        reasons.addAll(book.echoes(stories, draft, standing, forgiven));
        for (Story other : Kin.of(stories, draft).others(story)) {
            if (other.state() == StoryState.WITHHELD) reasons.add("It would take in the withheld story " + other.id() + ".");
            else if (other.isPublished() && isEditors(other)) reasons.add("It would take in the story " + other.id() + ", which an editor answers for.");
        }
        return reasons;
    }

    private static boolean isEditors(Story story) {
        return story.locked() || story.check().filter(check -> check instanceof Check.ByEditor).isPresent();
    }

    /** A proposal, unless the same one already waits for the same reasons. Stories that nobody has seen are folded into it at once. */
    private Decision.Accepted kept(Stories stories, Story story, Draft draft, List<String> reasons, String by) {
        List<DeskEvent> events = new ArrayList<>();
        // What a model made of the very same draft stays: it waits for an editor, who can ask for the agencies' words.
        Optional<Draft> written = story.proposed().filter(proposed -> proposed.writing().isPresent() && proposed.unwritten().fingerprint().equals(draft.fingerprint()) && items(draft).containsAll(items(proposed)));
        Draft next = written.map(proposed -> proposed.standingAs(draft)).orElse(draft);
        boolean same = story.proposed().filter(proposed -> alike(stories, proposed, next)).isPresent() && story.waitsFor().containsAll(reasons);
        if (!same) events.add(new DeskEvent.StoryDrafted(story.id(), next, reasons));
        alarmOfNote(stories, story.id(), story.current(), draft).ifPresent(events::add);
        alarmOfEcho(stories, story.id(), story.waitsFor(), reasons).ifPresent(events::add);
        events.addAll(Kin.of(stories, draft).unseenMergedInto(story));
        return new Decision.Accepted(events, by);
    }

    private static Decision withMerges(Stories stories, Story story, Draft draft, DeskEvent event, String by) {
        List<DeskEvent> events = new ArrayList<>(List.of(event));
        events.addAll(Kin.of(stories, draft).mergedInto(story));
        return new Decision.Accepted(events, by);
    }

    private Check byRule(Draft draft) {
        return new Check.ByRule(book.rule(draft).orElseThrow().name());
    }

    /** Once for a story: when a note first comes that was not understood. */
    private static Optional<DeskEvent> alarmOfNote(Stories stories, StoryId id, Optional<Draft> before, Draft draft) {
        boolean known = before.filter(d -> d.sensitivities().contains(Sensitivity.NOTE_NOT_UNDERSTOOD)).isPresent();
        if (known || !draft.sensitivities().contains(Sensitivity.NOTE_NOT_UNDERSTOOD)) return Optional.empty();
        return unlessOpen(stories, Alarms.note(id));
    }

    /** Once for a story: when dead words first come under another name. */
    private static Optional<DeskEvent> alarmOfEcho(Stories stories, StoryId id, List<String> before, List<String> reasons) {
        boolean known = before.stream().anyMatch(RuleBook::isEcho);
        return known || reasons.stream().noneMatch(RuleBook::isEcho) ? Optional.empty() : unlessOpen(stories, Alarms.echo(id));
    }

    static Optional<DeskEvent> unlessOpen(Stories stories, DeskEvent.AlarmRaised alarm) {
        return stories.standing().alarms().containsKey(alarm.alarm()) ? Optional.empty() : Optional.of(alarm);
    }

    private static Decision plus(Decision.Accepted accepted, Optional<DeskEvent> event) {
        List<DeskEvent> events = new ArrayList<>(accepted.events());
        event.ifPresent(events::add);
        return new Decision.Accepted(events, accepted.by());
    }
}
