package news.dateline.wire.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What came of reading a text as JSON. */
public sealed interface JsonReading {
    /** {@code cutAt} is where a document that was cut ends, in characters; -1 when it is whole. A node that the cut goes through is the last of each level and not in the tree's arrays. */
    record Tree(JsonNode root, List<String> mended, long cutAt) implements JsonReading {
        public Tree {
            mended = List.copyOf(mended);
        }

        public boolean wasCut() {
            return cutAt >= 0;
        }
    }

    record Failed(String reason, long offset) implements JsonReading { }
}
