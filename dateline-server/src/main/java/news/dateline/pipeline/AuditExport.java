package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.log.AuditEntry;
import news.dateline.log.Audit;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.web.desk.Act;

/** Every act in the order of the audit chain, with the link that vouches for it. One thread; keeps a chunk, and the stories in a scratch ledger. */
public final class AuditExport {
    private static final int CHUNK = 256;

    /**
     * One line.
     *
     * @param number of the link
     * @param kind   APPENDED or OLDER, with its act; BEGUN and REWRITTEN say what became of the chain or of an entry, and have none
     * @param entry  on which log and where it stands
     */
    public record Line(long number, AuditEntry.Kind kind, String entry, Optional<Act> act, String link) { }

    private final Ledger news;
    private final Ledger scratch;

    /** {@code scratch}: an empty one, which may be thrown away after. */
    public AuditExport(Ledger news, Ledger scratch) {
        this.news = news;
        this.scratch = scratch;
    }

    /** What the desk was asked and then did is one act; entries that were only asked are left out. */
    public long write(Consumer<Line> out) {
        long written = 0;
        long number = 0;
        for (List<View.Row<AuditEntry>> chunk = chunk(number); !chunk.isEmpty(); chunk = chunk(number)) {
            List<View.Row<AuditEntry>> links = chunk;
            List<Line> lines = news.read(view -> scratch.write(stories -> {
                List<Line> made = new ArrayList<>();
                for (View.Row<AuditEntry> row : links) {
                    AuditEntry link = row.value();
                    String name = link.log() + "/" + link.position();
                    Optional<Act> act = entry(view, link).flatMap(entry -> Acts.of(entry, stories));
                    boolean ofTheChain = link.kind() == AuditEntry.Kind.BEGUN || link.kind() == AuditEntry.Kind.REWRITTEN;
                    if (act.isPresent() || ofTheChain) made.add(new Line(Long.parseLong(row.key()), link.kind(), name, act, link.link()));
                }
                return made;
            }));
            lines.forEach(out);
            written += lines.size();
            number += chunk.size();
        }
        return written;
    }

    private List<View.Row<AuditEntry>> chunk(long after) {
        return news.read(view -> Audit.links(view, after, CHUNK));
    }

    private static Optional<Envelope<?>> entry(View view, AuditEntry link) {
        if (link.kind() == AuditEntry.Kind.BEGUN || link.kind() == AuditEntry.Kind.REWRITTEN) return Optional.empty();
        return Acts.log(link.log()).flatMap(log -> read(view, log, link.position()));
    }

    private static Optional<Envelope<?>> read(View view, EventLog<?> log, long position) {
        return view.read(log, position - 1, 1).stream().<Envelope<?>>map(entry -> entry).filter(entry -> entry.position() == position).findFirst();
    }
}
