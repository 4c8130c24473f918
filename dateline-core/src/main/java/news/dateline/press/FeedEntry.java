package news.dateline.press;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Authorship;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;

/**
 * A story as feeds tell of it. Pure.
 *
 * @param title   with its marks in front: "Developing: …"
 * @param summary plain text
 * @param sequels how its matter went on
 * @param html    the full text with who answers for it, where every agency allows that
 */
record FeedEntry(StoryCard card, String title, String summary, List<Sequel> sequels, Optional<String> html) {
    /** What feeds say of a story that is gone: fixed wordings that repeat nothing of it (the law, 17). */
    static final String WITHDRAWN_TITLE = "Story withdrawn";
    static final String WITHHELD_TITLE = "Story withheld";

    /** {@code full}: whether the site gives full texts at all; a story's licences decide besides. */
    static FeedEntry of(StoryCard card, Optional<String> helpline, boolean full, Shown shown) {
        String title = card.marks().isEmpty() ? card.headline() : String.join(", ", card.marks()) + ": " + card.headline();
        String summary = card.text().isEmpty() ? card.standfirst() : card.text();
        Optional<Showing> story = shown.story(card.id());
        List<Sequel> sequels = story.map(found -> Sequel.of(found, Optional.empty(), shown)).orElse(List.of());
        String told = sequels.stream().map(sequel -> sequel.words() + " ").collect(Collectors.joining());
        return new FeedEntry(card, title, notes(card) + told + summary + helpline.map(words -> " " + words).orElse(""), sequels, full && card.fullText() ? story.flatMap(found -> html(found, sequels)).map(html -> html + helpline.map(words -> "<p><strong>" + escaped(words) + "</strong></p>\n").orElse("")) : Optional.empty());
    }

    static String title(Gone gone) {
        if (!gone.killed()) return WITHHELD_TITLE;
        return switch (gone.how()) {
            case KILLED -> WITHDRAWN_TITLE;
            case TAKEN_DOWN -> "Story removed";
            case UNPUBLISHED -> "Story no longer published";
        };
    }

    static String words(Gone gone) {
        if (!gone.killed()) return "This story is withheld while it is checked. Please do not use it.";
        return switch (gone.how()) {
            case KILLED -> "This story has been withdrawn. Please do not use it.";
            case TAKEN_DOWN -> "This story has been removed for legal reasons. Please do not use it.";
            case UNPUBLISHED -> "This story is no longer published.";
        };
    }

    private static String notes(StoryCard card) {
        return card.corrections().stream().map(correction -> correction.note() + " ").collect(Collectors.joining());
    }

    private static Optional<String> html(Showing story, List<Sequel> sequels) {
        return story.draft().map(draft -> html(story, draft, sequels));
    }

    private static String html(Showing story, Draft draft, List<Sequel> sequels) {
        StringBuilder html = new StringBuilder();
        StoryCard card = story.card().orElseThrow();
        for (Change correction : story.corrections()) html.append("<p><strong>").append(escaped(correction.note())).append("</strong></p>\n");
        for (Sequel sequel : sequels) html.append("<p><strong>").append(escaped(sequel.words())).append("</strong></p>\n");
        story.check().ifPresent(check -> html.append("<p><em>").append(escaped(check(check, Authorship.of(draft).words(), card.agencies()))).append("</em></p>\n"));
        if (!draft.standfirst().isEmpty()) html.append("<p><strong>").append(escaped(text(draft.standfirst()))).append("</strong></p>\n");
        for (List<Sentence> paragraph : draft.paragraphs()) html.append("<p>").append(escaped(text(paragraph))).append("</p>\n");
        if (draft.piece().isPresent()) return html.toString();
        return html.append("<p>With inputs from ").append(escaped(String.join(", ", card.agencies()))).append(".</p>\n").toString();
    }

    private static String check(Check check, String written, List<String> agencies) {
        String aside = written.isEmpty() ? "" : "; " + written;
        return switch (check) {
            case Check.ByRule _ -> "Compiled by software from " + String.join(" and ", agencies) + aside + "; no editor has read this version.";
            case Check.ByEditor by -> "Checked by " + by.name() + aside + ".";
        };
    }

    private static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
