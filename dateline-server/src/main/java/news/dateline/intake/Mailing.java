package news.dateline.intake;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import news.dateline.config.AgencyConfig;
import news.dateline.config.IntakeConfig;
import news.dateline.config.MailboxConfig;
import news.dateline.config.SourceConfig;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads mailboxes to which agencies send copy. A mail is marked or moved when it is stored, so that a stop between the two hands it over once more, and the wire knows repeats; none is deleted.
 * Runs by itself after {@link #start}, or step by step through {@link #look}. Any thread may call; a box is visited by one thread at a time.
 */
public final class Mailing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
    private static final Duration SAME_FAILURE = Duration.ofMinutes(1);

    private final IntakeConfig config;
    private final Receiver receiver;
    private final Function<String, Optional<String>> environment;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final Names names;
    private final Standings standings;
    private final List<Line> lines;
    private volatile boolean closed;

    /** {@code executor} starts a virtual thread a task and outlives this. */
    public Mailing(List<AgencyConfig> agencies, IntakeConfig config, Ledger ledger, Receiver receiver, Function<String, Optional<String>> environment, InstantSource clock, ExecutorService executor) {
        this(agencies, config, ledger, receiver, environment, clock, executor, Names.SYSTEM);
    }

    Mailing(List<AgencyConfig> agencies, IntakeConfig config, Ledger ledger, Receiver receiver, Function<String, Optional<String>> environment, InstantSource clock, ExecutorService executor, Names names) {
        this.config = config;
        this.receiver = receiver;
        this.environment = environment;
        this.clock = clock;
        this.executor = executor;
        this.names = names;
        this.standings = new Standings(ledger, config, clock);
        Instant now = clock.instant();
        this.lines = Feed.of(agencies, SourceConfig.Kind.MAILBOX).stream().map(feed -> new Line(feed, now)).toList();
    }

    /** Visits every box once; says how many mails were taken. Never throws for what a box or the network did: that is written down. */
    public int look() {
        int taken = 0;
        for (Line line : lines) taken += line.alone(() -> visit(line.feed()));
        return taken;
    }

    private int visit(Feed feed) {
        if (closed) return 0;
        MailboxConfig box = feed.config().mailbox().orElseThrow();
        Optional<String> password = box.passwordEnv().from(environment);
        if (password.isEmpty()) return failed(feed, Failure.of("NO_PASSWORD", "The environment variable " + box.passwordEnv().variable() + " holds no password for the box of " + box.user() + ": set it and start again."));
        List<Receipt> receipts = new ArrayList<>();
        try (Mailbox mailbox = Mailbox.open(box, password.get(), config, new CheckedResolver(names, feed.config().allowPrivateAddresses()))) {
            int taken = mailbox.take(config.documentSizeMax().count(), (body, name) -> {
                take(feed, body, name, receipts);
                return true;
            });
            if (taken == 0) nothing(feed);
            return taken;
        } catch (MessagingException | IOException e) {
            failed(feed, failure(box, e));
        } catch (DatelineException e) {
            failed(feed, Failure.of("NOT_STORED", "A mail could not be stored (" + e.getMessage() + "). It is taken later; look at the disk and the log of Dateline."));
        } catch (RuntimeException e) {
            // Whatever one mail does to us, the next visit and the other boxes go on; the mail stays unseen and is shown by its failure.
            LOG.error("source={} a visit failed", feed.id(), e);
            failed(feed, Failure.of("BROKEN", "Dateline failed over what came (" + e + "). It is tried again; please report this with the log."));
        }
        return receipts.size();
    }

    private void take(Feed feed, Body body, String name, List<Receipt> receipts) {
        switch (body) {
            case Body.Whole(byte[] bytes) -> {
                Receipt receipt = receiver.receive(new Delivery(feed.agency(), feed.id(), bytes, Optional.of("message/rfc822"), Optional.empty(), _ -> { }));
                receipts.add(receipt);
                if (receipt.unreadable().isEmpty()) standings.succeeded(feed, receipt.filed() > 0, (state, _) -> state);
                else unreadable(feed, name, receipt.unreadable().get());
            }
            case Body.TooLarge(_, byte[] beginning) -> {
                Receipt receipt = receiver.receive(new Delivery(feed.agency(), feed.id(), beginning, Optional.of("message/rfc822"), Optional.empty(), _ -> { }, Delivery.Form.BEGINNING));
                receipts.add(receipt);
                unreadable(feed, name, receipt.unreadable().orElse("it is too long") + "; its beginning is kept. Ask the agency for smaller mails, or raise intake.document-size-max");
            }
            case Body.Undecodable(String why) -> unreadable(feed, name, why);
        }
    }

    private void unreadable(Feed feed, String name, String why) {
        standings.failed(feed, Failure.of(Failure.UNREADABLE, name + " cannot be read: " + why + ". It stays in the box, marked as seen; tell the agency."), (state, _) -> state);
    }

    private void nothing(Feed feed) {
        SourceState state = standings.of(feed);
        if (state.failing() && !state.health().code().equals(Optional.of(Failure.UNREADABLE))) standings.succeeded(feed, false, (next, _) -> next);
        else standings.listen(feed);
    }

    private int failed(Feed feed, Failure failure) {
        try {
            Instant now = clock.instant();
            Health health = standings.of(feed).health();
            boolean same = health.code().equals(Optional.of(failure.code())) && health.lastFailure().map(last -> last.plus(SAME_FAILURE).isAfter(now)).orElse(false);
            if (!same) standings.failed(feed, failure, (state, _) -> state);
        } catch (DatelineException e) {
            LOG.error("source={} its state could not be stored: {}", feed.id(), failure.sentence(), e);
        }
        return 0;
    }

    private static Failure failure(MailboxConfig box, Exception e) {
        String server = box.host() + ":" + box.portOrUsual();
        for (Throwable cause = e; cause != null; cause = cause instanceof MessagingException chained && chained.getNextException() != null ? chained.getNextException() : cause.getCause()) {
            if (cause instanceof CheckedResolver.Refused) return Failure.of("FORBIDDEN_ADDRESS", String.valueOf(cause.getMessage()));
            if (cause instanceof javax.net.ssl.SSLException) return Failure.of("TLS_FAILED", server + " could not prove who it is (" + cause.getMessage() + "); the password was not sent. Check host and tls.");
        }
        return switch (e) {
            case AuthenticationFailedException _ -> Failure.of("REFUSED", server + " does not let " + box.user() + " in: check the user and the password in " + box.passwordEnv().variable() + ".");
            case FolderNotFoundException _ -> Failure.of("NO_FOLDER", "The box has no folder " + box.folder() + ": mend folder in the configuration.");
            default -> Failure.of("MAILBOX_FAILED", "The box of " + box.user() + " at " + server + " could not be read (" + e.getMessage() + "). It is tried again by itself.");
        };
    }

    /** Starts a loop a box, each on a thread of the executor. */
    public void start(Sleeper sleeper) {
        for (Line line : lines) {
            Future<?> loop = executor.submit(() -> run(line, sleeper));
            line.running(loop);
        }
    }

    private void run(Line line, Sleeper sleeper) {
        try {
            while (!closed) {
                line.alone(() -> visit(line.feed()));
                sleeper.sleep(config.mailInterval());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the visit under way end, then ends the loops. */
    @Override public void close() {
        closed = true;
        lines.forEach(Line::stop);
    }
}
