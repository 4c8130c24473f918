package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    private static final String TEXT = "ÉVORA and Évora's mayor; Évoran wine, Nova-Évora, évora2 and 9évora. Минск, МИНСК, Минская. काठमांडू में, काठमांडूवासी. 𝒜ra, Ara𝒜, Ara Ara.";

    @Test void nameIsFoundAsAWholeWordInAnyCaseAsAPatternWouldFindIt() {
        for (String name : List.of("Évora", "Минск", "काठमांडू", "Ara", "and", "Ara Ara", "nowhere", ".")) {
            Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            List<Occurrences.Found> wanted = pattern.matcher(TEXT).results().map(found -> new Occurrences.Found(found.start(), found.end(), found.group())).toList();
            assertThat(Occurrences.of(name, TEXT)).as(name).isEqualTo(wanted);
        }
        assertThat(Occurrences.of("Évora", TEXT)).extracting(Occurrences.Found::words).containsExactly("ÉVORA", "Évora", "Évora");
    }

    @Test void capitalsCountWhereTheyAreAskedFor() {
        assertThat(Occurrences.inCase("Évora", TEXT)).hasSize(2);
        assertThat(Occurrences.inCase("évora", TEXT)).isEmpty();
    }

    @Test void anyFindsWordsWithinOthers() {
        assertThat(Occurrences.any("ÉVORAN", TEXT)).isTrue();
        assertThat(Occurrences.any("ora wine", TEXT)).isFalse();
    }
}
