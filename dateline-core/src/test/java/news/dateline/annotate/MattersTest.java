package news.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Name;
import news.dateline.model.Sensitivity;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

final class MattersTest {
    private static final String LEAD = "A ferry sank off Marloth on Tuesday and 17 people are missing.";
    private static final String MASTER = "Emil Stanek was arrested and charged with manslaughter.";
    private static final String GIRL = "A girl of 9 was pulled out of the water alive.";
    private static final String BODY = String.join("\n\n", LEAD, MASTER, GIRL);

    private static Set<Sensitivity> in(String note, String... paragraphs) {
        var item = WireItem.of(new ItemId("northwire", "n1"), "ninjs-3.1").headline("Ferry sinks off Marloth").body(BODY);
        WireItem filed = note.isEmpty() ? item.build() : item.edNote(note).build();
        Name master = new Name(Name.Kind.PERSON, "Emil Stanek", span("Emil Stanek"));
        AnnotatedItem notes = new AnnotatedItem(new ItemVersion(filed.id(), 1), "en", List.of(), List.of(master), List.of(), List.of(), List.of(), List.of(), "transport", Optional.empty(), 0.8, Set.of(), Optional.empty(), Embedding.ABSENT);
        return Matters.in(filed, notes, Stream.of(paragraphs).map(MattersTest::span).toList());
    }

    private static Span span(String words) {
        return new Span(Field.BODY, BODY.indexOf(words), BODY.indexOf(words) + words.length());
    }

    @Test void aParagraphIsJudgedByItsOwnWords() {
        assertThat(in("", LEAD)).isEmpty();
        assertThat(in("", MASTER)).containsExactly(Sensitivity.COURTS_AND_CRIME);
        assertThat(in("", GIRL)).containsExactly(Sensitivity.MINORS);
    }

    @Test void severalParagraphsAreJudgedTogether() {
        assertThat(in("", LEAD, MASTER, GIRL)).containsExactlyInAnyOrder(Sensitivity.COURTS_AND_CRIME, Sensitivity.MINORS);
    }

    @Test void aNoteThatIsNotUnderstoodCountsForEveryParagraph() {
        assertThat(in("Clients must carry the company's reply.", LEAD)).contains(Sensitivity.NOTE_NOT_UNDERSTOOD);
    }
}
