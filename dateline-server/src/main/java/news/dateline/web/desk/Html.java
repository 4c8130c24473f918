package news.dateline.web.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Markup whose holes are escaped: the only way in which words come onto the desk's pages. */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    /** The template with each {@code {}} filled, in order: markup as it is, a collection part after part, anything else escaped for text and quoted attributes. */
    static Html of(String template, Object... parts) {
        StringBuilder page = new StringBuilder(template.length() + 200);
        int from = 0;
        for (Object part : parts) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) throw new IllegalArgumentException("Expected " + parts.length + " holes in: " + template);
            page.append(template, from, hole).append(filled(part));
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) throw new IllegalArgumentException("Expected only " + parts.length + " holes in: " + template);
        return new Html(page.append(template, from, template.length()).toString());
    }

    static Html all(Html... parts) {
        return new Html(Arrays.stream(parts).map(Html::markup).collect(Collectors.joining()));
    }

    private static String filled(Object part) {
        return switch (part) {
            case Html html -> html.markup;
            case Collection<?> many -> many.stream().map(Html::filled).collect(Collectors.joining());
            default -> escaped(part.toString());
        };
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
