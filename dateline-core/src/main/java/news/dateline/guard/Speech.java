package news.dateline.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which copy accuses, replies and names its speaker, in English, Spanish, French and Hindi. What it does not know it does not find:
 * it serves to keep things together, never to let one go. Stateless; any thread.
 */
public final class Speech {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String NEWS_NAMES = "Reuters|AFP|Agence France-Presse|Associated Press|the AP|Xinhua|TASS|Interfax|PTI|Press Trust of India|ANI|EFE|Europa Press|DPA|dpa|ANSA|Kyodo|Yonhap|Anadolu|Bloomberg|CNN|BBC|Al Jazeera|AAP|PA Media";

    private static final Pattern ACCUSES = Pattern.compile("\\b(?:accus\\p{L}*|alleg\\p{L}*|charged (?:with|him|her|them|the|over|in)|charges (?:against|of)|suspected of|blamed?|blames|claim(?:s|ed)? that|indict\\p{L}*|prosecut\\p{L}*|fraud"
            + "|brib\\p{L}*|corrupt(?:ion)?|misconduct|wrongdoing|embezzl\\p{L}*|sued|lawsuit"
            + "|acus\\p{L}*|denunci\\p{L}*|presunt\\p{L}*|imputad\\p{L}*|fraude|soborn\\p{L}*|corrupci\\p{L}*|investigad[oa] por|accusé\\p{L}*|accuse\\p{L}*|soupçonn\\p{L}*|mis en examen|mise en examen|inculp\\p{L}*)\\b"
            + "|आरोप|अभियुक्त|भ्रष्टाचार|धोखाधड़ी|रिश्वत", FLAGS);
    private static final Pattern DENIES = Pattern.compile("\\b(?:(?<!or )deny|den(?:ies|ied|ying|ials?)|reject(?:s|ed|ing)? (?:the|those|these|any|all|that|it|them|his|her|their)|pleaded not guilty|plead not guilty|not guilty|refut\\p{L}*|disput(?:es|ed)"
            + "|dismiss(?:es|ed) (?:the|those|these|any|all|it|them)|could not (?:immediately )?be reached|did not (?:immediately )?(?:respond|reply|comment|return)|declined to comment|no comment|no wrongdoing|maintain\\p{L}* (?:his|her|their) innocence|innocent"
            + "|neg[óo]|niega|negaron|niegan|rechaz\\p{L}*|desmint\\p{L}*|desmient\\p{L}*|inocen\\p{L}*|no respondi\\p{L}*|no quiso comentar|nie|nient|a nié|ont nié|dément\\p{L}*|a démenti|rejett?e\\p{L}*|a rejeté|conteste\\p{L}*|clame son innocence|n'a pas répondu)\\b"
            + "|इनकार|इंकार|खंडन|खारिज|बेगुनाह|निराधार", FLAGS);
    private static final Pattern ATTRIBUTES = Pattern.compile("\\b(?:says?|said|told|according to|reported?|announc\\p{L}*|stat(?:ed|es)|warn(?:s|ed)|accus(?:es|ed)|claim(?:s|ed)|estimat(?:es|ed)|police|officials?|sources?"
            + "|dijo|dice|dicen|según|informó|anunció|afirm\\p{L}*|asegur\\p{L}*|acusa\\p{L}*|policía|fuentes|selon|a dit|a déclaré|ont déclaré|affirm\\p{L}*|annonc\\p{L}*|d'après|accuse\\p{L}*|sources?)\\b"
            + "|ने कहा|के अनुसार|बताया|का दावा|पुलिस|मुताबिक", FLAGS);
    private static final Pattern ENDS_IN_SPEAKER = Pattern.compile("(?:\\b(?:said|says|told|added|adding|reported|according to|dijo|dice|según|informó|afirmó|agregó|señaló|selon|a dit|a déclaré|a indiqué|a-t-il \\p{L}+|a-t-elle \\p{L}+)\\b[^.,;]{0,60}"
            + "|(?:कहा|बताया|अनुसार)(?: है)?)[.।]?$", FLAGS);
    private static final Pattern OWN_SPEAKER = Pattern.compile("[,”\"] (?:he|she|they|it) (?:said|says|added|told|wrote|tweeted|warned|explained|continued)|(?:said|added|continued) (?:he|she)\\b", FLAGS);

    private static final Pattern HEARSAY = Pattern.compile("\\b(?i:according to|citing|reported by|quoted by|told|según|citando a|citado por|d['’]après|selon|citant) (?i:the |la agencia |l['’]agence |news agency |state news agency |agencia )?(?:" + NEWS_NAMES
            + "|\\p{Lu}[\\p{L}\\p{M}]+ (?:Press|News|Agency|Times|Post|Television|TV|Radio|Media|Noticias|Presse))\\b|\\b(?:" + NEWS_NAMES + ") (?i:has |first )?(?i:reported|reports|said|informó|reportó|a rapporté|rapporte)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OF_MEDIA = Pattern.compile("\\b(?:(?:local|state|national|foreign|domestic|several) )?(?:media|press|news) (?:reports?|outlets?)|\\b(?:local|state) media|\\bstate television|\\bmedios (?:locales|de comunicación|internacionales)|\\bsegún medios|\\bles médias locaux"
            + "|\\bselon (?:la presse|les médias|des médias)|मीडिया रिपोर्ट|मीडिया के अनुसार|खबरों के अनुसार", FLAGS);
    private static final Pattern ALIVE = Pattern.compile("\\b(?:is alive|reports? of (?:his|her|their) death|death (?:hoax|report)|está viv[oa]|sigue con vida|falsa muerte|est (?:bien )?vivante?|est en vie|fausse mort)\\b|ज़िंदा|जीवित", FLAGS);
    private static final Pattern DIED = Pattern.compile("\\b(?:has died|died|is dead|death of|ha muerto|murió|falleció|est mort|est décédée?|mort de)\\b|निधन|की मौत", FLAGS);

    private Speech() { }

    /** Another news house that the text says it has its news from; empty for none or for "media reports". */
    public static Optional<String> hearsay(String text) {
        Matcher found = HEARSAY.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** Whether it has its news from unnamed media. */
    public static boolean citesMedia(String text) {
        return OF_MEDIA.matcher(text).find();
    }

    /** Whether it says that somebody who was reported dead lives. */
    public static boolean saysAlive(String text) {
        return ALIVE.matcher(text).find();
    }

    /** Whether it says that somebody died. */
    public static boolean saysDied(String text) {
        return DIED.matcher(text).find();
    }

    /** Whether the text lays something to somebody's charge. */
    public static boolean accuses(String text) {
        return ACCUSES.matcher(text).find();
    }

    /** Whether it carries a reply to a charge: a denial, a plea, or that nobody could be reached. */
    public static boolean denies(String text) {
        return DENIES.matcher(text).find();
    }

    /** Whether it names, or at least points to, who says so. */
    public static boolean attributes(String text) {
        return ATTRIBUTES.matcher(text).find();
    }

    /** Whether it ends in its speaker, so that a second credit after a comma would be read as his. */
    public static boolean endsInSpeaker(String text) {
        return ENDS_IN_SPEAKER.matcher(text).find();
    }

    /** Whether its speaker is only a pronoun. */
    static boolean speakerIsPronoun(String text) {
        return OWN_SPEAKER.matcher(text).find();
    }

    /** Quotation marks opened and not closed by the end of the text. */
    public static boolean quoteIsOpen(String text) {
        int depth = 0;
        boolean straight = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '“', '«', '„' -> depth++;
                case '”', '»' -> depth = Math.max(0, depth - 1);
                case '"' -> straight = !straight;
                default -> { }
            }
        }
        return depth > 0 || straight;
    }
}
