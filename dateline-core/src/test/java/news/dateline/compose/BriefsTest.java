package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.model.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items that are a headline with a summary, or less, as many feeds give them; and what else a page needs that software writes. */
final class BriefsTest {
    private static final Filed STORM = Filed.by("northwire").headline("Storm tears roofs from houses in Marloth").body("A storm tore roofs from forty houses in the town of Marloth on Monday, the fire brigade said.", "The school will stay shut for a week, the brigade said.");

    @Test void aHeadlineAloneIsALinkAndNoStory() {
        assertThat(new Composer().compose(Filed.composition(Filed.by("northwire").headline("Storm tears roofs from houses in Marloth")))).isEmpty();
        assertThat(new Composer().compose(Filed.composition(Filed.by("northwire").headline("Storm tears roofs from houses in Marloth").body("Storm tears roofs from houses in Marloth.")))).isEmpty();
    }

    @Test void aHeadlineFiledAsAnAlertIsAnAlert() {
        Draft alert = Drafts.of(Filed.by("northwire").urgency(1).headline("Storm tears roofs from houses in Marloth"));
        assertThat(alert.developing()).isTrue();
        assertThat(Drafts.body(alert)).contains("Storm tears roofs");
    }

    @Test void aHeadlineAloneIsNoSpineBesideAText() {
        Filed bare = Filed.by("lakepress").urgency(4).minutes(300).headline("Marloth counts its roofs");
        assertThat(Drafts.body(Drafts.of(bare, STORM))).startsWith("A storm tore roofs");
    }

    @Test void theBriefThatSaysWhatItsHeadlineSaysIsTheSpine() {
        Filed bodies = Filed.by("northwire").headline("Bodies found after balloon falls near Tessin").body("The bodies of two people killed when a balloon fell near Tessin have been found.");
        Filed husband = Filed.by("lakepress").headline("‘She loved the mountains’: a village mourns").body("The husband of a woman who died when a balloon fell near Tessin had flown in it an hour before, and was waiting for his wife on a meadow when the envelope tore.");
        Draft draft = Drafts.of(husband, bodies);
        assertThat(draft.headline().text()).isEqualTo("Bodies found after balloon falls near Tessin");
        assertThat(Drafts.body(draft)).startsWith("The bodies of two people");
    }

    @Test void aBriefThatLeansOnItsHeadlineIsPrintedUnderNoOther() {
        Filed leans = Filed.by("northwire").headline("Ministers look at ways to open the border").body("It comes after some members criticised the plan to shut the border of Marloth for 14 days.");
        Filed other = Filed.by("lakepress").minutes(5).headline("The papers: revolt over the border of Marloth");
        assertThat(Drafts.of(leans, other).headline().text()).isEqualTo("Ministers look at ways to open the border");
    }

    @Test void whatBreaksOffIsNotPrinted() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("Furlough grows in Marloth").body("Some 8,700 workers of Marloth are on furlough.", "Up 300 over the past week and adding another 2,500 to the costs,"));
        assertThat(Drafts.body(draft)).isEqualTo("Some 8,700 workers of Marloth are on furlough.");
    }

    @Test void aQuestionThatTeasesIsNotAdded() {
        Filed teaser = Filed.by("lakepress").minutes(2).headline("Roofs of Marloth").body("Will the 40 houses of Marloth get new roofs before the winter comes? The mayor of Marloth has some of the answers.");
        assertThat(Drafts.body(Drafts.of(STORM, teaser))).doesNotContain("Will the 40 houses");
    }

    @Test void anotherAgencysHeadlineOverTheSpinesTextTellsWhatTheTextTells() {
        Filed robots = Filed.by("northwire").headline("Restaurant in Marloth will use robot waiters to help it keep to rules that ask for two metres of distance").body("A pair of robots will pick up dishes, serve food and greet guests once the restaurant opens again this week, its owner said.");
        Filed country = Filed.by("lakepress").minutes(500).headline("Tessin reopens with strict rules");
        assertThat(Drafts.of(robots, country).headline().text()).startsWith("Restaurant in Marloth will use robot waiters");
    }

    @Test void aSubordinateClauseIsNoHeadline() {
        Filed filed = STORM.headline("As Marloth counts the roofs that the storm has torn, families of the homeless plea for tents and for blankets");
        assertThat(Drafts.of(filed).headline().text()).isNotEqualTo("As Marloth counts the roofs that the storm has torn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A storm tore roofs from forty houses in Marloth yesterday.|yesterday (March 3).",
        "The mayor of Marloth said today that forty roofs were gone.|today (March 4)",
        "A storm tore roofs from forty houses in Marloth yesterday, Tuesday.|yesterday, Tuesday.",
        "Marloth counts its roofs, and today's storm is not the last.|today's storm"})
    void theSpinesOwnYesterdayHasItsDate(String filed, String printed) {
        assertThat(Drafts.body(Drafts.of(Filed.by("northwire").headline("Storm in Marloth").body(filed)))).contains(printed);
    }

    @Test void onlyTheFirstIsDated() {
        String body = Drafts.body(Drafts.of(Filed.by("northwire").headline("Storm in Marloth").body("A storm tore roofs from forty houses in Marloth yesterday.", "The brigade said that it was called 90 times yesterday.")));
        assertThat(body).contains("Marloth yesterday (March 3).", "90 times yesterday.");
    }

    @Test void theHelplineStaysLastWhateverIsAdded() {
        Filed report = Filed.by("northwire").headline("Doctor took her life, coroner says").body("A doctor of 34 took her life in Marloth after weeks of night shifts, the coroner said on Tuesday.", "If you are affected by this and need help, call the helpline of Tessin on 116 123.");
        Filed parents = Filed.by("lakepress").minutes(9).headline("Hospital of the doctor who took her life in Marloth lacked staff").body("The hospital of Marloth had 40 posts that nobody filled for two years, its director, Otto Venn, said on Tuesday.");
        String body = Drafts.body(Drafts.of(report, parents));
        assertThat(body).contains("40 posts");
        assertThat(body.strip()).endsWith("116 123.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3.8|million hectares|9.3|million acres", "100|km of road|62|miles of road", "30|°C in the shade|86|degrees Fahrenheit", "12|square miles|31|sq km", "40|फुट|12|मीटर"})
    void oneMeasureInTwoUnitsIsOneFigure(String one, String unit, String other, String otherUnit) {
        String first = Measures.of(one, " " + unit).orElseThrow();
        assertThat(Measures.same(first, Measures.of(other, " " + otherUnit).orElseThrow())).isTrue();
        assertThat(Terms.of("Some " + one + " " + unit).hasNewNumber(Terms.of("Some " + other + " " + otherUnit))).isFalse();
    }

    @Test void otherMeasuresAndBareNumbersAreNot() {
        assertThat(Measures.of("40", " people")).isEmpty();
        assertThat(Measures.same(Measures.of("40", " km").orElseThrow(), Measures.of("40", " miles").orElseThrow())).isFalse();
        assertThat(Measures.same(Measures.of("40", " km").orElseThrow(), Measures.of("4", " hectares").orElseThrow())).isFalse();
        assertThat(Terms.of("It is 12 km long").numbers()).isEqualTo(Terms.of("a 12-kilometre queue").numbers());
    }

    @Test void aSecondAgencysLeadInOtherUnitsIsNotToldAgain() {
        Filed hectares = Filed.by("northwire").headline("Fires take 38,000 hectares of Tessin forest").body("Fires burnt 38,000 hectares of forest in Tessin last month, the forest office said.", "Rain is due on Friday.");
        Filed acres = Filed.by("lakepress").minutes(4).headline("Tessin forest burns").body("Some 94,000 acres of forest were burnt by fires in Tessin last month, figures of the forest office showed.");
        assertThat(Drafts.body(Drafts.of(hectares, acres))).doesNotContain("94,000");
        assertThat(List.of(Drafts.body(Drafts.of(hectares, acres)).split("\n"))).hasSize(2);
    }
}
