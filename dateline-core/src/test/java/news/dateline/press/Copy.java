package news.dateline.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Agency;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Embargo;
import news.dateline.model.Field;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Label;
import news.dateline.model.Licence;
import news.dateline.model.Sector;
import news.dateline.model.Sentence;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Span;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.Urgency;
import news.dateline.press.page.EditionView;
import news.dateline.press.page.SectorLinkView;
import news.dateline.press.page.SiteView;

/** Invented stories of an invented newsroom. */
final class Copy {
    static final Instant MORNING = Instant.parse("2026-03-04T08:00:00Z");
    static final Agency HARBOUR = new Agency("harbour", "Harbour Wire", Optional.of("https://harbour.example"), Licence.EVERYTHING, 1);
    static final Agency SUMMARY_ONLY = new Agency("ridge", "Ridge Press", Optional.empty(),
            new Licence(true, true, true, true, false, false, true, false, 0, 0, Set.of()), 2);

    private Copy() { }

    static Newsroom newsroom() {
        SiteView site = new SiteView("The Lamp", "News with its sources", "https://lamp.example", "#8c1d18", "Lamp Press", "", "Ana Ruiz", "desk@lamp.example", "complaints@lamp.example",
                Sector.STANDARD.stream().map(sector -> new SectorLinkView(sector.slug(), sector.name(), "/news/" + sector.slug())).toList(),
                Edition.STANDARD.stream().map(edition -> new EditionView(edition.id(), edition.name(), edition.path())).toList(), 2026, Optional.empty());
        return new Newsroom(site, Edition.STANDARD, Sector.STANDARD, List.of(HARBOUR, SUMMARY_ONLY), 30);
    }

    static ItemVersion item(String guid) {
        return new ItemVersion(new ItemId("harbour", guid), 1);
    }

    /** A health story of Kenya that rests on one item of Harbour Wire. */
    static Draft draft(String headline, String body, ItemVersion version) {
        Sentence first = Sentence.verbatim(body, version, new Span(Field.BODY, 0, body.length()));
        return new Draft(ClusterId.of(version.item()), Set.of(), "en", Sentence.verbatim(headline, version, new Span(Field.HEADLINE, 0, headline.length())), List.of(), List.of(List.of(first)),
                List.of(first), Optional.of("NAIROBI"), List.of(version.item().agency()), 1, List.of(), List.of(), "health", Optional.empty(), List.of("KE"), List.of("east-africa"), Label.NATIONAL,
                List.of("clinics"), Set.of(), List.of(), List.of(), false, Urgency.ROUTINE, MORNING, headline);
    }

    static DeskEvent.StoryPublished published(String id, Draft draft, Instant at) {
        return new DeskEvent.StoryPublished(new StoryId(id), 1, draft, new Check.ByRule("all"), at, at, new Change(at, Change.Kind.PUBLISHED, ""));
    }

    static DeskEvent.StoryReleased released(String id, Draft draft, Instant at) {
        return new DeskEvent.StoryReleased(new StoryId(id), 2, draft, new Check.ByEditor("Ana Ruiz", at), at, new Change(at, Change.Kind.RELEASED, ""));
    }

    static DeskEvent.StoryCorrected corrected(String id, Draft draft, Instant at, String note) {
        return new DeskEvent.StoryCorrected(new StoryId(id), 2, draft, new Check.ByEditor("Ana Ruiz", at), at, new Change(at, Change.Kind.CORRECTED, note));
    }

    static Story record(DeskEvent.StoryCorrected it) {
        return new Story(it.story(), Set.of(it.draft().cluster()), StoryState.PUBLISHED, Optional.of(it.draft()), Optional.empty(), 2, Optional.of(MORNING), Optional.of(it.updatedAt()),
                Optional.of(it.check()), List.of(it.correction()), List.of(it.correction()), List.of(), true, Optional.empty());
    }

    static Draft spoken(Draft d, String language) {
        return new Draft(d.cluster(), d.absorbed(), language, d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.located(), d.agencies(), d.voices(), d.linked(), d.disagreements(),
                d.sector(), d.secondSector(), d.countries(), d.editions(), d.label(), d.tags(), d.sensitivities(), d.editorNotes(), d.marks(), d.developing(), d.urgency(), d.newsAt(), d.fingerprint());
    }

    static Draft marked(Draft d, String mark) {
        return new Draft(d.cluster(), d.absorbed(), d.language(), d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.located(), d.agencies(), d.voices(), d.linked(), d.disagreements(),
                d.sector(), d.secondSector(), d.countries(), d.editions(), d.label(), d.tags(), d.sensitivities(), d.editorNotes(), List.of(mark), d.developing(), d.urgency(), d.newsAt(), d.fingerprint());
    }

    static Signal signal(SignalKind kind, ItemVersion version) {
        return new Signal(kind, version.item().agency(), List.of(version.item()), Optional.of(version), Embargo.NONE, "a reason for editors");
    }
}
