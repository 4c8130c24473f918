package news.dateline.wire.newsml1;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.PubStatus;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Slot;

/** NewsManagement: times, status and what it will change to, urgency, instructions. What is not understood withholds. */
final class Management {
    private static final String WITHHELD = "withheld";

    private Management() { }

    static void read(Copy copy, Element management, Dialect dialect) {
        NewsMl1.word(Optional.of(management), "FirstCreated").filter(dialect::says).ifPresent(date -> copy.put(Slot.FIRST_CREATED, date));
        NewsMl1.word(Optional.of(management), "ThisRevisionCreated").filter(dialect::says).ifPresent(date -> copy.put(Slot.VERSION_CREATED, date));
        NewsMl1.formal(management, "Urgency").ifPresent(urgency -> copy.put(Slot.URGENCY, urgency));
        status(copy, management, dialect);
        management.all("Instruction").forEach(instruction -> instruction(copy, instruction));
        management.all("NewsItemType").flatMap(type -> type.attribute("FormalName").stream()).forEach(type -> copy.put(Slot.PROFILE, type));
        Stream.of("DerivedFrom", "AssociatedWith").flatMap(management::all).flatMap(other -> other.attribute("NewsItem").stream()).forEach(id -> copy.altId("AssociatedWith", id));
        // Some agencies tell an embargo in a property of their own.
        management.all("Property").filter(property -> property.attribute("FormalName").orElse("").toLowerCase(Locale.ROOT).contains("embargo"))
                .forEach(property -> property.attribute("Value").filter(value -> value.isBlank() || dialect.says(value)).ifPresent(value -> copy.putEvenBlank(Slot.EMBARGO, value)));
    }

    /** "Embargoed" is a status here; its end stands in StatusWillChange. */
    private static void status(Copy copy, Element management, Dialect dialect) {
        Optional<Element> status = management.first("Status");
        String code = status.flatMap(element -> element.attribute("FormalName")).or(() -> status.map(Element::text)).map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
        boolean embargoed = code.startsWith("embargo");
        if (status.isPresent() && !embargoed) copy.putEvenBlank(Slot.STATUS, code);
        boolean told = false;
        for (Element change : management.all("StatusWillChange").toList()) {
            String future = NewsMl1.formal(change, "FutureStatus").orElse("").toLowerCase(Locale.ROOT);
            String time = NewsMl1.word(Optional.of(change), "DateAndTime").filter(dialect::says).orElse("");
            Optional<PubStatus> known = PubStatus.fromIptc(future);
            if (known.isEmpty()) copy.mend("its status will change to \"" + future + "\", which is not known");
            boolean opens = known.filter(PubStatus.USABLE::equals).isPresent();
            if (opens || embargoed) {
                // Only a change to "usable" ends an embargo; any other leaves it without a known end.
                copy.putEvenBlank(Slot.EMBARGO, opens ? time : "");
                told = true;
            } else {
                copy.put(Slot.EXPIRES, time);
            }
        }
        if (embargoed && !told) copy.putEvenBlank(Slot.EMBARGO, "");
    }

    /** The standard's own instructions; an agency's others go to its mapping as they stand. A RevisionStatus says what becomes of earlier revisions, which this one replaces anyway. */
    private static void instruction(Copy copy, Element instruction) {
        String name = instruction.attribute("FormalName").orElse("").strip().toLowerCase(Locale.ROOT);
        switch (name) {
            case "delete", "kill", "cancel", "withdraw" -> copy.put(Slot.SIGNAL_CODE, "sig:kill");
            case "rectify", "correct", "correction" -> copy.put(Slot.SIGNAL_CODE, "sig:correction");
            case "update" -> copy.put(Slot.SIGNAL_CODE, "sig:update");
            default -> copy.put(Slot.SIGNAL_CODE, name);
        }
    }

    /** For a revision that only changes parts of an earlier one, which nobody here holds in its parts. */
    static void onlyChanges(Copy copy) {
        copy.mend("it holds only changes to an earlier revision: withheld").put(Slot.STATUS, WITHHELD);
    }

    /** For a revision without copy. It must not take the place of the copy that it is about, so it is withheld unless it orders more. */
    static void noCopy(Copy copy) {
        copy.mend("it holds no copy, only orders about an earlier revision: withheld").put(Slot.STATUS, WITHHELD);
    }
}
