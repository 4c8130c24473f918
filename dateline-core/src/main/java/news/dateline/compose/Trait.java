package news.dateline.compose;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.guard.Count;
import news.dateline.guard.Speech;

/** What a sentence does, by its words. Found once, when it is read: a cluster is composed again with each item that joins it, and looking for these words was most of composing. */
enum Trait {
    ACCUSES(Speech::accuses),
    DENIES(Speech::denies),
    HEDGES(Speech::hedges),
    FINDS_FAULT(Speech::findsFault),
    HOLDS(Speech::holds),
    CRITICISES(Speech::criticises),
    NAMELESS(Speech::isNameless),
    FORBIDS_NAME(Speech::forbidsName),
    CITES_ANOTHER(text -> Speech.hearsay(text).isPresent()),
    SAYS_DIED(Speech::saysDied),
    SAYS_ALIVE(Speech::saysAlive),
    ANNOUNCES(States::announces),
    COUNTS_DEAD_VAGUELY(Count::countsDeadVaguely),
    TELLS_DAY(Scenes::tellsDay),
    TELLS_ACT(Scenes::tellsAct),
    TELLS_NEWS(Scenes::tellsNews),
    LOOKS_AHEAD(Scenes::looksAhead);

    private final Predicate<String> found;

    Trait(Predicate<String> found) {
        this.found = found;
    }

    static Set<Trait> of(String text) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : values()) if (trait.found.test(text)) traits.add(trait);
        return Collections.unmodifiableSet(traits);
    }
}
