package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;

/** What an agency's orders do to the stories that rest on its items, ahead of everything. Item states already tell of the signal. */
final class Obeying {
    /** What the timer or an agency puts on a story that has left the fronts. */
    static final String EXPIRED = "expired";

    private final DeskRules rules;
    private final Bars bars;
    private final RuleBook book;
    private final Breaches breaches;

    Obeying(DeskRules rules, Bars bars, RuleBook book) {
        this.rules = rules;
        this.bars = bars;
        this.book = book;
        this.breaches = new Breaches(bars);
    }

    List<DeskEvent> obey(Stories stories, Signal signal, Instant at) {
        if (signal.items().isEmpty() && signal.kind() != SignalKind.UNREADABLE) return raised(stories, Alarms.aimless(signal, bars.name(signal.agency())));
        return switch (signal.kind()) {
            case KILL, HOLD -> {
                List<DeskEvent> events = new ArrayList<>(closed(stories, signal));
                events.addAll(echoed(stories, signal));
                yield events;
            }
            case RIGHTS -> closed(stories, signal);
            case EMBARGO -> alreadyLifted(signal, at) ? List.of() : Stream.concat(closed(stories, signal).stream(), breaches.before(stories, signal).stream()).toList();
            case UNREADABLE -> closedWith(stories, signal, ids -> Alarms.unreadable(signal, bars.name(signal.agency()), ids));
            case ADVISORY -> closedWith(stories, signal, ids -> Alarms.advisory(signal, bars.name(signal.agency()), ids));
            case RELEASE, EMBARGO_LIFTED -> over(stories, signal, at);
            case JUDGED -> Stream.concat(over(stories, signal, at).stream(), judged(stories, signal).stream()).toList();
            case CORRECTION -> corrected(stories, signal);
            case EXPIRED -> expired(stories, signal, at);
            case UPDATE, REPEAT -> List.of();
        };
    }

    private static boolean alreadyLifted(Signal signal, Instant at) {
        return signal.embargo() instanceof Embargo.Until until && until.liftedAt(at);
    }

    private static List<Story> concerned(Stories stories, Signal signal) {
        if (signal.items().isEmpty()) return stories.restingOnAgency(signal.agency());
        Map<StoryId, Story> found = new LinkedHashMap<>();
        for (ItemId item : signal.items()) for (Story story : stories.restingOn(item)) found.putIfAbsent(story.id(), story);
        return List.copyOf(found.values());
    }

    /** What prints an item's words under another name was closed with it and is told when that is over. */
    private static List<Story> concernedOrBeside(Stories stories, Signal signal) {
        Map<StoryId, Story> found = new LinkedHashMap<>();
        for (Story story : concerned(stories, signal)) found.putIfAbsent(story.id(), story);
        for (ItemId item : signal.items()) for (Story story : stories.beside(item)) found.putIfAbsent(story.id(), story);
        return List.copyOf(found.values());
    }

    private List<DeskEvent> closed(Stories stories, Signal signal) {
        List<DeskEvent> events = new ArrayList<>();
        for (Story story : concerned(stories, signal)) close(story, signal).ifPresent(events::add);
        return events;
    }

    /** What prints the dead words without resting on the item: a reprint, a repeat under another guid. Closed in the same way, with an alarm, since its own agency has said nothing. */
    private List<DeskEvent> echoed(Stories stories, Signal signal) {
        List<DeskEvent> events = new ArrayList<>();
        List<StoryId> ids = new ArrayList<>();
        for (Story story : echoing(stories, signal)) {
            if (story.state() == StoryState.WITHHELD && story.withheldBy().contains(signal)) continue;
            events.add(new DeskEvent.StoryWithheld(story.id(), Optional.of(signal), bars.name(signal.agency()) + (signal.kind() == SignalKind.KILL ? " killed" : " holds")
                    + " an item whose words this prints under another name."));
            ids.add(story.id());
        }
        if (!ids.isEmpty()) events.addAll(raised(stories, Alarms.echoed(signal, bars.name(signal.agency()), ids)));
        return events;
    }

    private static List<Story> echoing(Stories stories, Signal signal) {
        Map<StoryId, Story> found = new LinkedHashMap<>();
        for (ItemId item : signal.items()) {
            List<Story> beside = stories.beside(item).stream().filter(story -> switch (story.state()) {
                case WAITING, PUBLISHED, WITHHELD -> story.current().filter(text -> !concerns(signal, text)).isPresent();
                case KILLED, MERGED, SPIKED -> false;
            }).toList();
            if (beside.isEmpty()) continue;
            List<String> copy = stories.copy(item);
            for (Story story : beside) if (Echoes.in(story.current().orElseThrow(), item, copy)) found.putIfAbsent(story.id(), story);
        }
        return List.copyOf(found.values());
    }

    private List<DeskEvent> closedWith(Stories stories, Signal signal, java.util.function.Function<List<StoryId>, DeskEvent.AlarmRaised> alarm) {
        List<DeskEvent> events = new ArrayList<>(closed(stories, signal));
        List<StoryId> ids = events.stream().map(Fold::concerns).flatMap(Optional::stream).distinct().toList();
        events.addAll(raised(stories, alarm.apply(ids)));
        return events;
    }

    private static List<DeskEvent> raised(Stories stories, DeskEvent.AlarmRaised alarm) {
        return Drafting.unlessOpen(stories, alarm).stream().toList();
    }

    /** The whole story, whatever its state; of a published one whose text is clean only the proposal beside it is barred. */
    private Optional<DeskEvent> close(Story story, Signal signal) {
        return switch (story.state()) {
            case KILLED, MERGED, SPIKED -> Optional.empty();
            case WAITING -> Optional.of(withheld(story, signal));
            case WITHHELD -> story.withheldBy().contains(signal) ? Optional.empty() : Optional.of(withheld(story, signal));
            case PUBLISHED -> concerns(signal, story.published().orElseThrow()) ? Optional.of(withheld(story, signal))
                    : story.proposed().map(draft -> new DeskEvent.StoryDrafted(story.id(), draft, List.of(because(signal))));
        };
    }

    private DeskEvent withheld(Story story, Signal signal) {
        return new DeskEvent.StoryWithheld(story.id(), Optional.of(signal), because(signal));
    }

    private String because(Signal signal) {
        String name = bars.name(signal.agency());
        String why = signal.reason().isBlank() ? "" : " (" + signal.reason().strip() + ")";
        return switch (signal.kind()) {
            case KILL -> name + " killed an item that this rests on" + why + ".";
            case HOLD -> name + " holds an item that this rests on" + why + ".";
            case EMBARGO -> name + " put an item that this rests on under embargo" + why + ".";
            case RIGHTS -> name + " changed what may be done with an item that this rests on" + why + ".";
            case JUDGED -> "An editor has judged an item of " + name + why + ": release the story, or leave it closed.";
            case UNREADABLE -> name + " sent an order that could not be read and may be about an item that this rests on" + why + ".";
            case ADVISORY -> name + " may have sent an order in words about an item that this rests on" + why + ".";
            case RELEASE -> "The hold of " + name + " is over" + why + ": release the story, or leave it closed.";
            case EMBARGO_LIFTED -> "The embargo of " + name + " is over" + why + ": release the story, or leave it closed.";
            case CORRECTION, UPDATE, REPEAT, EXPIRED -> name + ": " + signal.kind().name().toLowerCase(Locale.ROOT) + why + ".";
        };
    }

    private static boolean concerns(Signal signal, Draft draft) {
        return Fold.restsOn(draft).stream().anyMatch(signal::concerns);
    }

    /** A hold or embargo is over: what was closed by it waits for an editor, or comes back unchanged by rule where that is allowed. Publishes nothing new. */
    private List<DeskEvent> over(Stories stories, Signal signal, Instant at) {
        List<DeskEvent> events = new ArrayList<>();
        for (Story story : concernedOrBeside(stories, signal)) {
            if (story.state() != StoryState.WITHHELD || story.withheldBy().contains(signal) || story.withheldBy().stream().noneMatch(order -> ended(order, signal))) continue;
            if (signal.kind() == SignalKind.RELEASE && comesBack(stories, story, at)) {
                Draft draft = story.published().orElseThrow();
                events.add(Publication.unchangedAgain(story, draft, story.check().orElseThrow(), at));
            } else events.add(withheld(story, signal));
        }
        return events;
    }

    /** What waited for the judgement waits for what else there is; a judgement of an item is no approval of a story. */
    private List<DeskEvent> judged(Stories stories, Signal signal) {
        List<DeskEvent> events = new ArrayList<>();
        for (Story story : concerned(stories, signal)) {
            if (story.state() != StoryState.WAITING || story.proposed().isEmpty()) continue;
            List<String> reasons = book.waitsFor(stories, story.proposed().get());
            List<String> left = reasons.isEmpty() ? List.of("An editor has judged an item that it rests on, and nothing else keeps it: read and approve it.") : reasons;
            if (!left.equals(story.waitsFor())) events.add(new DeskEvent.StoryDrafted(story.id(), story.proposed().get(), left));
        }
        return events;
    }

    private static boolean ended(Signal order, Signal end) {
        boolean kind = switch (order.kind()) {
            case RIGHTS -> end.kind() == SignalKind.JUDGED;
            case ADVISORY, UNREADABLE -> end.kind() == SignalKind.RELEASE || end.kind() == SignalKind.JUDGED;
            case HOLD -> end.kind() == SignalKind.RELEASE;
            case EMBARGO -> end.kind() == SignalKind.EMBARGO_LIFTED;
            case KILL, JUDGED, RELEASE, EMBARGO_LIFTED, CORRECTION, UPDATE, REPEAT, EXPIRED -> false;
        };
        return kind && (order.items().isEmpty() || order.items().stream().anyMatch(end::concerns));
    }

    /** Only what a rule published, that nobody touched and nothing newer is proposed for, closed by nothing but holds declared non-legal. */
    private boolean comesBack(Stories stories, Story story, Instant at) {
        boolean byRule = story.check().filter(check -> check instanceof Check.ByRule).isPresent();
        boolean holdsOnly = story.withheldBy().stream().allMatch(order -> order.kind() == SignalKind.RELEASE || order.kind() == SignalKind.HOLD && rules.repairs(order));
        if (story.locked() || !byRule || !holdsOnly || story.published().isEmpty()) return false;
        Draft draft = story.published().get();
        boolean unchanged = story.proposed().filter(proposed -> !proposed.fingerprint().equals(draft.fingerprint())).isEmpty();
        return unchanged && bars.forAll(stories, draft, at).isEmpty() && book.waitsFor(stories, draft).isEmpty();
    }

    /** The corrected draft follows from compose; where it will have to wait, an editor has to know now that readers read an error. */
    private List<DeskEvent> corrected(Stories stories, Signal signal) {
        List<DeskEvent> events = new ArrayList<>();
        for (Story story : concerned(stories, signal)) {
            Optional<String> closes = story.isPublished() ? closes(stories, story.published().orElseThrow(), signal) : Optional.empty();
            if (closes.isPresent()) {
                events.add(new DeskEvent.StoryWithheld(story.id(), Optional.of(signal), bars.name(signal.agency()) + closes.get() + ": read its corrected copy, then release the new draft."));
                events.addAll(raised(stories, Alarms.correction(story.id(), bars.name(signal.agency()))));
                continue;
            }
            boolean waits = story.locked() || story.check().filter(check -> check instanceof Check.ByEditor).isPresent();
            if (story.isPublished() && waits && restsOnWrong(stories, story.published().orElseThrow())) events.addAll(raised(stories, Alarms.correction(story.id(), bars.name(signal.agency()))));
        }
        return events;
    }

    /** Why readers must not go on reading what stands until an editor comes: it accuses somebody whom the corrected copy does not, or says what was taken out as a matter of law. */
    private static Optional<String> closes(Stories stories, Draft draft, Signal signal) {
        if (!restsOnWrong(stories, draft)) return Optional.empty();
        for (ItemId item : signal.items()) {
            List<String> copy = stories.copy(item);
            if (isMatterOfLaw(stories, signal) && saysMore(draft, item, copy)) return Optional.of(" has corrected its copy as a matter of law");
            if (!copy.isEmpty() && Accused.changedIn(draft, item, copy)) return Optional.of(" has corrected whom an accusation is about");
        }
        return Optional.empty();
    }

    /** By the agency's note: a headline that tells of courts is none. */
    static boolean isMatterOfLaw(Stories stories, Signal signal) {
        boolean headline = signal.items().stream().map(stories::copy).anyMatch(copy -> !copy.isEmpty() && copy.getLast().startsWith(signal.reason() + "\n"));
        return !headline && CorrectionNote.isLegal(signal.reason());
    }

    /** Whether a printed sentence of the item tells what its newest copy does not any more; where that is not known, it does. */
    private static boolean saysMore(Draft draft, ItemId item, List<String> copy) {
        return draft.sentences().stream().filter(sentence -> sentence.restsOn(item)).anyMatch(sentence -> Accused.saysMore(sentence, copy));
    }

    static boolean restsOnWrong(Stories stories, Draft draft) {
        return draft.restsOn().stream().anyMatch(version -> version.number() < stories.item(version.item()).correctedBy());
    }

    private static List<DeskEvent> expired(Stories stories, Signal signal, Instant at) {
        return concerned(stories, signal).stream().map(story -> expired(stories, story, Set.copyOf(signal.items()), at)).flatMap(Optional::stream).toList();
    }

    /** Leaves the fronts once every item that it rests on has expired; readers' text, times and history stay. */
    static Optional<DeskEvent> expired(Stories stories, Story story, Set<ItemId> now, Instant at) {
        if (!story.isPublished()) return Optional.empty();
        Draft draft = story.published().orElseThrow();
        boolean all = draft.restsOn().stream().allMatch(version -> now.contains(version.item()) || stories.item(version.item()).expiredAt(at));
        if (!all || draft.marks().contains(EXPIRED)) return Optional.empty();
        return Optional.of(Publication.unchanged(story, Edit.marked(draft, EXPIRED), story.check().orElseThrow(), at));
    }
}
