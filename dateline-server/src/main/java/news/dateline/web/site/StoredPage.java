package news.dateline.web.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A finished page as it is kept and sent. Immutable; treat the bytes as read-only.
 *
 * @param tag    names the content whatever its encoding
 * @param length of the content before compression, in bytes
 * @param brotli present once it has been compressed well
 */
public record StoredPage(int status, String mediaType, List<Header> headers, String tag, int length, byte[] gzip, Optional<byte[]> brotli) {
    /** One more header of this page. */
    public record Header(String name, String value) { }

    public StoredPage {
        headers = List.copyOf(headers);
    }

    /** As a response names it. Weak, for one tag stands for all encodings. */
    public String etag() {
        return "W/\"" + tag + "\"";
    }

    public StoredPage compressedWell(byte[] betterGzip, Optional<byte[]> betterBrotli) {
        return new StoredPage(status, mediaType, headers, tag, length, betterGzip, betterBrotli);
    }

    /** The content for clients that take no compressed bytes. */
    public byte[] identity() {
        if (length == 0) return new byte[0];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected gzip in a stored page, found something else", e);
        }
    }

    public String text() {
        return new String(identity(), StandardCharsets.UTF_8);
    }

    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(gzip.length + 200);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(status);
            out.writeUTF(mediaType);
            out.writeShort(headers.size());
            for (Header header : headers) {
                out.writeUTF(header.name());
                out.writeUTF(header.value());
            }
            out.writeUTF(tag);
            out.writeInt(length);
            write(out, gzip);
            out.writeBoolean(brotli.isPresent());
            if (brotli.isPresent()) write(out, brotli.get());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    public static StoredPage decoded(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int status = in.readShort();
            String mediaType = in.readUTF();
            List<Header> headers = new ArrayList<>();
            for (int left = in.readShort(); left > 0; left--) headers.add(new Header(in.readUTF(), in.readUTF()));
            String tag = in.readUTF();
            int length = in.readInt();
            byte[] gzip = in.readNBytes(in.readInt());
            return new StoredPage(status, mediaType, headers, tag, length, gzip, in.readBoolean() ? Optional.of(in.readNBytes(in.readInt())) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a stored page, found " + bytes.length + " other bytes", e);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
