package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CheckCommandTest {
    private static final String CLAIMS = """
            {"id": "a", "source": "A ferry sank off Sela on Monday. At least 12 people died, police said.", "claim": "At least 14 people died, police said."}
            {"id": "b", "source": ["A ferry sank off Sela on Monday.", "At least 12 people died, police said."], "claim": "A ferry sank off Sela on Monday."}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String input, String... arguments) {
        return new CommandLine(new CheckCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test void eachClaimIsALineOfIdScoreVerdictAndReasons() {
        assertThat(run(CLAIMS)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches("a\\t0\\.\\d{4}\\trefused\\t'14' is not in the source; the source says 12.*");
        assertThat(lines.getLast()).matches("b\\t[01]\\.\\d{4}\\tsupported\\t");
    }

    @Test void daysCountFromTheDayOnWhichATextWasTold() {
        assertThat(run("""
                {"id": "same", "day": "2026-06-03", "claim": "The old ferry sank off Sela yesterday, the coast guard said.", "source-day": "2026-06-02", "source": "The old ferry sank off Sela today, the coast guard said."}
                {"id": "other", "day": "2026-06-03", "claim": "The old ferry sank off Sela on Tuesday, the coast guard said.", "source-day": ["2026-06-02"], "source": ["The old ferry sank off Sela on Monday, the coast guard said."]}
                """)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).contains("\tsupported\t");
        assertThat(lines.getLast()).contains("\trefused\t'Tuesday' is not in the source; the source says Monday 1 June");
        assertThat(run("{\"id\": \"a\", \"claim\": \"x\", \"source\": \"y\", \"day\": \"Tuesday\"}")).isEqualTo(2);
    }

    @Test void scoresGoToTheFileThatIsNamed(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("claims.jsonl"), CLAIMS);
        assertThat(run("", "--in", in.toString(), "--out", folder.resolve("scores.tsv").toString())).isZero();
        assertThat(Files.readAllLines(folder.resolve("scores.tsv"))).hasSize(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test void aLineThatIsNoClaimIsNamedAndTheNextGoesOn() {
        assertThat(run("{\"id\": \"a\"}\nnot json\n{\"id\": \"c\", \"source\": [1], \"claim\": \"x\"}\n" + CLAIMS)).isEqualTo(2);
        assertThat(err.toString()).contains("-:1: expected an object with id, source and claim").contains("-:2:").contains("-:3:");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test void aFileThatIsNotThereIsBadInput() {
        assertThat(run("", "--in", "no-such-file.jsonl")).isEqualTo(2);
        assertThat(err.toString()).contains("no-such-file.jsonl: there is no such file");
    }

    @Test void aFolderWithoutAModelOfEntailmentIsBadInput(@TempDir Path folder) {
        assertThat(run(CLAIMS, "--entailment", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("found no readable model.onnx");
    }
}
