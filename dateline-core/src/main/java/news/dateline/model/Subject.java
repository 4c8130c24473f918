package news.dateline.model;

import java.util.Optional;

/** A controlled value: subject, genre, place, person or organisation, as the agency codes it ({@code scheme} and {@code code}, e.g. "medtop" and "20000139") with its name where given. */
public record Subject(String scheme, String code, Optional<String> name) {
    public static Subject named(String name) {
        return new Subject("", "", Optional.of(name));
    }

    /** What a person would call it. */
    public String label() {
        return name.orElse(scheme.isEmpty() ? code : scheme + ":" + code);
    }
}
