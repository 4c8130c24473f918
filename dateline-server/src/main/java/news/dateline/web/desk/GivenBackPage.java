package news.dateline.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.desk.Decision;
import news.dateline.model.StoryId;

/** The page on which an editor sees what would come back because a licence was given back, and lets it come back together. */
final class GivenBackPage {
    static final String ACT = "release-given-back";

    private GivenBackPage() { }

    static Html html(GivenBack back, SignIns.Session session, String nonce, Words words, Html said) {
        List<Html> rows = back.stories().stream().map(story -> Html.of("<li><a href=\"/desk/story/{}\">{}</a> <span class=\"meta\">{}, withheld {}: {}</span></li>", story.story(), story.headline(), words.agencies(story.agencies()),
                words.time(story.withheldAt()), story.because())).toList();
        Html more = back.more() ? Html.of("<p class=\"meta\">These are not all: when they are released, look here again.</p>") : Html.NOTHING;
        Html act = Html.of("""
                <form method="post" action="/desk/act"><input type="hidden" name="csrf" value="{}"><input type="hidden" name="request" value="{}"><input type="hidden" name="act" value="{}"><input type="hidden" name="stories" value="{}">\
                <button>Release these {} as they stood</button></form>
                """, session.csrf(), nonce, ACT, back.stories().stream().map(story -> story.story() + " " + story.fingerprint()).collect(Collectors.joining(",")), rows.size());
        return Html.of("""
                <section class="plain"><p class="back"><a href="/desk">← The desk</a></p>{}<h1>Given back by a licence</h1>
                <p class="meta">Stories that only a change of licences withheld, and that the licences in force now would let stand as they stood. Each is released by itself, as if you had pressed its own button; one that may not come back stays withheld.</p>
                {}{}{}</section>
                """, said, rows.isEmpty() ? Html.of("<p class=\"empty\">There is none.</p>") : Html.of("<ul class=\"log\">{}</ul>", rows), more, rows.isEmpty() ? Html.NOTHING : act);
    }

    /** Releases what the form shows, each under a request of its own, and says what came of it. */
    static Html act(Desks desks, Map<String, String> form, String editor, String request) {
        List<Html> refused = new ArrayList<>();
        int released = 0;
        for (String shown : form.getOrDefault("stories", "").split(",", GivenBack.TOLD_MAX + 1)) {
            String[] parts = shown.split(" ", 2);
            Optional<StoryId> id = FormCommand.story(parts[0]);
            if (id.isEmpty() || parts.length < 2) continue;
            switch (desks.submit(GivenBack.release(id.get(), parts[1]), editor, request + " " + id.get())) {
                case Decision.Accepted _ -> released++;
                case Decision.Rejected no -> refused.add(Html.of("<li><a href=\"/desk/story/{}\">{}</a> {}</li>", id.get(), id.get(), no.sentence()));
            }
        }
        Html stay = refused.isEmpty() ? Html.NOTHING : Html.of("<p class=\"said refused\" role=\"alert\">Not released:</p><ul class=\"log\">{}</ul>", refused);
        return Html.all(Html.of("<p class=\"said\" role=\"status\">{} released.</p>", released == 1 ? "1 story" : released + " stories"), stay);
    }
}
