package news.dateline.desk;

import news.dateline.model.ItemId;
import news.dateline.model.Sentence;

/**
 * A sentence of a text that may be released which matches dead copy and does not rest on it.
 *
 * @param dead   the sentence of the dead copy that is nearest, as filed
 * @param of     whose it is
 * @param share  how much of the shorter one's words the other has too, 0 to 1
 * @param echoes whether it has the very words, many in a row
 */
public record Remain(Sentence sentence, String dead, ItemId of, double share, boolean echoes) { }
