package news.dateline.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Change;
import news.dateline.model.Removal;

/** The fixed wordings of public notes (the law, 17 and 18). Nothing else ever becomes the text of a {@link Change}. */
final class Wordings {
    private static final String LEGAL = "Corrected for legal reasons.";
    private static final String PERSON = "Corrected: an earlier version of this story was wrong about a person.";

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
        return new Change(at, Change.Kind.CORRECTED, LEGAL);
    }

    /** Who was named in the wrong is not named again. */
    static Change correctedPerson(Instant at) {
        return new Change(at, Change.Kind.CORRECTED, PERSON);
    }

    /** Whether nothing that stood before may be repeated beside this note. */
    static boolean seals(Change correction) {
        return correction.note().equals(LEGAL) || correction.note().equals(PERSON);
    }

    static boolean isWordless(Change change) {
        Instant at = change.at();
        return seals(change) || change.note().equals(closed(new Change(at, Change.Kind.CORRECTED, "")).note())
                || Stream.concat(Stream.of(published(at), updated(at), refiled(at), furniture(at), withheld(at), released(at)), Arrays.stream(Removal.values()).map(how -> removed(at, how)))
                .anyMatch(fixed -> fixed.note().equals(change.note()));
    }

    static Change correctedBy(Instant at, String agency, Optional<CorrectionNote.Words> words) {
        String note = "Corrected by " + agency + ": an earlier version of this story ";
        return new Change(at, Change.Kind.CORRECTED, note + words.map(w -> "said “" + w.wrong() + "”. It should have said “" + w.right() + "”.").orElse("was wrong."));
    }

    /** A line of the history of a story from which something was removed: that it was, and nothing of what it said. */
    static Change closed(Change change) {
        boolean saysMore = change.kind() == Change.Kind.CORRECTED && !seals(change);
        return saysMore ? new Change(change.at(), change.kind(), "Corrected") : change;
    }
}
