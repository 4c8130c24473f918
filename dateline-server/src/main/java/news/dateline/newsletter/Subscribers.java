package news.dateline.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.log.Ledger;
import news.dateline.log.Transaction;
import news.dateline.log.View;

/**
 * Who gets the newsletter. Nobody does before the owner of the address has confirmed; of the secret in the mail that asks only the hash is kept, for two days. An address is kept while it is subscribed, and
 * destroyed with leaving. Thread-safe.
 */
public final class Subscribers {
    static final Duration CONFIRM_WITHIN = Duration.ofDays(2);
    static final int PENDING_MAX = 5_000;
    /** So many mails an address gets within two days, whoever types it into the form. */
    static final int ASKED_MAX = 3;

    private final Ledger readers;
    private final InstantSource clock;
    private final Supplier<String> secrets;

    public Subscribers(Ledger readers, InstantSource clock, Supplier<String> secrets) {
        this.readers = readers;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** What came of asking. */
    public sealed interface Asked {
        /** A mail with this secret is to be sent. */
        record Send(String secret) implements Asked { }

        /** The address was asked often enough. */
        record Enough() implements Asked { }

        /** Too many wait. */
        record Full() implements Asked { }
    }

    public Asked ask(String address, Choice choice) {
        Instant now = clock.instant();
        String secret = secrets.get();
        return readers.write(transaction -> {
            forget(transaction, now);
            List<View.Row<MailTables.Pending>> pending = transaction.range(MailTables.PENDING, "", MailTables.END, PENDING_MAX);
            if (pending.size() >= PENDING_MAX) return new Asked.Full();
            if (pending.stream().filter(row -> row.value().address().equalsIgnoreCase(address)).count() >= ASKED_MAX) return new Asked.Enough();
            transaction.put(MailTables.PENDING, MailTables.hash("confirm", secret), new MailTables.Pending(address, choice, now));
            return new Asked.Send(secret);
        });
    }

    private static void forget(Transaction transaction, Instant now) {
        for (View.Row<MailTables.Pending> row : transaction.range(MailTables.PENDING, "", MailTables.END, PENDING_MAX))
            if (row.value().at().plus(CONFIRM_WITHIN).isBefore(now)) transaction.delete(MailTables.PENDING, row.key());
    }

    /** Whether a secret can still confirm something. */
    public boolean waits(String secret) {
        return readers.read(view -> view.get(MailTables.PENDING, MailTables.hash("confirm", secret))).filter(pending -> !pending.at().plus(CONFIRM_WITHIN).isBefore(clock.instant())).isPresent();
    }

    /** Subscribes whoever holds the secret; an address that was subscribed has the new choice from now on. False when the secret is no longer good. */
    public boolean confirm(String secret) {
        Instant now = clock.instant();
        String id = secrets.get();
        return readers.write(transaction -> {
            String key = MailTables.hash("confirm", secret);
            Optional<MailTables.Pending> pending = transaction.get(MailTables.PENDING, key).filter(found -> !found.at().plus(CONFIRM_WITHIN).isBefore(now));
            transaction.delete(MailTables.PENDING, key);
            if (pending.isEmpty()) return false;
            String address = pending.get().address();
            transaction.get(MailTables.BY_ADDRESS, MailTables.address(address)).ifPresent(before -> remove(transaction, before));
            transaction.put(MailTables.SUBSCRIBERS, id, new Subscriber(id, address, pending.get().choice(), now));
            transaction.put(MailTables.BY_ADDRESS, MailTables.address(address), id);
            transaction.put(MailTables.BY_CHOICE, MailTables.choice(pending.get().choice().rhythm(), pending.get().choice().edition()) + id, "");
            return true;
        });
    }

    /** Ends it and forgets the address. Nothing happens for an id that nobody has. */
    public void leave(String id) {
        readers.change(transaction -> remove(transaction, id));
    }

    private static void remove(Transaction transaction, String id) {
        Optional<Subscriber> subscriber = transaction.get(MailTables.SUBSCRIBERS, id);
        if (subscriber.isEmpty()) return;
        transaction.delete(MailTables.SUBSCRIBERS, id);
        transaction.delete(MailTables.FAILURES, id);
        transaction.delete(MailTables.BY_ADDRESS, MailTables.address(subscriber.get().address()));
        transaction.delete(MailTables.BY_CHOICE, MailTables.choice(subscriber.get().choice().rhythm(), subscriber.get().choice().edition()) + id);
    }

    Optional<Subscriber> subscriber(String id) {
        return readers.read(view -> view.get(MailTables.SUBSCRIBERS, id));
    }
}
