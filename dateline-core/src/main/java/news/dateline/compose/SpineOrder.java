package news.dateline.compose;

import java.util.Comparator;
import java.util.List;

/** Which copy the story stands on: the fullest current version of one licensed agency. */
final class SpineOrder {
    private static final int NEWS_WORDS_MAX = 500;
    private static final double SAME_FULLNESS = 1.3;

    /** Later stage, then fullness (copies within a third of each other are as full), then the agency's weight, then the earliest. */
    static final Comparator<Copy> FULLEST_FIRST = Comparator.comparing((Copy copy) -> isBackground(copy))
            .thenComparing(Copy::stage, Comparator.reverseOrder())
            .thenComparing(SpineOrder::fullness, Comparator.reverseOrder())
            .thenComparing(copy -> copy.agency().weight())
            .thenComparing(Copy::newsAt)
            .thenComparing(Copy::version);

    private SpineOrder() { }

    /** The copies, the best spine first. One whose toll a later filing has overtaken comes after those that are up to date. */
    static List<Copy> of(List<Copy> copies, Tolls tolls) {
        return copies.stream().sorted(Comparator.comparing((Copy copy) -> isBackground(copy))
                .thenComparing(copy -> copy.stage() == Stage.ALERT)
                .thenComparing(tolls::isOvertaken)
                .thenComparing(FULLEST_FIRST)).toList();
    }

    private static boolean isBackground(Copy copy) {
        return copy.is(Form.OPINION) || copy.is(Form.ANALYSIS) || copy.is(Form.SPONSORED) || copy.is(Form.PRESS_RELEASE) || copy.is(Form.LIVE);
    }

    /** Beyond the length of a full report more words are background, not news. */
    private static int fullness(Copy copy) {
        int words = Math.min(copy.words(), NEWS_WORDS_MAX);
        return words == 0 ? 0 : 1 + (int) (Math.log(words) / Math.log(SAME_FULLNESS));
    }
}
