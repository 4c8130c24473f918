package news.dateline.pipeline;

/** One step of the road. Called from one thread at a time. */
public interface Stage {
    /** A short lower-case word: in logs, metrics and stored positions. */
    String name();

    /** Does what is there to do, up to one batch; false when there was nothing. */
    boolean step();

    /** Whether it rests while an order is obeyed: what takes in copy keeps both processors busy, and readers are kept from what was closed until it is pressed again. */
    default boolean givesWay() {
        return false;
    }

    /** Whether it obeys an order at this moment. Any thread may ask. */
    default boolean isObeying() {
        return false;
    }
}
