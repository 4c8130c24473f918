package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.List;

/** The messages of a stream that frames them by control characters: SOH head, STX text, ETX what follows, EOT. Pure. */
public final class Frames {
    private static final char SOH = '\u0001';
    private static final char STX = '\u0002';
    private static final char ETX = '\u0003';
    private static final char EOT = '\u0004';

    /**
     * One message.
     *
     * @param tail  what stands between ETX and the message's end
     * @param whole whether its text has an end; one that was cut may lack what mattered
     */
    public record Frame(String where, long offset, String head, String text, String tail, boolean whole) { }

    private Frames() { }

    /** In order, at most {@link Limits#ITEMS}; more are a problem. */
    public static List<Frame> of(String stream, List<Problem> problems) {
        List<Frame> frames = new ArrayList<>();
        int at = stream.indexOf(SOH);
        while (at >= 0) {
            int next = stream.indexOf(SOH, at + 1);
            String where = "message " + (frames.size() + 1);
            if (frames.size() >= Limits.ITEMS) {
                problems.add(new Problem(where, at, "more than " + Limits.ITEMS + " items in one document; the rest was left out"));
                return frames;
            }
            frames.add(frame(where, at, stream.substring(at + 1, next < 0 ? stream.length() : next)));
            at = next;
        }
        return frames;
    }

    private static Frame frame(String where, int offset, String message) {
        int stx = message.indexOf(STX);
        int etx = message.indexOf(ETX, Math.max(0, stx));
        int eot = message.indexOf(EOT, Math.max(0, etx));
        String head = stx < 0 ? message : message.substring(0, stx);
        int textEnd = etx >= 0 ? etx : eot >= 0 ? eot : message.length();
        String text = stx < 0 ? "" : message.substring(stx + 1, Math.max(stx + 1, textEnd));
        String tail = etx < 0 ? "" : message.substring(etx + 1, eot < 0 ? message.length() : eot);
        return new Frame(where, offset, head, text, tail, stx >= 0 && (etx >= 0 || eot >= 0));
    }
}
