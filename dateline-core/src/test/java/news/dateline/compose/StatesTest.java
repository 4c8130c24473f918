package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.model.Draft;
import org.junit.jupiter.api.Test;

/** Results replace by state (the law, 12). */
final class StatesTest {
    private static final Filed FULL = Filed.by("lakepress").headline("Islands hold the key as Tessin counts on").body(
            "Ana Lund kept a lead of some 900 votes over Rosa Quispe in the Tessin election on Tuesday.", "Lund had 51.9% and Quispe 48.1% with 40% of polling stations counted, the commission said.",
            "The ballots of the islands come by boat and are counted in the gymnasium of Port Bell.", "Observers said that the vote was calm.");
    private static final Filed URGENT = Filed.by("northwire").urgency(2).minutes(40).headline("Lund ahead of Quispe in Tessin with 75% counted").body("Ana Lund led Rosa Quispe by 50.4% to 49.6% in the Tessin election with 75% of polling stations counted.");

    @Test void theHigherCountLeadsHoweverShortItIs() {
        Draft draft = Drafts.of(FULL, URGENT);
        assertThat(draft.headline().text()).isEqualTo("Lund ahead of Quispe in Tessin with 75% counted");
        assertThat(Drafts.body(draft)).startsWith("Ana Lund led Rosa Quispe by 50.4%").contains("come by boat").doesNotContain("51.9%", "some 900");
        assertThat(Drafts.card(draft)).contains("75%");
        assertThat(DraftChange.between(Drafts.of(FULL), draft)).isEqualTo(DraftChange.FACTS);
    }

    @Test void aLowerCountThatComesLateDoesNotLead() {
        assertThat(Drafts.of(URGENT, FULL.received(60)).headline().text()).contains("75%");
        assertThat(Drafts.body(Drafts.of(URGENT, FULL.minutes(60)))).startsWith("Ana Lund led Rosa Quispe by 50.4%");
    }

    @Test void countsAreReadInEachLanguage() {
        Filed es = FULL.language("es").headline("Ana Lund aventaja a Rosa Quispe").body("Ana Lund supera a Rosa Quispe por 900 votos en la elección de Tessin, con el 40 % de las actas escrutadas.", "Los votos de las islas llegan en barco a Port Bell.");
        Filed later = URGENT.language("es").headline("Ana Lund, adelante de Rosa Quispe con el 75 % escrutado").body("Ana Lund vence por 50,4 % a 49,6 % a Rosa Quispe en la elección de Tessin, con el 75 % de las actas escrutadas.");
        assertThat(Drafts.of(es, later).headline().text()).contains("75 %");
        Filed fr = FULL.language("fr").headline("Ana Lund devance Rosa Quispe").body("Après dépouillement de 40 % des bureaux de vote, Ana Lund devance Rosa Quispe de 900 voix à Tessin.", "Les bulletins des îles arrivent par bateau à Port Bell.");
        Filed plus = URGENT.language("fr").headline("Ana Lund toujours devant Rosa Quispe").body("Après dépouillement de 75 % des bureaux de vote, Ana Lund recueille 50,4 % des voix à Tessin contre 49,6 % à Rosa Quispe.");
        assertThat(Drafts.body(Drafts.of(fr, plus))).startsWith("Après dépouillement de 75 %");
    }

    @Test void aShareThatIsNoCountOfVotesIsNoState() {
        Filed birds = Filed.by("lakepress").minutes(9).headline("Ana Lund and Rosa Quispe count terns").body("Divers of Ana Lund and Rosa Quispe counted 40% more terns off Tessin than two years ago.");
        assertThat(Drafts.of(FERRY_BIRDS, birds).headline().text()).isEqualTo(FERRY_BIRDS.headline());
    }

    private static final Filed FERRY_BIRDS = Filed.by("northwire").headline("Terns nest again off Tessin, say Ana Lund and Rosa Quispe").body("Terns have nested again off Tessin for the first time since 1990, said Ana Lund and Rosa Quispe of the lake office.", "The 214 nests stand on a bank of gravel that the last flood left behind.", "Boats keep away.");

    @Test void aPreviewGivesWayToTheFirstScoreOfTheMatch() {
        Filed preview = Filed.by("lakepress").keywords("sports").headline("Marloth Rovers ask fans to come early to Tessin City match").body("Marloth Rovers meet Tessin City in the Lake Cup final on Wednesday, on a ground where neither has lost.", "The captain of Marloth, Rosa Quispe, has a bruised foot.");
        Filed live = Filed.by("northwire").keywords("sports").urgency(2).minutes(100).headline("Marloth Rovers 1, Tessin City 0 at half-time - LIVE").body("Half-time score in the Lake Cup final on Wednesday: Marloth Rovers 1, Tessin City 0.");
        Draft draft = Drafts.of(preview, live);
        assertThat(draft.headline().text()).isEqualTo("Marloth Rovers 1, Tessin City 0 at half-time");
        assertThat(draft.marks()).as("with the time, since the match goes on").containsExactly("Live", "as of 13:40 UTC on 4 March");
        assertThat(Drafts.body(draft)).doesNotContain("bruised foot", "meet Tessin City");
        Filed later = live.guid("later").minutes(140).headline("Marloth Rovers 1, Tessin City 2 after 80 minutes - LIVE").body("Score in the Lake Cup final on Wednesday, after 80 minutes: Marloth Rovers 1, Tessin City 2.");
        assertThat(Drafts.of(preview, later, live.received(150)).headline().text()).contains("after 80 minutes");
        Filed end = Filed.by("lakepress").guid("end").keywords("sports").minutes(170).headline("Tessin City beat Marloth Rovers 3-1 to win Lake Cup").body("Tessin City beat Marloth Rovers 3-1 on Wednesday to win the Lake Cup.", "Ana Lund scored twice.");
        assertThat(Drafts.of(preview, live, later, end).marks()).doesNotContain("Live");
        assertThat(Drafts.of(preview, live, later, end).headline().text()).startsWith("Tessin City beat");
    }

    @Test void anAnnouncementFallsWhenTheThingIsDone() {
        Filed before = Filed.by("lakepress").headline("Tessin council to vote").body("The mayor of Tessin, Ana Lund, will open the rebuilt lake bridge on Tuesday, her office said.", "A brass band of 40 players from Port Bell has been practising since January.");
        Filed after = Filed.by("northwire").minutes(200).headline("Tessin bridge opens").body("The mayor of Tessin, Ana Lund, opened the rebuilt lake bridge on Tuesday.", "Some 2,000 people walked across in the rain, and three swam.");
        assertThat(Drafts.body(Drafts.of(before, after))).doesNotContain("will open").contains("brass band");
    }

    @Test void aScoreAtTheBreakIsLiveWithoutTheWord() {
        Filed pause = Filed.by("northwire").keywords("sports").language("fr").headline("Coupe du lac : Marloth rejoint à la pause").body("Les Rovers de Marloth, qui menaient grâce à Ana Lund, ont été rejoints juste avant la pause par Tessin City (1-1), mercredi en finale de la Coupe du lac.");
        assertThat(Drafts.of(pause).marks()).contains("Live", "as of 12:00 UTC on 4 March");
        Filed end = pause.headline("Coupe du lac : Marloth battu").body("Menés 1-0 à la pause, les joueurs de Tessin City ont battu 2-1 les Rovers de Marloth, mercredi en finale de la Coupe du lac.");
        assertThat(Drafts.of(end).marks()).isEmpty();
        Filed told = pause.language("en").headline("Marloth Rovers beat Tessin City 2-1").body("Marloth Rovers beat Tessin City 2-1 in the Lake Cup on Wednesday after trailing 1-0 at half-time.");
        assertThat(Drafts.of(told).marks()).isEmpty();
    }

    @Test void correctedCopyIsMarkedAndItsNoteReachesTheDesk() {
        Filed corrected = Filed.by("northwire").edNote("CORRECTED: Corrects cost to 420 million, not 4.2 billion.").headline("CORRECTED-Tessin to build smelter").body("Tessin will spend 420 million on a smelter, its mayor said on Tuesday.", "(Corrects cost to 420 million, not 4.2 billion, in paragraph 1)");
        Draft draft = Drafts.of(corrected);
        assertThat(draft.marks()).containsExactly("Corrected");
        assertThat(draft.editorNotes()).contains("Northwire: (Corrects cost to 420 million, not 4.2 billion, in paragraph 1)");
        assertThat(Drafts.body(draft)).doesNotContain("Corrects");
    }
}
