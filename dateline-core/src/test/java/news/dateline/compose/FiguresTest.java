package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.model.Field;
import news.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "About 41,000 jobs came|41,300 jobs came last month|true",
        "Seven people died|7 people died|true",
        "Seventy-one people were rescued|71 people were rescued|true",
        "Siete personas murieron|7 personas murieron|true",
        "Sept personnes|7 personnes|true",
        "सात लोगों की मौत|7 लोगों की मौत|true",
        "Les 38 600 candidats|38.600 candidats|true",
        "Seven boats sank|7 people died|false",
        "The rate was 6.4%|The rate of 6.4% fell|true",
        "The rate was 6.4%|The rate was 6.6%|false",
        "Nobody came|7 people came|false"})
    void aFigureIsToldWhereItCountsTheSame(String again, String told, boolean expected) {
        assertThat(Figures.of(again).areToldBy(Figures.of(told))).isEqualTo(expected);
    }

    @Test void aHeadlineIsBorneOutByFiguresAndWordsOfTheText() {
        List<Line> text = List.of(Line.of("Cameroon will pay farmers in four regions for trees, if a trial holds, the ministry said.", new Span(Field.BODY, 0, 1)));
        assertThat(Claims.areBorneOut("Cameroon to pay farmers in 4 regions for trees", text)).isTrue();
        assertThat(Claims.areBorneOut("Cameroon to pay for trees in all its districts", text)).isFalse();
        assertThat(Claims.areBorneOut("Cameroon to pay for 61,000 trees", text)).isFalse();
    }

    @Test void aSpanOfTimeIsOverWhenItIs() {
        assertThat(Scenes.isOver("Rain is likely in the next 24 hours.", Filed.NOON, Filed.NOON.plusSeconds(90_000))).isTrue();
        assertThat(Scenes.isOver("Rain is likely in the next 24 hours.", Filed.NOON, Filed.NOON.plusSeconds(3_600))).isFalse();
        assertThat(Scenes.isOver("Se espera lluvia en los próximos dos días.", Filed.NOON, Filed.NOON.plusSeconds(200_000))).isTrue();
        assertThat(Scenes.isOver("अगले 24 घंटे में बारिश होगी।", Filed.NOON, Filed.NOON.plusSeconds(90_000))).isTrue();
    }
}
