package news.dateline.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gathers an item part by part, so that nobody has to count its parts. One thread. */
public final class WireItemBuilder {
    private ItemId id;
    private final String format;
    private Optional<String> agencyVersion = Optional.empty();
    private Optional<String> link = Optional.empty();
    private PubStatus status = PubStatus.USABLE;
    private Embargo embargo = Embargo.NONE;
    private Optional<Instant> expires = Optional.empty();
    private Optional<Instant> firstCreated = Optional.empty();
    private Optional<Instant> versionCreated = Optional.empty();
    private Optional<Urgency> urgency = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> slug = Optional.empty();
    private List<Headline> headlines = List.of();
    private List<Byline> byline = List.of();
    private Optional<DatelineText> located = Optional.empty();
    private Optional<String> description = Optional.empty();
    private String body = "";
    private Optional<String> bodyHtml = Optional.empty();
    private Optional<String> edNote = Optional.empty();
    private Optional<String> usageTerms = Optional.empty();
    private Restrictions restrictions = Restrictions.NONE;
    private Optional<String> copyright = Optional.empty();
    private List<Subject> genres = List.of();
    private List<Subject> subjects = List.of();
    private List<Subject> places = List.of();
    private List<Subject> people = List.of();
    private List<Subject> organisations = List.of();
    private List<String> keywords = List.of();
    private List<InfoSource> infoSources = List.of();
    private List<Association> associations = List.of();
    private List<SignalKind> wordSignals = List.of();
    private List<String> mended = List.of();
    private OtherTexts otherTexts = OtherTexts.NONE;
    private Rights rights = Rights.NONE;
    private Provenance provenance = Provenance.NONE;

    WireItemBuilder(ItemId id, String format) {
        this.id = id;
        this.format = format;
    }

    WireItemBuilder(WireItem item) {
        this(item.id(), item.format());
        agencyVersion = item.agencyVersion();
        link = item.link();
        status = item.status();
        embargo = item.embargo();
        expires = item.expires();
        firstCreated = item.firstCreated();
        versionCreated = item.versionCreated();
        urgency = item.urgency();
        language = item.language();
        slug = item.slug();
        headlines = item.headlines();
        byline = item.byline();
        located = item.located();
        description = item.description();
        body = item.body();
        bodyHtml = item.bodyHtml();
        edNote = item.edNote();
        usageTerms = item.usageTerms();
        restrictions = item.restrictions();
        copyright = item.copyright();
        genres = item.genres();
        subjects = item.subjects();
        places = item.places();
        people = item.people();
        organisations = item.organisations();
        keywords = item.keywords();
        infoSources = item.infoSources();
        associations = item.associations();
        wordSignals = item.wordSignals();
        mended = item.mended();
        otherTexts = item.otherTexts();
        rights = item.rights();
        provenance = item.provenance();
    }

    /** The same under another id. */
    public WireItemBuilder id(ItemId other) {
        id = other;
        return this;
    }

    public WireItemBuilder agencyVersion(String value) {
        agencyVersion = Optional.of(value);
        return this;
    }

    public WireItemBuilder link(String value) {
        link = Optional.of(value);
        return this;
    }

    public WireItemBuilder status(PubStatus value) {
        status = value;
        return this;
    }

    public WireItemBuilder embargo(Embargo value) {
        embargo = value;
        return this;
    }

    public WireItemBuilder expires(Instant value) {
        expires = Optional.of(value);
        return this;
    }

    public WireItemBuilder firstCreated(Instant value) {
        firstCreated = Optional.of(value);
        return this;
    }

    public WireItemBuilder versionCreated(Instant value) {
        versionCreated = Optional.of(value);
        return this;
    }

    public WireItemBuilder urgency(Urgency value) {
        urgency = Optional.of(value);
        return this;
    }

    public WireItemBuilder language(String value) {
        language = Optional.of(value);
        return this;
    }

    public WireItemBuilder slug(String value) {
        slug = Optional.of(value);
        return this;
    }

    public WireItemBuilder headlines(List<Headline> value) {
        headlines = value;
        return this;
    }

    public WireItemBuilder byline(List<Byline> value) {
        byline = value;
        return this;
    }

    public WireItemBuilder located(DatelineText value) {
        located = Optional.of(value);
        return this;
    }

    public WireItemBuilder description(String value) {
        description = Optional.of(value);
        return this;
    }

    public WireItemBuilder body(String value) {
        body = value;
        return this;
    }

    public WireItemBuilder bodyHtml(String value) {
        bodyHtml = Optional.of(value);
        return this;
    }

    public WireItemBuilder edNote(String value) {
        edNote = Optional.of(value);
        return this;
    }

    public WireItemBuilder restrictions(Restrictions value) {
        restrictions = value;
        return this;
    }

    public WireItemBuilder usageTerms(String value) {
        usageTerms = Optional.of(value);
        return this;
    }

    public WireItemBuilder copyright(String value) {
        copyright = Optional.of(value);
        return this;
    }

    public WireItemBuilder genres(List<Subject> value) {
        genres = value;
        return this;
    }

    public WireItemBuilder subjects(List<Subject> value) {
        subjects = value;
        return this;
    }

    public WireItemBuilder places(List<Subject> value) {
        places = value;
        return this;
    }

    public WireItemBuilder people(List<Subject> value) {
        people = value;
        return this;
    }

    public WireItemBuilder organisations(List<Subject> value) {
        organisations = value;
        return this;
    }

    public WireItemBuilder keywords(List<String> value) {
        keywords = value;
        return this;
    }

    public WireItemBuilder infoSources(List<InfoSource> value) {
        infoSources = value;
        return this;
    }

    public WireItemBuilder associations(List<Association> value) {
        associations = value;
        return this;
    }

    public WireItemBuilder wordSignals(List<SignalKind> value) {
        wordSignals = value;
        return this;
    }

    public WireItemBuilder mended(List<String> value) {
        mended = value;
        return this;
    }

    public WireItemBuilder otherTexts(OtherTexts value) {
        otherTexts = value;
        return this;
    }

    public WireItemBuilder rights(Rights value) {
        rights = value;
        return this;
    }

    public WireItemBuilder provenance(Provenance value) {
        provenance = value;
        return this;
    }

    /** One headline, the main one; a blank text is none. */
    public WireItemBuilder headline(String text) {
        headlines = text.isBlank() ? List.of() : List.of(Headline.main(text));
        return this;
    }

    public WireItem build() {
        return new WireItem(id, format, agencyVersion, link, status, embargo, expires, firstCreated, versionCreated, urgency, language, slug, headlines, byline, located, description, body,
                bodyHtml, edNote, usageTerms, copyright, genres, subjects, places, people, organisations, keywords, infoSources, associations, wordSignals, mended, otherTexts, rights, provenance, restrictions);
    }
}
