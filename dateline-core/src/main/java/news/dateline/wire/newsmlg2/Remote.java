package news.dateline.wire.newsmlg2;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Rendition;
import news.dateline.model.Rights;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Slot;

/** Content that lies elsewhere: by the standard every {@code remoteContent} of an item is the same content in another form, so those of one kind are one picture with its renditions. */
final class Remote {
    /** What is still being gathered: one picture, film or sound. */
    private record Open(String kind, Set<String> names, List<Element> forms) { }

    private Remote() { }

    static void read(Copy copy, Element contents, Asserts asserts, String base) {
        List<Open> all = new ArrayList<>();
        contents.all("remoteContent").forEach(remote -> gather(all, remote, asserts));
        all.forEach(open -> copy.association(association(copy, open, asserts, base)));
    }

    /** A second form under a name that is taken is another picture after all. */
    private static void gather(List<Open> all, Element remote, Asserts asserts) {
        String kind = MediaRss.kind(remote.attribute("contenttype").orElse(""), "", remote.attribute("href").orElse(""));
        String name = asserts.catalog().bare(remote, "rendition");
        Optional<Open> same = all.stream().filter(open -> open.kind().equals(kind) && (name.isEmpty() || !open.names().contains(name))).findFirst();
        Open open = same.orElseGet(() -> {
            Open another = new Open(kind, new LinkedHashSet<>(), new ArrayList<>());
            all.add(another);
            return another;
        });
        if (!name.isEmpty()) open.names().add(name);
        open.forms().add(remote);
    }

    private static Association association(Copy copy, Open open, Asserts asserts, String base) {
        AssociationBuilder association = Association.of(open.kind());
        copy.titles().stream().filter(title -> title.role().equals("main")).limit(1).forEach(title -> association.headline(Markup.line(title.text(), title.html())));
        caption(copy).ifPresent(association::caption);
        copy.first(Slot.BYLINE).ifPresent(association::byline);
        copy.first(Slot.INFO_SOURCE).or(() -> copy.first(Slot.BYLINE)).ifPresent(association::credit);
        copy.first(Slot.COPYRIGHT).or(() -> copy.first(Slot.COPYRIGHT_HOLDER)).ifPresent(association::copyright);
        List<String> terms = copy.all(Slot.USAGE_TERMS);
        if (!terms.isEmpty()) association.usageTerms(String.join(" ", terms));
        association.rights(new Rights(copy.first(Slot.COPYRIGHT_HOLDER), copy.all(Slot.RIGHTS_INFO)));
        // The first form that has an id or an address of its own names the picture.
        open.forms().stream().flatMap(form -> Catalog.filled(form, "residref").or(() -> Catalog.filled(form, "href").filter(href -> Addresses.web(href, base).isEmpty())).stream()).limit(1)
                .forEach(association::uri);
        for (Element form : open.forms()) {
            Optional<String> address = Stream.of("href", "residref").flatMap(name -> form.attribute(name).stream()).flatMap(written -> Addresses.web(written, base).stream()).findFirst();
            address.ifPresent(href -> association.rendition(rendition(form, href, asserts)));
            form.all("altText").limit(1).forEach(text -> association.altText(text.text()));
        }
        return association.build();
    }

    private static Optional<String> caption(Copy copy) {
        return Stream.concat(copy.summaries().stream().filter(summary -> summary.role().endsWith("caption")), copy.summaries().stream())
                .filter(summary -> !summary.exceedsLimits()).findFirst().map(Passage::clean).map(Markup.Clean::text).filter(text -> !text.isEmpty());
    }

    private static Rendition rendition(Element form, String address, Asserts asserts) {
        Optional<String> name = Optional.of(asserts.catalog().bare(form, "rendition")).filter(text -> !text.isEmpty());
        return new Rendition(name, address, Catalog.filled(form, "contenttype"), ItemMeta.pixels(form, "width"), ItemMeta.pixels(form, "height"), form.attribute("size").flatMap(MediaRss::bytes),
                seconds(form));
    }

    /** By the standard a duration is in seconds unless its unit says otherwise. */
    private static Optional<Double> seconds(Element form) {
        String unit = form.attribute("durationunit").or(() -> form.attribute("durationunituri")).orElse("seconds").toLowerCase(Locale.ROOT);
        if (unit.endsWith("milliseconds")) return form.attribute("duration").flatMap(MediaRss::seconds).map(milliseconds -> milliseconds / 1000);
        return unit.endsWith("seconds") ? form.attribute("duration").flatMap(MediaRss::seconds) : Optional.empty();
    }
}
