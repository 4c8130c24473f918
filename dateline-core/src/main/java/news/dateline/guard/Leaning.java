package news.dateline.guard;

import java.util.regex.Pattern;

/**
 * What a sentence leans on that stands outside it. A sentence that leans may be printed only after what it leans on.
 * Stateless; any thread.
 */
public enum Leaning {
    /** Stands alone. */
    NOTHING,
    /** Its subject or its speaker is a pronoun. */
    PRONOUN,
    /** It speaks of "the company", "the two", "the attack" as already known. */
    KNOWN_THING,
    /** It answers or continues the sentence before: "But", "However", "Meanwhile". */
    CONTINUATION,
    /** It is a quotation whose speaker stands elsewhere. */
    SPEAKER;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String OPEN = "^[\"“«'‘(\\s]*";

    private static final Pattern CONTINUES = Pattern.compile(OPEN + "(?:but|and|yet|however|also|still|instead|meanwhile|moreover|in addition|besides|nevertheless|therefore|thus|then|later|earlier|afterwards?|so|or|for example|for instance|by contrast"
            + "|pero|sin embargo|además|también|asimismo|por su parte|mientras tanto|por otro lado|no obstante|entonces|luego|mais|cependant|toutefois|par ailleurs|de son côté|en outre|ensuite|puis|aussi|or|ainsi)\\b"
            + "|" + OPEN + "(?:before|since|since then|until then|until now|by then|previously|before that|after that|antes|hasta entonces|hasta ahora|desde entonces|después|avant|jusque-là|jusqu['’]alors|depuis|depuis lors|auparavant|पहले|इससे पहले|तब से|उसके बाद)(?=,)"
            + "|" + OPEN + "(?:लेकिन|मगर|इसके अलावा|इसके बाद|वहीं|हालांकि|साथ ही|इस बीच|तब|फिर)(?=\\s|,)", FLAGS);
    private static final Pattern PRONOUNS = Pattern.compile(OPEN + "(?:(?:as|when|while|after|before|if|although|though|because|in|of|for|with|at|to|by) )?(?:he|she|it|they|his|her|hers|its|their|him|them|this|that|these|those|such|both|neither|another|others|some|one of (?:them|the)|we|here|there)\\b(?! (?:is|are|was|were|has been|have been) (?:no|a|an|some|many|growing|little)\\b)"
            + "|" + OPEN + "(?:él|ella|ellos|ellas|esto|esta|este|estos|estas|ese|esa|eso|aquel|aquella|ambos|ambas|su|sus|dijo|añadió|agregó|afirmó|aseguró|explicó|señaló|indicó|il|elle|ils|elles|ce|cela|cette|ces|celui-ci|celle-ci|son|sa|ses|leur|leurs|c'est|c’est)\\b"
            + "|" + OPEN + "(?:वह|वे|वो|उन्होंने|उसने|उन्हें|उसे|यह|ये|इस|इन|इसके|इसमें|इससे|इनमें|उनका|उनकी|उनके|उसका|उसकी|उसके|उस|उन|दोनों)(?=\\s|,)", FLAGS);
    private static final Pattern KNOWN = Pattern.compile(OPEN + "(?:the|el|la|los|las|le|les|l'|l’)\\s?(?:two|three|four|pair|couple|latter|former|same|company|firm|group|team|club|man|men|woman|women|boy|girl|child|victims?|suspects?|driver|pilot|officers?|minister|president|mayor|judge|court"
            + "|agency|ministry|organi[sz]ation|party|union|report|study|survey|statement|move|decision|deal|agreement|law|bill|plan|proposal|incident|attack|blast|explosion|crash|fire|shooting|protest(?:s|ers)?|storm|quake|earthquake|flood(?:s|ing)?|match|game|film|book|case|trial|ruling|vote|announcement|toll|clause|text|document|letter|video|message|voyage|trip|matter|issue"
            + "|empresa|compañía|hombre|mujer|víctimas?|sospechos[oa]s?|ministr[oa]|presidente|presidenta|alcalde|alcaldesa|juez|incidente|ataque|explosión|accidente|incendio|decisión|acuerdo|ley|informe|dos|entreprise|société|homme|femme|victimes?|suspects?|ministre|président|présidente|maire|juge|incident"
            + "|attaque|explosion|accident|incendie|décision|accord|loi|rapport|deux)(?=\\s(?:said|says|has|had|have|was|were|is|are|also|will|would|could|came|took|did|does|dijo|ha|han|fue|fueron|es|son|también|será|a|ont|est|sont|était|étaient|aussi|sera)\\b|,|\\.)", FLAGS);
    private static final Pattern KNOWN_SPEAKER = Pattern.compile("^(?:The|El|La|Los|Las|Le|Les|L['’])\\s?(?:\\d+-year-old|\\p{Ll}+)(?: \\p{Ll}+)?,? (?:\\d+, )?(?:said|says|told|added|also|explained|recalled|estimated|warned|argued|dijo|añadió|explicó|calculó|estimó|aseguró|señaló|indicó|precisó|afirmó|advirtió|agregó|anunció|reconoció|también|a dit|a ajouté|a expliqué|a estimé|a précisé|a indiqué|a assuré|a affirmé|a également)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    /** "Smith denied it", "is studying the matter": an object that only the sentence before explains. */
    private static final Pattern KNOWN_OBJECT = Pattern.compile("^[^,;:]{0,60}\\b(?:denied|denies|rejected|confirmed|dismissed|did not comment on|declined to comment on|(?:is|was|were|are) studying|lo negó|la negó|l'a nié|l’a nié|le dément)\\b(?: (?:it|this|that|them|the (?:matter|issue|report|reports|claims?|allegations?|accusations?)))?\\s*(?:[.,;]|$)"
            + "|^[^;:]{0,120}\\b(?:denied|rejected|dismissed|disputed|rechazó|negó|desmintió|a rejeté|a nié|a démenti|conteste) (?:this|that|these|those|esta|esa|estas|esas|ese|este|cette|ces|ce) \\p{L}+", FLAGS);
    /** "Gave a much lower count of 9,000": lower than what stands before; "answered:" what somebody said before. */
    private static final Pattern COMPARES = Pattern.compile("\\b(?:much|far|slightly|even) (?:lower|higher|smaller|larger|bigger|fewer|more)\\b(?![^.;]*\\bthan\\b)|\\b(?:answered|countered|shot back|replied)\\s*:", FLAGS);
    /** "Did not answer a question on this point": what the sentence before was about. */
    private static final Pattern ON_THIS = Pattern.compile("\\b(?:on (?:this|that)(?: (?:point|matter|issue|question))?(?=[.,;]|$)|about (?:this|that|it)(?=[.,;]|$)|à ce (?:sujet|propos)|sur ce (?:point|sujet|dossier)|al respecto|sobre (?:esto|eso|ello|este punto|ese punto)|en ese sentido|a ese respecto)(?![\\p{L}\\p{M}])|(?<![\\p{L}\\p{M}])(?:इस पर|इस बारे में|इस संबंध में|इस मामले पर)(?![\\p{L}\\p{M}])", FLAGS);
    /** "The news comes as", "behind the scenes it was a different story". */
    private static final Pattern OF_NEWS = Pattern.compile(OPEN + "(?:the|these) (?:news|move|announcement|comments?|remarks?|order|prohibition|warning|revelations?) (?:order )?(?:come|came|follow)|\\b(?:a different story|made the (?:announcement|decision|remarks?|comments?))\\b|" + OPEN + "(?:la noticia|el anuncio|las declaraciones|cette annonce|l['’]annonce|ces déclarations) (?:llega|se produce|se producen|intervient|interviennent)", FLAGS);
    /** Verbs after a quotation, with the one who speaks named in the same sentence: "señaló a Northwire el presidente". */
    private static final Pattern SPEAKS = Pattern.compile("\\b(?:señaló|explicó|precisó|indicó|relató|sostuvo|comentó|recordó|reconoció|contó|manifestó|raconte|témoigne|souligne|explique|observe|estime|a (?:raconté|souligné|expliqué|estimé|précisé|confié|indiqué)) (?:(?:a|à) \\p{Lu}\\S+ )?(?:el|la|los|las|un|una|le|les|une|l['’]|\\p{Lu})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern QUOTED = Pattern.compile("^[\"“«].*", Pattern.DOTALL);

    /** What the sentence leans on, the strongest first. */
    public static Leaning of(String sentence) {
        if (QUOTED.matcher(sentence).matches()) return ofQuotation(sentence);
        if (PRONOUNS.matcher(sentence).find() || Speech.speakerIsPronoun(sentence)) return PRONOUN;
        if (CONTINUES.matcher(sentence).find()) return CONTINUATION;
        if (ON_THIS.matcher(Speech.withoutQuotations(sentence)).find() || OF_NEWS.matcher(sentence).find()) return KNOWN_THING;
        return KNOWN.matcher(sentence).find() || KNOWN_OBJECT.matcher(sentence).find() || COMPARES.matcher(sentence).find() || KNOWN_SPEAKER.matcher(sentence).find() ? KNOWN_THING : NOTHING;
    }

    private static Leaning ofQuotation(String sentence) {
        if (Speech.speakerIsPronoun(sentence)) return PRONOUN;
        String outside = sentence.replaceAll("[\"“«][^\"”»]*[\"”»]?", " ");
        return Speech.attributes(outside) || SPEAKS.matcher(outside).find() ? NOTHING : SPEAKER;
    }
}
