package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What newer copy overtakes falls out of a story; what nobody has overtaken stays. */
final class NewerTest {
    private static final Filed BRIDGE = Filed.by("northwire").headline("Bridge falls in Marloth").body("The harbour bridge of Marloth fell on Tuesday, the fire brigade said.", "There was no immediate word on casualties. The harbour is shut.", "Ferries were sent to take commuters home, the harbour office said.");

    @Test void noWordOnCasualtiesFallsOnceSomebodyTellsOfThem() {
        assertThat(Drafts.body(Drafts.of(BRIDGE))).contains("no immediate word on casualties");
        Filed hurt = Filed.by("lakepress").minutes(5).headline("Two hurt as Marloth bridge falls").body("Two men in a van were hurt when the harbour bridge of Marloth fell, a nurse said.");
        assertThat(Drafts.body(Drafts.of(BRIDGE, hurt))).doesNotContain("no immediate word").contains("The harbour bridge of Marloth fell on Tuesday", "The harbour is shut.");
        Filed killed = Filed.by("lakepress").minutes(5).headline("9 killed as Marloth bridge falls").body("The brigade said that 9 people were killed when the harbour bridge of Marloth fell.");
        assertThat(Drafts.body(Drafts.of(BRIDGE, killed))).as("the copy with a number leads").startsWith("The brigade said that 9 people were killed").doesNotContain("no immediate word");
    }

    @Test void whoDidNotReplyHasRepliedOnceNewerCopyQuotesHim() {
        Filed first = Filed.by("lakepress").headline("Tessin to cut tin output").body("Tessin will cut its output of tin by a tenth this year, traders in Port Bell said on Tuesday.", "The mines ministry did not reply to a request for comment.");
        Filed later = Filed.by("northwire").minutes(20).headline("Tessin mines ministry confirms cut in output of tin").body("Tessin will cut its output of tin, mines ministry spokeswoman Ana Lund said on Tuesday.", "She gave no figure.");
        assertThat(Drafts.body(Drafts.of(first))).contains("did not reply");
        assertThat(Drafts.body(Drafts.of(first, later))).doesNotContain("did not reply");
    }

    @Test void whoSaidNothingToAnybodyHasStillNotReplied() {
        Filed first = Filed.by("lakepress").headline("Tessin to cut tin output").body("Tessin will cut its output of tin by a tenth this year, traders in Port Bell said on Tuesday.", "The mines ministry did not reply to a request for comment.");
        Filed later = Filed.by("northwire").minutes(20).headline("Tin dearer").body("Tin rose by a tenth in Port Bell after traders said that Tessin would cut its output.", "The finance ministry said that it had no part in it.");
        assertThat(Drafts.body(Drafts.of(first, later))).contains("did not reply");
    }

    @Test void aPartialCountSaysAsOfWhenItStands() {
        Filed part = Filed.by("northwire").headline("Lund ahead in Tessin with 62% counted").body("Ana Lund led Rosa Quispe by 51% to 49% in the Tessin election with 62% of polling stations counted.");
        assertThat(Drafts.of(part).marks()).contains("Live").anyMatch(mark -> mark.startsWith("as of 12:00"));
        assertThat(Drafts.of(part.headline("Lund wins in Tessin").body("Ana Lund won the Tessin election with all polling stations counted, the commission said.")).marks()).isEmpty();
    }
}
