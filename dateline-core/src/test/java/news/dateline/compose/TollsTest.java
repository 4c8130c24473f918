package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.guard.Count;
import news.dateline.model.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TollsTest {
    private static Filed quake(String agency, int minutes, String toll) {
        return Filed.by(agency).minutes(minutes).headline("Quake kills " + toll + " in Tarma").body(toll.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + toll.substring(1) + " people were killed by an earthquake in the Tarma valley, " + agency + " officials said.",
                "The " + agency + " valley road is blocked by rocks.");
    }

    private static Filed killed(String agency, int minutes, String toll) {
        return quake(agency, minutes, toll).body("An earthquake in the Tarma valley killed " + toll + " people on Wednesday, officials said.", "The valley road is blocked by rocks, a driver said.");
    }

    @Test void differentTollsAtTheSameTimeStandSideBySide() {
        Draft draft = Drafts.of(killed("northwire", 0, "12"), killed("lakepress", 5, "19"));
        assertThat(draft.disagreements()).hasSize(1);
        assertThat(draft.disagreements().getFirst().counts()).isEqualTo("dead");
        assertThat(draft.disagreements().getFirst().sayings()).extracting(s -> s.text()).containsExactlyInAnyOrder(
                "Northwire reported: An earthquake in the Tarma valley killed 12 people on Wednesday, officials said.",
                "Lakepress reported: An earthquake in the Tarma valley killed 19 people on Wednesday, officials said.");
        assertThat(draft.disagreements().getFirst().sayings()).allSatisfy(s -> assertThat(s.sources()).isNotEmpty());
    }

    @Test void aLaterHigherTollIsTime() {
        Draft draft = Drafts.of(killed("northwire", 0, "12"), killed("lakepress", 90, "14"));
        assertThat(draft.disagreements()).isEmpty();
        assertThat(draft.headline().text()).isEqualTo("Quake kills 14 in Tarma");
        assertThat(Drafts.body(draft)).contains("killed 14").doesNotContain("killed 12");
    }

    @Test void anOldFigureThatComesLateDoesNotWin() {
        Draft draft = Drafts.of(killed("northwire", 90, "14"), killed("lakepress", 0, "12").received(120));
        assertThat(draft.headline().text()).isEqualTo("Quake kills 14 in Tarma");
        assertThat(draft.disagreements()).isEmpty();
        assertThat(Drafts.body(draft)).doesNotContain("killed 12");
    }

    @Test void atLeastTwelveIsNoDenialOfFourteen() {
        Draft draft = Drafts.of(killed("northwire", 0, "at least 12"), killed("lakepress", 5, "14"));
        assertThat(draft.disagreements()).isEmpty();
    }

    @Test void roundingIsNoDisagreement() {
        assertThat(Drafts.of(killed("northwire", 0, "about 200"), killed("lakepress", 5, "208")).disagreements()).isEmpty();
    }

    @Test void oneVoiceCannotDisagreeWithItself() {
        Filed echo = killed("lakepress", 5, "19").body("An earthquake in the Tarma valley killed 19 people, according to Northwire.");
        assertThat(Drafts.of(killed("northwire", 0, "12"), echo).disagreements()).isEmpty();
    }

    @Test void aNewerTollInAnAlertStandsAboveTheFullReport() {
        Filed alert = Filed.by("lakepress").minutes(120).urgency(1).headline("ALERT: Tarma quake toll rises to 21 dead - governor").body("The number of people killed in the Tarma earthquake has risen to 21, the governor says.");
        Draft draft = Drafts.of(killed("northwire", 0, "12"), alert);
        assertThat(draft.headline().text()).contains("21");
        assertThat(Drafts.text(draft.standfirst()) + Drafts.body(draft)).contains("rises to 21 dead - governor, Lakepress reported.");
    }

    @Test void whatComesOnTopOfATollOrBeforeItIsNone() {
        assertThat(Count.of("two", "police said, after divers brought up ", " more bodies from a minibus")).isEmpty();
        assertThat(Count.of("four", "The flood killed another ", " people")).isEmpty();
        assertThat(Count.of("seven", "The number of people killed rose to 11 from ", " after a boat capsized")).isEmpty();
        assertThat(Count.of("सात", "मरने वालों की संख्या ", " से बढ़कर 11 हो गई है")).isEmpty();
        assertThat(Count.of("11", "बाढ़ से मरने वालों की संख्या ", " हुई")).contains(Count.DEAD);
        assertThat(Count.of("12", "A bomb killed ", " more than a mile away")).contains(Count.DEAD);
    }

    @Test void severalDeadIsOvertakenByANumber() {
        Filed early = quake("lakepress", 0, "several").headline("Several dead in Tarma earthquake: rescuers").body("Several people were killed on Wednesday when an earthquake shook the Tarma valley, rescue workers told Lakepress.",
                "“We have found bodies, I cannot give a number, we are still counting,” the volunteer Rosa Quispe said by telephone.", "The mayor of Acobamba asked for tents for the two hundred families of the upper quarter.");
        Draft draft = Drafts.of(early, killed("northwire", 90, "14"));
        assertThat(draft.headline().text()).isEqualTo("Quake kills 14 in Tarma");
        assertThat(Drafts.body(draft)).contains("killed 14", "The mayor of Acobamba").doesNotContain("Several people", "cannot give a number");
        assertThat(draft.disagreements()).isEmpty();
        assertThat(Count.countsDeadVaguely("Plusieurs personnes ont été tuées à Tarma")).isTrue();
        assertThat(Count.countsDeadVaguely("Several tents were brought to the valley")).isFalse();
    }

    @Test void whatIsCountedIsNamedInTheLanguageOfTheStory() {
        assertThat(List.of("en", "es-PE", "fr", "hi", "sw").stream().map(Count.DEAD::words)).containsExactly("dead", "muertos", "morts", "मृतक", "dead");
        assertThat(List.of(Count.values()).stream().map(count -> count.words("fr"))).doesNotHaveDuplicates().hasSize(Count.values().length);
    }

    @Test void countsAreReadFromTheirOwnClause() {
        assertThat(Count.of("3", "Gunmen killed in ", " attacks")).isEmpty();
        assertThat(Count.of("12", "A bomb killed ", " and injured 40")).contains(Count.DEAD);
        assertThat(Count.of("40", "A bomb killed 12 and injured ", ".")).contains(Count.INJURED);
        assertThat(Count.of("12", "", " years after the killing")).isEmpty();
        assertThat(Count.of("14", "Al menos ", " muertos en Lima")).contains(Count.DEAD);
        assertThat(Count.of("14", "", " लोगों की मौत हो गई")).contains(Count.DEAD);
        assertThat(Count.of("410.000", "cifró en al menos ", " los habitantes sin agua tras la rotura")).contains(Count.WITHOUT_WATER);
        assertThat(Count.of("310 करोड़", "ओलों से सेब बागवानों को ", " का नुकसान")).contains(Count.LOSSES);
        assertThat(Count.of("4,300", "", " हेक्टेयर में सेब की फसल को नुकसान")).isEmpty();
        assertThat(Count.of("7", "L'accident a fait ", " morts")).contains(Count.DEAD);
    }

    @Test void howManyWereAboardIsADisagreementWhereverItStands() {
        Filed spine = Filed.by("northwire").headline("Three killed in lagoon crash").body("Three people were killed when a ferry and a barge collided at Port Bell on Tuesday, rescuers said.", "The ferry broke in two.", "The ferry was carrying 104 passengers, its owner said.");
        Filed other = Filed.by("lakepress").minutes(200).headline("Ferry sinks at Port Bell").body("A ferry carrying 140 passengers sank at Port Bell on Tuesday, harbour officials said.");
        Draft draft = Drafts.of(spine, other);
        assertThat(draft.disagreements()).singleElement().satisfies(d -> assertThat(d.counts()).isEqualTo("aboard"));
        assertThat(Drafts.of(spine, other.body("A ferry carrying about 100 passengers sank at Port Bell on Tuesday, harbour officials said.")).disagreements()).isEmpty();
    }

    @Test void theLabelNamesOnlyWhatTheSentencesSay() {
        assertThat(Count.of("320.000", "unas ", " personas sin agua").map(count -> count.words("es"))).contains("sin agua");
        assertThat(Count.of("320.000", "unas ", " personas sin luz").map(count -> count.words("es"))).contains("sin luz");
    }
}
