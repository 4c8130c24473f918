package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@link Dialect} says of a field, read once: a path, or text with paths in braces. Immutable.
 *
 * @param written as in the mapping, by which two of them are the same
 */
public record Template(String written, List<Part> parts) {
    /** Of a template. */
    sealed interface Part {
        record Words(String text) implements Part { }

        record Hole(ElementPath path, boolean capitalized) implements Part { }
    }

    private static final Pattern HOLE = Pattern.compile("\\{([^{}|]+)(\\|capitalized)?}");

    static Template of(String written) {
        Matcher hole = HOLE.matcher(written);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (hole.find()) {
            parts.add(new Part.Words(written.substring(at, hole.start())));
            parts.add(new Part.Hole(ElementPath.of(hole.group(1)), hole.group(2) != null));
            at = hole.end();
        }
        parts.add(parts.isEmpty() ? new Part.Hole(ElementPath.of(written), false) : new Part.Words(written.substring(at)));
        return new Template(written, List.copyOf(parts));
    }

    /** Empty where one of the paths finds nothing that says something. */
    Optional<String> filled(Element item, Dialect dialect) {
        StringBuilder all = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words(String text) -> all.append(text);
                case Part.Hole(ElementPath path, boolean capitalized) -> {
                    Optional<String> value = path.values(item).stream().map(Plain::line).filter(dialect::says).findFirst();
                    if (value.isEmpty()) return Optional.empty();
                    all.append(capitalized ? capitalized(value.get()) : value.get());
                }
            }
        }
        return Optional.of(all.toString());
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
    }
}
