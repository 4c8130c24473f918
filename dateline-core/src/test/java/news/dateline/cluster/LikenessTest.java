package news.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {
    private final Likeness likeness = Likeness.load();

    @Test void oneLikeItemDoesNotOpenAClusterOfOtherMatters() {
        assertThat(likeness.together(new double[] {6, -7, -8})).isLessThan(likeness.join());
    }

    @Test void oneOddItemDoesNotCloseAClusterOfTheSameMatter() {
        assertThat(likeness.together(new double[] {2, 3, -10})).isGreaterThan(likeness.join());
    }

    @Test void theOrderOfItemsDoesNotMatter() {
        assertThat(likeness.together(new double[] {-4, 2, 1, -9})).isEqualTo(likeness.together(new double[] {2, -9, -4, 1}));
    }
}
