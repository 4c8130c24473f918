package news.dateline.wire.read;

/** Something about a document that a person should know, and that did not stop it from being read. {@code offset} is in characters, -1 if unknown. */
public record Problem(String where, long offset, String what) {
    public Problem {
        // Both may quote what was found.
        where = Plain.line(where);
        what = Plain.line(what);
    }

    @Override public String toString() {
        return where + (offset < 0 ? "" : " (at " + offset + ")") + ": " + what;
    }
}
