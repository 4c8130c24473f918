package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.model.Draft;
import org.junit.jupiter.api.Test;

/** Opinion is marked, and neither spine nor material of news (the law, 22). */
final class OpinionsTest {
    private static final Filed NEWS = Filed.by("northwire").headline("Tessin cancels maths exam after leak").body("The school office of Tessin cancelled a maths exam on Tuesday after the questions were leaked, it said.", "The 900 pupils will sit a new paper in six days.");
    private static final Filed COLUMN = Filed.by("lakepress").minutes(30).headline("Exams deserve better than a lock").body("After each leak in Tessin we buy a bigger lock for the exam papers.", "I have marked maths papers for 22 years.", "I do not know any more what an exam measures.", "The questions of the 900 pupils are two pages that can be photographed.");

    @Test void aColumnInTheFirstPersonIsNeitherSpineNorMaterial() {
        Draft draft = Drafts.of(COLUMN, NEWS);
        assertThat(draft.agencies()).containsExactly("northwire");
        assertThat(draft.marks()).isEmpty();
    }

    @Test void aColumnAloneRunsAloneUnderItsMark() {
        assertThat(Drafts.of(COLUMN).marks()).containsExactly("Opinion");
        Filed other = Filed.by("northwire").headline("I would close the exam halls").body("I think that exams in Tessin should go.", "My pupils think so too, and I have 40 of them.");
        assertThat(Drafts.of(COLUMN, other).agencies()).hasSize(1);
    }

    @Test void aDisclaimerMakesItOpinionInFrench() {
        Filed tribune = COLUMN.language("fr").headline("Le bac vaut mieux").body("Un examen en quatre heures fabrique le marché de la triche.", "(Ana Lund enseigne à Tessin. Cette tribune n’engage que son autrice.)");
        assertThat(Drafts.of(tribune).marks()).containsExactly("Opinion");
        assertThat(Drafts.of(tribune).paragraphs().getLast()).hasSize(1);
    }

    @Test void aDemandThatNobodyIsSaidToMakeIsOpinion() {
        Filed leader = Filed.by("lakepress").headline("Tessin needs to get in line on water").body("The council of Tessin should end its quarrel with Port Bell over the lake.");
        assertThat(Drafts.of(leader).marks()).containsExactly("Opinion");
        assertThat(Drafts.of(leader.headline("Tessin should end water quarrel, Port Bell says").body("The council of Tessin should end its quarrel over the lake, Port Bell’s mayor said on Tuesday.")).marks()).isEmpty();
    }

    @Test void theFirstPersonInQuotationsIsNoOpinion() {
        Filed quoting = NEWS.body("“I saw the paper on a telephone,” said Ana Lund, a pupil in Tessin.", "“We had to go home. My father drove,” she said.", "The exam was cancelled on Tuesday.");
        assertThat(Drafts.of(quoting).marks()).isEmpty();
    }
}
