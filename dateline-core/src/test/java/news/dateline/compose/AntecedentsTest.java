package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.guard.Leaning;
import org.junit.jupiter.api.Test;

/** No borrowed sentence without what it speaks of as known. */
final class AntecedentsTest {
    private static final Filed SPINE = Filed.by("northwire").headline("Women run water taps in Marloth").body("Women in Marloth opened the last of 48 public taps on Tuesday, their cooperative said.", "A bucket costs half of what a handcart pusher asks.", "The mains are not expected before 2040, the town hall said.", "Queues at the old tap used to begin at midnight.");

    private static Filed other(String... body) {
        return Filed.by("lakepress").minutes(5).headline("Taps for other towns").body(body);
    }

    @Test void thePlanComesWithThePlan() {
        String body = Drafts.body(Drafts.of(SPINE, other("The state will build 110 public taps in four towns, Bo and Kenema first, at a cost of 3 million leones, the water minister said.", "Campaigners welcomed the plan and asked for pipes in every quarter of Marloth.")));
        assertThat(body).contains("Campaigners welcomed the plan").containsSubsequence("will build 110", "welcomed the plan");
    }

    @Test void withoutItsAntecedentTheSentenceFallsToo() {
        String body = Drafts.body(Drafts.of(SPINE, other("What is known so far of Marloth?", "Campaigners welcomed the plan for Marloth and asked for pipes in every quarter.")));
        assertThat(body).doesNotContain("welcomed the plan");
    }

    @Test void aDefiniteNumberNeedsItsNumber() {
        String body = Drafts.body(Drafts.of(SPINE, other("Rain fell on Marloth for the whole of Tuesday.", "Taps for the 61,000 people of the upper quarter of Marloth were promised by the old council in 2011.")));
        assertThat(body).doesNotContain("the 61,000");
        assertThat(Drafts.body(Drafts.of(SPINE, other("Rain fell on Marloth for the whole of Tuesday.", "Three of the 48 taps in Marloth were broken by goats in the first week and mended.")))).contains("Three of the 48 taps");
    }

    @Test void aBareTitleComesWithItsBody() {
        String body = Drafts.body(Drafts.of(SPINE, other("A pump factory will be built beside the taps of Marloth by Lakeworks, which has 300 workers in Port Bell.", "Chief Executive Theresa Mallin told suppliers in Marloth that pumps would be sold to women first.")));
        assertThat(body).containsSubsequence("Lakeworks", "Chief Executive Theresa Mallin");
    }

    @Test void aReplyOnThisPointIsNotTakenWithoutThePoint() {
        assertThat(Leaning.of("Le ministère n’a pas répondu à une question sur ce point.")).isEqualTo(Leaning.KNOWN_THING);
        assertThat(Leaning.of("El Gobierno no se pronunció al respecto.")).isEqualTo(Leaning.KNOWN_THING);
        assertThat(Leaning.of("The ministry did not answer a question on this.")).isEqualTo(Leaning.KNOWN_THING);
        assertThat(Leaning.of("मंत्रालय ने इस पर कुछ नहीं कहा।")).isEqualTo(Leaning.KNOWN_THING);
        assertThat(Leaning.of("The news comes as the council prepares a vote.")).isEqualTo(Leaning.KNOWN_THING);
        assertThat(Leaning.of("The ministry spent 3 million on this road.")).isEqualTo(Leaning.NOTHING);
    }

    @Test void aPlaceIntroducedInADroppedParagraphLeans() {
        String body = Drafts.body(Drafts.of(SPINE, other("Women in Marloth opened the last public taps on a market square on Tuesday.", "Goats were led across the square, and the bells of Marloth rang for an hour.")));
        assertThat(body).doesNotContain("across the square");
    }
}
