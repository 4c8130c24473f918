package news.dateline.press.page;

import java.util.Locale;

/** The one accent colour, and its two readable forms: mixed with black on light paper, with white on dark, until the contrast is that of normal text in WCAG AA. Immutable. */
record BrandColour(int red, int green, int blue) {
    /** The papers that text stands on, as in site.css; the darker of the light and the lighter of the dark. */
    private static final BrandColour LIGHT_PAPER = new BrandColour(0xf4, 0xf2, 0xee);
    private static final BrandColour DARK_PAPER = new BrandColour(0x22, 0x24, 0x28);
    private static final double CONTRAST_MIN = 4.6;
    private static final int STEPS = 50;

    static BrandColour of(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) throw new IllegalArgumentException("Expected a colour like #8c1d18, found " + text);
        int rgb = Integer.parseInt(text.substring(1), 16);
        return new BrandColour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    String onLight() {
        return readableOn(LIGHT_PAPER, 0).hex();
    }

    String onDark() {
        return readableOn(DARK_PAPER, 255).hex();
    }

    private BrandColour readableOn(BrandColour paper, int towards) {
        BrandColour colour = this;
        for (int step = 1; step <= STEPS && colour.contrast(paper) < CONTRAST_MIN; step++) colour = mixed(towards, (double) step / STEPS);
        return colour;
    }

    private BrandColour mixed(int with, double share) {
        return new BrandColour(mix(red, with, share), mix(green, with, share), mix(blue, with, share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    double contrast(BrandColour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
