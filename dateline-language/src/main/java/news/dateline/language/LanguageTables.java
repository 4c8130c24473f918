package news.dateline.language;

import java.util.List;
import java.util.Map;
import news.dateline.annotate.Annotator;
import news.dateline.model.Edition;

/** Puts an annotator together from the tables that ship with this module. Takes about a second, so it belongs in the background of a start. */
public final class LanguageTables {
    private LanguageTables() { }

    /** {@code homes}: the countries of agencies by their ids, as the configuration sets them; well-known publishers need no entry. */
    public static Annotator annotator(List<Edition> editions, Map<String, String> homes) {
        return new Annotator(new LinguaLanguage(), new PlaceTables(), new PublisherTable(homes), new SubjectTable(), LinearSectors.load(), editions);
    }
}
