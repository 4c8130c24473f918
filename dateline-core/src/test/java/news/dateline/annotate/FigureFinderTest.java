package news.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.model.Field;
import org.junit.jupiter.api.Test;

class FigureFinderTest {
    private static List<String> figures(String text, String language) {
        return FigureFinder.find(new NameFinder.Part(Field.BODY, text, Words.of(text)), language).stream()
                .map(figure -> (figure.hedge().isEmpty() ? "" : figure.hedge() + " ") + figure.value().toPlainString() + " " + figure.counts() + " <" + text.substring(figure.span().start(), figure.span().end()) + ">").toList();
    }

    @Test void figureCarriesWhatItCountsAndItsHedge() {
        assertThat(figures("At least 14 people died and more than 2,300 homes were lost.", "en")).containsExactly("at least 14 people died <14>", "more than 2300 homes <2,300>");
        assertThat(figures("Al menos 14 personas murieron; más de 2.300 viviendas se perdieron.", "es")).containsExactly("al menos 14 personas murieron <14>", "mas de 2300 viviendas <2.300>");
        assertThat(figures("Au moins 12 morts et plus de 3 000 maisons détruites.", "fr")).containsExactly("au moins 12 morts <12>", "plus de 3000 maisons detruites <3 000>");
        assertThat(figures("कम से कम 12 लोगों की मौत, 3 लाख लोग प्रभावित।", "hi")).containsExactly("कम से कम 12 लोगों <12>", "300000 लोग प्रभावित <3 लाख>");
    }

    @Test void wordsAndMultipliersAreNumbers() {
        assertThat(figures("Twelve miners are missing and two million people have no water.", "en")).containsExactly("12 miners <Twelve>", "2000000 people <two million>");
        assertThat(figures("The bank set aside $1.5 billion, or 4.2% of sales.", "en")).containsExactly("1500000000 $ <$1.5 billion>", "4.2 % <4.2%>");
    }

    @Test void digitsOfOtherScriptsCount() {
        assertThat(figures("बाढ़ में १२ लोग लापता हैं।", "hi")).containsExactly("12 लोग लापता <१२>");
    }

    @Test void yearsDatesHoursAndOrdinalsAreNoFigures() {
        assertThat(figures("On June 2, 2020 at 10:30 the 3rd bridge, built in 1981, opened.", "en")).isEmpty();
    }

    @Test void agesKeepTheirUnit() {
        assertThat(figures("The 43-year-old was found.", "en")).hasSize(1);
    }

    @Test void hostileNumbersDoNotHurt() {
        assertThat(figures("9".repeat(400) + " people and 1.2.3.4.5.6 hosts and 1,,2", "en")).doesNotContainNull();
    }
}
