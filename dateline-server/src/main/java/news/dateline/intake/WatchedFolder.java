package news.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of one watched folder: which are complete, what is in them, and where they go when taken. Deletes nothing, follows no link, leaves sub-folders alone. One thread at a time. */
final class WatchedFolder {
    /** Files that are looked at in one look; the rest has its turn in the next. */
    static final int FILES_MAX = 10_000;
    private static final int SUFFIXES_MAX = 1_000;
    private static final String TAKEN = "taken";
    private static final String UNREADABLE = ".unreadable";
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(tmp|part|partial|filepart|crdownload)|.*~", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DONE = Pattern.compile(".*\\.(taken|unreadable)([.-][0-9TZ-]+)?", Pattern.DOTALL);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What tells whether a file is still being written; the key stays with a file that is renamed. */
    record Look(long size, FileTime modified, String key) {
        static Look at(Path file) throws IOException {
            return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        }

        static Look of(BasicFileAttributes attributes) {
            return new Look(attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
        }
    }

    record Ready(Path file, Look look) { }

    private record Stuck(Ready file, boolean readable) { }

    private final Path folder;
    /** As the last look saw them. */
    private Map<Path, Look> waiting = Map.of();
    private Set<Look> unfinished = Set.of();
    /** Handed over, but could not be renamed: to be renamed later, not to be handed over at every look. */
    private final Map<Path, Stuck> stuck = new HashMap<>();

    WatchedFolder(Path folder) {
        this.folder = folder;
    }

    /** Files that are complete, the oldest first: unchanged since the last look, or renamed since then from a name that says that it is unfinished. */
    List<Ready> ready() throws IOException {
        Map<Path, Look> seen = new HashMap<>();
        Set<Look> unfinishedNow = new HashSet<>();
        scan(seen, unfinishedNow);
        List<Ready> ready = new ArrayList<>();
        seen.forEach((file, look) -> {
            boolean complete = look.equals(waiting.get(file)) || unfinished.contains(look);
            boolean handedOver = stuck.containsKey(file) && stuck.get(file).file().look().equals(look);
            if (complete && !handedOver) ready.add(new Ready(file, look));
        });
        waiting = seen;
        unfinished = unfinishedNow;
        stuck.values().removeIf(old -> !old.file().look().equals(seen.get(old.file().file())));
        ready.sort(Comparator.comparing((Ready file) -> file.look().modified()).thenComparing(Ready::file));
        return ready;
    }

    private void scan(Map<Path, Look> seen, Set<Look> unfinishedNow) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (DONE.matcher(name).matches()) continue;
                Optional<Look> look = look(file);
                if (look.isEmpty()) continue;
                if (UNFINISHED.matcher(name).matches()) unfinishedNow.add(look.get());
                else seen.put(file, look.get());
                if (seen.size() >= FILES_MAX) return;
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static Optional<Look> look(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(Look.of(attributes)) : Optional.empty();
        } catch (NoSuchFileException _) {
            // Its writer renamed it between our listing and our looking.
            return Optional.empty();
        }
    }

    /** The bytes, if the file stayed as it was when it was found complete; empty when somebody goes on writing. */
    Optional<Body> read(Ready ready, long limit) throws IOException {
        Body body;
        try (InputStream in = Channels.newInputStream(Files.newByteChannel(ready.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            body = Body.read(in, limit);
        }
        return Look.at(ready.file()).equals(ready.look()) ? Optional.of(body) : Optional.empty();
    }

    /** The bytes as a stream, for a file that is too long for memory. */
    InputStream open(Ready ready) throws IOException {
        return Channels.newInputStream(Files.newByteChannel(ready.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** Whether the file is still what it was when it was found complete. */
    boolean isAsFound(Ready ready) throws IOException {
        return Look.at(ready.file()).equals(ready.look());
    }

    /** Moves a file that was handed over: into the sub-folder, or beside itself under the name that says that it could not be read; with the time in its name where that name is there already. */
    void done(Ready ready, boolean readable, Instant now) throws IOException {
        stuck.put(ready.file(), new Stuck(ready, readable));
        Path to = readable ? Files.createDirectories(folder.resolve(TAKEN)) : folder;
        String name = ready.file().getFileName() + (readable ? "" : UNREADABLE);
        String stamped = name + "." + STAMP.format(now);
        for (int i = 0; i < SUFFIXES_MAX; i++) {
            Path target = to.resolve(i == 0 ? name : i == 1 ? stamped : stamped + "-" + i);
            try {
                // Not ATOMIC_MOVE, which would replace what is there.
                Files.move(ready.file(), target);
                stuck.remove(ready.file());
                return;
            } catch (FileAlreadyExistsException _) {
                continue;
            }
        }
        throw new FileAlreadyExistsException(to.resolve(stamped).toString());
    }

    /** Tries again to move what could not be moved. */
    void moveStuck(Instant now) throws IOException {
        for (Stuck old : List.copyOf(stuck.values())) done(old.file(), old.readable(), now);
    }
}
