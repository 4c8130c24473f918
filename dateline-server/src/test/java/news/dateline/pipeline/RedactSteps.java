package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import news.dateline.model.DeskCommand;
import news.dateline.model.ItemId;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.KeyRing;

/** What is destroyed, and what a disk and a backup hold of it then. A newsroom of these scenarios lies in a folder. */
final class RedactSteps {
    private final RoadWorld world;
    private final AtomicInteger secrets = new AtomicInteger();
    private final List<DataDirectory> opened = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private boolean isRunning;

    private RedactSteps(RoadWorld world) {
        this.world = world;
    }

    static void teach(RoadSteps steps, RoadWorld world) {
        RedactSteps redact = new RedactSteps(world);
        steps.step("the newsroom keeps its copy in a folder", m -> redact.open("data"));
        steps.step("(\\w+) files a burst of (\\d+) items, and the program stops amid it", m -> redact.burst(m.group(1), Integer.parseInt(m.group(2))));
        steps.step("the folder is backed up", m -> redact.backUp());
        steps.step("an editor redacts (\\w+)", m -> world.ask(new DeskCommand.RedactItem(redact.item(m.group(1)), "By order of a court.")));
        steps.step("an editor redacts (\\w+) while the program is stopped", m -> redact.asked(m.group(1)));
        steps.step("the program starts again and destroys it", m -> redact.destroy());
        steps.step("the program destroys it while it runs", _ -> redact.destroyRunning());
        steps.step("the backup is restored with the keys as they are now", m -> redact.restore());
        steps.step("no file says “(.+)”", m -> assertThat(redact.files(m.group(1))).isEmpty());
        steps.step("some file says “(.+)”", m -> assertThat(redact.files(m.group(1))).isNotEmpty());
        steps.step("the newsroom is left", m -> redact.leave());
    }

    private ItemId item(String name) {
        return new ItemId(RoadWorld.id(world.item(name).agency()), world.item(name).guid());
    }

    private Path folder() {
        return folder.orElseThrow(() -> new AssertionError("Say first: the newsroom keeps its copy in a folder"));
    }

    private Path data() {
        return opened.getLast().folder();
    }

    private void open(String name) {
        try {
            if (folder.isEmpty()) folder = Optional.of(Files.createTempDirectory("dateline-redact-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.keptIn(clock -> {
            opened.add(DataDirectory.lock(folder().resolve(name), clock));
            isRunning = true;
            return opened.getLast().news();
        }, _ -> opened.getLast().pages());
    }

    /** A program that has stopped does not stop again. */
    private void close() {
        if (isRunning) opened.getLast().close();
        isRunning = false;
    }

    private KeyRing keys() {
        return KeyRing.open(data().resolve(KeyRing.FILE));
    }

    /** All is taken in, little of it has gone on. */
    private void burst(String agency, int count) {
        for (int n = 1; n <= count; n++) {
            ItemSketch item = ItemSketch.of(agency, "burst" + n, world.now(), "Harbour of town number " + n + " closes", "The harbour of town number " + n + " in Fiji was closed on Tuesday, its master number " + n + " said.");
            world.road().receive(RoadWorld.id(agency), item.ninjs().getBytes(StandardCharsets.UTF_8), "application/json");
            if (n % 3 == 0) world.road().stages.forEach(Stage::step);
        }
        close();
    }

    private void asked(String name) {
        try (DataDirectory directory = DataDirectory.lock(data(), world.road().clock)) {
            assertThat(Redacting.ask(directory.news(), item(name), "Ana Ruiz", "By order of a court.")).isTrue();
        }
    }

    private void destroy() {
        close();
        try (DataDirectory directory = DataDirectory.lock(data(), world.road().clock); KeyRing keys = keys()) {
            assertThat(Redactions.finish(directory, keys, world.road().clock, () -> 0)).isNotEmpty();
        }
        open(data().getFileName().toString());
    }

    /** As the program's own thread for it does, which looks again and again. */
    private void destroyRunning() {
        world.settle();
        try (KeyRing keys = keys()) {
            Destroying destroying = new Destroying(opened.getLast().news(), opened.getLast().pages(), () -> { }, keys::destroy, world.road().clock, new SimpleMeterRegistry(), () -> 0);
            assertThat(destroying.step()).isTrue();
            while (destroying.step()) { }
        }
    }

    private void backUp() {
        try (KeyRing keys = keys()) {
            Backups.write(opened.getLast(), keys, () -> "secret " + secrets.incrementAndGet(), world.road().clock, folder().resolve("backup.zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restore() {
        try {
            close();
            Backups.restore(folder().resolve("backup.zip"), folder().resolve("restored"), Optional.of(data().resolve(KeyRing.FILE)), world.road().clock, () -> 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open("restored");
    }

    private List<String> files(String words) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String spelling : List.of(words, words.toLowerCase(Locale.ROOT).replace(' ', '-')))
                    for (var letters : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                        if (bytes.contains(new String(spelling.getBytes(letters), StandardCharsets.ISO_8859_1))) found.add(file + " in " + letters);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.road().news.read(view -> view.startingWith(Tables.RAW, "", 10_000)).forEach(row -> {
            if (new String(Redacting.unpacked(row.value()), StandardCharsets.UTF_8).contains(words)) found.add("document " + row.key());
        });
        return found;
    }

    private void leave() {
        close();
        try {
            Redactions.remove(folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
