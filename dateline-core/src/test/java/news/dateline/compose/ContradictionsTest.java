package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ContradictionsTest {
    private static final Filed ALIVE = Filed.by("northwire").minutes(60).headline("Singer Emil Stanek is alive, son says").body("Singer Emil Stanek is alive, his son said on Tuesday.");
    private static final Filed DEAD = Filed.by("lakepress").headline("Emil Stanek dies").body("Emil Stanek, the singer, has died, a friend said.");

    @Test void theEditorIsToldThatAgenciesSayTheOpposite() {
        assertThat(Drafts.of(ALIVE, DEAD).editorNotes()).singleElement().asString().contains("Northwire reports that somebody lives", "Lakepress reports that somebody is dead");
        assertThat(Drafts.body(Drafts.of(ALIVE, DEAD))).doesNotContain("has died");
    }

    @Test void convictedAndAcquittedExcludeEachOther() {
        Filed guilty = DEAD.headline("Stanek convicted").body("Emil Stanek was convicted of fraud in Tessin on Tuesday.");
        Filed free = ALIVE.headline("Stanek acquitted").body("Emil Stanek was acquitted of fraud in Tessin on Tuesday.");
        assertThat(Drafts.of(guilty, free).editorNotes()).singleElement().asString().contains("was convicted", "was acquitted");
        assertThat(Drafts.of(guilty, free.body("Rosa Quispe was acquitted of theft in Marloth.").headline("Quispe acquitted")).editorNotes()).isEmpty();
    }

    @Test void whatTheStoryDeniesIsNoVoiceForIt() {
        assertThat(Drafts.of(ALIVE, DEAD).voices()).isEqualTo(1);
        Filed third = Filed.by("hillpress").minutes(50).headline("Emil Stanek is alive, hospital says").body("The singer Emil Stanek is alive and eats, a hospital in Tessin said.");
        assertThat(Drafts.of(ALIVE, DEAD, third).voices()).isEqualTo(2);
    }

    @Test void anAlertThatTurnsOutFalseIsNoVoice() {
        Filed alert = Filed.by("lakepress").urgency(1).headline("Blast at Tessin power station").body("A blast shook the power station in Tessin, witnesses said.");
        Filed denial = Filed.by("northwire").minutes(20).headline("Tessin power station denies reports of blast").body("The power station in Tessin denied reports of a blast on Tuesday and said that a siren had been tested.");
        assertThat(Drafts.of(alert, denial).voices()).isEqualTo(1);
        assertThat(Drafts.of(alert, denial.headline("Blast at Tessin power station").body("A blast shook the power station in Tessin on Tuesday, its director said.")).voices()).isEqualTo(2);
    }
}
