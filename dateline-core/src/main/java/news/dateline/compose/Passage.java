package news.dateline.compose;

import java.util.List;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;

/** A paragraph of an item, without furniture. {@code number} counts the paragraphs that are left, from 0. */
record Passage(int number, List<Line> lines) {
    Passage {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join(" ", lines.stream().map(Line::text).toList());
    }

    int words() {
        return lines.stream().mapToInt(Line::words).sum();
    }

    Terms terms() {
        return lines.stream().map(Line::terms).reduce(Terms.NONE, Terms::and);
    }

    /** What its first sentence leans on; a quotation that runs over paragraphs leans both ways. */
    Leaning leaning() {
        return isHalfQuoted() ? Leaning.SPEAKER : lines.getFirst().leaning();
    }

    boolean isHalfQuoted() {
        return Speech.quoteIsOpen(text());
    }
}
