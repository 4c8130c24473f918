package news.dateline.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import news.dateline.log.Table;

/** What the newsletter keeps in the ledger of what readers gave. */
final class MailTables {
    /** By id. */
    static final Table<Subscriber> SUBSCRIBERS = Table.json("newsletter_subscriber", Subscriber.class);
    /** By rhythm, edition and id. */
    static final Table<String> BY_CHOICE = Table.json("newsletter_by_choice", String.class);
    /** Ids by the hash of an address. */
    static final Table<String> BY_ADDRESS = Table.json("newsletter_by_address", String.class);
    /** Who has not confirmed, by the hash of the secret in the mail. */
    static final Table<Pending> PENDING = Table.json("newsletter_pending", Pending.class);
    /** The ledger, by issue and reader. */
    static final Table<Mail> MAILS = Table.json("newsletter_mail", Mail.class);
    /** Keys of those that are prepared or being handed over. */
    static final Table<String> OPEN = Table.json("newsletter_open", String.class);
    /** Keys by the first part of a Message-ID. */
    static final Table<String> BY_MESSAGE = Table.json("newsletter_by_message", String.class);
    /** How often mails to a reader came back, by id. */
    static final Table<Failures> FAILURES = Table.json("newsletter_failures", Failures.class);
    /** How far an issue is prepared. */
    static final Table<Progress> PROGRESS = Table.json("newsletter_issue", Progress.class);
    /** Sorts after every key. */
    static final String END = "~";

    private MailTables() { }

    /** Asked for, not confirmed. */
    record Pending(String address, Choice choice, Instant at) {
        @Override public String toString() {
            return "Pending[" + choice + "]";
        }
    }

    record Failures(int count, Instant last) { }

    /** {@code after}: the last key of {@link #BY_CHOICE} that was seen. */
    record Progress(String after, boolean done) { }

    static String choice(Rhythm rhythm, String edition) {
        return rhythm.key() + " " + edition + " ";
    }

    /** Mail systems may tell capitals before the @ apart; none that matters does. */
    static String address(String address) {
        return hash("address", address.toLowerCase(Locale.ROOT));
    }

    static String hash(String... parts) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", List.of(parts)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
