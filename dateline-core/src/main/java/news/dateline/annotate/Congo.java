package news.dateline.annotate;

import java.util.regex.Pattern;

/** Two states have the name. Agencies call the Democratic Republic just Congo, and the other one by its full name or by its capital. Pure. */
final class Congo {
    private static final String SMALLER = "CG";
    private static final String LARGER = "CD";
    private static final Pattern BARE = Pattern.compile("(?i)^(?:the )?congo$|^कांगो$|^كونغو$|^الكونغو$|^конго$");
    private static final Pattern SAYS_SMALLER = Pattern.compile("(?i)brazza|pointe-noire|congo-b|(?<!democratic )republic of (?:the )?congo|congo republic|república del congo|(?<!démocratique )république du congo|république congolaise|republik kongo|republica do congo|república do congo");

    private Congo() { }

    /** Whether a text, headline or body, says which one it means. */
    static boolean isSmaller(String text) {
        return SAYS_SMALLER.matcher(text).find();
    }

    /** The larger one for a bare name in copy that nowhere speaks of the smaller. */
    static CountryMention meant(String text, CountryMention mention) {
        if (!SMALLER.equals(mention.country()) || !BARE.matcher(text.substring(mention.start(), mention.end())).matches()) return mention;
        return new CountryMention(LARGER, mention.field(), mention.start(), mention.end(), mention.kind(), mention.ambiguous());
    }
}
