package news.dateline.wire.nitf;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Embargo;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.Rights;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Plain;

/** Pictures, films and sounds in an NITF body, with caption and maker. Pure. */
final class NitfMedia {
    private static final Set<String> KINDS = Set.of("picture", "video", "audio", "graphic", "text");

    private NitfMedia() { }

    /** Every {@code media} element below, however deep. */
    static void read(Copy copy, Element within, String base) {
        within.elements().forEach(element -> {
            if (element.name().equalsIgnoreCase("media")) media(copy, element, base);
            else read(copy, element, base);
        });
    }

    private static void media(Copy copy, Element media, String base) {
        List<Element> references = media.all("media-reference").filter(reference -> reference.attribute("source").filter(source -> !source.isBlank()).isPresent()).toList();
        String caption = media.all("media-caption").map(Element::text).map(Plain::line).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        if (references.isEmpty() && caption.isEmpty()) return;
        Map<String, String> metadata = new HashMap<>();
        media.all("media-metadata").forEach(entry -> entry.attribute("name").ifPresent(name -> metadata.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), entry.attribute("value").orElse("").strip())));
        String type = references.stream().flatMap(reference -> reference.attribute("mime-type").stream()).findFirst().orElse("");
        AssociationBuilder association = Association.of(Optional.ofNullable(metadata.get("itemclass")).filter(KINDS::contains)
                .orElseGet(() -> MediaRss.kind(type, media.attribute("media-type").orElse(""), ""))).caption(caption);
        media.all("media-producer").map(producer -> Plain.line(producer.text())).filter(text -> !text.isEmpty()).limit(1).forEach(producer -> association.byline(producer).credit(producer));
        for (Element reference : references) {
            reference.attribute("alternate-text").ifPresent(association::altText);
            reference.attribute("copyright").ifPresent(association::copyright);
            reference.attribute("name").ifPresent(association::name);
            String source = reference.attribute("source").orElseThrow();
            Optional<String> address = Addresses.web(source, base);
            if (address.isEmpty()) association.uri(source);
            else association.rendition(new Rendition(Optional.empty(), address.get(), reference.attribute("mime-type").map(String::strip).filter(text -> !text.isEmpty()),
                    reference.attribute("width").flatMap(MediaRss::pixels), reference.attribute("height").flatMap(MediaRss::pixels), Optional.empty(), seconds(reference)));
        }
        told(association, metadata);
        copy.association(association.build());
    }

    /** What NITF's own elements have no place for, under NewsML-G2's names. */
    static Map<String, String> metadata(Association association) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("itemClass", association.kind());
        if (association.status() != PubStatus.USABLE) told.put("pubStatus", association.status().iptc());
        switch (association.embargo()) {
            case Embargo.None _ -> { }
            case Embargo.Until until -> told.put("embargoed", until.time().toString());
            case Embargo.UntilReleased _ -> told.put("embargoed", "until released");
        }
        if (association.href().isPresent()) association.uri().ifPresent(uri -> told.put("guid", uri));
        association.headline().ifPresent(text -> told.put("headline", text));
        association.credit().ifPresent(text -> told.put("creditline", text));
        association.copyright().ifPresent(text -> told.put("copyrightNotice", text));
        association.rights().holder().ifPresent(text -> told.put("copyrightHolder", text));
        association.usageTerms().ifPresent(text -> told.put("usageTerms", text));
        association.digitalSourceType().ifPresent(text -> told.put("digitalSourceType", text));
        return told;
    }

    /** Orders count here too: a status that is not understood withholds, an embargo holds. */
    private static void told(AssociationBuilder association, Map<String, String> metadata) {
        metadata.forEach((name, value) -> {
            switch (name) {
                case "pubstatus" -> association.status(PubStatus.fromIptc(value).orElse(PubStatus.WITHHELD));
                case "embargoed" -> association.embargo(Dates.read(value, ZoneOffset.UTC).filter(read -> read.assumed().isEmpty())
                        .<Embargo>map(read -> new Embargo.Until(read.time())).orElse(new Embargo.UntilReleased(value)));
                case "guid" -> association.uri(value);
                case "headline" -> association.headline(value);
                case "creditline" -> association.credit(value);
                case "copyrightnotice" -> association.copyright(value);
                case "copyrightholder" -> association.rights(new Rights(Optional.of(value).filter(holder -> !holder.isEmpty()), List.of()));
                case "usageterms" -> association.usageTerms(value);
                case "digitalsourcetype" -> association.digitalSourceType(value);
                default -> { }
            }
        });
    }

    /** The length in seconds, where it is given in those. */
    private static Optional<Double> seconds(Element reference) {
        boolean inSeconds = reference.attribute("time-unit-of-measure").orElse("seconds").toLowerCase(Locale.ROOT).startsWith("sec");
        return reference.attribute("time").map(String::strip).filter(text -> inSeconds && text.matches("\\d{1,7}(\\.\\d{1,6})?")).map(Double::valueOf);
    }
}
