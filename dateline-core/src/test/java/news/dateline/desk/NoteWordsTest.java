package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.model.Ending;
import news.dateline.model.NoteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NoteWordsTest {
    static final List<String> LANGUAGES = NoteWords.LANGUAGES;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private static Set<String> places(String words) {
        return NoteWords.PLACE.matcher(words).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest @FieldSource("LANGUAGES")
    void everyLanguageHasEveryWordingWithTheSamePlaces(String language) {
        assertThat(NoteWords.in(language).keySet()).isEqualTo(NoteWords.in("en").keySet());
        NoteWords.in("en").forEach((key, words) -> assertThat(places(NoteWords.in(language).get(key))).as(language + " " + key).isEqualTo(places(words)));
    }

    @ParameterizedTest @FieldSource("LANGUAGES")
    void everyNoteOfTheDeskHasAWordingOfItsOwnWithNoPlaceLeft(String language) {
        List<String> notes = new ArrayList<>(List.of(Wordings.corrected(AT, language, "14", "12").note(), Wordings.correctedHeadline(AT, language, "14", "12").note()));
        List<CorrectionNote.Words> words = List.of(new CorrectionNote.Words("14", "12"), new CorrectionNote.Words("Stanek", "Stan"));
        for (NoteKind kind : NoteKind.values()) notes.add(Wordings.correctedBy(language, List.of("Norden", "Solar"), kind, kind == NoteKind.WORDS ? words : words.subList(1, 2)));
        for (Ending ending : Ending.values()) {
            notes.add(Wordings.outcome(AT, language, ending, Optional.empty()).note());
            String named = Wordings.outcome(AT, language, ending, Optional.of("Bral Hegna")).note();
            assertThat(named).contains("Bral Hegna");
            notes.add(named);
        }
        assertThat(new HashSet<>(notes)).hasSameSizeAs(notes);
        assertThat(notes).allSatisfy(note -> assertThat(note).isNotBlank().doesNotContain("{", "}"));
        assertThat(Wordings.correctedBy(language, List.of("Norden", "Solar"), NoteKind.WORDS, words)).contains("Norden", "Solar", "14", "12", "Stanek");
    }

    @Test void anArrestInASpanishStoryIsToldInSpanishAndOneInALanguageWithoutWordingsInEnglish() {
        assertThat(Wordings.outcome(AT, "es-MX", Ending.ACQUITTED, Optional.of("Bral Hegna")).note()).isEqualTo("Más tarde se absolvió a Bral Hegna.");
        assertThat(Wordings.outcome(AT, "sv", Ending.ACQUITTED, Optional.of("Bral Hegna")).note()).isEqualTo("Bral Hegna was later acquitted.");
    }

    @Test void wordsThatLookLikeAPlaceStayAsPrinted() {
        assertThat(Wordings.corrected(AT, "en", "{right} $1", "14").note()).isEqualTo("Corrected: an earlier version of this story said “{right} $1”. It should have said “14”.");
    }
}
