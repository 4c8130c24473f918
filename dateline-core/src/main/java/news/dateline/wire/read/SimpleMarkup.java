package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Markup as most feeds have it, read without a tree: words, breaks, pictures, paragraphs that lie in nothing, and emphasis and links within them, every tag in small letters and closed in its order.
 * Whatever else is written, and all that a browser would have to mend, is not judged here but goes the long way through {@link Markup}; where this reader answers, that way gives the same, letter
 * for letter (a test compares them). One thread, one text.
 */
final class SimpleMarkup {
    /** Beyond it the long way. */
    private static final int DEPTH_MAX = 6;
    private static final int REFERENCE_MAX = 32;
    private static final Set<String> INLINE = Set.of("b", "i", "em", "strong", "u", "a", "span");
    private static final Set<String> EMPTY = Set.of("br", "img");

    /** What is left of the text, in its order. Of links the tag holds the address. */
    private sealed interface Piece {
        record Words(String text) implements Piece { }

        record Open(String name, String href) implements Piece { }

        record Close(String name) implements Piece { }

        record Break() implements Piece { }
    }

    private final String html;
    private final List<Piece> pieces = new ArrayList<>();
    /** The tags that are open, and where each one's own pieces begin. */
    private final List<Piece.Open> open = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;
    private String href = "";

    private SimpleMarkup(String html) {
        this.html = html;
    }

    /** Empty where the text is not as simple as that. */
    static Optional<Markup.Clean> clean(String html) {
        SimpleMarkup reader = new SimpleMarkup(html);
        return reader.read() ? Optional.of(reader.written()) : Optional.empty();
    }

    private boolean read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                told();
                if (!tag()) return false;
            } else if (c == '&') {
                if (!reference()) return false;
            } else if (c < ' ' && c != '\n' && c != '\t' || c == '\uFEFF') {
                return false;
            } else {
                words.append(c);
                at++;
            }
        }
        told();
        return open.isEmpty();
    }

    private void told() {
        if (words.isEmpty()) return;
        pieces.add(new Piece.Words(Plain.characters(words.toString())));
        words.setLength(0);
    }

    /** A bare ampersand before a blank, a name with its semicolon, a number beyond the old code pages. */
    private boolean reference() {
        if (at + 1 < html.length() && html.charAt(at + 1) == ' ') {
            words.append('&');
            at++;
            return true;
        }
        int end = html.indexOf(';', at);
        if (end < 0 || end - at < 2 || end - at > REFERENCE_MAX) return false;
        String name = html.substring(at + 1, end);
        at = end + 1;
        if (name.charAt(0) == '#') return number(name);
        for (int i = 0; i < name.length(); i++) if (!isSmall((char) (name.charAt(i) | ' '))) return false;
        if (!Entities.isNamedEntity(name)) return false;
        words.append(Entities.getByName(name));
        return true;
    }

    private boolean number(String name) {
        if (name.length() < 3 || name.length() > 5) return false;
        int number = 0;
        for (int i = 1; i < name.length(); i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9) return false;
            number = number * 10 + digit;
        }
        if (number < ' ' || number > 126 && number < 160) return false;
        words.append((char) number);
        return true;
    }

    private boolean tag() {
        at++;
        boolean close = at < html.length() && html.charAt(at) == '/';
        if (close) at++;
        int start = at;
        while (at < html.length() && isSmall(html.charAt(at))) at++;
        String name = html.substring(start, at);
        boolean inline = INLINE.contains(name);
        if (!inline && !name.equals("p") && !EMPTY.contains(name)) return false;
        if (close) return at < html.length() && html.charAt(at++) == '>' && closed(name);
        href = "";
        if (!attributes(EMPTY.contains(name))) return false;
        if (name.equals("br")) pieces.add(new Piece.Break());
        return EMPTY.contains(name) || opened(name, inline);
    }

    private boolean opened(String name, boolean inline) {
        // A paragraph ends what is open, and so does a link a link: the long way knows how.
        if (!inline && !open.isEmpty() || open.size() >= DEPTH_MAX) return false;
        for (Piece.Open outer : open) if (outer.name().equals(name)) return false;
        if (name.equals("a") && !Addresses.isPlain(href)) return false;
        Piece.Open tag = new Piece.Open(name, href);
        if (!name.equals("span")) pieces.add(tag);
        open.add(tag);
        begins.add(pieces.size());
        return true;
    }

    private boolean closed(String name) {
        if (open.isEmpty() || !open.getLast().name().equals(name)) return false;
        open.removeLast();
        int begin = begins.removeLast();
        if (name.equals("span")) return true;
        boolean empty = !name.equals("u");
        for (Piece piece : pieces.subList(begin, pieces.size())) empty &= piece instanceof Piece.Words inner && isBlank(inner.text());
        if (empty) pieces.subList(begin - 1, pieces.size()).clear();
        else pieces.add(new Piece.Close(name));
        return true;
    }

    /** Attributes with quoted values in which nothing is escaped, up to the end of the tag. */
    private boolean attributes(boolean mayEnd) {
        while (at < html.length()) {
            int before = at;
            while (at < html.length() && (html.charAt(at) == ' ' || html.charAt(at) == '\n')) at++;
            if (mayEnd && at < html.length() && html.charAt(at) == '/') at++;
            if (at < html.length() && html.charAt(at) == '>') {
                at++;
                return true;
            }
            int start = at;
            while (at < html.length() && (isSmall(html.charAt(at)) || html.charAt(at) == '-')) at++;
            if (start == before || start == at || html.charAt(start - 1) == '/' || !value(html.substring(start, at))) return false;
        }
        return false;
    }

    private boolean value(String name) {
        if (at + 1 >= html.length() || html.charAt(at) != '=' || html.charAt(at + 1) != '"' && html.charAt(at + 1) != '\'') return false;
        int end = html.indexOf(html.charAt(at + 1), at + 2);
        if (end < 0) return false;
        String value = html.substring(at + 2, end);
        at = end + 1;
        if (!name.equals("href")) return value.indexOf('\0') < 0;
        if (!href.isEmpty() || value.isEmpty() || value.indexOf('&') >= 0) return false;
        href = value;
        return true;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) != ' ' && text.charAt(i) != '\n' && text.charAt(i) != '\t') return false;
        return true;
    }

    private Markup.Clean written() {
        StringBuilder markup = new StringBuilder(html.length());
        Paragraphs paragraphs = new Paragraphs();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words(String text) -> {
                    Element.escape(text, markup, false);
                    paragraphs.words(text);
                }
                case Piece.Open(String name, String address) -> {
                    if (name.equals("p")) paragraphs.end();
                    markup.append('<').append(name);
                    if (!address.isEmpty() && name.equals("a")) markup.append(" href=\"").append(address).append('"');
                    markup.append('>');
                }
                case Piece.Close(String name) -> {
                    if (name.equals("p")) paragraphs.end();
                    markup.append("</").append(name).append('>');
                }
                case Piece.Break() -> {
                    paragraphs.lineBreak();
                    markup.append("<br>");
                }
            }
        }
        return new Markup.Clean(paragraphs.text(), markup.toString().strip());
    }
}
