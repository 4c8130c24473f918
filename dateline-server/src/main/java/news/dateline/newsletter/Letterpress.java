package news.dateline.newsletter;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import news.dateline.config.NewsletterConfig;
import news.dateline.model.Edition;
import news.dateline.press.Issues;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.MailView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.SiteView;

/**
 * Makes messages: as HTML without tables, images and scripts, in light and dark, and as text; with the fields by which mail programs offer leaving (RFC 2369, RFC 2919, RFC 8058), signed where there is a key.
 * Immutable; any thread may call.
 */
public final class Letterpress {
    private static final String MAIL_CHARSET = StandardCharsets.UTF_8.name();
    private static final int SUBJECT_MAX = 120;

    private final NewsletterConfig config;
    private final Optional<Dkim> dkim;
    private final Pages pages;
    private final Issues issues;

    public Letterpress(NewsletterConfig config, Optional<Dkim> dkim, Pages pages, Issues issues) {
        this.config = config;
        this.dkim = dkim;
        this.pages = pages;
        this.issues = issues;
    }

    /** An issue as its reader sees it; {@code leave} is a path. */
    public MailView issue(Rhythm rhythm, String edition, List<MailView.StoryView> stories, String leave) {
        Messages words = site().words(edition);
        String name = issues.editionName(edition);
        String title = switch (rhythm) {
            case MORNING -> words.of("mail.morning", name);
            case WEEKLY -> words.of("mail.weekly", name);
            case BREAKING -> stories.isEmpty() ? name : stories.getFirst().title();
        };
        return new MailView(edition, title, "", new LinkView("#", ""), stories, words.of("mail.why", name, words.of("mail.rhythm." + rhythm.key())), issues.link(words.of("mail.leave"), leave));
    }

    /** The mail that asks whether an address is its owner's, in the language of the form. */
    public MailView asking(String secret) {
        String name = site().name();
        Messages words = site().words();
        return new MailView(Edition.GLOBAL, words.of("mail.confirm-title", name), words.of("mail.confirm-lead", name), issues.link(words.of("mail.confirm"), "/newsletter/confirm/" + secret), List.of(), words.of("mail.confirm-why"),
                issues.link(words.of("feedback.keep"), "/privacy"));
    }

    public String html(MailView view) {
        return pages.mail(site(), view);
    }

    public String text(MailView view) {
        return view.text(site());
    }

    private SiteView site() {
        return issues.newsroom().site();
    }

    /** The finished message. {@code name}: the first part of its Message-ID; {@code leave}: the path that ends the subscription, none for the mail that asks. */
    public byte[] message(MailView view, String name, String to, Optional<String> leave, Instant at) {
        try {
            MimeMessage message = new Named(name + "@" + config.domain());
            message.setFrom(new InternetAddress(config.from(), site().name(), MAIL_CHARSET));
            message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject(view.title()), MAIL_CHARSET);
            message.setSentDate(Date.from(at));
            message.setHeader("List-Id", config.listId().orElse("<newsletter." + config.domain() + ">"));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (leave.isPresent()) {
                message.setHeader("List-Unsubscribe", "<" + issues.link("", leave.get()).href() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setContent(new MimeMultipart("alternative", part(text(view), "plain"), part(html(view), "html")));
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return dkim.map(signer -> signer.sign(bytes.toByteArray(), at)).orElseGet(bytes::toByteArray);
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("The message cannot be made (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static String subject(String title) {
        String line = title.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SUBJECT_MAX ? line : line.substring(0, line.offsetByCodePoints(0, SUBJECT_MAX - 1)) + "…";
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), MAIL_CHARSET, kind);
        // Lines stay short and seven bits wide, so that no server on the way has to write them anew and break the signature.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** Keeps its own Message-ID. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
