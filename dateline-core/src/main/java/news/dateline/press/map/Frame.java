package news.dateline.press.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** The sheet that a map is drawn on, in pixels: where points come to lie on it, and what of a ring or a line lies within. Pure. */
record Frame(Globe globe, double left, double top, double scale, double reach) {
    static final int WIDTH = 640;
    static final int HEIGHT = 400;
    private static final double MARGIN = 1.16;
    /** No closer than this, half the height: a town is found by what is around it. */
    private static final double HALF_HEIGHT_MIN = Math.toRadians(2);
    /** Shapes go on a little beyond the edge, so that none of their cut sides is seen. */
    private static final double BEYOND = 4;
    /** Points that lie no further beside the line between others say nothing. */
    private static final double STRAIGHT = 0.7;
    /** Islands of less than this, in square pixels, are dust. */
    private static final double DUST = 5;
    private static final double SPECK = 1.6;

    /** A point on the sheet. */
    record Spot(double x, double y) { }

    /** Shows all of these points. */
    static Frame of(List<double[]> points) {
        Globe globe = Globe.around(Extent.middle(points));
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (double[] point : points) {
            double x = globe.toEast(point[0], point[1], point[2]);
            double y = globe.toNorth(point[0], point[1], point[2]);
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y);
            north = Math.max(north, y);
        }
        double halfHeight = Math.max(HALF_HEIGHT_MIN, Math.max((north - south) / 2 * MARGIN, (east - west) / 2 * MARGIN * HEIGHT / WIDTH));
        double scale = HEIGHT / (2 * halfHeight);
        double halfWidth = WIDTH / (2 * scale);
        // In this projection a point lies as far from the middle of the plane as its chord is long.
        double reach = Math.hypot(Math.abs(west + east) / 2 + halfWidth, Math.abs(south + north) / 2 + halfHeight);
        return new Frame(globe, (west + east) / 2 - halfWidth, (south + north) / 2 + halfHeight, scale, reach);
    }

    Spot spot(double x, double y, double z) {
        return new Spot((globe.toEast(x, y, z) - left) * scale, (top - globe.toNorth(x, y, z)) * scale);
    }

    boolean holds(Spot spot) {
        return spot.x() >= 0 && spot.x() <= WIDTH && spot.y() >= 0 && spot.y() <= HEIGHT;
    }

    /** Whether something of a shape may lie on the sheet. */
    boolean reaches(Shapes.Cap cap) {
        return Globe.chord(globe.up(), cap.middle()) - cap.chord() <= reach;
    }

    /** What of a ring lies on the sheet, as a ring; empty for none. */
    List<Spot> ring(Shapes shapes, int[] ring) {
        List<Spot> spots = new ArrayList<>();
        shapes.walk(ring, (x, y, z) -> spots.add(spot(x, y, z)));
        List<Spot> clipped = clipped(spots);
        return clipped.size() < 3 || area(clipped) < DUST ? List.of() : thinned(clipped);
    }

    /** What of a line lies on the sheet, in pieces. */
    List<List<Spot>> line(Shapes.Arc arc) {
        if (!reaches(arc.cap()) || arc.cap().chord() * scale < SPECK) return List.of();
        List<List<Spot>> pieces = new ArrayList<>();
        List<Spot> piece = new ArrayList<>();
        for (int i = 0; i < arc.size() - 1; i++) {
            Spot from = spot(arc.x()[i], arc.y()[i], arc.z()[i]);
            Spot to = spot(arc.x()[i + 1], arc.y()[i + 1], arc.z()[i + 1]);
            if (!(arc.seam()[i] && arc.seam()[i + 1]) && crosses(from, to)) {
                if (piece.isEmpty()) piece.add(from);
                piece.add(to);
            } else if (!piece.isEmpty()) {
                pieces.add(thinned(piece));
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty()) pieces.add(thinned(piece));
        return pieces;
    }

    static double area(List<Spot> ring) {
        double twice = 0;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) twice += ring.get(j).x() * ring.get(i).y() - ring.get(i).x() * ring.get(j).y();
        return Math.abs(twice) / 2;
    }

    /** By their bounds: what is drawn too much is cut off by the sheet's edge. */
    private static boolean crosses(Spot from, Spot to) {
        return Math.max(from.x(), to.x()) >= -BEYOND && Math.min(from.x(), to.x()) <= WIDTH + BEYOND && Math.max(from.y(), to.y()) >= -BEYOND && Math.min(from.y(), to.y()) <= HEIGHT + BEYOND;
    }

    /** By D. H. Douglas and T. K. Peucker (1973): keeps what lies off the line between the ends, and again on either side of it. */
    private static List<Spot> thinned(List<Spot> spots) {
        boolean[] kept = new boolean[spots.size()];
        kept[0] = true;
        kept[spots.size() - 1] = true;
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {0, spots.size() - 1}));
        while (!open.isEmpty()) {
            int[] between = open.pop();
            int furthest = furthest(spots, between[0], between[1]);
            if (furthest < 0) continue;
            kept[furthest] = true;
            open.push(new int[] {between[0], furthest});
            open.push(new int[] {furthest, between[1]});
        }
        return IntStream.range(0, spots.size()).filter(i -> kept[i]).mapToObj(spots::get).toList();
    }

    /** The point between two that lies furthest off their line; -1 where none is off it. */
    private static int furthest(List<Spot> spots, int first, int last) {
        Spot a = spots.get(first);
        double dx = spots.get(last).x() - a.x();
        double dy = spots.get(last).y() - a.y();
        double length = Math.hypot(dx, dy);
        int found = -1;
        double most = STRAIGHT;
        for (int i = first + 1; i < last; i++) {
            double x = spots.get(i).x() - a.x();
            double y = spots.get(i).y() - a.y();
            double off = length < STRAIGHT ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length;
            if (off <= most) continue;
            most = off;
            found = i;
        }
        return found;
    }

    /** Sutherland and Hodgman, "Reentrant polygon clipping" (1974): against one side after the other. */
    private static List<Spot> clipped(List<Spot> ring) {
        List<Spot> left = cut(ring, 1, 0, -BEYOND);
        List<Spot> right = cut(left, -1, 0, -WIDTH - BEYOND);
        List<Spot> top = cut(right, 0, 1, -BEYOND);
        return cut(top, 0, -1, -HEIGHT - BEYOND);
    }

    /** Keeps where {@code a x + b y >= c}. */
    private static List<Spot> cut(List<Spot> ring, double a, double b, double c) {
        List<Spot> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Spot from = ring.get(i);
            Spot to = ring.get((i + 1) % ring.size());
            double inFrom = a * from.x() + b * from.y() - c;
            double inTo = a * to.x() + b * to.y() - c;
            if (inFrom >= 0) kept.add(from);
            if (inFrom >= 0 != inTo >= 0) {
                double part = inFrom / (inFrom - inTo);
                kept.add(new Spot(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y())));
            }
        }
        return kept;
    }
}
