package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {
    private static final Instant FILED = Instant.parse("2026-07-14T09:00:00Z");

    @TempDir Path folder;
    private final SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
    private final Ledger ledger = new MemoryLedger(clock);
    private final RecordingReceiver receiver = new RecordingReceiver(ledger);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach void close() {
        executor.shutdownNow();
    }

    private Watching watching() {
        return watching(folder);
    }

    private Watching watching(Path... folders) {
        var sources = Stream.of(folders).map(path -> Copy.watched("drop-" + List.of(folders).indexOf(path), path)).toArray(news.dateline.config.SourceConfig[]::new);
        return new Watching(List.of(Copy.agency("anp", sources)), Copy.config(), ledger, receiver, clock, executor);
    }

    private Path file(String name, String text) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(folder.resolve(name), text), FileTime.from(FILED));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> Files.isRegularFile(path)).map(path -> folder.relativize(path).toString()).sorted().toList();
        }
    }

    private SourceState state() {
        return ledger.read(view -> view.get(SourceStates.TABLE, "drop-0")).orElseThrow();
    }

    @Test void fileIsTakenWhenItHasStoppedGrowing() throws IOException {
        Watching watching = watching();
        file("story.xml", "Half");
        assertThat(watching.look()).isZero();
        file("story.xml", "Half a story");
        assertThat(watching.look()).isZero();
        assertThat(watching.look()).isEqualTo(1);
        assertThat(receiver.texts()).containsExactly("Half a story");
        assertThat(names()).containsExactly("taken/story.xml");
        assertThat(watching.look()).isZero();
    }

    @Test void fileThatChangedWithoutGrowingIsNotComplete() throws IOException {
        Watching watching = watching();
        file("story.xml", "aaaa");
        watching.look();
        Files.setLastModifiedTime(file("story.xml", "bbbb"), FileTime.from(FILED.plusSeconds(1)));
        assertThat(watching.look()).isZero();
    }

    @Test void unfinishedNamesAreLeftAloneAndTakenAtOnceWhenRenamed() throws IOException {
        Watching watching = watching();
        for (String name : List.of("a.tmp", "b.part", ".hidden", "c.PART", "d.filepart", "e~")) file(name, "unfinished");
        Files.createDirectory(folder.resolve("sub"));
        watching.look();
        watching.look();
        assertThat(receiver.deliveries).isEmpty();
        Files.move(folder.resolve("a.tmp"), folder.resolve("a.xml"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(watching.look()).as("its writer said that it is complete").isEqualTo(1);
        assertThat(names()).contains("taken/a.xml", "b.part", ".hidden");
    }

    @Test void fileThatWasWrittenToAfterItsRenameIsNotTakenAtOnce() throws IOException {
        Watching watching = watching();
        file("a.tmp", "first");
        watching.look();
        Files.move(folder.resolve("a.tmp"), folder.resolve("a.xml"));
        file("a.xml", "first and more");
        assertThat(watching.look()).isZero();
    }

    @Test void filesComeInTheOrderInWhichTheyWereWritten() throws IOException {
        Files.setLastModifiedTime(file("a", "second"), FileTime.from(FILED.plusSeconds(5)));
        file("b", "first");
        Watching watching = watching();
        watching.look();
        assertThat(watching.look()).isEqualTo(2);
        assertThat(receiver.texts()).containsExactly("first", "second");
    }

    @Test void nameThatWasTakenBeforeGetsASuffixAndNothingIsOverwritten() throws IOException {
        Watching watching = watching();
        for (int i = 0; i < 4; i++) {
            file("latest.xml", "Edition " + i);
            watching.look();
            watching.look();
        }
        assertThat(names()).containsExactly("taken/latest.xml", "taken/latest.xml.20260714T100000Z", "taken/latest.xml.20260714T100000Z-2", "taken/latest.xml.20260714T100000Z-3");
        assertThat(Files.readString(folder.resolve("taken/latest.xml"))).isEqualTo("Edition 0");
        assertThat(receiver.deliveries).hasSize(4);
    }

    @Test void unreadableFileStaysUnderANameThatSaysSo() throws IOException {
        Watching watching = watching();
        file("odd.xml", "NOT A WIRE");
        watching.look();
        assertThat(watching.look()).isEqualTo(1);
        assertThat(names()).containsExactly("odd.xml.unreadable");
        assertThat(state().health().code()).contains("UNREADABLE");
        assertThat(state().health().sentence().orElseThrow()).contains("odd.xml", "Expected a wire");
        watching.look();
        assertThat(state().failing()).as("until it brings something good").isTrue();
        file("odd.xml", "Item");
        watching.look();
        watching.look();
        assertThat(state().failing()).isFalse();
        assertThat(receiver.deliveries).hasSize(2);
    }

    @Test void fileAtTheLimitIsTakenAndOneAboveIsNot() throws IOException {
        Watching watching = watching();
        file("at.xml", "x".repeat(Copy.LIMIT));
        file("above.xml", "x".repeat(Copy.LIMIT + 1));
        watching.look();
        watching.look();
        assertThat(names()).containsExactly("above.xml.unreadable", "taken/at.xml");
        assertThat(receiver.deliveries).as("of the other its beginning is kept, and it is no copy").extracting(delivery -> delivery.form() + " " + delivery.bytes().length)
                .containsExactlyInAnyOrder("WIRE " + Copy.LIMIT, "BEGINNING " + Copy.LIMIT);
    }

    @Test void fileTooLongForADocumentIsHandedOverAsAStreamUpToTheLimitOfMessages() throws IOException {
        Watching watching = new Watching(List.of(Copy.agency("anp", Copy.watched("drop-0", folder))), Copy.config(Duration.ofSeconds(30), 2L * Copy.LIMIT), ledger, receiver, clock, executor);
        file("document.xml", "x".repeat(Copy.LIMIT));
        file("message.xml", "y".repeat(2 * Copy.LIMIT));
        file("above.xml", "z".repeat(2 * Copy.LIMIT + 1));
        watching.look();
        watching.look();
        assertThat(names()).containsExactly("above.xml.unreadable", "taken/document.xml", "taken/message.xml");
        assertThat(receiver.longDeliveries).isEqualTo(1);
        assertThat(receiver.deliveries).extracting(Delivery::form).containsExactlyInAnyOrder(Delivery.Form.WIRE, Delivery.Form.WIRE, Delivery.Form.BEGINNING);
    }

    @Test void longFileThatFailsInTheMidstIsTakenAgain() throws IOException {
        Watching watching = new Watching(List.of(Copy.agency("anp", Copy.watched("drop-0", folder))), Copy.config(Duration.ofSeconds(30), 2L * Copy.LIMIT), ledger, receiver, clock, executor);
        file("message.xml", "y".repeat(2 * Copy.LIMIT));
        receiver.fault(_ -> {
            throw new DatelineException.Retriable("the disk is full", new IOException());
        });
        watching.look();
        assertThat(watching.look()).isZero();
        assertThat(names()).containsExactly("message.xml");
        receiver.fault(_ -> { });
        assertThat(watching.look()).isEqualTo(1);
        assertThat(names()).containsExactly("taken/message.xml");
    }

    @Test void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "our own");
        Files.createSymbolicLink(folder.resolve("story.xml"), secret);
        Watching watching = watching();
        watching.look();
        assertThat(watching.look()).isZero();
        assertThat(receiver.deliveries).isEmpty();
        assertThat(Files.exists(secret)).isTrue();
    }

    @Test void fileStaysUntilItIsDurable() throws IOException {
        Watching watching = watching();
        file("story.xml", "Item");
        receiver.fault(_ -> {
            throw new DatelineException.Retriable("the disk is full", new IOException());
        });
        watching.look();
        watching.look();
        assertThat(names()).containsExactly("story.xml");
        assertThat(state().health().code()).contains("NOT_STORED");
        receiver.fault(_ -> { });
        assertThat(watching.look()).isEqualTo(1);
        assertThat(names()).containsExactly("taken/story.xml");
        assertThat(state().failing()).isFalse();
    }

    @Test void stopBetweenDeliveryAndRenameHandsOverOnceMoreAndFilesNothingTwice() throws IOException {
        file("story.xml", "Item");
        Watching before = watching();
        before.look();
        before.look();
        Files.move(folder.resolve("taken/story.xml"), folder.resolve("story.xml"));
        Watching after = watching();
        after.look();
        assertThat(after.look()).isEqualTo(1);
        assertThat(receiver.deliveries).hasSize(2);
        assertThat(names()).containsExactly("taken/story.xml");
        assertThat(state().rhythm().gaps()).as("a repeat is no filing").isZero();
    }

    @Test void fileThatBreaksUsTwiceIsSetAsideAndTheNextGoesOn() throws IOException {
        file("a-poison.xml", "poison");
        file("b.xml", "Item");
        receiver.fault(delivery -> {
            if (delivery.bytes().length == 6) throw new IllegalStateException("broke");
        });
        Watching watching = watching();
        watching.look();
        watching.look();
        assertThat(names()).containsExactly("a-poison.xml", "taken/b.xml");
        watching.look();
        assertThat(names()).containsExactly("a-poison.xml.unreadable", "taken/b.xml");
    }

    @Test void fileThatCannotBeMovedIsHandedOverOnceAndShown() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        file("story.xml", "Item");
        Watching watching = watching();
        for (int i = 0; i < 4; i++) watching.look();
        assertThat(receiver.texts()).filteredOn("Item"::equals).hasSize(1);
        assertThat(state().health().code()).contains("FOLDER_FAILED");
        Files.delete(folder.resolve("taken"));
        watching.look();
        assertThat(names()).containsExactly("taken/story.xml");
        watching.look();
        assertThat(state().failing()).isFalse();
    }

    @Test void missingFolderIsShownAndTheOthersGoOn(@TempDir Path second) throws IOException {
        Path missing = folder.resolve("missing");
        Watching watching = watching(missing, second);
        Files.writeString(second.resolve("story.xml"), "Item");
        watching.look();
        assertThat(watching.look()).isEqualTo(1);
        assertThat(state().health().code()).contains("NO_FOLDER");
        assertThat(state().health().failures()).as("written down once a minute, not at every look").isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        watching.look();
        assertThat(state().health().failures()).isEqualTo(2);
        Files.createDirectory(missing);
        watching.look();
        assertThat(state().failing()).isFalse();
    }

    @Test void folderThatGoesStrangelyQuietIsReported() throws IOException {
        Watching watching = watching();
        for (int i = 0; i < 5; i++) {
            file("story.xml", "Item " + i);
            watching.look();
            watching.look();
            clock.advance(Duration.ofMinutes(30));
        }
        watching.look();
        assertThat(state().rhythm().quiet()).isFalse();
        clock.advance(Duration.ofHours(4));
        watching.look();
        assertThat(state().rhythm().quiet()).isTrue();
    }

    @Test void fileThatGrowsWhileItIsReadIsLeft() throws IOException {
        Path file = file("story.xml", "Item");
        WatchedFolder watched = new WatchedFolder(folder);
        watched.ready();
        WatchedFolder.Ready ready = watched.ready().getFirst();
        Files.writeString(file, " and more", StandardOpenOption.APPEND);
        assertThat(watched.read(ready, 1_000)).isEmpty();
    }

    @Test void loopLooksByItselfAndEnds() throws Exception {
        file("story.xml", "Item");
        CountDownLatch looks = new CountDownLatch(4);
        Watching watching = watching();
        watching.start(time -> {
            if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
            clock.advance(time);
            looks.countDown();
        });
        looks.await();
        watching.close();
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(names()).containsExactly("taken/story.xml");
    }
}
