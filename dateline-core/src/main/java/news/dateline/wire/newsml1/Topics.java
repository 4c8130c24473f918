package news.dateline.wire.newsml1;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;

/** Topics that a document describes itself (TopicSet), and what an item says that it is about. */
final class Topics {
    private static final String[] SUBJECT_LEVELS = {"SubjectDetail", "SubjectMatter", "Subject", "SubjectQualifier"};

    private final Map<String, Element> byDuid = new HashMap<>();
    private final Map<String, Element> byName = new HashMap<>();
    private final String language;

    private Topics(String language) {
        this.language = language;
    }

    static Topics of(Element root, Element item) {
        Topics topics = new Topics(item.language());
        topics.gather(root);
        return topics;
    }

    private void gather(Element element) {
        if (element.name().equalsIgnoreCase("Topic")) {
            element.attribute("Duid").ifPresent(duid -> byDuid.putIfAbsent(duid, element));
            element.all("FormalName").map(name -> name.text().strip()).forEach(name -> byName.putIfAbsent(name, element));
        } else if (!element.name().equalsIgnoreCase("DataContent")) {
            element.elements().forEach(this::gather);
        }
    }

    /** DescriptiveMetadata of an item or a component. */
    void read(Copy copy, Element metadata) {
        metadata.all("Language").flatMap(element -> element.attribute("FormalName").stream()).forEach(tag -> copy.put(Slot.LANGUAGE, tag));
        metadata.all("Genre").forEach(genre -> genre.attribute("FormalName").map(String::strip).filter(text -> !text.isEmpty())
                .ifPresent(code -> copy.subject(Copy.Group.GENRE, Codes.named(scheme(genre, ""), code, name(code)))));
        metadata.all("SubjectCode").forEach(code -> Stream.of(SUBJECT_LEVELS).flatMap(code::all).forEach(level -> subject(copy, level)));
        metadata.all("Location").forEach(location -> location(copy, location));
        metadata.all("TopicOccurrence").forEach(occurrence -> occurrence.attribute("Topic").map(topic -> topic.replaceFirst("^#", "")).map(byDuid::get).ifPresent(topic -> topic(copy, topic)));
        metadata.all("Property").forEach(property -> property(copy, property));
    }

    private void subject(Copy copy, Element level) {
        level.attribute("FormalName").map(String::strip).filter(text -> !text.isEmpty()).ifPresent(code ->
                copy.subject(Copy.Group.SUBJECT, Codes.named(scheme(level, code.matches("\\d{8}") ? "subj" : ""), code, name(code))));
    }

    /** IPTC's subject codes under the alias that newer formats give them. */
    private static String scheme(Element element, String otherwise) {
        String scheme = element.attribute("Scheme").or(() -> element.attribute("Vocabulary")).map(String::strip).orElse("");
        if (scheme.isEmpty() || scheme.startsWith("#") || scheme.startsWith("urn:newsml:iptc.org")) return otherwise;
        return scheme.toLowerCase(Locale.ROOT).startsWith("iptcsubject") ? "subj" : scheme;
    }

    private String name(String code) {
        return Optional.ofNullable(byName.get(code)).map(this::description).orElse("");
    }

    /** In the item's language before others; a name before a longer description, neither a category's short form. */
    private String description(Element topic) {
        return topic.all("Description").filter(text -> !text.text().isBlank() && !text.attribute("Variant").orElse("").equalsIgnoreCase("Category"))
                .min((a, b) -> Integer.compare(rank(a), rank(b))).map(text -> Plain.line(text.text())).orElse("");
    }

    private int rank(Element description) {
        String variant = description.attribute("Variant").orElse("");
        return (description.language().equalsIgnoreCase(language) ? 0 : 2) + (variant.isEmpty() || variant.equalsIgnoreCase("Name") ? 0 : 1);
    }

    private void topic(Copy copy, Element topic) {
        String type = NewsMl1.formal(topic, "TopicType").orElse("").toLowerCase(Locale.ROOT);
        Optional<Element> formal = topic.first("FormalName");
        String code = formal.map(element -> element.text().strip()).orElse("");
        Subject subject = Codes.named(formal.map(element -> scheme(element, "")).orElse(""), code, description(topic).isEmpty() ? code : description(topic));
        if (type.contains("person")) copy.subject(Copy.Group.PERSON, subject);
        else if (type.contains("organi") || type.contains("company")) copy.subject(Copy.Group.ORGANISATION, subject);
        else if (type.contains("country") || type.contains("city") || type.contains("location") || type.contains("place") || type.contains("region")) copy.subject(Copy.Group.PLACE, subject);
        else copy.subject(Copy.Group.SUBJECT, subject);
    }

    /** Where it was written goes to the dateline's place, where it happened to the places; most agencies mean both by the first. */
    private void location(Copy copy, Element location) {
        Optional<String> city = property(location, "City");
        Optional<String> country = property(location, "CountryName").or(() -> property(location, "Country"));
        if (location.attribute("HowPresent").orElse("").equalsIgnoreCase("Origin") || copy.first(Slot.CITY).isEmpty()) {
            city.ifPresent(name -> copy.put(Slot.CITY, name));
            country.filter(name -> name.length() > 3).ifPresent(name -> copy.put(Slot.COUNTRY, name));
        }
        city.ifPresent(name -> copy.subject(Copy.Group.PLACE, Subject.named(name)));
        country.ifPresent(name -> copy.subject(Copy.Group.PLACE, country(name)));
    }

    private static Subject country(String written) {
        if (written.matches("[A-Z]{3}")) return Codes.named("iso3166-1a3", written, "");
        return written.matches("[A-Z]{2}") ? Codes.named("iso3166-1a2", written, "") : Subject.named(written);
    }

    private static Optional<String> property(Element holder, String name) {
        return holder.all("Property").filter(property -> property.attribute("FormalName").orElse("").equalsIgnoreCase(name)).flatMap(property -> property.attribute("Value").stream())
                .map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }

    private void property(Copy copy, Element property) {
        String value = property.attribute("Value").orElse("");
        switch (property.attribute("FormalName").orElse("").toLowerCase(Locale.ROOT)) {
            case "keyword", "keywords" -> copy.put(Slot.KEYWORD, value);
            case "city" -> {
                if (value.isBlank()) return;
                copy.put(Slot.CITY, value);
                copy.subject(Copy.Group.PLACE, Subject.named(value.strip()));
            }
            case "country" -> {
                if (!value.isBlank()) copy.subject(Copy.Group.PLACE, country(value.strip()));
            }
            default -> { }
        }
    }
}
