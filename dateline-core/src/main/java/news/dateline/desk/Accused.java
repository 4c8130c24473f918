package news.dateline.desk;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.guard.Speech;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * Whether a correction changes who is accused, charged or named as a victim. Then the wrong person's name may stand nowhere for another second, and no note repeats it. Without a reader of names:
 * capital letters stand for one, and in scripts without capitals every word does, so that uncertain counts as yes. Pure; any thread.
 */
final class Accused {
    private static final Set<Sensitivity> ACCUSING = EnumSet.of(Sensitivity.COURTS_AND_CRIME, Sensitivity.MINORS, Sensitivity.SEXUAL_OFFENCE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{2,}");

    private Accused() { }

    /** By the agency: a sentence that accuses names somebody whom the newest copy does not name any more. */
    static boolean changedIn(Draft draft, ItemId item, String newest) {
        Set<String> named = new HashSet<>(Echoes.words(newest));
        for (Sentence sentence : draft.sentences())
            if (restsOn(sentence, item) && accuses(draft, sentence) && names(own(sentence), draft.language()).stream().anyMatch(name -> !named.contains(name))) return true;
        return false;
    }

    /** By an editor, who replaces words in sentences that accuse. */
    static boolean changed(Draft draft, String wrong, String right) {
        Set<String> kept = new HashSet<>(Echoes.words(right));
        if (names(wrong, draft.language()).stream().allMatch(kept::contains)) return false;
        return draft.sentences().stream().anyMatch(sentence -> sentence.text().contains(wrong) && accuses(draft, sentence));
    }

    private static boolean accuses(Draft draft, Sentence sentence) {
        return draft.sensitivities().stream().anyMatch(ACCUSING::contains) || Speech.accuses(sentence.text());
    }

    private static boolean restsOn(Sentence sentence, ItemId item) {
        return sentence.sources().stream().anyMatch(source -> source instanceof Source.Wire wire && wire.version().item().equals(item));
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
