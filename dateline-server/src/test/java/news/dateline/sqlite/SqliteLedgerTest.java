package news.dateline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import news.dateline.log.DatelineException;
import java.util.List;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.testkit.LedgerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
    @TempDir Path directory;

    @Override protected Ledger open() {
        return SqliteLedger.open(directory.resolve("news.db"), clock);
    }

    @Test void whatWasWrittenIsThereAfterReopening() {
        Path file = directory.resolve("reopened.db");
        try (Ledger ledger = SqliteLedger.open(file, clock)) {
            ledger.change(t -> t.append(NOTES, new Note("kept"), "test"));
        }
        try (Ledger ledger = SqliteLedger.open(file, clock)) {
            assertThat(ledger.<List<Envelope<Note>>>read(view -> view.read(NOTES, 0, 10))).extracting(e -> e.event().text()).containsExactly("kept");
        }
    }

    @Test void everyCommitIsSyncedInFull() throws Exception {
        SqliteConnection connection = SqliteConnection.open(directory.resolve("sync.db"));
        try (connection; var row = connection.prepared("PRAGMA synchronous").executeQuery()) {
            assertThat(row.getInt(1)).as("2 is FULL").isEqualTo(2);
        }
    }

    @Test void aStoreOfANewerVersionIsRefusedWithWhatToDo() throws Exception {
        Path file = directory.resolve("newer.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> SqliteLedger.open(file, clock)).isInstanceOf(DatelineException.Permanent.class).hasMessageContaining("newer Dateline");
    }

    @Test void aFileThatIsNoStoreIsRefusedAndLeftAlone() throws Exception {
        Path file = directory.resolve("letter.db");
        Files.writeString(file, "Dear editor, this is not a database. ".repeat(100));
        assertThatThrownBy(() -> SqliteLedger.open(file, clock)).isInstanceOf(DatelineException.class).hasMessageContaining("letter.db");
        assertThat(Files.readString(file)).startsWith("Dear editor");
    }

    @Test void aCopyHoldsEverythingAtOneMoment() {
        try (SqliteLedger ledger = SqliteLedger.open(directory.resolve("original.db"), clock)) {
            ledger.change(t -> t.append(NOTES, new Note("copied"), "test"));
            ledger.copyTo(directory.resolve("copy.db"));
            ledger.change(t -> t.append(NOTES, new Note("later"), "test"));
        }
        try (Ledger copy = SqliteLedger.open(directory.resolve("copy.db"), clock)) {
            assertThat(copy.<List<Envelope<Note>>>read(view -> view.read(NOTES, 0, 10))).extracting(e -> e.event().text()).containsExactly("copied");
        }
    }
}
