package news.dateline.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What was read, so that JMH gives megabytes and items a second beside operations. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Read {
    /** Of documents, 1,000,000 bytes each. */
    public double megabytes;
    /** News items. */
    public long items;

    void document(byte[] document, int held) {
        megabytes += document.length / 1e6;
        items += held;
    }
}
