package news.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Audit;
import news.dateline.log.AuditHead;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes the head of the audit chain outside the ledger, so that a cut tail shows: in {@code audit.heads} beside it, a line at most every ten minutes and one at the end, and in the program's log, which may be
 * shipped elsewhere. What happened since the last line can still be cut unseen, and so can all of it by who changes the file too. Called from one thread at a time.
 */
public final class AuditHeads implements Stage {
    private static final String FILE = "audit.heads";
    private static final Duration PACE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);

    private final Ledger news;
    private final Path file;
    private final InstantSource clock;
    private AuditHead noted;
    private Instant notedAt = Instant.MIN;

    public AuditHeads(Ledger news, Path folder, InstantSource clock) {
        this.news = news;
        this.file = folder.resolve(FILE);
        this.clock = clock;
        List<AuditHead> before = in(folder);
        this.noted = before.isEmpty() ? new AuditHead(0, "") : before.getLast();
    }

    /** What was noted in a folder, oldest first. A line that is none, as a crash leaves one, is passed over: who can spoil a line can remove it. */
    public static List<AuditHead> in(Path folder) {
        Path file = folder.resolve(FILE);
        List<AuditHead> heads = new ArrayList<>();
        if (!Files.exists(file)) return heads;
        try {
            for (String line : Files.readAllLines(file)) head(line.substring(line.lastIndexOf(' ') + 1)).ifPresent(heads::add);
        } catch (IOException e) {
            throw new DatelineException.Retriable("Could not read " + file + ": " + e.getMessage(), e);
        }
        return heads;
    }

    /** As {@link AuditHead#toString} writes it. */
    public static Optional<AuditHead> head(String written) {
        return written.matches("[0-9]{1,18}:[0-9a-f]{64}") ? Optional.of(new AuditHead(Long.parseLong(written.substring(0, written.indexOf(':'))), written.substring(written.indexOf(':') + 1))) : Optional.empty();
    }

    @Override public String name() {
        return "audit";
    }

    @Override public boolean step() {
        if (clock.instant().isAfter(notedAt.equals(Instant.MIN) ? notedAt : notedAt.plus(PACE))) note();
        return false;
    }

    /** Notes the head, where it is another than the last that was noted. */
    public void note() {
        Optional<AuditHead> head = news.read(Audit::head).filter(now -> !now.equals(noted));
        if (head.isEmpty()) return;
        Instant now = clock.instant();
        try {
            Files.writeString(file, now + " " + head.get() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new DatelineException.Retriable("Could not write " + file + ": " + e.getMessage(), e);
        }
        LOG.info("audit head={}", head.get());
        noted = head.get();
        notedAt = now;
    }
}
