package news.dateline.compose;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.HouseStyle;
import news.dateline.guard.Speech;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.SignalKind;
import news.dateline.model.Source;
import news.dateline.model.Urgency;

/**
 * Composes one story from a cluster: a spine nearly as filed, what others add with their credit, and everything that goes with it.
 *
 * <p>Extractive: every sentence is an agency's own, less {@link news.dateline.guard.Deletions} at its edges and plus marked
 * {@link news.dateline.guard.Additions}. What may not be published now contributes nothing, so that a draft with and without it is the same.
 * Pure, but that it remembers what it read and composed lately; any thread. Fails on nothing that the model allows.
 */
public final class Composer {
    /** How many words a story has at most where nobody asks for fewer. */
    public static final int WORDS_MAX = 1500;

    private static final DateTimeFormatter AS_OF = DateTimeFormatter.ofPattern("HH:mm 'UTC on' d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern NOTE_IN_TEXT = Pattern.compile("^\\((?:Corrects?|Corrected|Correction|Corrige|Corrección|Rectifie|Rectificatif|Correction apportée)\\b[^)]{3,300}\\)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private final int wordsMax;
    private final HouseStyle style;
    private final Readings readings = new Readings();
    private final Drafted drafted = new Drafted();

    public Composer() {
        this(WORDS_MAX);
    }

    public Composer(int wordsMax) {
        this(wordsMax, HouseStyle.standard());
    }

    /** {@code wordsMax} limits the body; whole paragraphs are left out, in the last resort whole sentences. The style is the last thing that is done to a sentence. */
    public Composer(int wordsMax, HouseStyle style) {
        if (wordsMax < 1) throw new IllegalArgumentException("Expected a limit of 1 word or more, found " + wordsMax);
        this.wordsMax = wordsMax;
        this.style = style;
    }

    /** The draft; empty where nothing of the cluster may be printed. */
    public Optional<Draft> compose(Composition composition) {
        return drafted.of(composition, this::anew);
    }

    /** What a rule could print of the same cluster: the draft without the paragraphs for which it would wait for an editor (the law, 3). Empty where no such draft can stand; beside a note to editors that was not understood only one that brings a reply can. */
    public Optional<Draft> meanwhile(Composition composition, Sifting sifting) {
        Selection all = Selection.of(composition, readings);
        boolean noted = Stream.concat(all.current().stream(), all.linked().stream()).anyMatch(Sieve::isNoted);
        return all.sifted(new Sieve(sifting)).flatMap(selection -> of(composition, selection)).filter(draft -> !noted || draft.sentences().stream().anyMatch(sentence -> Speech.denies(sentence.text())));
    }

    private Optional<Draft> anew(Composition composition) {
        return of(composition, Selection.of(composition, readings));
    }

    private Optional<Draft> of(Composition composition, Selection selection) {
        List<Copy> readable = selection.printable().stream().filter(copy -> !copy.passages().isEmpty() || copy.headline().isPresent()).toList();
        if (readable.isEmpty()) return Optional.empty();
        Tolls tolls = Tolls.of(readable);
        List<Copy> ranked = SpineOrder.of(readable, tolls);
        List<Copy> together = SameEvent.asTheFirst(ranked);
        // Only now: what a copy has not got is a reason for its place in the order.
        List<Copy> ordered = Newer.without(together);
        if (isHeadlineOnly(ordered.getFirst())) return Optional.empty();
        Map<Copy, Copy> kept = new IdentityHashMap<>();
        for (int i = 0; i < together.size(); i++) kept.put(together.get(i), ordered.get(i));
        boolean all = ordered.size() == ranked.size() && kept.entrySet().stream().allMatch(entry -> entry.getKey() == entry.getValue());
        Tolls counted = all ? tolls : Tolls.of(readable.stream().flatMap(copy -> Optional.ofNullable(kept.get(copy)).stream()).toList());
        Selection told = selection.linking(ranked.stream().filter(copy -> !kept.containsKey(copy)).toList());
        return Headlines.of(ordered, counted).map(headline -> draft(composition, told, ordered, counted, headline));
    }

    /** A headline is an alert where its agency files it as one; else it is a link to a story, and none. */
    private static boolean isHeadlineOnly(Copy spine) {
        return spine.isHeadlineOnly() && spine.stage() == Stage.LEAD;
    }

    private Draft draft(Composition composition, Selection selection, List<Copy> ordered, Tolls tolls, Sentence headline) {
        Copy spine = ordered.getFirst();
        boolean developing = ordered.stream().allMatch(copy -> copy.stage() != Stage.LEAD);
        Credits credits = new Credits(spine, spine.language());
        Voices voices = Voices.of(voices(selection, ordered).stream().filter(copy -> !Contradictions.refutes(spine, copy)).toList());
        Body body = Body.of(ordered, tolls, wordsMax);
        List<List<Sentence>> paragraphs = spine.passages().isEmpty() || spine.stage() == Stage.ALERT ? alert(spine, credits, body) : body.print(credits);
        List<Sentence> standfirst = spine.stage() == Stage.ALERT ? List.of() : Standfirsts.of(body, tolls, credits);
        List<Disagreement> disagreements = tolls.disagreements(credits, voices);
        List<Sentence> card = Datelines.on(Cards.of(standfirst, paragraphs, headline), spine, paragraphs);
        List<Sentence> printed = Stream.of(List.of(headline), standfirst, paragraphs.stream().flatMap(List::stream).toList(), card,
                disagreements.stream().flatMap(d -> d.sayings().stream()).toList()).flatMap(List::stream).toList();
        return finish(composition, selection, ordered, voices, new Text(headline, standfirst, paragraphs, card, disagreements, printed, developing));
    }

    /** What is written so far, before it is filed. */
    private record Text(Sentence headline, List<Sentence> standfirst, List<List<Sentence>> paragraphs, List<Sentence> card, List<Disagreement> disagreements, List<Sentence> printed, boolean developing) { }

    /** Who tells of the event, the repeats among them: copy that is linked because it tells of another says nothing for this one (the law, 10). */
    private static List<Copy> voices(Selection selection, List<Copy> ordered) {
        Set<ItemVersion> told = ordered.stream().map(Copy::version).collect(Collectors.toSet());
        Set<ItemVersion> apart = selection.printable().stream().map(Copy::version).filter(version -> !told.contains(version)).collect(Collectors.toSet());
        List<Copy> rest = selection.current().stream().filter(copy -> !told.contains(copy.version()) && !apart.contains(copy.version())).toList();
        Copy spine = ordered.getFirst();
        Stream<Copy> repeated = rest.stream().filter(copy -> Selection.original(copy, ordered).isPresent() || SameEvent.asTheFirst(List.of(spine, copy)).size() > 1);
        return Stream.concat(ordered.stream(), repeated).sorted(Selection.ARRIVAL).toList();
    }

    /** An alert is one line with its credit; a later lead replaces it. What others add to it follows. */
    private static List<List<Sentence>> alert(Copy spine, Credits credits, Body body) {
        Line line = spine.lines().findFirst().or(spine::headline).orElseThrow();
        List<List<Sentence>> paragraphs = new ArrayList<>(List.of(List.of(credits.line(spine, line))));
        paragraphs.addAll(new Body(body.copy(), List.of(), body.additions()).print(credits));
        return paragraphs;
    }

    private Draft finish(Composition composition, Selection selection, List<Copy> ordered, Voices voices, Text text) {
        Copy spine = ordered.getFirst();
        List<Copy> printed = ordered.stream().filter(copy -> copy == spine || isPrinted(copy, text.printed())).toList();
        Filing filing = Filing.of(spine, printed);
        boolean alert = spine.stage() == Stage.ALERT;
        List<String> marks = marks(spine, printed, text.developing());
        Styling styling = new Styling(style, ordered, spine.language());
        Text shown = new Text(styling.of(text.headline()), styling.of(text.standfirst()), text.paragraphs().stream().map(styling::of).toList(), styling.of(text.card()),
                text.disagreements().stream().map(differing -> new Disagreement(differing.counts(), styling.of(differing.sayings()))).toList(), text.printed(), text.developing());
        List<String> tags = Tags.of(printed, text.printed(), text.paragraphs(), selection.protection()).stream().map(styling::of).map(TagNames::withoutStop).distinct().toList();
        List<String> notes = Stream.concat(editorNotes(composition, selection, ordered).stream(), styling.told(text.printed()).stream()).toList();
        List<String> agencies = printed.stream().map(copy -> copy.agency().id()).distinct().toList();
        return new Draft(composition.cluster().id(), composition.cluster().absorbed(), composition.cluster().language().isBlank() ? spine.language() : composition.cluster().language(),
                shown.headline(), shown.standfirst(), shown.paragraphs(), shown.card(), spine.located(), agencies, Math.max(1, voices.count()),
                selection.linked().stream().filter(copy -> !selection.protection().holds(copy.item())).map(Copy::version).toList(), shown.disagreements(), filing.sector(), filing.secondSector(), filing.countries(), filing.editions(),
                Labels.of(spine, filing.sector(), filing.countries(), alert), tags, sensitivities(selection, filing), notes, marks, text.developing(),
                urgency(spine, ordered), newsAt(printed), fingerprint(shown, spine, agencies, marks));
    }

    private static boolean isPrinted(Copy copy, List<Sentence> printed) {
        return printed.stream().flatMap(sentence -> sentence.sources().stream()).anyMatch(source -> source instanceof Source.Wire wire && wire.version().equals(copy.version()));
    }

    /** What readers must be told on every card (the law, 22). A score that is not final says as of when it is. */
    private static List<String> marks(Copy spine, List<Copy> printed, boolean developing) {
        boolean live = States.isLive(spine) || States.isPartialCount(spine);
        boolean corrected = printed.stream().anyMatch(copy -> copy.item().wordSignals().contains(SignalKind.CORRECTION));
        List<String> marks = new ArrayList<>(spine.form().map(Form::mark).stream().toList());
        if (live && !marks.contains(Form.LIVE.mark())) marks.add(Form.LIVE.mark());
        if (live) marks.add("as of " + AS_OF.format(spine.newsAt()));
        if (developing) marks.add("Developing");
        if (corrected) marks.add("Corrected");
        return marks;
    }

    private static Set<Sensitivity> sensitivities(Selection selection, Filing filing) {
        Set<Sensitivity> found = Stream.concat(selection.current().stream(), selection.linked().stream()).flatMap(copy -> copy.part().notes().sensitivities().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (selection.protection().isOfMinors()) found.add(Sensitivity.MINORS);
        if (selection.protection().isOrdered()) found.add(Sensitivity.COURTS_AND_CRIME);
        if (filing.unsure()) found.add(Sensitivity.SECTOR_UNSURE);
        return found;
    }

    private static List<String> editorNotes(Composition composition, Selection selection, List<Copy> ordered) {
        Stream<String> held = composition.parts().stream().filter(part -> part.publishable() && selection.protection().holds(part.item()))
                .map(part -> "Held: an item of " + part.agency().name() + " names somebody who, as another item says, may not be identified. It is neither printed nor linked.");
        Stream<String> inText = ordered.stream().flatMap(copy -> NOTE_IN_TEXT.matcher(copy.item().body()).results().map(found -> copy.agency().name() + ": " + found.group()));
        Stream<String> filed = ordered.stream().flatMap(copy -> copy.item().edNote().filter(note -> !note.isBlank()).map(note -> copy.agency().name() + ": " + note.strip()).stream());
        return List.copyOf(Stream.of(held, Contradictions.of(selection.current()).stream(), filed, inText).flatMap(notes -> notes).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The spine's; while the news develops, the most urgent of all. */
    private static Urgency urgency(Copy spine, List<Copy> ordered) {
        Stream<Copy> asked = spine.stage() == Stage.LEAD ? Stream.of(spine) : ordered.stream();
        return asked.flatMap(copy -> copy.item().urgency().stream()).min(Comparator.comparingInt(Urgency::value)).orElse(Urgency.ROUTINE);
    }

    private static Instant newsAt(List<Copy> printed) {
        return printed.stream().map(Copy::newsAt).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static String fingerprint(Text text, Copy spine, List<String> agencies, List<String> marks) {
        List<List<String>> parts = new ArrayList<>(List.of(texts(List.of(text.headline())), texts(text.standfirst()), texts(text.card()), spine.located().stream().toList(), agencies, marks));
        text.paragraphs().forEach(paragraph -> parts.add(texts(paragraph)));
        text.disagreements().forEach(disagreement -> parts.add(texts(disagreement.sayings())));
        return DraftChange.fingerprint(parts);
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }
}
