package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every scenario in {@code law/} over the whole road, from an agency's bytes to what readers are served: plain sentences that an editor can read and dispute, one file an act. */
class RoadScenariosTest {
    private record Scenario(String title, List<String> steps) { }

    @TestFactory Stream<DynamicNode> everyActFromBytesToPages() throws IOException {
        return files().stream().map(file -> DynamicContainer.dynamicContainer(file.getFileName().toString(),
                scenarios(file).stream().map(scenario -> DynamicTest.dynamicTest(scenario.title(), () -> run(scenario)))));
    }

    /** So that none is lost unnoticed. */
    @Test void thereAreAsManyAsWereWritten() throws IOException {
        assertThat(files().stream().mapToInt(file -> scenarios(file).size()).sum()).isGreaterThanOrEqualTo(35);
    }

    private static void run(Scenario scenario) {
        RoadSteps steps = new RoadSteps(new RoadWorld());
        for (String step : scenario.steps()) {
            try {
                steps.take(step);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(scenario.title() + "\n  at: " + step + "\n  " + e.getMessage(), e);
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(RoadScenariosTest.class.getResource("/law").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Scenario> scenarios(Path file) {
        List<Scenario> scenarios = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String text = line.strip();
                if (text.startsWith("Scenario:")) scenarios.add(new Scenario(text.substring("Scenario:".length()).strip(), new ArrayList<>()));
                else if (!text.isEmpty() && !text.startsWith("#")) scenarios.getLast().steps().add(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }
}
