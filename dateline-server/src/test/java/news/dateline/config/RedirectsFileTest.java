package news.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher moves here and keeps the old addresses. */
class RedirectsFileTest {
    @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("old.tsv"), text);
    }

    private Map<String, String> read(String text) throws IOException {
        return RedirectsFile.read(file(text));
    }

    private List<String> problems(String text) throws IOException {
        Path file = file(text);
        try {
            return List.of("none: " + RedirectsFile.read(file));
        } catch (ConfigException e) {
            return e.problems();
        }
    }

    @Test void oldPathsLeadToNewOnesAndToOtherSites() throws IOException {
        assertThat(read("# from the old system\n\n/2019/05/story.html\t/news/health\n/caf%C3%A9\thttps://archive.example/caf\u00e9?id=1\r\n/\u0939\u093f\t/latest#top\n")).isEqualTo(Map.of("/2019/05/story.html", "/news/health", "/caf\u00e9",
                "https://archive.example/caf%C3%A9?id=1", "/\u0939\u093f", "/latest#top"));
    }

    @Test void everyProblemNamesItsLineAndSaysWhatToDo() throws IOException {
        assertThat(problems("/a\t/b\n/c /d\n/e\t/f\t/g\nold/path\t/x\n/page.php?id=5\t/x\n/h\tjavascript:alert(1)\n/i\t//evil.example\n/a\t/z\n")).satisfiesExactly(
                line -> assertThat(line).contains("line 2: ", "found 0 tabs", "Put one tab between"),
                line -> assertThat(line).contains("line 3: ", "found 2 tabs"),
                line -> assertThat(line).contains("line 4: ", "\"old/path\"", "Take scheme, host and query off"),
                line -> assertThat(line).contains("line 5: ", "without ? and #"),
                line -> assertThat(line).contains("line 6: ", "javascript", "Mend it"),
                line -> assertThat(line).contains("line 7: ", "evil"),
                line -> assertThat(line).contains("line 8: ", "\"/a\" stands already on line 1", "Keep one"));
    }

    @Test void noOldAddressLeadsToAnother() throws IOException {
        assertThat(problems("/a\t/b\n/b\t/c\n")).singleElement().asString().contains("line 1: ", "itself an old address (line 2)", "Write the address to which that leads");
        assertThat(problems("/a\t/a\n")).singleElement().asString().contains("line 1: ");
    }

    @Test void aFileThatIsNotThereOrNotTextIsNamed() throws IOException {
        assertThatThrownBy(() -> RedirectsFile.read(folder.resolve("none.tsv"))).isInstanceOf(ConfigException.class).hasMessageContaining("none.tsv: there is no such file");
        Path bytes = Files.write(folder.resolve("latin.tsv"), "/a\t/caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RedirectsFile.read(bytes)).hasMessageContaining("Save the file as UTF-8");
        assertThatThrownBy(() -> DatelineConfig.parse("site: {redirects-file: " + folder.resolve("none.tsv") + "}")).isInstanceOf(ConfigException.class).hasMessageContaining("site.redirects-file: ");
        assertThat(DatelineConfig.parse("site: {redirects-file: " + file("/a\t/b\n") + "}").site().redirects()).containsEntry("/a", "/b");
        assertThat(DatelineConfig.parse("").site().redirects()).isEmpty();
    }

    @Test void aFileHasALimit() throws IOException {
        String most = IntStream.range(0, RedirectsFile.LINES_MAX).mapToObj(i -> "/" + i + "\t/n").collect(Collectors.joining("\n"));
        assertThat(read(most)).hasSize(RedirectsFile.LINES_MAX);
        assertThat(problems(most + "\n/one-more\t/n")).singleElement().asString().contains("at most 500000 lines");
    }
}
