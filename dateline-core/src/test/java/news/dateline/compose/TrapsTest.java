package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The traps of {@code compose/traps.txt}, which says how they are written. */
final class TrapsTest {
    private static final String FIXTURE = "/compose/traps.txt";
    private static final int TRAPS_A_KIND_MIN = 10;

    /** One cluster and what becomes of it. */
    private record Trap(String claim, List<Filed> filed, List<String> expected) { }

    private record Kind(String name, List<Trap> traps) { }

    @TestFactory Stream<DynamicContainer> everyTrap() throws IOException {
        return kinds().stream().map(kind -> DynamicContainer.dynamicContainer(kind.name(), kind.traps().stream().map(trap -> DynamicTest.dynamicTest(trap.claim(), () -> hold(trap)))));
    }

    @Test void everyKindHasTenTraps() throws IOException {
        assertThat(kinds()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(kind -> assertThat(kind.traps()).as(kind.name()).hasSizeGreaterThanOrEqualTo(TRAPS_A_KIND_MIN));
    }

    private static void hold(Trap trap) {
        Draft draft = Drafts.of(trap.filed().toArray(Filed[]::new));
        String body = Drafts.body(draft);
        String all = draft.headline().text() + "\n" + Drafts.text(draft.standfirst()) + "\n" + body + "\n" + Drafts.card(draft) + "\n" + String.join("\n", draft.tags());
        for (String line : trap.expected()) {
            String value = line.substring(2).strip();
            switch (line.substring(0, 2)) {
                case "+ " -> assertThat(body).contains(value);
                case "- " -> assertThat(all).doesNotContain(value);
                case "h " -> assertThat(draft.headline().text()).contains(value);
                case "c " -> assertThat(Drafts.card(draft)).contains(value);
                case "c-" -> assertThat(Drafts.card(draft)).doesNotContain(value);
                case "v " -> assertThat(draft.voices()).isEqualTo(Integer.parseInt(value));
                case "= " -> assertThat(draft.disagreements().stream().map(Disagreement::counts)).containsExactlyElementsOf(value.equals("none") ? List.of() : List.of(value.split(", ")));
                default -> throw new IllegalStateException("Expected a line that says what becomes of it, found " + line);
            }
        }
    }

    private static List<Kind> kinds() throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("## ")) kinds.add(new Kind(line.substring(3), new ArrayList<>()));
            else if (line.startsWith("? ")) kinds.getLast().traps().add(new Trap(line.substring(2), new ArrayList<>(), new ArrayList<>()));
            else if (line.contains(" | ")) kinds.getLast().traps().getLast().filed().add(filed(line, kinds.getLast().traps().getLast().filed().size()));
            else kinds.getLast().traps().getLast().expected().add(line);
        }
        return kinds;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = TrapsTest.class.getResourceAsStream(FIXTURE)) {
            assertThat(in).as(FIXTURE).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).collect(Collectors.toList());
        }
    }

    /** "es northwire 5 | headline | paragraph // paragraph": language (English where none is given), agency, minutes after noon. */
    private static Filed filed(String line, int number) {
        String[] parts = line.split(" \\| ", 3);
        List<String> head = new ArrayList<>(List.of(parts[0].strip().split(" ")));
        String language = Map.of("es", "es", "fr", "fr", "hi", "hi").getOrDefault(head.getFirst(), "");
        if (!language.isEmpty()) head.removeFirst();
        Filed filed = Filed.by(head.getFirst()).guid("item-" + number).minutes(Integer.parseInt(head.get(1))).language(language.isEmpty() ? "en" : language).headline(parts[1]).body(parts[2].split(" // "));
        return head.contains("sports") ? filed.keywords("sports") : filed;
    }
}
