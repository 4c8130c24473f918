package news.dateline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.ItemState;
import news.dateline.model.Sentence;
import news.dateline.model.Signal;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/**
 * Every editorial decision: what a command or a signal does to stories. Pure and without state; any thread may call, one at a time must apply what it answers.
 *
 * <p>Whoever calls appends the answer to the desk log and folds it into its tables ({@link Fold}, {@link Standing}) before asking again. A signal is folded into
 * the item states before {@link #obey} is asked about it.
 */
public final class Desk {
    private static final Set<String> NOT_EDITORS = Set.of("compose", "writer", "timer", "signal", "rule", "settings", "watch", "retention", "restore");
    private static final String SCOPE = "site|agency:[a-z0-9][a-z0-9-]{0,39}|sector:[a-z0-9][a-z0-9-]{0,39}";

    private final Optional<String> responsibleEditor;
    private final Map<String, Agency> agencies;
    private final Drafting drafting;
    private final Filing filing;
    private final Editing editing;
    private final Obeying obeying;
    private final Licensing licensing;
    private final Breaches breaches;
    private final Publication publication;

    public Desk(DeskRules rules, Map<String, Agency> agencies) {
        this.responsibleEditor = rules.responsibleEditor();
        this.agencies = new TreeMap<>(agencies);
        Bars bars = new Bars(this.agencies);
        RuleBook book = new RuleBook(rules, bars);
        this.publication = new Publication(bars);
        this.drafting = new Drafting(rules, bars, book, publication);
        this.filing = new Filing(publication);
        this.editing = new Editing(bars, publication);
        this.obeying = new Obeying(rules, bars, book);
        this.breaches = new Breaches(bars);
        this.licensing = new Licensing(this.agencies, bars);
    }

    /** Who holds editorial responsibility for what is published, as the chief has named them. */
    public Optional<String> responsibleEditor() {
        return responsibleEditor;
    }

    /** Whether a record's {@code by} names a person. */
    public static boolean isEditor(String by) {
        return !by.isBlank() && !NOT_EDITORS.contains(by);
    }

    /** The sentences that a correction would put before readers in an editor's words: what the fact guard has to read before the desk decides ({@link DeskCommand.CorrectStory#assessed}). */
    public static List<Sentence> written(DeskCommand.CorrectStory correction, Story story, String by) {
        return Editing.written(correction, story, by);
    }

    /** The events that an order of an agency makes happen, recorded as done by "signal". Nothing is refused. */
    public List<DeskEvent> obey(Stories stories, Signal signal, Instant at) {
        return Gate.obeyed(stories, obeying.obey(stories, signal, at), at);
    }

    /** The stories that readers lose, now or one day, by the licences of these settings beside those in force: to be shown before it is done. */
    public void losses(Stories stories, Instant at, Consumer<Loss> each) {
        licensing.losses(stories, at, each);
    }

    /** How the licences of these settings differ from those in force, in words; empty where they do not. */
    public List<String> licenceChanges(Stories stories) {
        return licensing.changes(stories);
    }

    /** What the proposed draft of a story would change of the text that readers read or last read, and the notes that may say so; empty where either is missing. */
    public Optional<Difference> difference(Stories stories, Story story) {
        return story.published().isEmpty() ? Optional.empty() : story.proposed().map(draft -> publication.difference(stories, story, draft));
    }

    /** The notes that are due on stories of the storyline of a story which has come before readers, changed or joined it: how the matter went on, by rule. Recorded as done by "rule". */
    public List<DeskEvent> outcomes(Stories stories, Story story, Instant at) {
        return Outcomes.found(stories, story, at);
    }

    /** What goes when a story has left a storyline; {@code rest}: the stories that are still in it. Recorded as done by "rule". */
    public List<DeskEvent> parted(Story left, List<Story> rest) {
        return Outcomes.parted(left, rest);
    }

    /**
     * Which of the stories that stand an order touches when it is given or its hours begin or end, so that they can be looked for before the transaction in which it is; holds of a story until something happens
     * to it.
     */
    public Predicate<Story> barred(Stories stories, String order) {
        return Ordering.touches(stories, order);
    }

    /** The same for the licences of these settings; holds of a story until something happens to it, or licences are put in force. */
    public Predicate<Story> lost(Stories stories, Instant at) {
        return licensing.takes(stories, at);
    }

    /** The answer to what {@code by} asks at {@code at}: the envelope's time, the only one that the desk knows. */
    public Decision decide(Stories stories, DeskCommand command, String by, Instant at) {
        return Gate.pass(stories, command, decided(stories, command, by, at), at);
    }

    private Decision decided(Stories stories, DeskCommand command, String by, Instant at) {
        return switch (command) {
            case DeskCommand.ProposeDraft(var draft, var meanwhile) -> breaches.alarmed(stories, draft, drafting.propose(stories, draft, meanwhile, by, at), at);
            case DeskCommand.FilePiece c -> byEditor(by).orElseGet(() -> filing.file(stories, c, by, at));
            case DeskCommand.ExpireStory c -> story(stories, c.story(), story -> expire(stories, story, c, by, at));
            case DeskCommand.DeclineWriting c -> edit(stories, c.story(), by, story -> editing.decline(story, by));
            case DeskCommand.PublishStory c -> edit(stories, c.story(), by, story -> editing.publish(stories, story, c, by, at));
            case DeskCommand.CorrectStory c -> edit(stories, c.story(), by, story -> editing.correct(stories, story, c, by, at));
            case DeskCommand.SetOutcome c -> edit(stories, c.story(), by, story -> Outcomes.set(stories, story, c, by, at));
            case DeskCommand.LiftOutcome c -> edit(stories, c.story(), by, story -> Outcomes.lift(stories, story, by));
            case DeskCommand.WithholdStory c -> edit(stories, c.story(), by, story -> editing.withhold(story, c.reason(), by));
            case DeskCommand.EnforceLicences _ -> licensing.enforce(stories, by, at);
            case DeskCommand.LapseLicence c -> story(stories, c.story(), story -> licensing.lapse(stories, story, by, at));
            case DeskCommand.LiftEmbargo c -> byEditor(by).orElseGet(() -> Judging.lift(stories, c, by, at));
            case DeskCommand.JudgeItem c -> byEditor(by).orElseGet(() -> Judging.judge(stories, c, by));
            case DeskCommand.ReleaseStory c -> edit(stories, c.story(), by, story -> editing.release(stories, story, c, by, at));
            case DeskCommand.KillStory c -> edit(stories, c.story(), by, story -> editing.kill(story, c, by));
            case DeskCommand.SpikeStory c -> edit(stories, c.story(), by, story -> editing.spike(story, c.reason(), by));
            case DeskCommand.ChangeSector c -> edit(stories, c.story(), by, story -> drafting.filed(stories, story, c.sector(), by, at));
            case DeskCommand.StopPublishing c -> byEditor(by).orElseGet(() -> stop(stories, c, by));
            case DeskCommand.ResumePublishing c -> byEditor(by).orElseGet(() -> resume(stories, c, by));
            case DeskCommand.GiveOrder c -> byEditor(by).orElseGet(() -> Ordering.give(stories, c, by, at));
            case DeskCommand.LiftOrder c -> byEditor(by).orElseGet(() -> Ordering.lift(stories, c, by));
            case DeskCommand.RunOrder c -> Ordering.run(stories, c, by, at);
            case DeskCommand.HandleStory c -> edit(stories, c.story(), by, story -> Ordering.handle(story, c, by, at));
            case DeskCommand.AcknowledgeAlarm c -> byEditor(by).orElseGet(() -> acknowledge(stories, c, by));
            case DeskCommand.RedactItem c -> byEditor(by).orElseGet(() -> redact(stories, c, by));
        };
    }

    private static Optional<Decision> byEditor(String by) {
        return isEditor(by) ? Optional.empty() : Optional.of(Editing.rejected("NOT_AN_EDITOR", "Only an editor may ask for this, under their own name; “" + by + "” is none."));
    }

    private static Decision edit(Stories stories, StoryId id, String by, Function<Story, Decision> act) {
        return byEditor(by).orElseGet(() -> story(stories, id, act));
    }

    private static Decision story(Stories stories, StoryId id, Function<Story, Decision> act) {
        return stories.story(id).map(act).orElseGet(() -> Editing.rejected("NO_SUCH_STORY", "There is no story " + id + ": look it up in the list."));
    }

    private static Decision expire(Stories stories, Story story, DeskCommand.ExpireStory command, String by, Instant at) {
        return Obeying.expired(stories, story, Set.copyOf(command.items()), at).<Decision>map(event -> new Decision.Accepted(List.of(event), by))
                .orElseGet(() -> Editing.rejected("STILL_RELEVANT", "The story is not published, has expired before, or rests on items that have not expired: leave it."));
    }

    private Decision stop(Stories stories, DeskCommand.StopPublishing command, String by) {
        boolean known = command.scope().matches(SCOPE) && (!command.scope().startsWith("agency:") || agencies.containsKey(command.scope().substring("agency:".length())));
        if (!known) return Editing.rejected("UNKNOWN_SCOPE", "“" + command.scope() + "” is nothing that can be stopped: use site, agency:ID or sector:SLUG.");
        if (command.reason().length() > Editing.WORDS_LENGTH_MAX) return Editing.rejected("WORDS_TOO_LONG", "Say why in at most " + Editing.WORDS_LENGTH_MAX + " characters.");
        if (stories.standing().stopped().containsKey(command.scope())) return Editing.rejected("ALREADY_STOPPED", "Automatic publishing is stopped there already.");
        // The button has to work at once: a reason is welcome and not asked for.
        String reason = command.reason().isBlank() ? "by " + by : command.reason().strip() + " (" + by + ")";
        return new Decision.Accepted(List.of(new DeskEvent.PublishingStopped(command.scope(), reason)), by);
    }

    private static Decision resume(Stories stories, DeskCommand.ResumePublishing command, String by) {
        if (!stories.standing().stopped().containsKey(command.scope())) return Editing.rejected("NOT_STOPPED", "Automatic publishing is not stopped for “" + command.scope() + "”.");
        return new Decision.Accepted(List.of(new DeskEvent.PublishingResumed(command.scope())), by);
    }

    /** Of an item that never came there is nothing to destroy; the words of one that did may stand in a draft whose kill is long ago, so a dead item is no reason to refuse. */
    private static Decision redact(Stories stories, DeskCommand.RedactItem command, String by) {
        if (stories.item(command.item()).newest() == 0) return Editing.rejected("NO_SUCH_ITEM", "Nothing was filed as " + command.item() + ": look it up among the items of its story.");
        if (command.reason().isBlank()) return Editing.rejected("NO_REASON", "Say why, without repeating what is to be destroyed: the reason stays.");
        if (command.reason().length() > Editing.WORDS_LENGTH_MAX) return Editing.rejected("WORDS_TOO_LONG", "Say why in at most " + Editing.WORDS_LENGTH_MAX + " characters.");
        if (repeats(command.reason(), stories.copy(command.item()))) return Editing.rejected("REPEATS_IT", "The reason repeats words of the item, and it stays on the log: say it without them.");
        return new Decision.Accepted(List.of(new DeskEvent.ItemRedacted(command.item(), command.reason().strip(), Echoes.fingerprints(stories.copy(command.item())))), by);
    }

    /** Four words in a row. */
    private static boolean repeats(String reason, List<String> copies) {
        List<String> said = words(reason);
        for (String copy : copies) {
            String all = " " + String.join(" ", words(copy)) + " ";
            for (int i = 0; i + 4 <= said.size(); i++) if (all.contains(" " + String.join(" ", said.subList(i, i + 4)) + " ")) return true;
        }
        return false;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(java.util.Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+"));
    }

    private static Decision acknowledge(Stories stories, DeskCommand.AcknowledgeAlarm command, String by) {
        if (!stories.standing().alarms().containsKey(command.alarm())) return Editing.rejected("NO_SUCH_ALARM", "No such alarm is open: someone may have acknowledged it.");
        return new Decision.Accepted(List.of(new DeskEvent.AlarmAcknowledged(command.alarm())), by);
    }
}
