package news.dateline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Draws what {@link ClusterBench} found as a picture for the documents: both axes are logarithmic, so that a cost that grows with a power of the size is a straight line. Pure. */
final class GrowthPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 80;
    private static final int RIGHT = 30;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;

    private final List<ClusterBench.Found> found;
    private final double least;
    private final double most;

    private GrowthPlot(List<ClusterBench.Found> found) {
        this.found = found;
        double[] all = found.stream().flatMapToDouble(one -> DoubleStream.of(one.placing().mean(), one.placing().median(), one.placing().p99(), one.embedding().mean())).toArray();
        this.least = Math.floor(Math.log10(Arrays.stream(all).min().orElse(1)));
        this.most = Math.max(least + 1, Math.ceil(Math.log10(Arrays.stream(all).max().orElse(10))));
    }

    /** An SVG picture of one size or more. */
    static String of(List<ClusterBench.Found> found) {
        return new GrowthPlot(found).drawn();
    }

    private String drawn() {
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <title>Processor time an item over the number of items in active clusters</title>
                <rect width="%d" height="%d" fill="#ffffff"/>
                <text x="%d" y="24" font-size="14">Placing and remembering an item, processor time (µs), beside its embedding</text>
                """, WIDTH, HEIGHT, WIDTH, HEIGHT, LEFT));
        for (double power = least; power <= most; power++) {
            svg.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#dddddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>%n", LEFT, y(Math.pow(10, power)), WIDTH - RIGHT, y(Math.pow(10, power)),
                    LEFT - 8, y(Math.pow(10, power)) + 4, Math.pow(10, power)));
        }
        for (ClusterBench.Found one : found) {
            // With few items the heap's own coming and going is larger than what they take.
            String bytes = one.bytesAnItem() > 0 ? String.format(Locale.ROOT, "%,.0f bytes an item", one.bytesAnItem()) : "";
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#666666\">%s</text>%n", x(one), HEIGHT - BOTTOM + 20, one.items(), x(one),
                    HEIGHT - BOTTOM + 36, bytes));
        }
        line(svg, "#888888", "embedding, mean", one -> one.embedding().mean());
        line(svg, "#d08770", "99th in a hundred", one -> one.placing().p99());
        line(svg, "#1f5fa8", "mean", one -> one.placing().mean());
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, String colour, String name, ToDoubleFunction<ClusterBench.Found> value) {
        StringBuilder points = new StringBuilder();
        for (ClusterBench.Found one : found) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(one), y(value.applyAsDouble(one))));
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\">%,.0f</text>%n", x(one), y(value.applyAsDouble(one)), colour, x(one),
                    y(value.applyAsDouble(one)) - 8, colour, value.applyAsDouble(one)));
        }
        svg.append(String.format(Locale.ROOT, "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/><text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n", points.toString().strip(), colour, LEFT + 50,
                y(value.applyAsDouble(found.getFirst())) + 16, colour, name));
    }

    private double x(ClusterBench.Found one) {
        double first = Math.log(found.getFirst().items());
        double last = Math.log(found.getLast().items());
        int width = WIDTH - LEFT - RIGHT - 80;
        return LEFT + 40 + (last > first ? (Math.log(one.items()) - first) / (last - first) * width : width / 2.0);
    }

    private double y(double value) {
        return TOP + (most - Math.log10(value)) / (most - least) * (HEIGHT - TOP - BOTTOM);
    }
}
