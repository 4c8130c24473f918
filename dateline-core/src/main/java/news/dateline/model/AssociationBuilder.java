package news.dateline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers an association part by part; blank texts are none. One thread. */
public final class AssociationBuilder {
    private final String kind;
    private final List<Rendition> renditions = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> uri = Optional.empty();
    private Optional<String> headline = Optional.empty();
    private Optional<String> caption = Optional.empty();
    private Optional<String> altText = Optional.empty();
    private Optional<String> byline = Optional.empty();
    private Optional<String> credit = Optional.empty();
    private Optional<String> copyright = Optional.empty();
    private Optional<String> usageTerms = Optional.empty();
    private Optional<String> digitalSourceType = Optional.empty();
    private Rights rights = Rights.NONE;
    private PubStatus status = PubStatus.USABLE;
    private Embargo embargo = Embargo.NONE;

    AssociationBuilder(String kind) {
        this.kind = kind;
    }

    public AssociationBuilder name(String text) {
        name = filled(text);
        return this;
    }

    public AssociationBuilder uri(String text) {
        uri = filled(text);
        return this;
    }

    public AssociationBuilder headline(String text) {
        headline = filled(text);
        return this;
    }

    public AssociationBuilder caption(String text) {
        caption = filled(text);
        return this;
    }

    public AssociationBuilder altText(String text) {
        altText = filled(text);
        return this;
    }

    public AssociationBuilder byline(String text) {
        byline = filled(text);
        return this;
    }

    public AssociationBuilder credit(String text) {
        credit = filled(text);
        return this;
    }

    public AssociationBuilder copyright(String text) {
        copyright = filled(text);
        return this;
    }

    public AssociationBuilder usageTerms(String text) {
        usageTerms = filled(text);
        return this;
    }

    public AssociationBuilder digitalSourceType(String text) {
        digitalSourceType = filled(text);
        return this;
    }

    public AssociationBuilder rights(Rights said) {
        rights = said;
        return this;
    }

    public AssociationBuilder status(PubStatus said) {
        status = said;
        return this;
    }

    public AssociationBuilder embargo(Embargo said) {
        embargo = said;
        return this;
    }

    public AssociationBuilder rendition(Rendition rendition) {
        if (!renditions.contains(rendition)) renditions.add(rendition);
        return this;
    }

    /** A rendition of which little is said; a blank {@code mediaType} is none. */
    public AssociationBuilder rendition(String href, String mediaType) {
        return rendition(new Rendition(Optional.empty(), href, filled(mediaType), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public Association build() {
        // The first of the widest; a thumbnail stands for the picture only where there is nothing else.
        Optional<Rendition> largest = renditions.stream().reduce((a, b) -> a.isThumbnail() && !b.isThumbnail() || a.isThumbnail() == b.isThumbnail() && b.width().orElse(0) > a.width().orElse(0) ? b : a);
        return new Association(kind, name, uri, largest.map(Rendition::href), largest.flatMap(Rendition::mediaType), largest.flatMap(Rendition::width),
                largest.flatMap(Rendition::height), headline, caption, altText, byline, credit, copyright, usageTerms, rights, digitalSourceType, status, embargo, renditions);
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
