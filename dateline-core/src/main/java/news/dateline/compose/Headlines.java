package news.dateline.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Additions;
import news.dateline.guard.Deletions;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;

/** The story's headline: an agency's own, whole, at most 90 characters (110 where it would have to be cut), with its speaker and no teaser; never what the story begins with, as long as the spine has a headline. */
final class Headlines {
    private static final int SHORT = 20;
    private static final int LEAD_LINES = 3;
    private static final int LEAD_PASSAGES = 2;
    private static final double TELLS_THE_LEAD = 0.6;
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+");
    private static final String SPORTS = "sports";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern TEASER = Pattern.compile("^(?:here(?:'|’)s (?:what|why|how)|what (?:we know|to know|you need)|everything (?:we|you)|why |where (?:and|to|you)\\b|when (?:and|to)\\b|meet (?:the|a)\\b|inside the\\b|how (?:to|you)\\b|this is (?:what|why|how)|you won(?:'|’)t|\\d+ (?:things|ways|reasons|photos)\\b|watch\\b|see\\b|lo que (?:sabemos|se sabe)"
            + "|qué (?:sabemos|se sabe)|esto es lo|así |ce que l(?:'|’)on sait|ce qu(?:'|’)il faut|pourquoi |comment |जानिए|जानें|देखें)|(?:\\?|…|\\.\\.\\.)$|\\b(?:here(?:'|’)s (?:what|why|how)|need to know|will surprise you|what happened next|going viral)\\b", FLAGS);

    /** Its agency cut it, or it waits for its answer on another page. */
    private static final Pattern BROKEN_OFF = Pattern.compile("(?:…|\\.\\.\\.|[,;:?])$");

    /** What begins so has its main clause behind the comma. */
    private static final Pattern SUBORDINATE = Pattern.compile("^(?:as|after|while|when|before|since|although|though|if|despite|with|amid|following|because|tras|mientras|cuando|después|aunque|pese|ante|alors|après|malgré|lorsque|quand|si|face|pendant) ", FLAGS);

    private Headlines() { }

    /** Ordered so that the spine's comes first among equals; never empty as long as a copy has words. */
    static Optional<Sentence> of(List<Copy> ordered, Tolls tolls) {
        List<Copy> named = ordered.stream().filter(copy -> copy.headline().isPresent()).toList();
        Optional<Copy> best = named.stream().filter(copy -> fits(text(copy))).min(Comparator.comparingInt((Copy copy) -> faults(copy, ordered.getFirst(), tolls)));
        Optional<Sentence> own = ordered.stream().limit(1).filter(copy -> copy.headline().isPresent() && !fits(text(copy)) && !tolls.isOvertaken(copy)).map(List::of)
                .flatMap(spine -> Stream.<Supplier<Optional<Sentence>>>of(() -> shortened(spine, Deletions::headlineCuts), () -> shortened(spine, Deletions::headlineClauses)).map(Supplier::get).flatMap(Optional::stream)).findFirst();
        if (own.isPresent()) return own;
        if (best.isPresent() && faults(best.get(), ordered.getFirst(), tolls) < (best.get() == ordered.getFirst() ? Fault.OLD_TOLL : Fault.OF_OTHER_NEWS).weight) return best.map(copy -> copy.headline().orElseThrow().of(copy));
        List<Copy> tooLong = named.stream().filter(copy -> !fits(text(copy)) && !tolls.isOvertaken(copy) && (copy == ordered.getFirst() || !isOfOtherNews(copy, ordered.getFirst()))).toList();
        boolean ofOtherNews = best.filter(copy -> copy != ordered.getFirst() && isOfOtherNews(copy, ordered.getFirst())).isPresent();
        Optional<Sentence> whole = best.filter(copy -> faults(copy, ordered.getFirst(), tolls) < Fault.TEASER.weight && !ofOtherNews).map(copy -> copy.headline().orElseThrow().of(copy));
        return Stream.<Supplier<Optional<Sentence>>>of(() -> shortened(tooLong, Deletions::headlineCuts), () -> shortened(tooLong, Deletions::headlineClauses), () -> ownWhole(ordered.getFirst(), tolls), () -> lede(ordered, tolls), () -> whole, () -> ofOtherNews ? ownCut(ordered.getFirst(), tolls) : Optional.empty(),
                () -> shortened(named, Deletions::headlineCuts), () -> summary(ordered, tolls), () -> best.map(copy -> copy.headline().orElseThrow().of(copy)), () -> cut(ordered))
                .map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private static String text(Copy copy) {
        return copy.headline().map(Line::text).orElse("");
    }

    private static boolean fits(String text) {
        return text.length() <= Draft.HEADLINE_LENGTH_MAX;
    }

    /** What speaks against a headline; the sum of the weights decides, and from an old toll on another way is looked for. */
    private enum Fault {
        NOT_THE_SPINES(1), SHORT(2), NOBODY(2), NO_RESULT(4), DISPUTED(4), NOT_BORNE_OUT(8), OF_OTHER_NEWS(16), OF_A_FEATURE(16), OLD_TOLL(64), NO_SPEAKER(128), TEASER(512);

        private final int weight;

        Fault(int weight) {
            this.weight = weight;
        }
    }

    private static int faults(Copy copy, Copy spine, Tolls tolls) {
        String text = text(copy);
        List<Fault> faults = new ArrayList<>();
        if (copy != spine) faults.add(Fault.NOT_THE_SPINES);
        if (copy != spine && isOfOtherNews(copy, spine)) faults.add(Fault.OF_OTHER_NEWS);
        if (copy != spine && Scenes.isDelayed(copy) && !Scenes.isDelayed(spine)) faults.add(Fault.OF_A_FEATURE);
        if (text.length() < SHORT) faults.add(Fault.SHORT);
        if (tolls.isOvertaken(copy)) faults.add(Fault.OLD_TOLL);
        else if (copy.headline().filter(tolls::isSettledElsewhere).isPresent()) faults.add(Fault.DISPUTED);
        if (Speech.accuses(text) && !Speech.attributes(text) && !Speech.denies(text)) faults.add(Fault.NO_SPEAKER);
        if (!namesAnybody(text, spine)) faults.add(Fault.NOBODY);
        if (SPORTS.equals(spine.part().notes().sector()) && !States.hasResult(text)) faults.add(Fault.NO_RESULT);
        if (!spine.passages().isEmpty() && !Claims.areBorneOut(text, spine.lines().toList())) faults.add(Fault.NOT_BORNE_OUT);
        if (TEASER.matcher(text).find() || copy.form().isPresent() && !copy.form().equals(spine.form())) faults.add(Fault.TEASER);
        return faults.stream().mapToInt(fault -> fault.weight).sum();
    }

    /** Whether it has a name that the story begins with: who or where. Of a script without capitals nothing is asked. */
    private static boolean namesAnybody(String text, Copy spine) {
        if (text.codePoints().noneMatch(Character::isUpperCase)) return true;
        Set<String> written = capitalised(text);
        return spine.lines().limit(LEAD_LINES).anyMatch(line -> capitalised(line.text()).stream().anyMatch(written::contains));
    }

    private static Set<String> capitalised(String text) {
        return CAPITALISED.matcher(text).results().map(found -> Terms.stem(found.group())).filter(stem -> !stem.isEmpty()).collect(Collectors.toSet());
    }

    private static boolean isOfOtherNews(Copy copy, Copy spine) {
        return !tellsTheLead(text(copy), spine) || leansOnHeadline(spine);
    }

    /** Another's headline is for this story only where the first two paragraphs bear it out: its figures and most of its words stand there. */
    private static boolean tellsTheLead(String text, Copy spine) {
        List<Line> first = spine.passages().stream().limit(LEAD_PASSAGES).flatMap(passage -> passage.lines().stream()).toList();
        Terms lead = (first.isEmpty() ? spine.headline().stream() : first.stream()).map(Line::terms).collect(Terms.together());
        return lead.size() == 0 || Terms.of(text).containedIn(lead) >= TELLS_THE_LEAD;
    }

    /** "It comes after …": under any headline but its own it would speak of something else. */
    private static boolean leansOnHeadline(Copy spine) {
        return spine.lines().limit(1).anyMatch(line -> line.leaning() == Leaning.PRONOUN || line.leaning() == Leaning.CONTINUATION);
    }

    /** A headline that is too long, ended at a listed point. */
    private static Optional<Sentence> shortened(List<Copy> named, Function<String, List<Integer>> points) {
        return named.stream().filter(copy -> !TEASER.matcher(text(copy)).find()).flatMap(copy -> shortened(copy, copy.headline().orElseThrow(), points).stream()).findFirst();
    }

    private static Optional<Sentence> shortened(Copy copy, Line line, Function<String, List<Integer>> points) {
        String words = copy.item().text(line.span());
        return points.apply(words).stream()
                .filter(cut -> cut <= Draft.HEADLINE_LENGTH_MAX && cut >= 2 * SHORT && !Speech.quoteIsOpen(words.substring(0, cut)))
                .filter(cut -> !Speech.denies(words.substring(cut)) && !SUBORDINATE.matcher(words).find())
                .map(cut -> part(copy, line, cut))
                .filter(part -> Speech.attributes(part.text()) || !Speech.accuses(part.text()))
                .findFirst().map(part -> part.of(copy));
    }

    /** The spine's own headline where only its length or its teasing speaks against it: better than its first sentence twice, and than one without its end. */
    private static Optional<Sentence> ownWhole(Copy spine, Tolls tolls) {
        Optional<Line> own = spine.headline().filter(line -> line.text().length() <= Draft.HEADLINE_WHOLE_MAX && line.text().length() >= SHORT && !BROKEN_OFF.matcher(line.text()).find() && !spine.passages().isEmpty());
        return own.filter(_ -> faults(spine, spine, tolls) % Fault.TEASER.weight < Fault.OLD_TOLL.weight).map(line -> line.of(spine));
    }

    /** The spine's first sentence, where it is short enough to be a headline. */
    private static Optional<Sentence> lede(List<Copy> ordered, Tolls tolls) {
        return ordered.stream().limit(1).flatMap(copy -> copy.lines().limit(1).filter(line -> fits(line.text()) && !tolls.isOvertaken(copy)).map(line -> line.of(copy))).findFirst();
    }

    private static boolean repeatsTheFirst(Line line, Copy spine) {
        return spine.lines().limit(1).anyMatch(first -> first.text().equals(line.text()));
    }

    /** The first sentence of an agency's own summary, or of another's report, that stands alone. */
    private static Optional<Sentence> summary(List<Copy> ordered, Tolls tolls) {
        return ordered.stream().filter(copy -> !tolls.isOvertaken(copy)).flatMap(copy -> Stream.concat(copy.summary().stream().limit(1), copy == ordered.getFirst() ? Stream.of() : copy.lines().limit(1))
                .filter(line -> !repeatsTheFirst(line, ordered.getFirst()) && fits(line.text()) && line.text().length() >= 2 * SHORT && line.leaning() == Leaning.NOTHING && !Speech.quoteIsOpen(line.text()) && !TEASER.matcher(line.text()).find())
                .filter(line -> Speech.attributes(line.text()) || !Speech.accuses(line.text())).map(line -> line.of(copy))).findFirst();
    }

    /** The last resort, for copy without any headline that fits: its first words, with a sign that they go on. */
    private static Optional<Sentence> cut(List<Copy> ordered) {
        return ordered.stream().flatMap(copy -> Stream.concat(copy.headline().stream(), copy.lines().limit(1)).limit(1).map(line -> shortened(copy, line, Deletions::headlineCuts).orElseGet(() -> cut(copy, line)))).findFirst();
    }

    /** The spine's own headline to the length, rather than another's over its text; not where it accuses somebody and its end would say who says so. */
    private static Optional<Sentence> ownCut(Copy spine, Tolls tolls) {
        return spine.headline().filter(line -> !fits(line.text()) && !TEASER.matcher(line.text()).find() && !tolls.isOvertaken(spine) && !Speech.accuses(line.text()) && !Speech.denies(line.text()) && !Speech.attributes(line.text())).map(line -> cut(spine, line));
    }

    private static Sentence cut(Copy copy, Line line) {
        String words = copy.item().text(line.span());
        int end = Math.min(words.length(), Draft.HEADLINE_LENGTH_MAX - 1);
        int space = lastWord(words, end);
        while (space > SHORT && ",;:–—-".indexOf(words.charAt(space - 1)) >= 0) space = words.substring(0, space - 1).stripTrailing().length();
        Line part = part(copy, line, space > SHORT ? space : words.offsetByCodePoints(0, Math.min(words.codePointCount(0, words.length()), end / 2)));
        String text = part.text() + Additions.GOES_ON;
        return new Sentence(text, List.of(new Source.Wire(copy.version(), part.span())), List.of(new Sentence.Piece(part.text().length(), text.length())));
    }

    /** Before the blank, and before words of grammar that would hang in the air. */
    private static int lastWord(String words, int end) {
        int space = words.lastIndexOf(' ', end);
        for (int before = words.lastIndexOf(' ', space - 1); before > SHORT && Terms.stem(words.substring(before + 1, space).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "")).isEmpty(); before = words.lastIndexOf(' ', space - 1)) space = before;
        return space;
    }

    private static Line part(Copy copy, Line line, int length) {
        String words = copy.item().text(line.span()).substring(0, length).stripTrailing();
        return Line.of(words, new Span(line.span().field(), line.span().start(), line.span().start() + words.length()));
    }
}
