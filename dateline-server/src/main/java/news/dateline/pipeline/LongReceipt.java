package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.intake.Receipt;

/** Sums up what became of the parts of a long delivery. One thread. */
final class LongReceipt {
    private static final int PROBLEMS_MAX = 200;

    private int filed;
    private int known;
    private int unreadable;
    private String firstReason = "";
    private final List<String> problems = new ArrayList<>();

    void add(Receipt part, long offset) {
        filed += part.filed();
        known += part.known();
        part.problems().stream().limit(Math.max(0, PROBLEMS_MAX - problems.size())).forEach(problem -> problems.add("at byte " + offset + ": " + problem));
        if (part.unreadable().isEmpty()) return;
        if (unreadable++ == 0) firstReason = "at byte " + offset + ": " + part.unreadable().get();
    }

    Receipt receipt() {
        Optional<String> why = unreadable == 0 ? Optional.empty()
                : Optional.of(firstReason + (unreadable == 1 ? "" : " (and " + (unreadable - 1) + " more parts)") + "; the other " + (filed + known) + " items were taken");
        return new Receipt(filed, known, why, problems);
    }
}
