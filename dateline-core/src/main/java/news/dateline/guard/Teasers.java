package news.dateline.guard;

import java.util.regex.Pattern;

/** Sentences that only announce what is to be read, seen or heard elsewhere, and tell nothing themselves. Stateless; any thread. */
public final class Teasers {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String DAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day: )?";
    /** A noun in the place of a sentence: what the page holds. */
    private static final Pattern PAGE = Pattern.compile("^" + DAY + "(?:(?:a|an|the|our|your|some|more)\\s)?(?:(?:quick|brief|short|handy|visual|complete|closer|full|simple)\\s)?(?:guide to|snapshots? (?:from|of)|(?:look|glance) (?:at|back|inside)|latest (?:on|from|news (?:on|from))|(?:photos|pictures|images|scenes|highlights|dispatches|moments) (?:from|of)|tour of|recap of|timeline of)\\b(?!.*\\b(?:was|were|has been|have been|died|said|says)\\b)"
            + "|^" + DAY + "here(?:['’]s| is| are) (?:what|how|why|where|who|when|everything|all|a (?:look|guide|list)|the (?:latest|key|main))\\b|^" + DAY + "(?:what|everything|all) (?:you|we) (?:need|want|know)\\b|^(?:una guía|guía|un recorrido|un vistazo|le guide|retour (?:sur|en images)|tour d['’]horizon)\\b", FLAGS);
    /** "A single day reveals …", "These charts show how …". */
    private static final Pattern REVEALS = Pattern.compile("^(?:(?:a|one) (?:single )?(?:day|night|week|map|chart|graph|picture|photo|photograph|image|number|statistic|moment)|(?:these|the|two|three|four|five) (?:maps|charts|graphs|graphics|pictures|photos|images|numbers))s? (?:reveals?|shows?|tells?|explains?|captures?|says?)\\b(?!.*\\b(?:police|court|study|researchers)\\b)", FLAGS);
    /** "The latest chapter in a saga". */
    private static final Pattern CHAPTER = Pattern.compile("\\b(?:latest|newest|new|next|another|final) (?:chapter|twist|instal?lment|episode|turn) in (?:a|an|the|this|his|her|their|its)\\b[^.;]{0,40}\\b(?:saga|story|drama|feud|tale|soap opera|row)\\b", FLAGS);
    private static final int CHAPTER_WORDS_MAX = 24;
    private static final Pattern FIGURE = Pattern.compile("\\p{N}{2,}");

    private Teasers() { }

    public static boolean is(String sentence) {
        String text = sentence.strip();
        if (PAGE.matcher(text).find() || REVEALS.matcher(text).find()) return true;
        return CHAPTER.matcher(text).find() && !FIGURE.matcher(text).find() && text.split("\\s+").length <= CHAPTER_WORDS_MAX && !Speech.hasSpeaker(text);
    }
}
