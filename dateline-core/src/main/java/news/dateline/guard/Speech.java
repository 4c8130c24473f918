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
            + "|dismiss(?:es|ed) (?:the|those|these|any|all|it|them)|could not (?:immediately )?be reached|did not (?:immediately )?(?:respond|reply|comment|return)|declined to comment|no comment|no wrongdoing|(?:did|do|does)(?: not|n['’]t) believe (?:it|the|that|a word)|(?:was|is|were|are) not to blame|had nothing to do with|maintain\\p{L}* (?:his|her|their) innocence|innocent"
            + "|neg[óo]|niega|negaron|niegan|rechaz\\p{L}*|desmint\\p{L}*|desmient\\p{L}*|inocen\\p{L}*|no respondi\\p{L}*|no quiso comentar|nie|nient|a nié|ont nié|dément\\p{L}*|a démenti|rejett?e\\p{L}*|a rejeté|conteste\\p{L}*|clame son innocence|n['’]a pas répondu|n['’]y (?:est|était) pour rien|no tuvo nada que ver|no tiene nada que ver)\\b"
            + "|इनकार|इंकार|खंडन|खारिज|बेगुनाह|निराधार", FLAGS);
    /** That guilt or cause is not established: what copy says so that nobody is judged by it. */
    private static final Pattern HEDGES = Pattern.compile("\\b(?:(?:has|have|had|was|were) not (?:yet )?been (?:charged|convicted|established|determined)|no charges (?:have|had) been|presumed innocent|not (?:yet )?been proven|(?:cause|causes) (?:was|were|is|are) not (?:yet )?known|remains? (?:unclear|under investigation)"
            + "|no ha(?:n)? sido (?:acusad|imputad|condenad)\\p{L}*|se presume (?:su|la) inocencia|presunción de inocencia|(?:aún )?no se ha (?:establecido|determinado)|sin que (?:se haya|su|sus|leur|la) \\p{L}+|sans que (?:leurs?|sa|ses|la|les) (?:responsabilité|culpabilité|cause)s? \\p{L}+|présum\\p{L}* innocente?s?|présomption d['’]innocence"
            + "|n['’](?:a|ont|avait|avaient) pas été (?:inculp|mis|établi|détermin)\\p{L}*)(?![\\p{L}\\p{M}])|आरोप तय नहीं|दोष सिद्ध नहीं|कारण (?:अभी )?(?:स्पष्ट|पता) नहीं", FLAGS);
    /** That somebody broke a rule or bears the blame, without the words of a charge. */
    private static final Pattern FAULTS = Pattern.compile("\\b(?:responsib\\p{L}*|negligen\\p{L}*|at fault|to blame|breach(?:ed|es|ing)?|violat\\p{L}*|broke (?:the|a) (?:law|rules?)|forbidden|prohibited|illegal(?:ly)?|audit\\p{L}*\\b[^.;]{0,80}\\b(?:cannot|can['’]t|could not|unable to) (?:be )?(?:find|found|trace|traced|account)|(?:cannot|could not) be (?:found|traced|accounted)\\b[^.;]{0,60}\\baudit\\p{L}*|culpa\\p{L}*|negligencia|responsabilidad|infring\\p{L}*|prohibid[oa]s?|ilegal(?:es|mente)?"
            + "|faute|négligence|responsabilité|interdit(?:e|es|s)?|enfreint|illégal\\p{L}*)\\b|लापरवाही|दोषी|ज़िम्मेदार|जिम्मेदार|अवैध|प्रतिबंधित", FLAGS);
    /** That somebody finds fault with what another does, or asks him for something else: no charge, but he is owed his answer. */
    private static final Pattern CRITICISES = Pattern.compile("\\b(?:not everyone|critics?|critici[sz]\\p{L}*|(?:not|un) ?(?:persuaded|convinced)|s[ck]eptic\\p{L}*|(?<!\\b(?:plan|plans|deal|law|bill|agreement|draft|text|treaty|pact|contract|scheme|programme|program|project|rules?|recipe|budget|proposal|resolution|design|schedule) (?:also )?)(?:called|calls|calling) for|demand(?:s|ed)|object(?:s|ed) to|oppos(?:es|ed)|complain(?:s|ed)|denounc\\p{L}*|condemn\\p{L}*|protested"
            + "|no todos|críticos|critic(?:a|an|ó|aron)|exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron)|cuestion(?:a|an|ó|aron)|se opon\\p{L}+|tout le monde n['’]|critiqu\\p{L}+|dénonc\\p{L}+|réclam\\p{L}+|exig(?:e|ent|é|ée)|déplor\\p{L}+|reproch\\p{L}+|s['’]oppos\\p{L}+)(?![\\p{L}\\p{M}])|आलोचना|विरोध|की मांग", FLAGS);
    private static final Pattern HELD = Pattern.compile("\\b(?:detained|arrested|taken into custody|(?:was|were|been|being) held|detenid[oa]s?|arrestad[oa]s?|interpellée?s?|en garde à vue|arrêtée?s?)\\b|हिरासत|गिरफ्तार|गिरफ़्तार", FLAGS);
    private static final Pattern DEFENDS = Pattern.compile("^(?:(?:the |in )?defen[cs]e (?:(?:lawyer|counsel|attorney)s? )?(?:\\p{Lu}\\S+ ){0,3}(?:said|says|told|argued)|(?:his|her|their) (?:lawyers?|counsel)\\b|la defensa (?:dijo|sostuvo|alegó|afirmó|aseguró)|su abogad[oa]\\b|la défense (?:a |plaide|soutient|fait valoir)|(?:son|leur) avocate?\\b)|^(?:बचाव पक्ष|उनके वकील|उसके वकील)", FLAGS);
    private static final Pattern QUOTED = Pattern.compile("[\"“«„][^\"”»]*[\"”»]?");
    private static final Pattern QUOTATION = Pattern.compile("[\"“«„]");
    /** A speaker who does not give his name. */
    private static final Pattern NAMELESS = Pattern.compile("\\b(?:(?:a|an|one|two|three|several|some|multiple) (?:[\\p{L}-]+ ){0,3}(?:sources?|officials?|persons?|people) (?:(?:familiar|close|who|with|in|at|told|said|speaking)\\b|(?=.{0,12}(?:said|told|says)))|sources? (?:said|say|told|close|familiar)|(?:on|under) (?:the )?condition of anonymity|(?:declined|asked|refused|wished) (?:not )?to be (?:named|identified)"
            + "|una? fuentes? (?:\\p{L}+ )?(?:dijo|informó|policial|judicial|cercana|que)|fuentes (?:policiales|judiciales|cercanas|oficiales|consultadas)|según fuentes|bajo (?:condición de )?anonimato|une source (?:\\p{L}+ )?(?:a|policière|judiciaire|proche|proches)|de source[s]? \\p{L}+|selon (?:une|des) sources?|sous (?:couvert d['’]|le sceau de l['’])anonymat)"
            + "|सूत्रों|सूत्र ने|नाम न (?:छापने|बताने)", FLAGS);
    /** That somebody's name may not be published, by law or by age; not that nobody knows yet who he is. */
    private static final Pattern UNNAMED_BY_LAW = Pattern.compile("\\b(?:(?:can|could|may|must|will|should)(?: ?not|n['’]t) (?:legally )?be (?:identified|named)(?! (?:immediately|yet|visually|because (?:of )?(?:the )?(?:burn|fire|heat)))|cannot be (?:identified|named)|names? (?:is|are|was|were|has been|have been|may|must|can|could)(?: ?not be published| suppressed| withheld by)|identity (?:is|was) (?:protected|suppressed)|anonymity (?:order|for life)"
            + "|no (?:puede|pueden|podía|podrá) ser identificad[oa]s?|cuya identidad (?:se reserva|se protege|no se)|identidad (?:protegida|reservada)|ne (?:peut|peuvent|pouvait|pourra) (?:pas )?être (?:identifié|nommé)e?s?|dont l['’]identité (?:ne peut|est protégée))"
            + "|(?:पहचान|नाम) (?:उजागर|सार्वजनिक) नहीं|पहचान गुप्त", FLAGS);
    private static final Pattern UNKNOWN_DEAD = Pattern.compile("\\b(?:bod(?:y|ies)|remains|corpses?|cuerpos?|cadáver(?:es)?|corps|restes)\\b|शव", FLAGS);
    /** Words of police, courts and offences. */
    private static final Pattern OF_CRIME = Pattern.compile("\\b(?:police|arrest\\p{L}*|detained|detention|custody|(?:was|were|been|being|is|are|,) held|suspect\\p{L}*|on suspicion|charged (?:with|over|in)|prosecut\\p{L}*|courts?|trial|convict\\p{L}*|sentenc(?:ed|ing)|bail|murder\\p{L}*|manslaughter|stabb\\p{L}*|rap(?:e|ed|ist)|sexual\\p{L}*|abus(?:e|ed|er)|assault\\p{L}*|robber\\p{L}*|theft|hack(?:ed|ing)|offenders?"
            + "|policía|policial\\p{L}*|detenid[oa]s?|arrestad[oa]s?|sospechos[oa]s?|fiscal\\p{L}*|juzgad[oa]|tribunal(?:es)?|juicio|condenad[oa]s?|asesin\\p{L}*|homicidio|violaci(?:ón|ones)|abus(?:o|os|ada|ado)|agresi(?:ón|ones)|robo"
            + "|policiers?|policière|gendarmes?|interpellée?s?|garde à vue|arrêtée?s?|parquet|procureure?|soupçonnée?s?|mise? en examen|procès|condamnée?s?|meurtre|viols?|agressions?|vol|jugée?s?)\\b|पुलिस|गिरफ्तार|गिरफ़्तार|हिरासत|अदालत|न्यायालय|हत्या|बलात्कार|दुष्कर्म|यौन|आरोपी|चोरी", FLAGS);
    private static final Pattern ATTRIBUTES = Pattern.compile("\\b(?:says?|said|told|according to|reported?|announc\\p{L}*|stat(?:ed|es)|warn(?:s|ed)|accus(?:es|ed)|claim(?:s|ed)|estimat(?:es|ed)|police|officials?|sources?"
            + "|dijo|dice|dicen|según|informó|anunció|afirm\\p{L}*|asegur\\p{L}*|acusa\\p{L}*|policía|fuentes|selon|a dit|a déclaré|ont déclaré|affirm\\p{L}*|annonc\\p{L}*|d'après|accuse\\p{L}*|sources?)\\b"
            + "|ने कहा|के अनुसार|बताया|का दावा|पुलिस|मुताबिक", FLAGS);
    private static final Pattern ENDS_IN_SPEAKER = Pattern.compile("(?:\\b(?:said|says|told|added|adding|reported|according to|dijo|dice|según|informó|afirmó|agregó|señaló|anunció|precisó|explicó|indicó|aseguró|añadió|reconoció|advirtió|selon|d['’]après|(?:a|ont) (?:dit|déclaré|indiqué|annoncé|précisé|expliqué|ajouté|assuré|affirmé|estimé|reconnu|souligné|confié|rapporté|averti)|a-t-il \\p{L}+|a-t-elle \\p{L}+)\\b[^.,;]{0,90}"
            + "|(?:कहा|बताया|अनुसार)(?: है)?)[.।]?$", FLAGS);
    private static final Pattern SAYS = Pattern.compile("\\b(?:said|says|told|according to|announced|warned|added|dijo|dijeron|según|informó|informaron|anunció|afirmó|aseguró|advirtió|selon|d['’]après|(?:a|ont) (?:dit|déclaré|indiqué|annoncé|précisé|expliqué|affirmé|assuré|confié|averti))\\b|ने कहा|के अनुसार|ने बताया|मुताबिक", FLAGS);
    private static final Pattern OWN_SPEAKER = Pattern.compile("[,”\"] (?:he|she|they|it) (?:said|says|added|told|wrote|tweeted|warned|explained|continued)|(?:said|added|continued) (?:he|she)\\b|\\b(?:a|ont)-t-(?:il|elle)s? \\p{L}+|\\b(?:dit|raconte|affirme|explique|assure|ajoute|souligne|confie|poursuit)-(?:t-)?(?:il|elle)\\b"
            + "|[,”\"»] (?:dijo|añadió|agregó|afirmó|aseguró|explicó|señaló|concluyó|relató|contó|sostuvo)(?=[.,;]|$)", FLAGS);

    private static final Pattern HEARSAY = Pattern.compile("\\b(?i:according to|citing|reported by|quoted by|told|según|citando a|citado por|d['’]après|selon|citant) (?i:the |la agencia |l['’]agence |news agency |state news agency |agencia )?(?<name>" + NEWS_NAMES
            + "|\\p{Lu}[\\p{L}\\p{M}]+ (?:Press|News|Agency|Times|Post|Television|TV|Radio|Media|Noticias|Presse))\\b|\\b(?<teller>" + NEWS_NAMES + ") (?i:has |first )?(?i:reported|reports|said|informó|reportó|a rapporté|rapporte)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OF_MEDIA = Pattern.compile("\\b(?:(?:local|state|national|foreign|domestic|several) )?(?:media|press|news) (?:reports?|outlets?)|\\b(?:local|state) media|\\bstate television|\\bmedios (?:locales|de comunicación|internacionales)|\\bsegún medios|\\bles médias locaux"
            + "|\\bselon (?:la presse|les médias|des médias)|मीडिया रिपोर्ट|मीडिया के अनुसार|खबरों के अनुसार", FLAGS);
    private static final Pattern ALIVE = Pattern.compile("\\b(?:is alive|reports? of (?:his|her|their) death|death (?:hoax|report)|está viv[oa]|sigue con vida|falsa muerte|est (?:bien )?vivante?|est en vie|fausse mort)\\b|ज़िंदा|जीवित", FLAGS);
    private static final Pattern DIED = Pattern.compile("\\b(?:has died|died|is dead|death of|ha muerto|murió|falleció|est mort|est décédée?|mort de)\\b|निधन|की मौत", FLAGS);

    private Speech() { }

    /** Another news house that the text says it has its news from; empty for none or for "media reports". */
    public static Optional<String> hearsay(String text) {
        Matcher found = HEARSAY.matcher(text);
        return found.find() ? Optional.of(found.group("name") == null ? found.group("teller") : found.group("name")) : Optional.empty();
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

    /** Whether it names its speaker, or somebody who told, outside quotations, so that a second credit would be read as his. */
    public static boolean hasSpeaker(String text) {
        String outside = withoutQuotations(text);
        return ENDS_IN_SPEAKER.matcher(text).find() || SAYS.matcher(outside).find();
    }

    /** Whether its speaker is only a pronoun. */
    static boolean speakerIsPronoun(String text) {
        return OWN_SPEAKER.matcher(text).find();
    }

    /** Whether it says that guilt or cause is not established. */
    public static boolean hedges(String text) {
        return HEDGES.matcher(text).find();
    }

    /** Whether it says, without a charge, that a rule was broken or where the blame lies. */
    public static boolean findsFault(String text) {
        return FAULTS.matcher(text).find();
    }

    /** Whether it criticises somebody, or asks of him what he does not do. */
    public static boolean criticises(String text) {
        return CRITICISES.matcher(withoutQuotations(text)).find();
    }

    /** Whether it says that the police hold or held somebody. */
    public static boolean holds(String text) {
        return HELD.matcher(text).find();
    }

    /** Whether it tells what somebody said before it quotes anybody, as an answer does and a scene does not. */
    public static boolean speaksFirst(String text) {
        return SAYS.matcher(QUOTATION.split(text, 2)[0]).find();
    }

    /** Whether the defence of an accused speaks. */
    public static boolean defends(String text) {
        return DEFENDS.matcher(text).find();
    }

    /** Whether it has a quotation. */
    public static boolean isQuoted(String text) {
        return QUOTATION.matcher(text).find();
    }

    /** Whether it begins with a quotation. */
    public static boolean opensQuoted(String text) {
        return QUOTATION.matcher(text).lookingAt();
    }

    /** Whether its speaker does not give his name. */
    public static boolean isNameless(String text) {
        return NAMELESS.matcher(text).find();
    }

    /** Whether it says that somebody may not be named. */
    public static boolean forbidsName(String text) {
        return UNNAMED_BY_LAW.matcher(text).find() && !UNKNOWN_DEAD.matcher(text).find();
    }

    /** Whether it speaks of police, courts or offences. */
    public static boolean isOfCrime(String text) {
        return OF_CRIME.matcher(text).find();
    }

    /** The text without what stands in quotation marks, also in those that are not closed in it. */
    public static String withoutQuotations(String text) {
        return QUOTATION.matcher(text).find() ? QUOTED.matcher(text).replaceAll(" ") : text;
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
