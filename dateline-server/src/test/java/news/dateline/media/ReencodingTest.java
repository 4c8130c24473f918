package news.dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReencodingTest {
    private static List<Reencoding.Size> made(byte[] bytes) {
        return ((Reencoding.Result.Made) Reencoding.of(bytes)).sizes();
    }

    private static String refused(byte[] bytes) {
        return ((Reencoding.Result.Refused) Reencoding.of(bytes)).why();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        int pixel = image.getRGB(x, y);
        return (pixel >> 16 & 0xFF) > 180 && (pixel & 0xFF) < 90;
    }

    @Test void pictureIsKeptInTwoWidths() throws IOException {
        List<Reencoding.Size> sizes = made(Drawn.jpeg(2000, 1500));
        assertThat(sizes).extracting(Reencoding.Size::width).containsExactly(640, 1280);
        assertThat(sizes).extracting(Reencoding.Size::height).containsExactly(480, 960);
        BufferedImage large = read(sizes.getLast().jpeg());
        assertThat(large.getWidth()).isEqualTo(1280);
        assertThat(isRed(large, 100, 500)).isTrue();
        assertThat(isRed(large, 1200, 500)).isFalse();
    }

    @ParameterizedTest @ValueSource(ints = {240, 640, 700, 900, 1280})
    void noPictureIsMadeLargerThanItIs(int width) {
        assertThat(made(Drawn.png(width, 400)).getLast().width()).isLessThanOrEqualTo(width).isGreaterThanOrEqualTo(Math.min(width, 640));
    }

    @Test void pictureStandsAsTheCameraWasHeldAndTellsNothingElse() throws IOException {
        byte[] turned = Drawn.held(Drawn.jpeg(800, 400), 6, "SERIAL-4711");
        assertThat(new String(turned, StandardCharsets.ISO_8859_1)).contains("SERIAL-4711");
        Reencoding.Size size = made(turned).getLast();
        assertThat(size.width()).isEqualTo(400);
        assertThat(size.height()).isEqualTo(800);
        assertThat(isRed(read(size.jpeg()), 200, 100)).as("its left side is on top now").isTrue();
        assertThat(isRed(read(size.jpeg()), 200, 700)).isFalse();
        assertThat(new String(size.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("SERIAL-4711", "Exif");
    }

    @Test void bombIsRefusedBeforeItIsDecoded() {
        assertThat(refused(Drawn.pngThatSays(60_000, 60_000))).contains("60000 x 60000");
        assertThat(refused(Drawn.pngThatSays(Integer.MAX_VALUE, Integer.MAX_VALUE))).contains("at most");
        assertThat(refused(Drawn.pngThatSays(7_750, 7_750))).contains("7750 x 7750");
    }

    @Test void whatSaysThatItIsLargeAndIsNotIsRefused() {
        assertThat(Reencoding.of(Drawn.pngThatSays(5_000, 5_000))).isInstanceOf(Reencoding.Result.Refused.class);
    }

    @Test void countingPixelsAndStripsAreNoPictures() {
        assertThat(refused(Drawn.png(1, 1))).contains("1 x 1");
        assertThat(refused(Drawn.png(199, 400))).contains("199 x 400");
        assertThat(refused(Drawn.png(1_700, 400))).contains("strip");
        assertThat(made(Drawn.png(200, 200))).hasSize(1);
        assertThat(made(Drawn.png(1_600, 400))).hasSize(2);
    }

    @Test void whatMovesOrIsNoPictureIsRefused() {
        assertThat(refused(Drawn.gif(400, 400))).contains("gif");
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8))).contains("no picture");
        assertThat(refused(new byte[0])).contains("no picture");
        assertThat(refused("<!doctype html><title>Not here</title>".getBytes(StandardCharsets.UTF_8))).contains("no picture");
    }

    @Test void brokenFilesAreData() {
        byte[] jpeg = Drawn.jpeg(700, 500);
        byte[] png = Drawn.png(700, 500);
        for (int cut = 1; cut < 60; cut += 7) {
            assertThat(Reencoding.of(Arrays.copyOf(png, png.length * cut / 60))).isNotNull();
            assertThat(Reencoding.of(Arrays.copyOf(jpeg, jpeg.length * cut / 60))).isNotNull();
            byte[] bent = jpeg.clone();
            bent[jpeg.length * cut / 60] ^= 0x55;
            assertThat(Reencoding.of(bent)).isNotNull();
        }
        assertThat(Reencoding.of(Arrays.copyOf(png, 40))).isInstanceOf(Reencoding.Result.Refused.class);
    }
}
