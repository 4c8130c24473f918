package news.dateline.log;

import org.jspecify.annotations.Nullable;

/** What goes wrong here is one of two things; the type says whether trying again can help. */
public abstract sealed class DatelineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DatelineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Trying again later can help: a full disk, a busy store, a slow network. */
    public static final class Retriable extends DatelineException {
        private static final long serialVersionUID = 1L;

        public Retriable(String message, Throwable cause) {
            super(message, cause);
        }

        public Retriable(String message) {
            super(message, null);
        }
    }

    /** Trying again cannot help: somebody has to change something. */
    public static final class Permanent extends DatelineException {
        private static final long serialVersionUID = 1L;

        public Permanent(String message, Throwable cause) {
            super(message, cause);
        }

        public Permanent(String message) {
            super(message, null);
        }
    }
}
