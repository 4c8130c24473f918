package news.dateline.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.dateline.model.Field;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.WireItem;

/**
 * Passes sentences that are their source's own words, whole, and says what is wrong with every other one (the law, 15).
 *
 * <p>A sentence passes when its text without the pieces marked as added is the words under its spans, when what was cut off around the spans is on the
 * list of {@link Deletions}, when every added piece is on the list of {@link Additions} or what {@link HouseStyle} makes of the source's words, and when it leans on nothing that was not printed just before it.
 * It judges no meaning: words that were changed are refused, however well; {@link FactGuard} scores those. Immutable; any thread, as far as {@code items} allows it.
 */
public final class Guard {
    private static final Pattern QUOTATION = Pattern.compile("\\s*[\"“„«‘'‹]");

    private final Function<ItemVersion, Optional<WireItem>> items;
    private final HouseStyle style;

    /** {@code items} finds a version's item; what it does not find is refused. */
    public Guard(Function<ItemVersion, Optional<WireItem>> items) {
        this(items, HouseStyle.NONE);
    }

    /** The same, where words may be written as the house writes them. */
    public Guard(Function<ItemVersion, Optional<WireItem>> items, HouseStyle style) {
        this.items = items;
        this.style = style;
    }

    /** Judges a sentence that is printed right after {@code before} (empty at the head of a text). */
    public Verdict check(Sentence sentence, List<Sentence> before) {
        if (sentence.sources().stream().anyMatch(Source.Editor.class::isInstance)) return Verdict.IDENTICAL;
        List<Source.Wire> sources = sentence.sources().stream().filter(Source.Wire.class::isInstance).map(Source.Wire.class::cast).toList();
        List<String> reasons = new ArrayList<>();
        for (Source.Wire source : sources)
            if (!isReadable(source)) return Verdict.refused(List.of("Expected words of " + source.version() + " at " + source.span() + ", found no such words"));
        String own = spaced(withoutAdded(sentence, reasons));
        if (!own.equals(spaced(words(sources))) && !isStyled(sentence, sources)) reasons.add("Expected the source's own words, found others: " + sentence.text());
        if (reasons.isEmpty()) sources.forEach(source -> edges(source, reasons));
        if (before.isEmpty() && Leaning.of(own) != Leaning.NOTHING) reasons.add("Leans on what is not printed before it (" + Leaning.of(own) + ")");
        return Verdict.refused(reasons);
    }

    private boolean isReadable(Source.Wire source) {
        return items.apply(source.version()).filter(item -> source.span().end() <= item.text(source.span().field()).length()).isPresent();
    }

    private String words(List<Source.Wire> sources) {
        StringBuilder words = new StringBuilder();
        for (Source.Wire source : sources) items.apply(source.version()).ifPresent(item -> words.append(item.text(source.span())).append(' '));
        return words.toString();
    }

    /** Whether the house's style makes this of the source's words, in whichever language its table is for. */
    private boolean isStyled(Sentence sentence, List<Source.Wire> sources) {
        String own = spaced(withoutAdded(sentence, new ArrayList<>()));
        String words = spaced(words(sources));
        return sources.stream().flatMap(source -> items.apply(source.version()).flatMap(WireItem::language).stream()).distinct().anyMatch(language -> own.equals(spaced(style.of(language, words))));
    }

    private String withoutAdded(Sentence sentence, List<String> reasons) {
        StringBuilder own = new StringBuilder(sentence.text());
        for (Sentence.Piece piece : sentence.added().stream().sorted(Comparator.comparingInt(Sentence.Piece::start).reversed()).toList()) {
            String added = sentence.text().substring(piece.start(), piece.end());
            if (style.isListed(added)) continue;
            if (!Additions.isListed(added)) reasons.add("Expected added words from the published list, found \"" + added + "\"");
            own.delete(piece.start(), piece.end());
        }
        return own.toString();
    }

    private void edges(Source.Wire source, List<String> reasons) {
        WireItem item = items.apply(source.version()).orElseThrow();
        String text = item.text(source.span().field());
        String head = text.substring(paragraphBefore(text, source.span().start()), source.span().start());
        String tail = text.substring(source.span().end(), paragraphAfter(text, source.span().end()));
        String own = text.substring(source.span().start(), source.span().end());
        if (!endsSentence(head, own) && !Deletions.isListed(head, own, item.id().agency())) reasons.add("Begins inside a sentence: \"" + head.strip() + "\" is cut off");
        if (!tail.isBlank() && !endsSentence(own, tail) && !Deletions.isListed(tail, "", item.id().agency()) && !endsBeforeAClause(source, text))
            reasons.add("Ends inside a sentence: \"" + tail.strip() + "\" is cut off");
    }

    private static boolean endsBeforeAClause(Source.Wire source, String text) {
        return source.span().field() == Field.HEADLINE && Deletions.headlineClauses(text).contains(source.span().end());
    }

    /** A colon ends one too, but not where it brings in a quotation: without "X said:" nobody knows whose words they are. */
    private static boolean endsSentence(String text, String next) {
        String bare = text.strip().replaceAll("[\"”»'’)\\]]+$", "");
        if (bare.endsWith(":")) return !QUOTATION.matcher(next).lookingAt();
        return bare.isEmpty() || ".!?।॥…".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    private static int paragraphBefore(String text, int at) {
        int end = text.lastIndexOf('\n', Math.max(0, at - 1));
        return end < 0 || end >= at ? 0 : end + 1;
    }

    private static int paragraphAfter(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("[\\s\\u00a0]+", " ");
    }
}
