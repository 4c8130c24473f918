package news.dateline.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    static Change corrected(Instant at, String wrong, String right) {
        return new Change(at, Change.Kind.CORRECTED, "Corrected: an earlier version of this story said “" + wrong + "”. It should have said “" + right + "”.");
    }

    static Change correctedHeadline(Instant at, String wrong, String right) {
        return new Change(at, Change.Kind.CORRECTED, "Corrected: an earlier headline of this story said “" + wrong + "”. It should have said “" + right + "”.");
    }

    static Change correctedForLegalReasons(Instant at) {
        return new Change(at, Change.Kind.CORRECTED, Change.LEGAL);
    }

    /** How a matter went on, on an earlier story; it names nobody whom that story does not. */
    static Change outcome(Instant at, Ending ending, Optional<String> person) {
        return new Change(at, Change.Kind.OUTCOME, person.map(name -> named(ending, name)).orElseGet(() -> unnamed(ending)));
    }

    private static String named(Ending ending, String name) {
        return switch (ending) {
            case ARRESTED -> name + " was later arrested.";
            case CHARGED -> name + " was later charged.";
            case CONVICTED -> name + " was later convicted.";
            case ACQUITTED -> name + " was later acquitted.";
            case CASE_DROPPED -> "The case against " + name + " was later dropped.";
            case APPEALED -> "An appeal was later made in the case of " + name + ".";
            case DIED -> name + " later died.";
            case RESCUED -> name + " was later rescued.";
        };
    }

    private static String unnamed(Ending ending) {
        return switch (ending) {
            case ARRESTED -> "There was later an arrest.";
            case CHARGED -> "Charges were later brought.";
            case CONVICTED -> "There was later a conviction.";
            case ACQUITTED -> "There was later an acquittal.";
            case CASE_DROPPED -> "A case was later dropped.";
            case APPEALED -> "An appeal was later made.";
            case DIED -> "A death was later reported.";
            case RESCUED -> "A rescue was later reported.";
        };
    }

    static boolean isWordless(Change change) {
        Instant at = change.at();
        return change.seals() || change.note().equals(closed(new Change(at, Change.Kind.CORRECTED, "")).note())
                || Stream.concat(Stream.of(published(at), updated(at), refiled(at), furniture(at), withheld(at), released(at)), Arrays.stream(Removal.values()).map(how -> removed(at, how)))
                .anyMatch(fixed -> fixed.note().equals(change.note()));
    }

    /** The note of an agency's correction. {@code words}: what was wrong and what is right, for the kinds that say it. */
    static String correctedBy(String agency, NoteKind kind, List<CorrectionNote.Words> words) {
        String note = "Corrected by " + agency + ": an earlier version of this story ";
        return switch (kind) {
            case WORDS, SENTENCES -> note + words.stream().map(w -> "said “" + w.wrong() + "”. It should have said “" + w.right() + "”.").collect(Collectors.joining(" It also "));
            case DROPPED -> note + "had a sentence that was wrong. It has been taken out.";
            case UNSAID -> note + "was wrong.";
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
