package news.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

class UsualSentencesTest {
    private static final List<String> MATTERS = List.of("Ferry sinks off Masbate", "Bogotá cuts key rate", "Quake shakes Arequipa", "Kestrel United wins at Brookfield", "Judge frees Lomax", "Wheat harvest halves");
    private static final String NOTICE = "Start the day right with the Breakfast team.";

    private final UsualSentences usual = new UsualSentences();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    @Test void whatAnAgencySendsUnderFiveOtherHeadlinesIsNotCompared() {
        for (String headline : MATTERS.subList(0, 4)) file("northwire", headline);
        assertThat(told("northwire", MATTERS.get(4))).as("four are not enough").contains("Breakfast");
        file("northwire", MATTERS.get(4));
        assertThat(told("northwire", MATTERS.get(5))).isEqualTo("What happened: Wheat harvest halves.");
    }

    @Test void anotherAgencysHabitsAreItsOwn() {
        for (String headline : MATTERS) file("northwire", headline);
        assertThat(told("lumiere", "Port reopens")).contains("Breakfast");
    }

    @Test void updatesOfOneMatterShareTheirSentencesRightly() {
        for (int update = 0; update < 8; update++) file("northwire", "Ferry sinks off Masbate, " + update + " dead");
        assertThat(told("northwire", "Ferry sinks off Masbate, divers arrive")).contains("Breakfast");
    }

    @Test void habitsAreForgottenWithTheClustersOfTheirTime() {
        for (String headline : MATTERS) file("northwire", headline);
        usual.forget(now.plus(Duration.ofHours(1)));
        assertThat(told("northwire", "Port reopens")).contains("Breakfast");
    }

    private void file(String agency, String headline) {
        now = now.plus(Duration.ofMinutes(5));
        Arrival arrival = arrival(agency, headline);
        usual.add(arrival.item(), arrival.notes(), WeighedTerms.of(Terms.of(headline, 20), new Rarity(), 20), now);
    }

    private String told(String agency, String headline) {
        Arrival arrival = arrival(agency, headline);
        return Head.of(arrival.item(), arrival.notes(), usual).all().strip();
    }

    private Arrival arrival(String agency, String headline) {
        String news = "What happened: " + headline + ".";
        WireItem item = WireItem.of(new ItemId(agency, headline), "ninjs").headline(headline).body(news + " " + NOTICE).build();
        List<Span> sentences = List.of(new Span(Field.BODY, 0, news.length()), new Span(Field.BODY, news.length() + 1, news.length() + 1 + NOTICE.length()));
        return new Arrival(new AnnotatedItem(new ItemVersion(item.id(), 1), "en", sentences, List.of(), List.of(), List.of(), List.of(), List.of(), "world", Optional.empty(), 1, Set.of(), Optional.empty(), Embedding.ABSENT), item, now);
    }
}
