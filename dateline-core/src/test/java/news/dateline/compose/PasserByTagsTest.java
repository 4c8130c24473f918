package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tags are what a story is about: no trades before a name, nobody's counsel or kin, no outlet that is cited. */
final class PasserByTagsTest {
    private static List<String> tags(String headline, String... body) {
        return Drafts.of(Filed.by("northwire").headline(headline).body(body)).tags();
    }

    @Test void aTradeBeforeANameIsNoneOfIt() {
        assertThat(TagTraps.withoutTrade("Carmaker Lake Gravel")).isEqualTo("Lake Gravel");
        assertThat(TagTraps.withoutTrade("Officer of Lake Gravel")).isEqualTo("Lake Gravel");
        assertThat(TagTraps.withoutTrade("Directora de Lago Claro")).isEqualTo("Lago Claro");
        assertThat(TagTraps.withoutTrade("Head of Port Bell")).isEqualTo("Port Bell");
        assertThat(TagTraps.withoutTrade("Miners of Wusakile")).isEqualTo("Miners of Wusakile");
    }

    @Test void counselAndKinAreNoTags() {
        assertThat(tags("Mayor denies theft", "The mayor of Marloth, Rosa Quispe, denied theft on Tuesday through her lawyer, Emil Stanek.")).contains("Rosa Quispe").doesNotContain("Emil Stanek");
        assertThat(tags("Skipper drowns", "The skipper, Ana Lund, drowned on Tuesday, said Otto Venn, her father, in Marloth.")).contains("Ana Lund").doesNotContain("Otto Venn");
    }

    @Test void kinOfWhomTheHeadlineSpeaksAreTags() {
        assertThat(tags("Otto Venn seeks wife in lake", "The husband, Otto Venn, searched the lake off Marloth on Tuesday.")).contains("Otto Venn");
    }

    @Test void anOutletThatIsCitedIsNoTag() {
        assertThat(tags("Sheriff joins march", "Sheriff Ana Lund joined a march in Port Bell on Tuesday, according to the broadcaster Lake Vision.")).contains("Port Bell").doesNotContain("Lake Vision");
    }

    @Test void anArticleStaysWithItsPlaceWhereTwoAreJoined() {
        String text = "Llovió en La Paz e Intibucá. El agua subió en La Paz.";
        assertThat(new TagNames(List.of(CopyReader.read(Filed.by("northwire").language("es").body(text).part())), text).cleaned("Paz e Intibucá")).containsExactly("La Paz", "Intibucá");
    }
}
