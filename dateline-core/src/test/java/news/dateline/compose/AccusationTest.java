package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.model.Draft;
import org.junit.jupiter.api.Test;

/** An accusation and its reply are one unit (the law, 9). */
final class AccusationTest {
    private static final Filed MAYOR = Filed.by("northwire").headline("Mayor of Port Bell took bribes, prosecutors say").body(
            "Prosecutors accused the mayor of Port Bell, Daniel Okello, on Tuesday of taking bribes from a road builder.",
            "The payments were made between 2021 and 2024, the indictment says.",
            "The road, planned since 2019, was never finished.",
            "Okello denied the charges and said that he would clear his name in court.");

    @Test void theCardCarriesTheReplyWithTheAccusation() {
        String card = Drafts.card(Drafts.of(MAYOR));
        assertThat(card).contains("accused the mayor").contains("denied the charges");
        assertThat(Terms.words(card)).isLessThanOrEqualTo(Draft.CARD_WORDS_MAX);
    }

    @Test void whereBothDoNotFitTheCardCarriesNeither() {
        String tail = " in a hearing that lasted for three hours and was attended by relatives, journalists and several members of the city council from all of the parties represented there";
        Filed wordy = MAYOR.headline("Port Bell inquiry ends").body("Prosecutors accused the mayor of Port Bell, Daniel Okello, on Tuesday of taking bribes from a road builder" + tail + ".",
                "The road, planned since 2019, was never finished.", "Daniel Okello denied the charges" + tail + tail + ".");
        String card = Drafts.card(Drafts.of(wordy));
        assertThat(card).doesNotContain("accused").doesNotContain("denied").contains("never finished");
    }

    @Test void aShortStoryKeepsTheReply() {
        Draft draft = new Composer(40).compose(Filed.composition(MAYOR)).orElseThrow();
        assertThat(Drafts.body(draft)).contains("accused the mayor").contains("denied the charges");
    }

    @Test void anAccusationFromAnotherAgencyBringsItsReply() {
        Filed plain = Filed.by("northwire").headline("Port Bell council meets over unfinished road").body(
                "The council of Port Bell met on Tuesday over an unfinished road, city officials said.", "Residents have waited for the road since 2019.", "The mayor, Daniel Okello, chaired the session of the council.", "Another session is planned for April, the clerk said.");
        Filed other = Filed.by("lakepress").minutes(3).headline("Port Bell road: mayor under suspicion").body(
                "Prosecutors accused Port Bell mayor Daniel Okello of taking 40,000 dollars in bribes for the unfinished road.",
                "Masons say stone is scarce.",
                "Okello rejected the accusation and called the indictment a fairy tale.");
        String body = Drafts.body(Drafts.of(plain, other));
        assertThat(body).contains("40,000 dollars").contains("rejected the accusation");
    }

    @Test void aHeadlineWithoutItsSpeakerGivesWayToOneWith() {
        Filed bare = MAYOR.headline("Mayor of Port Bell took bribes for road");
        Filed attributed = Filed.by("lakepress").minutes(3).headline("Mayor took bribes for road, prosecutors say").body("Prosecutors said on Tuesday that the mayor of Port Bell took bribes.");
        assertThat(Drafts.of(bare, attributed).headline().text()).isEqualTo("Mayor took bribes for road, prosecutors say");
    }
}
