package news.dateline.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;

/** A journalistic form that readers must be told of in words on every card (the law, 22). */
enum Form {
    SPONSORED("Sponsored", "sponsored|advertorial|paid|patrocinado|sponsorisé|प्रायोजित|محتوى مدعوم|مادة إعلانية"),
    PRESS_RELEASE("Press release", "press[ -]?releases?|nota de prensa|comunicado(?: (?:de|à) (?:prensa|imprensa))?|communiqué.*|pressemitteilung|प्रेस (?:विज्ञप्ति|रिलीज़?|रिलीज)|بيان صحا?في"),
    OPINION("Opinion", "opinion|editorial|column|commentary|op-ed|opinión|tribuna|tribune|chronique|राय|संपादकीय|رأي|مقال رأي|افتتاحية"),
    ANALYSIS("Analysis", "analysis|analyse|análisis|विश्लेषण|تحليل"),
    LIVE("Live", "live|live ?blog|liveblog|en vivo|en directo|en direct|लाइव|مباشر|بث مباشر");

    private static final Pattern CLOSING = Pattern.compile("\\s(?:[-–—|]\\s?|\\()([\\p{L}\\p{M}][\\p{L}\\p{M} ]{2,23})\\)?$");

    private final String mark;
    private final Pattern named;

    Form(String mark, String named) {
        this.mark = mark;
        this.named = Pattern.compile(named, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The word on the card. */
    String mark() {
        return mark;
    }

    /** By the genres that the agency names, else by the word in front of its headline or after it. */
    static Optional<Form> of(WireItem item) {
        String headline = item.headline();
        int colon = Math.max(Math.max(headline.indexOf(':'), headline.indexOf('|')), headline.matches("\\p{Lu}{4,}[-–—].*") ? headline.split("[-–—]", 2)[0].length() : -1);
        Matcher closing = CLOSING.matcher(headline);
        Stream<String> ends = Stream.concat(colon > 0 ? Stream.of(headline.substring(0, colon)) : Stream.of(), closing.find() ? Stream.of(closing.group(1)) : Stream.of());
        Stream<String> named = Stream.concat(item.genres().stream().flatMap(Form::names), ends);
        return named.flatMap(name -> Arrays.stream(values()).filter(form -> form.named.matcher(name.strip()).matches())).findFirst();
    }

    private static Stream<String> names(Subject genre) {
        return Stream.concat(genre.name().stream(), Stream.of(genre.code().toLowerCase(Locale.ROOT)));
    }
}
