package news.dateline.compose;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Speech;
import news.dateline.guard.Teasers;
import news.dateline.model.Name;

/** What of another copy never stands in the story of the spine, however new it is: broken sentences and teasers, scenes, and "here" where nobody knows where. Not for sharing between threads. */
final class Unfit {
    private static final int PASSAGE_WORDS_MAX = 130;
    private static final int PASSAGE_WORDS_MIN = 7;
    private static final int LINE_WORDS_MIN = 3;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?।॥][\"”»'’)]*$");
    /** Whoever does something stands so near the beginning of the sentence. */
    private static final int SUBJECT_WITHIN = 45;
    private static final Pattern HERE = Pattern.compile("(?<![\\p{L}\\p{M}])(?:here(?!['’]s)|(?<!['’])ici|aquí|यहां|यहाँ)(?![\\p{L}\\p{M}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Copy spine;
    private final Printed printed;

    Unfit(Copy spine, Printed printed) {
        this.spine = spine;
        this.printed = printed;
    }

    /** Whole sentences only, and no question that teases: what a break in the wrong place left over reads badly away from its item. */
    static boolean isProse(Passage passage) {
        if (passage.lines().stream().anyMatch(line -> line.text().endsWith("?") && !Speech.isQuoted(line.text()))) return false;
        if (passage.lines().stream().anyMatch(line -> Teasers.is(line.text()))) return false;
        return passage.words() >= PASSAGE_WORDS_MIN && passage.words() <= PASSAGE_WORDS_MAX && passage.lines().stream().allMatch(line -> line.words() >= LINE_WORDS_MIN
                && !Character.isLowerCase(line.text().codePointAt(0)) && SENTENCE_END.matcher(line.text()).find());
    }

    /** Somebody whom the story does not know does something somewhere: how a feature paints its scene. */
    boolean isScene(Copy copy, Passage passage) {
        Line first = passage.lines().getFirst();
        if (first.is(Trait.TELLS_ACT) || Speech.opensQuoted(first.text()) || Worth.isNeeded(passage)) return false;
        return Scenes.opensWithAPlace(first.text()) || copy.part().notes().names().stream().anyMatch(name -> name.kind() == Name.Kind.PERSON && first.span().contains(name.span()) && name.span().start() - first.span().start() <= SUBJECT_WITHIN && !printed.mentions(name.text()));
    }

    /** A feature begins with somebody doing something and says later which day it is about; that is no news in the middle of another's story, nor what it goes on with unless somebody speaks. */
    static boolean isOpeningScene(Copy copy, Passage passage) {
        if (passage.number() == 1) return isOpeningScene(copy, copy.passages().getFirst()) && !Speech.hasSpeaker(passage.text());
        return passage.number() == 0 && Scenes.isDelayed(copy) && !passage.is(Trait.ACCUSES) && !passage.is(Trait.CRITICISES);
    }

    /** "Here" in copy whose place neither it nor the story names. */
    boolean isOfUntoldPlace(Copy copy, Passage passage) {
        if (!HERE.matcher(Speech.withoutQuotations(passage.text())).find()) return false;
        Set<String> cities = Datelines.places(copy).stream().map(place -> place.split("[,(]")[0].strip().toLowerCase(Locale.ROOT)).filter(city -> !city.isEmpty()).collect(Collectors.toSet());
        boolean same = Datelines.places(spine).stream().anyMatch(place -> cities.contains(place.split("[,(]")[0].strip().toLowerCase(Locale.ROOT)));
        return !same && Stream.concat(Stream.of(passage.text()), spine.lines().map(Line::text)).map(text -> text.toLowerCase(Locale.ROOT)).noneMatch(text -> cities.stream().anyMatch(text::contains));
    }
}
