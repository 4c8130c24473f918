package news.dateline.web.desk;

import java.util.Map;
import java.util.Optional;

/** What stands around every page of the desk. */
final class Frame {
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("approve", "Approved."),
            Map.entry("release", "Released."),
            Map.entry("hold", "Withheld: readers no longer see it."),
            Map.entry("lift-embargo", "The embargo is lifted: what it kept is composed, what it closed can be released."),
            Map.entry("judge", "Judged: it may be used as it stands; what it closed can be released."),
            Map.entry("kill", "Killed for good."),
            Map.entry("spike", "Spiked."),
            Map.entry("correct", "Corrected, with a note to readers."),
            Map.entry("outcome", "The earlier stories say how it went on."),
            Map.entry("lift-outcome", "The earlier stories no longer say so."),
            Map.entry("stop", "Automatic publishing is stopped."),
            Map.entry("resume", "Automatic publishing goes on; what waits, waits for you."),
            Map.entry("give-order", "The order is in force, and what it bars is withheld."),
            Map.entry("lift-order", "The order is lifted; what it closed waits for an editor."),
            Map.entry("answered", "The letter is dealt with."),
            Map.entry("handle", "To be handled as you said."),
            Map.entry("redact", "Redacted: closed everywhere; what is stored is destroyed at the next start (docs/TAKING-BACK.md)."),
            Map.entry("acknowledge", "Alarm acknowledged."),
            Map.entry("ordered", "Ordered, until another order says otherwise; new drafts follow within a minute."),
            Map.entry("decline", "Declined: the text as the agencies filed it stands."));

    private final DeskSettings settings;

    Frame(DeskSettings settings) {
        this.settings = settings;
    }

    /** The line that says how the last act ended; empty for a word that is none of ours. */
    static Html done(Optional<String> act) {
        return act.map(DONE::get).filter(words -> words != null).map(words -> Html.of("<p class=\"said\" role=\"status\">{}</p>", words)).orElse(Html.NOTHING);
    }

    static Html refused(String sentence) {
        return Html.of("<p class=\"said refused\" role=\"alert\">Refused. {}</p>", sentence);
    }

    Html page(String title, SignIns.Session session, Html body) {
        return around(title, body, Html.of("""
                <form method="post" action="/desk/sign-out"><input type="hidden" name="csrf" value="{}"><span class="who">{}</span> <button class="quiet">Sign out</button></form>
                """, session.csrf(), session.editor()));
    }

    Html outside(String title, Html body) {
        return around(title, body, Html.NOTHING);
    }

    private Html around(String title, Html body, Html who) {
        return Html.of("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{} · {} desk</title>
                <link rel="stylesheet" href="/desk/desk.css">
                <script src="/desk/desk.js" defer></script>
                </head>
                <body>
                <a class="skip" href="#main">To the stories</a>
                <header class="top"><a class="name" href="/desk">{} <span>desk</span></a>{}</header>
                <main id="main">
                {}
                </main>
                <footer class="keys" aria-label="Keys"><kbd>j</kbd> <kbd>k</kbd> move <kbd>Enter</kbd> open <kbd>a</kbd> approve or release <kbd>h</kbd> hold <kbd>x</kbd> kill <kbd>s</kbd> spike <kbd>u</kbd> back</footer>
                </body>
                </html>
                """, title, settings.siteName(), settings.siteName(), who, body);
    }
}
