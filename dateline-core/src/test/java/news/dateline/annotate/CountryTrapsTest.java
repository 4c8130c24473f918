package news.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.annotate.CountryMention.Kind;
import news.dateline.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a thing is likened to is not where it is; a name that two states have means the one that its text means. */
final class CountryTrapsTest {
    private static CountryMention mention(String text, String name, String country) {
        int at = text.indexOf(name);
        return new CountryMention(country, Field.BODY, at, at + name.length(), Kind.LAND, false);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "Forests almost the size of Switzerland were lost|Switzerland", "It was as cold as Siberia in the hall|Siberia", "The lake has become a Sahara of salt|Sahara", "An area larger than Belgium burnt|Belgium", "The court wants Norway-style prisons|Norway",
        "Ardió una superficie de Bélgica|Bélgica", "Une forêt grande comme la Suisse a brûlé|Suisse", "Eine Fläche so groß wie Belgien verbrannte|Belgien", "Uma área do tamanho da Bélgica queimou|Bélgica"})
    void aLikenessIsNoPlace(String text, String name) {
        assertThat(CountryTraps.isVoid(text, mention(text, name, "XX"))).isTrue();
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"Forests of Switzerland were lost|Switzerland", "The population is the largest in Belgium|Belgium", "A court of Norway ruled|Norway", "A Belgium coach resigned|Belgium"})
    void aPlaceIsNoLikeness(String text, String name) {
        assertThat(CountryTraps.isVoid(text, mention(text, name, "XX"))).isFalse();
    }

    @Test void congoAloneIsTheLargerOfTheTwo() {
        String larger = "Five people have died of fever in Congo, the ministry said.";
        assertThat(Congo.meant(larger, mention(larger, "Congo", "CG")).country()).isEqualTo("CD");
        String smaller = "The Republic of Congo votes on Sunday. Brazzaville is calm, and so is all Congo.";
        assertThat(Congo.isSmaller(smaller)).isTrue();
        assertThat(Congo.isSmaller(larger)).isFalse();
        assertThat(Congo.meant(larger, mention(larger, "Congo", "AO")).country()).isEqualTo("AO");
    }
}
