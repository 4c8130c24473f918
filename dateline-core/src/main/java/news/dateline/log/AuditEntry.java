package news.dateline.log;

import java.time.Instant;

/**
 * One link of the audit chain.
 *
 * @param log      the log that it vouches for; "audit" for {@link Kind#BEGUN}
 * @param position the entry on that log; for {@link Kind#BEGUN} how many entries were there already
 * @param at       when the link was made
 * @param digest   SHA-256, in hex, of the entry as stored: its log, position, time, cause and bytes
 * @param link     SHA-256, in hex, of the link before it and of everything above
 */
public record AuditEntry(Kind kind, String log, long position, Instant at, String digest, String link) {
    public enum Kind {
        /** The chain began over logs that had entries: those follow as {@link #OLDER}. */
        BEGUN,
        /** Stood on its log when the chain began; nothing says that it had never been changed before. */
        OLDER,
        /** Chained in the transaction that appended it. */
        APPENDED,
        /** The content of an entry was destroyed: from here on this digest holds for it. */
        REWRITTEN
    }
}
