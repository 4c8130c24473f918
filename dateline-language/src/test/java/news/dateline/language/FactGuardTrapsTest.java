package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.guard.FactGuard;
import news.dateline.guard.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The traps of {@code traps.txt}: each kind has ten claims that must be refused and ten that must pass. */
final class FactGuardTrapsTest {
    private static final int REFUSED_MIN = 10;
    private static final int PASSED_MIN = 9;
    private static final Map<String, List<Trap>> TRAPS = read();
    private static E5Words words;
    private static FactGuard guard;

    private record Trap(List<String> sources, String claim, boolean supported) { }

    @BeforeAll static void load() {
        words = new E5Words();
        guard = FactGuard.load(words);
    }

    @AfterAll static void close() {
        words.close();
    }

    static List<String> kinds() {
        return List.copyOf(TRAPS.keySet());
    }

    private static Map<String, List<Trap>> read() {
        Map<String, List<Trap>> traps = new LinkedHashMap<>();
        List<String> sources = new ArrayList<>();
        List<Trap> kind = List.of();
        boolean claimed = false;
        for (String line : lines()) {
            if (line.startsWith("[")) kind = traps.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            if (line.startsWith("S ")) {
                if (claimed) sources.clear();
                claimed = false;
                sources.add(line.substring(2));
            }
            if (line.startsWith("- ") || line.startsWith("+ ")) {
                claimed = true;
                kind.add(new Trap(List.copyOf(sources), line.substring(2), line.startsWith("+")));
            }
        }
        return traps;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(FactGuardTrapsTest.class.getResourceAsStream("traps.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void spoiltClaimsAreRefusedWithAReason(String kind) {
        List<Trap> traps = Objects.requireNonNull(TRAPS.get(kind)).stream().filter(trap -> !trap.supported()).toList();
        List<String> passed = new ArrayList<>();
        for (Trap trap : traps) {
            Verdict verdict = guard.check(trap.claim(), trap.sources());
            if (verdict.supported() || verdict.reasons().isEmpty()) passed.add(trap.claim() + " " + verdict);
        }
        assertThat(traps.size() - passed.size()).as("let through: %s", passed).isGreaterThanOrEqualTo(REFUSED_MIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatTheSourceSaysPasses(String kind) {
        List<Trap> traps = Objects.requireNonNull(TRAPS.get(kind)).stream().filter(Trap::supported).toList();
        List<String> refused = new ArrayList<>();
        for (Trap trap : traps) {
            Verdict verdict = guard.check(trap.claim(), trap.sources());
            if (!verdict.supported()) refused.add(trap.claim() + " " + verdict);
        }
        assertThat(traps.size() - refused.size()).as("refused: %s", refused).isGreaterThanOrEqualTo(PASSED_MIN);
    }
}
