package news.dateline.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.guard.Speech;

/**
 * What a reader needs first of what others add: warnings, who is safe, what happens next, results, figures with who says so and estimates; then quotations; scenes last.
 * By words, in English, Spanish, French and Hindi; elsewhere nothing is worth more than the rest.
 */
final class Worth {
    /** No more than this, however much of it a paragraph has. */
    private static final double MAX = 1.2;
    private static final double OF_A_QUOTATION = -0.2;
    private static final double OF_A_SCENE = -0.75;
    private static final double OF_A_FIGURE_WITH_ITS_SPEAKER = 0.4;
    private static final double FOREMOST = 0.6;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What readers wait for. */
    enum Need {
        WARNING(0.8, "\\b(?:warn(?:s|ed|ing|ings)?|(?:on|red|high|orange) alert|urged (?:people|residents|customers|drivers|travell?ers|anyone)|told (?:people|residents|hauliers|drivers|customers) to|advisory|advirti\\p{L}*|advierte\\p{L}*|alertas?|recomend\\p{L}*|avertit|averti|alerte|vigilance|mise en garde|déconseill\\p{L}*)\\b|चेतावनी|अलर्ट|सतर्क"),
        SAFETY(0.9, "\\b(?:out of danger|nobody (?:was|is|were) (?:hurt|injured)|no one (?:was|is) (?:hurt|injured)|no (?:casualties|injuries|victims)|not life-threatening|in (?:a )?stable condition|intensive care|fuera de peligro|sin víctimas|a salvo|estado estable|hors de danger|aucune? (?:victime|blessé)|soins intensifs|cuidados intensivos)\\b|खतरे से बाहर|ख़तरे से बाहर|हताहत नहीं|गहन चिकित्सा"),
        REPAIR(0.6, "\\b(?:repair\\p{L}*|restor\\p{L}*|reopen\\p{L}*|resum(?:e|es|ed)|reparaci\\p{L}*|restablec\\p{L}*|reabr\\p{L}*|reanud\\p{L}*|répar\\p{L}*|rétabli\\p{L}*|rouvr\\p{L}*|reprendr\\p{L}*)\\b|मरम्मत|बहाल"),
        NEXT(0.4, "\\b(?:will|(?:is|are) (?:expected|due|set|scheduled) to|within (?:\\p{N}+|two|three|four|five|six|seven|eight|nine|ten) (?:hours|days|weeks|months)|se espera|está previst[oa]|\\p{L}{3,}(?:ará|erá|irá|arán|erán|irán)|en (?:los|las) próxim[oa]s|devrai(?:t|ent)|sera|seront|est prévue?|d['’]ici(?: à)?|dans les prochain\\p{L}*)\\b|(?:होगा|होगी|होंगे|जाएगा|जाएगी|जाएंगे|आएगा|आएगी)(?![\\p{L}\\p{M}])|अगले"),
        RESULT(0.5, "\\b(?:on aggregate|final score|on penalties|(?:semi|quarter)-?final|final results?|global de|por penales|semifinal|cuartos de final|score cumulé|tirs au but|demi-finale|résultats? (?:définitif|final)\\p{L}*)\\b|सेमीफाइनल|अंतिम परिणाम"),
        JOBS(0.4, "\\p{N}[^.;।]{0,40}(?:\\b(?:jobs|workers|employees|posts|layoffs|emplois|salariés|postes|empleos|trabajadores|puestos)\\b|नौकरि|कर्मचारि|रोज़गार|रोजगार)"),
        MONEY(0.3, "[$€£₹¥]\\s?\\p{N}|\\p{N}[^.;।]{0,20}(?:\\b(?:dollars|euros|pounds|francs|francos|rupees|rupias|pesos|soles|shillings|dólares)\\b|रुपय|करोड़)"),
        ESTIMATE(0.4, "\\b(?:estimat\\p{L}*|analysts?|independent(?:ly)?|calcul(?:a|an|ó|aron)|estim(?:a|an|ó|aron|e|ent|é)|exportador\\p{L}*|analystes?|analistas?|indépendant\\p{L}*|independiente\\p{L}*)\\b|अनुमान|विश्लेषक");

        private final double worth;
        private final Pattern words;

        Need(double worth, String words) {
            this.worth = worth;
            this.words = Pattern.compile(words, FLAGS);
        }

        /** The first to warn, to say who is safe or to tell of repair is no repeat, whatever words it shares. */
        boolean isForemost() {
            return worth >= FOREMOST;
        }
    }

    private Worth() { }

    static double of(List<Passage> passages) {
        double worth = passages.stream().allMatch(Worth::isScene) ? OF_A_SCENE : passages.stream().allMatch(passage -> Speech.opensQuoted(passage.text())) ? OF_A_QUOTATION : 0;
        boolean told = passages.stream().flatMap(passage -> passage.lines().stream()).anyMatch(line -> !line.terms().numbers().isEmpty() && Speech.hasSpeaker(line.text()));
        double needed = passages.stream().flatMap(passage -> passage.lines().stream()).flatMap(line -> line.needs().stream()).distinct().mapToDouble(need -> need.worth).sum();
        return worth + Math.min(MAX, needed + (told ? OF_A_FIGURE_WITH_ITS_SPEAKER : 0));
    }

    /** What the sentence meets, outside quotations. */
    static Set<Need> needs(String text) {
        String outside = Speech.withoutQuotations(text);
        return Arrays.stream(Need.values()).filter(need -> need.words.matcher(outside).find()).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isNeeded(Passage passage) {
        return passage.lines().stream().anyMatch(line -> !line.needs().isEmpty());
    }

    /** Somebody does something, and nothing says when, how many, or who says so. */
    static boolean isScene(Passage passage) {
        return passage.lines().stream().noneMatch(line -> line.is(Trait.TELLS_ACT));
    }
}
