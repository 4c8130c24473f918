package news.dateline.wire.newsml1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Rendition;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Plain;

/** A component that is a picture, film, sound or graphic: its forms are renditions, the words inside are its caption. */
final class Media {
    private static final Set<String> CAPTIONS = Set.of("caption", "legend", "photo caption", "photocaption", "description");

    private Media() { }

    /** Whether everything in a component is a picture or its caption. */
    static boolean isMedia(Element component) {
        List<Element> contents = contents(component).toList();
        return contents.stream().anyMatch(Media::isForm) && contents.stream().noneMatch(content -> !isForm(content) && !isCaption(component, content));
    }

    private static Stream<Element> contents(Element component) {
        return component.elements().flatMap(child -> switch (child.name().toLowerCase(Locale.ROOT)) {
            case "contentitem" -> Stream.of(child);
            case "newscomponent" -> contents(child);
            default -> Stream.empty();
        });
    }

    private static boolean isForm(Element content) {
        return !kind(content).equals("text");
    }

    private static boolean isCaption(Element within, Element content) {
        return within.all("NewsComponent").anyMatch(child -> isCaption(child, content) || child.all("ContentItem").anyMatch(own -> own == content)
                && NewsMl1.formal(child, "Role").filter(role -> CAPTIONS.contains(role.toLowerCase(Locale.ROOT))).isPresent());
    }

    private static String kind(Element content) {
        String said = Texts.kind(content);
        if (said.contains("graphic") && !said.contains("image/svg")) return "graphic";
        if (said.contains("photo") || said.contains("picture") || said.contains("image") || said.contains("jpeg") || said.contains("gif") || said.contains("png")) return "picture";
        if (said.contains("video") || said.contains("mpeg") && !said.contains("audio")) return "video";
        return said.contains("audio") ? "audio" : "text";
    }

    /** One association, or one for each picture inside when there are several. */
    static void read(Copy copy, Element component) {
        List<Element> pictures = component.all("NewsComponent").filter(Media::isMedia).toList();
        boolean forms = component.attribute("EquivalentsList").orElse("").equalsIgnoreCase("yes") || pictures.stream().allMatch(child -> child.first("NewsLines").isEmpty() && contents(child).count() < 2);
        if (pictures.size() > 1 && !forms && component.first("ContentItem").isEmpty()) pictures.forEach(child -> read(copy, child));
        else copy.association(association(copy, component));
    }

    private static Association association(Copy copy, Element component) {
        List<Element> all = contents(component).toList();
        List<Element> forms = all.stream().filter(Media::isForm).toList();
        AssociationBuilder association = Association.of(kind(forms));
        NewsMl1.formal(component, "Role").ifPresent(association::name);
        line(component, "HeadLine").ifPresent(association::headline);
        line(component, "ByLine").ifPresent(association::byline);
        line(component, "CreditLine").ifPresent(association::credit);
        line(component, "CopyrightLine").ifPresent(association::copyright);
        line(component, "RightsLine").ifPresent(association::usageTerms);
        String caption = all.stream().filter(content -> !isForm(content)).flatMap(content -> content.all("DataContent")).map(data -> Markup.line(data.hasElements() ? data.markup() : data.text(), true))
                .filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(" "));
        if (!caption.isEmpty()) association.caption(caption);
        else caption(component).ifPresent(association::caption);
        component.attribute("Duid").ifPresent(association::uri);
        forms.forEach(form -> form.attribute("Href").map(String::strip).filter(href -> !href.isEmpty()).ifPresent(href -> {
            Optional<String> address = Addresses.web(href, copy.base());
            if (address.isPresent()) association.rendition(rendition(component, form, address.get()));
            else association.uri(href);
        }));
        return association.build();
    }

    /** A film often comes with a still of itself. */
    private static String kind(List<Element> forms) {
        return forms.stream().map(Media::kind).filter(kind -> kind.equals("video")).findFirst().orElseGet(() -> kind(forms.getFirst()));
    }

    private static Optional<String> line(Element component, String name) {
        return Stream.concat(Stream.of(component), component.all("NewsComponent")).flatMap(holder -> holder.all("NewsLines")).flatMap(lines -> lines.all(name))
                .map(line -> Markup.line(line.text(), true)).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Optional<String> caption(Element component) {
        return Stream.concat(Stream.of(component), component.all("NewsComponent")).flatMap(holder -> holder.all("NewsLines")).flatMap(lines -> lines.all("NewsLine"))
                .filter(line -> NewsMl1.formal(line, "NewsLineType").filter(type -> CAPTIONS.contains(type.toLowerCase(Locale.ROOT))).isPresent())
                .flatMap(line -> line.all("NewsLineText")).map(text -> Plain.line(text.text())).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Rendition rendition(Element component, Element form, String address) {
        Optional<String> use = property(form, "ImageUse").or(() -> roleOf(component, form));
        return new Rendition(use, address, NewsMl1.formal(form, "MimeType"), property(form, "PixelWidth").or(() -> property(form, "Width")).flatMap(MediaRss::pixels),
                property(form, "PixelHeight").or(() -> property(form, "Height")).flatMap(MediaRss::pixels),
                form.all("Characteristics").flatMap(characteristics -> characteristics.all("SizeInBytes")).flatMap(size -> MediaRss.bytes(size.text()).stream()).findFirst(),
                property(form, "Duration").or(() -> property(form, "TotalDuration")).flatMap(MediaRss::seconds));
    }

    /** The role of the component that holds this form, which is then not the whole picture's. */
    private static Optional<String> roleOf(Element component, Element form) {
        return component.all("NewsComponent").filter(child -> contents(child).anyMatch(own -> own == form)).flatMap(child -> NewsMl1.formal(child, "Role").stream()).findFirst();
    }

    private static Optional<String> property(Element form, String name) {
        return form.all("Characteristics").flatMap(characteristics -> characteristics.all("Property")).filter(property -> property.attribute("FormalName").orElse("").equalsIgnoreCase(name))
                .flatMap(property -> property.attribute("Value").stream()).map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }
}
