package news.dateline.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The chain of hashes over every log that holds acts: what the desk was asked and did, what editors ordered, what agencies took back. Each link is made by the ledger itself, in the transaction that appends
 * the entry, from the bytes that lie in the store: so nobody who goes round the program changes, removes, swaps or slips in an entry without breaking it at that place. That its tail was cut shows only to
 * who knows a later head ({@link AuditChecks}). Pure but for the ledger; any thread may call within a transaction.
 */
public final class Audit {
    public static final List<EventLog<?>> LOGS = List.of(Logs.DESK, Logs.ORDERS, Logs.SIGNALS);
    /** By number, from 1. */
    static final Table<AuditEntry> CHAIN = Table.json("audit", AuditEntry.class);
    static final Table<AuditHead> HEAD = Table.json("audit_head", AuditHead.class);
    static final String HEAD_KEY = "head";
    static final AuditHead NONE = new AuditHead(0, "0".repeat(64));
    static final String AUDIT = "audit";
    private static final int CHUNK = 500;

    private Audit() { }

    /** The last link; empty where nothing was chained yet. */
    public static Optional<AuditHead> head(View view) {
        return view.get(HEAD, HEAD_KEY);
    }

    /** The links after the {@code after}-th, in order, at most {@code max}. */
    public static List<View.Row<AuditEntry>> links(View view, long after, int max) {
        return view.range(CHAIN, key(after + 1), "~", max);
    }

    /** Begins the chain over a store from before there was one. To be called when a directory is opened for serving, so that no kill waits for it; a store with a chain stays as it is. */
    public static void begin(Transaction transaction) {
        if (transaction.get(HEAD, HEAD_KEY).isPresent()) return;
        long older = LOGS.stream().mapToLong(transaction::end).sum();
        if (older > 0) begin(transaction, older, lastAt(transaction));
    }

    private static Instant lastAt(View view) {
        Instant last = Instant.EPOCH;
        for (EventLog<?> log : LOGS) for (Stored entry : view.stored(log, Math.max(0, view.end(log) - 1), 1)) if (entry.at().isAfter(last)) last = entry.at();
        return last;
    }

    private static void begin(Transaction transaction, long older, Instant at) {
        link(transaction, AuditEntry.Kind.BEGUN, AUDIT, older, at, "");
        for (EventLog<?> log : LOGS) {
            long after = 0;
            for (List<Stored> chunk = transaction.stored(log, after, CHUNK); !chunk.isEmpty(); chunk = transaction.stored(log, after, CHUNK)) {
                for (Stored entry : chunk) link(transaction, AuditEntry.Kind.OLDER, log.name(), entry.position(), entry.at(), digest(log.name(), entry));
                after = chunk.getLast().position();
            }
        }
    }

    /** For ledgers: an entry was appended in this transaction. */
    public static void appended(Transaction transaction, EventLog<?> log, Stored entry) {
        if (!LOGS.contains(log)) return;
        long all = transaction.get(HEAD, HEAD_KEY).isPresent() ? 0 : LOGS.stream().mapToLong(transaction::end).sum();
        if (all > 1) begin(transaction, all, entry.at());
        else link(transaction, AuditEntry.Kind.APPENDED, log.name(), entry.position(), entry.at(), digest(log.name(), entry));
    }

    /** For ledgers: the content of an entry was destroyed in this transaction. */
    public static void rewritten(Transaction transaction, EventLog<?> log, Stored entry, Instant now) {
        if (!LOGS.contains(log)) return;
        if (transaction.get(HEAD, HEAD_KEY).isEmpty()) begin(transaction, LOGS.stream().mapToLong(transaction::end).sum(), now);
        link(transaction, AuditEntry.Kind.REWRITTEN, log.name(), entry.position(), now, digest(log.name(), entry));
    }

    private static void link(Transaction transaction, AuditEntry.Kind kind, String log, long position, Instant at, String digest) {
        AuditHead before = transaction.get(HEAD, HEAD_KEY).orElse(NONE);
        AuditHead after = new AuditHead(before.number() + 1, link(before.link(), kind, log, position, at, digest));
        transaction.put(CHAIN, key(after.number()), new AuditEntry(kind, log, position, at, digest, after.link()));
        transaction.put(HEAD, HEAD_KEY, after);
    }

    static String key(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }

    static String link(String before, AuditEntry.Kind kind, String log, long position, Instant at, String digest) {
        return hash(before + "\n" + kind + "\n" + log + "\n" + position + "\n" + at + "\n" + digest, new byte[0]);
    }

    static String digest(String log, Stored entry) {
        return hash(log + "\n" + entry.position() + "\n" + entry.at().toEpochMilli() + "\n" + entry.cause() + "\n", entry.event());
    }

    private static String hash(String head, byte[] rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(rest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
