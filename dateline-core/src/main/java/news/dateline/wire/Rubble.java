package news.dateline.wire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.PubStatus;
import news.dateline.model.SignalKind;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Plain;

/** Searches bytes that cannot be read for what they may have meant. Pure. */
final class Rubble {
    private static final int GUIDS_MAX = 200;
    /** Characters that are searched; a kill is short. */
    private static final int SEARCHED_MAX = 4_000_000;
    private static final Pattern STATUS_CODES = Pattern.compile(
            "(?:stat|pubstatusg2)[:/]\\s*(?:cancell?ed|withheld)|pub[-_]?status[\"']?[^a-z]{0,20}(?:[a-z]{1,12}\\W{1,3}){0,3}(?:cancell?ed|withheld)|deleted-entry|management-status\\s{0,9}=\\s{0,9}[\"'](?:cancell?ed|withheld)|"
                    + "<status\\b[^>]{0,200}formalname\\s{0,9}=\\s{0,9}[\"'](?:cancell?ed|withheld)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNAL_CODES = Pattern.compile("sig:(?:kill|hold|withdrawal|retraction)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KILL_NOTICE = Pattern.compile("mandatory\\s{1,20}kill", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\\bcancell?ed\\b|\\bwithheld\\b|\\bdo\\s+not\\s+(?:use|publish)\\b|\\bkill\\s+(?:this|the)\\s+story\\b|\\bstory\\s+withdrawn\\b|\\bmust\\s+not\\s+be\\s+used\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOUTED = Pattern.compile("\\b(?:KILL|KILLED|HOLD|WITHDRAWN|WITHDRAWAL|ANULAD[AO]|ANNULÉE?|ANNULATION|ZURÜCKGEZOGEN|DO NOT USE)\\b|रद्द|निरस्त");
    private static final List<Pattern> IDS = List.of(
            Pattern.compile("\\b(?:guid|residref|ref)\\s*=\\s*[\"']([^\"'<>]{1,500})", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<(?:[a-z]+:)?(?:guid|id|NewsItemId|PublicIdentifier)\\b[^>]{0,200}>\\s{0,100}(?:<!\\[CDATA\\[)?([^<\\]]{1,500})", Pattern.CASE_INSENSITIVE),
            Pattern.compile("[\"'](?:uri|guid|id)[\"']\\s*:\\s*[\"']([^\"'<>]{1,500})", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\b((?:urn:newsml|urn:uuid|tag):[^\\s\"'<>]{3,500})"));

    private Rubble() { }

    static boolean looksLikeKill(String text) {
        String searched = searched(text);
        return holdsCodes(searched) || WORDS.matcher(searched).find() || SHOUTED.matcher(searched).find();
    }

    /** Codes and unmistakable words only: for pages that are known to be no wire at all, whose everyday words mean nothing. */
    static boolean holdsKillCodes(String text) {
        return holdsCodes(searched(text));
    }

    private static boolean holdsCodes(String searched) {
        return mayHoldCodes(searched) && (STATUS_CODES.matcher(searched).find() || SIGNAL_CODES.matcher(searched).find() || KILL_NOTICE.matcher(searched).find());
    }

    /** Whether a text holds more codes of a kill or hold than the items that were read of it obey: one of them was lost on the way. Each kind of code is counted against what it sets. */
    static boolean holdsMoreCodesThan(String text, List<WireItem> items) {
        String searched = searched(text);
        if (!mayHoldCodes(searched)) return false;
        long byStatus = items.stream().mapToLong(item -> (item.status() == PubStatus.USABLE ? 0 : 1) + item.associations().stream().filter(with -> with.status() != PubStatus.USABLE).count()).sum();
        long bySignal = items.stream().filter(item -> item.wordSignals().contains(SignalKind.KILL) || item.wordSignals().contains(SignalKind.HOLD)).count();
        return isFoundMoreThan(byStatus, STATUS_CODES, searched) || isFoundMoreThan(bySignal, SIGNAL_CODES, searched) || byStatus + bySignal == 0 && KILL_NOTICE.matcher(searched).find();
    }

    private static boolean isFoundMoreThan(long times, Pattern pattern, String text) {
        return pattern.matcher(text).results().limit(times + 1).count() > times;
    }

    /** Whether a text holds a word without which none of the codes can stand in it: most copy holds none, and the patterns are slow. */
    private static boolean mayHoldCodes(String text) {
        for (int i = 0; i < text.length(); i++) {
            String word = switch (text.charAt(i)) {
                case 'c', 'C' -> "cancel";
                case 'w', 'W' -> "withheld";
                case 'd', 'D' -> "deleted-entry";
                case 's', 'S' -> "sig:";
                case 'm', 'M' -> "mandatory";
                default -> "";
            };
            if (!word.isEmpty() && text.regionMatches(true, i, word, 0, word.length())) return true;
        }
        return false;
    }

    static List<String> guids(String text) {
        String searched = searched(text);
        Set<String> found = new LinkedHashSet<>();
        for (Pattern pattern : IDS) {
            Matcher matcher = pattern.matcher(searched);
            while (found.size() < GUIDS_MAX && matcher.find()) {
                String guid = Plain.line(matcher.group(1));
                if (!guid.isEmpty() && guid.length() <= Limits.GUID_LENGTH) found.add(guid);
            }
        }
        return List.copyOf(found);
    }

    private static String searched(String text) {
        return text.length() > SEARCHED_MAX ? text.substring(0, SEARCHED_MAX) : text;
    }
}
