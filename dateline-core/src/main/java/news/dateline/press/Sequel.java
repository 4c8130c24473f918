package news.dateline.press;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Outcome;
import news.dateline.model.StoryId;

/** How a shown story's matter went on, with the story that tells of it: only while that one stands before readers too. A value. */
record Sequel(Outcome outcome, StoryCard telling) {
    /** Newest first; {@code gone} is a story that goes in the same change. */
    static List<Sequel> of(Showing story, Optional<StoryId> gone, Shown shown) {
        return story.outcomes().stream().filter(outcome -> !outcome.lifted()).flatMap(outcome -> telling(outcome.told(), shown).filter(card -> gone.filter(card.id()::equals).isEmpty())
                .map(card -> new Sequel(outcome, card)).stream()).sorted(Comparator.comparing((Sequel sequel) -> sequel.outcome().note().at()).reversed()).toList();
    }

    /** Where it became part of another story, that one. */
    private static Optional<StoryCard> telling(StoryId told, Shown shown) {
        Optional<Showing> story = shown.story(told);
        return story.flatMap(Showing::mergedInto).flatMap(shown::story).or(() -> story).filter(Showing::isShown).flatMap(Showing::card);
    }

    static Stream<StoryId> ids(List<Sequel> sequels) {
        return sequels.stream().map(sequel -> sequel.telling().id());
    }

    /** As plain text: the note, and which story to see. */
    String words() {
        return outcome.note().note() + " See “" + telling.headline() + "”.";
    }
}
