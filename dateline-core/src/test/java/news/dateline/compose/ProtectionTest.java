package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.guard.Speech;
import news.dateline.model.Draft;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;
import org.junit.jupiter.api.Test;

/** Whom no composition may name, also while it waits (the law, 3). */
final class ProtectionTest {
    private static final Filed POLICE = Filed.by("northwire").headline("Two held after fire at Marloth school").body(
            "Police in Marloth detained a 14-year-old boy and a man of 31 on Tuesday on suspicion of setting fire to a school, the police chief, Ana Lund, said.",
            "The fire destroyed 12 classrooms, and 400 pupils will be taught in the town hall.", "Lund said the younger suspect could not be identified because of his age.");
    private static final Filed NAMING = Filed.by("lakepress").minutes(4).headline("Marloth pupil Tom Birk, 14, held over school fire").body(
            "Tom Birk, 14, a pupil of the Lake Street school, was arrested for setting fire to the school in Marloth, a police source said.",
            "The boy had been seen with matches.", "The head of the school, Rosa Quispe, said that lessons would begin again on 9 March with 24 teachers from Tessin.");

    @Test void aMinorBesideThePoliceIsNamedNowhereEvenInADraft() {
        Draft draft = Drafts.of(POLICE, NAMING);
        assertThat(draft.toString()).doesNotContain("Birk", "Lake Street", "matches");
        Draft alone = Drafts.of(NAMING);
        assertThat(alone.toString()).doesNotContain("Birk", "Lake Street");
        assertThat(Drafts.body(alone)).contains("Rosa Quispe");
        assertThat(alone.sensitivities()).contains(Sensitivity.MINORS);
    }

    @Test void aLinkWhoseHeadlineNamesTheMinorIsNoLink() {
        assertThat(Drafts.of(POLICE, NAMING.licence(Licence.LINK_ONLY)).linked()).isEmpty();
    }

    @Test void aYoungChampionIsNamed() {
        Filed sport = Filed.by("northwire").headline("Ana Roe wins chess title").body("Ana Roe, 15, won the chess title of Tessin on Tuesday.", "She beat 24 others.");
        assertThat(Drafts.body(Drafts.of(sport))).contains("Ana Roe, 15");
    }

    @Test void whereOneAgencyMayNotNameTheAccusedNoOtherDoes() {
        Filed order = Filed.by("northwire").headline("Tessin trader denies fraud").body("A trader pleaded not guilty to fraud in Tessin on Tuesday.", "The man may not be named by order of the court.");
        Filed naming = Filed.by("lakepress").minutes(5).headline("Fraud trial opens in Tessin").body("The accused, Emil Stanek, came in a grey suit.", "The trial in Tessin is expected to hear 40 witnesses over six weeks, said the clerk, Rosa Quispe.");
        assertThat(Drafts.of(order, naming).toString()).doesNotContain("Stanek");
        Draft draft = Drafts.of(order, naming);
        assertThat(Drafts.body(draft)).as("the item is held whole").doesNotContain("Rosa Quispe");
        assertThat(draft.editorNotes()).anyMatch(note -> note.startsWith("Held: an item of Lakepress"));
        assertThat(draft.sensitivities()).contains(Sensitivity.COURTS_AND_CRIME);
        assertThat(Drafts.of(order, naming.licence(Licence.LINK_ONLY)).linked()).as("nor is it listed").isEmpty();
    }

    @Test void ageIsReadInEachLanguage() {
        Filed es = Filed.by("northwire").language("es").headline("Detenido por el incendio").body("La policía detuvo a Tomás Birco, de 14 años, por el incendio de la escuela de Río Claro.", "Las clases de los 400 alumnos siguen en el ayuntamiento de Río Claro.");
        assertThat(Drafts.of(es).toString()).doesNotContain("Birco");
        Filed hi = Filed.by("northwire").language("hi").headline("स्कूल में आग, दो हिरासत में").body("पुलिस ने 14 वर्षीय राजन मेहरा को स्कूल में आग लगाने के आरोप में हिरासत में लिया।", "स्कूल के 400 बच्चे अब नगर भवन में पढ़ेंगे।");
        assertThat(Drafts.of(hi).toString()).doesNotContain("मेहरा");
    }

    @Test void bodiesThatNobodyKnowsYetAreNoOrder() {
        assertThat(Speech.forbidsName("The bodies could not be identified, rescuers said.")).isFalse();
        assertThat(Speech.forbidsName("The victim cannot be named for legal reasons.")).isTrue();
        assertThat(Speech.forbidsName("El menor no puede ser identificado.")).isTrue();
    }

    @Test void theNamedPoliceChiefIsHeardAndTheNamelessSourceIsNot() {
        Filed nameless = Filed.by("lakepress").minutes(4).headline("Man held in Marloth").body("The council of Marloth had asked for a night watchman at the school in 2019.", "A man of 31 was arrested for setting fire to a school in Marloth, a police source said.");
        assertThat(Drafts.body(Drafts.of(POLICE, nameless))).contains("on suspicion of").doesNotContain("police source");
    }
}
