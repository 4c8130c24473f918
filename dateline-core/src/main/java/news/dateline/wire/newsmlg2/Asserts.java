package news.dateline.wire.newsmlg2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Point;
import news.dateline.model.Subject;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Plain;

/** Names that an item gives to its codes in {@code assert} elements, and the meaning of those codes. */
record Asserts(Map<String, Element> about, Catalog catalog, String language) {
    static Asserts of(Element item, Catalog catalog) {
        Map<String, Element> about = new HashMap<>();
        item.all("assert").forEach(element -> key(element).ifPresent(key -> about.putIfAbsent(key, element)));
        return new Asserts(about, catalog, item.language());
    }

    private static Optional<String> key(Element element) {
        return Stream.of("qcode", "uri", "literal").flatMap(name -> Catalog.filled(element, name).stream()).findFirst();
    }

    /** The name in the document's language before others, a full name before mnemonics; else the one that is asserted elsewhere in the item. */
    Optional<String> name(Element element) {
        return own(element).or(() -> key(element).flatMap(key -> Optional.ofNullable(about.get(key))).flatMap(this::own));
    }

    private Optional<String> own(Element element) {
        List<Element> names = new ArrayList<>(element.all("name").filter(name -> !name.text().isBlank()).toList());
        names.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        return names.stream().map(name -> Plain.line(name.text())).filter(text -> !text.isEmpty()).findFirst();
    }

    private int rank(Element name) {
        String role = catalog.bare(name, "role");
        boolean shortened = role.equals("mnemonic") || role.equals("short") || role.equals("adjective") || role.equals("sort");
        boolean ours = name.language().equals(language) || !name.language().isEmpty() && language.startsWith(name.language() + "-");
        return (shortened ? 2 : 0) + (ours ? 0 : 1);
    }

    Subject subject(Element element) {
        String name = name(element).orElse("");
        Subject subject = catalog.subject(element, name).orElseGet(() -> Codes.named("", "", name));
        Optional<Subject> placed = point(element).or(() -> key(element).flatMap(key -> Optional.ofNullable(about.get(key))).flatMap(Asserts::point)).map(subject::at);
        return with(placed.orElse(subject), element);
    }

    private static Subject with(Subject subject, Element element) {
        Subject relevant = element.attribute("relevance").map(String::strip).filter(text -> text.matches("\\d{1,3}")).map(text -> subject.relevance(Integer.parseInt(text))).orElse(subject);
        Optional<String> creator = element.attribute("creator").or(() -> element.attribute("creatoruri").map(uri -> uri.startsWith(Concepts.CREATOR) ? uri.substring(Concepts.CREATOR.length()) : uri));
        return creator.map(relevant::creator).orElse(relevant);
    }

    /** Nobody means the sea off Ghana: a pair of noughts stands for "not known". */
    private static Optional<Point> point(Element element) {
        return Stream.of("geoAreaDetails", "POIDetails").flatMap(element::all).flatMap(details -> details.all("position")).flatMap(position ->
                degrees(position, "latitude", 90).flatMap(north -> degrees(position, "longitude", 180).map(east -> new Point(north, east))).stream())
                .filter(point -> point.latitude() != 0 || point.longitude() != 0).findFirst();
    }

    private static Optional<Double> degrees(Element position, String name, int limit) {
        return Catalog.filled(position, name).filter(text -> text.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?")).map(Double::valueOf).filter(value -> Math.abs(value) <= limit);
    }
}
