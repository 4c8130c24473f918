package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import news.dateline.annotate.Annotator;
import news.dateline.annotate.Gazetteer;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.PlaceMention;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Places against published news with gold degrees (TR-News, GeoVirus), none of which is part of this project: {@code -DexcludedGroups= -Ddateline.data=FOLDER} names a folder with
 * {@code places/TR-News.xml} and {@code places/GeoVirus.xml}. Peoples ("Turkish") are countries, not places, and are left out; GeoVirus names no countries, so only degrees count there.
 */
@Tag("measure")
class PlaceMeasureTest {
    private static final String FOLDER = System.getProperty("dateline.data", "");
    private static final double NEAR_KM = 161;
    /** So far may a gold place lie from where its offsets say: their texts were trimmed. */
    private static final int SHIFT_MAX = 400;
    private static final PlaceTables PLACES = new PlaceTables();

    private int gold;
    private int found;
    private int near;
    private int withCountry;
    private int rightCountry;

    @ParameterizedTest
    @CsvSource({"TR-News, toponym, phrase, 0.70", "GeoVirus, location, name, 0.80"})
    void placesAreWhereReadersFoundThem(String name, String element, String phrase, double nearMin) throws Exception {
        assumeTrue(!FOLDER.isEmpty(), "Places were not measured: -Ddateline.data names no folder");
        Annotator annotator = Reader.annotator(Edition.STANDARD, Map.of());
        NodeList articles = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(FOLDER, "places", name + ".xml").toFile()).getElementsByTagName("article");
        int named = 0;
        for (int i = 0; i < articles.getLength(); i++) {
            Element article = (Element) articles.item(i);
            String text = article.getElementsByTagName("text").item(0).getTextContent();
            WireItem item = Items.item("unknown", "en", text(article, "title"), text, Optional.empty(), List.<Subject>of(), Optional.of(text(article, "url") + text(article, "source")));
            AnnotatedItem read = annotator.annotate(Items.version(item), item, Optional.empty(), Embedding.ABSENT);
            List<PlaceMention> places = read.places().stream().filter(place -> place.span().field() == Field.BODY).toList();
            named += places.size();
            NodeList wanted = article.getElementsByTagName(element);
            for (int w = 0; w < wanted.getLength(); w++) score((Element) wanted.item(w), phrase, text, places);
        }
        System.out.printf("%s: of %d places %.3f found, %.3f within 161 km (%.3f of those found); of %d found with a known country %.3f in the right one; %d named in all%n",
                name, gold, found / (double) gold, near / (double) gold, near / (double) found, withCountry, rightCountry / (double) Math.max(1, withCountry), named);
        assertThat(near / (double) gold).isGreaterThan(nearMin);
    }

    private void score(Element wanted, String phraseTag, String text, List<PlaceMention> places) {
        String phrase = text(wanted, phraseTag);
        boolean people = PLACES.ofPeople(phrase).isPresent() && PLACES.named(phrase).stream().noneMatch(place -> place.kind() == Gazetteer.Kind.COUNTRY);
        if (text(wanted, "lat").isEmpty() || people) return;
        gold++;
        int start = located(text, phrase, Integer.parseInt(text(wanted, "start")));
        Optional<PlaceMention> mention = places.stream().filter(place -> place.span().start() < start + phrase.length() && place.span().end() > start).findFirst();
        if (mention.isEmpty()) return;
        found++;
        if (kilometres(mention.get(), Double.parseDouble(text(wanted, "lat")), Double.parseDouble(text(wanted, "lon"))) <= NEAR_KM) near++;
        List<Gazetteer.Place> country = PLACES.named(text(wanted, "country"));
        if (country.isEmpty()) return;
        withCountry++;
        if (country.getFirst().country().equals(mention.get().country())) rightCountry++;
    }

    private static int located(String text, String phrase, int start) {
        for (int shift = 0; shift <= SHIFT_MAX; shift++) {
            if (text.startsWith(phrase, start - shift)) return start - shift;
            if (text.startsWith(phrase, start + shift)) return start + shift;
        }
        return start;
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    /** The great circle, by the haversine formula. */
    private static double kilometres(PlaceMention place, double latitude, double longitude) {
        double north = Math.sin(Math.toRadians(place.latitude() - latitude) / 2);
        double east = Math.sin(Math.toRadians(place.longitude() - longitude) / 2);
        return 2 * 6371 * Math.asin(Math.sqrt(north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(place.latitude())) * east * east));
    }
}
