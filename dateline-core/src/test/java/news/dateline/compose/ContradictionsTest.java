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
}
