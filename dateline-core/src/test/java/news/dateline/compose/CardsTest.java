package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.guard.Speech;
import news.dateline.model.Draft;
import org.junit.jupiter.api.Test;

final class CardsTest {
    private static final String LONG = " while the clerks of the town hall carried chairs, lamps, ledgers, maps, flags and the great clock of the council across the market to a school that had been empty since the flood of the year before last and smelled of chalk and mice and wet coats and of the river that had stood in it for nine days";

    @Test void aCardReachesAFactOfTheHeadline() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("Tessin opens 48 public taps run by women").body("For years Rosa Quispe left home at midnight with two cans and a lamp, and came back when the sun stood over the lake and her children had gone to school without her.",
                "The last of 48 public taps in Tessin opened on Tuesday, run by women of the quarter who were trained for it.", "A bucket costs half a leone."));
        assertThat(Drafts.card(draft)).contains("48 public taps");
    }

    @Test void aCardDoesNotEndBetweenWhatOneSaysAndAnotherAnswers() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("Hail damages apples in Tessin").body("Hail destroyed apples worth 31 million francs in Tessin on Tuesday, growers said, and the state put the loss at 18 million.",
                "Growers said that the state counted only fallen fruit, and that it looked at the orchards from the road on a day of fog. The farm office said that its last count would include spotted fruit, which takes a week longer to find and needs many more hands and ladders."));
        assertThat(Drafts.card(draft)).contains("31 million").doesNotContain("only fallen fruit");
    }

    @Test void whereTheLeadIsTooLongTheHeadlineStandsForIt() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("Tessin council moves to school").body("The council of Tessin moved house on Tuesday" + LONG + ".", "The move cost 40,000 francs."));
        assertThat(Drafts.card(draft)).isEqualTo("Tessin council moves to school. The move cost 40,000 francs.");
    }

    @Test void aLeadWithTheDayIsNotSkippedForAWordOfTheHeadline() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("From tulips to prams, shippers count cost of quay strike").body("Hauliers of Tessin began on Tuesday to send their boats to two other ports after winchmen had closed three basins, and found little room.",
                "Onions were among the first casualties.", "A maker of prams in the upper town told its late shift to stay at home."));
        assertThat(Drafts.card(draft)).startsWith("Hauliers of Tessin began on Tuesday");
    }

    @Test void afterASceneTheCardBeginsWithTheParagraphOfTheAct() {
        Draft driver = Drafts.of(Filed.by("northwire").headline("After 51 winters, a tram driver parks for good").body("The only complaint in the file of Rosa Quispe is from her second week at work. A passenger wrote that she had waved.",
                "Quispe, 74, turned off the engine of tram 19 on Tuesday for the last time, having driven 612,000 miles along the lake.", "Rain fell."));
        assertThat(Drafts.card(driver)).startsWith("Quispe, 74, turned off the engine");
        Draft home = Drafts.of(Filed.by("northwire").language("es").headline("Las primeras familias estrenan casa junto al río").body("Rosa Quispe ha mudado su casa once veces, siempre cuesta arriba, cada vez que el río subía.",
                "La costurera, de 63 años, es una de las titulares de las 1.024 viviendas que el Gobierno entrega a las familias del río.", "Llovía."));
        assertThat(Drafts.card(home)).startsWith("La costurera, de 63 años");
    }

    @Test void aSceneStaysWhereNoActStandsAlone() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("Boats of Tessin sleep ashore").body("Lanterns hang in the empty boats under the chestnut trees.", "She will paint 12 of them, which her brother built there.", "He hums."));
        assertThat(Drafts.card(draft)).startsWith("Lanterns hang");
    }

    @Test void aCardDoesNotEndBetweenTwoCountsOfOneThing() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("Winchmen close three basins in Tessin").body(
                "Winchmen walked out of three basins in Tessin on Tuesday over plans to move their jobs from cabins on the quay to screens in an office, stopping most boats of the lake and all of its mail for the upper town.",
                "The winchmen's union said that 1,150 members had stopped work. Quay House, which runs the three basins, put those who had left their cabins at \"about 900\" and hoped for more of them to come back."));
        assertThat(Drafts.card(draft)).contains("Winchmen walked out").doesNotContain("1,150");
    }

    @Test void aCardGuessesNoCauseThatTheStoryCallsOpen() {
        String lead = "Sixty-two pupils of a school in Tessin fell ill on Tuesday after their midday meal, and all of them are out of danger, the district office said.";
        String guess = "The symptoms point to food poisoning, said the district doctor, Otto Venn.";
        Draft open = Drafts.of(Filed.by("northwire").headline("62 pupils fall ill in Tessin").body(lead, guess, "Samples of the rice, the lentils and the curry have been sent to a laboratory in the capital of the province, which works by day and by night.", "The school shut its kitchen, saying that the cause was not yet known."));
        assertThat(Drafts.card(open)).startsWith("Sixty-two pupils").doesNotContain("food poisoning");
        Draft told = Drafts.of(Filed.by("northwire").headline("62 pupils fall ill in Tessin").body(lead, guess, "The school shut its kitchen."));
        assertThat(Drafts.card(told)).contains("food poisoning");
    }

    @Test void aHedgeIsAsGoodAsAReply() {
        assertThat(Speech.hedges("Two people are being investigated and have not been charged.")).isTrue();
        assertThat(Speech.hedges("sans que leur responsabilité soit établie à ce stade")).isTrue();
        assertThat(Speech.hedges("Los dos no han sido acusados.")).isTrue();
    }

    @Test void aCardThatNamesNoPlaceBeginsWithTheDateline() {
        Filed bulbs = Filed.by("northwire").headline("The welders want more").body("KARONGI, Rwanda (Northwire) - The bulbs came on in 7,400 houses in the hills above the lake on Tuesday, fewer than had been announced, a power company said.", "Welders want more of it, they said.");
        Draft draft = Drafts.of(bulbs);
        assertThat(Drafts.card(draft)).startsWith("KARONGI, Rwanda: The bulbs came on");
        assertThat(draft.card().getFirst().added()).hasSize(1);
        Draft told = Drafts.of(bulbs.body("KARONGI, Rwanda (Northwire) - The bulbs came on in 7,400 houses in western Rwanda on Tuesday, fewer than had been announced, a power company said.", "Welders want more of it, they said."));
        assertThat(Drafts.card(told)).startsWith("The bulbs came on");
    }

    @Test void aPlaceThatTheCardNamesIsNotSaidTwice() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("Bulbs come on in Marloth").body("MARLOTH (Northwire) - The bulbs came on in 7,400 houses in Marloth on Tuesday, a power company said.", "Welders want more of it."));
        assertThat(Drafts.card(draft)).startsWith("The bulbs came on");
    }

    @Test void aCardBeginsWithTheDayRatherThanSomeTimeAfterAScene() {
        Draft draft = Drafts.of(Filed.by("northwire").headline("Fish sellers of Tessin open the market that they drew").body("The first drawing of the market was made in flour on a table of the bakery.",
                "Eight months later the council has opened 140 stalls of fish sellers on a yard in Tessin.", "Fish sellers of Tessin opened the market on Tuesday with a drum.", "Rain fell."));
        assertThat(Drafts.card(draft)).startsWith("Fish sellers of Tessin opened the market on Tuesday");
    }

    @Test void aPlanThatCallsForSomethingCriticisesNobody() {
        assertThat(Speech.criticises("The plan calls for 140 stalls and a gate.")).isFalse();
        assertThat(Speech.criticises("The agreement also called for a ceasefire.")).isFalse();
        assertThat(Speech.criticises("A union of teachers called for papers under seal.")).isTrue();
    }
}
