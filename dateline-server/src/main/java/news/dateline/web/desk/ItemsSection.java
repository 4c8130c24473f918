package news.dateline.web.desk;

import java.util.List;
import java.util.Optional;
import news.dateline.model.Bond;
import news.dateline.model.Story;
import news.dateline.model.StoryState;

/** On a story's page: the items that it is made of, why each is where it is, and the forms that say otherwise. */
final class ItemsSection {
    private final ClusterDesk clusters;

    ItemsSection(ClusterDesk clusters) {
        this.clusters = clusters;
    }

    Html html(Story story, Forms forms) {
        Optional<ClusterDesk.Contents> contents = clusters.contents(story.id()).filter(_ -> story.state() != StoryState.MERGED);
        return contents.map(found -> section(story, found, forms)).orElse(Html.NOTHING);
    }

    private static Html section(Story story, ClusterDesk.Contents contents, Forms forms) {
        boolean several = contents.items().size() > 1;
        List<Html> items = contents.items().stream().map(member -> item(story, contents, member, several, forms)).toList();
        List<Html> orders = contents.orders().stream().map(Bond::reasons).flatMap(List::stream).distinct().map(reason -> Html.of("<li>{}</li>", reason)).toList();
        return Html.of("""
                <section class="items" aria-labelledby="items"><h2 id="items">What it is made of</h2><ul>{}</ul>{}{}</section>
                """, items, orders.isEmpty() ? Html.NOTHING : Html.of("<h3>Orders that hold</h3><ul>{}</ul>", orders), forms.merge(story, contents.cluster()));
    }

    private static Html item(Story story, ClusterDesk.Contents contents, ClusterDesk.Member member, boolean several, Forms forms) {
        List<Html> steps = member.why().stream().map(step -> Html.of("<li>{} ({}): {}</li>", step.what(), step.at().toString(), String.join("; ", step.reasons()))).toList();
        return Html.of("<li><b>{}</b> <span class=\"item\">{}, version {}{}</span> <span lang=\"{}\">{}</span><details><summary>Why it is here</summary><ol>{}</ol></details>{}{}</li>",
                member.version().item().agency(), member.version().item().guid(), member.version().number(), member.dead() ? ", withdrawn or held by its agency" : "", contents.language(), member.headline(), steps,
                several ? forms.notHere(story, contents.cluster(), member.version().item()) : Html.NOTHING, forms.redact(story, member.version().item()));
    }
}
