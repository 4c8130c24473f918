package news.dateline.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a picture anew from the pixels that bytes decode to, in the sizes that pages use, as JPEG with nothing else in it: no place, no name of a camera, no thumbnail of what was cut away. What the bytes are is
 * read from them, never from what is said about them; their size is read before anything is decoded, and only so many pixels are as are needed. Pure; any thread.
 */
public final class Reencoding {
    /** Sizes that are kept, in pixels across. */
    static final List<Integer> WIDTHS = List.of(640, 1280);
    /** Smaller ones are logos, and counting pixels. */
    static final int SIDE_MIN = 200;
    static final int SIDE_MAX = 20_000;
    static final long PIXELS_MAX = 60_000_000;
    /** A strip is no picture for a page. */
    static final int RATIO_MAX = 4;
    private static final float QUALITY = 0.82f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** One size. */
    public record Size(int width, int height, byte[] jpeg) { }

    /** What came of it. */
    public sealed interface Result {
        /** Smallest first. */
        record Made(List<Size> sizes) implements Result {
            public Made {
                sizes = List.copyOf(sizes);
            }
        }

        record Refused(String why) implements Result { }
    }

    private static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    private Reencoding() { }

    public static Result of(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return new Result.Refused("Expected a JPEG or PNG, found bytes that are no picture");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Result.Made(sizes(decoded(reader, Orientation.of(bytes))));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return new Result.Refused(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException | NullPointerException | ClassCastException | IllegalStateException e) {
            // The JDK's decoders meet broken files in these ways too; such bytes are data.
            return new Result.Refused("Expected a whole picture, found one that cannot be decoded: " + e);
        }
    }

    private static BufferedImage decoded(ImageReader reader, int orientation) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) throw new Unfit("Expected a JPEG or PNG, found " + format);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.min(width, height) < SIDE_MIN) throw new Unfit("Expected at least " + SIDE_MIN + " pixels a side, found " + width + " x " + height);
        if (Math.max(width, height) > SIDE_MAX || (long) width * height > PIXELS_MAX) throw new Unfit("Expected at most " + PIXELS_MAX + " pixels, found " + width + " x " + height);
        if (Math.max(width, height) > RATIO_MAX * Math.min(width, height)) throw new Unfit("Expected a picture, found a strip of " + width + " x " + height);
        ImageReadParam param = reader.getDefaultReadParam();
        // Every second, third … pixel is enough for what is kept, and memory is bounded by that.
        int across = orientation > 4 ? height : width;
        int step = Math.max(1, across / (2 * WIDTHS.getLast()));
        param.setSourceSubsampling(step, step, 0, 0);
        return upright(opaque(reader.read(0, param)), orientation);
    }

    /** JPEG knows no transparency: what shows through is white. */
    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    /** As the camera was held, by Exif's numbers 1 to 8. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) return image;
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        BufferedImage turned = new BufferedImage(orientation > 4 ? h : w, orientation > 4 ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    private static List<Size> sizes(BufferedImage image) throws IOException {
        List<Size> sizes = new ArrayList<>();
        for (int width : WIDTHS) if (width < image.getWidth()) sizes.add(size(image, width));
        if (sizes.size() < WIDTHS.size() && (sizes.isEmpty() || image.getWidth() > sizes.getLast().width() * 5 / 4)) sizes.add(size(image, image.getWidth()));
        return sizes;
    }

    private static Size size(BufferedImage image, int width) throws IOException {
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        BufferedImage scaled = image;
        // Halved step by step: a single step over more than half leaves out pixels and looks rough.
        while (scaled.getWidth() / 2 >= width) scaled = scaled(scaled, scaled.getWidth() / 2, Math.max(1, scaled.getHeight() / 2));
        return new Size(width, height, jpeg(scaled.getWidth() == width && scaled.getHeight() == height ? scaled : scaled(scaled, width, height)));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
