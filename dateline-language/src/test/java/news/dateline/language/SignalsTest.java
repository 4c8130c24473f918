package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.annotate.Annotator;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.Progress;
import news.dateline.model.Sensitivity;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

/** Recall and precision of the signals on invented copy, half of it traps: forty texts a kind, five states of a court case being one. */
class SignalsTest {
    /** A missed signal prints what must wait; a false one costs an editor's glance. */
    private static final double RECALL_MIN = 0.95;
    private static final double PRECISION_MIN = 0.85;
    private static final Set<Progress> MATCH = Set.of(Progress.MATCH_AHEAD, Progress.MATCH_LIVE, Progress.MATCH_OVER);
    private static final Set<Progress> VOTE = Set.of(Progress.VOTE_AHEAD, Progress.VOTE_COUNTED, Progress.VOTE_DECIDED);
    private static final Set<String> COURT = Set.of("ARRESTED", "CHARGED", "TRIAL", "VERDICT", "APPEAL");

    private static final class Score {
        private int wanted;
        private int found;
        private int wrong;
        private final List<String> faults = new ArrayList<>();

        private double recall() {
            return found / (double) wanted;
        }

        private double precision() {
            return found / (double) Math.max(1, found + wrong);
        }
    }

    @Test void signalsAreFoundAndTrapsAreNot() {
        Annotator annotator = Reader.annotator(Edition.STANDARD);
        Map<String, Score> scores = new TreeMap<>();
        Tables.read("signals.tsv", row -> {
            WireItem item = Items.item("test", row[2], row[3], row[4]);
            boolean found = tells(row[0], annotator.annotate(Items.version(item), item, Optional.empty(), Embedding.ABSENT));
            Score score = scores.computeIfAbsent(COURT.contains(row[0]) ? "COURT CASE" : row[0], _ -> new Score());
            boolean wanted = row[1].equals("+");
            if (wanted) score.wanted++;
            if (wanted && found) score.found++;
            if (!wanted && found) score.wrong++;
            if (wanted != found) score.faults.add(String.join(" ", row));
        });
        scores.forEach((kind, score) -> System.out.printf("%-22s recall %.2f precision %.2f %s%n", kind, score.recall(), score.precision(), score.faults));
        assertThat(scores).hasSize(8).allSatisfy((kind, score) -> {
            assertThat(score.wanted).as(kind).isGreaterThanOrEqualTo(20);
            assertThat(score.recall()).as("recall of %s, missed or wrong: %s", kind, score.faults).isGreaterThanOrEqualTo(RECALL_MIN);
            assertThat(score.precision()).as("precision of %s, missed or wrong: %s", kind, score.faults).isGreaterThanOrEqualTo(PRECISION_MIN);
        });
    }

    private static boolean tells(String kind, AnnotatedItem item) {
        Set<Progress> progress = item.findings().progress();
        if (kind.equals("MATCH")) return progress.stream().anyMatch(MATCH::contains);
        if (kind.equals("ELECTION")) return progress.stream().anyMatch(VOTE::contains);
        return Stream.of(Progress.values()).map(Enum::name).collect(Collectors.toSet()).contains(kind) ? progress.contains(Progress.valueOf(kind)) : item.sensitivities().contains(Sensitivity.valueOf(kind));
    }
}
