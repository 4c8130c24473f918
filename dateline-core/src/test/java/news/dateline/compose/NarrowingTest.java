package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A borrowed paragraph is about those about whom its own item is, and its speaker is somebody. */
final class NarrowingTest {
    private static final Filed AID = Filed.by("northwire").headline("40,000 households of Tessin wait for flood aid").body("Some 40,000 households in Tessin have not received the flood aid that the government promised them in May, a report to parliament showed on Tuesday.",
            "The report lists nine districts of the lowlands in which no office has opened yet, and three in which the lists of names were lost when the water came.", "Parliament will hear the auditors on Friday, its speaker said.");

    @Test void aSentenceThatOnlyItsHeadlineNarrowsStaysOut() {
        Filed film = Filed.by("lakepress").minutes(5).headline("Displaced workers in film trade to receive flood aid in Tessin").body("Workers who lost their jobs in the flood will receive aid of 500 to 800 crowns, Ana Lund said.");
        assertThat(Drafts.body(Drafts.of(AID, film))).doesNotContain("500 to 800");
        Filed own = film.body("Workers of the film trade who lost their jobs in the flood will receive aid of 500 to 800 crowns, Ana Lund said.");
        assertThat(Drafts.body(Drafts.of(AID, own))).contains("500 to 800");
    }

    @Test void aKindOfPeopleBeforeTheWordNarrowsToo() {
        Copy copy = CopyReader.read(Filed.by("lakepress").headline("Film workers to receive flood aid").body("Workers will receive aid.").part());
        assertThat(Narrowing.isLost(copy, copy.passages(), new Printed())).isTrue();
        Copy angry = CopyReader.read(Filed.by("lakepress").headline("Angry workers receive flood aid").body("Workers received aid.").part());
        assertThat(Narrowing.isLost(angry, angry.passages(), new Printed())).isFalse();
    }

    @Test void voicesAreThoseWhoTellOfTheEvent() {
        Filed trampers = Filed.by("lakepress").minutes(5).headline("Joy as two trampers are found alive in Old Weir forest").body("Two trampers who were missing for nine days in the Old Weir forest were found by a helicopter.");
        Filed body = Filed.by("northwire").headline("Body of man swept down Marloth river recovered").body("The body of a man who was swept down a river near Marloth has been recovered, a diver said.");
        assertThat(Drafts.of(body, trampers).voices()).isEqualTo(1);
    }

    @Test void aBylineOfAnotherAgencyMakesAReprint() {
        Filed first = Filed.by("northwire").headline("Storm tears roofs from houses in Marloth").body("A storm tore roofs from forty houses in the town of Marloth on Monday, the fire brigade said.");
        Filed reprint = Filed.by("lakepress").minutes(5).headline("Storm unroofs houses in Marloth").body("By Northwire's Ana Lund", "A storm with gusts of 140 km/h tore the roofs from houses in Marloth on Monday, the brigade said.");
        assertThat(Drafts.of(first, reprint).voices()).isEqualTo(1);
        assertThat(Drafts.of(first, reprint.body("By Ana Lund", "A storm with gusts of 140 km/h tore the roofs from houses in Marloth on Monday, the brigade said.")).voices()).isEqualTo(2);
    }

    @Test void equalNamesOfALandAreOne() {
        assertThat(Terms.of("the British and Canadian ministers")).isEqualTo(Terms.of("the UK and Canada ministers"));
    }
}
