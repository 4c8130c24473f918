package news.dateline.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortraitTest {
    @TempDir private Path folder;

    private Path picture(String format, int width, int height) throws IOException {
        Path file = folder.resolve("portrait." + format);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }

    @Test void aPictureIsDrawnAnewAsASquareJpegWithNothingElseOfItsFile() throws IOException {
        Path file = picture("png", 400, 900);
        Files.write(file, "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.file.StandardOpenOption.APPEND);
        byte[] jpeg = Portrait.read(file);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(drawn.getWidth()).isEqualTo(Portrait.SIDE).isEqualTo(drawn.getHeight());
        assertThat(new String(jpeg, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test void whatIsNoPngOrJpegIsRefused() throws IOException {
        assertThatThrownBy(() -> Portrait.read(picture("gif", 10, 10))).hasMessageContaining("found gif");
        Path text = Files.writeString(folder.resolve("portrait.jpg"), "no picture");
        assertThatThrownBy(() -> Portrait.read(text)).hasMessageContaining("Expected a PNG or a JPEG");
        assertThatThrownBy(() -> Portrait.read(folder.resolve("none.png"))).hasMessageContaining("can be read");
    }

    @Test void tooManyPixelsAreRefusedBeforeTheyAreDecoded() throws IOException {
        assertThat(Portrait.read(picture("png", Portrait.PIXELS_MAX, 1))).isNotEmpty();
        assertThatThrownBy(() -> Portrait.read(picture("png", Portrait.PIXELS_MAX + 1, 1))).hasMessageContaining("at most " + Portrait.PIXELS_MAX);
    }
}
