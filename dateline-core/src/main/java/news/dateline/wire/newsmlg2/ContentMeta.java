package news.dateline.wire.newsmlg2;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;

/** What the content is: headlines, names, places, topics. */
final class ContentMeta {
    private ContentMeta() { }

    static void read(Copy copy, Element meta, Asserts asserts) {
        meta.all("urgency").forEach(urgency -> copy.put(Slot.URGENCY, urgency.text()));
        meta.all("language").forEach(language -> copy.put(Slot.LANGUAGE, language.attribute("tag").orElse("")));
        meta.all("slugline").forEach(slug -> copy.put(Slot.SLUG, slug.text()));
        meta.all("headline").forEach(headline -> copy.title(headline.text(), headline.attribute("role").map(ContentMeta::role).orElse("main"), false));
        meta.all("by").forEach(by -> copy.put(Slot.BYLINE, by.text()));
        meta.all("creditline").forEach(credit -> copy.put(Slot.INFO_SOURCE, credit.text()));
        meta.all("keyword").forEach(keyword -> copy.put(Slot.KEYWORD, keyword.text()));
        meta.all("description").forEach(description -> copy.summary(Passage.Kind.EITHER, description.hasElements() ? description.markup() : description.text(), copy.base()));
        meta.all("contentCreated").forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        meta.all("genre").forEach(genre -> copy.subject(Copy.Group.GENRE, asserts.subject(genre)));
        meta.all("digitalSourceType").forEach(type -> copy.subject(Copy.Group.GENRE, asserts.subject(type)));
        meta.all("infoSource").forEach(source -> copy.put(Slot.INFO_SOURCE, asserts.subject(source).name().or(() -> source.attribute("literal")).orElse("")));
        meta.all("subject").forEach(subject -> copy.subject(group(subject), asserts.subject(subject)));
        located(copy, meta, asserts);
        if (copy.all(Slot.BYLINE).isEmpty()) meta.all("creator").filter(creator -> creator.attribute("role").isEmpty())
                .forEach(creator -> Asserts.name(creator).ifPresent(name -> copy.put(Slot.BYLINE, name)));
    }

    private static String role(String qcode) {
        String bare = qcode.substring(qcode.lastIndexOf(':') + 1).strip();
        return bare.isEmpty() || bare.equals("headline") ? "main" : bare;
    }

    private static Copy.Group group(Element subject) {
        String type = subject.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        String code = subject.attribute("qcode").orElse("").toLowerCase(Locale.ROOT);
        if (type.endsWith("person") || code.startsWith("person:")) return Copy.Group.PERSON;
        if (type.endsWith("organisation") || type.endsWith("organization") || type.endsWith("company")) return Copy.Group.ORGANISATION;
        if (type.endsWith("geoarea") || type.endsWith("poi") || type.startsWith("cptype:") || type.startsWith("loctyp:") || code.startsWith("iso3166")
                || code.startsWith("iso3166-1a2:")) return Copy.Group.PLACE;
        return Copy.Group.SUBJECT;
    }

    /** The dateline as printed; else the name of where it was written, with its country. */
    private static void located(Copy copy, Element meta, Asserts asserts) {
        // Some agencies put a timestamp there: that is no place.
        meta.all("dateline").map(dateline -> Plain.line(dateline.text())).filter(text -> text.codePoints()
                .anyMatch(Character::isLetter) && !text.matches("\\d{4}-.*")).forEach(text -> copy.put(Slot.DATELINE, text));
        meta.all("located").limit(1).forEach(place -> {
            Optional<String> city = asserts.subject(place).name();
            Optional<String> country = place.all("broader").filter(ContentMeta::isCountry).map(asserts::subject).flatMap(subject -> subject.name().stream()).findFirst();
            city.ifPresent(name -> copy.put(Slot.CITY, name));
            country.ifPresent(name -> copy.put(Slot.COUNTRY, name));
            String text = Stream.concat(city.stream(), country.filter(name -> !Optional.of(name).equals(city)).stream()).collect(Collectors.joining(", "));
            copy.put(Slot.DATELINE, text);
            Subject subject = asserts.subject(place);
            if (subject.name().isPresent() || !subject.code().isEmpty()) copy.subject(Copy.Group.PLACE, subject);
        });
    }

    private static boolean isCountry(Element broader) {
        String type = broader.attribute("type").orElse("");
        return type.endsWith("country") || type.isEmpty() || broader.attribute("qcode").orElse("").startsWith("iso3166") || type.equalsIgnoreCase("cptType:5");
    }
}
