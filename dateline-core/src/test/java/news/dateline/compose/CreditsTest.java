package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CreditsTest {
    private static final Filed SPINE = Filed.by("northwire").headline("Dam breaks at Silver Creek").body("The dam at Silver Creek broke at dawn, the state said.", "Helicopters took 40 people from the roofs of the village.", "A road bridge below the dam was carried off.");

    @Test void aRelativeDayOfAnotherDateIsResolvedAndMarked() {
        Filed older = Filed.by("lakepress").minutes(-60 * 24).headline("Cracks at Silver Creek").body("Engineers warned yesterday of cracks in the wall of the Silver Creek dam.");
        var sentence = Drafts.of(older, SPINE).paragraphs().getLast().getFirst();
        assertThat(sentence.text()).isEqualTo("Engineers warned yesterday (March 2) of cracks in the wall of the Silver Creek dam, Lakepress reported.");
        assertThat(sentence.added()).hasSize(2);
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
        Filed other = Filed.by("andina").language("es").minutes(4).headline("Grietas en la presa de Río Claro").body("Los ingenieros advirtieron en 2024 de grietas en el muro de la presa de Río Claro.");
        assertThat(Drafts.body(Drafts.of(es, other))).endsWith("presa de Río Claro, informó Andina.");
        Filed hi = Filed.by("northwire").language("hi").headline("सिल्वर क्रीक बांध टूटा").body("सिल्वर क्रीक का बांध सुबह टूट गया और पानी गांव में घुस गया।", "हेलीकॉप्टरों ने 40 ग्रामीणों को छतों से निकाला।");
        Filed hindi = Filed.by("bharat").language("hi").minutes(4).headline("सिल्वर क्रीक बांध में दरारें").body("इंजीनियरों ने 2024 में सिल्वर क्रीक बांध की दीवार में दरारों की चेतावनी दी थी।");
        assertThat(Drafts.body(Drafts.of(hi, hindi))).endsWith("चेतावनी दी थी, Bharat ने बताया।");
    }
}
