package news.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Field;
import news.dateline.model.Name;
import news.dateline.model.Sensitivity;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/** Which matters that no rule may publish stand in some of an item's words: the judgement of {@link Annotator} on the item, made of those words alone. Pure. */
public final class Matters {
    private Matters() { }

    /** {@code notes} are the item's own; a note to editors counts whatever words are asked about. */
    public static Set<Sensitivity> in(WireItem item, AnnotatedItem notes, List<Span> words) {
        List<NameFinder.Part> parts = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = item.text(field);
            String shown = only(text.substring(0, Math.min(text.length(), Annotator.CHARACTERS_MAX)), words.stream().filter(span -> span.field() == field).toList());
            if (!shown.isBlank()) parts.add(new NameFinder.Part(field, shown, Words.of(shown)));
        }
        List<Name> names = notes.names().stream().filter(name -> words.stream().anyMatch(span -> span.contains(name.span()))).toList();
        return Sensitivities.of(item, parts, names, notes.language());
    }

    /** The text with blanks for all but these words, so that every place in it stays what it was. */
    private static String only(String text, List<Span> words) {
        if (words.isEmpty()) return "";
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) shown.append(text.charAt(i) == '\n' ? '\n' : ' ');
        for (Span span : words) {
            int end = Math.min(span.end(), text.length());
            if (span.start() < end) shown.replace(span.start(), end, text.substring(span.start(), end));
        }
        return shown.toString();
    }
}
