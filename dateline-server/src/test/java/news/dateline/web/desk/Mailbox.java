package news.dateline.web.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.model.StoryId;
import news.dateline.web.reader.Letter;
import news.dateline.web.reader.Mailbag;

/** Letters in memory. */
final class Mailbox implements Mailbag {
    private final TreeMap<String, Letter> letters = new TreeMap<>();
    private final InstantSource clock;

    Mailbox(InstantSource clock) {
        this.clock = clock;
    }

    void put(String id, Letter.Kind kind, Optional<StoryId> story, String words, String mail) {
        letters.put(id, new Letter(id, clock.instant(), kind, story, Optional.of(2), words, Optional.of(mail), Optional.empty()));
    }

    @Override public List<Letter> open(int max) {
        return letters.values().stream().filter(letter -> letter.closed().isEmpty()).limit(max).toList();
    }

    @Override public List<Letter> about(StoryId story, int max) {
        return letters.values().stream().filter(letter -> letter.story().filter(story::equals).isPresent()).limit(max).toList();
    }

    @Override public Optional<Letter> close(String id, String editor, String note) {
        return Optional.ofNullable(letters.computeIfPresent(id, (_, it) -> new Letter(it.id(), it.at(), it.kind(), it.story(), it.paragraph(), it.words(), it.mail(), Optional.of(new Letter.Closed(editor, clock.instant(), note)))));
    }
}
