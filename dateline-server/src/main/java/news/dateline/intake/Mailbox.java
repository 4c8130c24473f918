package news.dateline.intake;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import news.dateline.config.IntakeConfig;
import news.dateline.config.MailboxConfig;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** One visit to a box by IMAP: new mails are handed over whole, and marked or moved only when they are stored. Deletes nothing. One thread. */
final class Mailbox implements AutoCloseable {
    /** Mails that are taken in one visit; the rest has its turn in the next. */
    static final int MAILS_MAX = 200;

    /** Takes a mail; on return it is stored, and may be marked; moved only where the answer is true. */
    interface Taker {
        boolean take(Body body, String name);
    }

    private final MailboxConfig config;
    private final Store store;
    private final IMAPFolder folder;

    private Mailbox(MailboxConfig config, Store store, IMAPFolder folder) {
        this.config = config;
        this.store = store;
        this.folder = folder;
    }

    static Mailbox open(MailboxConfig config, String password, IntakeConfig limits, CheckedResolver resolver) throws MessagingException {
        String protocol = config.tls() == MailboxConfig.Tls.IMPLICIT ? "imaps" : "imap";
        Session session = Session.getInstance(properties(config, protocol, limits, resolver));
        Store store = session.getStore(protocol);
        try {
            store.connect(config.host(), config.portOrUsual(), config.user(), password);
            IMAPFolder folder = (IMAPFolder) store.getFolder(config.folder());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(config, store, folder);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(MailboxConfig config, String protocol, IntakeConfig limits, CheckedResolver resolver) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", String.valueOf(limits.connectTimeout().toMillis()));
        properties.put(prefix + "timeout", String.valueOf(limits.answerTimeout().toMillis()));
        properties.put(prefix + "writetimeout", String.valueOf(limits.answerTimeout().toMillis()));
        properties.put(prefix + "socketFactory", new CheckedSockets(resolver));
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", String.valueOf(config.tls() == MailboxConfig.Tls.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(config.tls() == MailboxConfig.Tls.STARTTLS));
        // Reading must not mark: a mail is seen when it is stored, not before.
        properties.put(prefix + "peek", "true");
        return properties;
    }

    /** Hands over what is unseen, the oldest first; says how many mails that were. */
    int take(long sizeMax, Taker taker) throws MessagingException, IOException {
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        int taken = 0;
        for (Message message : unseen) {
            if (taken >= MAILS_MAX) break;
            IMAPMessage mail = (IMAPMessage) message;
            if (mail.isExpunged() || mail.isSet(Flags.Flag.DELETED)) continue;
            done(mail, taker.take(bytes(mail, sizeMax), name(mail)));
            taken++;
        }
        return taken;
    }

    private static Body bytes(IMAPMessage mail, long sizeMax) throws MessagingException, IOException {
        try (var in = mail.getMimeStream()) {
            return Body.read(in, sizeMax);
        }
    }

    private static String name(IMAPMessage mail) throws MessagingException {
        return "mail " + Optional.ofNullable(mail.getMessageID()).orElse("number " + mail.getMessageNumber());
    }

    private void done(IMAPMessage mail, boolean moves) throws MessagingException {
        mail.setFlag(Flags.Flag.SEEN, true);
        if (!moves || config.takenFolder().isEmpty()) return;
        Folder target = store.getFolder(config.takenFolder().get());
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) throw new MessagingException("The folder " + config.takenFolder().get() + " is not there and cannot be made");
        folder.moveUIDMessages(new Message[] {mail}, target);
    }

    @Override public void close() throws MessagingException {
        try {
            // Closing must not expunge: nothing is deleted here.
            if (folder.isOpen()) folder.close(false);
        } finally {
            store.close();
        }
    }
}
