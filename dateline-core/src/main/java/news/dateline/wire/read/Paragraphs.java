package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.List;

/** Gathers words into paragraphs while somebody walks over markup. One thread. */
final class Paragraphs {
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int breaks;

    /** Every run of white space becomes one blank. */
    void words(String text) {
        if (!text.isBlank()) breaks = 0;
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c >= '\t' && c <= '\r';
            if (!blank) current.append(c);
            else if (!apart) current.append(' ');
            apart = blank;
        }
    }

    /** A cell of a table is parted from the one before. */
    void cell() {
        if (!current.isEmpty()) current.append(' ');
    }

    /** One break is a line within the paragraph; two part paragraphs. */
    void lineBreak() {
        if (++breaks >= 2) end();
        else current.append('\n');
    }

    void end() {
        breaks = 0;
        if (current.isEmpty()) return;
        String all = current.toString();
        current.setLength(0);
        List<String> lines = new ArrayList<>();
        for (String line : all.split("\n")) if (!line.isBlank()) lines.add(Plain.line(line));
        if (!lines.isEmpty()) paragraphs.add(String.join("\n", lines));
    }

    String text() {
        end();
        return String.join("\n\n", paragraphs);
    }
}
