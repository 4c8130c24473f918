package news.dateline.newsletter;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Function;
import news.dateline.config.MailboxConfig;
import news.dateline.config.NewsletterConfig;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Hands messages to an SMTP server (RFC 5321), one a connection. Answers of strangers come into no log: of what is refused only the code is said. Thread-safe. */
public final class SmtpCarrier implements Carrier {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int PERMANENT = 500;

    private final NewsletterConfig config;
    private final Function<String, Optional<String>> environment;

    public SmtpCarrier(NewsletterConfig config, Function<String, Optional<String>> environment) {
        this.config = config;
        this.environment = environment;
    }

    @Override public Result carry(String name, byte[] message, String to) {
        Session session = Session.getInstance(properties());
        Transport transport;
        MimeMessage parsed;
        InternetAddress addressee;
        try {
            addressee = new InternetAddress(to, true);
            parsed = new MimeMessage(session, new ByteArrayInputStream(message));
            transport = session.getTransport(protocol());
        } catch (MessagingException e) {
            return new Result.Refused("the message cannot be sent (" + e.getClass().getSimpleName() + ")", false);
        }
        try {
            if (config.mailUser().isPresent()) transport.connect(config.mailHost().orElseThrow(), config.mailPort(), config.mailUser().orElseThrow(), config.mailPasswordEnv().flatMap(secret -> secret.from(environment)).orElse(""));
            else transport.connect(config.mailHost().orElseThrow(), config.mailPort(), null, null);
        } catch (MessagingException e) {
            return new Result.Down("the mail server cannot be reached (" + e.getClass().getSimpleName() + ")");
        }
        Result result = send(transport, parsed, addressee);
        try {
            transport.close();
        } catch (MessagingException _) {
            // What was taken stays taken.
        }
        return result;
    }

    private static Result send(Transport transport, MimeMessage message, InternetAddress to) {
        try {
            transport.sendMessage(message, new InternetAddress[] {to});
            return new Result.Taken();
        } catch (SendFailedException e) {
            OptionalInt code = code(e);
            if (code.isEmpty()) return new Result.Unknown("the connection broke while it was handed over");
            String why = "the mail server answered " + code.getAsInt();
            if (code.getAsInt() < PERMANENT) return new Result.Later(why);
            return new Result.Refused(why, addressee(e));
        } catch (MessagingException e) {
            return new Result.Unknown("the connection broke while it was handed over (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** The server's own answer, of the addressee first. */
    private static OptionalInt code(MessagingException failure) {
        OptionalInt code = OptionalInt.empty();
        for (Exception next = failure; next instanceof MessagingException it; next = it.getNextException()) {
            if (it instanceof SMTPAddressFailedException address) code = OptionalInt.of(address.getReturnCode());
            else if (it instanceof SMTPSenderFailedException sender) code = OptionalInt.of(sender.getReturnCode());
            else if (it instanceof SMTPSendFailedException send && send.getReturnCode() > 0 && code.isEmpty()) code = OptionalInt.of(send.getReturnCode());
        }
        return code;
    }

    private static boolean addressee(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException it; next = it.getNextException())
            if (it instanceof SMTPAddressFailedException address && address.getReturnCode() == 550) return true;
        return false;
    }

    private String protocol() {
        return config.mailTls() == MailboxConfig.Tls.IMPLICIT ? "smtps" : "smtp";
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) properties.put(prefix + limit, String.valueOf(TIMEOUT.toMillis()));
        properties.put(prefix + "from", config.returnPath());
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", String.valueOf(config.mailTls() == MailboxConfig.Tls.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(config.mailTls() == MailboxConfig.Tls.STARTTLS));
        properties.put(prefix + "auth", String.valueOf(config.mailUser().isPresent()));
        return properties;
    }
}
