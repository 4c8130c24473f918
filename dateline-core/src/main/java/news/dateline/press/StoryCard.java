package news.dateline.press;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.model.Change;
import news.dateline.model.Handling;
import news.dateline.model.Label;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.StoryId;
import news.dateline.press.page.PictureView;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists know it: everything that fronts, lists, feeds and sitemaps need without reading its body.
 *
 * @param path        its article's address
 * @param text        the card text of at most 60 words
 * @param agencies    names, the spine's first
 * @param marks       in words: Opinion, Developing, Corrected (the law, 22)
 * @param alert       breaking: for the ticker
 * @param homeEdition whose clock it prints
 * @param fullText    every agency in it allows its full text in feeds
 * @param piece       of a piece by people: its form, who signs it, when it happens
 * @param handling    how it is to be handled where it stands
 * @param picture     for its own page and where it stands large
 */
public record StoryCard(StoryId id, String path, String headline, String text, String standfirst, Instant firstPublishedAt, Instant updatedAt, Optional<String> place, String sector,
                        List<String> countries, List<String> tags, Label label, int voices, List<String> agencies, List<String> marks, String language, boolean alert, String homeEdition,
                        List<Change> corrections, boolean fullText, Set<Handling> handling, Optional<Piece> piece, Optional<PictureView> picture) {
    public StoryCard {
        handling = held(handling);
        piece = given(piece);
        picture = kept(picture);
        countries = List.copyOf(countries);
        tags = List.copyOf(tags);
        agencies = List.copyOf(agencies);
        marks = List.copyOf(marks);
        corrections = List.copyOf(corrections);
    }

    /** Of agencies' copy. */
    public StoryCard(StoryId id, String path, String headline, String text, String standfirst, Instant firstPublishedAt, Instant updatedAt, Optional<String> place, String sector, List<String> countries, List<String> tags, Label label,
                     int voices, List<String> agencies, List<String> marks, String language, boolean alert, String homeEdition, List<Change> corrections, boolean fullText, Set<Handling> handling) {
        this(id, path, headline, text, standfirst, firstPublishedAt, updatedAt, place, sector, countries, tags, label, voices, agencies, marks, language, alert, homeEdition, corrections, fullText, handling, Optional.empty(), Optional.empty());
    }

    /** Cards kept before there were pieces lack it. */
    private static Optional<Piece> given(@Nullable Optional<Piece> piece) {
        return piece == null ? Optional.empty() : piece;
    }

    /** The form that readers are told of; empty for plain news. */
    Optional<PieceForm> form() {
        return PieceForm.ofMarks(marks);
    }

    /** Cards kept before there were pictures lack it. */
    private static Optional<PictureView> kept(@Nullable Optional<PictureView> picture) {
        return picture == null ? Optional.empty() : picture;
    }

    StoryCard pictured(Optional<PictureView> other) {
        return new StoryCard(id, path, headline, text, standfirst, firstPublishedAt, updatedAt, place, sector, countries, tags, label, voices, agencies, marks, language, alert, homeEdition, corrections, fullText,
                handling, piece, other);
    }

    /** Cards kept before stories were handled lack it. */
    private static Set<Handling> held(@Nullable Set<Handling> handling) {
        return handling == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(handling));
    }
}
