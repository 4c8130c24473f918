package news.dateline.guard;

import java.util.List;

/**
 * The port to a language model that gives each piece of a text a vector by what it means there.
 *
 * <p>Contract: the same text gives the same pieces; pieces are in order and do not overlap; all vectors have one length; a text that is too long is cut. Any thread.
 */
public interface TokenVectors {
    /** Gives nothing: the guard then goes by words alone. */
    TokenVectors NONE = _ -> List.of();

    /** A piece of the text and its vector of unit length; {@code start} and {@code end} count UTF-16 units. */
    record Piece(int start, int end, float[] vector) { }

    List<Piece> of(String text);
}
