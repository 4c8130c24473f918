package news.dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that lie in a file: what readers get, and what they do not. */
class FinishedPagesTest {
    @TempDir Path folder;
    private PageFile file = PageFile.open(Path.of("/dev/null"));

    @BeforeEach void open() {
        file = PageFile.open(folder.resolve("pages.served"));
    }

    @AfterEach void close() {
        file.close();
    }

    private static StoredPage page(int status, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new StoredPage(status, "text/html", List.of(), "tag" + text.hashCode(), text.length(), out.toByteArray(), Optional.empty());
    }

    private static StoredPage page(String text) {
        return page(200, text);
    }

    private static void show(FinishedPages pages, String path, Optional<StoredPage> page) {
        pages.show(pages.prepare(Map.of(path, page)));
    }

    /** Nothing stays in memory, so each page is read from the file. */
    private FinishedPages cold(FinishedPages.Repair repair) {
        return new FinishedPages(file, repair, 0);
    }

    private FinishedPages cold() {
        return cold(_ -> Optional.empty());
    }

    private static Optional<String> text(FinishedPages pages, String path) {
        return pages.page(path).map(StoredPage::text);
    }

    @Test void pageThatDoesNotFitIntoMemoryIsReadFromTheFile() {
        FinishedPages pages = cold();
        show(pages, "/a", Optional.of(page("the well gives water")));
        assertThat(pages.ready("/a")).isEmpty();
        assertThat(pages.isCold("/a")).isTrue();
        assertThat(pages.shows("/a")).isTrue();
        assertThat(text(pages, "/a")).contains("the well gives water");
        show(pages, "/a", Optional.of(page(503, "closed")));
        assertThat(pages.shows("/a")).isFalse();
        assertThat(text(pages, "/a")).contains("closed");
        show(pages, "/a", Optional.empty());
        assertThat(text(pages, "/a")).isEmpty();
        assertThat(pages.isCold("/a")).isFalse();
    }

    @Test void pageThatIsAskedForStaysInMemory() {
        FinishedPages pages = new FinishedPages(file, _ -> Optional.empty(), 1 << 20);
        show(pages, "/a", Optional.of(page("the well")));
        assertThat(pages.ready("/a")).isPresent();
        FinishedPages again = new FinishedPages(file, _ -> Optional.empty(), 1 << 20);
        again.place("/a", pages.places()[0]);
        assertThat(again.ready("/a")).isEmpty();
        assertThat(text(again, "/a")).contains("the well");
        assertThat(again.ready("/a")).isPresent();
    }

    @Test void memoryForPagesIsBounded() {
        FinishedPages pages = new FinishedPages(file, _ -> Optional.empty(), 50_000);
        for (int i = 0; i < 500; i++) show(pages, "/" + i, Optional.of(page("page " + i)));
        assertThat(pages.memory()).isPositive().isLessThanOrEqualTo(50_000);
        for (int i = 0; i < 500; i++) assertThat(text(pages, "/" + i)).contains("page " + i);
    }

    /** The repair is asked in the middle of a read: the order comes while the disk is asked. */
    @Test void pageThatIsShutWhileItIsReadReachesNobody() throws IOException {
        List<FinishedPages> at = new ArrayList<>();
        FinishedPages pages = cold(path -> {
            at.getFirst().shut(path, Optional.empty());
            return Optional.of(page("dead words"));
        });
        at.add(pages);
        show(pages, "/a", Optional.of(page("dead words")));
        damage();
        assertThat(pages.fetch("/a")).isEmpty();
        assertThat(pages.page("/a")).isEmpty();
    }

    @Test void pageThatIsReplacedWhileItIsReadIsReadAgain() throws IOException {
        List<FinishedPages> at = new ArrayList<>();
        FinishedPages pages = new FinishedPages(file, path -> {
            show(at.getFirst(), path, Optional.of(page("corrected words")));
            return Optional.of(page("wrong words"));
        }, 1 << 20);
        at.add(pages);
        FinishedPages written = cold();
        show(written, "/a", Optional.of(page("wrong words")));
        pages.place("/a", written.places()[0]);
        damage();
        assertThat(text(pages, "/a")).contains("corrected words");
        assertThat(pages.ready("/a").map(ready -> ready.page().text())).contains("corrected words");
    }

    @Test void pageThatIsDroppedWhileItIsReadDoesNotComeIntoMemory() throws IOException {
        List<FinishedPages> at = new ArrayList<>();
        FinishedPages pages = new FinishedPages(file, path -> {
            show(at.getFirst(), path, Optional.empty());
            return Optional.of(page("dead words"));
        }, 1 << 20);
        at.add(pages);
        FinishedPages written = cold();
        show(written, "/a", Optional.of(page("dead words")));
        pages.place("/a", written.places()[0]);
        damage();
        assertThat(pages.page("/a")).isEmpty();
        assertThat(pages.ready("/a")).isEmpty();
        assertThat(pages.memory()).isZero();
    }

    @Test void whatWasReadBeforeAnOrderIsNotSentAfterIt() {
        FinishedPages pages = cold();
        show(pages, "/a", Optional.of(page("words")));
        PageStore.Fetched fetched = pages.fetch("/a").orElseThrow();
        assertThat(pages.stands(fetched)).isTrue();
        pages.shut("/a", Optional.of(page(503, "closed")));
        assertThat(pages.stands(fetched)).isFalse();
        assertThat(text(pages, "/a")).contains("closed");
        pages.unshut("/a");
        assertThat(pages.stands(fetched)).isFalse();
        assertThat(text(pages, "/a")).contains("words");
    }

    @Test void damagedPageIsTakenFromTheLedger() throws IOException {
        FinishedPages pages = cold(path -> Optional.of(page("from the ledger " + path)));
        show(pages, "/a", Optional.of(page("words")));
        damage();
        assertThat(text(pages, "/a")).contains("from the ledger /a");
    }

    /** What a power failure may leave: the place is of the new words, and the file did not get them. */
    @Test void earlierWordsOfTheSameAddressAreNotBelieved() throws IOException {
        FinishedPages pages = cold(_ -> Optional.of(page("from the ledger")));
        show(pages, "/a", Optional.of(page("killed words")));
        byte[] before = Files.readAllBytes(folder.resolve("pages.served"));
        show(pages, "/a", Optional.empty());
        show(pages, "/a", Optional.of(page("second words")));
        try (FileChannel channel = FileChannel.open(folder.resolve("pages.served"), StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(before), 0);
        }
        assertThat(text(pages, "/a")).contains("from the ledger");
    }

    @Test void fileThatIsCutShortNamesWhatIsMissing() throws IOException {
        FinishedPages pages = cold();
        show(pages, "/a", Optional.of(page("first")));
        show(pages, "/b", Optional.of(page("second")));
        file.close();
        try (FileChannel channel = FileChannel.open(folder.resolve("pages.served"), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        file = PageFile.open(folder.resolve("pages.served"));
        assertThat(file.settle(pages.places())).hasSize(1);
    }

    @Test void twoPagesOnOnePlaceAreBothWrong() {
        long a = file.write("/a", page("first"));
        assertThat(file.settle(new long[] {a, a})).isEqualTo(Set.of(a));
    }

    @Test void nothingOfAPageThatWentIsLeftInTheFile() throws IOException {
        FinishedPages pages = cold();
        show(pages, "/article/dead-words", Optional.of(page("x")));
        assertThat(new String(Files.readAllBytes(folder.resolve("pages.served")), StandardCharsets.ISO_8859_1)).contains("dead-words");
        show(pages, "/article/dead-words", Optional.empty());
        assertThat(new String(Files.readAllBytes(folder.resolve("pages.served")), StandardCharsets.ISO_8859_1)).doesNotContain("dead-words");
    }

    @Test void transactionThatFailedLeavesNothing() throws IOException {
        FinishedPages pages = cold();
        show(pages, "/a", Optional.of(page("stands")));
        long before = Files.size(folder.resolve("pages.served"));
        for (int i = 0; i < 100; i++) pages.undo(pages.prepare(Map.of("/a", Optional.of(page("never shown")))));
        assertThat(Files.size(folder.resolve("pages.served"))).isLessThanOrEqualTo(before + 4 * PageFile.UNIT);
        assertThat(text(pages, "/a")).contains("stands");
    }

    @Test void roomIsUsedAgainAndEveryPageKeepsItsWords() throws IOException {
        FinishedPages pages = cold();
        Map<String, String> expected = new HashMap<>();
        Random chance = new Random(3);
        for (int i = 0; i < 4_000; i++) {
            String path = "/" + chance.nextInt(50);
            String words = "x" + Integer.toString(i).repeat(1 + chance.nextInt(200));
            if (chance.nextInt(5) == 0) {
                show(pages, path, Optional.empty());
                expected.remove(path);
            } else {
                show(pages, path, Optional.of(page(words)));
                expected.put(path, words);
            }
        }
        for (int i = 0; i < 50; i++) assertThat(text(pages, "/" + i)).isEqualTo(Optional.ofNullable(expected.get("/" + i)));
        assertThat(Files.size(folder.resolve("pages.served"))).isLessThan(400_000);
        assertThat(file.settle(pages.places())).isEmpty();
    }

    @Test void pagesBelongToTheFileOfTheirNumber() {
        assertThat(file.generation()).isZero();
        file.generation(7);
        assertThat(file.generation()).isEqualTo(7);
        file.clear();
        assertThat(file.generation()).isZero();
    }

    private void damage() throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve("pages.served"), StandardOpenOption.WRITE)) {
            channel.truncate(PageFile.UNIT);
        }
    }
}
