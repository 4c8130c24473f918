package news.dateline.config;

import java.time.Duration;
import java.util.Optional;

public record EscalationConfig(
        @Setting(value = "How long an alarm may stay unanswered before the first editor with escalate-to is told, and then before each next.", byDefault = "10m") Duration after,
        @Setting(value = "The server that sends mail (SMTP). None: nobody is told by mail.", byDefault = "") Optional<String> mailHost,
        @Setting(value = "Its port.", byDefault = "587") int mailPort,
        @Setting(value = "How it is spoken to: starttls, implicit (TLS from the first byte) or none.", byDefault = "starttls") MailboxConfig.Tls mailTls,
        @Setting(value = "The address from which mail is sent.", byDefault = "dateline@localhost") String mailFrom,
        @Setting(value = "The name to sign in with, where the server asks for one.", byDefault = "") Optional<String> mailUser,
        @Setting(value = "The environment variable that holds the password.", byDefault = "") Optional<Secret> mailPasswordEnv,
        @Setting(value = "The environment variable that holds the bearer token that is sent to addresses.", byDefault = "") Optional<Secret> tokenEnv) {

    public EscalationConfig {
        if (after.compareTo(Duration.ofSeconds(10)) < 0 || after.compareTo(Duration.ofDays(1)) > 0) throw new IllegalArgumentException("after: Expected 10s to 1d, found " + after);
        if (mailPort < 1 || mailPort > 65_535) throw new IllegalArgumentException("mail-port: Expected 1 to 65535, found " + mailPort);
        if (!EditorConfig.isMail(mailFrom)) throw new IllegalArgumentException("mail-from: Expected a mail address, found \"" + mailFrom + "\"");
    }
}
