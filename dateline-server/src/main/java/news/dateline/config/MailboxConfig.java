package news.dateline.config;

public record MailboxConfig(
        @Setting("The server's name.") String host,
        @Setting(value = "Its port; 0 for the usual one: 993 with TLS, 143 without.", byDefault = "0") int port,
        @Setting(value = "implicit (from the first byte), starttls (required before the password), or none (only in your own network).", byDefault = "implicit") Tls tls,
        @Setting("The user.") String user,
        @Setting("The environment variable that holds the password.") Secret passwordEnv,
        @Setting(value = "The folder that is read; unseen mails in it are new.", byDefault = "INBOX") String folder,
        @Setting(value = "The folder to which mails are moved when they are stored; empty leaves them, marked as seen. Nothing is ever deleted.", byDefault = "") java.util.Optional<String> takenFolder) {

    public enum Tls { IMPLICIT, STARTTLS, NONE }

    public int portOrUsual() {
        return port != 0 ? port : tls == Tls.IMPLICIT ? 993 : 143;
    }
}
