package news.dateline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.press.map.LocatorMap;
import org.junit.jupiter.api.Test;

class DrawnMapsTest {
    private static final Maps.Question NAKURU = new Maps.Question("KE", Optional.of(new LocatorMap.Place("Nakuru", -0.28, 36.07)));

    @Test void aMapIsDrawnOnceForEveryPressing() {
        DrawnMaps maps = new DrawnMaps();
        String first = maps.of(NAKURU).orElseThrow();
        assertThat(maps.of(new Maps.Question("KE", Optional.of(new LocatorMap.Place("Nakuru", -0.28, 36.07))))).hasValueSatisfying(again -> assertThat(again).isSameAs(first));
    }

    @Test void anotherPlaceIsAnotherMapAndNowhereIsNone() {
        DrawnMaps maps = new DrawnMaps();
        assertThat(maps.of(NAKURU)).isEqualTo(LocatorMap.draw("KE", NAKURU.place()));
        assertThat(maps.of(new Maps.Question("KE", Optional.empty()))).isPresent().isNotEqualTo(maps.of(NAKURU));
        assertThat(maps.of(new Maps.Question("XX", Optional.empty()))).isEmpty();
    }
}
