package news.dateline.wire.newsml1;

import java.util.Locale;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;

/** NewsLines: what is printed around a text, line by line. */
final class NewsLines {
    private NewsLines() { }

    /** Lines of a component inside another only fill what the outer one left open. */
    static void read(Copy copy, Element component) {
        boolean titled = copy.titles().stream().anyMatch(title -> title.role().equals("main"));
        component.all("NewsLines").forEach(lines -> lines.elements().forEach(line -> line(copy, line, titled)));
    }

    private static void line(Copy copy, Element line, boolean titled) {
        String text = Plain.line(line.text());
        switch (line.name().toLowerCase(Locale.ROOT)) {
            case "headline" -> {
                if (!titled) copy.title(text, "main", true);
            }
            case "subheadline" -> {
                if (!titled) copy.title(text, "sub", true);
            }
            case "byline" -> copy.put(Slot.BYLINE, text);
            case "dateline" -> dateline(copy, text);
            case "creditline" -> copy.put(Slot.INFO_SOURCE, text);
            case "copyrightline" -> copy.put(Slot.COPYRIGHT, text);
            case "rightsline" -> copy.put(Slot.USAGE_TERMS, text);
            case "slugline" -> copy.put(Slot.SLUG, text);
            case "keywordline" -> copy.put(Slot.KEYWORD, text);
            case "newsline" -> typed(copy, line);
            default -> { }
        }
    }

    /** Some agencies put a date alone there: that is no place. */
    private static void dateline(Copy copy, String text) {
        if (text.codePoints().anyMatch(Character::isLetter)) copy.put(Slot.DATELINE, text);
    }

    /** A line of a kind that the agency names; what speaks to editors goes to them. */
    private static void typed(Copy copy, Element line) {
        String type = NewsMl1.formal(line, "NewsLineType").orElse("").toLowerCase(Locale.ROOT);
        line.all("NewsLineText").map(Element::text).forEach(text -> {
            if (type.contains("note") || type.contains("advis") || type.contains("instruct") || type.contains("editor") || type.contains("embargo") || type.contains("kill")) copy.put(Slot.ED_NOTE, text);
            else if (type.contains("keyword")) copy.put(Slot.KEYWORD, text);
            else if (type.contains("headline") || type.contains("kicker") || type.contains("overline")) copy.title(text, type, true);
        });
    }
}
