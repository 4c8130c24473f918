package news.dateline.wire.nitf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Rendition;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Plain;

/** Pictures, films and sounds in an NITF body, with caption and maker. Pure. */
final class NitfMedia {
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
        String type = references.stream().flatMap(reference -> reference.attribute("mime-type").stream()).findFirst().orElse("");
        AssociationBuilder association = Association.of(MediaRss.kind(type, media.attribute("media-type").orElse(""), "")).caption(caption);
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
        copy.association(association.build());
    }

    /** The length in seconds, where it is given in those. */
    private static Optional<Double> seconds(Element reference) {
        boolean inSeconds = reference.attribute("time-unit-of-measure").orElse("seconds").toLowerCase(java.util.Locale.ROOT).startsWith("sec");
        return reference.attribute("time").map(String::strip).filter(text -> inSeconds && text.matches("\\d{1,7}(\\.\\d{1,6})?")).map(Double::valueOf);
    }
}
