package news.dateline.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.config.NewsletterConfig;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.model.Edition;
import news.dateline.model.StoryId;
import news.dateline.pipeline.LedgerIssues;
import news.dateline.pipeline.Stage;
import news.dateline.press.page.MailView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares issues and hands them over, one mail a step, at the rate that the settings allow. The ledger says of each reader and issue what became of it. Before a mail is handed over that it is being handed
 * over is made durable, and only then it is made, from what stands at that moment: what was killed after it was prepared is in none. A mail that was being handed over when the program ended is not sent again,
 * for nobody can know whether it was taken. No address comes into a log. One step at a time; {@link #hidden} and {@link #pressed} from any thread.
 */
public final class NewsletterStage implements Stage {
    static final int TRIES_MAX = 6;
    /** What could not be handed over in this time is no news. */
    static final Duration STALE = Duration.ofHours(12);
    static final Duration DOWN_PAUSE = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int SEEN_MAX = 500;
    private static final Logger LOG = LoggerFactory.getLogger(NewsletterStage.class);

    private final Ledger readers;
    private final Subscribers subscribers;
    private final LedgerIssues issues;
    private final Letterpress letterpress;
    private final Carrier carrier;
    private final int rate;
    private final InstantSource clock;
    private final Preparing preparing;
    /** Being taken back at this moment; not yet written down. */
    private final Set<StoryId> hidden = ConcurrentHashMap.newKeySet();
    private boolean begun;
    private Instant nextLook = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;
    private Instant minute = Instant.MIN;
    private int inMinute;

    public NewsletterStage(Ledger readers, Subscribers subscribers, LedgerIssues issues, List<Edition> editions, Letterpress letterpress, Carrier carrier, NewsletterConfig config, InstantSource clock) {
        this.readers = readers;
        this.subscribers = subscribers;
        this.issues = issues;
        this.letterpress = letterpress;
        this.carrier = carrier;
        this.rate = config.rateAMinute();
        this.clock = clock;
        this.preparing = new Preparing(readers, issues, editions, new Preparing.Settings(config.morningHour(), config.weeklyDay(), config.stories()));
    }

    @Override public String name() {
        return "newsletter";
    }

    /** Stories that leave readers at this moment: no mail tells of them from now on. */
    public void hidden(List<StoryId> stories) {
        hidden.addAll(stories);
    }

    /** What left readers is written down. */
    public void pressed() {
        hidden.clear();
    }

    @Override public boolean step() {
        Instant now = clock.instant();
        if (!begun) begin(now);
        if (!now.isBefore(nextLook)) {
            preparing.prepare(now);
            nextLook = now.plus(LOOK);
        }
        if (now.isBefore(pausedUntil) || !mayStill(now)) return false;
        Optional<Mail> next = readers.read(view -> view.range(MailTables.OPEN, "", MailTables.END, SEEN_MAX).stream().flatMap(row -> view.get(MailTables.MAILS, row.key()).stream())
                .filter(mail -> mail.state() == Mail.State.PREPARED && !mail.again().isAfter(now)).findFirst());
        next.ifPresent(mail -> handOver(mail, now));
        return next.isPresent();
    }

    /** What the last program was in the middle of. */
    private void begin(Instant now) {
        begun = true;
        String from = "";
        while (true) {
            String after = from;
            List<View.Row<String>> open = readers.read(view -> view.range(MailTables.OPEN, after, MailTables.END, SEEN_MAX));
            if (open.isEmpty()) return;
            readers.change(transaction -> open.forEach(row -> transaction.get(MailTables.MAILS, row.key()).filter(mail -> mail.state() == Mail.State.HANDING).ifPresent(mail -> {
                transaction.put(MailTables.MAILS, mail.key(), mail.to(Mail.State.REFUSED, now, "the program ended while it was handed over; whether it was taken is not known, and it is not sent again"));
                transaction.delete(MailTables.OPEN, mail.key());
            })));
            from = open.getLast().key() + "\0";
        }
    }

    private boolean mayStill(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            inMinute = 0;
        }
        return inMinute < rate;
    }

    private void handOver(Mail mail, Instant now) {
        Optional<Subscriber> subscriber = subscribers.subscriber(mail.reader());
        if (subscriber.isEmpty()) {
            end(mail.to(Mail.State.WITHDRAWN, now, "the reader has left"));
            return;
        }
        if (mail.preparedAt().plus(STALE).isBefore(now)) {
            end(mail.to(Mail.State.WITHDRAWN, now, "it could not be handed over in time"));
            return;
        }
        Mail handing = mail.to(Mail.State.HANDING, now);
        readers.change(transaction -> transaction.put(MailTables.MAILS, handing.key(), handing));
        // Last: what stands now, and nothing else, is what the mail says.
        List<MailView.StoryView> stories = standing(mail);
        if (stories.isEmpty()) {
            end(handing.to(Mail.State.WITHDRAWN, now, "nothing of it stands any more"));
            return;
        }
        String leave = "/newsletter/leave/" + mail.reader();
        byte[] message = letterpress.message(letterpress.issue(mail.rhythm(), mail.edition(), stories, leave), mail.message(), subscriber.get().address(), Optional.of(leave), mail.preparedAt());
        inMinute++;
        settle(handing, carrier.carry(mail.message(), message, subscriber.get().address()));
    }

    private List<MailView.StoryView> standing(Mail mail) {
        return issues.standing(mail.stories().stream().filter(story -> !hidden.contains(story)).toList(), mail.edition(), mail.rhythm() == Rhythm.BREAKING);
    }

    private void settle(Mail mail, Carrier.Result result) {
        Instant now = clock.instant();
        switch (result) {
            case Carrier.Result.Taken _ -> end(mail.to(Mail.State.HANDED_OVER, now));
            case Carrier.Result.Refused refused -> {
                end(mail.to(Mail.State.REFUSED, now, refused.why()));
                if (refused.nobody()) subscribers.leave(mail.reader());
            }
            case Carrier.Result.Unknown unknown -> end(mail.to(Mail.State.REFUSED, now, unknown.why() + "; whether it was taken is not known, and it is not sent again"));
            case Carrier.Result.Later later -> {
                if (mail.tries() + 1 >= TRIES_MAX) end(mail.to(Mail.State.REFUSED, now, later.why()));
                else put(mail.later(now, now.plus(TRY_AGAIN.multipliedBy(1L << mail.tries())), later.why()));
            }
            case Carrier.Result.Down down -> {
                put(mail.to(Mail.State.PREPARED, now, down.why()));
                pausedUntil = now.plus(DOWN_PAUSE);
                LOG.warn("stage=newsletter waits {} s: {}", DOWN_PAUSE.toSeconds(), down.why());
            }
        }
    }

    private void put(Mail mail) {
        readers.change(transaction -> transaction.put(MailTables.MAILS, mail.key(), mail));
    }

    private void end(Mail mail) {
        readers.change(transaction -> {
            transaction.put(MailTables.MAILS, mail.key(), mail);
            transaction.delete(MailTables.OPEN, mail.key());
        });
    }
}
