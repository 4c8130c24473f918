package news.dateline.intake;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import news.dateline.config.IntakeConfig;
import news.dateline.config.MailboxConfig;

/** A box of the publisher's own, read by IMAP, in which no agency's copy lies. Its settings say which server it is, so private addresses are allowed. For one thread at a time. */
public final class Inbox {
    private final MailboxConfig config;
    private final IntakeConfig limits;
    private final Function<String, Optional<String>> environment;

    public Inbox(MailboxConfig config, IntakeConfig limits, Function<String, Optional<String>> environment) {
        this.config = config;
        this.limits = limits;
        this.environment = environment;
    }

    /**
     * Hands over each unseen mail, whole, and marks it as seen; what {@code dealtWith} answers true to is moved too, where the settings name a folder. Of a mail that is longer than a document may be only the
     * beginning is handed over. Says how many there were. Throws {@link IOException} in words that name no address when the box cannot be read; what was not marked comes again.
     */
    public int visit(Predicate<byte[]> dealtWith) throws IOException {
        String password = config.passwordEnv().from(environment).orElseThrow(() -> new IOException("the environment variable " + config.passwordEnv().variable() + " holds no password: set it and start again"));
        try (Mailbox mailbox = Mailbox.open(config, password, limits, new CheckedResolver(Names.SYSTEM, true))) {
            return mailbox.take(limits.documentSizeMax().count(), (body, _) -> switch (body) {
                case Body.Whole(byte[] bytes) -> dealtWith.test(bytes);
                case Body.TooLarge(_, byte[] beginning) -> dealtWith.test(beginning);
                case Body.Undecodable _ -> false;
            });
        } catch (MessagingException e) {
            throw new IOException("the box at " + config.host() + ":" + config.portOrUsual() + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
