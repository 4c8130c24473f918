package news.dateline.press.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for names: none over another, none over the edge. Keeps what is placed; for one map and one thread. */
final class Labels {
    private static final double LETTER = 0.6;
    private static final double AIR = 4;
    private static final int COLUMNS = 24;
    private static final int ROWS = 15;

    /** A rectangle of the sheet. */
    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Box> taken = new ArrayList<>();

    static double width(String text, double size) {
        return text.codePointCount(0, text.length()) * size * LETTER;
    }

    /** Keeps a rectangle free of names. */
    void take(double left, double top, double width, double height) {
        taken.add(new Box(left - AIR, top - AIR, left + width + AIR, top + height + AIR));
    }

    /** The middle of the roomiest spot inside a shape for a name of this size, and clear of what lies within it as another's; empty where it would not fit. */
    Optional<Frame.Spot> inside(List<Frame.Spot> shape, List<List<Frame.Spot>> others, String text, double size) {
        double half = width(text, size) / 2;
        Optional<Frame.Spot> best = Optional.empty();
        double room = size;
        for (int column = 1; column < COLUMNS; column++) {
            for (int row = 1; row < ROWS; row++) {
                Frame.Spot at = new Frame.Spot((double) column * Frame.WIDTH / COLUMNS, (double) row * Frame.HEIGHT / ROWS);
                if (!holds(shape, at) || !isFree(box(at, half, size)) || others.stream().anyMatch(other -> touches(other, at, half))) continue;
                // A name is wide: room to the sides counts by its width.
                double here = distance(shape, at, half / size);
                if (here <= room) continue;
                room = here;
                best = Optional.of(at);
            }
        }
        best.ifPresent(at -> taken.add(box(at, half, size)));
        return best;
    }

    private static Box box(Frame.Spot at, double half, double size) {
        return new Box(at.x() - half - AIR, at.y() - size / 2 - AIR, at.x() + half + AIR, at.y() + size / 2 + AIR);
    }

    private boolean isFree(Box box) {
        return box.left() >= 0 && box.right() <= Frame.WIDTH && box.top() >= 0 && box.bottom() <= Frame.HEIGHT && taken.stream().noneMatch(box::meets);
    }

    private static boolean touches(List<Frame.Spot> other, Frame.Spot at, double half) {
        return holds(other, at) || holds(other, new Frame.Spot(at.x() - half, at.y())) || holds(other, new Frame.Spot(at.x() + half, at.y()));
    }

    private static boolean holds(List<Frame.Spot> shape, Frame.Spot at) {
        boolean inside = false;
        for (int i = 0, j = shape.size() - 1; i < shape.size(); j = i++) {
            Frame.Spot a = shape.get(i);
            Frame.Spot b = shape.get(j);
            if (a.y() > at.y() != b.y() > at.y() && at.x() < (b.x() - a.x()) * (at.y() - a.y()) / (b.y() - a.y()) + a.x()) inside = !inside;
        }
        return inside;
    }

    /** To the nearest corner or side, with distances to east and west counted {@code flat} times less. */
    private static double distance(List<Frame.Spot> shape, Frame.Spot at, double flat) {
        double least = Double.MAX_VALUE;
        double squeeze = 1 / Math.max(1, flat);
        for (int i = 0, j = shape.size() - 1; i < shape.size(); j = i++) {
            double ax = (shape.get(j).x() - at.x()) * squeeze;
            double ay = shape.get(j).y() - at.y();
            double dx = (shape.get(i).x() - at.x()) * squeeze - ax;
            double dy = shape.get(i).y() - at.y() - ay;
            double length = dx * dx + dy * dy;
            double part = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0, 1);
            least = Math.min(least, Math.hypot(ax + part * dx, ay + part * dy));
        }
        return least;
    }
}
