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

/** Invented items for tests. */
final class Items {
    private Items() { }

    static WireItem item(String agency, String language, String headline, String body) {
        return item(agency, language, headline, body, Optional.empty(), List.of(), Optional.empty());
    }

    static WireItem item(String agency, String language, String headline, String body, Optional<String> edNote, List<Subject> subjects, Optional<String> link) {
        return new WireItem(new ItemId(agency, "1"), "short", Optional.empty(), link, PubStatus.USABLE, Embargo.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(language).filter(code -> !code.isEmpty()), Optional.empty(), List.of(Headline.main(headline)), List.of(), Optional.empty(), Optional.empty(), body, Optional.empty(), edNote, Optional.empty(),
                Optional.empty(), List.of(), subjects, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same item, held by its data until released. */
    static WireItem embargoed(WireItem w) {
        return new WireItem(w.id(), w.format(), w.agencyVersion(), w.link(), w.status(), new Embargo.UntilReleased("until released"), w.expires(), w.firstCreated(), w.versionCreated(), w.urgency(), w.language(), w.slug(),
                w.headlines(), w.byline(), w.located(), w.description(), w.body(), w.bodyHtml(), w.edNote(), w.usageTerms(), w.copyright(), w.genres(), w.subjects(), w.places(), w.people(), w.organisations(),
                w.keywords(), w.infoSources(), w.associations(), w.wordSignals(), w.mended());
    }

    static ItemVersion version(WireItem item) {
        return new ItemVersion(item.id(), 1);
    }
}
