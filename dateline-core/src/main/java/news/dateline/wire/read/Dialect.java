package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
public record Dialect(Map<Slot, List<String>> fields, Set<String> blanks) {
    public static final Dialect STANDARD = new Dialect(Map.of(Slot.SLUG, List.of(
            "head/meta[@name='anpa-keyword']/@content",
            "head/meta[@name='NTBStikkord']/@content",
            "{head/docdata[del-list/from-src/@src-name='PA']/doc-scope/@scope|capitalized} {head/docdata/key-list/keyword/@key}")), Set.of("YYYYMMDD000000-HHMM"));

    private static final Pattern HOLE = Pattern.compile("\\{([^{}|]+)(\\|capitalized)?}");
    private static final Pattern STEP = Pattern.compile("(@?[\\w.:-]+|\\*)((?:\\[[^\\]]*])*)");
    private static final Pattern CONDITION = Pattern.compile("\\[([^=\\]]+)='([^']*)']");

    public Dialect {
        EnumMap<Slot, List<String>> copied = new EnumMap<>(Slot.class);
        fields.forEach((slot, templates) -> copied.put(slot, List.copyOf(templates)));
        fields = Map.copyOf(copied);
        blanks = Set.copyOf(blanks);
    }

    /** With further templates, which go before those of the same field. */
    public Dialect with(Slot slot, List<String> templates) {
        Map<Slot, List<String>> all = new EnumMap<>(Slot.class);
        all.putAll(fields);
        List<String> both = new ArrayList<>(templates);
        both.addAll(fields.getOrDefault(slot, List.of()));
        all.put(slot, both);
        return new Dialect(all, blanks);
    }

    public Dialect withBlanks(Set<String> texts) {
        return new Dialect(fields, texts);
    }

    /** Puts what the dialect finds; to be called before a format's own reading, since of several values the first counts. */
    public void fill(Copy copy, Element item) {
        fields.forEach((slot, templates) -> templates.stream().flatMap(template -> filled(template, item).stream()).findFirst().ifPresent(value -> copy.put(slot, value)));
    }

    /** Whether a text says something. */
    public boolean says(String text) {
        return !text.isBlank() && !blanks.contains(text.strip());
    }

    private Optional<String> filled(String template, Element item) {
        Matcher hole = HOLE.matcher(template);
        if (!hole.find()) return value(item, template);
        StringBuilder all = new StringBuilder();
        do {
            Optional<String> value = value(item, hole.group(1));
            if (value.isEmpty()) return Optional.empty();
            hole.appendReplacement(all, Matcher.quoteReplacement(hole.group(2) == null ? value.get() : capitalized(value.get())));
        } while (hole.find());
        hole.appendTail(all);
        return Optional.of(all.toString());
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    private Optional<String> value(Element from, String path) {
        return values(from, path.strip()).stream().map(Plain::line).filter(this::says).findFirst();
    }

    /** All values at the end of a path; none for a path that cannot be read. */
    static List<String> values(Element from, String path) {
        List<Element> here = List.of(from);
        Matcher step = STEP.matcher(path);
        int at = 0;
        while (at < path.length()) {
            if (!step.find(at) || step.start() != at) return List.of();
            String name = step.group(1);
            if (name.startsWith("@")) return here.stream().flatMap(element -> element.attribute(name.substring(1)).stream()).toList();
            String conditions = step.group(2);
            here = here.stream().flatMap(element -> name.equals("*") ? element.elements() : element.all(name)).filter(element -> holds(element, conditions)).toList();
            at = step.end() + 1;
        }
        return here.stream().map(Element::text).toList();
    }

    private static boolean holds(Element element, String conditions) {
        Matcher condition = CONDITION.matcher(conditions);
        while (condition.find()) if (!values(element, condition.group(1)).contains(condition.group(2))) return false;
        return true;
    }
}
