package news.dateline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import news.dateline.log.DatelineException;
import news.dateline.log.Table;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final Table<String> TABLE = Table.json("sheet", String.class);

    @TempDir Path folder;
    private final SteppedClock clock = SteppedClock.at("2026-11-23T08:00:00Z");

    @Test void aServedDirectoryIsRefusedToASecondServer() {
        try (DataDirectory first = DataDirectory.lock(folder.resolve("data"), clock)) {
            assertThat(first.folder()).isDirectory();
            assertThatThrownBy(() -> DataDirectory.lock(folder.resolve("data"), clock)).isInstanceOf(DatelineException.Permanent.class).hasMessageContaining("another Dateline serves it");
        }
        DataDirectory.lock(folder.resolve("data"), clock).close();
    }

    @Test void aBackupTakenWhileServingRestoresWhatWasThere() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (DataDirectory data = DataDirectory.lock(folder.resolve("data"), clock)) {
            data.news().change(t -> t.put(TABLE, "k", "news"));
            data.pages().change(t -> t.put(TABLE, "k", "pages"));
            try (DataDirectory beside = DataDirectory.beside(folder.resolve("data"), clock)) {
                Backup.write(beside, backup, _ -> { });
            }
            data.news().change(t -> t.put(TABLE, "k", "later"));
        }
        Backup.restore(backup, folder.resolve("restored"), _ -> { });
        try (DataDirectory restored = DataDirectory.lock(folder.resolve("restored"), clock)) {
            assertThat(restored.news().<java.util.Optional<String>>read(view -> view.get(TABLE, "k"))).contains("news");
            assertThat(restored.pages().<java.util.Optional<String>>read(view -> view.get(TABLE, "k"))).contains("pages");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("backup.zip", "data", "restored");
        }
    }

    @Test void aDamagedBackupLeavesNothingBehind() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (DataDirectory data = DataDirectory.lock(folder.resolve("data"), clock)) {
            Backup.write(data, backup, _ -> { });
        }
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, whole.length - whole.length / 3));
        Path target = folder.resolve("restored");
        assertThatThrownBy(() -> Backup.restore(backup, target, _ -> { })).isInstanceOf(DatelineException.Permanent.class).hasMessageContaining("nothing was left behind");
        assertThat(target).isEmptyDirectory();
    }

    @Test void aRestoreNeverOverwrites() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (DataDirectory data = DataDirectory.lock(folder.resolve("data"), clock)) {
            Backup.write(data, backup, _ -> { });
        }
        assertThatThrownBy(() -> Backup.restore(backup, folder.resolve("data"), _ -> { })).hasMessageContaining("Expected an empty folder");
        assertThatThrownBy(() -> {
            try (DataDirectory data = DataDirectory.beside(folder.resolve("data"), clock)) {
                Backup.write(data, backup, _ -> { });
            }
        }).hasMessageContaining("name another");
    }
}
