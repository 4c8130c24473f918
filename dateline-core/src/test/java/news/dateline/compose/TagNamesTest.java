package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A tag is the whole name of something that the story is about. */
final class TagNamesTest {
    private static List<String> tags(String... body) {
        return Drafts.of(Filed.by("northwire").headline("Taps open").body(body)).tags();
    }

    private static List<String> cleaned(String name, String text) {
        return new TagNames(List.of(CopyReader.read(Filed.by("northwire").body(text).part())), text).cleaned(name);
    }

    @Test void anAgencyIsNoTagAndNoPartOfAName() {
        assertThat(cleaned("Northwire", "He told Northwire so.")).isEmpty();
        assertThat(cleaned("Northwire Rosa Quispe", "dijo a Northwire Rosa Quispe")).containsExactly("Rosa Quispe");
        assertThat(tags("Taps opened in Port Bell, Rosa Quispe told Northwire.")).doesNotContain("Northwire");
    }

    @Test void theFirstWordOfASentenceIsNoName() {
        assertThat(cleaned("Banks", "Taps are dear. Banks in Port Bell closed.")).isEmpty();
        assertThat(cleaned("Mon", "Il a dit : « Mon fils est là. »")).isEmpty();
        assertThat(cleaned("Marloth", "Marloth closed. The mayor of Marloth wept.")).containsExactly("Marloth");
    }

    @Test void aPieceOfATitleOrANameIsNoTag() {
        assertThat(cleaned("Financial", "its Chief Financial Officer said")).isEmpty();
        assertThat(cleaned("Agriculture", "the Agriculture Minister said")).isEmpty();
        assertThat(cleaned("Canadian Prime", "the Canadian Prime Minister said")).isEmpty();
        assertThat(cleaned("Tap", "of the group Tap for All.")).isEmpty();
        assertThat(cleaned("Minister", "the Minister said")).isEmpty();
    }

    @Test void aNameGoesOnAfterItsParticle() {
        assertThat(cleaned("Munaf Kadhim", "said Munaf Kadhim al-Rubaie, who")).containsExactly("Munaf Kadhim al-Rubaie");
    }

    @Test void joinedNamesPartAndDaysAndArticlesFall() {
        String text = "Tessin y Marloth firmaron. La gente de Marloth y la de Tessin vino. El Colegio de Médicos calló. In Port Bell Thursday it rained.";
        assertThat(cleaned("El Colegio de Médicos", text)).containsExactly("Colegio de Médicos");
        assertThat(cleaned("Port Bell Thursday", text)).containsExactly("Port Bell");
        assertThat(cleaned("La Paz", "viajó a La Paz ayer")).containsExactly("La Paz");
    }

    @Test void oneThingHasOneTag() {
        List<String> tags = Drafts.of(Filed.by("northwire").headline("Lake Republic votes").keywords("Lake Republic", "Republic of Lake").body("The Republic of Lake voted on Tuesday.", "The Lake Republic has 40 islands.")).tags();
        assertThat(tags.stream().filter(tag -> tag.contains("Republic"))).hasSize(1);
    }

    @Test void whoOnlyPassesByIsNoTag() {
        assertThat(tags("Taps opened in Port Bell on Tuesday, the engineer, Rosa Quispe, said.", "They cost 40,000 dollars.", "At a café, pensioner Emil Stanek kept count with sugar.")).contains("Rosa Quispe").doesNotContain("Emil Stanek");
    }

    @Test void moneyIsNoTag() {
        assertThat(cleaned("U.S.", "It pays 46 U.S. cents a kilo, against 90 U.S. dollars before.")).isEmpty();
        assertThat(cleaned("CFA", "Il a coûté 4 000 francs CFA.")).isEmpty();
        assertThat(cleaned("U.S.", "It pays 46 U.S. cents a kilo, the U.S. embassy said.")).containsExactly("U.S.");
    }

    @Test void halfOfAnOfficesNameIsNoTag() {
        assertThat(cleaned("Santé", "a annoncé le ministère tessinois de la Santé.")).isEmpty();
        assertThat(cleaned("Agricultura y Ganadería", "dijo el Ministerio de Agricultura y Ganadería.")).isEmpty();
        assertThat(cleaned("Marloth", "said the mayor of Marloth.")).containsExactly("Marloth");
    }

    @Test void aBareOfficeAPartOfTheWorldAndAFunctionAreNone() {
        assertThat(cleaned("Gobierno", "El alcalde dijo que el Gobierno pagará.")).isEmpty();
        assertThat(cleaned("High Court", "said the High Court.")).isEmpty();
        assertThat(cleaned("Europe", "the largest port in Europe.")).isEmpty();
        assertThat(cleaned("Residents of Marloth", "They came. Residents of Marloth wept.")).containsExactly("Marloth");
        assertThat(cleaned("Arabic of Tessin", "in the Arabic of Tessin.")).containsExactly("Tessin");
        assertThat(cleaned("University of Tessin", "at the University of Tessin.")).containsExactly("University of Tessin");
    }

    @Test void namesAreWholeAndBeginWithThemselves() {
        assertThat(cleaned("de Rapa Nui", "Guardaparques de Rapa Nui cuidan.")).containsExactly("Rapa Nui");
        assertThat(cleaned("San Martín", "llegó a San Martín de Lago ayer.")).containsExactly("San Martín de Lago");
        assertThat(cleaned("Paz", "los cafetales de La Paz y otros.")).containsExactly("La Paz");
        assertThat(cleaned("Paz e Intibucá", "los cafetales de Marcala, La Paz e Intibucá y otros. En La Paz llueve.")).containsExactly("La Paz", "Intibucá");
        assertThat(cleaned("Sindicato de Velmora", "Llegó. Sindicato de Velmora pide aclarar. El sindicato espera.")).containsExactly("Velmora");
        assertThat(cleaned("El Salvador", "viajó a El Salvador ayer")).containsExactly("El Salvador");
    }

    @Test void onePersonHasOneTagAndKinHaveTheirOwn() {
        List<String> tags = tags("The singer Emil Stanek, known across Tessin as Papa Stanek, is alive, his son, Otto Stanek, said on Tuesday.", "Papa Stanek sang for 40 years, and Otto Stanek sings too.");
        assertThat(tags).contains("Otto Stanek").satisfiesOnlyOnce(tag -> assertThat(tag).isIn("Emil Stanek", "Papa Stanek"));
        assertThat(tags("Rosa Quispe beat her daughter in an exam on Tuesday, Rosa Quispe said.", "The Quispes live in Port Bell.")).doesNotContain("Quispes", "Quispe", "Rosa");
    }

    @Test void whatPassesByInAListOrAQuotationIsNoTag() {
        List<String> tags = tags("Taps opened in Port Bell on Tuesday, the engineer, Rosa Quispe, said.", "Votes from Lake Town, Hill Town and Far Town are counted last.", "“I sold my bus in Old Mill and drove by Old Mill again,” she said.");
        assertThat(tags).doesNotContain("Lake Town", "Hill Town", "Far Town", "Old Mill");
    }

    @Test void noTagEndsInAStopOrBeginsWithALoneLetter() {
        assertThat(TagNames.withoutStop("US.")).isEqualTo("US");
        assertThat(TagNames.withoutStop("Washington D.C.")).isEqualTo("Washington D.C.");
        assertThat(cleaned("S Gillingham", "He went to M&S Gillingham on Tuesday.")).isEmpty();
    }

    @Test void aNumberThatTellsApartBelongsToTheName() {
        assertThat(cleaned("Formula", "The season of Formula 1 begins, said Formula One.")).containsExactly("Formula 1");
        assertThat(cleaned("Marloth", "They met in Marloth 2 years later.")).containsExactly("Marloth");
    }

    @Test void twoPlacesThatAWordJoinsAreTwoTags() {
        assertThat(cleaned("Paz e Intibucá", "Llovió en La Paz e Intibucá, y en La Paz murió un hombre de Intibucá.")).containsExactly("La Paz", "Intibucá");
    }

    @Test void whereSomebodyComesFromIsNoTag() {
        assertThat(TagTraps.isNone("Tessin", "Moe, an immigrant from Tessin, has a shop.", true)).isTrue();
        assertThat(TagTraps.isNone("Tessin", "Moe, an immigrant from Tessin, flew back to Tessin.", true)).isFalse();
    }

    @Test void whereAPersonComesFromAndAPlacesAuthorityAreNoPartOfATag() {
        assertThat(TagTraps.withoutOrigin("Tsehay Gebre of Ethiopia", "Tsehay Gebre of Ethiopia won.", false)).isEqualTo("Tsehay Gebre");
        assertThat(TagTraps.withoutOrigin("Tsehay Gebre of Ethiopia", "Tsehay Gebre of Ethiopia won. It rained, Gebre said.", true)).isEqualTo("Tsehay Gebre");
        assertThat(TagTraps.withoutOrigin("Lake Federation of Ethiopia", "The Lake Federation of Ethiopia met.", true)).isEqualTo("Lake Federation of Ethiopia");
        assertThat(TagTraps.withoutOrigin("Lake University of Tessin", "The Lake University of Tessin met.", false)).isEqualTo("Lake University of Tessin");
        assertThat(cleaned("Ayuntamiento de Tessin", "lo publicó el Ayuntamiento de Tessin ayer.")).containsExactly("Tessin");
        assertThat(cleaned("Mairie de Tessin", "a dit la Mairie de Tessin hier.")).containsExactly("Tessin");
    }

    @Test void aSingleWordWithoutCapitalsIsATagOnlyWhereTheNewsIsOfItsPlace() {
        String text = "सारी रेलगाड़ियाँ चलेंगी, केन्या ने कहा।";
        TagNames names = new TagNames(List.of(CopyReader.read(Filed.by("northwire").language("hi").body(text).part())), text);
        assertThat(names.isCommon("सारी")).isTrue();
        assertThat(names.isCommon("الخمس")).isTrue();
        assertThat(names.isCommon("केन्या")).isFalse();
        assertThat(names.isCommon("Marloth")).isFalse();
    }
}
