package news.dateline.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that tests draw: two halves of two colours, so that it can be seen which side is where. */
public final class Drawn {
    private Drawn() { }

    public static byte[] jpeg(int width, int height) {
        return encoded(halves(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(halves(width, height), "png");
    }

    static byte[] gif(int width, int height) {
        return encoded(halves(width, height), "gif");
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG whose head says that it is as large as this, and which is a few bytes. */
    static byte[] pngThatSays(int width, int height) {
        byte[] png = png(300, 300);
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >> 8 * (3 - i));
            png[20 + i] = (byte) (height >> 8 * (3 - i));
        }
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) png[29 + i] = (byte) (sum.getValue() >> 8 * (3 - i));
        return png;
    }

    /** The JPEG with Exif's note of how the camera was held, and a name that nobody should read. */
    static byte[] held(byte[] jpeg, int orientation, String secret) {
        byte[] words = secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        int length = 2 + 6 + tiff.length + words.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.writeBytes(words);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
