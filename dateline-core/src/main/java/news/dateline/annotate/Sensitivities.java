package news.dateline.annotate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.model.Embargo;
import news.dateline.model.Name;
import news.dateline.model.Sensitivity;
import news.dateline.model.WireItem;

/**
 * Finds what no rule may publish by itself. It reads sentence by sentence: a telling word counts with a person named beside it. In doubt about a grave matter it says yes: an editor's glance
 * costs less than a named child. In a language that it has no words for, everything with a name in it counts as court news. Pure.
 */
final class Sensitivities {
    private Sensitivities() { }

    static Set<Sensitivity> of(WireItem item, List<NameFinder.Part> parts, List<Name> names, String language) {
        Set<Sensitivity> found = EnumSet.noneOf(Sensitivity.class);
        SensitiveWords lists = SensitiveWords.of(language);
        boolean tagged = !item.people().isEmpty();
        List<Passage> english = Passage.of(parts, names, language, SensitiveWords.english());
        List<Passage> passages = lists.equals(SensitiveWords.english()) ? english : Passage.of(parts, names, language, lists);
        addGrave(found, passages);
        addGrave(found, english);
        read(found, lists.isKnown() ? passages : english, tagged);
        boolean named = tagged || names.stream().anyMatch(name -> name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.OTHER) || passages.stream().anyMatch(Passage::isNamesUnknown);
        if (!lists.isKnown() && named) found.add(Sensitivity.COURTS_AND_CRIME);
        if (item.edNote().isPresent() && !EdNotes.isUnderstood(item.edNote().get(), !item.embargo().equals(Embargo.NONE))) found.add(Sensitivity.NOTE_NOT_UNDERSTOOD);
        return found;
    }

    /** Matters that count whoever is named, in the item's language and in English, which agencies mix in. */
    private static void addGrave(Set<Sensitivity> found, List<Passage> passages) {
        for (Passage passage : passages) {
            if (passage.has(Cue.SEXUAL_OFFENCE)) found.add(Sensitivity.SEXUAL_OFFENCE);
            if (passage.has(Cue.SUICIDE)) found.add(Sensitivity.SUICIDE);
            if (passage.has(Cue.HOSTAGES)) found.add(Sensitivity.HOSTAGES);
        }
    }

    private static void read(Set<Sensitivity> found, List<Passage> passages, boolean tagged) {
        for (int i = 0; i < passages.size(); i++) {
            Passage here = passages.get(i);
            if (isCourt(passages, i, tagged)) found.add(Sensitivity.COURTS_AND_CRIME);
            if (YoungPeople.areIn(here)) found.add(Sensitivity.MINORS);
            if (NamedDeaths.isIn(here) || i > 0 && NamedDeaths.goesOn(passages.get(i - 1), here)) found.add(Sensitivity.DEATH_OF_NAMED_PERSON);
            if (here.has(Cue.CALLED) || here.has(Cue.VOTE) && here.has(Cue.OUTCOME) || i > 0 && isCalledAfter(passages.get(i - 1), here)) found.add(Sensitivity.ELECTION_CALLED);
        }
    }

    /** "Smith wins. She had 54 percent of the vote": the headline tells the outcome, the first sentence the vote. */
    private static boolean isCalledAfter(Passage before, Passage here) {
        return before.has(Cue.OUTCOME) && here.has(Cue.VOTE) && here.has(Cue.PRONOUN);
    }

    /** A word of crime with a person in its sentence or beside it; a court that rules with a person in the same sentence. */
    private static boolean isCourt(List<Passage> passages, int at, boolean tagged) {
        Passage here = passages.get(at);
        if (here.has(Cue.ROOM) && here.has(Cue.RULING) && here.hasPerson()) return true;
        if (!here.has(Cue.COURT)) return false;
        boolean before = at > 0 && passages.get(at - 1).hasPerson();
        boolean after = at + 1 < passages.size() && passages.get(at + 1).hasPerson();
        return tagged || here.hasPerson() || before || after;
    }
}
