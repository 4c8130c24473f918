package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.config.DatelineConfig;
import news.dateline.config.MailboxConfig;
import news.dateline.config.MailboxConfig.Tls;
import news.dateline.config.Secret;
import news.dateline.config.SourceConfig;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real IMAP server on the loopback. */
class MailingIT {
    private final SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
    private final Ledger ledger = new MemoryLedger(clock);
    private final RecordingReceiver receiver = new RecordingReceiver(ledger);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final GreenMail server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)});
    private GreenMailUser user;

    @BeforeEach void start() {
        server.start();
        user = server.setUser("desk@news.example", "desk", "letmein");
    }

    @AfterEach void stop() {
        server.stop();
        executor.shutdownNow();
    }

    private Mailing mailing(Tls tls, Optional<String> takenFolder, boolean privateAddresses) {
        int port = tls == Tls.NONE ? server.getImap().getPort() : server.getImaps().getPort();
        MailboxConfig box = new MailboxConfig("127.0.0.1", port, tls, "desk", new Secret("BOX"), "INBOX", takenFolder);
        SourceConfig source = new SourceConfig("box", SourceConfig.Kind.MAILBOX, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), privateAddresses, Optional.empty(), Optional.of(box));
        return new Mailing(List.of(Copy.agency("tdw", source)), Copy.config(), ledger, receiver, name -> Optional.of("letmein").filter(_ -> name.equals("BOX")), clock, executor);
    }

    private Mailing mailing() {
        return mailing(Tls.NONE, Optional.empty(), true);
    }

    private void mail(String subject, String text) throws Exception {
        byte[] bytes = ("Message-ID: <" + subject + "@tdw.example>\r\nSubject: " + subject + "\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8);
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private MailFolder folder(String name) {
        return server.getManagers().getImapHostManager().getFolder(user, name);
    }

    private boolean seen(int index) {
        return folder("INBOX").getMessages().get(index).getFlags().contains(Flags.Flag.SEEN);
    }

    private SourceState state() {
        return ledger.read(view -> view.get(SourceStates.TABLE, "box")).orElseThrow();
    }

    @Test void mailIsHandedOverWholeAndMarkedOnce() throws Exception {
        mail("Crane", "It fell.");
        Mailing mailing = mailing();
        assertThat(mailing.look()).isEqualTo(1);
        assertThat(receiver.texts().getFirst()).contains("Subject: Crane").contains("It fell.");
        assertThat(receiver.deliveries.getFirst().contentType()).contains("message/rfc822");
        assertThat(seen(0)).isTrue();
        assertThat(mailing.look()).isZero();
        assertThat(receiver.deliveries).hasSize(1);
        assertThat(state().failing()).isFalse();
    }

    @Test void mailThatCouldNotBeStoredStaysUnseenAndComesAgain() throws Exception {
        mail("Crane", "It fell.");
        receiver.fault(_ -> {
            throw new DatelineException.Retriable("the disk is full", new java.io.IOException("no space"));
        });
        Mailing mailing = mailing();
        assertThat(mailing.look()).isZero();
        assertThat(seen(0)).isFalse();
        assertThat(state().health().code()).contains("NOT_STORED");
        receiver.fault(_ -> { });
        assertThat(mailing.look()).isEqualTo(1);
        assertThat(seen(0)).isTrue();
        assertThat(state().failing()).isFalse();
    }

    @Test void mailIsMovedWhenAFolderIsNamedAndNoneIsLost() throws Exception {
        mail("One", "First.");
        mail("Two", "Second.");
        assertThat(mailing(Tls.NONE, Optional.of("Taken"), true).look()).isEqualTo(2);
        assertThat(folder("INBOX").getMessageCount()).isZero();
        assertThat(folder("Taken").getMessageCount()).isEqualTo(2);
    }

    @Test void mailThatIsTooLargeIsShownAndStaysAndItsBeginningIsKept() throws Exception {
        mail("Large", "x".repeat(Copy.LIMIT + 1));
        mail("Next", "It goes on.");
        assertThat(mailing().look()).isEqualTo(2);
        assertThat(receiver.deliveries.getFirst().form()).isEqualTo(Delivery.Form.BEGINNING);
        assertThat(receiver.deliveries.getFirst().bytes()).hasSize(Copy.LIMIT);
        assertThat(receiver.texts().getFirst()).contains("Subject: Large");
        assertThat(receiver.texts().getLast()).contains("It goes on.");
        assertThat(folder("INBOX").getMessageCount()).isEqualTo(2);
    }

    @Test void mailThatIsTooLargeAlarms() throws Exception {
        mail("Large", "x".repeat(Copy.LIMIT + 1));
        mailing().look();
        assertThat(state().health().sentence()).hasValueSatisfying(sentence -> assertThat(sentence).contains("raise intake.document-size-max"));
    }

    @Test void boxInAPrivateNetworkIsRefusedUnlessAllowed() throws Exception {
        mail("Crane", "It fell.");
        assertThat(mailing(Tls.IMPLICIT, Optional.empty(), false).look()).isZero();
        assertThat(receiver.deliveries).isEmpty();
        assertThat(state().health().code()).contains("FORBIDDEN_ADDRESS");
    }

    @Test void serverThatCannotProveWhoItIsGetsNoPassword() throws Exception {
        mail("Crane", "It fell.");
        assertThat(mailing(Tls.IMPLICIT, Optional.empty(), true).look()).isZero();
        assertThat(state().health().code()).contains("TLS_FAILED");
    }

    @Test void wrongPasswordIsSaidInWords() {
        server.getUserManager().deleteUser(user);
        server.setUser("desk@news.example", "desk", "another");
        mailing().look();
        assertThat(state().health().code()).contains("REFUSED");
        assertThat(state().health().sentence()).hasValueSatisfying(sentence -> assertThat(sentence).contains("BOX").doesNotContain("letmein"));
    }

    @Test void passwordInTheClearIsOnlyForOnesOwnNetwork() {
        String yaml = "agencies: [{id: a, name: A, sources: [{id: s, kind: mailbox, %s mailbox: {host: h, tls: none, user: u, password-env: P}}]}]";
        assertThatThrownBy(() -> DatelineConfig.parse(yaml.formatted(""))).hasMessageContaining("mailbox.tls: none sends the password in the clear");
        assertThat(DatelineConfig.parse(yaml.formatted("allow-private-addresses: true,")).agencies().getFirst().sources().getFirst().mailbox().orElseThrow().portOrUsual()).isEqualTo(143);
    }
}
