package news.dateline.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Outcome;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/** On a story's page: how its matter went on as later stories tell, and what the earlier stories of its storyline say because of it. */
final class OutcomesSection {
    private final Desks desks;

    OutcomesSection(Desks desks) {
        this.desks = desks;
    }

    Html html(Story story, Forms forms) {
        Optional<StorylineDesk.Woven> woven = desks.storylines().of(story.id()).filter(line -> line.stories().size() > 1);
        List<Html> told = story.outcomes().stream().map(outcome -> row(outcome, outcome.told())).toList();
        List<Html> tells = woven.map(line -> tells(story, line)).orElse(List.of());
        if (told.isEmpty() && woven.isEmpty()) return Html.NOTHING;
        return Html.of("<section class=\"outcomes\" aria-labelledby=\"outcomes\"><h2 id=\"outcomes\">How it went on</h2>{}{}{}</section>",
                told.isEmpty() ? Html.NOTHING : Html.of("<p class=\"meta\">On this story, because of later ones:</p><ul>{}</ul>", told),
                tells.isEmpty() ? Html.NOTHING : Html.of("<p class=\"meta\">On earlier stories, because of this one:</p><ul>{}</ul>{}", tells, forms.liftOutcome(story)),
                story.isPublished() && woven.isPresent() ? forms.outcome(story) : Html.NOTHING);
    }

    private List<Html> tells(Story story, StorylineDesk.Woven line) {
        List<Html> tells = new ArrayList<>();
        List<StoryId> others = line.stories().stream().flatMap(member -> member.story().stream()).filter(id -> !id.equals(story.id())).distinct().toList();
        for (StoryId id : others)
            desks.story(id).ifPresent(other -> other.outcomes().stream().filter(outcome -> outcome.told().equals(story.id()) && !outcome.lifted()).forEach(outcome -> tells.add(row(outcome, other.id()))));
        return tells;
    }

    private static Html row(Outcome outcome, StoryId other) {
        return Html.of("<li>{} <a href=\"/desk/story/{}\">{}</a> <span class=\"meta\">{}{}</span></li>", outcome.note().note(), other, other, outcome.byRule() ? "found in agency copy" : "by an editor", outcome.lifted() ? ", taken away" : "");
    }
}
