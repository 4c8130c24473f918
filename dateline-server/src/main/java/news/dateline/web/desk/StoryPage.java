package news.dateline.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.desk.Likeness;
import news.dateline.model.Assessment;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.model.WireItem;
import news.dateline.web.reader.Mailbag;

/** One story for an editor: why it waits or is closed, every sentence with the words that it rests on, and what was done with it. */
final class StoryPage {
    private static final int ENTRIES_MAX = 100;

    private final Desks desks;
    private final Words words;
    private final Mailbag letters;
    private final ItemsSection items;
    private final ChangesSection changes;
    private final OutcomesSection outcomes;

    StoryPage(Desks desks, Mailbag letters, Words words) {
        this.letters = letters;
        this.desks = desks;
        this.words = words;
        this.items = new ItemsSection(desks.clusters());
        this.changes = new ChangesSection(desks);
        this.outcomes = new OutcomesSection(desks);
    }

    Html html(Story story, Forms forms, Html said, Instant now) {
        Draft draft = story.current().orElseThrow();
        List<Html> texts = new ArrayList<>();
        story.proposed().ifPresent(proposed -> texts.add(text(story.version() > 0 ? "The new draft" : "The draft", proposed, said(story.published().stream().toList()))));
        story.published().ifPresent(published -> texts.add(text(standing(story), published, Set.of())));
        return Html.of("""
                <article class="story" data-back="/desk">
                <p class="back"><a href="/desk">← The desk</a></p>
                {}<h1 lang="{}">{}</h1>
                <p class="meta">{} · {} · {}{}</p>
                {}{}{}{}{}{}{}{}{}{}{}
                <section aria-labelledby="log"><h2 id="log">What was done with it</h2><ul class="log">{}</ul><p><a href="/desk/audit/{}">Every act on it: who, when, why, before and after</a></p></section>
                </article>
                """, said, draft.language(), story.proposed().orElse(draft).headline().text(), state(story), words.agencies(draft.agencies()), FrontPage.voices(draft), sensitivities(draft, story), why(story),
                forms.acts(story), story.version() > 0 && story.state() != StoryState.KILLED && story.state() != StoryState.MERGED ? forms.correct(story) : Html.NOTHING,
                notes(story), terms(story, forms), Html.all(closed(story), changes.html(story)), Html.of("{}", texts), review(story), items.html(story, forms), outcomes.html(story, forms), LettersSection.about(story, letters, forms.session(), words), entries(story, now), story.id());
    }

    private static Set<String> said(List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> draft.sentences().stream()).map(Sentence::text).collect(Collectors.toSet());
    }

    private static String standing(Story story) {
        return story.isPublished() ? "What readers read, version " + story.version() : "What last stood before readers, version " + story.version();
    }

    private Html state(Story story) {
        Html words = Html.of("<strong class=\"state {}\">{}</strong>", story.state(), story.state().name().toLowerCase(java.util.Locale.ROOT));
        Html into = story.mergedInto().map(id -> Html.of(" into <a href=\"/desk/story/{}\">{}</a>", id, id)).orElse(Html.NOTHING);
        Html check = story.check().map(this.words::check).map(text -> Html.of(" {}", text)).orElse(Html.NOTHING);
        return Html.all(words, into, check);
    }

    private static Html sensitivities(Draft draft, Story story) {
        if (draft.sensitivities().isEmpty() && story.handling().isEmpty()) return Html.NOTHING;
        Set<Handling> handling = Handling.of(draft, story.handling());
        String how = handling.isEmpty() ? "" : " · to be handled: " + handling.stream().map(Handling::words).collect(Collectors.joining(", "));
        String about = draft.sensitivities().isEmpty() ? "" : " · about " + draft.sensitivities().stream().sorted().map(Sensitivity::words).collect(Collectors.joining(", "));
        return Html.of("{}{}", about, how);
    }

    private static Html why(Story story) {
        if (story.waitsFor().isEmpty()) return Html.NOTHING;
        return Html.of("<ul class=\"why\">{}</ul>", story.waitsFor().stream().map(reason -> Html.of("<li>{}</li>", reason)).toList());
    }

    /** Notes to editors on what it rests on: for the desk's eyes only. */
    private static Html notes(Story story) {
        List<Html> notes = story.proposed().or(story::published).stream().flatMap(draft -> draft.editorNotes().stream()).map(note -> Html.of("<li>{}</li>", note)).toList();
        return notes.isEmpty() ? Html.NOTHING : Html.of("<section class=\"notes\" aria-labelledby=\"notes\"><h2 id=\"notes\">Notes to editors</h2><ul>{}</ul></section>", notes);
    }

    /** Items of which an editor has to read the terms, or what is in doubt, before what rests on them goes out. */
    private Html terms(Story story, Forms forms) {
        Set<ItemVersion> versions = new TreeSet<>();
        Stream.concat(story.published().stream(), story.proposed().stream()).forEach(draft -> {
            versions.addAll(draft.restsOn());
            versions.addAll(draft.linked());
        });
        List<Html> rows = new ArrayList<>();
        Set<ItemId> seen = new HashSet<>();
        for (ItemVersion version : versions) {
            ItemState state = desks.state(version.item());
            Optional<WireItem> item = desks.item(new ItemVersion(version.item(), Math.max(version.number(), state.newest())));
            Optional<String> unread = item.flatMap(filed -> filed.restrictions().unread()).filter(_ -> !state.termsRead());
            if (state.isDead() || !state.doubted() && !state.rightsChanged() && unread.isEmpty() || !seen.add(version.item())) continue;
            String why = state.rightsChanged() ? "has new terms" : state.doubted() ? "is in doubt" : "has terms that its mapping does not know";
            rows.add(Html.of("<li><b>{}</b> {} <span class=\"item\">{}</span>: {}{}</li>", words.agency(version.item().agency()), why, version.item().guid(),
                    item.flatMap(WireItem::usageTerms).map(terms -> "“" + terms + "”").orElse("no usage terms"), forms.judge(version.item())));
        }
        return rows.isEmpty() ? Html.NOTHING : Html.of("<section class=\"notes\" aria-labelledby=\"terms\"><h2 id=\"terms\">Terms to be read</h2><ul>{}</ul></section>", rows);
    }

    /** Of a withheld story: what was taken back, and which sentences of each text that may be released merely match it (the law, 16). */
    private Html closed(Story story) {
        if (story.state() != StoryState.WITHHELD || story.published().or(story::proposed).isEmpty()) return Html.NOTHING;
        Draft draft = story.published().or(story::proposed).get();
        Predicate<ItemId> isDead = item -> isBarred(desks.state(item)) || story.withheldBy().stream().anyMatch(order -> order.concerns(item));
        List<Html> dead = Likeness.dead(draft, isDead).stream().map(sentence -> Html.of("<li lang=\"{}\">{}{}</li>", draft.language(), sentence.text(), sources(sentence))).toList();
        List<Html> matches = new ArrayList<>();
        story.proposed().ifPresent(proposed -> matches.add(matches("in the new draft", proposed)));
        story.published().ifPresent(published -> matches.add(matches("in the text that stood", published)));
        Html rests = dead.isEmpty() ? Html.of("<p class=\"empty\">No sentence of its own: its words stand under another name, or only a link leads to it.</p>") : Html.of("<ul class=\"dead\">{}</ul>", dead);
        return Html.of("""
                <section class="closed" aria-labelledby="closed"><h2 id="closed">Rests on what was taken back</h2>{}
                <h2>Merely matches it: for you to judge</h2>{}<p><a href="/desk/report/{}">From where it was taken, to be printed</a></p></section>
                """, rests, Html.of("{}", matches), story.id());
    }

    private Html matches(String where, Draft draft) {
        List<Html> alike = desks.remains(draft).stream().map(remain -> Html.of("<li lang=\"{}\">{} <span class=\"meta\">{} “{}” ({})</span>{}</li>", draft.language(), remain.sentence().text(),
                remain.echoes() ? "has the very words of" : "matches", remain.dead(), words.agency(remain.of().agency()), sources(remain.sentence()))).toList();
        return alike.isEmpty() ? Html.of("<p class=\"empty\">No sentence {} that rests on other copy matches it.</p>", where) : Html.of("<p class=\"meta\">{}:</p><ul class=\"alike\">{}</ul>", where, alike);
    }

    private static boolean isBarred(ItemState state) {
        return state.isDead() || state.doubted() || state.rightsChanged();
    }

    private Html text(String title, Draft draft, Set<String> before) {
        List<Html> rows = new ArrayList<>();
        rows.add(sentence(draft.headline(), "headline", draft, before));
        draft.standfirst().forEach(sentence -> rows.add(sentence(sentence, "standfirst", draft, before)));
        for (List<Sentence> paragraph : draft.paragraphs())
            for (int i = 0; i < paragraph.size(); i++) rows.add(sentence(paragraph.get(i), i == 0 ? "begins" : "", draft, before));
        List<Html> asides = new ArrayList<>();
        asides.add(part("Card", draft, draft.card(), before));
        for (Disagreement disagreement : draft.disagreements()) asides.add(part("Differing figures: " + disagreement.counts(), draft, disagreement.sayings(), before));
        return Html.of("<section class=\"text\"><h2>{}</h2><ol class=\"sentences\">{}</ol>{}</section>", title, rows, asides);
    }

    private Html part(String title, Draft draft, List<Sentence> sentences, Set<String> before) {
        if (sentences.isEmpty()) return Html.NOTHING;
        return Html.of("<details><summary>{}</summary><ol class=\"sentences\">{}</ol></details>", title, sentences.stream().map(sentence -> sentence(sentence, "", draft, before)).toList());
    }

    private Html sentence(Sentence sentence, String kind, Draft draft, Set<String> before) {
        Html fresh = before.isEmpty() || before.contains(sentence.text()) ? Html.NOTHING : Html.of("<span class=\"fresh\">new</span> ");
        return Html.of("<li class=\"{}\"><p lang=\"{}\">{}{}</p>{}</li>", kind, draft.language(), fresh, marked(sentence), sources(sentence));
    }

    /** The sentence with the pieces that a program put in marked as such. */
    private static Html marked(Sentence sentence) {
        List<Html> pieces = new ArrayList<>();
        int from = 0;
        for (Sentence.Piece piece : sentence.added().stream().sorted(java.util.Comparator.comparingInt(Sentence.Piece::start)).toList()) {
            if (piece.start() < from) continue;
            pieces.add(Html.of("{}", sentence.text().substring(from, piece.start())));
            pieces.add(Html.of("<ins title=\"added by the program\">{}</ins>", sentence.text().substring(piece.start(), piece.end())));
            from = piece.end();
        }
        pieces.add(Html.of("{}", sentence.text().substring(from)));
        return Html.of("{}", pieces);
    }

    private Html sources(Sentence sentence) {
        return Html.of("<ul class=\"sources\">{}</ul>", sentence.sources().stream().map(source -> source(sentence, source)).toList());
    }

    private Html source(Sentence sentence, Source source) {
        return switch (source) {
            case Source.Editor(String name, Optional<Assessment> guard) -> Html.of("<li><b>{}</b> wrote this{}</li>", name,
                    guard.map(said -> Html.of(" <span class=\"{}\">the fact guard says {}</span>", said.supported() ? "meta" : "bar", said.words())).orElse(Html.NOTHING));
            case Source.Model(String name) -> Html.of("<li class=\"model\">put into these words by the language model <b>{}</b></li>", name);
            case Source.Wire(ItemVersion version, Span span) -> Html.of("<li>{}{} {}</li>", words(version), bar(version), Html.of("{}", quoted(sentence, version, span)));
        };
    }

    private Html words(ItemVersion version) {
        return Html.of("<b>{}</b> <span class=\"item\">{}, version {}</span>", words.agency(version.item().agency()), version.item().guid(), version.number());
    }

    private Html bar(ItemVersion version) {
        ItemState state = desks.state(version.item());
        String bar = state.killed() ? "killed" : state.held() ? "held" : state.doubted() ? "in doubt" : state.rightsChanged() ? "rights changed" : version.number() < state.correctedBy() ? "corrected since"
                : version.number() < state.newest() ? "version " + state.newest() + " is newer" : "";
        return bar.isEmpty() ? Html.NOTHING : Html.of(" <span class=\"bar\">{}</span>", bar);
    }

    /** The words that it rests on; where they are the sentence's own, that they are. */
    private Html quoted(Sentence sentence, ItemVersion version, Span span) {
        return desks.item(version).filter(item -> span.end() <= item.text(span.field()).length()).map(item -> quoted(sentence, item, span)).orElse(Html.of("<span class=\"meta\">its text is not kept any more</span>"));
    }

    private static Html quoted(Sentence sentence, WireItem item, Span span) {
        String filed = item.text(span).strip();
        return filed.equals(sentence.text()) ? Html.of("<span class=\"meta\">word for word</span>") : Html.of("<q>{}</q>", filed);
    }

    /** Who wrote and who read each version that came before readers. */
    private Html review(Story story) {
        List<Html> versions = Api.reviewed(desks, story.id(), ENTRIES_MAX).stream()
                .map(version -> Html.of("<li>version {}, {}: {} <span class=\"meta\">{}</span></li>", version.version(), words.time(version.at()), version.words(), version.authorship().type().code())).toList();
        if (versions.isEmpty()) return Html.NOTHING;
        return Html.of("<section aria-labelledby=\"review\"><h2 id=\"review\">Who wrote and read it</h2><p class=\"meta\">Editorial responsibility: {}</p><ul class=\"log\">{}</ul></section>",
                desks.responsible().orElse("nobody is named"), versions);
    }

    private List<Html> entries(Story story, Instant now) {
        return desks.entries(story.id(), ENTRIES_MAX).stream().map(entry -> Html.of("<li>{} <b>{}</b> {}</li>", words.ago(entry.at(), now), entry.entry().by(), words.entry(entry.entry()))).toList();
    }
}
