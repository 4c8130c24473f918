package news.dateline.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.function.Function;
import news.dateline.config.EscalationConfig;
import news.dateline.config.MailboxConfig;

/** Carries messages about alarms by SMTP and by POST of JSON, each within some seconds. What fails is said by kind: answers of strangers come into no log. Used by one thread, closed by any. */
public final class Messages implements EscalationStage.Messenger, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final String site;
    private final URI desk;
    private final EscalationConfig config;
    private final Function<String, Optional<String>> environment;
    private final HttpClient client;

    /** {@code desk} is the address of the desk, which every message names. */
    public Messages(String site, URI desk, EscalationConfig config, Function<String, Optional<String>> environment, Executor threads) {
        this.site = site;
        this.desk = desk;
        this.config = config;
        this.environment = environment;
        this.client = HttpClient.newBuilder().executor(threads).connectTimeout(TIMEOUT).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override public Optional<String> send(String way, EscalationStage.Message message) {
        return way.startsWith("http://") || way.startsWith("https://") ? post(URI.create(way), message) : mail(way, message);
    }

    private Optional<String> post(URI address, EscalationStage.Message message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("site", site).put("to", message.to()).put("kind", message.kind()).put("words", message.words()).put("since", message.raisedAt().toString())
                .put("stories", message.stories()).put("desk", desk.toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        config.tokenEnv().flatMap(secret -> secret.from(environment)).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300 ? Optional.empty() : Optional.of("status " + status + " from " + address.getHost());
        } catch (IOException e) {
            return Optional.of("no answer from " + address.getHost() + " (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private Optional<String> mail(String to, EscalationStage.Message message) {
        if (config.mailHost().isEmpty()) return Optional.of("no mail server is named (desk.escalation.mail-host)");
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport(protocol())) {
            MimeMessage mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(config.mailFrom(), true));
            mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
            mail.setSubject(site + ": an alarm is not answered", StandardCharsets.UTF_8.name());
            mail.setText(message.words() + "\n\nStories: " + message.stories() + "\nSince: " + message.raisedAt() + "\nThe desk: " + desk + "\n", StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(message.raisedAt()));
            mail.saveChanges();
            if (config.mailUser().isPresent()) transport.connect(config.mailHost().orElseThrow(), config.mailPort(), config.mailUser().orElseThrow(), config.mailPasswordEnv().flatMap(secret -> secret.from(environment)).orElse(""));
            else transport.connect(config.mailHost().orElseThrow(), config.mailPort(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of("the mail server did not take it (" + e.getClass().getSimpleName() + ")");
        }
    }

    private String protocol() {
        return config.mailTls() == MailboxConfig.Tls.IMPLICIT ? "smtps" : "smtp";
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) properties.put(prefix + limit, String.valueOf(TIMEOUT.toMillis()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", String.valueOf(config.mailTls() == MailboxConfig.Tls.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(config.mailTls() == MailboxConfig.Tls.STARTTLS));
        properties.put(prefix + "auth", String.valueOf(config.mailUser().isPresent()));
        return properties;
    }

    @Override public void close() {
        client.shutdownNow();
    }
}
