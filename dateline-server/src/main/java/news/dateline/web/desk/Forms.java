package news.dateline.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import news.dateline.desk.Difference;
import news.dateline.model.Check;
import news.dateline.model.ClusterId;
import news.dateline.model.Draft;
import news.dateline.model.Ending;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.Sector;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.press.Coverage;

/** The forms by which an editor acts. Each works without script; {@code data-key} names the key that the script gives it. */
final class Forms {
    private final SignIns.Session session;
    private final String nonce;
    private final String back;
    private final Function<Draft, String> seen;
    private final Function<Story, List<Difference.Note>> notes;
    private int number;

    /** {@code nonce} makes every form's request one of a kind, so that a second click does nothing twice; {@code seen} names what of a text the page shows as matching dead copy; {@code notes}: what readers may be told of a correction that the draft brings. */
    SignIns.Session session() {
        return session;
    }

    Forms(SignIns.Session session, String nonce, String back, Function<Draft, String> seen, Function<Story, List<Difference.Note>> notes) {
        this.seen = seen;
        this.notes = notes;
        this.session = session;
        this.nonce = nonce;
        this.back = back;
    }

    /** What may be asked about a story on its own page, where its whole text is read. */
    Html acts(Story story) {
        List<Html> acts = new ArrayList<>();
        if (story.state() == StoryState.WITHHELD) acts.addAll(releases(story));
        else approval(story).ifPresent(acts::add);
        return acts(story, acts);
    }

    /** The same in a list, where nobody approves or releases what they have not opened. */
    Html actsInList(Story story) {
        String label = story.state() == StoryState.WITHHELD ? "Read and release" : story.proposed().isPresent() ? "Read and approve" : "Read";
        return acts(story, new ArrayList<>(List.of(Html.of("<a class=\"button {}\" data-key=\"a\" href=\"/desk/story/{}\">{}</a>", label.equals("Read") ? "" : "primary", story.id(), label))));
    }

    private Html acts(Story story, List<Html> acts) {
        if (story.state() == StoryState.KILLED || story.state() == StoryState.MERGED) return Html.NOTHING;
        story.proposed().filter(draft -> draft.writing().isPresent()).ifPresent(draft -> acts.add(button("decline", "d", "", "Back to the agencies’ words", story, draft)));
        if (story.state() != StoryState.SPIKED) acts.add(sector(story));
        if (story.state() != StoryState.SPIKED) acts.add(handling(story));
        if (story.isPublished()) acts.add(live(story));
        if (story.state() != StoryState.SPIKED) acts.add(hold(story));
        if (story.version() == 0 && story.state() != StoryState.SPIKED || story.version() > 0 && story.proposed().isPresent()) acts.add(spike(story));
        if (story.version() > 0) acts.add(kill(story));
        return Html.of("<div class=\"acts\">{}</div>", acts);
    }

    private Optional<Html> approval(Story story) {
        if (story.proposed().isPresent()) return story.proposed().map(draft -> Html.of("""
                <form method="post" action="/desk/act">{}<input type="hidden" name="fingerprint" value="{}">{}<button class="primary" data-key="a">{}</button></form>
                """, hidden("approve", story), draft.fingerprint(), note(story), story.isPublished() ? "Approve the new draft" : "Approve"));
        boolean unread = story.isPublished() && story.check().filter(check -> check instanceof Check.ByRule).isPresent();
        return unread ? story.published().map(draft -> button("approve", "a", "", "Mark as checked", story, draft)) : Optional.empty();
    }

    private List<Html> releases(Story story) {
        List<Html> releases = new ArrayList<>();
        story.proposed().ifPresent(draft -> releases.add(release("a", "primary", story.version() > 0 ? "Release the new draft" : "Release", story, draft, note(story))));
        story.published().ifPresent(draft -> releases.add(release(releases.isEmpty() ? "a" : "", "", "Release the text that stood", story, draft, Html.NOTHING)));
        return releases;
    }

    /** The page has shown what merely matches; the mark says exactly what. */
    private Html release(String key, String style, String label, Story story, Draft draft, Html note) {
        return Html.of("""
                <form method="post" action="/desk/act">{}<input type="hidden" name="fingerprint" value="{}"><input type="hidden" name="remains" value="{}">{}<button class="{}" data-key="{}">{}</button></form>
                """, hidden("release", story), draft.fingerprint(), seen.apply(draft), note, style, key, label);
    }

    /** Which of the fixed notes readers are told; the proposed one first. Nothing where nothing was corrected. */
    private Html note(Story story) {
        List<Html> kinds = notes.apply(story).stream().map(note -> Html.of("<option value=\"{}\">{}</option>", note.kind().name(), note.kind().words())).toList();
        return kinds.isEmpty() ? Html.NOTHING : Html.of("<label>Readers are told <select name=\"note\">{}</select></label>", kinds);
    }

    /** How the matter went on, onto the earlier stories of its storyline. */
    Html outcome(Story story) {
        List<Html> endings = Arrays.stream(Ending.values()).map(ending -> Html.of("<option value=\"{}\">{}</option>", ending.name(), ending.words())).toList();
        return asking("outcome", "", "Tell the earlier stories", story, Html.of("""
                <label>What this one tells <select name="ending">{}</select></label>
                <label>Who it is about, as printed <input name="person" maxlength="100" autocomplete="off" placeholder="named only where the earlier story does"></label>
                """, endings));
    }

    Html liftOutcome(Story story) {
        return Html.of("<form method=\"post\" action=\"/desk/act\">{}<button class=\"quiet\">Take these notes away</button></form>", hidden("lift-outcome", story));
    }

    private Html hold(Story story) {
        return asking("hold", "h", "Hold", story, Html.of("<label>Why <input name=\"reason\" required maxlength=\"500\" autocomplete=\"off\"></label>"));
    }

    /** Of an item, wherever it is shown. */
    Html liftEmbargo(ItemId item) {
        return about("lift-embargo", "Lift the embargo", item, "Its agency allows it, or another has broken it and the chief has decided");
    }

    Html judge(ItemId item) {
        return about("judge", "I have read it: it may be used", item, "What the terms or the note say");
    }

    private Html about(String act, String label, ItemId item, String why) {
        return Html.of("""
                <details class="ask {}"><summary>{}…</summary><form method="post" action="/desk/act">{}<input type="hidden" name="agency" value="{}"><input type="hidden" name="guid" value="{}">
                <label>Why, for the desk only <input name="reason" required maxlength="500" autocomplete="off" placeholder="{}"></label><button>{}</button></form></details>
                """, act, label, hidden(act), item.agency(), item.guid(), why, label);
    }

    private Html sector(Story story) {
        String now = story.proposed().or(story::published).map(Draft::sector).orElse("");
        List<Html> sectors = Sector.STANDARD.stream().map(sector -> Html.of(sector.slug().equals(now) ? "<option value=\"{}\" selected>{}</option>" : "<option value=\"{}\">{}</option>", sector.slug(), sector.name())).toList();
        return asking("sector", "", "Sector", story, Html.of("<label>File it under <select name=\"sector\">{}</select></label>", sectors));
    }

    private Html handling(Story story) {
        Set<Handling> holds = story.proposed().or(story::published).map(draft -> Handling.of(draft, story.handling())).orElse(Set.of());
        List<Html> all = Arrays.stream(Handling.values()).map(handling -> Html.of("<option value=\"{}\">{}{}</option>", handling.slug(), handling.words(), holds.contains(handling) ? " (now)" : "")).toList();
        return asking("handle", "", "Handling", story, Html.of("""
                <label>How <select name="handling">{}</select></label><label>Is it so <select name="on"><option value="yes">yes</option><option value="no">no</option></select></label>
                <label>Why <input name="reason" required maxlength="500" autocomplete="off"></label>
                """, all));
    }

    /** On or off, whatever the rule says. */
    private Html live(Story story) {
        boolean on = Coverage.isLive(story);
        return asking("handle", "", on ? "Live page off" : "Live page on", story, Html.of("""
                <input type="hidden" name="handling" value="live"><input type="hidden" name="on" value="{}"><label>Why <input name="reason" required maxlength="500" autocomplete="off"></label>
                """, on ? "no" : "yes"));
    }

    private Html spike(Story story) {
        return asking("spike", "s", story.version() > 0 ? "Spike the proposal" : "Spike", story,
                Html.of("<label>Why <input name=\"reason\" maxlength=\"500\" autocomplete=\"off\" placeholder=\"may stay empty\"></label>"));
    }

    private Html kill(Story story) {
        return asking("kill", "x", "Kill", story, Html.of("""
                <label>Why, for the desk only <input name="reason" required maxlength="500" autocomplete="off"></label>
                <label>What readers are told <select name="removal"><option value="KILLED">it was withdrawn and may not be relied on</option><option value="TAKEN_DOWN">it was removed for legal reasons</option>\
                <option value="UNPUBLISHED">it is no longer published, without saying it was wrong</option></select></label>
                <label class="sure"><input type="checkbox" name="sure" required> Kill it for good: its address says that it is gone.</label>
                """));
    }

    Html correct(Story story) {
        return Html.of("""
                <details class="ask wide"><summary>Correct…</summary><form method="post" action="/desk/act">{}
                <label>Wrong, exactly as printed <input name="wrong" maxlength="500" autocomplete="off"></label>
                <label>Right <input name="right" maxlength="500" autocomplete="off"></label>
                <label>New headline, if that is wrong <input name="headline" maxlength="90" autocomplete="off"></label>
                <label class="sure"><input type="checkbox" name="legal"> For legal reasons: the note repeats neither.</label>
                <button>Correct</button></form></details>
                """, hidden("correct", story));
    }

    /** The same correction again, with the guard's refusals confirmed. */
    Html confirm(Story story, Map<String, String> asked, String code) {
        List<Html> again = List.of("wrong", "right", "headline", "legal").stream().filter(asked::containsKey)
                .map(field -> Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", field, asked.getOrDefault(field, ""))).toList();
        return Html.of("""
                <form method="post" action="/desk/act">{}{}<input type="hidden" name="confirmed" value="{}">
                <label class="sure"><input type="checkbox" name="sure" required> I have read what the fact guard does not find in the sources, and answer for it.</label>
                <button>Correct all the same</button></form>
                """, hidden("correct", story), Html.of("{}", again), code);
    }

    Html notHere(Story story, ClusterId cluster, ItemId item) {
        return asking("not-here", "", "Not this one", story, Html.of("""
                <input type="hidden" name="cluster" value="{}"><input type="hidden" name="agency" value="{}"><input type="hidden" name="guid" value="{}">
                <label>Why <input name="reason" maxlength="500" autocomplete="off" placeholder="may stay empty"></label>
                """, cluster, item.agency(), item.guid()));
    }

    Html redact(Story story, ItemId item) {
        return asking("redact", "", "Redact", story, Html.of("""
                <input type="hidden" name="agency" value="{}"><input type="hidden" name="guid" value="{}">
                <label>Why, without repeating it <input name="reason" required maxlength="500" autocomplete="off"></label>
                <label><input type="checkbox" name="destroy" required> Close everything that rests on it and destroy its content for good</label>
                """, item.agency(), item.guid()));
    }

    Html merge(Story story, ClusterId cluster) {
        return asking("merge", "", "Merge another story into this one", story, Html.of("""
                <input type="hidden" name="cluster" value="{}"><label>The other story's id <input name="other" required maxlength="20" autocomplete="off"></label>
                <label>Why <input name="reason" maxlength="500" autocomplete="off" placeholder="may stay empty"></label>
                """, cluster));
    }

    Html acknowledge(String alarm) {
        return Html.of("<form method=\"post\" action=\"/desk/act\">{}<input type=\"hidden\" name=\"alarm\" value=\"{}\"><button class=\"quiet\">Acknowledge</button></form>", hidden("acknowledge"), alarm);
    }

    /** The stop button, one press where nothing is stopped. */
    Html stopping(SortedMap<String, String> stopped) {
        List<Html> resumes = stopped.entrySet().stream().map(entry -> Html.of("""
                <li><strong>{}</strong>: {} <form method="post" action="/desk/act">{}<input type="hidden" name="scope" value="{}"><button class="quiet">Resume</button></form></li>
                """, entry.getKey(), entry.getValue(), hidden("resume"), entry.getKey())).toList();
        Html list = resumes.isEmpty() ? Html.NOTHING : Html.of("<ul class=\"stopped\">{}</ul>", resumes);
        Html site = stopped.containsKey("site") ? Html.NOTHING : Html.of("""
                <form method="post" action="/desk/act">{}<input type="hidden" name="scope" value="site"><input type="hidden" name="reason" value=""><button class="stop">Stop all automatic publishing</button></form>
                """, hidden("stop"));
        return Html.of("""
                <section class="stopping" aria-label="Automatic publishing">{}{}
                <details class="ask"><summary>Stop one agency or sector…</summary><form method="post" action="/desk/act">{}
                <label>What <input name="scope" required maxlength="60" placeholder="agency:ID or sector:SLUG" autocomplete="off"></label>
                <label>Why <input name="reason" maxlength="500" autocomplete="off"></label><button>Stop</button></form></details></section>
                """, site, list, hidden("stop"));
    }

    private Html button(String act, String key, String style, String label, Story story, Draft seen) {
        return Html.of("""
                <form method="post" action="/desk/act">{}<input type="hidden" name="fingerprint" value="{}"><button class="{}" data-key="{}">{}</button></form>
                """, hidden(act, story), seen.fingerprint(), style, key, label);
    }

    private Html asking(String act, String key, String label, Story story, Html fields) {
        return Html.of("<details class=\"ask {}\" data-key=\"{}\"><summary>{}…</summary><form method=\"post\" action=\"/desk/act\">{}{}<button>{}</button></form></details>",
                act, key, label, hidden(act, story), fields, label);
    }

    private Html hidden(String act, Story story) {
        return Html.of("{}<input type=\"hidden\" name=\"story\" value=\"{}\">", hidden(act), story.id());
    }

    private Html hidden(String act) {
        return Html.of("""
                <input type="hidden" name="csrf" value="{}"><input type="hidden" name="request" value="{}"><input type="hidden" name="act" value="{}"><input type="hidden" name="back" value="{}">\
                """, session.csrf(), nonce + "-" + ++number, act, back);
    }
}
