package news.dateline.annotate;

import java.util.BitSet;
import news.dateline.annotate.Passage.Person;
import news.dateline.annotate.SensitiveWords.Cue;

/** Whether a sentence says that a named person died: the name is the one who died, not the one who counts the dead. Pure. */
final class NamedDeaths {
    /** So far may a death stand behind its subject ("Ana Vega, who wrote the songs of three generations, has died"). */
    private static final int SUBJECT_WORDS_MAX = 22;
    /** So far may a name stand behind "the death of the former minister". */
    private static final int OBJECT_WORDS_MAX = 6;
    private static final int PRONOUN_WORDS_MAX = 5;

    private NamedDeaths() { }

    static boolean isIn(Passage passage) {
        if (passage.isNamesUnknown() && passage.people().isEmpty()) return isAmongUnknownNames(passage);
        if (!passage.people().isEmpty() && passage.has(Cue.THEIR_DEATH)) return true;
        for (Person person : passage.people()) {
            if (isSubject(passage, person) || isObject(passage, person) || isOwner(passage, person)) return true;
        }
        return false;
    }

    /** "The victim was named as Petra Holm. She was killed instantly." */
    static boolean goesOn(Passage before, Passage here) {
        int pronoun = here.places(Cue.PRONOUN).nextSetBit(0);
        return !before.people().isEmpty() && pronoun >= 0 && pronoun < 2 && here.has(Cue.DIED, pronoun + 1, pronoun + PRONOUN_WORDS_MAX) && !here.has(Cue.SPEECH, pronoun, pronoun + PRONOUN_WORDS_MAX);
    }

    private static boolean isAmongUnknownNames(Passage passage) {
        if (passage.has(Cue.TOLL)) return false;
        int died = passage.places(Cue.DIED).nextSetBit(0);
        return passage.has(Cue.DEATH) || died >= 0 && !passage.hasNumber(0, died) && !passage.has(Cue.SPEECH);
    }

    private static boolean isSubject(Passage passage, Person person) {
        BitSet died = passage.places(Cue.DIED);
        int at = died.nextSetBit(person.to());
        return at >= 0 && at - person.to() <= SUBJECT_WORDS_MAX && isClear(passage, person.to(), at);
    }

    private static boolean isObject(Passage passage, Person person) {
        int from = Math.max(0, person.from() - OBJECT_WORDS_MAX);
        for (Cue cue : new Cue[] {Cue.DEATH, Cue.KILLS}) {
            BitSet places = passage.places(cue);
            int at = places.previousSetBit(person.from() - 1);
            if (at >= from && isClear(passage, at + 1, person.from()) && isOneClause(passage, at + 1, person.from())) return true;
        }
        return false;
    }

    /** "Lokombe's death", "the Lokombe funeral". */
    private static boolean isOwner(Passage passage, Person person) {
        int at = passage.places(Cue.DEATH).nextSetBit(person.to());
        return at >= 0 && at - person.to() <= 1 && isOneClause(passage, person.to(), at) && !passage.words().get(at).gap().contains(",");
    }

    private static boolean isClear(Passage passage, int from, int to) {
        return !passage.has(Cue.SPEECH, from, to) && !passage.has(Cue.TOLL, from, to) && passage.words().subList(from, to).stream().noneMatch(word -> word.gap().indexOf('"') >= 0 || word.gap().indexOf('“') >= 0
                || word.gap().indexOf('”') >= 0 || word.gap().indexOf('«') >= 0 || word.gap().indexOf('»') >= 0 || word.gap().indexOf(';') >= 0 || word.gap().indexOf(':') >= 0);
    }

    private static boolean isOneClause(Passage passage, int from, int to) {
        return passage.words().subList(from, Math.min(to + 1, passage.words().size())).stream().noneMatch(word -> word.gap().indexOf(',') >= 0 || word.gap().indexOf(';') >= 0 || word.gap().indexOf('.') >= 0
                || word.gap().indexOf(':') >= 0 || word.gap().indexOf('”') >= 0);
    }
}
