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

    @Test void aHedgeIsAsGoodAsAReply() {
        assertThat(Speech.hedges("Two people are being investigated and have not been charged.")).isTrue();
        assertThat(Speech.hedges("sans que leur responsabilité soit établie à ce stade")).isTrue();
        assertThat(Speech.hedges("Los dos no han sido acusados.")).isTrue();
    }
}
