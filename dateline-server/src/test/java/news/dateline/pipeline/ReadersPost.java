package news.dateline.pipeline;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.config.DatelineConfig;
import news.dateline.config.NewsletterConfig;
import news.dateline.log.Ledger;
import news.dateline.newsletter.Letterpress;
import news.dateline.newsletter.NewsletterStage;
import news.dateline.newsletter.Newsletters;
import news.dateline.newsletter.SmtpCarrier;
import news.dateline.newsletter.Subscribers;
import news.dateline.press.Issues;
import news.dateline.web.reader.NewsletterDoor;

/** The newsletter of the small newspaper, handed to a real mail server. */
final class ReadersPost implements AutoCloseable {
    private static final int STORIES = 12;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final NewsletterStage stage;
    final NewsletterDoor door;

    ReadersPost(PressRoom room, Ledger readers, Supplier<String> secrets) {
        server.start();
        NewsletterConfig config = DatelineConfig.parse("newsletter: {mail-host: 127.0.0.1, mail-tls: none, from: news@lamp.example, bounces: back@lamp.example, mail-port: " + server.getSmtp().getPort() + "}").newsletter();
        LedgerIssues issues = new LedgerIssues(room.pages, new Issues(PressRoom.newsroom()));
        Letterpress letterpress = new Letterpress(config, Optional.empty(), PressRoom.TEMPLATES, issues.issues());
        SmtpCarrier carrier = new SmtpCarrier(config, _ -> Optional.empty());
        Subscribers subscribers = new Subscribers(readers, room.clock, secrets);
        stage = new NewsletterStage(readers, subscribers, issues, PressRoom.newsroom().editions(), letterpress, carrier, config, room.clock);
        door = new NewsletterDoor(new Newsletters(subscribers, issues, letterpress, carrier, stage, Optional.empty(), STORIES), new NewsletterDoor.Around(PressRoom.TEMPLATES, PressRoom.newsroom(), room.clock, room.clock, secrets, false, false));
    }

    void run() {
        while (stage.step()) { }
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    static String text(MimeMessage message) {
        try {
            return ((Multipart) message.getContent()).getBodyPart(0).getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override public void close() {
        server.stop();
    }
}
