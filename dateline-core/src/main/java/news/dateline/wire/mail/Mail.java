package news.dateline.wire.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Association;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Charsets;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Layout;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.WireCharsets;
import news.dateline.wire.text.PlainText;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads a mail (RFC 5322 with MIME): the subject is the headline, the plain text goes before HTML, pictures are associations. Attachments that are wire documents themselves are the copy; the mail
 * around them is then a note to editors, so that an embargo in the subject holds what is attached. Pure.
 */
public final class Mail {
    /** Reads attachments, whatever format they are in. */
    public interface Attachments {
        Outcome read(byte[] bytes, String contentType);
    }

    /** What became of an attachment. */
    public sealed interface Outcome {
        record Wire(Batch batch, List<String> mended) implements Outcome { }

        /** {@code looksLikeKill} as of bytes that cannot be read. */
        record Unreadable(String reason, boolean looksLikeKill, List<String> guids) implements Outcome { }
    }

    /** What became of a mail. */
    public sealed interface Reading {
        record Read(Batch batch) implements Reading { }

        record Failed(String reason, boolean looksLikeKill, List<String> guids) implements Reading { }
    }

    private static final Pattern FIELD = Pattern.compile("^([A-Za-z][A-Za-z0-9-]{1,40}):(?:\\s|$)");
    private static final Set<String> SURE = Set.of("message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature");
    private static final Set<String> USUAL = Set.of("from", "to", "subject", "date", "reply-to", "sender", "cc", "content-type", "content-transfer-encoding");
    private static final Pattern PREFIX = Pattern.compile("^(?:\\s*(?:fwd?|wg|tr|rv|re|aw)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNATURE = Pattern.compile("(?m)^--[ ]?\\r?$");
    private static final Set<String> WIRE_TYPES = Set.of("application/xml", "text/xml", "application/json", "text/plain", "application/octet-stream", "message/rfc822", "application/nitf+xml", "application/zip", "application/x-zip-compressed", "application/mbox",
            "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml", "application/vnd.iptc.g2.packageitem+xml", "application/rss+xml", "application/atom+xml", "application/feed+json");
    private static final int HEADERS_SEARCHED = 200;
    private static final int COVER_LENGTH = 2_000;

    private final Layout layout;
    private final Attachments attachments;
    private final List<Copy> copies = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Outcome.Unreadable> rubble = Optional.empty();
    private int parts;

    private Mail(Layout layout, Attachments attachments) {
        this.layout = layout;
        this.attachments = attachments;
    }

    /** Whether bytes, taken as Latin-1, begin with the header of a mail. */
    public static boolean isHead(String head) {
        int sure = 0;
        int usual = 0;
        int lines = 0;
        for (String line : (Iterable<String>) head.stripLeading().lines().limit(HEADERS_SEARCHED)::iterator) {
            if (line.isBlank()) break;
            Matcher field = FIELD.matcher(line);
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (!field.find() && !folded && !(lines == 0 && line.startsWith("From "))) return sure > 0 && usual + sure > 2;
            lines++;
            if (folded || !field.reset().find()) continue;
            String name = field.group(1).toLowerCase(Locale.ROOT);
            if (SURE.contains(name)) sure++;
            if (USUAL.contains(name)) usual++;
        }
        return sure > 0 && usual + sure > 1 || usual > 2;
    }

    public static Reading read(byte[] bytes, Layout layout, Attachments attachments) {
        Mail mail = new Mail(layout, attachments);
        try {
            mail.message(parsed(bytes), 0);
        } catch (IOException | IllegalStateException e) {
            // The library throws the second over some cut multiparts.
            return new Reading.Failed("The mail cannot be read: " + e.getMessage(), false, List.of());
        }
        if (mail.rubble.isPresent()) return new Reading.Failed("An attachment cannot be read: " + mail.rubble.get().reason(), true, mail.rubble.get().guids());
        return new Reading.Read(new Batch("mail", mail.copies, mail.problems));
    }

    private static Message parsed(byte[] bytes) throws IOException {
        int from = 0;
        while (from < bytes.length && bytes[from] <= ' ' && bytes[from] >= 0) from++;
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        // Charsets that nobody knows must not stop the mail: its bytes are decoded here.
        builder.setBodyFactory(new BasicBodyFactory(true));
        builder.setMimeEntityConfig(MimeConfig.custom().setMaxHeaderCount(Limits.MAIL_HEADERS).setMaxHeaderLen(Limits.MAIL_HEADER_LENGTH + 1).setMaxLineLen(Limits.DOCUMENT_BYTES)
                .setMaxContentLen(Limits.DOCUMENT_BYTES).setMalformedHeaderStartsBody(true).build());
        return builder.parseMessage(new ByteArrayInputStream(bytes, from, bytes.length - from));
    }

    /** The parts of one mail as they are met. */
    private static final class Contents {
        private final List<String> plain = new ArrayList<>();
        private final List<String> html = new ArrayList<>();
        private final List<Association> media = new ArrayList<>();
        private final List<Copy> attached = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
    }

    private void message(Message message, int depth) throws IOException {
        Contents contents = new Contents();
        walk(message, contents, depth);
        String subject = PREFIX.matcher(Plain.line(message.getSubject() == null ? "" : message.getSubject())).replaceFirst("");
        String words = SIGNATURE.split(String.join("\n\n", contents.plain), 2)[0].strip();
        if (!contents.attached.isEmpty()) {
            String cover = words.isEmpty() && !contents.html.isEmpty() ? Markup.clean(contents.html.getFirst(), "").text() : words;
            for (Copy copy : contents.attached) cover(copy, subject, cover, contents.lost);
            copies.addAll(contents.attached);
            return;
        }
        // A mail that only carries another is no copy of its own.
        if (words.isEmpty() && contents.html.isEmpty() && contents.media.isEmpty() && !copies.isEmpty()) return;
        copies.add(own(message, contents, subject, words));
    }

    private static void cover(Copy copy, String subject, String words, List<String> lost) {
        copy.put(Slot.ED_NOTE, subject).put(Slot.ED_NOTE, words.substring(0, Math.min(words.length(), COVER_LENGTH)));
        withhold(copy, lost);
    }

    private static void withhold(Copy copy, List<String> lost) {
        for (String what : lost) copy.putEvenBlank(Slot.STATUS, "withheld").mend("the attachment " + what + ": withheld");
    }

    private Copy own(Message message, Contents contents, String subject, String words) {
        String id = message.getMessageId() == null ? "" : message.getMessageId().strip().replaceAll("^<|>$", "");
        Copy copy = new Copy("mail " + (copies.size() + 1) + (id.isEmpty() ? "" : " " + id), -1);
        if (!id.isEmpty()) copy.put(Slot.GUID, "mid:" + id);
        copy.put(Slot.VERSION_CREATED, header(message, "Date")).put(Slot.LANGUAGE, header(message, "Content-Language"));
        sender(message).ifPresent(name -> copy.put(Slot.INFO_SOURCE, name));
        for (String keyword : header(message, "Keywords").split("\\s*,\\s*")) copy.put(Slot.KEYWORD, keyword);
        expires(copy, message);
        if (FormMail.isForm(words)) FormMail.tell(copy, words, layout);
        else if (!words.isEmpty()) PlainText.tell(copy, words, layout, subject.isEmpty());
        else for (String html : contents.html) copy.body(Passage.Kind.HTML, html, "");
        if (copy.titles().isEmpty()) copy.title(subject, "main", false);
        else copy.put(Slot.ED_NOTE, subject);
        contents.media.forEach(copy::association);
        withhold(copy, contents.lost);
        return copy;
    }

    private static void expires(Copy copy, Message message) {
        copy.put(Slot.EXPIRES, header(message, "Expires")).put(Slot.EXPIRES, header(message, "Expiry-Date"));
    }

    private static Optional<String> sender(Message message) {
        if (message.getFrom() == null || message.getFrom().isEmpty()) return Optional.empty();
        Mailbox from = message.getFrom().getFirst();
        return Optional.of(from.getName() == null || from.getName().isBlank() ? from.getAddress() : from.getName());
    }

    private static String header(Entity entity, String name) {
        Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
        return field == null || field.getBody() == null ? "" : Plain.line(field.getBody());
    }

    private void walk(Entity entity, Contents contents, int depth) throws IOException {
        if (depth > Limits.MAIL_DEPTH) throw new IOException("A limit of this reader is exceeded: parts lie more than " + Limits.MAIL_DEPTH + " deep");
        if (++parts > Limits.MAIL_PARTS) throw new IOException("A limit of this reader is exceeded: more than " + Limits.MAIL_PARTS + " parts");
        switch (entity.getBody()) {
            case Multipart several -> {
                for (Entity part : several.getBodyParts()) walk(part, contents, depth + 1);
            }
            case Message inner -> message(inner, depth + 1);
            case SingleBody single -> part(entity, single.getInputStream().readAllBytes(), contents);
            case null, default -> { }
        }
    }

    private void part(Entity entity, byte[] bytes, Contents contents) {
        String type = entity.getMimeType() == null ? "text/plain" : entity.getMimeType().toLowerCase(Locale.ROOT);
        Optional<String> name = Optional.ofNullable(entity.getFilename()).map(Plain::line).filter(text -> !text.isEmpty());
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || name.isPresent();
        if (type.equals("text/plain") && !attached) contents.plain.add(unfolded(entity, text(entity, bytes)));
        else if (type.equals("text/html") && !attached) contents.html.add(text(entity, bytes));
        else if (type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/")) contents.media.add(media(entity, type, name));
        else if (WIRE_TYPES.contains(type) || type.endsWith("+xml") || type.endsWith("+json")) attachment(entity, bytes, type, name.orElse("without a name"), contents);
        else problems.add(new Problem("attachment " + name.orElse("without a name"), -1, "is " + type + "; it was left out"));
    }

    private void attachment(Entity entity, byte[] bytes, String type, String name, Contents contents) {
        String charset = declared(entity);
        switch (attachments.read(bytes, charset.isEmpty() ? type : type + "; charset=" + charset)) {
            case Outcome.Wire(Batch batch, List<String> mended) -> {
                batch.copies().forEach(copy -> mended.forEach(copy::mend));
                contents.attached.addAll(batch.copies());
                problems.addAll(batch.problems());
            }
            case Outcome.Unreadable unreadable -> {
                problems.add(new Problem("attachment " + name, -1, "cannot be read: " + unreadable.reason()));
                if (unreadable.looksLikeKill()) rubble = Optional.of(unreadable);
                // A text or some bytes may be anything; what calls itself a document of a wire's format should have been one.
                if (type.contains("xml") || type.contains("json") || type.contains("zip") || type.contains("mbox")) contents.lost.add(name + " could not be read");
            }
        }
    }

    private static Association media(Entity entity, String type, Optional<String> name) {
        String kind = type.startsWith("image/") ? "picture" : type.substring(0, type.indexOf('/'));
        return Association.of(kind).name(name.orElse("")).caption(header(entity, "Content-Description")).build();
    }

    private static String declared(Entity entity) {
        Field field = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
        return field instanceof ContentTypeField type && type.getCharset() != null ? type.getCharset() : "";
    }

    private String text(Entity entity, byte[] bytes) {
        String charset = declared(entity);
        // Without a declaration the standard says ASCII; what is not is read as the agency's mapping or the bytes themselves say.
        if (charset.isEmpty() && layout.charset().isPresent()) return WireCharsets.decode(bytes, layout.charset());
        return Charsets.decode(bytes, charset).text();
    }

    /** RFC 3676: lines that end in a blank go on; with delsp the blank goes. */
    private static String unfolded(Entity entity, String text) {
        String type = header(entity, "Content-Type").toLowerCase(Locale.ROOT);
        String lines = text.replace("\r\n", "\n");
        if (!type.contains("format=flowed")) return lines;
        String between = type.contains("delsp=yes") ? "" : " ";
        return lines.replaceAll("(?m)(?<!^--) \\n(?=\\S)", between);
    }
}
