package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import news.dateline.guard.Additions;
import news.dateline.model.Agency;
import news.dateline.model.Licence;
import org.junit.jupiter.api.Test;

final class CreditsTest {
    private static final Filed SPINE = Filed.by("northwire").headline("Dam breaks at Silver Creek").body("The dam at Silver Creek broke at dawn, the state said.", "Helicopters took 40 people from the roofs of the village.", "A road bridge below the dam was carried off.");

    @Test void aRelativeDayOfAnotherDateIsResolvedAndMarked() {
        Filed older = Filed.by("lakepress").minutes(-60 * 24).headline("Cracks at Silver Creek").body("Engineers warned yesterday of cracks in the wall of the Silver Creek dam.");
        var sentence = Drafts.of(older, SPINE).paragraphs().getLast().getFirst();
        assertThat(sentence.text()).isEqualTo("Lakepress reported: Engineers warned yesterday (March 2) of cracks in the wall of the Silver Creek dam.");
        assertThat(sentence.added()).hasSize(2);
    }

    @Test void aSentenceThatHasItsSpeakerHasTheCreditInFront() {
        Filed other = Filed.by("lakepress").minutes(4).headline("Cracks at Silver Creek").body("The wall of the Silver Creek dam had 14 cracks before it broke, engineers said.", "Sheep from three farms were brought to the school yard.");
        var block = Drafts.of(SPINE, other).paragraphs().subList(3, 5);
        assertThat(Drafts.text(block.getFirst())).isEqualTo("Lakepress reported: The wall of the Silver Creek dam had 14 cracks before it broke, engineers said.");
        assertThat(Drafts.text(block.getLast())).doesNotContain("Lakepress");
        var added = block.getFirst().getFirst().added().getFirst();
        assertThat(Additions.isListed(block.getFirst().getFirst().text().substring(added.start(), added.end()))).isTrue();
    }

    @Test void creditsTakeTheArticleThatTheirLanguageAsksFor() {
        assertThat(Additions.credit("fr", "Agence Bleue")).contains(", a rapporté l’Agence Bleue");
        assertThat(Additions.openingCredit("fr", "Agence Bleue")).contains("L’Agence Bleue a rapporté : ");
        assertThat(Additions.openingCredit("es", "Agencia Norte")).contains("La Agencia Norte informó: ");
        assertThat(Additions.openingCredit("hi", "Northwire")).contains("Northwire के अनुसार, ");
        assertThat(java.util.List.of("L’Agence Bleue a rapporté : ", "La Agencia Norte informó: ", "Northwire के अनुसार, ", "Northwire reported: ")).allMatch(Additions::isListed);
    }

    @Test void aWeekdayOfTheSameWeekIsLeftAsFiled() {
        Filed older = Filed.by("lakepress").minutes(-60 * 24).headline("Cracks at Silver Creek").body("Engineers warned on Monday of cracks in the wall of the Silver Creek dam.");
        assertThat(Drafts.body(Drafts.of(older, SPINE))).contains("warned on Monday of cracks");
    }

    @Test void aWeekdayOfAnotherWeekGetsItsDate() {
        Filed older = Filed.by("lakepress").minutes(-60 * 24 * 8).headline("Cracks at Silver Creek").body("Engineers warned on Monday of cracks in the wall of the Silver Creek dam.");
        assertThat(Drafts.body(Drafts.of(older, SPINE))).contains("warned on Monday (February 23) of cracks");
    }

    @Test void nothingIsPutIntoAQuotation() {
        Filed older = Filed.by("lakepress").minutes(-60 * 24).headline("Cracks at Silver Creek").body("\"The cracks in the Silver Creek dam grew yesterday,\" said Mary Stone, an engineer.");
        assertThat(Drafts.body(Drafts.of(older, SPINE))).contains("\"The cracks in the Silver Creek dam grew yesterday,\"");
    }

    @Test void creditsAreInTheStorysLanguage() {
        Filed es = Filed.by("northwire").language("es").headline("Cede una presa en Río Claro").body("La presa de Río Claro cedió al amanecer, informó el gobierno regional.", "Helicópteros rescataron a 40 vecinos de los tejados.");
        Filed other = Filed.by("andina").language("es").minutes(4).headline("Grietas en la presa que cedió en Río Claro").body("Los ingenieros advirtieron en 2024 de grietas en el muro de la presa de Río Claro.");
        assertThat(Drafts.body(Drafts.of(es, other))).endsWith("presa de Río Claro, informó Andina.");
        Filed hi = Filed.by("northwire").language("hi").headline("सिल्वर क्रीक बांध टूटा").body("सिल्वर क्रीक का बांध सुबह टूट गया और पानी गांव में घुस गया।", "हेलीकॉप्टरों ने 40 ग्रामीणों को छतों से निकाला।");
        Filed hindi = Filed.by("bharat").language("hi").minutes(4).headline("सिल्वर क्रीक बांध में दरारें").body("इंजीनियरों ने 2024 में सिल्वर क्रीक बांध की दीवार में दरारों की चेतावनी दी थी।");
        assertThat(Drafts.body(Drafts.of(hi, hindi))).endsWith("चेतावनी दी थी, Bharat ने बताया।");
    }

    @Test void anAgencyIsNamedInTheScriptOfTheStory() {
        Filed hi = Filed.by("northwire").language("hi").headline("सिल्वर क्रीक बांध टूटा").body("सिल्वर क्रीक का बांध सुबह टूट गया और पानी गांव में घुस गया।", "हेलीकॉप्टरों ने 40 ग्रामीणों को छतों से निकाला।");
        Filed signed = Filed.by("bharat").language("hi").minutes(4).headline("सिल्वर क्रीक बांध में दरारें").body("सिल्वर क्रीक (भारत) – इंजीनियरों ने 2024 में सिल्वर क्रीक बांध की दीवार में दरारों की चेतावनी दी थी।");
        assertThat(Drafts.body(Drafts.of(hi, signed))).endsWith("चेतावनी दी थी, भारत ने बताया।");
        Agency configured = new Agency("bharat", "Bharat", Optional.empty(), Licence.EVERYTHING, 100, Map.of("hi", "भारत समाचार"));
        Part part = new Part(signed.part().filing(), signed.part().item(), signed.part().version(), signed.part().notes(), configured, true, Filed.NOON);
        assertThat(AgencyNames.of(CopyReader.read(part), "hi")).as("the desk's own name goes first").isEqualTo("भारत समाचार");
        assertThat(AgencyNames.of(CopyReader.read(part), "hi-IN")).isEqualTo("भारत समाचार");
    }

    @Test void aSentenceThatEndsInAnAttributionHasTheCreditInFront() {
        Filed es = Filed.by("northwire").language("es").headline("Cede una presa en Río Claro").body("La presa de Río Claro cedió al amanecer, informó el gobierno regional.", "Helicópteros rescataron a 40 vecinos de los tejados.");
        Filed other = Filed.by("andina").language("es").minutes(4).headline("Grietas en la presa que cedió en Río Claro").body("Las grietas del muro medían 14 centímetros en 2024, explicó la ingeniera Ana Lund, que coordinó la toma de muestras.");
        assertThat(Drafts.body(Drafts.of(es, other))).contains("Andina informó: Las grietas").doesNotContain("informó Andina");
        Filed figures = Filed.by("lakepress").minutes(4).headline("Silver Creek harvest").body("Farms around the Silver Creek dam lost 4,100 sheep, official figures showed.");
        assertThat(Drafts.body(Drafts.of(SPINE, figures))).contains("Lakepress reported: Farms").doesNotContain("showed, Lakepress");
    }

    @Test void anAgencyIsNamedByTheOneWordThatIsItsOwn() {
        Agency sagar = new Agency("sagar", "Sagar News Service", Optional.empty(), Licence.EVERYTHING, 100);
        Part filed = Filed.by("sagar").headline("Cracks at Silver Creek").body("Two survivors told Sagar that the dam had cracks.", "Sagar was not able to reach the owner of the dam.", "The news service of the state was shut.").part();
        Copy copy = CopyReader.read(new Part(filed.filing(), filed.item(), filed.version(), filed.notes(), sagar, true, Filed.NOON));
        assertThat(copy.lines().map(line -> AgencyNames.stands(copy, "en", line))).containsExactly(true, true, false);
    }
}
