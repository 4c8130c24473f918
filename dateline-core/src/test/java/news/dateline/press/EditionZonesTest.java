package news.dateline.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditionZonesTest {
    private JsonNode zones = JsonMapper.builder().build().createObjectNode();

    @BeforeEach void pressed() throws Exception {
        zones = JsonMapper.builder().build().readTree(new EditionZones(Copy.newsroom()).press(new Target.Standing()).text());
    }

    private List<String> of(String edition) {
        List<String> all = new ArrayList<>();
        zones.get(edition).forEach(zone -> all.add(zone.asText()));
        return all;
    }

    @Test void aClockLeadsToTheEditionOfItsLandByOldNamesToo() {
        assertThat(of("south-asia")).contains("Asia/Kolkata", "Asia/Calcutta", "Asia/Kathmandu", "Asia/Dhaka").doesNotContain("Asia/Singapore");
        assertThat(of("west-africa")).contains("Africa/Lagos", "Africa/Accra");
        assertThat(of("central-africa")).contains("Africa/Kinshasa");
        assertThat(of("latin-america-caribbean")).contains("America/Bogota", "America/Buenos_Aires");
        assertThat(of("pacific")).contains("Pacific/Auckland", "Australia/Sydney");
    }

    @Test void noZoneLeadsToTwoEditionsAndNoneToGlobal() {
        List<String> all = new ArrayList<>();
        zones.fieldNames().forEachRemaining(edition -> all.addAll(of(edition)));
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(300);
        assertThat(zones.has("global")).isFalse();
    }
}
