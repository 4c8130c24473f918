package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CorrectionNoteTest {
    @Test void notesAreReadInEachLanguageAndEitherOrder() {
        assertThat(read("Corrects headline to show the cost is $420 million, not $4.2 billion. It was converted wrongly.", "It costs $4.2 billion now", "It costs $420 million now")).contains(new CorrectionNote.Words("$4.2 billion", "$420 million"));
        assertThat(read("Corrects toll to 12 (not 14), paragraph 2", "14 died", "12 died")).contains(new CorrectionNote.Words("14", "12"));
        assertThat(read("Corrects the spelling of the mayor's name from Ana Lunt to Ana Lund", "Ana Lunt said", "Ana Lund said")).contains(new CorrectionNote.Words("Ana Lunt", "Ana Lund"));
        assertThat(read("Paragraph 3: Arlund should read Barvik", "in Arlund", "in Barvik")).contains(new CorrectionNote.Words("Arlund", "Barvik"));
        assertThat(read("Corrige la cifra: son 12 y no 14", "murieron 14 personas", "murieron 12 personas")).contains(new CorrectionNote.Words("14", "12"));
        assertThat(read("Corrige: Barvik en lugar de Arlund", "en Arlund", "en Barvik")).contains(new CorrectionNote.Words("Arlund", "Barvik"));
        assertThat(read("Rectifie le bilan, 12 morts et non 14", "14 morts", "12 morts")).contains(new CorrectionNote.Words("14", "12 morts"));
        assertThat(read("सुधार: 14 के बजाय 12 पढ़ें", "14 लोग", "12 लोग")).contains(new CorrectionNote.Words("14", "12"));
    }

    @Test void whatNoReaderCouldReadIsNotRepeated() {
        assertThat(read("Corrects cost to $420 million, not $4.2 billion.", "It costs a lot", "It costs $420 million now")).isEmpty();
        assertThat(read("Corrects style throughout", "one", "two")).isEmpty();
        assertThat(read("Corrects toll to 12, not 14", "141 died", "12 died")).as("no part of another number").isEmpty();
    }

    @Test void aMatterOfLawIsKnownAndALawyersNameIsNone() {
        assertThat(CorrectionNote.isLegal("CORRECTED for legal reasons: removes a sentence")).isTrue();
        assertThat(CorrectionNote.isLegal("Removes paragraph 3 on the advice of lawyers")).isTrue();
        assertThat(CorrectionNote.isLegal("Corrige por razones legales")).isTrue();
        assertThat(CorrectionNote.isLegal("Corrects the name of the lawyer to Ana Lund, not Ana Lunt")).isFalse();
    }

    private static Optional<CorrectionNote.Words> read(String note, String before, String now) {
        return CorrectionNote.read(note, words -> in(words, before), words -> in(words, now));
    }

    private static boolean in(String words, String text) {
        return (" " + text + " ").contains(" " + words + " ");
    }
}
