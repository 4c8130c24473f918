package news.dateline.wire.newsmlg2;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;

/** What the content is: headlines, names, places, topics. */
final class ContentMeta {
    private ContentMeta() { }

    static void read(Copy copy, Element meta, Asserts asserts, Dialect dialect) {
        meta.all("urgency").forEach(urgency -> copy.put(Slot.URGENCY, urgency.text()));
        meta.all("language").forEach(language -> copy.put(Slot.LANGUAGE, language.attribute("tag").orElse("")));
        meta.all("slugline").forEach(slug -> copy.put(Slot.SLUG, slug.text()));
        meta.all("headline").forEach(headline -> copy.title(headline.text(), role(headline, asserts), false));
        meta.all("by").forEach(by -> copy.byline(by.text(), asserts.catalog().bare(by, "role")));
        meta.all("creditline").forEach(credit -> copy.put(Slot.INFO_SOURCE, credit.text()));
        meta.all("keyword").forEach(keyword -> copy.put(Slot.KEYWORD, keyword.text()));
        meta.all("description").sorted((a, b) -> Boolean.compare(isCaption(a, asserts), isCaption(b, asserts))).forEach(description -> description(copy, description, asserts));
        meta.all("contentCreated").map(Element::text).filter(dialect::says).forEach(date -> copy.put(Slot.CONTENT_CREATED, date));
        // Where the agency leaves the item's own times empty, those of its content stand for them.
        Stream.of("contentModified", "contentCreated").flatMap(meta::all).map(Element::text).filter(dialect::says).forEach(date -> copy.put(Slot.VERSION_CREATED, date));
        meta.all("genre").forEach(genre -> copy.subject(Copy.Group.GENRE, asserts.subject(genre)));
        meta.all("digitalSourceType").forEach(type -> copy.subject(Copy.Group.GENRE, asserts.subject(type)));
        meta.all("infoSource").forEach(source -> copy.infoSource(asserts.name(source).or(() -> source.attribute("literal")).orElse(""), source.attribute("role").orElse(""),
                asserts.catalog().code(source).filter(code -> source.attribute("literal").isEmpty() || asserts.name(source).filter(name -> !name.equals(code)).isPresent()).orElse("")));
        meta.all("subject").forEach(subject -> copy.subject(group(subject), asserts.subject(subject)));
        meta.all("altId").forEach(id -> copy.altId(id.attribute("type").or(() -> id.attribute("typeuri").map(uri -> uri.startsWith(NewsMlG2Writer.ROLE) ? uri.substring(NewsMlG2Writer.ROLE.length()) : uri)).orElse(""), id.text()));
        located(copy, meta, asserts);
        creators(copy, meta, asserts);
    }

    /** A printed byline goes before the names of makers in data. */
    private static void creators(Copy copy, Element meta, Asserts asserts) {
        if (!copy.all(Slot.BYLINE).isEmpty()) return;
        List<Element> creators = meta.all("creator").filter(creator -> asserts.name(creator).isPresent()).toList();
        creators.stream().filter(creator -> creator.attribute("role").isEmpty() || asserts.catalog().bare(creator, "role").startsWith("phot")
                || asserts.catalog().bare(creator, "role").startsWith("author") || asserts.catalog().bare(creator, "role").startsWith("writer"))
                .forEach(creator -> copy.byline(asserts.name(creator).orElseThrow(), asserts.catalog().bare(creator, "role")));
    }

    private static String role(Element headline, Asserts asserts) {
        String bare = asserts.catalog().bare(headline, "role");
        return bare.isEmpty() || bare.equals("headline") ? "main" : bare;
    }

    private static boolean isCaption(Element description, Asserts asserts) {
        return asserts.catalog().bare(description, "role").endsWith("caption");
    }

    private static void description(Copy copy, Element description, Asserts asserts) {
        String text = Plain.line(description.text());
        // Some agencies file slug and headline once more as a caption.
        boolean repeats = copy.first(Slot.SLUG).filter(slug -> text.startsWith(slug + ":") && !copy.titles().isEmpty()).isPresent();
        if (repeats) return;
        copy.summary(new Passage(Passage.Kind.EITHER, description.hasElements() ? description.markup() : Plain.unindented(description.text()), copy.base(),
                asserts.catalog().bare(description, "role"), ""));
    }

    private static Copy.Group group(Element subject) {
        String type = subject.attribute("type").or(() -> subject.attribute("typeuri")).orElse("").toLowerCase(Locale.ROOT);
        String code = subject.attribute("qcode").orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("cpnat:abstract")) return Copy.Group.SUBJECT;
        if (type.endsWith("person") || code.startsWith("person:")) return Copy.Group.PERSON;
        if (type.endsWith("organisation") || type.endsWith("organization") || type.endsWith("company")) return Copy.Group.ORGANISATION;
        if (type.endsWith("geoarea") || type.endsWith("poi") || type.startsWith("loctyp:") || type.matches("cpt?type:(5|city|country|statprov|region|.*location.*)")
                || code.startsWith("iso3166")) return Copy.Group.PLACE;
        return Copy.Group.SUBJECT;
    }

    /** The dateline as printed; else the name of where it was written, with its country. */
    private static void located(Copy copy, Element meta, Asserts asserts) {
        // Some agencies put a timestamp there: that is no place.
        meta.all("dateline").map(dateline -> Plain.line(dateline.text())).filter(text -> text.codePoints()
                .anyMatch(Character::isLetter) && !text.matches("\\d{4}-.*")).forEach(text -> copy.put(Slot.DATELINE, text));
        meta.all("located").limit(1).forEach(place -> {
            Optional<String> city = asserts.name(place).or(() -> Catalog.filled(place, "literal")).filter(ContentMeta::isKnown);
            Optional<String> country = place.all("broader").filter(ContentMeta::isCountry).flatMap(broader -> asserts.name(broader).stream()).findFirst();
            city.ifPresent(name -> copy.put(Slot.CITY, name));
            country.ifPresent(name -> copy.put(Slot.COUNTRY, name));
            String text = Stream.concat(city.stream(), country.filter(name -> !Optional.of(name).equals(city)).stream()).collect(Collectors.joining(", "));
            copy.put(Slot.DATELINE, text);
            Subject subject = asserts.subject(place);
            if (city.isPresent() || !subject.code().isEmpty() && isKnown(subject.code())) copy.subject(Copy.Group.PLACE, subject);
        });
    }

    private static boolean isKnown(String name) {
        return !name.toLowerCase(Locale.ROOT).matches("no[- ]?data[- ]?available|n/?a|unknown|none|-+");
    }

    private static boolean isCountry(Element broader) {
        String type = broader.attribute("type").or(() -> broader.attribute("typeuri")).orElse("");
        return type.endsWith("country") || type.isEmpty() || broader.attribute("qcode").orElse("").startsWith("iso3166") || type.equalsIgnoreCase("cptType:5");
    }
}
