package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.model.Embargo;
import news.dateline.model.Field;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.PubStatus;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

final class GuardTest {
    private static final String BODY = "HULL (Northwire) - Police said the trawler Heron was lost. He denied it, and the owner did not.\n\nThe company said nothing.";
    private static final ItemId ID = new ItemId("northwire", "n1");
    private static final ItemVersion VERSION = new ItemVersion(ID, 1);
    private static final WireItem ITEM = WireItem.of(ID, "ninjs-3.1").language("en").headline("UPDATE 1-Trawler lost").body(BODY).build();
    private static final Guard GUARD = new Guard(version -> version.equals(VERSION) ? Optional.of(ITEM) : Optional.empty());
    private static final List<Sentence> SOMETHING = List.of(words("Police said the trawler Heron was lost."));

    private static Sentence words(String text) {
        int start = BODY.indexOf(text);
        return Sentence.verbatim(text, VERSION, Span.body(start, start + text.length()));
    }

    @Test void aWholeSentenceOfItsSourcePasses() {
        assertThat(GUARD.check(words("Police said the trawler Heron was lost."), List.of())).isEqualTo(Verdict.IDENTICAL);
    }

    @Test void aSentenceThatLostItsSpeakerIsRefused() {
        assertThat(GUARD.check(words("the trawler Heron was lost."), SOMETHING).reasons()).singleElement().asString().contains("Police said");
    }

    @Test void aQuotationThatLostItsSpeakerBeforeAColonIsRefused() {
        String body = "The owner said: “The Heron was sound.” Three things were missing: The raft was one.";
        WireItem item = WireItem.of(ID, "ninjs-3.1").language("en").headline("Trawler lost").body(body).build();
        Guard guard = new Guard(_ -> Optional.of(item));
        for (String cut : List.of("“The Heron was sound.”", "The owner said:")) {
            int start = body.indexOf(cut);
            assertThat(guard.check(Sentence.verbatim(cut, VERSION, Span.body(start, start + cut.length())), SOMETHING).reasons()).as(cut).anyMatch(reason -> reason.contains("inside a sentence"));
        }
        int start = body.indexOf("The raft");
        assertThat(guard.check(Sentence.verbatim("The raft was one.", VERSION, Span.body(start, body.length())), SOMETHING).reasons()).isEmpty();
    }

    @Test void aSentenceCutBeforeItsEndIsRefused() {
        assertThat(GUARD.check(words("He denied it"), SOMETHING).supported()).isFalse();
    }

    @Test void changedWordsAreRefused() {
        Sentence changed = new Sentence("Police said the trawler Heron was found.", SOMETHING.getFirst().sources(), List.of());
        assertThat(GUARD.check(changed, List.of()).supported()).isFalse();
    }

    @Test void addedWordsPassOnlyFromThePublishedList() {
        List<Source> sources = SOMETHING.getFirst().sources();
        Sentence credited = new Sentence("Police said the trawler Heron was lost, Northwire reported.", sources, List.of(new Sentence.Piece(38, 58)));
        assertThat(GUARD.check(credited, List.of()).reasons()).isEmpty();
        Sentence invented = new Sentence("Police said the trawler Heron was lost, with all hands.", sources, List.of(new Sentence.Piece(38, 54)));
        assertThat(GUARD.check(invented, List.of()).reasons()).anyMatch(reason -> reason.contains("published list"));
    }

    @Test void whatLeansOnNothingPrintedIsRefused() {
        Sentence leaning = words("He denied it, and the owner did not.");
        assertThat(GUARD.check(leaning, List.of()).reasons()).anyMatch(reason -> reason.contains("PRONOUN"));
        assertThat(GUARD.check(leaning, SOMETHING).supported()).isTrue();
        assertThat(GUARD.check(words("The company said nothing."), List.of()).supported()).isFalse();
    }

    @Test void aCreditInFrontHidesNoPronoun() {
        Sentence plain = words("He denied it, and the owner did not.");
        Sentence credited = new Sentence("Northwire reported: " + plain.text(), plain.sources(), List.of(new Sentence.Piece(0, 20)));
        assertThat(GUARD.check(credited, SOMETHING).reasons()).isEmpty();
        assertThat(GUARD.check(credited, List.of()).reasons()).anyMatch(reason -> reason.contains("PRONOUN"));
    }

    @Test void aHeadlinePassesWithoutItsTag() {
        assertThat(GUARD.check(Sentence.verbatim("Trawler lost", VERSION, new Span(Field.HEADLINE, 9, 21)), List.of()).reasons()).isEmpty();
    }

    @Test void wordsOfAnItemThatIsNotThereAreRefused() {
        assertThat(GUARD.check(Sentence.verbatim("Trawler lost", new ItemVersion(ID, 2), Span.body(0, 5)), List.of()).supported()).isFalse();
        assertThat(GUARD.check(Sentence.verbatim("Trawler lost", VERSION, Span.body(0, 5000)), List.of()).supported()).isFalse();
    }

    @Test void anEditorsWordIsHisOwn() {
        assertThat(GUARD.check(new Sentence("It was a dark night.", List.of(new Source.Editor("Ada")), List.of()), List.of())).isEqualTo(Verdict.IDENTICAL);
    }
}
