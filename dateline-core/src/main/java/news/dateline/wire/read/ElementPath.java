package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way from an element to texts within it, read once: {@code head/docdata[del-list/from-src/@src-name='PA']/doc-scope/@scope}. Immutable.
 *
 * @param steps from the outside in; of a path that cannot be read, none
 */
public record ElementPath(List<Step> steps) {
    /** The name of elements, "*" for any, or "@" and that of an attribute; all conditions hold. */
    record Step(String name, List<Condition> conditions) { }

    /** One of the texts at the end of the path is this one. */
    record Condition(ElementPath path, String value) { }

    private static final Pattern STEP = Pattern.compile("(@?[\\w.:-]+|\\*)((?:\\[[^\\]]*])*)");
    private static final Pattern CONDITION = Pattern.compile("\\[([^=\\]]+)='([^']*)']");

    static ElementPath of(String written) {
        String path = written.strip();
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        int at = 0;
        while (at < path.length()) {
            if (!step.find(at) || step.start() != at) return new ElementPath(List.of());
            List<Condition> conditions = new ArrayList<>();
            Matcher condition = CONDITION.matcher(step.group(2));
            while (condition.find()) conditions.add(new Condition(of(condition.group(1)), condition.group(2)));
            steps.add(new Step(step.group(1), List.copyOf(conditions)));
            at = step.end() + 1;
        }
        return new ElementPath(List.copyOf(steps));
    }

    /** All texts at the end of the path, in the document's order. */
    List<String> values(Element from) {
        List<Element> here = List.of(from);
        for (Step step : steps) {
            if (step.name().startsWith("@")) {
                String name = step.name().substring(1);
                return here.stream().flatMap(element -> element.attribute(name).stream()).toList();
            }
            List<Element> next = new ArrayList<>();
            for (Element element : here) (step.name().equals("*") ? element.elements() : element.all(step.name())).filter(child -> holds(child, step.conditions())).forEach(next::add);
            if (next.isEmpty()) return List.of();
            here = next;
        }
        return steps.isEmpty() ? List.of() : here.stream().map(Element::text).toList();
    }

    private static boolean holds(Element element, List<Condition> conditions) {
        for (Condition condition : conditions) if (!condition.path().values(element).contains(condition.value())) return false;
        return true;
    }
}
