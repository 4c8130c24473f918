package news.dateline.press.map;

/**
 * Lambert's azimuthal equal-area projection around a point of the unit sphere (J. P. Snyder, "Map Projections: A Working Manual", 1987, chapter 24), in vectors, so that neither a pole nor 180 degrees is
 * special. Plane coordinates are in radians of the Earth, north up. Immutable; any thread.
 */
record Globe(double[] up, double[] east, double[] north) {
    /** Of degrees north and east. */
    static double[] vector(double latitude, double longitude) {
        double lat = Math.toRadians(latitude);
        double lon = Math.toRadians(longitude);
        return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    }

    /** Around the direction of {@code middle}, whatever its length. */
    static Globe around(double[] middle) {
        double[] up = unit(middle);
        double flat = Math.hypot(up[0], up[1]);
        double[] east = flat < 1e-9 ? new double[] {0, 1, 0} : new double[] {-up[1] / flat, up[0] / flat, 0};
        return new Globe(up, east, new double[] {up[1] * east[2] - up[2] * east[1], up[2] * east[0] - up[0] * east[2], up[0] * east[1] - up[1] * east[0]});
    }

    double height(double x, double y, double z) {
        return up[0] * x + up[1] * y + up[2] * z;
    }

    double toEast(double x, double y, double z) {
        return scale(x, y, z) * (east[0] * x + east[1] * y + east[2] * z);
    }

    double toNorth(double x, double y, double z) {
        return scale(x, y, z) * (north[0] * x + north[1] * y + north[2] * z);
    }

    /** The point on the other side of the Earth, which has no place, comes to lie very far away. */
    private double scale(double x, double y, double z) {
        return Math.sqrt(2 / Math.max(1e-9, 1 + height(x, y, z)));
    }

    /** The straight way between two points, which is the angle between what is near. */
    static double chord(double[] a, double[] b) {
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return length < 1e-9 ? new double[] {1, 0, 0} : new double[] {v[0] / length, v[1] / length, v[2] / length};
    }
}
