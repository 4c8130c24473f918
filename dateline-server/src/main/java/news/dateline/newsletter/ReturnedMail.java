package news.dateline.newsletter;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server says of a mail that it took before: a delivery report (RFC 3464, codes by RFC 3463) or a reader's complaint (ARF, RFC 5965). It names our mail by its Message-ID, which nobody knows but
 * who got it, so a report that somebody makes up ends no subscription of others.
 *
 * @param message the first part of our mail's Message-ID
 * @param code    of a failure, such as 5.1.1
 */
public record ReturnedMail(String message, Kind kind, String code) {
    /** NOBODY: there is no such mailbox. FAILED: for good, this one. COMPLAINED: the reader called it unwanted. */
    public enum Kind { NOBODY, FAILED, COMPLAINED }

    /** Bytes of a part that are looked at. */
    private static final int PART_MAX = 64 * 1024;
    private static final int PARTS_MAX = 8;
    private static final int RECIPIENTS_MAX = 20;
    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{32})@[^<>\\s]{1,253}>");
    private static final Pattern PERMANENT = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}");
    /** Bad mailbox, bad system, bad syntax, moved without an address, null MX; disabled. */
    private static final Set<String> NO_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");
    /** Of complaints; what else there may be ("not-spam", "auth-failure", "virus") is none of a reader. */
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out", "opt-out-list");

    /** Empty for what is no report of a failure or complaint, or of no mail of ours. Never throws for what is in a mail. */
    public static Optional<ReturnedMail> of(byte[] mail) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof MimeMultipart parts)) return Optional.empty();
            Optional<String> code = Optional.empty();
            boolean complaint = false;
            Optional<String> ours = Optional.empty();
            for (int i = 0; i < Math.min(parts.getCount(), PARTS_MAX); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) code = failure(part);
                else if (part.isMimeType("message/feedback-report")) complaint = COMPLAINTS.contains(first(headers(stream(part)), "Feedback-Type").toLowerCase(Locale.ROOT));
                else if (part.isMimeType("message/rfc822") || part.isMimeType("message/global") || part.isMimeType("text/rfc822-headers") || part.isMimeType("message/global-headers")) ours = named(headers(stream(part)));
            }
            if (ours.isEmpty() || !complaint && code.isEmpty()) return Optional.empty();
            String status = code.orElse("");
            return Optional.of(new ReturnedMail(ours.get(), complaint ? Kind.COMPLAINED : NO_MAILBOX.contains(status) ? Kind.NOBODY : Kind.FAILED, status));
        } catch (MessagingException | IOException | RuntimeException _) {
            // Strangers wrote it: what cannot be read says nothing of a mail of ours.
            return Optional.empty();
        }
    }

    /** The code of what failed for good; a mail of ours has one addressee. */
    private static Optional<String> failure(BodyPart part) throws MessagingException, IOException {
        InputStream in = stream(part);
        for (int i = 0; i <= RECIPIENTS_MAX; i++) {
            InternetHeaders block = headers(in);
            if (first(block, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) return Optional.of(first(block, "Status").split("\\s", 2)[0]).filter(status -> PERMANENT.matcher(status).matches());
        }
        return Optional.empty();
    }

    private static Optional<String> named(InternetHeaders headers) {
        Matcher id = OURS.matcher(first(headers, "Message-ID"));
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private static InternetHeaders headers(InputStream in) throws MessagingException {
        return new InternetHeaders(in, true);
    }

    private static String first(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name, null)).map(String::strip).orElse("");
    }

    /** Decoded, but not read as a message. */
    private static InputStream stream(BodyPart part) throws MessagingException, IOException {
        return new ByteArrayInputStream(part.getDataHandler().getInputStream().readNBytes(PART_MAX));
    }
}
