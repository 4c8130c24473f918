package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.config.DatelineConfig;
import news.dateline.intake.Inbox;
import news.dateline.log.MemoryLedger;
import news.dateline.log.Table;
import news.dateline.log.View;
import news.dateline.newsletter.Choice;
import news.dateline.newsletter.Letterpress;
import news.dateline.newsletter.Mail;
import news.dateline.newsletter.NewsletterStage;
import news.dateline.newsletter.ReturnsStage;
import news.dateline.newsletter.Rhythm;
import news.dateline.newsletter.SmtpCarrier;
import news.dateline.newsletter.Subscriber;
import news.dateline.newsletter.Subscribers;
import news.dateline.press.Issues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back to a box on a real IMAP server, of mails that went through a real SMTP server. */
class ReturnsIT {
    private static final Table<Mail> LEDGER = Table.json("newsletter_mail", Mail.class);
    private static final Table<Subscriber> SUBSCRIBERS = Table.json("newsletter_subscriber", Subscriber.class);

    private final PressRoom room = new PressRoom();
    private final MemoryLedger readers = new MemoryLedger(room.clock);
    private final GreenMail server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private final AtomicInteger secrets = new AtomicInteger();
    private final Subscribers subscribers = new Subscribers(readers, room.clock, () -> "secret" + secrets.incrementAndGet());
    private NewsletterStage newsletter;
    private ReturnsStage returns;
    private GreenMailUser box;

    @BeforeEach void open() {
        server.start();
        box = server.setUser("back@lamp.example", "back", "letmein");
        DatelineConfig config = DatelineConfig.parse("newsletter: {mail-host: 127.0.0.1, mail-tls: none, from: news@lamp.example, bounces: back@lamp.example, mail-port: " + server.getSmtp().getPort()
                + ", returns: {host: 127.0.0.1, port: " + server.getImap().getPort() + ", tls: none, user: back, password-env: BOX, taken-folder: read}}");
        LedgerIssues issues = new LedgerIssues(room.pages, new Issues(PressRoom.newsroom()));
        newsletter = new NewsletterStage(readers, subscribers, issues, PressRoom.newsroom().editions(), new Letterpress(config.newsletter(), Optional.empty(), PressRoom.TEMPLATES, issues.issues()),
                new SmtpCarrier(config.newsletter(), _ -> Optional.empty()), config.newsletter(), room.clock);
        returns = new ReturnsStage(readers, subscribers, new Inbox(config.newsletter().returns().orElseThrow(), config.intake(), name -> Optional.of("letmein").filter(_ -> name.equals("BOX")))::visit, room.clock);
        subscribers.ask("mai@reader.example", new Choice("global", Set.of(), Rhythm.MORNING));
        subscribers.confirm("secret1");
        morning("ferry", "Ferry sails again");
    }

    @AfterEach void close() {
        server.stop();
        readers.close();
    }

    /** A story, and the issue that tells of it. */
    private void morning(String id, String headline) {
        room.publish(id, headline, headline + ".");
        room.run();
        room.advance(Duration.ofDays(1));
        while (newsletter.step()) { }
    }

    /** As mail servers write it, of the newest mail. */
    private void comesBack(String status, String action) throws Exception {
        report("delivery-status", "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.reader.example\r\n\r\nFinal-Recipient: rfc822; mai@reader.example\r\nAction: " + action + "\r\nStatus: " + status
                + "\r\nDiagnostic-Code: smtp; " + status.replace(".", "") + " no\r\n", id());
    }

    private String id() throws Exception {
        MimeMessage[] sent = server.getReceivedMessagesForDomain("reader.example");
        return sent[sent.length - 1].getMessageID();
    }

    private void report(String kind, String part, String id) throws Exception {
        String mail = "From: MAILER-DAEMON@mx.reader.example\r\nTo: back@lamp.example\r\nSubject: Returned\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=" + kind + "; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
                + "\r\n--b\r\n" + part + "\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: news@lamp.example\r\nMessage-ID: " + id + "\r\nSubject: Global this morning\r\n\r\nText.\r\n\r\n--b--\r\n";
        deliver(mail);
    }

    private void deliver(String mail) throws Exception {
        box.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private void look() {
        room.advance(Duration.ofMinutes(5));
        returns.step();
    }

    private List<Mail> ledger() {
        return readers.read(view -> view.range(LEDGER, "", "~", 1_000)).stream().map(View.Row::value).toList();
    }

    private boolean isSubscribed() {
        return !readers.read(view -> view.range(SUBSCRIBERS, "", "~", 10)).isEmpty();
    }

    private int mailsIn(String name) {
        MailFolder folder = server.getManagers().getImapHostManager().getFolder(box, name);
        return folder == null ? 0 : folder.getMessageCount();
    }

    @Test void whoHasNoMailboxAnyMoreIsForgotten() throws Exception {
        comesBack("5.1.1", "failed");
        look();
        assertThat(isSubscribed()).isFalse();
        assertThat(ledger()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.CAME_BACK);
            assertThat(mail.why()).contains("there is no such mailbox (5.1.1)");
        });
        assertThat(mailsIn("INBOX")).isZero();
        assertThat(mailsIn("read")).isEqualTo(1);
    }

    @Test void complaintEndsTheSubscription() throws Exception {
        report("feedback-report", "Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: ARF/1\r\nVersion: 1\r\n", id());
        look();
        assertThat(isSubscribed()).isFalse();
        assertThat(ledger()).extracting(Mail::why).containsExactly(Optional.of("the reader called it unwanted"));
    }

    @Test void fullMailboxEndsTheSubscriptionWithTheThirdIssue() throws Exception {
        comesBack("5.2.2", "failed");
        comesBack("5.2.2", "failed");
        look();
        assertThat(isSubscribed()).isTrue();
        morning("well", "Well gives water");
        comesBack("5.2.2", "failed");
        look();
        assertThat(isSubscribed()).isTrue();
        morning("mill", "Mill turns again");
        comesBack("5.2.2", "failed");
        look();
        assertThat(isSubscribed()).isFalse();
    }

    @Test void delaySaysNothing() throws Exception {
        comesBack("4.2.2", "delayed");
        look();
        assertThat(isSubscribed()).isTrue();
        assertThat(ledger()).extracting(Mail::state).containsExactly(Mail.State.HANDED_OVER);
    }

    @Test void madeUpReportAndWhatPeopleWriteStaysForPeople() throws Exception {
        report("delivery-status", "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n", "<0123456789abcdef0123456789abcdef@lamp.example>");
        deliver("From: mai@reader.example\r\nSubject: Thanks\r\n\r\nI like it. Message-ID: " + id() + " Status: 5.1.1\r\n");
        deliver("Content-Type: multipart/report; boundary=\r\n\r\n--\r\n\u0000");
        look();
        assertThat(isSubscribed()).isTrue();
        assertThat(mailsIn("INBOX")).isEqualTo(3);
        assertThat(mailsIn("read")).isZero();
    }

    @Test void boxThatCannotBeReadIsTriedAgain() throws Exception {
        comesBack("5.1.1", "failed");
        server.getImap().stopService();
        look();
        assertThat(isSubscribed()).isTrue();
    }
}
