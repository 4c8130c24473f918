package news.dateline.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in an item's text without reporting anything: the dateline (where it was written, and by which agency) with the time stamp before it, the credits at the end, addresses, hashtags that end a line, and sentences that only
 * invite ("Subscribe to our channel", "For more videos, click the link below"). All copy of a bureau or a channel shares them, so items look alike for nothing. Pure.
 */
public final class StandingNotices {
    /** Nothing is looked for past so many characters; neither embedding nor comparing reads so far. */
    public static final int CHARACTERS_MAX = 2_500;
    private static final int DATELINE_MAX = 120;
    /** So many words before an address only name it: "Facebook:", "On Demand -". */
    private static final int LABEL_WORDS_MAX = 3;
    /** A longer sentence without an address says more than an invitation. */
    private static final int INVITATION_WORDS_MAX = 30;
    /** Words with capitals, small ones between them: "New York", "Rio de Janeiro", "Frankfurt am Main". */
    private static final String PLACE_NAME = "\\p{Lu}[\\p{L}\\p{M}.'’/-]{1,30}(?: (?:(?:de|da|do|dos|das|del|la|las|los|le|les|el|al|am|an|der|sur|of|upon) )?[\\p{Lu}\\d][\\p{L}\\p{M}\\d.'’/-]{0,30}){0,5}";
    /** "MANILA, June 2 (Northwire) – " and "BEIRUT, Lebanon — ", after a time stamp or not. */
    private static final Pattern DATELINE = Pattern.compile("^\\s*+(?:\\p{L}{3,9} \\d{1,2}, \\d{4} \\d{1,2}:\\d{2} [AP]M )?(?:(?:" + PLACE_NAME + "(?:,[\\p{L}\\p{M}\\d ,.'’/-]{1,30})? ?\\([^()\\n]{2,40}\\)|\\p{Lu}[\\p{Lu}\\p{M} .'’-]{2,40}(?:,[\\p{L}\\p{M}\\d ,.]{2,40})?) ?[-–—]{1,2} )?");
    /** A last paragraph that stands in brackets. */
    private static final Pattern CREDITS = Pattern.compile("\\n\\s*\\([^()]{0,300}\\)\\s*$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u200C\u200D]+(?:['’‑-][\\p{L}\\p{M}\\p{N}\u200C\u200D]+)*");
    private static final Pattern HASHTAGS = Pattern.compile("(?:(?<=\\s)|^)(?:#\\s?[\\p{L}\\p{M}\\p{N}_]{2,60}[,;]?\\s*)+$", Pattern.MULTILINE);
    /** An address, or where a sentence, a line or a point of a list ends; also where an invitation begins that lost the break before it. */
    private static final Pattern BOUNDARY = Pattern.compile("(?<address>(?:https?://|www\\.)\\S+)|[.!?…।؟][\"'”’»)]{0,2}(?=\\s|$)|\\n|(?<mark>(?:\\s|(?<=\\n))[-–—|•►▶→·]\\s(?!https?://|www\\.))"
            + "|(?<=\\s)(?=(?:Subscribe to|Follow us|Find us on|Like us on|Check our|Visit our|Sign up (?:for|to)|Get more at|Suscríbete|Suscríbase|Síguenos|Abonnez-vous|Suivez-nous|Folgen Sie uns|Inscreva-se|Siga-nos|Iscriviti|Seguici|Подписывайтесь|Подпишитесь)(?=\\s))");
    /** A site named without the beginning of an address, or somebody's name on one. */
    private static final Pattern SITE = Pattern.compile("(?:^|\\s)@\\w{2,}|[\\p{L}\\p{N}-]{2,60}\\.[a-z]{2,8}(?![\\p{L}\\p{N}])");

    private StandingNotices() { }

    /** The text with a blank in place of every character that reports nothing. It is as long as the text, so places in the one hold in the other. */
    public static String blanked(String text) {
        String head = text.length() <= CHARACTERS_MAX ? text : text.substring(0, CHARACTERS_MAX);
        StringBuilder left = new StringBuilder(text);
        Matcher dateline = DATELINE.matcher(head).region(0, Math.min(head.length(), DATELINE_MAX));
        int start = dateline.lookingAt() ? dateline.end() : 0;
        blank(left, 0, start);
        Matcher credits = CREDITS.matcher(head);
        if (head.length() == text.length() && credits.find(start)) blank(left, credits.start(), credits.end());
        for (Matcher tags = HASHTAGS.matcher(head); tags.find();) blank(left, tags.start(), tags.end());
        invitations(left, head, start);
        return left.toString().equals(text) ? text : left.toString();
    }

    private static void invitations(StringBuilder left, String text, int start) {
        int from = start;
        int mark = start;
        for (Matcher boundary = BOUNDARY.matcher(text).region(start, text.length()); boundary.find();) {
            if (boundary.end() == from) continue;
            boolean address = boundary.group("address") != null;
            if (isInvitation(text.substring(from, boundary.start()), address)) blank(left, mark, boundary.end());
            else if (address) blank(left, from == boundary.start() ? mark : boundary.start(), boundary.end());
            from = boundary.end();
            mark = boundary.group("mark") == null ? from : boundary.start();
        }
        if (isInvitation(text.substring(from), false)) blank(left, mark, text.length());
    }

    private static boolean isInvitation(String sentence, boolean leadsToAddress) {
        List<String> words = WORD.matcher(sentence).results().map(word -> Folding.fold(word.group())).toList();
        if (words.isEmpty()) return leadsToAddress;
        if (leadsToAddress && words.size() <= LABEL_WORDS_MAX) return true;
        if (!leadsToAddress && words.size() > INVITATION_WORDS_MAX) return false;
        String folded = words.stream().collect(Collectors.joining(" ", "", " "));
        int opening = Invitations.FILLERS.after(folded, 0);
        if (Invitations.POINTING.standAt(folded, opening) || Invitations.ANYWHERE.standIn(folded)) return true;
        return leadsToAddress ? Invitations.OPENING.standAt(folded, opening) || Invitations.BEFORE_ADDRESS.standIn(folded)
                : Invitations.OPENING.standAt(folded, opening) && (Invitations.PLACES.standIn(folded) || SITE.matcher(sentence).find());
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int at = from; at < to; at++) if (text.charAt(at) != '\n') text.setCharAt(at, ' ');
    }
}
