package news.dateline.press.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final int STYLE_BYTES_MAX = 25_000;
    private static final int SCRIPT_BYTES_MAX = 20_000;
    private static final int FIRST_FONTS_BYTES_MAX = 90_000;
    private static final int FONTS_BYTES_MAX = 220_000;

    private final Assets assets = Assets.load("#9a1b1e");

    private byte[] bytes(String name) {
        String path = assets.path(name);
        return assets.all().stream().filter(asset -> asset.path().equals(path)).findFirst().orElseThrow().bytes();
    }

    private String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    @Test void addressesHoldAHashOfTheContent() {
        assertThat(assets.all()).allSatisfy(asset -> assertThat(asset.path()).matches("/assets/[a-z0-9-]+\\.[0-9a-f]{10}\\.(css|js|svg|png|woff2)"));
        assertThat(assets.path("site.css")).isEqualTo(Assets.load("#9a1b1e").path("site.css"));
        assertThat(assets.path("site.css")).isNotEqualTo(Assets.load("#0b5d3b").path("site.css"));
        assertThat(assets.path("site.js")).isEqualTo(Assets.load("#0b5d3b").path("site.js"));
    }

    @Test void theStyleNamesOnlyFilesThatAreServed() {
        List<String> named = Pattern.compile("url\\(([^)]*)\\)").matcher(text("site.css")).results().map((MatchResult found) -> found.group(1)).toList();
        assertThat(named).isNotEmpty().allSatisfy(path -> assertThat(assets.all()).extracting(Asset::path).contains(path));
        assertThat(text("site.css") + text("favicon.svg")).doesNotContain("BRAND").contains("#9a1b1e");
    }

    @Test void filesAreSmall() {
        assertThat(bytes("site.css").length).isLessThan(STYLE_BYTES_MAX);
        assertThat(bytes("site.js").length).isLessThan(SCRIPT_BYTES_MAX);
        assertThat(bytes("display-latin.woff2").length + bytes("serif-latin.woff2").length + bytes("sans-latin.woff2").length).isLessThan(FIRST_FONTS_BYTES_MAX);
        assertThat(assets.all().stream().filter(asset -> asset.path().endsWith(".woff2")).mapToInt(asset -> asset.bytes().length).sum()).isLessThan(FONTS_BYTES_MAX);
    }

    @Test void anUnknownFileIsAMistake() {
        assertThatThrownBy(() -> assets.path("other.css")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("site.css");
    }

    @Test void aPaleBrandIsMadeReadableOnBothPapers() {
        for (String brand : List.of("#ffee00", "#000000", "#ffffff", "#9a1b1e", "#777777")) {
            BrandColour colour = BrandColour.of(brand);
            assertThat(BrandColour.of(colour.onLight()).contrast(BrandColour.of("#fdfcfa"))).as(brand).isGreaterThan(4.5);
            assertThat(BrandColour.of(colour.onDark()).contrast(BrandColour.of("#15161a"))).as(brand).isGreaterThan(4.5);
        }
        assertThat(BrandColour.of("#9a1b1e").onLight()).isEqualTo("#9a1b1e");
        assertThatThrownBy(() -> Assets.load("red;} body{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
