package news.dateline.press.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What of a country a map shows: the part where the place lies (the largest, where there is none) and what lies close to it, so that Alaska, French Guiana or Svalbard does not shrink the rest to a speck.
 * Pure.
 */
final class Extent {
    /** Degrees of sea that part a country, at least … */
    private static final double GAP = Math.toRadians(2);
    /** … and of the width of what is shown already. */
    private static final double GAP_SHARE = 0.08;
    /** A place further from its country than this is a mistake somewhere, and is not marked. */
    private static final double OFF_SHORE_MAX = Math.toRadians(1.5);
    private static final int SAMPLE = 80;

    /** Some points of a part's outline. */
    record Part(double[][] points, Shapes.Cap cap) {
        double weight() {
            return 2 * cap.chord();
        }
    }

    private Extent() { }

    /** Points of what is shown; empty where the country is not known, or the place lies nowhere near it. */
    static Optional<List<double[]>> of(Shapes shapes, String country, Optional<double[]> place) {
        return first(shapes, country, place).map(first -> grown(parts(shapes, country), first));
    }

    /** Where the map begins: the part that is nearest to the place, else the largest. */
    static Optional<Part> first(Shapes shapes, String country, Optional<double[]> place) {
        // What has no code is no country, though it has a shape.
        List<Part> parts = country.isEmpty() ? List.of() : parts(shapes, country);
        Optional<Part> first = place.map(at -> parts.stream().min(Comparator.comparingDouble(part -> distance(part, at)))).orElseGet(() -> parts.stream().max(Comparator.comparingDouble(Part::weight)));
        return first.filter(part -> place.map(at -> isAt(part, at)).orElse(true));
    }

    /** Within its bounds, or a little off its shore. */
    private static boolean isAt(Part part, double[] at) {
        return Globe.chord(part.cap().middle(), at) <= part.cap().chord() + OFF_SHORE_MAX;
    }

    private static List<Part> parts(Shapes shapes, String country) {
        List<Part> parts = new ArrayList<>();
        for (Shapes.Polygon polygon : shapes.countries().getOrDefault(country, List.of())) parts.add(part(shapes, polygon));
        return parts;
    }

    private static List<double[]> grown(List<Part> parts, Part first) {
        List<Part> taken = new ArrayList<>(List.of(first));
        parts.removeIf(part -> part.cap().equals(first.cap()));
        List<double[]> shown = new ArrayList<>(List.of(first.points()));
        double width = first.weight();
        for (boolean grown = true; grown;) {
            double gap = Math.max(GAP, width * GAP_SHARE);
            List<Part> near = parts.stream().filter(part -> taken.stream().anyMatch(other -> isNear(part, other, gap))).toList();
            grown = parts.removeAll(near);
            taken.addAll(near);
            near.forEach(part -> shown.addAll(List.of(part.points())));
            width = 2 * Shapes.Cap.around(shown).chord();
        }
        return shown;
    }

    /** Of a ring, some points; it weighs as much as it is wide. */
    private static Part part(Shapes shapes, Shapes.Polygon polygon) {
        List<double[]> points = new ArrayList<>();
        shapes.walk(polygon.rings()[0], (x, y, z) -> points.add(new double[] {x, y, z}));
        int step = Math.max(1, points.size() / SAMPLE);
        List<double[]> some = new ArrayList<>();
        for (int i = 0; i < points.size(); i += step) some.add(points.get(i));
        return new Part(some.toArray(double[][]::new), polygon.cap());
    }


    static double[] middle(List<double[]> points) {
        double[] sum = new double[3];
        for (double[] point : points) for (int i = 0; i < 3; i++) sum[i] += point[i];
        return Globe.around(sum).up();
    }

    private static boolean isNear(Part part, Part other, double gap) {
        if (Globe.chord(part.cap().middle(), other.cap().middle()) - part.cap().chord() - other.cap().chord() > gap) return false;
        for (double[] point : part.points()) if (distance(other, point) <= gap) return true;
        return false;
    }

    private static double distance(Part part, double[] at) {
        double least = Double.MAX_VALUE;
        for (double[] point : part.points()) least = Math.min(least, Globe.chord(point, at));
        return least;
    }
}
