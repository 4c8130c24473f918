package news.dateline.wire.read;

import java.util.Optional;
import news.dateline.model.Association;
import news.dateline.model.Rendition;
import news.dateline.model.Rights;

/** The words of what belongs with an item, without what no text should hold and within their limit, whichever format they come from. Pure. */
final class Tidy {
    private Tidy() { }

    static Association of(Association with) {
        Rights rights = new Rights(with.rights().holder().flatMap(Tidy::filled), with.rights().info().stream().map(Tidy::of).toList());
        return new Association(with.kind(), with.name().flatMap(Tidy::filled), with.uri().flatMap(Tidy::filled), with.href(), with.mediaType().flatMap(Tidy::filled), with.width(), with.height(),
                with.headline().flatMap(Tidy::filled), with.caption().flatMap(Tidy::filled), with.altText().flatMap(Tidy::filled), with.byline().flatMap(Tidy::filled), with.credit().flatMap(Tidy::filled),
                with.copyright().flatMap(Tidy::filled), with.usageTerms().flatMap(Tidy::filled), rights, with.digitalSourceType().flatMap(Tidy::filled), with.status(), with.embargo(), with.renditions().stream().map(Tidy::of).toList());
    }

    private static Rendition of(Rendition form) {
        return new Rendition(form.name().flatMap(Tidy::filled), form.href(), form.mediaType().flatMap(Tidy::filled), form.width(), form.height(), form.bytes(), form.seconds());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(of(text)).filter(tidy -> !tidy.isBlank());
    }

    private static String of(String text) {
        return Plain.cut(Plain.characters(text));
    }
}
