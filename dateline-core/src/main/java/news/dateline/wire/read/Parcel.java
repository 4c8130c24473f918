package news.dateline.wire.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Several documents in one file: a zip archive, or mails one after another (mbox). Each is read as if it had come alone, so one that is broken does not spoil the next. Nothing is written to a disk, names
 * are for people only, and an archive within an archive is not opened. Pure.
 *
 * @param kind    "zip" or "mbox"
 * @param pieces  in the parcel's order
 * @param leftOut what is no document of a wire, and said so by its name
 * @param broken  why it could not be read to its end; what stood before is among the pieces
 */
public record Parcel(String kind, List<Piece> pieces, List<Problem> leftOut, Optional<String> broken) {
    /** {@code name} is what the archive calls it, for people. */
    public record Piece(String name, byte[] bytes) { }

    /** What may still be unpacked for one delivery, however many archives lie in its mails. One thread. */
    public static final class Allowance {
        private int left = Limits.PARCEL_BYTES;
    }

    private static final Pattern NO_COPY = Pattern.compile("(?:.*/)?(?:\\..*|__MACOSX/.*)|__MACOSX/.*|.*\\.(?:jpe?g|png|gif|webp|tiff?|svg|mp3|mp4|m4a|mov|avi|wav|pdf|docx?|xlsx?|pptx?|odt|zip|gz|bz2|7z|rar|tar|css|js|xsl|xslt|dtd|xsd)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** RFC 4155: the line that begins a mail names its sender and, as C's asctime has it, a time. */
    private static final Pattern MAIL_BEGINS = Pattern.compile("(?:\\A|(?<=\\n)\\r?\\n)From \\S[^\\r\\n]{0,300} \\d{1,2}:\\d{2}(?::\\d{2})?[^\\r\\n]{0,40} \\d{4}[^\\r\\n]{0,20}\\r?\\n(?=[!-9;-~]{1,100}:)");
    private static final Pattern QUOTED_FROM = Pattern.compile("(?m)^>(>*From )");
    private static final int NAME_LENGTH = 200;
    private static final int HEAD = 1_000;
    /** Bytes of a zip archive's end record without its comment. */
    private static final int END = 22;

    public Parcel {
        pieces = List.copyOf(pieces);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether bytes begin like a parcel. */
    public static boolean isHead(byte[] bytes) {
        return isZip(bytes) || isMbox(bytes) && MAIL_BEGINS.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)).lookingAt();
    }

    /** Empty for bytes that are no parcel. What an archive unpacks to is taken from the allowance. */
    public static Optional<Parcel> of(byte[] bytes, Allowance allowance) {
        if (isZip(bytes)) return Optional.of(zip(bytes, allowance));
        return isMbox(bytes) ? mbox(new String(bytes, StandardCharsets.ISO_8859_1)) : Optional.empty();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
    }

    private static boolean isMbox(byte[] bytes) {
        return bytes.length > 5 && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("From ");
    }

    private static Parcel zip(byte[] bytes, Allowance allowance) {
        List<Piece> pieces = new ArrayList<>();
        List<Problem> leftOut = new ArrayList<>();
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = Plain.line(entry.getName().substring(0, Math.min(NAME_LENGTH, entry.getName().length())));
                if (++entries > Limits.PARCEL_PIECES) return new Parcel("zip", pieces, leftOut, Optional.of("A limit of this reader is exceeded: more than " + Limits.PARCEL_PIECES + " files in an archive"));
                byte[] piece = entry.isDirectory() ? new byte[0] : zip.readNBytes(allowance.left + 1);
                boolean tooMuch = piece.length > allowance.left;
                allowance.left = Math.max(0, allowance.left - piece.length);
                if (tooMuch) return new Parcel("zip", pieces, leftOut, Optional.of("A limit of this reader is exceeded: more than " + Limits.PARCEL_BYTES + " bytes unpacked, in " + name));
                if (entry.isDirectory()) continue;
                if (NO_COPY.matcher(name).matches()) leftOut.add(new Problem("file " + name, -1, "is no document of a wire by its name; it was left out"));
                else pieces.add(new Piece(name, piece));
            }
        } catch (IOException | IllegalArgumentException e) {
            return new Parcel("zip", pieces, leftOut, Optional.of("The archive cannot be read: " + e.getMessage()));
        }
        return new Parcel("zip", pieces, leftOut, entries == named(bytes) ? Optional.empty() : Optional.of("The archive cannot be read to its end"));
    }

    /** How many files the archive's own directory has, which stands at its end (APPNOTE.TXT 4.3.16); -1 where that was cut off. */
    private static int named(byte[] bytes) {
        for (int at = bytes.length - END; at >= 0 && at >= bytes.length - END - 0xFFFF; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) return (bytes[at + 10] & 0xFF) | (bytes[at + 11] & 0xFF) << 8;
        }
        return -1;
    }

    /** Text is bytes here, one character each. */
    private static Optional<Parcel> mbox(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher begins = MAIL_BEGINS.matcher(text);
        if (!begins.find() || begins.start() != 0) return Optional.empty();
        int from = begins.end();
        boolean more = true;
        while (more) {
            if (pieces.size() >= Limits.PARCEL_PIECES) return Optional.of(new Parcel("mbox", pieces, List.of(), Optional.of("A limit of this reader is exceeded: more than " + Limits.PARCEL_PIECES + " mails in one file")));
            more = begins.find();
            String mail = text.substring(from, more ? begins.start() : text.length());
            pieces.add(new Piece("mail " + (pieces.size() + 1), QUOTED_FROM.matcher(mail).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1)));
            if (more) from = begins.end();
        }
        return Optional.of(new Parcel("mbox", pieces, List.of(), Optional.empty()));
    }
}
