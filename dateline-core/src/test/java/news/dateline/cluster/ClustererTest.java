package news.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.Embargo;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Name;
import news.dateline.model.PubStatus;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

class ClustererTest {
    private static final String FERRY = "Ferry Santa Rosalia sinks off Masbate with 61 aboard";
    private static final String FERRY_TEXT = "The ferry Santa Rosalia sank off Masbate with 61 passengers, the coast guard at Masbate said. Rescuers from Ticao reached the Santa Rosalia after dark.";

    private final Clusterer clusterer = new Clusterer();
    private final List<ClusterEvent> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    @Test void twoAgenciesOnOneEventShareACluster() {
        ClusterId first = file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        ClusterId second = file("lumiere", "l1", 1, "en", "Santa Rosalia ferry sinks near Masbate, 61 aboard", FERRY_TEXT + " Weather was calm, the Masbate coast guard said.", Optional.empty());
        assertThat(second).isEqualTo(first);
        assertThat(((ClusterEvent.ItemPlaced) log.getLast()).reasons()).as("it says why, with what each feature weighed").anyMatch(reason -> reason.startsWith("shares the names ")).anyMatch(reason -> reason.matches("weighed for one event: .* [+-]\\d+\\.\\d\\d, from .*"));
    }

    @Test void anotherMatterOpensAClusterOfItsOwn() {
        ClusterId ferry = file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        ClusterId bank = file("northwire", "n2", 1, "en", "Bogotá bank cuts key rate to 8.5%", "Colombia's central bank cut its key rate by a quarter point, its board said in Bogotá.", Optional.empty());
        assertThat(bank).isNotEqualTo(ferry);
    }

    @Test void aLaterVersionGoesWhereItsItemIs() {
        ClusterId first = file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        assertThat(file("northwire", "n1", 2, "en", FERRY + ", 12 missing", FERRY_TEXT + " Twelve are missing.", Optional.empty())).isEqualTo(first);
    }

    @Test void aReprintGoesWithItsOriginal() {
        ClusterId first = file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        ItemVersion original = new ItemVersion(new ItemId("northwire", "n1"), 1);
        assertThat(file("austral", "a1", 1, "en", FERRY, FERRY_TEXT, Optional.of(original))).isEqualTo(first);
    }

    @Test void clustersAreOfOneLanguage() {
        ClusterId english = file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        assertThat(file("lumiere", "l1", 1, "fr", FERRY, FERRY_TEXT, Optional.empty())).isNotEqualTo(english);
    }

    @Test void textsInAScriptThatTheModelCannotReadAreNotAlikeForIt() {
        ClusterId flood = file("sagarmatha", "s1", 1, "hi", "कोसी की बाढ़ में सात लोगों की मौत", "बिहार में कोसी नदी की बाढ़ में सात लोगों की मौत हुई, अधिकारियों ने कहा।", Optional.empty());
        assertThat(file("sagarmatha", "s2", 1, "hi", "हिमाचल में ओलों से सेब की फसल तबाह", "हिमाचल प्रदेश में ओलावृष्टि से सेब के बागान नष्ट हुए, बागवानी विभाग ने बताया।", Optional.empty())).isNotEqualTo(flood);
    }

    @Test void nothingJoinsBecauseOfADeadItem() {
        ClusterId dead = file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        clusterer.apply(new ClusterEvent.ItemDied(new ItemId("northwire", "n1"), dead, true));
        assertThat(file("lumiere", "l1", 1, "en", FERRY, FERRY_TEXT, Optional.empty())).isNotEqualTo(dead);
    }

    @Test void opinionStandsByItselfAndNothingJoinsIt() {
        ClusterId ferry = file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        ClusterId column = file("lumiere", "l1", 1, "en", "Opinion: " + FERRY, FERRY_TEXT, Optional.empty());
        assertThat(column).isNotEqualTo(ferry);
        assertThat(file("austral", "a1", 1, "en", "Santa Rosalia ferry sinks near Masbate, 61 aboard", FERRY_TEXT, Optional.empty())).isEqualTo(ferry);
        assertThat(file("austral", "a2", 1, "en", FERRY + " | Commentary", FERRY_TEXT, Optional.empty())).as("nor does other opinion").isNotIn(ferry, column);
    }

    @Test void theSameFactsInTheSameOrderGiveTheSameDecisions() {
        file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        file("lumiere", "l1", 1, "en", "Santa Rosalia ferry sinks near Masbate", FERRY_TEXT, Optional.empty());
        List<ClusterEvent> before = List.copyOf(log);
        ClustererTest again = new ClustererTest();
        again.file("northwire", "n1", 1, "en", FERRY, FERRY_TEXT, Optional.empty());
        again.file("lumiere", "l1", 1, "en", "Santa Rosalia ferry sinks near Masbate", FERRY_TEXT, Optional.empty());
        assertThat(again.log).isEqualTo(before);
    }

    private ClusterId file(String agency, String guid, int number, String language, String headline, String text, Optional<ItemVersion> sameTextAs) {
        now = now.plus(Duration.ofMinutes(5));
        ItemVersion version = new ItemVersion(new ItemId(agency, guid), number);
        WireItem item = WireItem.of(version.item(), "ninjs").language(language).headline(headline).body(text).build();
        List<Name> names = new ArrayList<>();
        for (String name : List.of("Santa Rosalia", "Masbate", "Ticao", "Bogotá", "Colombia")) {
            int at = text.indexOf(name);
            if (at >= 0) names.add(new Name(Name.Kind.PLACE, name, Span.body(at, at + name.length())));
            int above = headline.indexOf(name);
            if (above >= 0) names.add(new Name(Name.Kind.PLACE, name, new Span(Field.HEADLINE, above, above + name.length())));
        }
        AnnotatedItem notes = new AnnotatedItem(version, language, List.of(), names, List.of(), List.of(), List.of(), List.of(), "transport", Optional.empty(), 1, Set.of(), sameTextAs, Embedding.ABSENT);
        Arrival arrival = new Arrival(notes, item, now);
        List<ClusterEvent> events = clusterer.place(arrival);
        clusterer.apply(arrival, events);
        log.addAll(events);
        return events.stream().filter(ClusterEvent.ItemPlaced.class::isInstance).map(ClusterEvent.ItemPlaced.class::cast).findFirst().orElseThrow().cluster();
    }
}
