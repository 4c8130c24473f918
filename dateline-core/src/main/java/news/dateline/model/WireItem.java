package news.dateline.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One object as an agency filed it: text with its data. Never edited by us; a change is a new version.
 *
 * @param format         the wire format it came in, e.g. "rss-2.0", "newsml-g2"
 * @param agencyVersion  what the agency calls this version
 * @param link           where the agency shows it to readers; http or https only
 * @param headlines      the first is the main one; may be empty
 * @param description    the agency's own summary, plain text
 * @param body           plain text, paragraphs parted by one blank line; spans of sentences count its UTF-16 units
 * @param bodyHtml       the same text as harmless HTML, where the wire had markup
 * @param edNote         a note to editors: read by staff, never published
 * @param copyright      the notice to print; the holder where the wire gives no notice
 * @param wordSignals    signals by codes, and signals found in words, in fields that the agency's mapping names
 * @param mended         what had to be mended to read it, in words
 * @param restrictions what its usage terms, or their absence, take away from the licence
 * @param otherTexts     descriptions and bodies besides the main ones
 */
public record WireItem(
        ItemId id,
        String format,
        Optional<String> agencyVersion,
        Optional<String> link,
        PubStatus status,
        Embargo embargo,
        Optional<Instant> expires,
        Optional<Instant> firstCreated,
        Optional<Instant> versionCreated,
        Optional<Urgency> urgency,
        Optional<String> language,
        Optional<String> slug,
        List<Headline> headlines,
        List<Byline> byline,
        Optional<DatelineText> located,
        Optional<String> description,
        String body,
        Optional<String> bodyHtml,
        Optional<String> edNote,
        Optional<String> usageTerms,
        Optional<String> copyright,
        List<Subject> genres,
        List<Subject> subjects,
        List<Subject> places,
        List<Subject> people,
        List<Subject> organisations,
        List<String> keywords,
        List<InfoSource> infoSources,
        List<Association> associations,
        List<SignalKind> wordSignals,
        List<String> mended,
        OtherTexts otherTexts,
        Rights rights,
        Provenance provenance,
        Restrictions restrictions) {

    public WireItem {
        Checks.filled(format, "a format");
        headlines = List.copyOf(headlines);
        byline = List.copyOf(byline);
        genres = List.copyOf(genres);
        subjects = List.copyOf(subjects);
        places = List.copyOf(places);
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
        keywords = List.copyOf(keywords);
        infoSources = List.copyOf(infoSources);
        associations = List.copyOf(associations);
        wordSignals = List.copyOf(wordSignals);
        mended = List.copyOf(mended);
        // Logs written before these existed lack them.
        otherTexts = Checks.given(otherTexts, OtherTexts.NONE);
        rights = Checks.given(rights, Rights.NONE);
        provenance = Checks.given(provenance, Provenance.NONE);
        restrictions = Checks.given(restrictions, Restrictions.NONE);
    }

    /** How {@code mended} says that another item's words ordered something about this one, of which nothing else is known here. */
    public static final String ORDERED_BY = "ordered by ";

    /** A usable item of which nothing else is said yet. */
    public static WireItemBuilder of(ItemId id, String format) {
        return new WireItemBuilder(id, format);
    }

    /** The same item, for saying some of it differently. */
    public WireItemBuilder but() {
        return new WireItemBuilder(this);
    }

    /** Whether it tells news in words: not a picture, film or sound, whose caption is no story, nor a package that only points to others. */
    public boolean hasCopy() {
        List<String> natures = genres.stream().filter(genre -> genre.scheme().equals("ninat")).map(Subject::code).toList();
        return natures.isEmpty() || natures.contains("text") || natures.contains("composite") && !body.isBlank();
    }

    /** Whether it is only an order about an item that was filed before, or will be, and no version of its copy. */
    public boolean onlyOrders() {
        return headlines.isEmpty() && body.isEmpty() && mended.stream().anyMatch(what -> what.startsWith(ORDERED_BY));
    }

    /** The main headline's text, or the empty text. */
    public String headline() {
        return headlines.isEmpty() ? "" : headlines.getFirst().text();
    }

    /** The text that a span's field points into. */
    public String text(Field field) {
        return switch (field) {
            case HEADLINE -> headline();
            case DESCRIPTION -> description.orElse("");
            case BODY -> body;
        };
    }

    /** The words under a span. */
    public String text(Span span) {
        return text(span.field()).substring(span.start(), span.end());
    }
}
