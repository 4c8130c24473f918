package news.dateline.press.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws a country among its neighbours, with one place marked, as a file of SVG: thin lines, light and dark as the reader has it. The same question gives the same bytes. Names are in English. Pure; any
 * thread.
 *
 * {@snippet :
 * LocatorMap.draw("KE", Optional.of(new LocatorMap.Place("Nakuru", -0.28, 36.07)));
 * }
 */
public final class LocatorMap {
    public static final int WIDTH = Frame.WIDTH;
    public static final int HEIGHT = Frame.HEIGHT;
    private static final double NAME_SIZE = 13;
    private static final double HERE_SIZE = 17;
    private static final double PLACE_SIZE = 20;
    private static final double DOT = 6;
    private static final int PLACE_LENGTH_MAX = 28;
    /** Of the sheet: a neighbour that shows less has no name. */
    private static final double NAMED_SHARE = 0.015;

    private static final String STYLE = """
            <style>
            .s{fill:#eef1f2}.l{fill:#faf9f6}.h{fill:#e4ddcd;stroke:#e4ddcd}.b,.d{fill:none;stroke:#aaa498;stroke-width:.8;stroke-linejoin:round}.d{stroke-dasharray:3 3}
            text{font-family:Georgia,"Times New Roman",serif;text-anchor:middle;dominant-baseline:central}.n{fill:#78726a;font-size:13px}.c{fill:#4d4841;font-size:17px;letter-spacing:.06em}
            .p{fill:#1a1917;font-size:20px;font-weight:700;stroke:#faf9f6;stroke-width:4px;stroke-linejoin:round;paint-order:stroke}.e{text-anchor:end}.a{text-anchor:start}.m{fill:#b3261e;stroke:#fff;stroke-width:2}
            @media(prefers-color-scheme:dark){.s{fill:#191b20}.l{fill:#25272c}.h{fill:#3d3f46;stroke:#3d3f46}.b,.d{stroke:#63666e}.n{fill:#9a958d}.c{fill:#cfcbc4}.p{fill:#f3f0ea;stroke:#1f2126}.m{fill:#ff8f82;stroke:#15161a}}
            </style>
            """;

    /** A place in degrees north and east, and its name as it is to be printed. */
    public record Place(String name, double latitude, double longitude) { }

    private final Shapes shapes;
    private final String country;
    private final Frame frame;
    private final Labels labels = new Labels();
    private final StringBuilder svg = new StringBuilder(16 * 1024);

    private LocatorMap(Shapes shapes, String country, Frame frame) {
        this.shapes = shapes;
        this.country = country;
        this.frame = frame;
    }

    /** The map; empty where the country (ISO 3166 alpha-2) has no shape, or the place lies nowhere near it. */
    public static Optional<String> draw(String country, Optional<Place> place) {
        Shapes shapes = Shapes.ALL;
        Optional<double[]> at = place.map(found -> Globe.vector(found.latitude(), found.longitude()));
        return Extent.of(shapes, country, at).map(points -> {
            List<double[]> shown = new ArrayList<>(points);
            at.ifPresent(shown::add);
            return new LocatorMap(shapes, country, Frame.of(shown)).drawn(place, at);
        });
    }

    /** Whether there is such a map, which costs less than drawing it. */
    public static boolean draws(String country, Optional<Place> place) {
        return Extent.first(Shapes.ALL, country, place.map(found -> Globe.vector(found.latitude(), found.longitude()))).isPresent();
    }

    /** A country's name as these maps write it: what stands in brackets behind it is left out. */
    public static String name(String country) {
        String name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
        int bracket = name.indexOf(" (");
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    private record Shape(String code, List<Frame.Spot> ring, double area) { }

    private String drawn(Optional<Place> place, Optional<double[]> at) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT).append("\" width=\"").append(WIDTH).append("\" height=\"").append(HEIGHT).append("\">\n");
        svg.append(STYLE).append("<rect class=\"s\" width=\"").append(WIDTH).append("\" height=\"").append(HEIGHT).append("\"/>\n");
        List<Shape> named = new ArrayList<>();
        path("l", rings(named, false));
        List<List<Frame.Spot>> home = rings(named, true);
        path("h", home);
        path("b", lines(false));
        path("d", lines(true));
        Optional<Frame.Spot> spot = at.map(point -> frame.spot(point[0], point[1], point[2])).filter(frame::holds);
        spot.ifPresent(here -> mark(place.orElseThrow(), here));
        named.stream().sorted(Comparator.comparing((Shape shape) -> !shape.code().equals(country)).thenComparing(Comparator.comparingDouble(Shape::area).reversed())).forEach(shape -> name(shape, shape.code().equals(country) ? List.of() : home));
        return svg.append("</svg>\n").toString();
    }

    private List<List<Frame.Spot>> rings(List<Shape> named, boolean here) {
        List<List<Frame.Spot>> rings = new ArrayList<>();
        for (Map.Entry<String, List<Shapes.Polygon>> entry : shapes.countries().entrySet()) {
            if (entry.getKey().equals(country) != here) continue;
            Optional<Shape> largest = Optional.empty();
            for (Shapes.Polygon polygon : entry.getValue()) {
                if (!frame.reaches(polygon.cap())) continue;
                for (int i = 0; i < polygon.rings().length; i++) {
                    List<Frame.Spot> ring = frame.ring(shapes, polygon.rings()[i]);
                    if (ring.size() < 3) continue;
                    rings.add(ring);
                    double area = Frame.area(ring);
                    if (i == 0 && largest.map(shape -> shape.area() < area).orElse(true)) largest = Optional.of(new Shape(entry.getKey(), ring, area));
                }
            }
            largest.filter(shape -> !shape.code().isEmpty() && shape.area() > NAMED_SHARE * WIDTH * HEIGHT).ifPresent(named::add);
        }
        return rings;
    }

    private List<List<Frame.Spot>> lines(boolean disputed) {
        List<List<Frame.Spot>> lines = new ArrayList<>();
        for (int i = 0; i < shapes.arcs().size(); i++) if (shapes.isDisputed(i) == disputed) lines.addAll(frame.line(shapes.arcs().get(i)));
        return lines;
    }

    /** Rings are closed by their fill; lines stay open. */
    private void path(String style, List<List<Frame.Spot>> pieces) {
        if (pieces.isEmpty()) return;
        svg.append("<path class=\"").append(style).append("\" d=\"");
        for (List<Frame.Spot> piece : pieces) {
            long x = 0;
            long y = 0;
            for (int i = 0; i < piece.size(); i++) {
                // Tenths of a pixel, each from the one before: half as long as whole coordinates.
                long toX = Math.round(piece.get(i).x() * 10);
                long toY = Math.round(piece.get(i).y() * 10);
                svg.append(i == 0 ? "M" : i == 1 ? "l" : " ");
                tenths(i == 0 ? toX : toX - x);
                svg.append(' ');
                tenths(i == 0 ? toY : toY - y);
                x = toX;
                y = toY;
            }
        }
        svg.append("\"/>\n");
    }

    private void tenths(long value) {
        if (value < 0) svg.append('-');
        svg.append(Math.abs(value) / 10);
        if (value % 10 != 0) svg.append('.').append(Math.abs(value) % 10);
    }

    private void mark(Place place, Frame.Spot here) {
        labels.take(here.x() - DOT, here.y() - DOT, 2 * DOT, 2 * DOT);
        String name = place.name().codePointCount(0, place.name().length()) > PLACE_LENGTH_MAX ? "" : place.name();
        double width = Labels.width(name, PLACE_SIZE);
        boolean left = here.x() + DOT * 2 + width > WIDTH;
        double from = left ? here.x() - DOT * 2 - width : here.x() + DOT * 2;
        svg.append("<circle class=\"m\" cx=\"").append(pixel(here.x())).append("\" cy=\"").append(pixel(here.y())).append("\" r=\"").append(pixel(DOT)).append("\"/>\n");
        if (name.isEmpty() || from < 0) return;
        labels.take(from, here.y() - PLACE_SIZE / 2, width, PLACE_SIZE);
        text(left ? "p e" : "p a", name, here.x() + (left ? -2 : 2) * DOT, Math.clamp(here.y(), PLACE_SIZE / 2, HEIGHT - PLACE_SIZE / 2));
    }

    private void name(Shape shape, List<List<Frame.Spot>> others) {
        boolean here = shape.code().equals(country);
        String name = name(shape.code());
        Stream.of(here ? HERE_SIZE : NAME_SIZE).map(size -> labels.inside(shape.ring(), others, name, size)).flatMap(Optional::stream).forEach(at -> text(here ? "c" : "n", name, at.x(), at.y()));
    }

    private void text(String style, String words, double x, double y) {
        svg.append("<text class=\"").append(style).append("\" x=\"").append(pixel(x)).append("\" y=\"").append(pixel(y)).append("\">").append(escaped(words)).append("</text>\n");
    }

    private static String pixel(double value) {
        return Long.toString(Math.round(value));
    }

    /** Names come from copy: nothing in them may be read as markup, and control characters are no XML. */
    private static String escaped(String words) {
        return words.replaceAll("\\p{Cntrl}", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
