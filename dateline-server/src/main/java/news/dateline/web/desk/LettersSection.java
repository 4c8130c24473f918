package news.dateline.web.desk;

import java.util.ArrayList;
import java.util.List;
import news.dateline.model.Story;
import news.dateline.web.reader.Letter;
import news.dateline.web.reader.Mailbag;

/** Readers' letters, on a page of their own and with the story that they are about. */
final class LettersSection {
    static final int MAX = 200;
    private static final int ABOUT_MAX = 50;

    private LettersSection() { }

    static Html about(Story story, Mailbag letters, SignIns.Session session, Words words) {
        List<Letter> about = letters.about(story.id(), ABOUT_MAX);
        if (about.isEmpty()) return Html.NOTHING;
        return Html.of("<section aria-labelledby=\"letters\"><h2 id=\"letters\">Letters from readers</h2>{}</section>", list(about, session, words, "/desk/story/" + story.id(), false));
    }

    /** {@code named}: with a link to the story that each is about. */
    static Html list(List<Letter> letters, SignIns.Session session, Words words, String back, boolean named) {
        if (letters.isEmpty()) return Html.of("<p class=\"empty\">No letter waits.</p>");
        List<Html> rows = new ArrayList<>();
        for (Letter letter : letters) {
            Html story = named ? letter.story().map(id -> Html.of(" <a href=\"/desk/story/{}\">story {}</a>", id, id)).orElse(Html.NOTHING) : Html.NOTHING;
            Html paragraph = letter.paragraph().map(number -> Html.of(", paragraph {}", number)).orElse(Html.NOTHING);
            Html mail = letter.mail().map(address -> Html.of(" · <a href=\"mailto:{}\">{}</a>", address, address)).orElse(Html.NOTHING);
            Html end = letter.closed().map(closed -> Html.of("<p class=\"meta\">Dealt with by {}, {}{}{}</p>", closed.by(), words.time(closed.at()), closed.note().isEmpty() ? "" : ": ", closed.note()))
                    .orElseGet(() -> answer(letter, session, back));
            rows.add(Html.of("<li><p><b>{}</b>{}{} <span class=\"meta\">{}{}</span></p><p dir=\"auto\" class=\"words\">{}</p>{}</li>", letter.kind().words(), story, paragraph, words.time(letter.at()), mail, letter.words(), end));
        }
        return Html.of("<ul class=\"log\">{}</ul>", rows);
    }

    private static Html answer(Letter letter, SignIns.Session session, String back) {
        return Html.of("""
                <details class="ask"><summary>Dealt with…</summary><form method="post" action="/desk/act"><input type="hidden" name="csrf" value="{}"><input type="hidden" name="act" value="answered">\
                <input type="hidden" name="letter" value="{}"><input type="hidden" name="back" value="{}"><label>How <input name="note" maxlength="500" autocomplete="off"></label><button>Close the letter</button></form></details>
                """, session.csrf(), letter.id(), back);
    }
}
