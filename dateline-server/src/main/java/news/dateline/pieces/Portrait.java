package news.dateline.pieces;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * An author's picture: cut to a square, drawn anew as a JPEG of our own, so that nothing of the file but its pixels reaches a reader. Bounded before a pixel is decoded. Pure but for the file.
 */
public final class Portrait {
    /** Width and height. */
    public static final int SIDE = 320;
    static final long BYTES_MAX = 4_000_000;
    static final int PIXELS_MAX = 6000;

    private Portrait() { }

    /** The bytes of a JPEG. Throws {@link IllegalArgumentException} that says what to do. */
    public static byte[] read(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) throw new IllegalArgumentException(file + ": Expected a picture of at most " + BYTES_MAX + " bytes; make it smaller");
            return drawn(decoded(Files.readAllBytes(file), file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": Expected a picture that can be read, PNG or JPEG", e);
        }
    }

    private static BufferedImage decoded(byte[] bytes, Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IllegalArgumentException(file + ": Expected a PNG or a JPEG");
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
                if (!format.equals("png") && !format.equals("jpeg")) throw new IllegalArgumentException(file + ": Expected a PNG or a JPEG, found " + format);
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > PIXELS_MAX || height > PIXELS_MAX) throw new IllegalArgumentException(file + ": Expected at most " + PIXELS_MAX + " pixels a side, found " + width + " x " + height);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] drawn(BufferedImage picture) throws IOException {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        int left = (picture.getWidth() - side) / 2;
        // Faces are rather at the top.
        int top = (picture.getHeight() - side) / 3;
        BufferedImage square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, SIDE, SIDE, left, top, left + side, top + side, Color.WHITE, null);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        if (!ImageIO.write(square, "jpg", jpeg)) throw new IOException("Every Java runtime writes JPEG");
        return jpeg.toByteArray();
    }
}
