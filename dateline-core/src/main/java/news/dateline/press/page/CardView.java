package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * One story in a list. Immutable.
 *
 * @param id         the story's id; marks the card for live changes
 * @param href       path of its article
 * @param headline   as published
 * @param text       the card text, at most 60 words; shown where a card stands large
 * @param standfirst one or two sentences; may be empty, then the card text stands in where there is room
 * @param time       when it last had news (or was first published), on the list's clock
 * @param place      the dateline's place or the main country
 * @param sector     its main sector
 * @param label      the middle part of its address, "national"
 * @param voices     how many independent agencies report it; shown from two on
 * @param marks      in words: Opinion, Live, Developing, Corrected, Press release, Sponsored
 * @param language   BCP 47, of its words
 * @param picture    for large cards
 * @param also       the same news in other languages
 */
public record CardView(String id, String href, String headline, String text, String standfirst, TimeView time, Optional<String> place, Optional<LinkView> sector, String label,
                       int voices, List<String> marks, String language, Optional<PictureView> picture, List<TwinView> also) {
    public CardView {
        href = LinkView.safe(href);
        marks = List.copyOf(marks);
        also = List.copyOf(also);
    }

    /** The same news in another language: by that language's own name for itself. */
    public record TwinView(String id, String language, LinkView link) { }

    /** In one language alone. */
    public CardView(String id, String href, String headline, String text, String standfirst, TimeView time, Optional<String> place, Optional<LinkView> sector, String label, int voices, List<String> marks, String language,
                    Optional<PictureView> picture) {
        this(id, href, headline, text, standfirst, time, place, sector, label, voices, marks, language, picture, List.of());
    }

    /** To be told by its card text, which stands alone. */
    public CardView withoutStandfirst() {
        return new CardView(id, href, headline, text, "", time, place, sector, label, voices, marks, language, picture, also);
    }

    /** What stands under a large headline: the standfirst, else the card text. */
    String summary() {
        return standfirst.isBlank() ? text : standfirst;
    }
}
