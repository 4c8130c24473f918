package news.dateline.annotate;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Name;
import news.dateline.model.Sensitivity;
import news.dateline.model.WireItem;

/**
 * Finds what no rule may publish by itself. It looks for words, so it says yes too often and should seldom miss: an editor's glance costs less than a named child. In a language that it has
 * no words for, everything with a name in it counts as court news. Pure.
 */
final class Sensitivities {
    private Sensitivities() { }

    static Set<Sensitivity> of(WireItem item, List<NameFinder.Part> parts, List<Name> names, String language) {
        Set<Sensitivity> found = EnumSet.noneOf(Sensitivity.class);
        SensitiveWords words = SensitiveWords.of(language);
        SensitiveWords english = SensitiveWords.of("en");
        for (NameFinder.Part part : parts) {
            for (SensitiveWords list : words.equals(english) ? List.of(english) : List.of(words, english)) list.addTo(found, part.words());
        }
        boolean person = names.stream().anyMatch(name -> name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.OTHER) || isWithoutCapitals(parts) || !item.people().isEmpty();
        if (!words.isKnown()) found.add(Sensitivity.COURTS_AND_CRIME);
        if (!person) {
            found.remove(Sensitivity.COURTS_AND_CRIME);
            found.remove(Sensitivity.DEATH_OF_NAMED_PERSON);
        }
        if (item.edNote().isPresent() && !EdNotes.isUnderstood(item.edNote().get())) found.add(Sensitivity.NOTE_NOT_UNDERSTOOD);
        return found;
    }

    /** Whether names cannot be told from other words in any of its texts: a script without capitals, copy all in capitals or all in small letters. */
    private static boolean isWithoutCapitals(List<NameFinder.Part> parts) {
        return parts.stream().allMatch(part -> part.isTitleCase() || hasOneCase(part));
    }

    private static boolean hasOneCase(NameFinder.Part part) {
        long all = 0;
        long capital = 0;
        long small = 0;
        for (Word word : part.words()) {
            if (!Character.isLetter(word.text().codePointAt(0))) continue;
            all++;
            if (word.text().toUpperCase(Locale.ROOT).equals(word.text())) capital++;
            if (word.text().toLowerCase(Locale.ROOT).equals(word.text())) small++;
        }
        return all > 0 && (capital * 10 > all * 8 || small == all);
    }
}
