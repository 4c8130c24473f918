package news.dateline.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.model.Sentence;

/**
 * How the house writes what agencies write otherwise (the law, 14): a table of words, used outside quotations alone. Each piece that it changes is marked in the sentence that carries it, and
 * {@link Guard} passes what the table makes of a source's own words. It is the only such list. Immutable; any thread.
 *
 * <p>A row has three or four columns, parted by tabs: the language's code, what copy writes, what the house writes, and {@code number} where it counts only behind a figure
 * ({@code number-joined}: and without the blank between). Case matters. Lines that begin with # are remarks.
 */
public final class HouseStyle {
    public static final HouseStyle NONE = new HouseStyle(List.of());
    static final int ROWS_MAX = 2_000;
    private static final int COLUMNS_MIN = 3;
    private static final int LENGTH_MAX = 60;
    private static final String RESOURCE = "house-style.tsv";

    private enum Where { ANYWHERE, NUMBER, NUMBER_JOINED }

    private record Row(String language, String written, String style, Where where) { }

    private record Change(int start, int end, Row row) { }

    private final List<Row> rows;

    private HouseStyle(List<Row> rows) {
        this.rows = rows.stream().sorted(Comparator.comparingInt((Row row) -> row.written().length()).reversed().thenComparing(Row::written)).toList();
    }

    /** The table that comes with the program. */
    public static HouseStyle standard() {
        try (InputStream table = HouseStyle.class.getResourceAsStream(RESOURCE);
             BufferedReader reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(table, "The program holds " + RESOURCE), StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A house's own table. Throws {@link IllegalArgumentException} with the line that cannot be read and why. */
    public static HouseStyle of(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) continue;
            if (rows.size() == ROWS_MAX) throw new IllegalArgumentException("Expected at most " + ROWS_MAX + " rows, found more at line " + (i + 1));
            rows.add(row(line.split("\t", -1), i + 1));
        }
        return new HouseStyle(rows);
    }

    private static Row row(String[] columns, int line) {
        if (columns.length < COLUMNS_MIN || columns.length > COLUMNS_MIN + 1) throw new IllegalArgumentException("Expected language, written, house and perhaps number, parted by tabs, found " + columns.length + " columns at line " + line);
        if (!columns[0].matches("[a-z]{2,3}")) throw new IllegalArgumentException("Expected the code of a language such as en, found \"" + columns[0] + "\" at line " + line);
        for (int i = 1; i < COLUMNS_MIN; i++)
            if (columns[i].isBlank() || columns[i].length() > LENGTH_MAX || !columns[i].equals(columns[i].strip())) throw new IllegalArgumentException("Expected words of at most " + LENGTH_MAX + " characters without blanks around, found \"" + columns[i] + "\" at line " + line);
        String where = columns.length == COLUMNS_MIN ? "" : columns[COLUMNS_MIN];
        return new Row(columns[0], columns[1], columns[2], switch (where) {
            case "" -> Where.ANYWHERE;
            case "number" -> Where.NUMBER;
            case "number-joined" -> Where.NUMBER_JOINED;
            default -> throw new IllegalArgumentException("Expected number or number-joined, found \"" + where + "\" at line " + line);
        });
    }

    /** The sentence in the house's style, with what was changed marked as such; itself where nothing is to change. */
    public Sentence of(String language, Sentence sentence) {
        List<Change> changes = changes(language, sentence.text()).stream().filter(change -> sentence.added().stream().noneMatch(piece -> piece.start() < change.end() && change.start() < piece.end())).toList();
        if (changes.isEmpty()) return sentence;
        List<Sentence.Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Change change : changes) {
            text.append(sentence.text(), from, change.start());
            String style = style(change, sentence.text());
            pieces.add(new Sentence.Piece(text.length(), text.length() + style.length()));
            text.append(style);
            from = change.end();
        }
        text.append(sentence.text().substring(from));
        sentence.added().forEach(piece -> pieces.add(new Sentence.Piece(moved(piece.start(), changes, sentence.text()), moved(piece.end(), changes, sentence.text()))));
        pieces.sort(Comparator.comparingInt(Sentence.Piece::start));
        return new Sentence(text.toString(), sentence.sources(), pieces);
    }

    private static int moved(int at, List<Change> changes, String text) {
        return at + changes.stream().filter(change -> change.end() <= at).mapToInt(change -> style(change, text).length() - (change.end() - change.start())).sum();
    }

    /** Words in the house's style. */
    public String of(String language, String text) {
        StringBuilder styled = new StringBuilder();
        int from = 0;
        for (Change change : changes(language, text)) {
            styled.append(text, from, change.start()).append(style(change, text));
            from = change.end();
        }
        return styled.append(text.substring(from)).toString();
    }

    /** What it changes in the text, as an editor reads it: "per cent → %". */
    public Set<String> told(String language, String text) {
        return changes(language, text).stream().map(change -> change.row().written() + " → " + change.row().style()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a marked piece is the house's way of writing something in any language. */
    boolean isListed(String piece) {
        String bare = piece.endsWith(".") ? piece.substring(0, piece.length() - 1) : piece;
        return rows.stream().anyMatch(row -> row.style().equals(piece) || row.style().equals(bare));
    }

    /** The full stop of an abbreviation that ends the text is also the sentence's. */
    private static String style(Change change, String text) {
        boolean stop = change.row().written().endsWith(".") && !change.row().style().endsWith(".") && text.substring(change.end()).codePoints().noneMatch(Character::isLetterOrDigit);
        return stop ? change.row().style() + "." : change.row().style();
    }

    private List<Change> changes(String language, String text) {
        String code = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        List<Change> changes = new ArrayList<>();
        for (Row row : rows) {
            if (!row.language().equals(code)) continue;
            for (int at = text.indexOf(row.written()); at >= 0; at = text.indexOf(row.written(), at + 1)) {
                int end = at + row.written().length();
                int start = start(row, text, at);
                if (start >= 0 && isWhole(row, text, at, end) && !Speech.quoteIsOpen(text.substring(0, start)) && changes.stream().noneMatch(change -> change.start() < end && start < change.end())) changes.add(new Change(start, end, row));
            }
        }
        changes.sort(Comparator.comparingInt(Change::start));
        return changes;
    }

    /** Where the change begins; negative where it does not count. */
    private static int start(Row row, String text, int at) {
        boolean behindFigure = at > 1 && Character.isSpaceChar(text.charAt(at - 1)) && Character.isDigit(text.charAt(at - 2));
        return switch (row.where()) {
            case ANYWHERE -> at;
            case NUMBER -> behindFigure ? at : -1;
            case NUMBER_JOINED -> behindFigure ? at - 1 : -1;
        };
    }

    private static boolean isWhole(Row row, String text, int at, int end) {
        boolean before = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at)) || !Character.isLetterOrDigit(row.written().codePointAt(0));
        boolean after = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
        return before && after && (at == 0 || text.charAt(at - 1) != '.');
    }
}
