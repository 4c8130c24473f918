package news.dateline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A story as composed from a cluster, before the desk has decided on it.
 *
 * @param headline       at most 90 characters, with its sources
 * @param standfirst     none, one or two sentences above the body
 * @param card           at most 60 words that stand alone
 * @param located        the dateline of the spine, as printed
 * @param agencies       ids of the agencies whose words it prints, the spine's first
 * @param voices         how many independent voices report the event (the law, 10)
 * @param linked         items of the event that are linked and not printed (no licence to print)
 * @param developing     only an alert or urgent so far
 * @param editorNotes    notes to editors on the items it rests on, for the desk's eyes only
 * @param newsAt         the newest version's time as its agency gives it (or its receipt): what "Updated" shows
 * @param fingerprint    of what a reader would read; a draft with a published version's fingerprint changes nothing
 * @param writing        present where a language model wrote sentences of it
 * @param piece          present where people wrote it in their own name: it rests on no agency's copy
 */
public record Draft(
        ClusterId cluster,
        Set<ClusterId> absorbed,
        String language,
        Sentence headline,
        List<Sentence> standfirst,
        List<List<Sentence>> paragraphs,
        List<Sentence> card,
        Optional<String> located,
        List<String> agencies,
        int voices,
        List<ItemVersion> linked,
        List<Disagreement> disagreements,
        String sector,
        Optional<String> secondSector,
        List<String> countries,
        List<String> editions,
        Label label,
        List<String> tags,
        Set<Sensitivity> sensitivities,
        List<String> editorNotes,
        List<String> marks,
        boolean developing,
        Urgency urgency,
        Instant newsAt,
        String fingerprint,
        Optional<Writing> writing,
        Optional<Piece> piece) {

    /** Of what is written for the page or chosen among several. */
    public static final int HEADLINE_LENGTH_MAX = 90;
    /** Of an agency's own headline that would have to be cut; search engines show no more. */
    public static final int HEADLINE_WHOLE_MAX = 110;
    public static final int CARD_WORDS_MAX = 60;

    /** In agencies' and editors' words alone. */
    public Draft(ClusterId cluster, Set<ClusterId> absorbed, String language, Sentence headline, List<Sentence> standfirst, List<List<Sentence>> paragraphs, List<Sentence> card, Optional<String> located,
                 List<String> agencies, int voices, List<ItemVersion> linked, List<Disagreement> disagreements, String sector, Optional<String> secondSector, List<String> countries, List<String> editions,
                 Label label, List<String> tags, Set<Sensitivity> sensitivities, List<String> editorNotes, List<String> marks, boolean developing, Urgency urgency, Instant newsAt, String fingerprint) {
        this(cluster, absorbed, language, headline, standfirst, paragraphs, card, located, agencies, voices, linked, disagreements, sector, secondSector, countries, editions, label, tags, sensitivities,
                editorNotes, marks, developing, urgency, newsAt, fingerprint, Optional.empty(), Optional.empty());
    }

    /** Of agencies' copy. */
    public Draft(ClusterId cluster, Set<ClusterId> absorbed, String language, Sentence headline, List<Sentence> standfirst, List<List<Sentence>> paragraphs, List<Sentence> card, Optional<String> located,
                 List<String> agencies, int voices, List<ItemVersion> linked, List<Disagreement> disagreements, String sector, Optional<String> secondSector, List<String> countries, List<String> editions,
                 Label label, List<String> tags, Set<Sensitivity> sensitivities, List<String> editorNotes, List<String> marks, boolean developing, Urgency urgency, Instant newsAt, String fingerprint, Optional<Writing> writing) {
        this(cluster, absorbed, language, headline, standfirst, paragraphs, card, located, agencies, voices, linked, disagreements, sector, secondSector, countries, editions, label, tags, sensitivities,
                editorNotes, marks, developing, urgency, newsAt, fingerprint, writing, Optional.empty());
    }

    public Draft {
        absorbed = Checks.ordered(absorbed);
        standfirst = List.copyOf(standfirst);
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
        card = List.copyOf(card);
        agencies = List.copyOf(agencies);
        linked = List.copyOf(linked);
        disagreements = List.copyOf(disagreements);
        countries = List.copyOf(countries);
        editions = List.copyOf(editions);
        tags = List.copyOf(tags);
        sensitivities = Checks.ordered(sensitivities);
        editorNotes = List.copyOf(editorNotes);
        marks = List.copyOf(marks);
        // Logs of before there were pieces lack it.
        piece = Checks.given(piece, Optional.empty());
    }

    /** Every sentence of every part, in reading order. */
    public List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>();
        all.add(headline);
        all.addAll(standfirst);
        paragraphs.forEach(all::addAll);
        all.addAll(card);
        disagreements.forEach(disagreement -> all.addAll(disagreement.sayings()));
        return all;
    }

    /** Every version that a sentence rests on. */
    public Set<ItemVersion> restsOn() {
        Set<ItemVersion> versions = new TreeSet<>();
        for (Sentence sentence : sentences())
            for (Source source : sentence.sources())
                if (source instanceof Source.Wire wire) versions.add(wire.version());
        return versions;
    }

    /** Whether it counts, links and files alike and rests on the same items. Two drafts that read the same may not: what a dead item gave without being printed is gone from one of them. */
    public boolean standsLike(Draft other) {
        return voices == other.voices && linked.equals(other.linked) && tags.equals(other.tags) && sector.equals(other.sector) && secondSector.equals(other.secondSector) && countries.equals(other.countries)
                && editions.equals(other.editions) && label == other.label && items().equals(other.items());
    }

    private Set<ItemId> items() {
        Set<ItemId> items = new TreeSet<>();
        for (ItemVersion version : restsOn()) items.add(version.item());
        return items;
    }

    /** The same text with as many voices, links and tags as another has. */
    public Draft standingAs(Draft other) {
        return new Draft(cluster, absorbed, language, headline, standfirst, paragraphs, card, located, agencies, other.voices, other.linked, disagreements, other.sector, other.secondSector, other.countries,
                other.editions, other.label, other.tags, sensitivities, editorNotes, marks, developing, urgency, newsAt, fingerprint, writing, piece);
    }

    /** The same text with other links and tags. */
    public Draft linkingTagged(List<ItemVersion> nowLinked, List<String> nowTags) {
        return new Draft(cluster, absorbed, language, headline, standfirst, paragraphs, card, located, agencies, voices, nowLinked, disagreements, sector, secondSector, countries, editions, label, nowTags,
                sensitivities, editorNotes, marks, developing, urgency, newsAt, fingerprint, writing, piece);
    }

    /** The same text, told by fewer voices. */
    public Draft heardFrom(int fewer) {
        return new Draft(cluster, absorbed, language, headline, standfirst, paragraphs, card, located, agencies, fewer, linked, disagreements, sector, secondSector, countries, editions, label, tags,
                sensitivities, editorNotes, marks, developing, urgency, newsAt, fingerprint, writing, piece);
    }

    /** With a body that a language model wrote sentences of. */
    public Draft written(List<List<Sentence>> body, List<String> whose, String newFingerprint, Writing how) {
        return new Draft(cluster, absorbed, language, headline, standfirst, body, card, located, whose, voices, linked, disagreements, sector, secondSector, countries, editions, label, tags, sensitivities,
                editorNotes, marks, developing, urgency, newsAt, newFingerprint, Optional.of(how), piece);
    }

    /** Filed by an editor under a sector, with the label that goes with it; then no sector is guessed. */
    public Draft filedUnder(String other) {
        if (other.equals(sector) && !sensitivities.contains(Sensitivity.SECTOR_UNSURE)) return this;
        Set<Sensitivity> known = new TreeSet<>(sensitivities);
        known.remove(Sensitivity.SECTOR_UNSURE);
        Label filed = label == Label.ALERT || label == Label.LIFESTYLE ? label : Label.of(other, countries);
        return new Draft(cluster, absorbed, language, headline, standfirst, paragraphs, card, located, agencies, voices, linked, disagreements, other, secondSector.filter(second -> !second.equals(other)), countries,
                editions, filed, tags, known, editorNotes, marks, developing, urgency, newsAt, fingerprint, writing, piece);
    }

    /** A piece as it is filed: for this story, at this time. */
    public Draft filed(ClusterId as, Instant at) {
        return new Draft(as, absorbed, language, headline, standfirst, paragraphs, card, located, agencies, voices, linked, disagreements, sector, secondSector, countries, editions, label, tags, sensitivities,
                editorNotes, marks, developing, urgency, at, fingerprint, writing, piece);
    }

    /** A piece whose paragraphs are set otherwise. */
    public Draft set(Piece otherwise) {
        return new Draft(cluster, absorbed, language, headline, standfirst, paragraphs, card, located, agencies, voices, linked, disagreements, sector, secondSector, countries, editions, label, tags, sensitivities,
                editorNotes, marks, developing, urgency, newsAt, fingerprint, writing, Optional.of(otherwise));
    }

    /** The draft in agencies' own words that this one was written from; itself where no model wrote. */
    public Draft unwritten() {
        return writing.map(how -> new Draft(cluster, absorbed, language, headline, standfirst, how.instead(), card, located, how.agencies(), voices, linked, disagreements, sector, secondSector, countries,
                editions, label, tags, sensitivities, editorNotes, marks, developing, urgency, newsAt, how.base())).orElse(this);
    }
}
