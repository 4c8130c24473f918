package news.dateline.wire.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.JsonReading;
import news.dateline.wire.read.JsonText;
import news.dateline.wire.read.Layout;
import news.dateline.wire.read.Layout.Label;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.Story;

/** The words of a mail that a form wrote: one JSON object with a field a question, {"Headline": ["…"], "Body": ["…"]}. What it asks and we do not know is a note to editors. Pure. */
final class FormMail {
    private FormMail() { }

    static boolean isForm(String words) {
        return words.startsWith("{") && words.endsWith("}");
    }

    /** What is no JSON after all is withheld: it was meant for a machine. */
    static void tell(Copy copy, String words, Layout layout) {
        // A line end within a string is the mail's, not the form's.
        switch (JsonText.read(words.replaceAll("\\s*\\n", " "))) {
            case JsonReading.Tree tree when tree.root().isObject() && !tree.wasCut() -> tree.root().propertyStream().forEach(field -> field(copy, field.getKey(), value(field.getValue()), layout));
            case JsonReading.Tree _ -> withheld(copy);
            case JsonReading.Failed _ -> withheld(copy);
        }
    }

    private static void withheld(Copy copy) {
        copy.putEvenBlank(Slot.STATUS, "withheld").mend("its words are meant for a machine and cannot be read: withheld");
    }

    private static void field(Copy copy, String name, String value, Layout layout) {
        if (value.isBlank()) return;
        Optional<Label> label = layout.label(name.toLowerCase(Locale.ROOT));
        if (label.equals(Optional.of(Label.BODY))) Story.body(copy, value, layout);
        else if (label.isPresent()) Story.tell(copy, new Story.Named(label.get(), value));
        else copy.put(Slot.ED_NOTE, name + ": " + value);
    }

    private static String value(JsonNode value) {
        Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
        List<String> texts = values.filter(JsonNode::isValueNode).map(JsonNode::asText).filter(text -> !text.isBlank()).toList();
        return texts.stream().collect(Collectors.joining("\n\n"));
    }
}
