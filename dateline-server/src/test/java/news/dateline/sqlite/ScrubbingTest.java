package news.dateline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import news.dateline.log.Table;
import news.dateline.log.View;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a file's bytes is left of rows that were deleted, with writers at work beside the scrubbing. */
class ScrubbingTest {
    private static final Table<String> ROWS = Table.json("rows", String.class);
    private static final String WORDS = "sways with the wind like barley";
    private static final int COUNT = 30_000;

    @TempDir Path folder;
    private final SteppedClock clock = SteppedClock.at("2026-03-02T09:00:00Z");

    private static String key(int number) {
        return String.format("%08d", number * 7_919L % 99_991);
    }

    private static boolean isDestroyed(int number) {
        return number % 20 == 0;
    }

    /** Rows are deleted in turn with those beside them, so that SQLite moves rows from page to page before they go. */
    private static void fillAndDestroy(SqliteLedger ledger) {
        ledger.change(transaction -> IntStream.range(0, COUNT).forEach(number -> transaction.put(ROWS, key(number), isDestroyed(number) ? WORDS + " of row " + number + ".".repeat(number % 400) : "Row " + number + " stands. ".repeat(1 + number % 30))));
        ledger.emptyLog();
        SplittableRandom random = new SplittableRandom(7);
        ledger.change(transaction -> IntStream.range(0, COUNT).filter(number -> !isDestroyed(number) && random.nextInt(10) < 8).forEach(number -> transaction.delete(ROWS, key(number))));
        ledger.change(transaction -> IntStream.range(0, COUNT).filter(ScrubbingTest::isDestroyed).forEach(number -> transaction.delete(ROWS, key(number))));
    }

    private Path file() {
        return folder.resolve("news.db");
    }

    private boolean standsInAFile() throws IOException {
        for (String name : List.of("news.db", "news.db-wal"))
            if (Files.exists(folder.resolve(name)) && new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1).contains(WORDS)) return true;
        return false;
    }

    private String checked() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file()); var statement = connection.createStatement(); var row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }

    private static List<View.Row<String>> rows(SqliteLedger ledger) {
        return ledger.read(view -> view.range(ROWS, "", "~", Integer.MAX_VALUE));
    }

    @Test void deletedWordsLeaveTheFileWhileOthersWriteAndWhatStandsIsWhole() throws Exception {
        List<View.Row<String>> left;
        try (SqliteLedger ledger = SqliteLedger.open(file(), clock)) {
            fillAndDestroy(ledger);
            ledger.emptyLog();
            assertThat(standsInAFile()).as("deleting alone leaves some: else this test shows nothing").isTrue();
            int steps = 0;
            for (SqliteLedger.Scrub scrub = SqliteLedger.Scrub.MORE; scrub == SqliteLedger.Scrub.MORE; scrub = ledger.scrubSome(50)) {
                int step = steps++;
                // Pages all over the file are read, changed and parted.
                ledger.change(transaction -> IntStream.range(0, 300).forEach(number -> transaction.put(ROWS, key(number * 97 + step), "Written meanwhile. ".repeat(1 + number % 40))));
                ledger.change(transaction -> IntStream.range(0, 100).forEach(number -> transaction.delete(ROWS, key(number * 291 + step))));
            }
            assertThat(steps).as("it took more than one turn").isGreaterThan(2);
            assertThat(standsInAFile()).isFalse();
            left = rows(ledger);
            ledger.change(transaction -> IntStream.range(0, COUNT).filter(number -> number % 3 == 0).forEach(number -> transaction.delete(ROWS, key(number))));
            ledger.emptyLog();
            assertThat(standsInAFile()).as("nothing that was kept in memory comes back").isFalse();
            assertThat(checked()).isEqualTo("ok");
            ledger.change(transaction -> left.forEach(row -> transaction.put(ROWS, row.key(), row.value())));
        }
        try (SqliteLedger again = SqliteLedger.open(file(), clock)) {
            assertThat(rows(again)).isEqualTo(left);
        }
        assertThat(checked()).isEqualTo("ok");
    }

    @Test void whoeverReadsWhatStoodBeforeIsWaitedFor() throws Exception {
        try (SqliteLedger ledger = SqliteLedger.open(file(), clock)) {
            ledger.change(transaction -> transaction.put(ROWS, "a", WORDS));
            List<SqliteLedger.Scrub> seen = new ArrayList<>();
            Optional<String> read = ledger.read(view -> {
                Optional<String> before = view.get(ROWS, "a");
                ledger.change(transaction -> transaction.delete(ROWS, "a"));
                seen.add(ledger.scrubSome());
                return before;
            });
            assertThat(read).contains(WORDS);
            seen.add(ledger.scrubSome());
            assertThat(seen).containsExactly(SqliteLedger.Scrub.WAITS, SqliteLedger.Scrub.DONE);
            assertThat(standsInAFile()).isFalse();
        }
    }
}
