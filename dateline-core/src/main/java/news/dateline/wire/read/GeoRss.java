package news.dateline.wire.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Point;
import news.dateline.model.Subject;

/** Where an entry's news happened, as feeds mark it: GeoRSS Simple and GML, the W3C's geo vocabulary. Areas and lines have no one point and are not read. Pure. */
public final class GeoRss {
    private static final Pattern DEGREES = Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d{1,20})?)[\\s,]+(-?\\d{1,3}(?:\\.\\d{1,20})?)\\s*");

    private GeoRss() { }

    public static void read(Copy copy, Element entry) {
        if (!entry.hasAny(Spaces.GEORSS) && !entry.hasAny(Spaces.GML) && !entry.hasAny(Spaces.GEO)) return;
        String name = entry.first(Spaces.GEORSS, "featurename").map(Element::text).map(Plain::line).orElse("");
        points(entry).limit(Limits.VALUES).forEach(point -> copy.subject(Copy.Group.PLACE,
                new Subject("geo", point.latitude() + "," + point.longitude(), Optional.of(name).filter(text -> !text.isEmpty())).at(point)));
    }

    private static Stream<Point> points(Element entry) {
        Stream<String> simple = entry.all(Spaces.GEORSS, "point").map(Element::text);
        Stream<String> gml = Stream.concat(Stream.of(entry), entry.all(Spaces.GEORSS, "where")).flatMap(holder -> holder.all(Spaces.GML, "Point"))
                .flatMap(point -> point.all(Spaces.GML, "pos")).map(Element::text);
        Stream<String> w3c = Stream.concat(Stream.of(entry), entry.all(Spaces.GEO, "Point")).filter(holder -> holder.first(Spaces.GEO, "lat").isPresent())
                .map(holder -> holder.first(Spaces.GEO, "lat").map(Element::text).orElse("") + " " + holder.first(Spaces.GEO, "long").map(Element::text).orElse(""));
        return Stream.of(simple, gml, w3c).flatMap(written -> written).flatMap(written -> point(written).stream()).distinct();
    }

    /** North before east, as all three have it. */
    private static Optional<Point> point(String written) {
        Matcher degrees = DEGREES.matcher(written);
        if (!degrees.matches()) return Optional.empty();
        double north = Double.parseDouble(degrees.group(1));
        double east = Double.parseDouble(degrees.group(2));
        return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? Optional.of(new Point(north, east)) : Optional.empty();
    }
}
