package news.dateline.wire.nitf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.PubStatus;
import news.dateline.model.Subject;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;

/** What the head of an NITF document says of it: orders, times, rights, topics. Pure. */
final class NitfHead {
    private NitfHead() { }

    /** The element {@code docdata}. */
    static void docdata(Copy copy, Element docdata, Dialect dialect) {
        docdata.all("doc-id").flatMap(id -> id.attribute("id-string").stream()).filter(dialect::says).forEach(id -> copy.put(Slot.GUID, id));
        orders(copy, docdata, dialect);
        docdata.all("date.issue").flatMap(date -> norm(date, dialect)).forEach(date -> copy.put(Slot.VERSION_CREATED, date));
        docdata.all("date.expire").flatMap(date -> norm(date, dialect)).forEach(date -> copy.put(Slot.EXPIRES, date));
        docdata.all("urgency").flatMap(urgency -> urgency.attribute("ed-urg").stream()).filter(dialect::says).forEach(urgency -> copy.put(Slot.URGENCY, urgency));
        docdata.all("du-key").forEach(key -> {
            key.attribute("key").ifPresent(text -> copy.altId("du-key", text));
            key.attribute("version").or(() -> key.attribute("generation")).ifPresent(version -> copy.put(Slot.VERSION, version));
        });
        docdata.all("fixture").flatMap(fixture -> fixture.attribute("fix-id").stream()).forEach(id -> copy.altId("fixture", id));
        docdata.all("from-src").forEach(source -> provider(copy, source));
        docdata.all("del-list").flatMap(list -> list.all("from-src")).forEach(source -> provider(copy, source));
        rights(copy, docdata);
        keywords(copy, docdata);
        docdata.all("evloc").forEach(place -> evloc(copy, place));
        docdata.all("identified-content").forEach(content -> identified(copy, content));
    }

    /** Status, embargo, notes to editors: what counts also where the document stands inside another. */
    static void orders(Copy copy, Element docdata, Dialect dialect) {
        Optional<String> status = docdata.attribute("management-status").map(text -> text.strip().toLowerCase(Locale.ROOT));
        boolean embargoed = status.filter("embargoed"::equals).isPresent();
        // Beside a status that stops the copy a release can only be the end of an embargo.
        boolean stopped = status.flatMap(PubStatus::fromIptc).filter(code -> code != PubStatus.USABLE).isPresent();
        if (!embargoed) status.ifPresent(code -> copy.putEvenBlank(Slot.STATUS, code));
        List<String> releases = docdata.all("date.release").flatMap(date -> norm(date, dialect)).toList();
        // By the standard the release counts together with the status; a release after the issue is an embargo whatever the status.
        if (embargoed && releases.isEmpty()) copy.putEvenBlank(Slot.EMBARGO, "");
        List<String> issues = docdata.all("date.issue").flatMap(date -> norm(date, dialect)).toList();
        releases.stream().filter(release -> embargoed || stopped || !isNotAfter(release, issues)).forEach(release -> copy.putEvenBlank(Slot.EMBARGO, release));
        docdata.all("ed-msg").forEach(message -> {
            copy.put(Slot.ED_NOTE, message.attribute("info").orElseGet(message::text));
            // A type that is a qcode is a signal.
            message.attribute("msg-type").map(String::strip).filter(type -> type.matches("[\\w.-]+:\\S+")).ifPresent(code -> copy.put(Slot.SIGNAL_CODE, code));
        });
        docdata.all("correction").forEach(correction -> {
            copy.put(Slot.SIGNAL_CODE, "sig:correction");
            correction.attribute("info").ifPresent(info -> copy.put(Slot.ED_NOTE, info));
        });
    }

    private static boolean isNotAfter(String release, List<String> issues) {
        Optional<Instant> lifted = instant(release);
        return lifted.isPresent() && issues.stream().flatMap(issue -> instant(issue).stream()).anyMatch(issue -> !lifted.get().isAfter(issue));
    }

    private static Optional<Instant> instant(String written) {
        return Dates.read(written, ZoneOffset.UTC).map(Dates.Read::time);
    }

    private static Stream<String> norm(Element date, Dialect dialect) {
        return date.attribute("norm").or(() -> Optional.of(date.text())).stream().filter(dialect::says);
    }

    /** The rest of the head; some agencies put there what belongs into {@code docdata}. */
    static void read(Copy copy, Element head, Dialect dialect) {
        head.all("urgency").flatMap(urgency -> urgency.attribute("ed-urg").stream()).forEach(urgency -> copy.put(Slot.URGENCY, urgency));
        head.all("revision-history").flatMap(entry -> norm(entry, dialect)).filter(norm -> instant(norm).isPresent()).min((a, b) -> instant(a).orElseThrow().compareTo(instant(b).orElseThrow()))
                .ifPresent(norm -> copy.put(Slot.FIRST_CREATED, norm));
        Stream.concat(head.all("pubdata"), head.all("docdata").flatMap(docdata -> docdata.all("pubdata"))).flatMap(data -> data.attribute("date.publication").stream())
                .filter(dialect::says).limit(1).forEach(date -> copy.put(Slot.VERSION_CREATED, date));
        copy.first(Slot.VERSION_CREATED).filter(date -> copy.first(Slot.FIRST_CREATED).isEmpty()).ifPresent(date -> copy.put(Slot.FIRST_CREATED, date));
        // A version with blanks in it has no place in docdata.
        head.all("meta").filter(meta -> meta.attribute("name").orElse("").equalsIgnoreCase("version")).flatMap(meta -> meta.attribute("content").stream()).forEach(version -> copy.put(Slot.VERSION, version));
        head.all("tobject").forEach(tobject -> {
            tobject.all("tobject.property").flatMap(property -> property.attribute("tobject.property.type").stream()).filter(dialect::says)
                    .forEach(type -> copy.subject(Copy.Group.GENRE, Subject.named(type)));
            tobject.all("tobject.subject").forEach(subject -> topic(copy, subject));
        });
    }

    /** The most exact of a topic's names; the number is IPTC's unless another register is named. */
    private static void topic(Copy copy, Element subject) {
        String name = Stream.of("detail", "matter", "type").flatMap(part -> subject.attribute("tobject.subject." + part).stream()).filter(text -> !text.isBlank()).findFirst().orElse("");
        String register = subject.attribute("tobject.subject.ipr").map(String::strip).filter(text -> !text.isEmpty()).orElse("IPTC");
        String number = subject.attribute("tobject.subject.refnum").or(() -> subject.attribute("tobject.subject.code")).orElse("");
        if (number.isBlank() && name.isBlank()) return;
        copy.subject(Copy.Group.SUBJECT, Codes.named(number.isBlank() ? "" : register.equalsIgnoreCase("IPTC") ? "subj" : register.toLowerCase(Locale.ROOT), number, name));
    }

    private static void provider(Copy copy, Element source) {
        source.attribute("src-name").ifPresent(name -> copy.put(Slot.PROVIDER, name));
    }

    private static void rights(Copy copy, Element docdata) {
        docdata.all("doc.copyright").forEach(copyright -> copyright.attribute("holder").filter(holder -> !holder.isBlank()).ifPresent(holder -> {
            copy.put(Slot.COPYRIGHT_HOLDER, holder);
            copyright.attribute("year").filter(year -> !year.isBlank()).ifPresent(year -> copy.put(Slot.COPYRIGHT, "© " + year.strip() + " " + holder.strip()));
        }));
        docdata.all("doc.rights").forEach(rights -> {
            rights.attribute("owner").ifPresent(owner -> copy.put(Slot.COPYRIGHT_HOLDER, owner));
            copy.put(Slot.USAGE_TERMS, Stream.of("type", "limitations", "geography", "location-code").flatMap(name -> rights.attribute(name).stream()).map(Plain::line)
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
        });
    }

    /** One keyword alone is what others call the slug; several are keywords. */
    private static void keywords(Copy copy, Element docdata) {
        List<String> words = docdata.all("key-list").flatMap(list -> list.all("keyword")).map(keyword -> Plain.line(keyword.attribute("key").orElseGet(keyword::text)))
                .filter(text -> !text.isEmpty()).distinct().toList();
        words.forEach(word -> copy.put(Slot.KEYWORD, word));
        if (words.size() == 1) copy.put(Slot.SLUG, words.getFirst());
        docdata.all("du-key").flatMap(key -> key.attribute("key").stream()).forEach(key -> copy.put(Slot.SLUG, key));
    }

    private static void evloc(Copy copy, Element place) {
        Optional<String> name = Stream.of("city", "county-dist", "state-prov").flatMap(part -> place.attribute(part).stream()).map(Plain::line).filter(text -> !text.isEmpty()).findFirst()
                .or(() -> Optional.of(Plain.line(place.text())).filter(text -> !text.isEmpty()));
        name.ifPresent(text -> copy.subject(Copy.Group.PLACE, Subject.named(text)));
        place.attribute("iso-cc").map(String::strip).filter(code -> code.matches("[A-Za-z]{2,3}"))
                .ifPresent(code -> copy.subject(Copy.Group.PLACE, Codes.named(code.length() == 2 ? "iso3166-1a2" : "iso3166-1a3", code.toUpperCase(Locale.ROOT), "")));
    }

    private static void identified(Copy copy, Element content) {
        content.elements().forEach(element -> {
            String scheme = element.attribute("code-source").or(() -> element.attribute("idsrc")).orElse("").strip();
            // Under a named scheme a value is a code, and no name.
            String name = Plain.line(element.attribute("value").filter(value -> element.text().isBlank() && scheme.isEmpty()).orElseGet(element::text));
            Optional<String> code = element.attribute("location-code").or(() -> element.attribute("value")).map(String::strip)
                    .filter(text -> !text.isEmpty() && (!scheme.isEmpty() || !text.equals(name)));
            Subject subject = code.map(value -> Codes.named(scheme, value, name)).orElseGet(() -> Subject.named(name));
            if (subject.label().isBlank()) return;
            switch (element.name().toLowerCase(Locale.ROOT)) {
                case "person" -> copy.subject(Copy.Group.PERSON, subject);
                case "org" -> copy.subject(Copy.Group.ORGANISATION, subject);
                case "location", "city", "state", "region", "country", "sublocation" -> copy.subject(Copy.Group.PLACE, subject);
                case "classifier" -> copy.subject(element.attribute("type").orElse("").equalsIgnoreCase("genre") ? Copy.Group.GENRE : Copy.Group.SUBJECT, subject);
                case "event", "object.title", "function", "virtloc" -> copy.subject(Copy.Group.SUBJECT, subject);
                default -> { }
            }
        });
    }
}
