package news.dateline.wire.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;

/** The nested components of an item: lines, metadata, texts by their role, pictures with their captions. One item, one thread. */
final class Components {
    private final Copy copy;
    private final Topics topics;
    private final Dialect dialect;
    private final List<Aside> asides = new ArrayList<>();

    /** A text beside the copy: whom to ask, a company's portrait. */
    private record Aside(Element content, String role) { }

    Components(Copy copy, Topics topics, Dialect dialect) {
        this.copy = copy;
        this.topics = topics;
        this.dialect = dialect;
    }

    void read(List<Element> components) {
        components.forEach(component -> component(component, ""));
        // The first body is the main one, and a document may begin with its asides.
        asides.forEach(aside -> Texts.read(copy, aside.content(), aside.role(), dialect));
    }

    private void component(Element component, String outerRole) {
        String role = NewsMl1.formal(component, "Role").map(text -> text.toLowerCase(Locale.ROOT)).orElse(outerRole);
        if (Media.isMedia(component)) {
            Media.read(copy, component);
            // A picture on its own is the item: its lines are the item's.
            if (!copy.associations().isEmpty() && copy.titles().isEmpty()) NewsLines.read(copy, component);
            component.all("DescriptiveMetadata").forEach(metadata -> topics.read(copy, metadata));
            return;
        }
        NewsLines.read(copy, component);
        component.all("AdministrativeMetadata").forEach(this::administrative);
        component.all("RightsMetadata").forEach(this::rights);
        component.all("DescriptiveMetadata").forEach(metadata -> topics.read(copy, metadata));
        component.all("ContentItem").forEach(content -> {
            if (Texts.isAside(role)) asides.add(new Aside(content, role));
            else Texts.read(copy, content, role, dialect);
        });
        List<Element> inner = component.all("NewsComponent").toList();
        // Equivalents say the same in another form or language: the first that suits the item goes first, the others stay beside it.
        boolean equivalents = component.attribute("EquivalentsList").orElse("").equalsIgnoreCase("yes");
        if (equivalents) inner = inner.stream().sorted((a, b) -> Boolean.compare(inOurLanguage(b), inOurLanguage(a))).toList();
        inner.forEach(child -> component(child, role));
        references(component);
    }

    private boolean inOurLanguage(Element component) {
        Optional<String> own = component.all("DescriptiveMetadata").flatMap(metadata -> NewsMl1.formal(metadata, "Language").stream()).findFirst().or(() -> Optional.of(component.language()));
        return own.filter(language -> !language.isEmpty() && copy.first(Slot.LANGUAGE).filter(language::equalsIgnoreCase).isPresent()).isPresent();
    }

    /** Items that this one names or holds belong with it. */
    private void references(Element component) {
        component.all("NewsItemRef").flatMap(reference -> reference.attribute("NewsItem").stream()).filter(id -> !id.startsWith("#"))
                .forEach(id -> copy.association(Association.of("text").uri(id).build()));
        component.all("NewsItem").flatMap(item -> item.all("Identification")).flatMap(identification -> identification.all("NewsIdentifier")).flatMap(id -> id.all("PublicIdentifier"))
                .map(id -> id.text().strip()).filter(id -> !id.isEmpty()).forEach(id -> copy.association(Association.of("text").uri(id).build()));
    }

    private void administrative(Element metadata) {
        parties(metadata, "Source", "source");
        parties(metadata, "Provider", "provider");
        parties(metadata, "Contributor", "contributor");
        metadata.all("Creator").flatMap(creator -> creator.all("Party")).map(Components::party).filter(name -> !name.isEmpty())
                .filter(name -> copy.first(Slot.BYLINE).isEmpty() && !copy.all(Slot.INFO_SOURCE).contains(name)).forEach(name -> copy.infoSource(name, "creator", ""));
        metadata.all("Property").filter(property -> property.attribute("FormalName").orElse("").toLowerCase(Locale.ROOT).contains("embargo"))
                .flatMap(property -> property.attribute("Value").stream()).filter(value -> value.isBlank() || dialect.says(value)).forEach(value -> copy.putEvenBlank(Slot.EMBARGO, value));
    }

    private void parties(Element metadata, String name, String role) {
        metadata.all(name).flatMap(holder -> holder.all("Party")).map(Components::party).forEach(party -> copy.infoSource(party, role, ""));
    }

    private static String party(Element party) {
        return Plain.line(party.attribute("FormalName").orElse(""));
    }

    private void rights(Element metadata) {
        metadata.all("Copyright").forEach(copyright -> {
            String holder = said(copyright, "CopyrightHolder");
            copy.put(Slot.COPYRIGHT_HOLDER, holder);
            if (!holder.isEmpty() && copy.first(Slot.COPYRIGHT).isEmpty()) NewsMl1.word(Optional.of(copyright), "CopyrightDate").ifPresent(date -> copy.put(Slot.COPYRIGHT, "© " + date + " " + holder));
        });
        metadata.all("UsageRights").forEach(usage -> copy.put(Slot.USAGE_TERMS,
                Stream.of("UsageType", "Geography", "Limitations", "StartDate", "EndDate").map(name -> said(usage, name)).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(", "))));
    }

    /** Words, or a code where there are none. */
    private static String said(Element holder, String name) {
        return holder.all(name).map(element -> Plain.line(element.text().isBlank() ? NewsMl1.formal(element, "Party").or(() -> element.attribute("FormalName")).orElse("") : element.text()))
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
