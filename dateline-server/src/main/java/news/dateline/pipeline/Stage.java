package news.dateline.pipeline;

/** One step of the road. Called from one thread at a time. */
public interface Stage {
    /** A short lower-case word: in logs, metrics and stored positions. */
    String name();

    /** Does what is there to do, up to one batch; false when there was nothing. */
    boolean step();
}
