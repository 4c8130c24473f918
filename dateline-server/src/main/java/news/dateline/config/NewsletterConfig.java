package news.dateline.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Optional;

public record NewsletterConfig(
        @Setting(value = "The server that sends mail (SMTP). Without it and without a folder there is no newsletter.", byDefault = "") Optional<String> mailHost,
        @Setting(value = "Its port.", byDefault = "587") int mailPort,
        @Setting(value = "How it is spoken to: starttls, implicit (TLS from the first byte) or none.", byDefault = "starttls") MailboxConfig.Tls mailTls,
        @Setting(value = "The name to sign in with, where the server asks for one.", byDefault = "") Optional<String> mailUser,
        @Setting(value = "The environment variable that holds the password.", byDefault = "") Optional<Secret> mailPasswordEnv,
        @Setting(value = "A folder into which mails are written instead of being sent, under the data directory unless it begins with /.", byDefault = "") Optional<Path> folder,
        @Setting(value = "The address from which it comes.", byDefault = "newsletter@localhost") String from,
        @Setting(value = "The address to which mail that cannot be delivered goes back; the same where it is not given.", byDefault = "") Optional<String> bounces,
        @Setting(value = "The box of that address, read by IMAP every five minutes: readers whose mail comes back for good, and who complain, get no more.", byDefault = "") Optional<MailboxConfig> returns,
        @Setting(value = "The List-Id, such as <newsletter.example.org>; made of the address's domain where it is not given.", byDefault = "") Optional<String> listId,
        @Setting(value = "The domain that signs by DKIM; none: mails are not signed here.", byDefault = "") Optional<String> dkimDomain,
        @Setting(value = "The selector of the key.", byDefault = "dateline") String dkimSelector,
        @Setting(value = "The file of the key: RSA in PEM (PKCS #8).", byDefault = "") Optional<Path> dkimKey,
        @Setting(value = "Mails a minute at most.", byDefault = "60") int rateAMinute,
        @Setting(value = "The hour of the morning issue, on the edition's clock.", byDefault = "7") int morningHour,
        @Setting(value = "The day of the weekly issue, at the same hour.", byDefault = "saturday") DayOfWeek weeklyDay,
        @Setting(value = "Stories in an issue at most.", byDefault = "12") int stories) {

    public NewsletterConfig {
        if (mailPort < 1 || mailPort > 65_535) throw new IllegalArgumentException("mail-port: Expected 1 to 65535, found " + mailPort);
        mail("from", from);
        bounces.ifPresent(address -> mail("bounces", address));
        listId.filter(id -> !id.matches("(?:[^<>\\p{Cntrl}]{0,80} )?<[A-Za-z0-9.-]{3,200}>")).ifPresent(id -> {
            throw new IllegalArgumentException("list-id: Expected something such as <newsletter.example.org>, found \"" + id + "\"");
        });
        if (dkimDomain.isPresent() != dkimKey.isPresent()) throw new IllegalArgumentException("dkim-domain: Expected it together with dkim-key, found one of them");
        dkimDomain.filter(domain -> !domain.matches("[A-Za-z0-9.-]{1,253}")).ifPresent(domain -> {
            throw new IllegalArgumentException("dkim-domain: Expected a domain such as example.org, found \"" + domain + "\"");
        });
        if (!dkimSelector.matches("[A-Za-z0-9.-]{1,63}")) throw new IllegalArgumentException("dkim-selector: Expected letters, digits, dots and hyphens, found \"" + dkimSelector + "\"");
        if (rateAMinute < 1 || rateAMinute > 10_000) throw new IllegalArgumentException("rate-a-minute: Expected 1 to 10000, found " + rateAMinute);
        if (morningHour < 0 || morningHour > 23) throw new IllegalArgumentException("morning-hour: Expected 0 to 23, found " + morningHour);
        if (stories < 1 || stories > 50) throw new IllegalArgumentException("stories: Expected 1 to 50, found " + stories);
    }

    private static void mail(String key, String address) {
        if (!EditorConfig.isMail(address)) throw new IllegalArgumentException(key + ": Expected a mail address, found \"" + address + "\"");
    }

    public boolean isOn() {
        return mailHost.isPresent() || folder.isPresent();
    }

    /** Of the address from which it comes. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** Where what cannot be delivered goes back. */
    public String returnPath() {
        return bounces.orElse(from);
    }
}
