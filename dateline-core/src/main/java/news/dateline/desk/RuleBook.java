package news.dateline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.StoryState;

/** Whether the desk's rules publish a draft without a person, and if not, why not, in words. */
final class RuleBook {
    private static final int RULES_NAMED_MAX = 3;
    private static final String NEVER = "Never by itself: ";
    static final String UNSURE = never(Sensitivity.SECTOR_UNSURE);
    private static final String ECHO = "It prints words of copy that ";
    /** Whatever the rules say: a person answers for what people say in their own name. */
    static final String PIECE = "A piece by people: an editor who did not write it has to read it.";
    private static final String WRITTEN = "A language model wrote ";

    private final DeskRules rules;
    private final Bars bars;

    RuleBook(DeskRules rules, Bars bars) {
        this.rules = rules;
        this.bars = bars;
    }

    /** The rule that would publish it, were there no reason to wait. */
    Optional<PublishRule> rule(Draft draft) {
        return rules.rules().stream().filter(rule -> rule.misses(draft).isEmpty()).findFirst();
    }

    /** Every reason why it waits for a person; empty when a rule publishes it. */
    List<String> waitsFor(Stories stories, Draft draft) {
        if (draft.piece().isPresent()) return List.of(PIECE);
        List<String> reasons = new ArrayList<>();
        if (rules.responsibleEditor().isEmpty()) reasons.add("Nothing is published by itself: no responsible editor is named.");
        reasons.addAll(stopped(stories.standing().stopped(), draft));
        for (Sensitivity sensitivity : new TreeSet<>(draft.sensitivities()))
            if (rules.neverBySelf().contains(sensitivity)) reasons.add(never(sensitivity));
        written(draft).ifPresent(reasons::add);
        if (killed(stories, draft)) reasons.add("It would stand for a story that was killed.");
        reasons.addAll(bars.forRules(stories, draft));
        reasons.addAll(unruled(draft));
        return reasons;
    }

    /** Whether a reason is one of the matters that always wait for a person. */
    static boolean isNever(String reason) {
        return reason.startsWith(NEVER);
    }

    private static String never(Sensitivity sensitivity) {
        return NEVER + sensitivity.words() + ".";
    }

    /** An editor's kill binds the copy, wherever a split or an order about clusters puts it. */
    private static boolean killed(Stories stories, Draft draft) {
        return Kin.of(stories, draft).killed()
                || draft.restsOn().stream().map(ItemVersion::item).distinct().anyMatch(item -> stories.restingOn(item).stream().anyMatch(story -> story.state() == StoryState.KILLED));
    }

    /**
     * Why a draft waits that prints the words of dead, held or destroyed copy under another name, an item of whose agency each.
     *
     * @param standing sentences that have been let stand before
     * @param forgiven items whose end is declared not to be a matter of law: what else tells the same may stay
     */
    List<String> echoes(Stories stories, Draft draft, Set<String> standing, Set<ItemId> forgiven) {
        List<String> reasons = new ArrayList<>(Echoes.in(stories, draft, standing).stream().filter(item -> !forgiven.contains(item)).map(item -> bars.name(item.agency())).distinct()
                .map(name -> ECHO + name + " killed or holds, under another name: an editor has to read both.").toList());
        Echoes.ofDestroyed(stories, draft, standing).stream().map(item -> bars.name(item.agency())).distinct()
                .forEach(name -> reasons.add(ECHO + "was destroyed (an item of " + name + " was redacted), under another name: an editor has to judge whether it may stand."));
        return reasons;
    }

    static boolean isEcho(String reason) {
        return reason.startsWith(ECHO);
    }

    /** Whatever the rules say, what a language model wrote waits for a person (the law, 15). */
    private static Optional<String> written(Draft draft) {
        long written = draft.sentences().stream().filter(Sentence::wroteModel).count();
        if (written == 0 && draft.writing().isEmpty()) return Optional.empty();
        return Optional.of(WRITTEN + (written == 1 ? "1 sentence" : written + " sentences") + draft.writing().map(writing -> " (" + writing.model() + ")").orElse("") + ": an editor has to read them beside their sources.");
    }

    /** The reasons that stay when what a model wrote is declined. */
    static List<String> withoutWritten(List<String> reasons) {
        return reasons.stream().filter(reason -> !reason.startsWith(WRITTEN)).toList();
    }

    private List<String> stopped(SortedMap<String, String> stopped, Draft draft) {
        List<String> reasons = new ArrayList<>();
        if (stopped.containsKey("site")) reasons.add("Automatic publishing is stopped: " + stopped.get("site") + ".");
        for (String agency : draft.agencies())
            if (stopped.containsKey("agency:" + agency)) reasons.add("Automatic publishing of " + bars.name(agency) + " is stopped: " + stopped.get("agency:" + agency) + ".");
        List<String> sectors = new ArrayList<>(List.of(draft.sector()));
        draft.secondSector().ifPresent(sectors::add);
        for (String sector : sectors)
            if (stopped.containsKey("sector:" + sector)) reasons.add("Automatic publishing in " + sector + " is stopped: " + stopped.get("sector:" + sector) + ".");
        return reasons;
    }

    private List<String> unruled(Draft draft) {
        if (rules.rules().isEmpty()) return List.of("Nothing is published by itself: no publishing rule is named.");
        if (rule(draft).isPresent()) return List.of();
        return rules.rules().stream().limit(RULES_NAMED_MAX).map(rule -> "The rule “" + rule.name() + "” does not publish it: " + String.join("; ", rule.misses(draft)) + ".").toList();
    }
}
