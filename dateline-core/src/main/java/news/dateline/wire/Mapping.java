package news.dateline.wire;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.PubStatus;
import news.dateline.model.Restrictions;
import news.dateline.model.SignalKind;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Layout;

/**
 * What an agency does in its own way, as data; a record a concern, so that a new key leaves the others alone. Immutable. A file of it is described in docs/MAPPING.md.
 *
 * @param signals how it says kill, hold, embargo, correction
 * @param orders  what its status codes mean, and what holds where it says nothing
 * @param times   how it writes times
 * @param topics  what its categories and priorities mean
 * @param layout  how its copy without markup is laid out
 * @param dialect where it puts in XML what others put elsewhere
 * @param language of items that name none, as a language tag
 */
public record Mapping(SignalWords signals, OrderCodes orders, TimeForms times, Topics topics, Layout layout, Dialect dialect, Optional<String> language) {
    /** The fields in which signals in words are looked for. */
    public enum FieldName { HEADLINE, ED_NOTE, SLUG, KEYWORDS, DESCRIPTION, BODY }

    /** How words have to stand to be a signal. */
    public enum Stand {
        /** At the head of the field in the letters given, and followed by punctuation or nothing: "KILL: ..." but not "Kill the bill". In a note to editors at the head of any line, whatever follows. */
        OPENING,
        /** Anywhere, in any letters. */
        ANYWHERE,
        /** Anywhere in a note to editors, in any letters; elsewhere the words are everyday ones. */
        IN_NOTE
    }

    public record Phrase(SignalKind kind, Stand stand, String words) {
        public Phrase {
            if (words.isBlank()) throw new IllegalArgumentException("Expected words of a signal, found none");
        }
    }

    /**
     * @param fields  where signals in words count; the same words elsewhere only alert an editor and hold that item
     * @param phrases the words
     * @param codes   signals in codes ("sig:correction"), in lower case
     */
    public record SignalWords(Set<FieldName> fields, List<Phrase> phrases, Map<String, SignalKind> codes) {
        public SignalWords {
            fields = Set.copyOf(fields);
            phrases = List.copyOf(phrases);
            codes = Map.copyOf(codes);
        }
    }

    /**
     * @param defaultStatus     of items that name no status
     * @param statusCodes       the agency's own codes of status beside IPTC's, in lower case
     * @param emptyEmbargoHolds whether an embargo without a time is one without a known end, as the standard has it; some agencies always send the empty element
     * @param usageTerms        phrases of usage terms that are understood; where any are listed, an item with other terms alerts an editor
     * @param terms             what the agency's own phrases of usage terms take away from its licence
     * @param silence           the terms that hold where an item names none
     */
    public record OrderCodes(PubStatus defaultStatus, Map<String, PubStatus> statusCodes, boolean emptyEmbargoHolds, List<String> usageTerms, Map<String, Restrictions> terms, Optional<String> silence) {
        public OrderCodes {
            statusCodes = Map.copyOf(statusCodes);
            usageTerms = List.copyOf(usageTerms);
            terms = Map.copyOf(terms);
        }
    }

    /**
     * @param zone  of times that name none; without it such an embargo holds until released
     * @param forms patterns of times that are tried before all others
     */
    public record TimeForms(Optional<ZoneId> zone, List<DateTimeFormatter> forms) {
        public TimeForms {
            forms = List.copyOf(forms);
        }
    }

    /**
     * @param categories the agency's categories (in lower case) as qcodes of a known scheme: "s" is "medtop:15000000"
     * @param urgencies  the agency's priorities (in lower case) as IPTC's urgency 1 to 9
     */
    public record Topics(Map<String, String> categories, Map<String, Integer> urgencies) {
        public Topics {
            categories = Map.copyOf(categories);
            urgencies = Map.copyOf(urgencies);
        }
    }

    public static final Mapping STANDARD = new Mapping(
            new SignalWords(Set.of(FieldName.HEADLINE, FieldName.ED_NOTE), StandardPhrases.ALL,
                    Map.ofEntries(Map.entry("sig:correction", SignalKind.CORRECTION), Map.entry("sig:kill", SignalKind.KILL), Map.entry("sig:withdrawal", SignalKind.KILL),
                            Map.entry("sig:retraction", SignalKind.KILL), Map.entry("sig:hold", SignalKind.HOLD), Map.entry("sig:withhold", SignalKind.HOLD),
                            Map.entry("sig:advisory", SignalKind.ADVISORY), Map.entry("sig:update", SignalKind.UPDATE), Map.entry("sig:repeat", SignalKind.REPEAT))),
            new OrderCodes(PubStatus.USABLE, Map.of(), true, List.of(), Map.of(), Optional.empty()), new TimeForms(Optional.empty(), List.of()), new Topics(Map.of(), Map.of()), Layout.STANDARD, Dialect.STANDARD, Optional.empty());

    public Optional<ZoneId> zone() {
        return times.zone();
    }

    public Mapping withSignals(SignalWords other) {
        return new Mapping(other, orders, times, topics, layout, dialect, language);
    }

    public Mapping withOrders(OrderCodes other) {
        return new Mapping(signals, other, times, topics, layout, dialect, language);
    }

    public Mapping withTimes(TimeForms other) {
        return new Mapping(signals, orders, other, topics, layout, dialect, language);
    }

    public Mapping withTopics(Topics other) {
        return new Mapping(signals, orders, times, other, layout, dialect, language);
    }

    public Mapping withLayout(Layout other) {
        return new Mapping(signals, orders, times, topics, other, dialect, language);
    }

    public Mapping withDialect(Dialect other) {
        return new Mapping(signals, orders, times, topics, layout, other, language);
    }

    public Mapping withLanguage(Optional<String> other) {
        return new Mapping(signals, orders, times, topics, layout, dialect, other);
    }

    public Mapping withSignalFields(Set<FieldName> fields) {
        return withSignals(new SignalWords(fields, signals.phrases(), signals.codes()));
    }

    public Mapping withPhrases(List<Phrase> others) {
        return withSignals(new SignalWords(signals.fields(), others, signals.codes()));
    }

    public Mapping withZone(ZoneId other) {
        return withTimes(new TimeForms(Optional.of(other), times.forms()));
    }

    public Mapping withDefaultStatus(PubStatus status) {
        return withOrders(new OrderCodes(status, orders.statusCodes(), orders.emptyEmbargoHolds(), orders.usageTerms(), orders.terms(), orders.silence()));
    }

    public Mapping withEmptyEmbargoHolds(boolean holds) {
        return withOrders(new OrderCodes(orders.defaultStatus(), orders.statusCodes(), holds, orders.usageTerms(), orders.terms(), orders.silence()));
    }

    public Mapping withUsageTerms(List<String> understood) {
        return withOrders(new OrderCodes(orders.defaultStatus(), orders.statusCodes(), orders.emptyEmbargoHolds(), understood, orders.terms(), orders.silence()));
    }
}
