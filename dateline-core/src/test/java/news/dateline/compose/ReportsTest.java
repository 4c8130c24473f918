package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.model.Draft;
import org.junit.jupiter.api.Test;

/** Only reports supply a story with words, and only those of its event (the law, 7). */
final class ReportsTest {
    private static final Filed NEWS = Filed.by("northwire").headline("Nine dead as ferry sinks off Marloth").body("A ferry sank off Marloth on Tuesday and nine people died, the harbour office said.", "Divers searched the hull until dusk.");

    @Test void aDigestGivesNeitherHeadlineNorSentence() {
        Filed digest = Filed.by("lakepress").headline("Morning briefing: nine dead at Marloth").body("A ferry sank off Marloth on Tuesday with 61 people aboard, and the price of bread rose by a tenth in all of Tessin.");
        Draft draft = Drafts.of(NEWS, digest);
        assertThat(draft.agencies()).containsExactly("northwire");
        assertThat(draft.linked()).extracting(version -> version.item().agency()).containsExactly("lakepress");
    }

    @Test void aDigestAloneIsNoStory() {
        assertThat(new Composer().compose(Filed.composition(NEWS.headline("Your Tuesday briefing: nine dead"))).isPresent()).isFalse();
        assertThat(new Composer().compose(Filed.composition(NEWS.body("• Lake closed to ferries -- despite calls to open"))).map(Draft::card)).isEqualTo(Optional.empty());
    }

    @Test void anExplainerRunsAloneWhereNobodyReports() {
        Filed explainer = Filed.by("lakepress").minutes(9).headline("How ferries stay afloat").body("A ferry of the lake carries ballast in two tanks, and a third tank is for rain.");
        assertThat(Drafts.of(explainer).agencies()).containsExactly("lakepress");
        assertThat(Drafts.of(explainer, NEWS).agencies()).containsExactly("northwire");
    }

    @Test void aLivePageThatRunsAloneIsMarked() {
        assertThat(Drafts.of(NEWS.guid("https://north.example/world/live-news/ferry")).marks()).contains("Live");
    }

    @Test void opinionByItsAddressIsMarkedAndStandsApart() {
        Filed column = Filed.by("lakepress").guid("https://lake.example/opinions/ferry").minutes(5).headline("The lake took nine").body("Not since the winter of the great ice has the lake off Marloth shown such contempt for a ferry and nine people died.");
        assertThat(Drafts.of(column).marks()).containsExactly("Opinion");
        assertThat(Drafts.of(column, NEWS).agencies()).containsExactly("northwire");
    }

    @Test void theSamePersonDoesNotMakeItTheSameEvent() {
        Filed complaint = Filed.by("northwire").headline("Duchess Ana Lund has been ‘working harder’").body("Ana Lund, 38, was upset by a magazine that said she resents her duty, sources told Lake Fair.");
        Filed dress = Filed.by("lakepress").headline("Ana Lund thanks divers in a film").body("Ana Lund, 38, wore the yellow coat of her visit to Port Bell in a message to the rescuers of the southern shore.");
        Draft draft = Drafts.of(complaint, dress);
        assertThat(draft.agencies()).hasSize(1);
        assertThat(draft.linked()).hasSize(1);
    }

    @Test void aSharedMatterDoesNotMakeItTheSameEvent() {
        Filed camp = Filed.by("lakepress").headline("Drought: campers take to the hills").body("There is nothing like a night among the goats, and the owners of 40 tents above Tessin are booked until autumn.");
        Filed wells = Filed.by("northwire").headline("Drought: Marloth shuts wells").body("Marloth shut 11 wells on Tuesday after salt was found in the water, the mayor said.", "Tankers bring water to 900 houses.");
        assertThat(Drafts.of(wells, camp).agencies()).hasSize(1);
    }

    @Test void anotherReportOfTheEventAddsToIt() {
        Filed other = Filed.by("lakepress").minutes(4).headline("Ferry of Marloth had no bow door").body("The ferry that sank off Marloth was built in 1971 and its bow door was removed last year, its owner said.");
        assertThat(Drafts.of(NEWS, other).agencies()).containsExactly("northwire", "lakepress");
    }

    @Test void whoIsAccusedAnswersInAReportOfHisOwn() {
        Filed charge = Filed.by("northwire").headline("Auditors accuse Lake Gravel").body("Auditors accused the builder Lake Gravel of fraud on Tuesday, and prosecutors opened a file.", "The bill was 3 million francs.");
        Filed reply = Filed.by("lakepress").minutes(7).headline("Lake Gravel speaks").body("Lake Gravel denied any wrongdoing on Tuesday and said its books had lain open for a month at its office.");
        assertThat(Drafts.body(Drafts.of(charge, reply))).contains("denied any wrongdoing");
    }
}
