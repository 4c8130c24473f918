package news.dateline.wire.read;

import java.util.List;

/** What came of reading a text as XML. */
public sealed interface XmlReading {
    /** {@code cutAt} is where a document that was cut ends, in characters; -1 when it is whole. Elements that the cut goes through are not {@link Element#complete()}. */
    record Tree(Element root, List<String> mended, long cutAt) implements XmlReading {
        public Tree {
            mended = List.copyOf(mended);
        }

        public boolean wasCut() {
            return cutAt >= 0;
        }
    }

    record Failed(String reason, long offset) implements XmlReading { }
}
