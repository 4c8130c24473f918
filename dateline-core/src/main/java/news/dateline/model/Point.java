package news.dateline.model;

/** Degrees north and east, WGS 84. */
public record Point(double latitude, double longitude) {
    public Point {
        Checks.that(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180, "degrees on the Earth", latitude + ", " + longitude);
    }
}
