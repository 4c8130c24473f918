package news.dateline.model;

import java.util.Optional;

/**
 * A controlled value: subject, genre, place, person or organisation, as the agency codes it ({@code scheme} and {@code code}, e.g. "medtop" and "20000139") with its name where given.
 *
 * @param rel       how it relates to the item, in the agency's word
 * @param relevance to the item in hundredths, 0 to 100
 * @param creator   who assigned it: a name or code
 * @param point     where it lies, for places
 */
public record Subject(String scheme, String code, Optional<String> name, Optional<String> rel, Optional<Integer> relevance, Optional<String> creator, Optional<Point> point) {
    public Subject(String scheme, String code, Optional<String> name) {
        this(scheme, code, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Subject named(String name) {
        return new Subject("", "", Optional.of(name));
    }

    /** A blank text is none. */
    public Subject rel(String text) {
        return new Subject(scheme, code, name, Optional.of(text.strip()).filter(rest -> !rest.isEmpty()), relevance, creator, point);
    }

    /** Beyond 0 to 100 it is none. */
    public Subject relevance(int hundredths) {
        return new Subject(scheme, code, name, rel, Optional.of(hundredths).filter(value -> value >= 0 && value <= 100), creator, point);
    }

    /** A blank text is none. */
    public Subject creator(String text) {
        return new Subject(scheme, code, name, rel, relevance, Optional.of(text.strip()).filter(rest -> !rest.isEmpty()), point);
    }

    public Subject at(Point where) {
        return new Subject(scheme, code, name, rel, relevance, creator, Optional.of(where));
    }

    /** What a person would call it. */
    public String label() {
        return name.orElse(scheme.isEmpty() ? code : scheme + ":" + code);
    }
}
