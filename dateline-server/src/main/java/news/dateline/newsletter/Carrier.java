package news.dateline.newsletter;

/** Brings a finished message to whom it is for. */
@FunctionalInterface
public interface Carrier {
    /** What became of it; {@code why} in words that name no address. */
    sealed interface Result {
        record Taken() implements Result { }

        /** For good. {@code nobody}: there is no such mailbox. */
        record Refused(String why, boolean nobody) implements Result { }

        /** This one, for now. */
        record Later(String why) implements Result { }

        /** Nothing can be handed over at present; this message certainly was not. */
        record Down(String why) implements Result { }

        /** The connection broke while it was handed over. */
        record Unknown(String why) implements Result { }
    }

    /** {@code name} is the same for the same message however often it is tried. */
    Result carry(String name, byte[] message, String to);
}
