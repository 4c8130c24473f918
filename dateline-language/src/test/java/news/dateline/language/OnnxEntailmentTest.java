package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import news.dateline.guard.FactGuard;
import news.dateline.guard.TokenVectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real ONNX model of a few bytes, which entails the less the longer passage and claim are. */
final class OnnxEntailmentTest {
    @TempDir private Path folder = Path.of("");

    @BeforeEach void lay() throws IOException {
        copy("entailment/model.onnx", "model.onnx");
        copy("entailment/config.json", "config.json");
        copy("/e5-small-v2-q-tokenizer.json", "tokenizer.json");
    }

    private void copy(String resource, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OnnxEntailmentTest.class.getResourceAsStream(resource))) {
            Files.copy(in, folder.resolve(name));
        }
    }

    @Test void theClassThatIsNamedEntailmentIsTheChance() {
        try (OnnxEntailment model = OnnxEntailment.load(folder)) {
            assertThat(model.entails("A bridge fell.", "It fell.")).isGreaterThan(0.8);
            assertThat(model.entails("A bridge fell. ".repeat(20), "It fell.")).isLessThan(0.01);
        }
    }

    @Test void itsAnswerCountsAsMuchAsTheGuardsOwn() {
        FactGuard guard = FactGuard.load(TokenVectors.NONE);
        String claim = "A bridge in Castel fell.";
        double own = guard.check(claim, List.of("A bridge fell in Castel.")).score();
        assertThat(guard.with((_, _) -> 0).check(claim, List.of("A bridge fell in Castel.")).score()).isEqualTo(own / 2);
        try (OnnxEntailment model = OnnxEntailment.load(folder)) {
            double together = guard.with(model).check(claim, List.of("A bridge fell in Castel.")).score();
            assertThat(together).isEqualTo((own + model.entails("A bridge fell in Castel.", claim)) / 2);
        }
    }

    @Test void aFolderWithoutAModelSaysWhatIsMissing() throws IOException {
        Files.delete(folder.resolve("model.onnx"));
        assertThatIllegalArgumentException().isThrownBy(() -> OnnxEntailment.load(folder)).withMessageContaining("found no readable model.onnx");
    }

    @Test void aModelThatDoesNotNameItsClassesIsNotGuessedAt() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"LABEL_0\", \"1\": \"LABEL_1\"}}");
        assertThatIllegalArgumentException().isThrownBy(() -> OnnxEntailment.load(folder)).withMessageContaining("found [label_0, label_1]");
    }
}
