package news.dateline.wire.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an agency puts in XML what others put elsewhere, as data. Immutable.
 *
 * <p>A field's value is taken from the first of its templates that finds all it asks for. A template is a path, or text with paths in braces: {@code {head/docdata/doc-scope/@scope|capitalized}
 * {head/docdata/key-list/keyword/@key}}. A path goes from the item's element (newsItem, NewsItem, nitf) by local names, each with any number of conditions {@code [path='value']}, and ends at an
 * element's words or at an attribute.
 *
 * @param fields what goes before the format's own place for a field
 * @param blanks texts that stand where nothing was filled in: a form's own pattern ("YYYYMMDD000000-HHMM")
 */
public record Dialect(Map<Slot, List<Template>> fields, Set<String> blanks) {
    public static final Dialect STANDARD = new Dialect(Map.of(), Set.of("YYYYMMDD000000-HHMM")).with(Slot.SLUG, List.of(
            "head/meta[@name='anpa-keyword']/@content",
            "head/meta[@name='NTBStikkord']/@content",
            "{head/docdata[del-list/from-src/@src-name='PA']/doc-scope/@scope|capitalized} {head/docdata/key-list/keyword/@key}"));

    public Dialect {
        fields = Map.copyOf(fields);
        blanks = Set.copyOf(blanks);
    }

    /** With further templates, which go before those of the same field. */
    public Dialect with(Slot slot, List<String> templates) {
        Map<Slot, List<Template>> all = new EnumMap<>(Slot.class);
        all.putAll(fields);
        all.put(slot, Stream.concat(templates.stream().map(Template::of), fields.getOrDefault(slot, List.of()).stream()).toList());
        return new Dialect(all, blanks);
    }

    public Dialect withBlanks(Set<String> texts) {
        return new Dialect(fields, texts);
    }

    /** Puts what the dialect finds; to be called before a format's own reading, since of several values the first counts. */
    public void fill(Copy copy, Element item) {
        fields.forEach((slot, templates) -> templates.stream().flatMap(template -> template.filled(item, this).stream()).findFirst().ifPresent(value -> copy.put(slot, value)));
    }

    /** Whether a text says something. */
    public boolean says(String text) {
        return !text.isBlank() && !blanks.contains(text.strip());
    }
}
