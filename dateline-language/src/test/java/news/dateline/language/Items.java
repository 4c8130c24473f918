package news.dateline.language;

import java.util.List;
import java.util.Optional;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.PubStatus;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;

/** Invented items for tests. */
final class Items {
    private Items() { }

    static WireItem item(String agency, String language, String headline, String body) {
        return item(agency, language, headline, body, Optional.empty(), List.of(), Optional.empty());
    }

    static WireItem item(String agency, String language, String headline, String body, Optional<String> edNote, List<Subject> subjects, Optional<String> link) {
        WireItemBuilder item = WireItem.of(new ItemId(agency, "1"), "short").headline(headline).body(body).subjects(subjects);
        if (!language.isEmpty()) item.language(language);
        link.ifPresent(item::link);
        edNote.ifPresent(item::edNote);
        return item.build();
    }

    /** The same item, held by its data until released. */
    static WireItem embargoed(WireItem w) {
        return w.but().embargo(new Embargo.UntilReleased("until released")).build();
    }

    static ItemVersion version(WireItem item) {
        return new ItemVersion(item.id(), 1);
    }
}
