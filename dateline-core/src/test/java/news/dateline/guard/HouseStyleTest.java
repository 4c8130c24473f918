package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import news.dateline.model.Field;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

final class HouseStyleTest {
    private static final HouseStyle STYLE = HouseStyle.standard();
    private static final String COPY = "Exports rose 15 per cent, Dr. Ana Lund said in the U.S. on Tuesday.";
    private static final ItemVersion VERSION = new ItemVersion(new ItemId("northwire", "n1"), 1);
    private static final WireItem ITEM = WireItem.of(VERSION.item(), "short").language("en").headline("Exports").body(COPY).build();

    private static Sentence sentence(String text) {
        return new Sentence(text, List.of(new Source.Wire(VERSION, new Span(Field.BODY, 0, COPY.length()))), List.of());
    }

    @Test void wordsAreWrittenAsTheHouseWritesThemAndMarked() {
        Sentence styled = STYLE.of("en-GB", sentence(COPY));
        assertThat(styled.text()).isEqualTo("Exports rose 15%, Dr Ana Lund said in the US on Tuesday.");
        assertThat(styled.added()).extracting(piece -> styled.text().substring(piece.start(), piece.end())).containsExactly("%", "Dr", "US");
        assertThat(STYLE.told("en", COPY)).containsExactly("Dr. → Dr", "U.S. → US", "per cent → %");
    }

    @Test void quotationsOtherWordsAndOtherLanguagesStay() {
        String quoted = "“It rose 15 per cent in the U.S.,” she said of the percentage.";
        assertThat(STYLE.of("en", quoted)).isEqualTo(quoted);
        assertThat(STYLE.of("en", "a per cent or two, 15 percentage points")).isEqualTo("a per cent or two, 15 percentage points");
        assertThat(STYLE.of("fr", "Il vit aux U.S. avec 15 pour cent.")).isEqualTo("Il vit aux U.S. avec 15 %.");
    }

    @Test void theFullStopOfASentenceStays() {
        assertThat(STYLE.of("en", "He flew to the U.S.")).isEqualTo("He flew to the US.");
        assertThat(STYLE.of("en", "The U.S.-led force")).isEqualTo("The US-led force");
    }

    @Test void addedWordsAreLeftAndMove() {
        String text = "Exports of the U.S. rose, Dr. Dre News reported.";
        Sentence credited = new Sentence(text, List.of(new Source.Wire(VERSION, new Span(Field.BODY, 0, 5))), List.of(new Sentence.Piece(text.indexOf(", Dr."), text.length() - 1)));
        Sentence styled = STYLE.of("en", credited);
        assertThat(styled.text()).isEqualTo("Exports of the US rose, Dr. Dre News reported.");
        assertThat(styled.added()).extracting(piece -> styled.text().substring(piece.start(), piece.end())).containsExactly("US", ", Dr. Dre News reported");
    }

    @Test void theGuardPassesWhatTheTableMakesAndNothingElse() {
        Guard guard = new Guard(version -> version.equals(VERSION) ? Optional.of(ITEM) : Optional.empty(), STYLE);
        Sentence styled = STYLE.of("en", sentence(COPY));
        assertThat(guard.check(styled, List.of()).reasons()).isEmpty();
        Sentence changed = new Sentence(styled.text().replace("15%", "16%"), styled.sources(), styled.added());
        assertThat(guard.check(changed, List.of()).reasons()).isNotEmpty();
        assertThat(new Guard(version -> Optional.of(ITEM)).check(styled, List.of()).reasons()).as("without the table they are other words").isNotEmpty();
    }

    @Test void aTableOfTheHousesOwnIsReadAndABadLineIsNamed() {
        assertThat(HouseStyle.of(List.of("# ours", "", "en\tlakh\thundred thousand\tnumber")).of("en", "1.2 lakh people, a lakh more")).isEqualTo("1.2 hundred thousand people, a lakh more");
        assertThatThrownBy(() -> HouseStyle.of(List.of("en\tone\ttwo", "en one two"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("line 2");
        assertThatThrownBy(() -> HouseStyle.of(List.of("en\tone\ttwo\tnever"))).hasMessageContaining("never");
        assertThat(HouseStyle.NONE.of("en", COPY)).isEqualTo(COPY);
    }
}
