package news.dateline.language;

import java.util.List;
import java.util.Map;
import news.dateline.annotate.Annotator;
import news.dateline.model.Edition;

/** The annotator with this module's tables and models. */
public final class Reader {
    private Reader() { }

    /** Loads the tables, which takes a moment; the result may be shared between threads. */
    public static Annotator annotator(List<Edition> editions) {
        return new Annotator(new LinguaLanguage(), new PlaceTables(), new PublisherTable(Map.of()), new SubjectTable(), LinearSectors.load(), editions);
    }
}
