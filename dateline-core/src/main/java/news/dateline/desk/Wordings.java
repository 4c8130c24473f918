package news.dateline.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.model.Change;
import news.dateline.model.Ending;
import news.dateline.model.NoteKind;
import news.dateline.model.Removal;

/** The fixed wordings of public notes (the law, 17 and 18). Nothing else ever becomes the text of a {@link Change}. */
final class Wordings {
    private Wordings() { }

    static Change published(Instant at) {
        return new Change(at, Change.Kind.PUBLISHED, "First published");
    }

    static Change updated(Instant at) {
        return new Change(at, Change.Kind.UPDATED, "Updated with new information");
    }

    static Change refiled(Instant at) {
        return new Change(at, Change.Kind.REFILED, "Refiled without new information");
    }

    /** Only what readers do not read has changed: an empty note, which {@link Fold} keeps out of the public history. */
    static Change furniture(Instant at) {
        return new Change(at, Change.Kind.REFILED, "");
    }

    static Change withheld(Instant at) {
        return new Change(at, Change.Kind.WITHHELD, "Withdrawn while it was checked");
    }

    static Change released(Instant at) {
        return new Change(at, Change.Kind.RELEASED, "Published again after a check");
    }

    static Change removed(Instant at, Removal how) {
        return new Change(at, Change.Kind.KILLED, switch (how) {
            case KILLED -> "Withdrawn";
            case TAKEN_DOWN -> "Removed for legal reasons";
            case UNPUBLISHED -> "No longer published";
        });
    }

    /** {@code language}: of the story that the note stands on. */
    static Change corrected(Instant at, String language, String wrong, String right) {
        return new Change(at, Change.Kind.CORRECTED, NoteWords.of(language, "corrected", Map.of("wrong", wrong, "right", right)));
    }

    static Change correctedHeadline(Instant at, String language, String wrong, String right) {
        return new Change(at, Change.Kind.CORRECTED, NoteWords.of(language, "headline", Map.of("wrong", wrong, "right", right)));
    }

    static Change correctedForLegalReasons(Instant at) {
        return new Change(at, Change.Kind.CORRECTED, Change.LEGAL);
    }

    /** How a matter went on, on an earlier story and in its language; it names nobody whom that story does not. */
    static Change outcome(Instant at, String language, Ending ending, Optional<String> person) {
        String key = ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Change(at, Change.Kind.OUTCOME, person.map(name -> NoteWords.of(language, key + "-name", Map.of("name", name))).orElseGet(() -> NoteWords.of(language, key, Map.of())));
    }

    static boolean isWordless(Change change) {
        Instant at = change.at();
        return change.seals() || change.note().equals(closed(new Change(at, Change.Kind.CORRECTED, "")).note())
                || Stream.concat(Stream.of(published(at), updated(at), refiled(at), furniture(at), withheld(at), released(at)), Arrays.stream(Removal.values()).map(how -> removed(at, how)))
                .anyMatch(fixed -> fixed.note().equals(change.note()));
    }

    /** The note of a correction by agencies, by their names. {@code words}: what was wrong and what is right, for the kinds that say it. */
    static String correctedBy(String language, List<String> agencies, NoteKind kind, List<CorrectionNote.Words> words) {
        String names = agencies.stream().reduce((one, other) -> NoteWords.of(language, "and", Map.of("one", one, "other", other))).orElse("");
        return switch (kind) {
            case WORDS, SENTENCES -> IntStream.range(0, words.size()).mapToObj(i -> NoteWords.of(language, i == 0 ? "by" : "also", Map.of("agencies", names, "wrong", words.get(i).wrong(), "right", words.get(i).right())))
                    .collect(Collectors.joining(" "));
            case DROPPED -> NoteWords.of(language, "by-dropped", Map.of("agencies", names));
            case UNSAID -> NoteWords.of(language, "by-unsaid", Map.of("agencies", names));
            case PERSON -> Change.PERSON;
            case LEGAL -> Change.LEGAL;
        };
    }

    static Change corrected(Instant at, String note) {
        return new Change(at, Change.Kind.CORRECTED, note);
    }

    /** A line of the history of a story from which something was removed: that it was, and nothing of what it said. */
    static Change closed(Change change) {
        boolean saysMore = change.kind() == Change.Kind.CORRECTED && !change.seals();
        return saysMore ? new Change(change.at(), change.kind(), "Corrected") : change;
    }
}
