package news.dateline.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.desk.Alarm;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Story;
import news.dateline.model.WireEvent;
import news.dateline.web.reader.Mailbag;

/** The desk's first page: what waits and why, what is closed, what stands, and what is wrong with the wires. */
final class FrontPage {
    private static final int WAITING_MAX = 100;
    private static final int OTHERS_MAX = 30;
    private static final int ASIDE_MAX = 20;

    private final Desks desks;
    private final SourceStates sources;
    private final Words words;
    private final Mailbag letters;

    FrontPage(Desks desks, SourceStates sources, Mailbag letters, Words words) {
        this.letters = letters;
        this.desks = desks;
        this.sources = sources;
        this.words = words;
    }

    Html html(Forms forms, Html said, Instant now) {
        List<Html> queues = new ArrayList<>();
        for (Queue queue : List.of(Queue.WAITING, Queue.WITHHELD, Queue.PUBLISHED)) queues.add(queue(queue, queue == Queue.WAITING ? WAITING_MAX : OTHERS_MAX, forms, now));
        return Html.of("""
                <h1 class="visually-hidden">The desk</h1>
                {}{}
                <div class="desk"><div class="queues">{}
                <nav class="more" aria-label="Other lists"><a href="/desk/list/spiked">Spiked</a> <a href="/desk/list/killed">Killed</a> <a href="/desk/orders">Standing orders</a> <a href="/desk/letters">Letters <span class="count">{}</span></a></nav></div>
                <aside>{}{}{}{}</aside></div>
                """, said, alarms(forms, now), queues, letters.open(LettersSection.MAX).size(), forms.stopping(desks.standing().stopped()), embargoed(forms), sources(now), unreadable(now));
    }

    /** One list on a page of its own. */
    Html list(Queue queue, Forms forms, Instant now) {
        return Html.of("<h1 class=\"visually-hidden\">{}</h1><div class=\"queues\">{}</div>", queue.title(), queue(queue, WAITING_MAX, forms, now));
    }

    private Html alarms(Forms forms, Instant now) {
        if (desks.standing().alarms().isEmpty()) return Html.NOTHING;
        List<Html> rows = desks.standing().alarms().values().stream().map(alarm -> alarm(alarm, forms, now)).toList();
        return Html.of("<section class=\"alarms\" aria-labelledby=\"alarms\"><h2 id=\"alarms\">Alarms <span class=\"count\">{}</span></h2><ul>{}</ul></section>", rows.size(), rows);
    }

    private Html alarm(Alarm alarm, Forms forms, Instant now) {
        List<Html> links = alarm.stories().stream().limit(ASIDE_MAX)
                .map(id -> Html.of(" <a href=\"/desk/story/{}\">{}</a>", id, desks.story(id).flatMap(Story::current).map(draft -> draft.headline().text()).orElse(id.value()))).toList();
        List<Html> told = alarm.told().stream().map(one -> Html.of(one.delivered() ? ", brought to {} {}" : ", could not be brought to {} {}", one.to(), words.ago(one.at(), now))).toList();
        return Html.of("<li><p>{} <span class=\"meta\">{}{}</span></p><p class=\"about\">{}</p>{}</li>", alarm.words(), words.ago(alarm.raisedAt(), now), told, links, forms.acknowledge(alarm.id()));
    }

    private Html queue(Queue queue, int max, Forms forms, Instant now) {
        Desks.Listed listed = desks.stories(queue, max);
        Html more = listed.total() > listed.stories().size() ? Html.of("<p class=\"meta\">The newest {} of {}.</p>", listed.stories().size(), listed.total()) : Html.NOTHING;
        Html rows = listed.stories().isEmpty() ? Html.of("<p class=\"empty\">Nothing here.</p>")
                : Html.of("<ol>{}</ol>", listed.stories().stream().map(story -> row(queue, story, forms, now)).toList());
        return Html.of("<section class=\"queue {}\" aria-labelledby=\"{}\"><h2 id=\"{}\">{} <span class=\"count\">{}</span></h2>{}{}</section>",
                queue.slug(), queue.slug(), queue.slug(), queue.title(), listed.total(), rows, more);
    }

    private Html row(Queue queue, Story story, Forms forms, Instant now) {
        Draft draft = shown(queue, story).orElseThrow();
        String card = draft.card().stream().map(Sentence::text).collect(Collectors.joining(" "));
        List<Html> why = story.waitsFor().stream().map(reason -> Html.of("<li>{}</li>", reason)).toList();
        Html reasons = why.isEmpty() || queue == Queue.PUBLISHED ? Html.NOTHING : Html.of("<ul class=\"why\">{}</ul>", why);
        return Html.of("""
                <li class="row" data-open="/desk/story/{}">
                <h3 lang="{}"><a href="/desk/story/{}">{}</a></h3>
                <p class="meta">{}{} · {} · {} · {}</p>
                <p class="card" lang="{}">{}</p>{}{}
                </li>
                """, story.id(), draft.language(), story.id(), draft.headline().text(), words.agencies(draft.agencies()), Html.of(" · {}", voices(draft)), draft.sector(), state(queue, story),
                words.ago(story.updatedAt().filter(_ -> queue == Queue.PUBLISHED).orElse(draft.newsAt()), now), draft.language(), card, reasons, forms.actsInList(story));
    }

    private static Optional<Draft> shown(Queue queue, Story story) {
        return queue == Queue.WAITING && story.proposed().isPresent() ? story.proposed() : story.current();
    }

    private Html state(Queue queue, Story story) {
        if (queue == Queue.WAITING && story.isPublished()) return Html.of("<strong>beside what stands</strong>");
        if (queue == Queue.PUBLISHED) return story.check().map(words::check).orElse(Html.NOTHING);
        return Html.of("{}", story.version() == 0 ? "never published" : "version " + story.version());
    }

    static String voices(Draft draft) {
        return draft.voices() == 1 ? "one voice" : draft.voices() + " voices";
    }

    private Html embargoed(Forms forms) {
        List<Html> rows = desks.embargoed(ASIDE_MAX).stream().map(item -> Html.of("<li>{} <span class=\"meta\">{}, {}</span>{}</li>", item.headline(),
                words.agency(item.version().item().agency()), words.embargo(item.embargo()), forms.liftEmbargo(item.version().item()))).toList();
        return aside("embargoed", "Under embargo", rows);
    }

    private Html sources(Instant now) {
        List<SourceStates.SourceState> all = sources.sources();
        List<Html> rows = all.stream().filter(source -> source.condition() != SourceStates.Condition.WELL).map(source -> source(source, now)).toList();
        Html well = Html.of("<li class=\"meta\">{} of {} sources are well.</li>", all.size() - rows.size(), all.size());
        List<Html> lines = new ArrayList<>(rows);
        if (!all.isEmpty()) lines.add(well);
        return aside("sources", "Wires", lines);
    }

    private Html source(SourceStates.SourceState source, Instant now) {
        String condition = switch (source.condition()) {
            case WELL -> "well";
            case QUIET -> "strangely quiet";
            case FAILING -> "failing";
        };
        Html last = source.lastFiled().map(at -> Html.of(", last filed {}", words.ago(at, now))).orElse(Html.NOTHING);
        return Html.of("<li><strong>{}</strong> {} <span class=\"meta\">{}{}</span></li>", words.agency(source.agency()), condition, source.words().isEmpty() ? source.source() : source.words(), last);
    }

    private Html unreadable(Instant now) {
        return aside("unreadable", "Could not be read", desks.unreadable(ASIDE_MAX).stream().map(document -> unreadable(document, now)).toList());
    }

    private Html unreadable(WireEvent.Unreadable document, Instant now) {
        String where = document.offset() < 0 ? "" : " at " + document.offset();
        return Html.of("<li>{}{} <span class=\"meta\">{}, {}, {}</span></li>", document.reason(), where, words.agency(document.agency()), document.source(), words.ago(document.receivedAt(), now));
    }

    private static Html aside(String id, String title, List<Html> rows) {
        if (rows.isEmpty()) return Html.NOTHING;
        return Html.of("<section aria-labelledby=\"{}\"><h2 id=\"{}\">{}</h2><ul>{}</ul></section>", id, id, title, rows);
    }
}
