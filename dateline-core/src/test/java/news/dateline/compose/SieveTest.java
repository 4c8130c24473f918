package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Draft;
import news.dateline.model.Sensitivity;
import news.dateline.model.Span;
import org.junit.jupiter.api.Test;

/** What a rule may print of a cluster whose whole draft waits for an editor. */
final class SieveTest {
    private static final String LEAD = "A ferry sank off Marloth on Tuesday and 17 people are missing, up from 14, the coast guard said.";
    private static final String MASTER = "The master, Emil Stanek, was brought before a court in Marloth, prosecutors said.";
    private static final String SEARCH = "Four boats and a helicopter search an area of 600 square km off Marloth.";

    /** By one word for each matter, as far as these texts go. */
    private static Set<Sensitivity> matters(Part part, List<Span> words) {
        Set<Sensitivity> found = EnumSet.noneOf(Sensitivity.class);
        for (Span span : words) if (part.item().text(span).contains("court")) found.add(Sensitivity.COURTS_AND_CRIME);
        return found;
    }

    private static Optional<Draft> meanwhile(Filed... filed) {
        return new Composer().meanwhile(Filed.composition(filed), SieveTest::matters);
    }

    @Test void theNewFiguresStandWithoutTheParagraphThatHoldsTheDraft() {
        Filed filed = Filed.by("northwire").headline("Missing of Marloth ferry rise to 17").body(LEAD, MASTER, SEARCH);
        assertThat(Drafts.of(filed).sensitivities()).contains(Sensitivity.COURTS_AND_CRIME);
        Draft draft = meanwhile(filed).orElseThrow();
        assertThat(Drafts.body(draft)).contains("17 people are missing", "Four boats").doesNotContain("Stanek");
        assertThat(draft.sensitivities()).isEmpty();
    }

    @Test void everySentenceStillNamesTheWordsItComesFrom() {
        Filed filed = Filed.by("northwire").headline("Missing of Marloth ferry rise to 17").body(LEAD, MASTER, SEARCH);
        Draft draft = meanwhile(filed).orElseThrow();
        Span of = ((news.dateline.model.Source.Wire) draft.paragraphs().getLast().getFirst().sources().getFirst()).span();
        assertThat(filed.part().item().text(of)).isEqualTo(SEARCH);
    }

    @Test void whatLeansOnTheParagraphFallsWithIt() {
        Draft draft = meanwhile(Filed.by("northwire").headline("Missing of Marloth ferry rise to 17").body(LEAD, MASTER, "He said nothing on the quay.", SEARCH)).orElseThrow();
        assertThat(Drafts.body(draft)).contains("Four boats").doesNotContain("on the quay");
    }

    @Test void aCopyWhoseLeadIsHeldIsLeftOut() {
        assertThat(meanwhile(Filed.by("northwire").headline("Ferry master in the dock").body(MASTER, SEARCH))).isEmpty();
        Filed other = Filed.by("lakepress").headline("Ferry sinks off Marloth").body("A ferry sank off Marloth on Tuesday, the harbour office said.", SEARCH);
        assertThat(Drafts.body(meanwhile(Filed.by("northwire").headline("Ferry master in the dock").body(MASTER, SEARCH), other).orElseThrow())).doesNotContain("Stanek");
    }

    @Test void anAccusationDoesNotLoseItsReply() {
        Filed filed = Filed.by("northwire").headline("Ferry owner accused").body("Survivors accused the owner of the Marloth ferry on Tuesday of overloading it, rescuers said.", "Emil Stanek denied the charge before a court in Marloth.", SEARCH);
        assertThat(meanwhile(filed)).isEmpty();
    }

    @Test void anotherWordOfAnAgencysOwnOlderLeadDoesNotComeBack() {
        Filed old = Filed.by("northwire").guid("old").slug("ferry").headline("Fourteen missing off Marloth").body("A ferry sank off Marloth on Tuesday and 14 people are missing, the coast guard said.", SEARCH);
        Filed lead = Filed.by("northwire").guid("new").slug("ferry").minutes(60).headline("Ferry master in the dock").body("A court heard on Tuesday of the ferry that sank off Marloth, where 17 people are missing, the coast guard said.", SEARCH, "Rain fell.");
        assertThat(meanwhile(old, lead).map(Drafts::body).orElse("")).doesNotContain("14 people");
    }

    @Test void whereSomebodyMayNotBeNamedNothingIsSifted() {
        Filed ordered = Filed.by("lakepress").headline("Marloth ferry: name may not be told").body("A court has ordered that the accused may not be identified.", SEARCH);
        assertThat(meanwhile(Filed.by("northwire").headline("Missing of Marloth ferry rise to 17").body(LEAD, "Emil Stanek was arrested, the coast guard said.", SEARCH), ordered)).isEmpty();
    }

    @Test void besideANoteThatNobodyUnderstandsOnlyAReplyOfOtherCopyComes() {
        Filed page = Filed.by("northwire").headline("Auditors cannot find 11 scanners").body("Eleven of 36 scanners that Tessin paid for cannot be found, the state auditor said on Tuesday.", "The contract was worth 41 million francs.");
        Filed noted = Filed.by("northwire").guid("noted").minutes(9).edNote("LEGAL NOTE: clients must carry the reply.").headline("Scanners: a name in court").body("A court in Tessin heard a name on Tuesday.");
        Filed reply = Filed.by("lakepress").minutes(5).headline("Maker of scanners answers").body("Volta Medical, which sold Tessin the 36 scanners, denied on Tuesday that any was missing and said that it had papers for all of them.");
        assertThat(new Composer().meanwhile(Filed.composition(page, noted), SieveTest::withNotes)).isEmpty();
        Draft draft = new Composer().meanwhile(Filed.composition(page, noted, reply), SieveTest::withNotes).orElseThrow();
        assertThat(Drafts.body(draft)).contains("cannot be found", "denied on Tuesday that any was missing").doesNotContain("heard a name");
    }

    private static Set<Sensitivity> withNotes(Part part, List<Span> words) {
        Set<Sensitivity> found = EnumSet.copyOf(matters(part, words).isEmpty() ? EnumSet.noneOf(Sensitivity.class) : matters(part, words));
        if (part.item().edNote().isPresent()) found.add(Sensitivity.NOTE_NOT_UNDERSTOOD);
        return found;
    }
}
