package news.dateline.press.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LocatorMapTest {
    private static final LocatorMap.Place NAKURU = new LocatorMap.Place("Nakuru", -0.28, 36.07);

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> words(Document map, String style) {
        NodeList texts = map.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, texts.getLength()).mapToObj(i -> (Element) texts.item(i)).filter(text -> text.getAttribute("class").startsWith(style)).map(Element::getTextContent).toList();
    }

    private static double dot(Document map, String side) {
        return Double.parseDouble(((Element) map.getElementsByTagName("circle").item(0)).getAttribute(side));
    }

    @Test void placeIsMarkedInItsCountryAmongItsNeighbours() throws Exception {
        Document map = read(LocatorMap.draw("KE", Optional.of(NAKURU)).orElseThrow());
        assertThat(words(map, "p")).containsExactly("Nakuru");
        assertThat(words(map, "c")).containsExactly("Kenya");
        assertThat(words(map, "n")).contains("Tanzania", "Uganda", "Ethiopia", "Somalia");
        // In the south-west of the country.
        assertThat(dot(map, "cx")).isBetween(200.0, 320.0);
        assertThat(dot(map, "cy")).isBetween(200.0, 260.0);
    }

    @Test void countryWithoutAPlaceIsShownWithoutAMark() throws Exception {
        Document map = read(LocatorMap.draw("KE", Optional.empty()).orElseThrow());
        assertThat(map.getElementsByTagName("circle").getLength()).isZero();
        assertThat(words(map, "c")).containsExactly("Kenya");
    }

    @ParameterizedTest @CsvSource({"KE,Nairobi,40.7,-74", "FJ,Suva,18,-178", "LS,Maseru,29.3,27.5"})
    void placeThatLiesNowhereNearItsCountryIsNotDrawn(String country, String name, double latitude, double longitude) {
        assertThat(LocatorMap.draws(country, Optional.of(new LocatorMap.Place(name, latitude, longitude)))).isFalse();
        assertThat(LocatorMap.draw(country, Optional.of(new LocatorMap.Place(name, latitude, longitude)))).isEmpty();
    }

    @Test void countryThatHasNoShapeHasNoMap() {
        assertThat(LocatorMap.draw("ZZ", Optional.empty())).isEmpty();
        assertThat(LocatorMap.draws("ZZ", Optional.empty())).isFalse();
        assertThat(LocatorMap.draws("", Optional.empty())).as("what has no code is no country").isFalse();
    }

    @Test void countryThatLiesAcrossTheDateLineIsWhole() throws Exception {
        Document map = read(LocatorMap.draw("FJ", Optional.of(new LocatorMap.Place("Levuka", -17.68, 178.83))).orElseThrow());
        assertThat(dot(map, "cx")).isBetween(100.0, 540.0);
        assertThat(words(map, "c")).containsExactly("Fiji");
    }

    @Test void partsOverseasDoNotShrinkTheRest() throws Exception {
        Document map = read(LocatorMap.draw("FR", Optional.of(new LocatorMap.Place("Metz", 49.12, 6.18))).orElseThrow());
        assertThat(words(map, "n")).contains("Spain").doesNotContain("Brazil");
        assertThat(words(read(LocatorMap.draw("FR", Optional.of(new LocatorMap.Place("Cayenne", 4.92, -52.31))).orElseThrow()), "n")).contains("Brazil").doesNotContain("Spain");
    }

    @Test void nameOfAPlaceIsTextWhateverStandsInIt() throws Exception {
        Document map = read(LocatorMap.draw("KE", Optional.of(new LocatorMap.Place("<a b='c'>&\u0001x", -0.28, 36.07))).orElseThrow());
        assertThat(words(map, "p")).containsExactly("<a b='c'>& x");
        assertThat(map.getElementsByTagName("a").getLength()).isZero();
    }

    @ParameterizedTest @ValueSource(strings = {"RU", "CA", "US", "ID", "AQ", "NO", "KI", "VA", "CN", "NZ"})
    void everyMapIsWellFormedAndNoLargerThanAPicture(String country) throws Exception {
        String svg = LocatorMap.draw(country, Optional.empty()).orElseThrow();
        read(svg);
        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(80_000);
        assertThat(svg).doesNotContain("NaN", "Infinity", "href", "<script", "style=");
    }

    @Test void everyCountryThatHasAShapeIsDrawn() {
        for (String country : Locale.getISOCountries()) if (LocatorMap.draws(country, Optional.empty())) assertThat(LocatorMap.draw(country, Optional.empty())).as(country).isPresent();
        assertThat(List.of(Locale.getISOCountries())).filteredOn(country -> LocatorMap.draws(country, Optional.empty())).hasSizeGreaterThan(220);
    }
}
