package news.dateline.language;

import java.util.List;
import java.util.Map;
import news.dateline.annotate.Annotator;
import news.dateline.model.Edition;

/** The annotator with this module's tables and models. */
public final class Reader {
    private Reader() { }

    /** Loads the tables, which takes about a second; the result may be shared between threads. */
    public static Annotator annotator(List<Edition> editions) {
        return annotator(editions, Map.of());
    }

    /** {@code homes}: the countries of agencies by their ids (ISO 3166 alpha-2); well-known publishers need no entry. */
    public static Annotator annotator(List<Edition> editions, Map<String, String> homes) {
        return new Annotator(new LinguaLanguage(), new PlaceTables(), new PublisherTable(homes), new SubjectTable(), LinearSectors.load(), editions);
    }
}
