package news.dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test void everyAddressKeepsItsPlaceHoweverManyComeAndGo() {
        Places places = new Places();
        Map<Long, Long> expected = new HashMap<>();
        Random chance = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            long hash = Places.hash("/article/" + chance.nextInt(40_000));
            long place = chance.nextInt(3) == 0 ? 0 : 1 + chance.nextLong(1L << 40);
            Long before = place == 0 ? expected.remove(hash) : expected.put(hash, place);
            assertThat(places.put(hash, place)).isEqualTo(before == null ? 0 : before);
        }
        assertThat(places.size()).isEqualTo(expected.size());
        expected.forEach((hash, place) -> assertThat(places.get(hash)).isEqualTo(place));
        assertThat(places.get(Places.hash("/article/none"))).isZero();
        assertThat(places.all()).containsExactlyInAnyOrder(expected.values().stream().mapToLong(it -> it).toArray());
    }

    @Test void addressesThatDifferInOneLetterHaveHashesOfTheirOwn() {
        assertThat(Places.hash("/article/a1")).isNotEqualTo(Places.hash("/article/a2"));
        assertThat(Places.hash("")).isNotZero();
    }
}
