package news.dateline.annotate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which notes to editors ask for nothing. Whatever does not open as one of them, or holds a word of law, safety or holding back, is not understood and waits. Pure. */
final class EdNotes {
    private static final int LENGTH_MAX = 600;

    /** A note with one of these is never harmless, whatever else it says. */
    private static final Pattern WARNING = Pattern.compile("(?iu)(?<![\\p{L}\\p{M}])(legal|lawyer|court|injunction|contempt|defam|libel|sub judice|anonym|identif|embargo|hold|kill|withdraw|withheld|withhold|retract|do not|don't|must not|"
            + "not for|no use|never|restrict|only|mandatory|caution|careful|warning|sensitive|privacy|minor|victim|advance|until|before|after \\d|exclusive|permission|rights|prohibit|ban|banned|may not|cannot|please|kindly|check with|should|helpline|suicid|safety|advice|archive|deletes?|remove|offen[cs]e|"
            + "legales?|abogado|juez|tribunal|prohib|embargo|no publicar|no usar|hasta|retir|solo|menor|víctima|favor de|por favor|suicid|"
            + "juridique|avocat|interdi|ne pas|jusqu|sous réserve|uniquement|victime|mineur|veuillez|merci de|prière|suicid|"
            + "कानूनी|अदालत|प्रतिबंध|न करें|नहीं|रोक|तक|केवल|चेतावनी|वापस|कृपया|आत्महत्या|"
            + "[وف]?(?:ال|لل|ب)?(?:قانون|محكمة|قضاء|محام|حظر|محظور|منع|ممنوع|حتى|قبل|فقط|يرجى|يُرجى|رجاء|الرجاء|تحذير|حذف|سحب|قاصر|ضحية|ضحايا|انتحار|لا ت|لا ي|عدم|دون|إذن|حقوق))");

    private static final String LANGUAGE = "(arabic|spanish|hindi|english|french|german|portuguese|russian|swahili|urdu|chinese)";
    /** Which of an agency's own files this one puts into another language. */
    private static final String SLUG = "[a-z\\p{N}][a-z\\p{N}/_-]{0,60}/?";

    /** How the notes begin that only say what kind of file it is or what changed in it; free words may follow. */
    private static final Pattern OPENING = Pattern.compile("(?iu)\\W*(updates?|updated|lead|urgent|alert|snap|write-?through|write-?thru|repeats?|adds|replaces|recasts|corrected|corrects|correction|live score|final result|match report|"
            + "press release|with pictures|" + LANGUAGE + " version of|rectificatif|communiqué|corrección|corrige)\\b.*", Pattern.DOTALL);

    /** An embargo that the item's own data hold too asks for nothing more. */
    private static final Pattern EMBARGO = Pattern.compile("(?iu)\\W*(embargoed|(strictly )?under embargo( till time stated)?|sous embargo|bajo embargo)\\.\\s*"
            + "|(kindly |please )?(do not|not for) (publish|publication|broadcast)[\\p{L}, ]{0,60} before( the embargo lifts)?\\.?\\s*|ne pas publier[\\p{L} ]{0,30} avant la levée de l.embargo\\.?\\s*|no publicar antes del fin del embargo\\.?\\s*"
            + "|source: [\\p{L}\\p{N} ,&-]{1,80}\\.?\\s*|" + LANGUAGE + " version of [\\p{L}\\p{N}-]{1,60}\\.?\\s*");

    /** One clause that asks for nothing; the free end is whatever the agency says it added. */
    private static final List<Pattern> HARMLESS = List.of(
            clause("(eds?|editors?|note|advisory|nota|note aux rédacteurs|संपादक)"),
            clause("(this )?(updates?|updated|updating|update \\d+|adds?|adding|recasts?|recasting|rewrites?|trims?|edits|refiles?|repeats?|resending|resends?|new throughout|new lead|write-?thru|recast)\\b.{0,160}"),
            clause("(with|includes?|see|has) (new )?(photos?|pictures?|pix|pics|graphics?|videos?|maps?|file photos?|sidebar|factbox)\\b.{0,80}"),
            clause("(photos?|pictures?|graphics?|videos?) (available|attached|moved|to follow|will follow)\\b.{0,60}"),
            clause("(more|details|update|updates|pictures|photos) (to follow|to come|will follow|follow|follows)"),
            clause("(minor )?(style|typo|spelling|grammar|punctuation) (fix|fixes|edit|edits|changes?)\\b.{0,60}"),
            clause("(no changes? to text|no pickup|no change|subs|ends|end|final|story complete|all copy|for immediate release|byline corrected|with byline)"),
            clause("(actualiza|actualizado|actualización|añade|agrega|amplía|repite|con fotos?|más información a continuación|fin)\\b.{0,160}"),
            clause("(actualise|actualisation|mise à jour|ajoute|ajouts?|complète|répétition|avec photos?|fin|suite)\\b.{0,160}"),
            clause("النسخة (العربية|الإنجليزية|الانجليزية|الفرنسية|الإسبانية|الهندية|الألمانية|البرتغالية|الروسية)( (من|عن) " + SLUG + ")?"),
            clause("versión (en )?(español|española|inglés|inglesa|francés|francesa|árabe|hindi|portugués|portuguesa)( de " + SLUG + ")?"),
            clause("version (française|anglaise|arabe|espagnole|hindi|portugaise|allemande)( de " + SLUG + ")?"),
            clause("(" + SLUG + " का )?(हिंदी|हिन्दी|अंग्रेज़ी|अंग्रेजी|अरबी) (संस्करण|अनुवाद|रूपांतर)"),
            clause("(press release|communiqué de presse|comunicado de prensa|nota de prensa|pressemitteilung|प्रेस विज्ञप्ति|بيان صحا?في)"),
            clause("(अपडेट|अद्यतन|तस्वीरें उपलब्ध|तस्वीर उपलब्ध|जारी|समाप्त)(\\P{Cntrl}{0,120})"));

    private EdNotes() { }

    private static Pattern clause(String words) {
        return Pattern.compile("(?iu)\\W*" + words + "\\W*");
    }

    /** True only where the note asks nothing of an editor; {@code embargoed}: whether the item's data hold an embargo too, so that the note says nothing new with it. */
    static boolean isUnderstood(String note, boolean embargoed) {
        String whole = note.strip().toLowerCase(Locale.ROOT);
        if (whole.isEmpty()) return true;
        String text = embargoed ? EMBARGO.matcher(whole).replaceAll("").strip() : whole;
        if (text.isEmpty()) return true;
        if (text.length() > LENGTH_MAX || WARNING.matcher(text).find()) return false;
        if (OPENING.matcher(text).matches()) return true;
        for (String part : text.split("[.;:\\n।]+|\\s[-–—]{1,2}\\s")) {
            if (!part.isBlank() && HARMLESS.stream().noneMatch(clause -> clause.matcher(part.strip()).matches())) return false;
        }
        return true;
    }
}
