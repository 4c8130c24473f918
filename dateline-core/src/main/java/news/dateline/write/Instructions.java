package news.dateline.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words in which a model is asked, from a file of the project. Its name carries its version, which stands on the log with what came of it; a change of words is a new file.
 * Copy goes in as JSON, one object a line: whatever it says, it cannot end its own text. Immutable; any thread.
 */
final class Instructions {
    /** Raise it with every change to the words. */
    static final String VERSION = "1";
    private static final Pattern SECTION = Pattern.compile("(?m)^=== (\\w+)$");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private final Map<String, String> sections;

    private Instructions(Map<String, String> sections) {
        this.sections = Map.copyOf(sections);
    }

    static Instructions load() {
        String file = "instructions-" + VERSION + ".txt";
        try (InputStream in = Instructions.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("Expected " + file + " on the class path, in dateline-core");
            return new Instructions(sections(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new HashMap<>();
        Matcher heads = SECTION.matcher(text);
        String name = "";
        int from = 0;
        while (heads.find()) {
            if (!name.isEmpty()) sections.put(name, text.substring(from, heads.start()).strip());
            name = heads.group(1);
            from = heads.end();
        }
        sections.put(name, text.substring(from).strip());
        return sections;
    }

    Prompt first(Assignment assignment, int answerTokensMax) {
        StringBuilder sentences = new StringBuilder();
        for (Given given : assignment.given())
            sentences.append(JsonNodeFactory.instance.objectNode().put("number", given.number()).put("agency", given.name()).put("text", given.text())).append('\n');
        String asked = filled("first", Map.of("language", assignment.draft().language(), "agency", assignment.given().stream().filter(Given::spine).findFirst().orElse(assignment.given().getFirst()).name(),
                "sentences", sentences.toString().strip()));
        return new Prompt(VERSION, section("system"), List.of(new Prompt.Turn(true, asked)), answerTokensMax);
    }

    /** What is asked once more: the refused sentences, each under its place in the answer, with what was wrong. */
    Prompt again(Prompt before, String answer, List<Refusal> refused) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (Refusal refusal : refused) {
            ObjectNode line = lines.addObject().put("number", refusal.place()).put("text", refusal.claim().text());
            ArrayNode from = line.putArray("from");
            refusal.claim().from().forEach(from::add);
            ArrayNode why = line.putArray("why");
            refusal.reasons().forEach(why::add);
        }
        StringBuilder list = new StringBuilder();
        lines.forEach(line -> list.append(line).append('\n'));
        return before.after(answer, filled("again", Map.of("refused", list.toString().strip())));
    }

    private String filled(String name, Map<String, String> values) {
        return PLACE.matcher(section(name)).replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private String section(String name) {
        String section = sections.get(name);
        if (section == null) throw new IllegalStateException("Expected the section " + name + " in the instructions, version " + VERSION);
        return section;
    }
}
