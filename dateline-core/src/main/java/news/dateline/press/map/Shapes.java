package news.dateline.press.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The countries' shapes by Natural Earth (public domain), as docs/PICTURES.md says they were derived: lines in hundredths of a degree that neighbours share, and for each country its polygons as rings of such
 * lines. What lies under no code of ISO 3166 is kept under the empty one. Unchanging; any thread.
 */
final class Shapes {
    private static final String FILE = "/news/dateline/press/map/shapes.tsv.gz";
    /** What not every government calls a country: its borders are drawn broken. */
    private static final Set<String> DISPUTED = Set.of("", "XK", "EH");
    /** Read after what it is read with. */
    static final Shapes ALL = read();

    /** A line: points on the unit sphere, and whether the piece to the next point is only the seam at 180 degrees or a pole. */
    record Arc(float[] x, float[] y, float[] z, boolean[] seam, Cap cap) {
        int size() {
            return x.length;
        }
    }

    /** Rings of arcs by number; {@code ~n} is arc n backwards. The first ring is the outer one. */
    record Polygon(int[][] rings, Cap cap) { }

    /** A circle on the sphere around everything of a shape: its middle, and the chord from there to its edge. */
    record Cap(double[] middle, double chord) {
        static Cap around(List<double[]> points) {
            double[] middle = Extent.middle(points);
            return new Cap(middle, points.stream().mapToDouble(point -> Globe.chord(point, middle)).max().orElse(0));
        }
    }

    private final List<Arc> arcs = new ArrayList<>();
    private final Map<String, List<Polygon>> countries = new LinkedHashMap<>();
    private final boolean[] disputed;

    private Shapes(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] row = line.split("\t", -1);
            if (row[0].equals("A")) arcs.add(arc(row[1]));
            else countries.computeIfAbsent(row[1], _ -> new ArrayList<>()).addAll(polygons(row[2]));
        }
        disputed = new boolean[arcs.size()];
        for (String code : DISPUTED)
            for (Polygon polygon : countries.getOrDefault(code, List.of())) for (int[] ring : polygon.rings()) for (int arc : ring) disputed[arc < 0 ? ~arc : arc] = true;
    }

    private static Shapes read() {
        try (InputStream in = Shapes.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("Expected the resource " + FILE + " in this jar, found none");
            return new Shapes(new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the resource " + FILE, e);
        }
    }

    private static Arc arc(String steps) {
        int[] step = Arrays.stream(steps.split(" ")).mapToInt(Integer::parseInt).toArray();
        int points = step.length / 2;
        float[] x = new float[points];
        float[] y = new float[points];
        float[] z = new float[points];
        boolean[] seam = new boolean[points];
        List<double[]> all = new ArrayList<>();
        int east = 0;
        int north = 0;
        for (int i = 0; i < points; i++) {
            east += step[2 * i];
            north += step[2 * i + 1];
            double[] at = Globe.vector(north / 100.0, east / 100.0);
            x[i] = (float) at[0];
            y[i] = (float) at[1];
            z[i] = (float) at[2];
            seam[i] = Math.abs(east) >= 17_998 || north <= -8_990;
            all.add(at);
        }
        return new Arc(x, y, z, seam, Cap.around(all));
    }

    private List<Polygon> polygons(String text) {
        return Arrays.stream(text.split("\\|")).map(polygon -> polygon(Arrays.stream(polygon.split("/")).map(ring -> Arrays.stream(ring.split(" ")).mapToInt(Integer::parseInt).toArray()).toArray(int[][]::new))).toList();
    }

    private Polygon polygon(int[][] rings) {
        List<double[]> outer = new ArrayList<>();
        walk(rings[0], (x, y, z) -> outer.add(new double[] {x, y, z}));
        return new Polygon(rings, Cap.around(outer));
    }

    List<Arc> arcs() {
        return arcs;
    }

    boolean isDisputed(int arc) {
        return disputed[arc];
    }

    Map<String, List<Polygon>> countries() {
        return countries;
    }

    /** The points of a ring in order, each arc's last left out for the next one's first. */
    void walk(int[] ring, PointVisitor visitor) {
        for (int number : ring) {
            Arc arc = arcs.get(number < 0 ? ~number : number);
            for (int i = 0; i < arc.size() - 1; i++) {
                int at = number < 0 ? arc.size() - 1 - i : i;
                visitor.at(arc.x()[at], arc.y()[at], arc.z()[at]);
            }
        }
    }

    @FunctionalInterface interface PointVisitor {
        void at(double x, double y, double z);
    }
}
