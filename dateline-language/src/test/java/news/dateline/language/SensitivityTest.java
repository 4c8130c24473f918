package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.annotate.Annotator;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.Sensitivity;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityTest {
    private static Annotator annotator;

    @BeforeAll static void load() {
        annotator = Reader.annotator(Edition.STANDARD);
    }

    private static Set<Sensitivity> sensitivities(WireItem item) {
        return annotator.annotate(Items.version(item), item, Optional.empty(), Embedding.ABSENT).sensitivities();
    }

    @TestFactory Stream<DynamicTest> sensitiveCopyWaitsAndHarmlessCopyDoesNot() {
        List<String[]> rows = new ArrayList<>();
        Tables.read("sensitivities.tsv", rows::add);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1] + ": " + row[2], () -> {
            Set<Sensitivity> found = sensitivities(Items.item("test", row[1], row[2], row[3]));
            String kind = row[0].substring(1);
            if (kind.equals("none")) assertThat(found).isEmpty();
            else if (row[0].startsWith("+")) assertThat(found).contains(Sensitivity.valueOf(kind));
            else assertThat(found).doesNotContain(Sensitivity.valueOf(kind));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATES with quotes, background", "Eds: Adds photos.", "Recasts lead, adds minister's comment", "With photos", "More to follow", "Repeats to additional readers", "Actualiza con declaraciones del ministro",
        "Ajoute réactions", "Refiles to fix typo in headline", "ENDS", "अपडेट", "URGENT. Adds detail, witness. Lead to follow.",
        "WRITE-THROUGH. Replaces all earlier versions; adds inquiry, minister, inspection dispute.", "LIVE SCORE, half-time. Replaced by later versions.", "PRESS RELEASE. Issued by Kivuna Power. Not edited by Meridian."})
    void noteThatAsksForNothingIsUnderstood(String note) {
        assertThat(sensitivities(withNote(note))).doesNotContain(Sensitivity.NOTE_NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Legal warning: reporting restrictions apply", "Adds court order: the boy must not be identified", "Please check with the desk first", "Not for use in Ruritania", "Updates; embargoed until 1800 GMT",
        "Nota: no publicar antes del lunes", "Ne pas diffuser avant 18 heures", "कानूनी चेतावनी: पीड़िता का नाम न छापें", "KILL KILL KILL", "See lawyer's letter", "zxq", "UPDATE. Please keep the last paragraph", "URGENT. Names must not be published", "EMBARGOED. Not for publication before the embargo lifts.", "Contains a reference to suicide", "Photos available. Do not archive."})
    void noteThatIsNotUnderstoodWaits(String note) {
        assertThat(sensitivities(withNote(note))).contains(Sensitivity.NOTE_NOT_UNDERSTOOD);
    }

    @Test void embargoInWordsIsUnderstoodWhereTheDataHoldItToo() {
        WireItem free = withNote("EMBARGOED. Not for publication, broadcast or posting on social media before the embargo lifts.");
        WireItem held = Items.embargoed(free);
        assertThat(sensitivities(free)).contains(Sensitivity.NOTE_NOT_UNDERSTOOD);
        assertThat(sensitivities(held)).doesNotContain(Sensitivity.NOTE_NOT_UNDERSTOOD);
    }

    @Test void languageWithoutWordListsWaits() {
        assertThat(sensitivities(Items.item("test", "sv", "Hamnbron öppen igen", "Bron är öppen igen sedan i tisdags, sade borgmästare Karl Brenner på eftermiddagen i Malmö."))).isNotEmpty();
    }

    private static WireItem withNote(String note) {
        return Items.item("test", "en", "Wheat price falls", "Wheat fell two percent on Tuesday.", Optional.of(note), List.of(), Optional.empty());
    }

    @Test void aPupilInTroubleCountsAsAMinor() {
        assertThat(sensitivities(Items.item("test", "en", "Student leaves school after photo inquiry", "A student who posed for a photo has left Marloth Girls High School, the school has confirmed."))).contains(Sensitivity.MINORS);
        assertThat(sensitivities(Items.item("test", "en", "School choir sings", "A student sang at the school of Marloth on Monday."))).doesNotContain(Sensitivity.MINORS);
        assertThat(sensitivities(Items.item("test", "en", "Law student charged", "A law student of the school of Marloth was accused of theft."))).doesNotContain(Sensitivity.MINORS);
    }
}
