package news.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Name;
import news.dateline.model.Sensitivity;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Courts and crime are waited for where somebody is before a court, and not where a battery is charged. */
final class OtherSensesTest {
    private static Set<Sensitivity> in(String sentence) {
        String body = sentence + " Emil Stanek said so.";
        WireItem item = WireItem.of(new ItemId("northwire", "n1"), "ninjs-3.1").headline("News from Marloth").body(body).build();
        Name name = new Name(Name.Kind.PERSON, "Emil Stanek", new Span(Field.BODY, body.indexOf("Emil Stanek"), body.indexOf("Emil Stanek") + 11));
        AnnotatedItem notes = new AnnotatedItem(new ItemVersion(item.id(), 1), "en", List.of(), List.of(name), List.of(), List.of(), List.of(), List.of(), "technology", Optional.empty(), 0.8, Set.of(), Optional.empty(), Embedding.ABSENT);
        return Matters.in(item, notes, List.of(new Span(Field.BODY, 0, body.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The battery was charged in two hours.", "Engineers say the bus is charged overnight.", "The batteries were not fully charged.", "It lasts for 900 charges of the battery.", "A trial of the new malaria vaccine begins in May.", "It was a trial of 11,260 patients over four years.",
        "The drought-resistant maize is on trial in two districts.", "A trial of a husk battery ended in March.", "Solar cells and fuel cells were made in Marloth.", "Storm cells passed over the lake."})
    void aThingThatIsChargedOrTriedIsNoCourt(String sentence) {
        assertThat(in(sentence)).doesNotContain(Sensitivity.COURTS_AND_CRIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The driver of the bus was charged on Monday.", "The man who stole two phones was charged on Monday.", "A bus driver was charged on Monday.", "Otto Brand was charged with selling batteries.", "He faces charges of battery.", "The trial of drug lord Otto Brand begins.", "The trial of the former mayor begins.",
        "The maker of the drug is on trial.", "The trial of a bus driver begins in May.", "He is on trial over a vaccine.", "The battery was charged, and its owner was arrested.", "The man on the bike was charged."})
    void aPersonBeforeACourtStaysOne(String sentence) {
        assertThat(in(sentence)).contains(Sensitivity.COURTS_AND_CRIME);
    }
}
