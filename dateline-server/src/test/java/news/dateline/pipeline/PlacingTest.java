package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.PageFile;
import news.dateline.web.site.StoredPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file from which readers are served, over starts and losses: it always says what the ledger says. */
class PlacingTest {
    @TempDir Path folder;
    private final Ledger pages = new MemoryLedger(SteppedClock.at("2026-03-04T08:00:00Z"));

    private record Served(FinishedPages store, PageFile file) implements AutoCloseable {
        @Override public void close() {
            file.close();
        }
    }

    /** Pages that are asked of the ledger while readers read are counted. */
    private final List<String> repaired = new ArrayList<>();

    private Served start() {
        PageFile file = PageFile.open(folder.resolve("pages.served"));
        FinishedPages store = new FinishedPages(file, path -> {
            repaired.add(path);
            return PressStage.stored(pages, path);
        }, 0);
        PressStage.load(pages, store);
        return new Served(store, file);
    }

    private static StoredPage page(String text) {
        return new StoredPage(200, "text/html", List.of(), text.replace(' ', '-'), text.length(), Compression.hasty(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Optional.empty());
    }

    private void press(FinishedPages store, String path, Optional<StoredPage> page) {
        List<FinishedPages.Prepared> prepared = new ArrayList<>();
        pages.change(transaction -> {
            page.ifPresentOrElse(it -> transaction.put(PressTables.PAGES, path, it), () -> transaction.delete(PressTables.PAGES, path));
            prepared.add(Placing.prepare(transaction, store, Map.of(path, page)));
        });
        store.show(prepared.getFirst());
    }

    private static Optional<String> text(Served served, String path) {
        return served.store().page(path).map(StoredPage::text);
    }

    @Test void pagesOutliveAStartWithoutBeingRead() {
        try (Served first = start()) {
            press(first.store(), "/a", Optional.of(page("first words")));
            press(first.store(), "/b", Optional.of(page("other words")));
            press(first.store(), "/a", Optional.of(page("second words")));
            press(first.store(), "/b", Optional.empty());
        }
        // Whoever read it now would find this.
        pages.change(transaction -> transaction.put(PressTables.PAGES, "/a", page("not asked")));
        try (Served again = start()) {
            assertThat(text(again, "/a")).contains("second words");
            assertThat(text(again, "/b")).isEmpty();
            assertThat(again.store().size()).isEqualTo(1);
        }
        assertThat(repaired).isEmpty();
    }

    @Test void fileThatIsLostIsFilledFromTheLedger() throws IOException {
        try (Served first = start()) {
            for (int i = 0; i < 1_200; i++) press(first.store(), "/" + i, Optional.of(page("words " + i)));
        }
        Files.delete(folder.resolve("pages.served"));
        try (Served again = start()) {
            for (int i = 0; i < 1_200; i++) assertThat(text(again, "/" + i)).contains("words " + i);
        }
        assertThat(repaired).isEmpty();
    }

    @Test void fileThatIsCutShortIsMendedAtTheStart() throws IOException {
        try (Served first = start()) {
            for (int i = 0; i < 40; i++) press(first.store(), "/" + i, Optional.of(page("words " + i)));
        }
        try (FileChannel channel = FileChannel.open(folder.resolve("pages.served"), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        try (Served again = start()) {
            for (int i = 0; i < 40; i++) assertThat(text(again, "/" + i)).contains("words " + i);
            press(again.store(), "/new", Optional.of(page("new words")));
            for (int i = 0; i < 40; i++) assertThat(text(again, "/" + i)).contains("words " + i);
        }
        assertThat(repaired).isEmpty();
    }

    @Test void fileOfAnotherStateIsNotBelieved() throws IOException {
        try (Served first = start()) {
            press(first.store(), "/a", Optional.of(page("words that were killed")));
        }
        Files.copy(folder.resolve("pages.served"), folder.resolve("copy"));
        try (Served second = start()) {
            press(second.store(), "/a", Optional.of(page("what stands")));
        }
        Files.move(folder.resolve("copy"), folder.resolve("pages.served"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Served third = start()) {
            assertThat(text(third, "/a")).contains("what stands");
        }
    }

    @Test void pagesThatWerePressedWithoutTheFileAreServedAtTheNextStart() {
        try (Served first = start()) {
            press(first.store(), "/a", Optional.of(page("words that were killed")));
        }
        press(new FinishedPages(), "/a", Optional.of(page("what a replay pressed")));
        try (Served again = start()) {
            assertThat(text(again, "/a")).contains("what a replay pressed");
        }
    }

    @Test void transactionThatIsRolledBackLeavesPlacesAsTheyWere() {
        try (Served served = start()) {
            press(served.store(), "/a", Optional.of(page("what stands")));
            assertThatThrownBy(() -> pages.change(transaction -> {
                served.store().undo(Placing.prepare(transaction, served.store(), Map.of("/a", Optional.of(page("never shown")))));
                throw new IllegalStateException("the disk is full");
            })).hasMessage("the disk is full");
            assertThat(text(served, "/a")).contains("what stands");
        }
        try (Served again = start()) {
            assertThat(text(again, "/a")).contains("what stands");
        }
    }
}
