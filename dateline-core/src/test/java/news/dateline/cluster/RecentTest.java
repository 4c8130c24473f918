package news.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import org.junit.jupiter.api.Test;

/** What candidates are found among how many clusters. */
class RecentTest {
    private static final Instant DAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final ClusterSettings SETTINGS = new ClusterSettings(Duration.ofHours(72), 100_000, 24, 24);

    private final Map<ItemId, ClusterId> byItem = new HashMap<>();
    private final Recent recent = new Recent(SETTINGS, byItem);
    private final Random chance = new Random(1);

    @Test void aNameInEveryClusterGivesNoMoreCandidatesThanTheBound() {
        for (int i = 0; i < 3_000; i++) open(snapshot(i, List.of("masbate", "coastguard", "word" + i)));
        assertThat(recent.candidates(snapshot(9_000, List.of("masbate", "coastguard"))).size()).isBetween(1, 2 * SETTINGS.candidatesMax());
    }

    @Test void aWordThatOneClusterHasLeadsToItWhateverElseTheItemHas() {
        for (int i = 0; i < 3_000; i++) {
            List<String> words = i % 60 == 17 ? List.of("masbate", "coastguard", "word" + i) : List.of("word" + i);
            recent.rarity().add(words);
            open(snapshot(i, words));
        }
        assertThat(recent.candidates(snapshot(9_000, List.of("masbate", "coastguard", "word17")))).extracting(ActiveCluster::id).contains(id(17));
    }

    @Test void aCommonWordLeadsToTheLatestThatHaveIt() {
        WordIndex index = new WordIndex();
        for (int cluster = 0; cluster < 5_000; cluster++) index.link("masbate", cluster);
        Best best = new Best(10_000);
        index.sharing(List.of("masbate"), recent.rarity(), best);
        assertThat(best.size()).isEqualTo(WordIndex.HOLDERS_MAX);
        assertThat(Arrays.stream(best.ids()).min()).hasValue(5_000 - WordIndex.HOLDERS_MAX);
    }

    @Test void manyCommonWordsTogetherAreReadUpToTheBound() {
        WordIndex index = new WordIndex();
        List<String> words = new ArrayList<>();
        for (int word = 0; word < 30; word++) {
            words.add("word" + word);
            for (int cluster = 0; cluster < 300; cluster++) index.link("word" + word, word * 1_000 + cluster);
        }
        Best best = new Best(10_000);
        index.sharing(words, recent.rarity(), best);
        assertThat(best.size()).isEqualTo(WordIndex.READ_MAX);
        best = new Best(10_000);
        index.sharing(List.of("word3"), recent.rarity(), best);
        assertThat(best.score(0)).as("sums of one search are no part of the next").isEqualTo((float) recent.rarity().of("word3"));
    }

    @Test void aClusterThatLeftIsNoCandidateAndLeavesNothingBehind() {
        for (int i = 0; i < 300; i++) open(snapshot(i, List.of("masbate", "word" + i)));
        recent.forget(DAY.plus(Duration.ofHours(80)));
        assertThat(byItem).isEmpty();
        Snapshot later = new Snapshot(new ItemVersion(new ItemId("northwire", "n"), 1), "en", vector(), words(List.of("masbate", "word17")), WeighedTerms.NONE, WeighedTerms.NONE, WeighedTerms.NONE, WeighedTerms.NONE, Set.of(), false, "",
                Optional.empty(), DAY.plus(Duration.ofHours(81)));
        assertThat(recent.candidates(later)).isEmpty();
        open(later);
        assertThat(recent.candidates(later)).extracting(ActiveCluster::id).as("its number is another's now").containsExactly(ClusterId.of(later.version().item()));
    }

    @Test void wordsOfAMergedClusterLeadToTheOneThatIsLeft() {
        open(snapshot(1, List.of("masbate")));
        open(snapshot(2, List.of("ticao")));
        recent.merge(id(2), id(1));
        assertThat(recent.candidates(snapshot(9, List.of("ticao")))).extracting(ActiveCluster::id).containsExactly(id(1));
    }

    @Test void theWordsOfALongStoryAreBoundedAndItsLatestLead() {
        open(snapshot(1, List.of("masbate")));
        for (int i = 0; i < 2 * ActiveCluster.WORDS_MAX; i++) recent.add(id(1), snapshot(2 + i, List.of("detail" + i)));
        assertThat(recent.cluster(id(1)).words()).hasSize(ActiveCluster.WORDS_MAX).contains("detail" + (2 * ActiveCluster.WORDS_MAX - 1));
        assertThat(recent.cluster(id(1)).members()).hasSize(SETTINGS.membersMax());
    }

    private static ClusterId id(int number) {
        return ClusterId.of(new ItemId("northwire", "n" + number));
    }

    private void open(Snapshot snapshot) {
        ClusterId id = ClusterId.of(snapshot.version().item());
        recent.open(id, snapshot.at(), byItem.size());
        recent.add(id, snapshot);
    }

    private Snapshot snapshot(int number, List<String> words) {
        return new Snapshot(new ItemVersion(new ItemId("northwire", "n" + number), 1), "en", vector(), words(words), WeighedTerms.NONE, WeighedTerms.NONE, WeighedTerms.NONE, WeighedTerms.NONE, Set.of(), false, "", Optional.empty(), DAY);
    }

    private WeighedTerms words(List<String> words) {
        return WeighedTerms.of(words, recent.rarity(), 40);
    }

    private byte[] vector() {
        float[] vector = new float[16];
        for (int i = 0; i < vector.length; i++) vector[i] = (float) chance.nextGaussian();
        return Packed.of(vector);
    }
}
