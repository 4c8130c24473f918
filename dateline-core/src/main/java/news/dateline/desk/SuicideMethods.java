package news.dateline.desk;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a headline names how somebody took their own life (the law, 5): the words that guides on reporting suicide ask to keep out of headlines, by language. In a language that has no list every headline
 * may, so that uncertain counts as yes. Pure; any thread.
 */
final class SuicideMethods {
    private static final Map<String, Pattern> NAMED = Map.of(
            "en", words("(?:hang(?:ed|ing|s)?|hung|noose|overdos(?:e|ed|es|ing)|poison\\w*|pills|gunshot|gunfire|shot (?:him|her|them)sel\\w+|shoots (?:him|her|them)sel\\w+"
                    + "|(?:jump|leap|plung|fall|fell)\\w* (?:from|off|to|in front)|threw (?:him|her|them)sel\\w+|drown\\w*|gassed|carbon monoxide|slit|self-immolat\\w*|on fire|ablaze|alight|suffocat\\w*)"),
            "de", words("(?:erhäng\\w*|erhang\\w*|strick|überdosis|vergift\\w*|gift|erschoss\\w*|erschieß\\w*|spr(?:ang|ingt|ung)|gesprungen|stürzt\\w* sich|ertränk\\w*|kohlenmonoxid|pulsadern|verbrann\\w*|angezündet)"),
            "fr", words("(?:pend(?:u|ue|aison|re)|surdose|overdose|empoison\\w*|médicaments|s[’']est tiré|se tire|se jette|s[’']est jetée?|saut(?:e|é|ée) d\\w*|défenestr\\w*|noy(?:é|ée|ade)|immol\\w*|monoxyde)"),
            "es", words("(?:ahorc\\w*|ahorcad\\w*|sobredosis|envenen\\w*|pastillas|se dispar\\w*|se (?:arroj|lanz|tir)\\w*|salt(?:a|ó|ar) (?:de|desde|al)\\w*|ahog\\w*|quem\\w* a lo bonzo|se inmol\\w*|monóxido)"),
            "pt", words("(?:enforc\\w*|overdose|envenen\\w*|comprimidos|atir(?:a|ou|ar)-se|salt(?:a|ou|ar) d\\w*|jog(?:a|ou)-se|afog\\w*|imol\\w*|monóxido|deu um tiro)"),
            "ru", words("(?:повес\\w*|отрав\\w*|передоз\\w*|таблет\\w*|застрел\\w*|выпрыг\\w*|спрыг\\w*|прыг\\w*|бросил\\w* (?:под|с)|утоп\\w*|сжёг\\w*|сжег\\w*|самосож\\w*|вскры\\w*)"),
            "ar", Pattern.compile("شنق|جرعة زائدة|تسمم|سم(?:ا|ًا)|أطلق النار على نفسه|قفز|ألقى بنفسه|ألقت بنفسها|أحرق نفسه|أحرقت نفسها|غرق"),
            "hi", Pattern.compile("फांसी|फाँसी|फंदे|फंदा|ज[\\u093C]?हर|जहरीला|ओवरडोज|कूद|छलांग|आत्मदाह|आग लगा|खुद को गोली|ख[\\u093C]?ुद को गोली|नस काट|डूबकर|लटक"));

    private SuicideMethods() { }

    private static Pattern words(String of) {
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + of + "(?![\\p{L}\\p{M}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    static boolean areNamed(String headline, String language) {
        Pattern named = NAMED.get(language.split("[-_]", 2)[0]);
        return named == null || named.matcher(headline).find();
    }
}
