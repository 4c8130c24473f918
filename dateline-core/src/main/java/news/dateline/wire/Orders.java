package news.dateline.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.model.Embargo;
import news.dateline.model.PubStatus;
import news.dateline.model.Urgency;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;

/** What an item orders: status, embargo, times, urgency. What is not understood withholds, and says so in {@code mended}. */
record Orders(Copy copy, Mapping mapping, ZoneId zone, List<String> mended) {
    /** Needs no tidying; what stands for no language is not among them. */
    private static final Pattern PLAIN_TAG = Pattern.compile("(?!iw|in|ji|un)[a-z]{2}(?:-[A-Z]{2})?");
    private static final Instant BELIEVABLE = Instant.parse("2100-01-01T00:00:00Z");

    PubStatus status() {
        List<String> written = copy.all(Slot.STATUS);
        if (written.isEmpty()) return mapping.orders().defaultStatus();
        PubStatus strictest = PubStatus.USABLE;
        for (String code : written) {
            Optional<PubStatus> status = Optional.ofNullable(mapping.orders().statusCodes().get(code.strip().toLowerCase(Locale.ROOT))).or(() -> PubStatus.fromIptc(code));
            if (status.isEmpty()) mended.add("the status \"" + brief(code) + "\" is unknown: withheld");
            PubStatus read = status.orElse(PubStatus.WITHHELD);
            if (read.compareTo(strictest) > 0) strictest = read;
        }
        return strictest;
    }

    /** Of several embargoes the one that ends last. */
    Embargo embargo() {
        Embargo strictest = Embargo.NONE;
        for (String written : copy.all(Slot.EMBARGO)) {
            Embargo read = embargo(written);
            strictest = switch (read) {
                case Embargo.None _ -> strictest;
                case Embargo.UntilReleased held -> held;
                case Embargo.Until until -> later(strictest, until);
            };
        }
        return strictest;
    }

    private static Embargo later(Embargo one, Embargo.Until other) {
        return switch (one) {
            case Embargo.None _ -> other;
            case Embargo.UntilReleased held -> held;
            case Embargo.Until until -> until.time().isAfter(other.time()) ? until : other;
        };
    }

    private Embargo embargo(String written) {
        if (written.isBlank()) {
            if (!mapping.orders().emptyEmbargoHolds()) return Embargo.NONE;
            mended.add("the embargo names no end: held until released");
            return new Embargo.UntilReleased("");
        }
        Optional<Dates.Read> read = read(written);
        if (read.isEmpty()) {
            mended.add("the embargo \"" + brief(written) + "\" cannot be read: held until released");
            return new Embargo.UntilReleased(brief(written));
        }
        if (!read.get().time().isBefore(Dates.NO_END)) {
            mended.add("the embargo ends in the year 9999, which is no end: held until released");
            return new Embargo.UntilReleased(brief(written));
        }
        if (Dates.namesSeveralZones(written) && !Dates.SHARING.contains(zone.getId())) {
            mended.add("the embargo \"" + brief(written) + "\" names a zone that India, Israel and Ireland share: held until released");
            return new Embargo.UntilReleased(brief(written));
        }
        if (read.get().assumed().isEmpty()) return new Embargo.Until(read.get().time());
        boolean zoneOnly = read.get().assumed().get().startsWith("no zone");
        if (zoneOnly && mapping.zone().isPresent()) {
            mended.add("the embargo names no zone; " + zone + " was taken");
            return new Embargo.Until(read.get().time());
        }
        // Half a day too early is a broken embargo.
        mended.add("the embargo \"" + brief(written) + "\" names " + (zoneOnly ? "no zone" : "no time of day") + ": held until released");
        return new Embargo.UntilReleased(brief(written));
    }

    private Optional<Dates.Read> read(String written) {
        for (DateTimeFormatter form : mapping.times().forms()) {
            Optional<Dates.Read> read = Dates.read(written, form, zone);
            if (read.isPresent()) return read;
        }
        return Dates.read(written, zone);
    }

    Optional<Instant> time(Slot slot, String name) {
        for (String written : copy.all(slot)) {
            Optional<Dates.Read> read = read(written);
            if (read.isEmpty()) {
                mended.add(name + " \"" + brief(written) + "\" cannot be read");
                continue;
            }
            read.get().assumed().ifPresent(assumed -> mended.add(name + ": " + assumed));
            if (slot != Slot.EXPIRES && read.get().time().isAfter(BELIEVABLE)) mended.add(name + " " + read.get().time() + " is not believable");
            return Optional.of(read.get().time());
        }
        return Optional.empty();
    }

    Optional<Urgency> urgency() {
        return copy.first(Slot.URGENCY).flatMap(written -> {
            String bare = written.strip();
            Integer known = mapping.topics().urgencies().get(bare.toLowerCase(Locale.ROOT));
            if (known != null) return Optional.of(new Urgency(known));
            if (bare.matches("[1-9]")) return Optional.of(new Urgency(bare.charAt(0) - '0'));
            mended.add("the urgency \"" + brief(written) + "\" is none from 1 to 9");
            return Optional.empty();
        });
    }

    /** A language tag in its usual letters: "en-GB". */
    static Optional<String> language(Copy copy, Mapping mapping) {
        for (String written : copy.all(Slot.LANGUAGE)) {
            if (PLAIN_TAG.matcher(written).matches()) return Optional.of(written);
            String tag = Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag();
            if (!tag.equals("und") && !tag.startsWith("x-")) return Optional.of(tag);
        }
        return mapping.language();
    }

    static String brief(String written) {
        String line = Plain.line(written);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
