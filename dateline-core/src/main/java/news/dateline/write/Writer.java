package news.dateline.write;

import java.time.Duration;
import java.util.Optional;

/**
 * A language model that answers prompts.
 *
 * <p>Contract:
 * <ul>
 * <li>{@link #ask} returns within the time given, whatever its server does, and never throws for what a server does or leaves undone;
 * <li>an answer is text as it came, of limited length, and never acted on by the port;
 * <li>after {@link #close} every question, also one that waits, is answered with {@link Reply.Silent}.
 * </ul>
 */
public interface Writer extends AutoCloseable {
    /** As its server calls it; stands on the log with what it wrote. */
    String model();

    Reply ask(Prompt prompt, Duration within);

    @Override void close();

    /** What comes of a question. */
    sealed interface Reply {
        /** {@code used} is empty where the server does not say how many tokens it used. */
        record Said(String text, Optional<Tokens> used) implements Reply { }

        /**
         * No usable answer.
         *
         * @param reason     in words, for editors
         * @param mayAnswer  whether the same question may be answered later
         * @param after      how long the server asks to be left alone
         */
        record Silent(String reason, boolean mayAnswer, Optional<Duration> after) implements Reply { }
    }

    record Tokens(long in, long out) {
        public Tokens {
            if (in < 0 || out < 0) throw new IllegalArgumentException("Expected 0 tokens or more, found " + in + " and " + out);
        }
    }
}
