package news.dateline.newsletter;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.log.Ledger;
import news.dateline.log.Transaction;
import news.dateline.pipeline.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what comes back to the newsletter's own box, every five minutes. Who has no mailbox any more, or complains, is forgotten at once; whose mails fail for good for another reason, after the third issue within
 * thirty days. The ledger says of each such mail that it came back. No address comes into a log. One step at a time.
 */
public final class ReturnsStage implements Stage {
    static final Duration EVERY = Duration.ofMinutes(5);
    static final Duration REMEMBERED = Duration.ofDays(30);
    static final int FAILURES_MAX = 3;
    private static final Logger LOG = LoggerFactory.getLogger(ReturnsStage.class);

    /** The box. */
    @FunctionalInterface public interface Box {
        /** As {@link news.dateline.intake.Inbox#visit}. */
        int visit(Predicate<byte[]> dealtWith) throws IOException;
    }

    private final Ledger readers;
    private final Subscribers subscribers;
    private final Box box;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private String said = "";

    public ReturnsStage(Ledger readers, Subscribers subscribers, Box box, InstantSource clock) {
        this.readers = readers;
        this.subscribers = subscribers;
        this.box = box;
        this.clock = clock;
    }

    @Override public String name() {
        return "returns";
    }

    @Override public boolean step() {
        Instant now = clock.instant();
        if (now.isBefore(next)) return false;
        next = now.plus(EVERY);
        try {
            int looked = box.visit(mail -> ReturnedMail.of(mail).filter(returned -> took(returned, now)).isPresent());
            said = "";
            return looked > 0;
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.equals(said)) LOG.warn("stage=returns {}; it is tried again every {} minutes", why, EVERY.toMinutes());
            said = why;
            return false;
        }
    }

    /** Whether it was of a mail of ours that is still remembered. */
    private boolean took(ReturnedMail returned, Instant now) {
        Optional<Mail> mail = readers.read(view -> view.get(MailTables.BY_MESSAGE, returned.message()).flatMap(key -> view.get(MailTables.MAILS, key)));
        if (mail.isEmpty()) return false;
        boolean leaves = readers.write(transaction -> {
            if (mail.get().state() != Mail.State.CAME_BACK) transaction.put(MailTables.MAILS, mail.get().key(), mail.get().to(Mail.State.CAME_BACK, now, why(returned)));
            return switch (returned.kind()) {
                case NOBODY, COMPLAINED -> true;
                // The same report may come twice.
                case FAILED -> mail.get().state() != Mail.State.CAME_BACK && failures(transaction, mail.get().reader(), now) >= FAILURES_MAX;
            };
        });
        if (leaves) subscribers.leave(mail.get().reader());
        return true;
    }

    private static int failures(Transaction transaction, String reader, Instant now) {
        int before = transaction.get(MailTables.FAILURES, reader).filter(known -> !known.last().plus(REMEMBERED).isBefore(now)).map(MailTables.Failures::count).orElse(0);
        transaction.put(MailTables.FAILURES, reader, new MailTables.Failures(before + 1, now));
        return before + 1;
    }

    private static String why(ReturnedMail returned) {
        return switch (returned.kind()) {
            case NOBODY -> "there is no such mailbox (" + returned.code() + ")";
            case FAILED -> "it could not be delivered (" + returned.code() + ")";
            case COMPLAINED -> "the reader called it unwanted";
        };
    }
}
