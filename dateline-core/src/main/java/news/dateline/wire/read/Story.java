package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.wire.read.Layout.Label;

/** What all copy without markup has in common: by-lines, words for kinds of filing, named fields, and where what may be printed ends. Pure. */
public final class Story {
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|Av|Af|Door|Text:)\\s+\\p{Lu}.{1,140}");
    private static final Pattern NAMED = Pattern.compile("^\\(?([\\p{L}©][\\p{L}\\p{M}'’ -]{0,38}?)\\s?(?::|\\s_\\s)\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern LABEL_WORD = Pattern.compile("[\\s/,+&-]+|(?<=\\p{L})(?=\\d)");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th|\\.|e|er|ère|º|ª)?|no\\.?|\\(?\\d\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("[*_=~\\s-]{3,}");
    private static final int LABEL_MAX = 40;
    private static final int LABEL_WORDS_MAX = 4;

    /** A field that a line names, with its value. */
    public record Named(Label label, String value) { }

    private Story() { }

    public static boolean isByline(String line) {
        return BYLINE.matcher(line.strip()).matches() && !line.strip().matches(".*[.!?]\\s+\\p{Lu}\\p{Ll}.*\\.$");
    }

    /** "1ST LEAD", "ROUNDUP 2", "URGENT - 3rd Ld-Writethru": which filing it is, no headline. */
    public static boolean isUpdate(String line, Layout layout) {
        String bare = line.strip().replaceAll("^[(\\[*+]+|[)\\]*+=:]+$", "").toLowerCase(Locale.ROOT);
        if (bare.isEmpty() || bare.length() > LABEL_MAX) return false;
        if (layout.updates().contains(bare)) return true;
        boolean known = false;
        for (String word : LABEL_WORD.split(bare)) {
            if (word.isEmpty() || ORDINAL.matcher(word).matches()) continue;
            if (!layout.updates().contains(word)) return false;
            known = true;
        }
        return known;
    }

    /** The code of the signal that such a word gives. */
    public static String kind(String update) {
        return update.toLowerCase(Locale.ROOT).matches(".*\\b(?:repeat|repetition|wiederholung|répétition|repetición)\\b.*") ? "sig:repeat" : "sig:update";
    }

    /** A line for the desk rather than for readers: a few words in capitals, or in parentheses. */
    public static boolean isLabel(String line) {
        String bare = line.strip();
        if (bare.length() > LABEL_MAX * 2 || bare.isEmpty()) return false;
        if (bare.startsWith("(") && bare.endsWith(")")) return true;
        return bare.length() <= LABEL_MAX && bare.split("\\s+").length <= LABEL_WORDS_MAX && bare.equals(bare.toUpperCase(Locale.ROOT)) && bare.chars().anyMatch(Character::isLetter);
    }

    /** "Headline: Dam repairs approved" where the layout knows the name. */
    public static Optional<Named> named(String line, Layout layout) {
        Matcher m = NAMED.matcher(line.strip());
        if (!m.matches()) return Optional.empty();
        return layout.label(m.group(1)).map(label -> new Named(label, line.strip().startsWith("(") && m.group(2).endsWith(")") && m.group(2).indexOf('(') < 0 ? m.group(2).substring(0, m.group(2).length() - 1)
                : m.group(2)));
    }

    /** Puts a named field where it belongs; an embargo counts even where it names no time. */
    public static void tell(Copy copy, Named named) {
        String value = named.value();
        switch (named.label()) {
            case SLUG -> copy.put(Slot.SLUG, value);
            case HEADLINE -> copy.title(value, "main", false);
            case SUMMARY -> copy.summary(Passage.Kind.PLAIN, value, "");
            case BYLINE -> copy.put(Slot.BYLINE, value);
            case DATELINE -> copy.put(Slot.DATELINE, value);
            case KEYWORDS -> List.of(value.split("\\s*[,;]\\s*")).forEach(keyword -> copy.put(Slot.KEYWORD, keyword));
            case CATEGORY -> List.of(value.split("\\s*[,;]\\s*")).forEach(category -> copy.subject(Copy.Group.SUBJECT, Codes.named("", category, category)));
            case PRIORITY -> copy.put(Slot.URGENCY, value);
            case STATUS -> copy.putEvenBlank(Slot.STATUS, value);
            case EMBARGO -> copy.putEvenBlank(Slot.EMBARGO, value);
            case DATE -> copy.put(Slot.VERSION_CREATED, value);
            case ED_NOTE -> copy.put(Slot.ED_NOTE, value);
            case USAGE_TERMS -> copy.put(Slot.USAGE_TERMS, value);
            case COPYRIGHT -> copy.put(Slot.COPYRIGHT, value);
            case BODY -> copy.body(Passage.Kind.PLAIN, value, "");
        }
    }

    /** The text of a story in lines: what is for editors goes to their note, the dateline is told, the rest is the body. */
    public static void body(Copy copy, String text, Layout layout) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int end = 0;
        while (end < lines.size() && !endsPrint(lines.get(end), layout)) end++;
        notes(copy, lines.subList(end, lines.size()), layout);
        int last = end;
        while (last > 0 && (lines.get(last - 1).isBlank() || end < lines.size() && RULE.matcher(lines.get(last - 1).strip()).matches())) last--;
        if (last > 0 && isSignOff(lines.get(last - 1), layout)) last--;
        String body = Plain.paragraphs(String.join("\n", lines.subList(0, last)));
        int paragraph = body.indexOf("\n\n");
        if (copy.first(Slot.DATELINE).isEmpty()) DatelineHead.of(paragraph < 0 ? body : body.substring(0, paragraph)).ifPresent(head -> head.tell(copy));
        copy.body(Passage.Kind.PLAIN, body, "");
    }

    private static boolean endsPrint(String line, Layout layout) {
        String bare = Plain.line(line).toLowerCase(Locale.ROOT);
        return !bare.isEmpty() && layout.printEnds().stream().anyMatch(bare::startsWith);
    }

    /** "dpa grj rmo". */
    private static boolean isSignOff(String line, Layout layout) {
        String bare = Plain.line(line);
        return layout.signOffs().stream().anyMatch(word -> bare.matches(Pattern.quote(word) + "(?:[ /-]\\p{Ll}{1,5}){1,8}"));
    }

    private static void notes(Copy copy, List<String> lines, Layout layout) {
        StringBuilder note = new StringBuilder();
        for (String line : lines) {
            String bare = Plain.line(line);
            boolean heading = bare.startsWith("#");
            // The sentence that says that nothing here is for print is no order to hold the copy above.
            boolean said = RULE.matcher(bare).matches() || endsPrint(bare, layout) || isSignOff(line, layout);
            if (bare.isEmpty() || said || heading || bare.startsWith("-") || bare.startsWith("*")) {
                copy.put(Slot.ED_NOTE, note.toString());
                note.setLength(0);
            }
            if (bare.isEmpty() || said || heading) continue;
            note.append(note.isEmpty() ? "" : " ").append(bare.replaceFirst("^[-*]\\s*", ""));
        }
        copy.put(Slot.ED_NOTE, note.toString());
    }
}
