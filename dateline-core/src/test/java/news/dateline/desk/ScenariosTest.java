package news.dateline.desk;

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

/** Runs every scenario in {@code scenarios/}: plain sentences that an editor can read and dispute, one file an editorial act. */
class ScenariosTest {
    private record Scenario(String title, List<String> steps) { }

    @TestFactory
    Stream<DynamicNode> everyEditorialAct() throws IOException {
        return files().map(file -> DynamicContainer.dynamicContainer(file.getFileName().toString(),
                scenarios(file).stream().map(scenario -> DynamicTest.dynamicTest(scenario.title(), () -> run(scenario)))));
    }

    @Test
    void thereIsAScenarioForEveryAct() throws IOException {
        assertThat(files().mapToInt(file -> scenarios(file).size()).sum()).isGreaterThanOrEqualTo(113);
    }

    private static void run(Scenario scenario) {
        ScenarioSteps world = new ScenarioSteps();
        for (String step : scenario.steps()) {
            try {
                world.take(step);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(scenario.title() + "\n  at: " + step + "\n  " + e.getMessage(), e);
            }
        }
    }

    private static Stream<Path> files() throws IOException {
        try {
            Path folder = Path.of(ScenariosTest.class.getResource("/scenarios").toURI());
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
            }
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
