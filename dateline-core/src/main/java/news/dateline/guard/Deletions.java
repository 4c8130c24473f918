package news.dateline.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The published list of what may be taken off agency copy without changing what it says: datelines, credits, tags and editor's lines.
 *
 * <p>It is the only such list. Compose deletes by it and the guard reads differences by it. Pieces come off at the edges of a paragraph or headline only,
 * never out of its middle. Stateless; any thread.
 */
public final class Deletions {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int CROSSHEAD_WORDS_MAX = 9;
    private static final int CAPITALS_WORDS_MAX = 15;

    private static final List<Pattern> OPENINGS = patterns(
            "^\\(\\s*(?:updated?|updates? with|adds?|recasts?|corrects?|actualiza|corrige|añade|ajoute|actualise)[^()]{0,200}\\)\\s*",
            "^\\[\\d+/\\d+\\]\\s*",
            "^\\p{L}{3,9}\\.? \\d{1,2}, \\d{4},? (?:at )?\\d{1,2}:\\d{2} ?(?:[ap]\\.?m\\.?)?\\s+(?=\\p{Lu})",
            "^(?:updated?|actualizado|mis à jour|actualisé)(?: at| on| à| a las)? [\\d:.h ]{1,6}(?:[ap]\\.?m\\.?)?[ .:-]+(?:gmt|utc|bst|est|et|ist)?[ .:-]*");

    private static final String HANDS = "(?:additional |con |avec )?(?:reporting|writing|editing|compiled|written|edited|translated|graphics?|screening|información|reportes?|redacción|editado|escrito|traducido"
            + "|reportage|édité|rédigé|rédaction|traduit|édition|रिपोर्टिंग|संपादन|लेखन)";
    private static final List<Pattern> CLOSINGS = patterns(
            "\\s*\\(\\s*" + HANDS + "\\b[^()]{0,300}\\)\\s*\\.?$",
            "\\s*\\((?:photo|foto|image|picture|imagen|credit|crédit|crédito|फोटो|तस्वीर)\\s?:[^()]{0,200}\\)\\s*\\.?$",
            "\\s*\\([^()]{1,60}(?:/ ?staff photographer|/getty images|/ap photo|/reuters|via ap|/afp)\\)\\s*\\.?$",
            "\\s*(?:more to follow|more to come|más información en breve|seguirá ampliación|plus d'informations à suivre|suite à venir|विस्तृत समाचार थोड़ी देर में)\\s*(?:\\.{1,3}|…|।)?$",
            "\\s*\\(?\\b(?:read more|continue reading|click here|learn more|full story|leer más|seguir leyendo|lee más|lire la suite|en savoir plus|और पढ़ें|पूरी खबर पढ़ें)\\)?\\s*(?:here|aquí|ici)?\\s*(?:\\.{1,3}|…|»|›|→|।)?$",
            "\\s*(?:\\bENDS?\\b|-30-|###|\\*{3})\\s*$",
            "\\s+/[A-Z]{2,6}/?$");

    private static final List<Pattern> LINES = patterns(
            "^\\(?\\s*" + HANDS + " (?:by|para|por|par|de|द्वारा)?[ :].{1,300}$",
            "^(?:read more|read also|also read|more on this|more stories|sign up|subscribe|click here|follow us|follow .{1,30} on (?:twitter|facebook|x)\\b|download (?:our|the)|get the latest|get our|join us"
                    + "|related|recommended|see also|photos?|photograph|pictures?|image|video|watch|listen|full coverage|live updates|advertisement|story continues|copyright|all rights reserved|credit"
                    + "|editors?'? note|note to editors|editor’s note|for more|this (?:material|story) (?:may not|was first)|this article (?:was|originally|has been)|share this|contact (?:us|the)|tap here|register now|our standards)\\b[^.]{0,200}[:.!…]?$",
            "^(?:photos?|pictures?|pictured|image|video|caption|credit|related|full coverage|media caption|image caption|image copyright|foto|fotografía|vídeo|imagen|crédito|photo|crédit|légende|फोटो|वीडियो|तस्वीर)\\s?:.{0,400}$",
            "^(?:lea también|lee también|le puede interesar|ver más|suscríb\\p{L}*|síg\\p{L}*nos|regístr\\p{L}*|newsletter|nota a los editores|lire aussi|à lire|abonnez-vous|inscrivez-vous|suivez-nous|note aux rédactions"
                    + "|यह भी पढ़ें|ये भी पढ़ें|सब्सक्राइब|हमें फॉलो|संपादकों के लिए)[^\\n]{0,300}$",
            "^(?:more to follow|more to come|ends?|-30-|###|\\*+|_+|-+|=+|advertisement|publicidad|publicité|विज्ञापन)\\s*[.…!]{0,3}$",
            "^(?:©|\\(c\\)|copyright)\\s.{0,300}$",
            "^(?:--?|—|–)\\s?(?:with )?(?:reporting|\\p{Lu})[^.]{1,120}$",
            "^\\d+ of \\d+\\b.{0,400}$",
            "^(?:by|por|par) \\p{L}[^.!?]{1,80}$",
            "^(?:this is a (?:developing|breaking) (?:news )?story|please refresh|check back|noticia en desarrollo|información en desarrollo)\\b.{0,200}$",
            "^(?:story highlights|interested in .{1,60}\\? add|add interest|chat with us|dow jones reprints|newsletter|breaking news emails|get breaking news|skip advertisement|(?:hide|show) caption|toggle caption|enlarge image|click to|media playback|getty)\\b.{0,400}$",
            "^.{0,300}\\b(?:FILE|ARCHIVO) ?[-–—:] .{0,400}$",
            "^.{0,600}(?:AP Photo|Getty Images|/ ?Reuters|/ ?AFP|/ ?AP|\\(EPA\\)|Staff Photographer|EFE/)[^.]{0,40}\\)?\\.?$",
            "^(?:media|press) contacts?\\s?:.{0,300}$", "^(?:for (?:more|further) information|for media (?:enquiries|inquiries))\\b.{0,30}[:@].{0,300}$", "^(?-i:About \\p{Lu})[^:.]{1,50}:\\s.{0,600}$",
            "^\\([^()]{2,60}\\)$",
            "^https?://\\S+$");

    private static final String TAG = "(?:update|wrapup|wrap-up|lead|\\d(?:st|nd|rd|th) ld-?writethru|ld-writethru|alert|urgent|breaking(?: news)?|flash|snap|bulletin|corrected|correction|refile|advisory|exclusive|recast"
            + "|ampliación|amplía|última hora|urgente|alerta|corrección|exclusiva|actualización|alerte|dernière minute|actualisé|correction|rectificatif|exclusif"
            + "|ब्रेकिंग(?: न्यूज़)?|ताज़ा|अपडेट|सुधार|अलर्ट|तत्काल)";
    /** How far something has come when the headline was written: the mark of the story says it, and a headline that stands for hours should not. In capitals also before a dash or a stop. */
    private static final String STATE = "(?:final|final result|result|results|final score|full[ -]time|half[ -]time|ft|ht|live|live updates|developing|just in|en vivo|en directo|directo|en desarrollo|minuto a minuto|resultado|resultado final|resultados|marcador final|final del partido|fin del partido|descanso|medio tiempo"
            + "|direct|en direct|en cours|en développement|résultat|résultat final|résultats|score final|fin du match|mi-temps|terminé|लाइव|सीधा प्रसारण|नतीजा|नतीजे|परिणाम|अंतिम परिणाम|अंतिम स्कोर|हाफ टाइम|फुल टाइम)";
    private static final List<Pattern> HEADLINE_OPENINGS = patterns(
            "^" + TAG + "(?:\\s?\\d{1,2})?\\s?[:\\-–—|]+\\s*",
            "^[(\\[]" + TAG + "(?:\\s?\\d{1,2})?[)\\]]\\s*[:\\-–—|]*\\s*",
            "^(?:opinion|analysis|live|video|watch|photos|in pictures|press release|nota de prensa|comunicado de prensa|communiqué de presse|بيان صحا?في|प्रेस विज्ञप्ति|sponsored|opinión|análisis|en vivo|en directo|tribune|analyse|en direct|विश्लेषण|लाइव|राय)\\s?[:|]\\s*",
            "^(?-i:OPINION|ANALYSIS|EXPLAINER|FEATURE|TIMELINE|FACTBOX|EXCLUSIVE|LIVE)[-–—]\\s?",
            "^" + STATE + "[\\s\\u00a0\\u202f]?[:|]\\s*",
            "^(?-i:" + STATE.toUpperCase(Locale.ROOT) + ")\\s?(?:[-–—]|\\.(?=\\s))\\s*",
            "^\\*+\\s*");
    private static final List<Pattern> HEADLINE_CLOSINGS = patterns(
            "\\s*[\\-–—|]+\\s?" + TAG + "(?:\\s?\\d{1,2})?$",
            "\\s*[(\\[]" + TAG + "(?:\\s?\\d{1,2})?[)\\]]$",
            "\\s*\\((?:photos?|video|live|pictures|fotos|vídeo|vidéo|वीडियो)\\)$",
            "\\s+\\|\\s+[^|]{2,40}$",
            "\\s+[\\-–—]\\s+(?:(?:live )?(?:updates|blog)|video|photos|sources?|live|en vivo|en directo|en direct|लाइव)$");

    private static final Pattern SPEAKS = Pattern.compile("\\b(?:says?|said|sources?|police|officials?|court|minister|report|study|poll)\\b", FLAGS);

    private Deletions() { }

    private static List<Pattern> patterns(String... expressions) {
        return java.util.Arrays.stream(expressions).map(e -> Pattern.compile(e, FLAGS)).toList();
    }

    /** Whether a whole paragraph is furniture: an editor's line, a credit, a crosshead, a link. */
    public static boolean isFurniture(String paragraph) {
        String line = paragraph.strip();
        return line.isEmpty() || LINES.stream().anyMatch(p -> p.matcher(line).matches()) || isCapitals(line);
    }

    /** A short line between paragraphs that is no sentence. Not furniture where it is all that an item says. */
    public static boolean isCrosshead(String paragraph) {
        String line = paragraph.strip();
        return !line.isEmpty() && line.split("\\s+").length <= CROSSHEAD_WORDS_MAX && ".!?।॥\"”»…)'’".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static boolean isCapitals(String line) {
        return line.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.getType(c) == Character.OTHER_LETTER)
                && line.codePoints().filter(Character::isUpperCase).count() >= 4 && line.split("\\s+").length <= CAPITALS_WORDS_MAX;
    }

    /** What a dateline at the head of the paragraph says of the place, empty where there is only a credit; absent without a dateline. As {@link #wordsBegin}. */
    public static Optional<String> located(String paragraph, int before, String agency) {
        return DatelineForm.find(paragraph, before, agency).map(m -> m.group("located").strip());
    }

    /** Where the paragraph's own words begin; {@code before} paragraphs stand before it, for a dateline stands at the head of an item only, and {@code agency} filed it. */
    public static int wordsBegin(String paragraph, int before, String agency) {
        int at = 0;
        for (int more = -1; more != at; ) {
            more = at;
            at += head(paragraph.substring(at), OPENINGS);
            at += DatelineForm.find(paragraph.substring(at), before, agency).map(Matcher::end).orElse(0);
        }
        return at;
    }

    /** Where the paragraph's own words end. */
    public static int wordsEnd(String paragraph) {
        return tail(paragraph, CLOSINGS);
    }

    public static int headlineBegins(String headline) {
        int at = 0;
        for (int more = -1; more != at; ) {
            more = at;
            at += head(headline.substring(at), HEADLINE_OPENINGS);
        }
        return at == headline.length() ? 0 : at;
    }

    /** Where the headline's own words end, without tags and without the name of its agency, which is credited elsewhere. */
    public static int headlineEnds(String headline, String agency) {
        int end = tail(headline, HEADLINE_CLOSINGS);
        Matcher name = Pattern.compile("\\s+[\\-–—|]\\s+(?:by )?" + Pattern.quote(agency) + "$", FLAGS).matcher(headline.substring(0, end));
        return name.find() ? tail(headline.substring(0, name.start()), HEADLINE_CLOSINGS) : end;
    }

    /** Points at which a headline that is too long may end, longest first: before a clause that adds, never where a speaker would be lost. */
    public static List<Integer> headlineCuts(String headline) {
        Matcher point = HEADLINE_CUT.matcher(headline);
        List<Integer> cuts = new java.util.ArrayList<>();
        while (point.find()) if (isAside(headline.substring(point.start()))) cuts.addFirst(point.start());
        return cuts;
    }

    /** Further points, for a headline that none of {@link #headlineCuts} makes short enough: before the words after a comma that only add to what stands before it. Longest first. */
    public static List<Integer> headlineClauses(String headline) {
        Matcher clause = HEADLINE_CLAUSE.matcher(headline);
        List<Integer> cuts = new java.util.ArrayList<>();
        while (clause.find()) if (isClause(headline.substring(0, clause.start()), headline.substring(clause.start()))) cuts.addFirst(clause.start());
        return cuts;
    }

    /** Whether the words after a comma only add: no speaker, no reply, no condition, no member of a list, and not what an aside between two commas belongs to. */
    private static boolean isClause(String kept, String rest) {
        int comma = kept.lastIndexOf(',');
        return !SPEAKS.matcher(rest).find() && !Speech.attributes(rest) && !Speech.denies(rest) && (comma < 0 || kept.length() - comma > ASIDE_LENGTH_MAX);
    }

    /** More than a few words, and no speaker among them: "- police" at the end of a headline is its speaker. */
    private static boolean isAside(String rest) {
        return rest.strip().split("\\s+").length > SPEAKER_WORDS_MAX && !SPEAKS.matcher(rest).find() && !Speech.attributes(rest);
    }

    private static final int SPEAKER_WORDS_MAX = 5;
    private static final int ASIDE_LENGTH_MAX = 40;
    private static final Pattern HEADLINE_CLAUSE = Pattern.compile(",\\s(?!(?:but|if|unless|except|not|or|pero|si|salvo|aunque|sino|mais|sauf|sans|sin|लेकिन|अगर|मगर)\\s)(?!(?:\\S+\\s){1,4}(?:and|or|y|e|o|et|ou|और|या)\\s)(?=(?:\\S+\\s){2}\\S)", FLAGS);
    private static final Pattern HEADLINE_CUT = Pattern.compile("(?:;\\s|\\s[–—-]\\s|,\\s(?=as|while|after|amid|with|mientras|tras|alors|après)|\\s(?=amid|amidst|mientras|tandis que)\\b)", FLAGS);

    private static int head(String text, List<Pattern> patterns) {
        return patterns.stream().map(p -> p.matcher(text)).filter(Matcher::find).mapToInt(Matcher::end).findFirst().orElse(0);
    }

    private static int tail(String text, List<Pattern> patterns) {
        int end = text.length();
        for (int more = -1; more != end; ) {
            more = end;
            String rest = text.substring(0, end);
            end = patterns.stream().map(p -> p.matcher(rest)).filter(Matcher::find).mapToInt(Matcher::start).findFirst().orElse(end);
        }
        return end;
    }

    /** Whether the piece, as cut off the head or tail of a paragraph or headline, is on the list; white space always is. {@code after} is what stands behind it, if anything does. */
    public static boolean isListed(String piece, String after, String agency) {
        String bare = piece.strip();
        String head = piece.stripLeading();
        String tail = piece.stripTrailing();
        return bare.isEmpty() || isFurniture(bare) || wordsBegin(head + (after.isBlank() ? "x" : after.strip()), 0, agency) >= head.length() || wordsEnd("x" + tail) <= 1
                || headlineBegins(head + "x") >= head.length() || headlineEnds("x" + tail, agency) <= 1 || headlineCuts("x" + tail).contains(1);
    }
}
