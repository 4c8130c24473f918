package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Removal;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;

/** The only way in which a story changes: what it is after an event. Pure functions; any thread may call. */
public final class Fold {
    private Fold() { }

    /** Whether a note of the public history is one of the fixed wordings that repeat nothing of any story. */
    public static boolean isWordless(Change change) {
        return Wordings.isWordless(change);
    }

    /** The story that an event is about; empty for those that {@link Standing} keeps. A merge is about the story that goes. */
    public static Optional<StoryId> concerns(DeskEvent event) {
        return switch (event) {
            case DeskEvent.StoryDrafted e -> Optional.of(e.story());
            case DeskEvent.StoryPublished e -> Optional.of(e.story());
            case DeskEvent.StoryCorrected e -> Optional.of(e.story());
            case DeskEvent.OutcomeSet e -> Optional.of(e.story());
            case DeskEvent.OutcomeLifted e -> Optional.of(e.story());
            case DeskEvent.StoryWithheld e -> Optional.of(e.story());
            case DeskEvent.StoryReleased e -> Optional.of(e.story());
            case DeskEvent.StoryKilled e -> Optional.of(e.story());
            case DeskEvent.StorySpiked e -> Optional.of(e.story());
            case DeskEvent.StoryMerged e -> Optional.of(e.from());
            case DeskEvent.SectorChanged e -> Optional.of(e.story());
            case DeskEvent.StoryHandled e -> Optional.of(e.story());
            case DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.PublishingStopped _, DeskEvent.PublishingResumed _, DeskEvent.OrderGiven _, DeskEvent.OrderLifted _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _, DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _, DeskEvent.ItemRedacted _ -> Optional.empty();
        };
    }

    /**
     * The story after an event that {@linkplain #concerns concerns} it.
     *
     * @param before empty only for the first event of a story
     * @param by     who the record names; an editor who withholds or releases a story locks it
     * @throws IllegalArgumentException for an event about no story, or a first event that is neither a draft nor a publication: the log is in doubt
     */
    public static Story apply(Optional<Story> before, DeskEvent event, Instant at, String by) {
        if (event instanceof DeskEvent.SectorChanged e) return filed(known(before, e), e);
        if (event instanceof DeskEvent.StoryHandled e) return handled(known(before, e), e);
        if (event instanceof DeskEvent.OutcomeSet e) return OutcomeNotes.set(known(before, e), e);
        if (event instanceof DeskEvent.OutcomeLifted e) return OutcomeNotes.lifted(known(before, e), e);
        Story after = after(before, event, at, by).filedUnder(before.flatMap(Story::filedUnder)).handled(before.map(Story::handling).orElse(Map.of()));
        return before.map(story -> after.withOutcomes(OutcomeNotes.kept(story, event))).orElse(after);
    }

    private static Story after(Optional<Story> before, DeskEvent event, Instant at, String by) {
        return switch (event) {
            case DeskEvent.StoryDrafted e -> drafted(before.orElseGet(() -> opened(e.story())), e);
            case DeskEvent.StoryPublished e -> published(before.orElseGet(() -> opened(e.story())), e);
            case DeskEvent.StoryCorrected e -> corrected(known(before, e), e);
            case DeskEvent.StoryWithheld e -> withheld(known(before, e), e, at, by);
            case DeskEvent.StoryReleased e -> released(known(before, e), e);
            case DeskEvent.StoryKilled e -> killed(known(before, e), e, at);
            case DeskEvent.StorySpiked e -> spiked(known(before, e), e);
            case DeskEvent.StoryMerged e -> merged(known(before, e), e);
            case DeskEvent.ItemRedacted _, DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.SectorChanged _, DeskEvent.StoryHandled _, DeskEvent.PublishingStopped _, DeskEvent.PublishingResumed _, DeskEvent.OrderGiven _, DeskEvent.OrderLifted _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _,
                 DeskEvent.AlarmEscalated _, DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _ ->
                    throw new IllegalArgumentException("Expected an event about a story, found " + event);
        };
    }

    /** Every item that a story's published or proposed text rests on or links to: the key of "what has to close when this item dies". */
    public static Set<ItemId> restsOn(Story story) {
        Set<ItemId> items = new LinkedHashSet<>();
        story.published().ifPresent(draft -> items.addAll(restsOn(draft)));
        story.proposed().ifPresent(draft -> items.addAll(restsOn(draft)));
        return items;
    }

    static Set<ItemId> restsOn(Draft draft) {
        Set<ItemId> items = new LinkedHashSet<>();
        for (ItemVersion version : shown(draft)) items.add(version.item());
        return items;
    }

    /** Every version whose words or link a reader would see. */
    static Set<ItemVersion> shown(Draft draft) {
        Set<ItemVersion> versions = new TreeSet<>(draft.restsOn());
        versions.addAll(draft.linked());
        return versions;
    }

    private static Story opened(StoryId id) {
        return new Story(id, Set.of(), StoryState.WAITING, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                List.of(), false, Optional.empty());
    }

    private static Story known(Optional<Story> before, DeskEvent event) {
        return before.orElseThrow(() -> new IllegalArgumentException("Expected a story that was drafted before, found none for " + event));
    }

    /** The state stays: a draft never reopens a story, not even one that is only set aside. */
    private static Story drafted(Story s, DeskEvent.StoryDrafted e) {
        List<String> waitsFor = s.state() == StoryState.WITHHELD ? union(s.waitsFor(), e.waitsFor()) : e.waitsFor();
        return new Story(s.id(), clusters(s, e.draft()), s.state(), s.published(), Optional.of(e.draft()), s.version(), s.firstPublishedAt(), s.updatedAt(), s.check(), s.history(),
                s.corrections(), waitsFor, s.locked(), s.mergedInto(), s.withheldBy());
    }

    private static Story published(Story s, DeskEvent.StoryPublished e) {
        return new Story(s.id(), clusters(s, e.draft()), StoryState.PUBLISHED, Optional.of(e.draft()), Optional.empty(), e.version(), Optional.of(e.firstPublishedAt()),
                Optional.of(e.updatedAt()), Optional.of(e.check()), added(s.history(), e.change()), s.corrections(), List.of(), s.locked(), s.mergedInto());
    }

    /** A proposal made from the uncorrected copy stays beside it for the editor to compare. */
    private static Story corrected(Story s, DeskEvent.StoryCorrected e) {
        boolean byEditor = e.check() instanceof Check.ByEditor;
        boolean takesProposal = s.proposed().filter(draft -> draft.fingerprint().equals(e.draft().fingerprint())).isPresent() || !byEditor;
        // A note that may not repeat what it removes would be of no use beside an older one that does.
        boolean seals = e.correction().seals();
        List<Change> history = seals ? s.history().stream().map(Wordings::closed).toList() : s.history();
        List<Change> corrections = seals ? s.corrections().stream().map(Wordings::closed).toList() : s.corrections();
        return new Story(s.id(), clusters(s, e.draft()), s.state(), Optional.of(e.draft()), takesProposal ? Optional.empty() : s.proposed(), e.version(), s.firstPublishedAt(),
                Optional.of(e.updatedAt()), Optional.of(e.check()), added(history, e.correction()), added(corrections, e.correction()),
                takesProposal && s.state() == StoryState.PUBLISHED ? List.of() : s.waitsFor(), s.locked() || byEditor, s.mergedInto(), s.withheldBy());
    }

    private static Story withheld(Story s, DeskEvent.StoryWithheld e, Instant at, String by) {
        List<Signal> signals = new ArrayList<>(s.withheldBy());
        e.signal().ifPresent(signals::add);
        List<Change> history = s.state() == StoryState.PUBLISHED ? added(s.history(), Wordings.withheld(at)) : s.history();
        return new Story(s.id(), s.clusters(), StoryState.WITHHELD, s.published(), s.proposed(), s.version(), s.firstPublishedAt(), s.updatedAt(), s.check(), history,
                s.corrections(), union(s.state() == StoryState.WITHHELD ? s.waitsFor() : List.of(), List.of(e.because())), s.locked() || Desk.isEditor(by), s.mergedInto(), signals);
    }

    private static Story released(Story s, DeskEvent.StoryReleased e) {
        boolean removed = s.withheldBy().stream().anyMatch(signal -> closesHistory(signal.kind())) || s.published().filter(before -> !items(e.draft()).containsAll(items(before))).isPresent();
        List<Change> history = removed ? s.history().stream().map(Wordings::closed).toList() : s.history();
        return new Story(s.id(), clusters(s, e.draft()), StoryState.PUBLISHED, Optional.of(e.draft()), Optional.empty(), e.version(), s.firstPublishedAt(),
                Optional.of(e.updatedAt()), Optional.of(e.check()), added(history, e.change()), released(s, e, removed), List.of(),
                s.locked() || e.check() instanceof Check.ByEditor, s.mergedInto());
    }

    /** One that comes back without an item that it rested on (a licence ended, an order bars it) tells in no note what it said by it. */
    private static Set<ItemId> items(Draft draft) {
        return draft.restsOn().stream().map(ItemVersion::item).collect(Collectors.toSet());
    }

    private static List<Change> released(Story s, DeskEvent.StoryReleased e, boolean removed) {
        List<Change> standing = removed ? List.of() : s.corrections();
        return e.change().kind() == Change.Kind.CORRECTED ? added(standing, e.change()) : standing;
    }

    /** What was taken back is not repeated by the notes of earlier corrections either (the law, 17). */
    private static boolean closesHistory(SignalKind kind) {
        return switch (kind) {
            case KILL, RIGHTS, UNREADABLE, CORRECTION -> true;
            case JUDGED, HOLD, RELEASE, EMBARGO, EMBARGO_LIFTED, UPDATE, REPEAT, ADVISORY, EXPIRED -> false;
        };
    }

    private static Story killed(Story s, DeskEvent.StoryKilled e, Instant at) {
        return new Story(s.id(), s.clusters(), StoryState.KILLED, s.published(), Optional.empty(), s.version(), s.firstPublishedAt(), s.updatedAt(), s.check(),
                added(s.history().stream().map(Wordings::closed).toList(), Wordings.removed(at, e.removal().orElse(Removal.KILLED))), List.of(), List.of(e.because()), s.locked(), s.mergedInto(), s.withheldBy());
    }

    /** Of a published story only the proposal beside it is set aside. */
    private static Story spiked(Story s, DeskEvent.StorySpiked e) {
        boolean standing = s.version() > 0;
        return new Story(s.id(), s.clusters(), standing ? s.state() : StoryState.SPIKED, s.published(), standing ? Optional.empty() : s.proposed(), s.version(), s.firstPublishedAt(),
                s.updatedAt(), s.check(), s.history(), s.corrections(), !standing ? List.of(e.because()) : s.state() == StoryState.WITHHELD ? s.waitsFor() : List.of(), s.locked(),
                s.mergedInto(), s.withheldBy());
    }

    private static Story filed(Story s, DeskEvent.SectorChanged e) {
        return new Story(s.id(), s.clusters(), s.state(), s.published().map(draft -> draft.filedUnder(e.sector())), s.proposed().map(draft -> draft.filedUnder(e.sector())), s.version(), s.firstPublishedAt(),
                s.updatedAt(), s.check(), s.history(), s.corrections(), s.waitsFor().stream().filter(reason -> !reason.equals(RuleBook.UNSURE)).toList(), s.locked(), s.mergedInto(), s.withheldBy(), Optional.of(e.sector()), s.handling(), s.outcomes());
    }

    private static Story handled(Story s, DeskEvent.StoryHandled e) {
        Map<Handling, Boolean> said = new TreeMap<>(s.handling());
        said.put(e.handling(), e.on());
        return s.handled(said);
    }

    private static Story merged(Story s, DeskEvent.StoryMerged e) {
        return new Story(s.id(), s.clusters(), StoryState.MERGED, s.published(), Optional.empty(), s.version(), s.firstPublishedAt(), s.updatedAt(), s.check(), s.history(),
                s.corrections(), List.of(), s.locked(), Optional.of(e.into()), s.withheldBy());
    }

    private static Set<ClusterId> clusters(Story story, Draft draft) {
        Set<ClusterId> clusters = new HashSet<>(story.clusters());
        clusters.add(draft.cluster());
        clusters.addAll(draft.absorbed());
        return clusters;
    }

    private static List<Change> added(List<Change> changes, Change change) {
        if (change.note().isEmpty()) return changes;
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return all;
    }

    private static List<String> union(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
