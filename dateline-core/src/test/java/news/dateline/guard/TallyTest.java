package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TallyTest {
    private static Set<Count> replaced(String before, String after) {
        return Tally.of(List.of(before)).replacedBy(Tally.of(List.of(after)));
    }

    @Test void aHigherNumberOfMissingReplacesTheLower() {
        assertThat(replaced("Nine people died and 14 were missing.", "The number of missing rose to 17 from 14.")).containsExactly(Count.MISSING);
        assertThat(replaced("Il y a neuf morts à Marloth.", "Il y a onze morts à Marloth.")).containsExactly(Count.DEAD);
        assertThat(replaced("बाढ़ में 12 लोगों की मौत हो गई।", "बाढ़ में 14 लोगों की मौत हो गई।")).containsExactly(Count.DEAD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Nine people died.|9 people died.",
        "Some 1,200 people were evacuated.|1200 people were evacuated.",
        "Nine people died.|Rain fell for 12 days.",
        "The ferry is 40 years old.|The ferry is 41 years old.",
        "Nine people died.|A girl of 11 was saved."})
    void theSameFigureAndOneThatCountsSomethingElseReplaceNothing(String before, String after) {
        assertThat(replaced(before, after)).isEmpty();
    }
}
