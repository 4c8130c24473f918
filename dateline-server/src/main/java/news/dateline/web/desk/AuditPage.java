package news.dateline.web.desk;

import java.util.List;
import java.util.Locale;
import news.dateline.model.Story;

/** Every act on one story, newest first: who, when, why, before and after. */
final class AuditPage {
    static final int ACTS_MAX = 500;

    private AuditPage() { }

    static Html html(Story story, List<Act> acts, Words words) {
        List<Html> rows = acts.reversed().stream().map(act -> Html.of("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", words.time(act.at()), act.who(), act.act(), act.why(),
                act.before().map(AuditPage::was).orElse(Html.NOTHING), act.after().map(AuditPage::was).orElse(Html.NOTHING), act.entry())).toList();
        return Html.of("""
                <article class="story report"><p class="back"><a href="/desk/story/{}">← The story</a></p>
                <h1>Audit of story {}</h1><p class="meta">{} acts, newest first. What vouches for them: <code>dateline audit --verify</code>.</p>
                <table class="receipts"><thead><tr><th>When</th><th>Who</th><th>Act</th><th>Why</th><th>Before</th><th>After</th><th>Entry</th></tr></thead><tbody>{}</tbody></table></article>
                """, story.id(), story.id(), acts.size(), rows);
    }

    private static Html was(Act.Was was) {
        return Html.of("{}, version {}: {}", was.state().name().toLowerCase(Locale.ROOT), was.version(), was.headline());
    }
}
