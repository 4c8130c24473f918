package news.dateline.web.desk;

import java.util.List;
import java.util.Optional;
import news.dateline.desk.Difference;
import news.dateline.desk.SentenceChange;
import news.dateline.model.Sentence;
import news.dateline.model.Story;

/** On a story's page: which printed sentences a correction changes, and what readers may be told of it. */
final class ChangesSection {
    private final Desks desks;

    ChangesSection(Desks desks) {
        this.desks = desks;
    }

    Html html(Story story) {
        Optional<Difference> difference = desks.difference(story).filter(found -> !found.notes().isEmpty());
        return difference.map(found -> section(story, found)).orElse(Html.NOTHING);
    }

    private static Html section(Story story, Difference difference) {
        String language = story.proposed().orElseThrow().language();
        List<Html> changes = difference.changes().stream().filter(change -> change.before().isPresent()).map(change -> row(change, language)).toList();
        List<Html> notes = difference.notes().stream().map(note -> Html.of("<li>{} <span class=\"meta\">{}</span></li>", note.words(), note.kind().words())).toList();
        return Html.of("""
                <section class="changes" aria-labelledby="changes"><h2 id="changes">What the correction changes</h2><ul>{}</ul>
                <h3>What readers may be told</h3><p class="meta">The first is told unless you choose another when you approve or release.</p><ol>{}</ol></section>
                """, changes, notes);
    }

    private static Html row(SentenceChange change, String language) {
        Html what = Html.of("<b>{}</b>{}", change.kind().words(), change.mends() ? Html.of(" <span class=\"bar\">corrected by its agency</span>") : Html.NOTHING);
        Html never = change.person() ? Html.of(" <span class=\"bar\">tells of whom: no note repeats it</span>") : Html.NOTHING;
        return Html.of("<li>{}{} <del lang=\"{}\">{}</del> <ins lang=\"{}\">{}</ins></li>", what, never, language, text(change.before()), language, text(change.after()));
    }

    private static String text(Optional<Sentence> sentence) {
        return sentence.map(Sentence::text).orElse("");
    }
}
