package news.dateline.desk;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.guard.Speech;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;

/**
 * Whether a correction changes who is accused, charged or named as a victim. Then the wrong person's name may stand nowhere for another second, and no note repeats it. Without a reader of names:
 * capital letters stand for one, and in scripts without capitals every word does, so that uncertain counts as yes. Pure; any thread.
 */
final class Accused {
    private static final Set<Sensitivity> ACCUSING = EnumSet.of(Sensitivity.COURTS_AND_CRIME, Sensitivity.MINORS, Sensitivity.SEXUAL_OFFENCE);
    private static final double LIKE_MIN = 0.5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{2,}");

    private Accused() { }

    /** By the agency: a sentence that accuses names somebody whom the newest copy does not name any more, or not there; of minors and sexual offences any words that it does not say any more. */
    static boolean changedIn(Draft draft, ItemId item, List<String> versions) {
        String newest = versions.getLast();
        Set<String> named = new HashSet<>(Echoes.words(newest));
        List<String> copy = Remains.sentences(newest);
        for (Sentence sentence : draft.sentences()) {
            if (!sentence.restsOn(item) || !accuses(draft, sentence) || says(newest, sentence)) continue;
            String own = own(sentence);
            if (protects(draft) && saysMore(sentence, versions) || names(own, draft.language()).stream().anyMatch(name -> !named.contains(name)) || changesPlaces(own, copy, newest, draft.language())) return true;
        }
        return false;
    }

    /** Whether the copy's sentence that is likest to what is printed names another in the place of one: both may go on being named, each for something else. */
    private static boolean changesPlaces(String printed, List<String> copy, String newest, String language) {
        Optional<String> likest = copy.stream().filter(sentence -> Pairing.likeness(printed, sentence) >= LIKE_MIN).max(Comparator.comparingDouble(sentence -> Pairing.likeness(printed, sentence)));
        return likest.filter(sentence -> isAnother(printed, sentence, printed + "\n" + newest, language)).isPresent();
    }

    private static boolean isAnother(String before, String after, String context, String language) {
        return !gone(before, after, context, language).isEmpty() && !gone(after, before, context, language).isEmpty();
    }

    /** Names in one text that the other has not; a word that also stands in small letters is none. */
    private static Set<String> gone(String from, String other, String context, String language) {
        Set<String> gone = names(from, language);
        gone.removeAll(Echoes.words(other));
        for (Matcher word = WORD.matcher(context); word.find();) if (Character.isLowerCase(word.group().codePointAt(0))) gone.remove(word.group());
        return gone;
    }

    /**
     * Whether what changes between two printed sentences (or goes with one) may tell who is meant, so that no note repeats it.
     *
     * @param printed all that the new text prints
     */
    static boolean mayTellWho(Draft before, Draft after, Sentence wrong, Optional<Sentence> right, String printed) {
        if (protects(before) || protects(after)) return true;
        if (!accuses(before, wrong)) return false;
        String context = wrong.text() + "\n" + printed;
        if (right.isPresent() && isAnother(wrong.text(), right.get().text(), context, before.language())) return true;
        return !gone(wrong.text(), printed, context, before.language()).isEmpty();
    }

    /** Names that sentences which accused said and the new text does not print any more, as words are compared. */
    static Set<String> unnamed(Draft before, List<Sentence> gone, String printed) {
        Set<String> names = new TreeSet<>();
        for (Sentence wrong : gone) if (accuses(before, wrong)) names.addAll(gone(wrong.text(), printed, wrong.text() + "\n" + printed, before.language()));
        return names;
    }

    private static boolean protects(Draft draft) {
        return draft.sensitivities().contains(Sensitivity.MINORS) || draft.sensitivities().contains(Sensitivity.SEXUAL_OFFENCE);
    }

    /** Whether a printed sentence says anything that earlier versions said and the newest does not; where no earlier one is known, anything that the newest does not. */
    static boolean saysMore(Sentence sentence, List<String> versions) {
        if (versions.isEmpty()) return true;
        List<String> earlier = versions.subList(0, versions.size() - 1);
        if (says(versions.getLast(), sentence)) return false;
        if (earlier.stream().anyMatch(copy -> says(copy, sentence))) return true;
        Set<String> words = new HashSet<>(Echoes.words(own(sentence)));
        words.removeAll(Echoes.words(versions.getLast()));
        return earlier.isEmpty() ? !words.isEmpty() : earlier.stream().anyMatch(copy -> Echoes.words(copy).stream().anyMatch(words::contains));
    }

    /** Whether copy still has a printed sentence, in its very words. */
    static boolean says(String copy, Sentence sentence) {
        String words = " " + String.join(" ", Echoes.words(own(sentence))) + " ";
        return (" " + String.join(" ", Echoes.words(copy)) + " ").contains(words);
    }

    /** By an editor, who replaces words in sentences that accuse. */
    static boolean changed(Draft draft, String wrong, String right) {
        if (gone(wrong, right, Difference.text(draft), draft.language()).isEmpty()) return false;
        return draft.sentences().stream().anyMatch(sentence -> sentence.text().contains(wrong) && accuses(draft, sentence));
    }

    /** The same of a headline, which says in few words what the text accuses somebody of. */
    static boolean headedAnew(Draft draft, String headline) {
        return !gone(draft.headline().text(), headline, Difference.text(draft), draft.language()).isEmpty() && draft.sentences().stream().anyMatch(sentence -> accuses(draft, sentence));
    }

    private static boolean accuses(Draft draft, Sentence sentence) {
        return draft.sensitivities().stream().anyMatch(ACCUSING::contains) || Speech.accuses(sentence.text());
    }

    /** Without what a program added: the agency's copy does not hold it. */
    private static String own(Sentence sentence) {
        StringBuilder own = new StringBuilder(sentence.text());
        List<Sentence.Piece> pieces = sentence.added().stream().sorted(Comparator.comparingInt(Sentence.Piece::start).reversed()).toList();
        for (Sentence.Piece piece : pieces) own.delete(piece.start(), piece.end());
        return own.toString();
    }

    /** Words that may name somebody, as they are compared. */
    private static Set<String> names(String text, String language) {
        Set<String> names = new HashSet<>();
        for (Matcher word = WORD.matcher(text); word.find();) if (!Character.isLowerCase(word.group().codePointAt(0)) && !Character.isDigit(word.group().codePointAt(0))) names.addAll(Echoes.words(word.group()));
        Locale locale = Locale.forLanguageTag(language);
        for (DayOfWeek day : DayOfWeek.values()) names.remove(day.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT));
        for (Month month : Month.values()) names.remove(month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT));
        return names;
    }
}
