package news.dateline.wire;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.PubStatus;
import news.dateline.model.SignalKind;
import news.dateline.wire.read.Dialect;

/**
 * What an agency does in its own way, as data. Immutable.
 *
 * @param signalFields      where signals in words count; the same words elsewhere only alert an editor and hold that item
 * @param phrases           the words
 * @param codes             signals in codes ("sig:correction"), in lower case
 * @param zone              of times that name none; without it such an embargo holds until released
 * @param defaultStatus     of items that name no status
 * @param emptyEmbargoHolds whether an embargo without a time is one without a known end, as the standard has it; some agencies always send the empty element
 * @param usageTerms        phrases of usage terms that are understood; where any are listed, an item with other terms alerts an editor
 * @param dialect           where it puts in XML what others put elsewhere
 */
public record Mapping(Set<FieldName> signalFields, List<Phrase> phrases, Map<String, SignalKind> codes, Optional<ZoneId> zone, PubStatus defaultStatus,
        boolean emptyEmbargoHolds,
                      List<String> usageTerms, Dialect dialect) {
    /** The fields in which signals in words are looked for. */
    public enum FieldName { HEADLINE, ED_NOTE, SLUG, KEYWORDS, DESCRIPTION, BODY }

    /** How words have to stand to be a signal. */
    public enum Stand {
        /** At the head of the field in the letters given, and followed by punctuation or nothing: "KILL: ..." but not "Kill the bill". */
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

    public static final Mapping STANDARD = new Mapping(Set.of(FieldName.HEADLINE, FieldName.ED_NOTE), StandardPhrases.ALL,
            Map.ofEntries(Map.entry("sig:correction", SignalKind.CORRECTION), Map.entry("sig:kill", SignalKind.KILL), Map.entry("sig:withdrawal", SignalKind.KILL),
                    Map.entry("sig:retraction", SignalKind.KILL), Map.entry("sig:hold", SignalKind.HOLD), Map.entry("sig:withhold", SignalKind.HOLD),
                    Map.entry("sig:advisory", SignalKind.ADVISORY), Map.entry("sig:update", SignalKind.UPDATE), Map.entry("sig:repeat", SignalKind.REPEAT)),
            Optional.empty(), PubStatus.USABLE, true, List.of(), Dialect.STANDARD);

    public Mapping {
        signalFields = Set.copyOf(signalFields);
        phrases = List.copyOf(phrases);
        codes = Map.copyOf(codes);
        usageTerms = List.copyOf(usageTerms);
    }

    public Mapping withSignalFields(Set<FieldName> fields) {
        return new Mapping(fields, phrases, codes, zone, defaultStatus, emptyEmbargoHolds, usageTerms, dialect);
    }

    public Mapping withPhrases(List<Phrase> others) {
        return new Mapping(signalFields, others, codes, zone, defaultStatus, emptyEmbargoHolds, usageTerms, dialect);
    }

    public Mapping withZone(ZoneId other) {
        return new Mapping(signalFields, phrases, codes, Optional.of(other), defaultStatus, emptyEmbargoHolds, usageTerms, dialect);
    }

    public Mapping withDefaultStatus(PubStatus status) {
        return new Mapping(signalFields, phrases, codes, zone, status, emptyEmbargoHolds, usageTerms, dialect);
    }

    public Mapping withEmptyEmbargoHolds(boolean holds) {
        return new Mapping(signalFields, phrases, codes, zone, defaultStatus, holds, usageTerms, dialect);
    }

    public Mapping withUsageTerms(List<String> understood) {
        return new Mapping(signalFields, phrases, codes, zone, defaultStatus, emptyEmbargoHolds, understood, dialect);
    }

    public Mapping withDialect(Dialect other) {
        return new Mapping(signalFields, phrases, codes, zone, defaultStatus, emptyEmbargoHolds, usageTerms, other);
    }
}
