package news.dateline.log;

/** Names one ordered, numbered, kept log and the type of what is on it. The logs of the news are constants of {@link Logs}. */
public record EventLog<E>(String name, Class<E> type) {
    public EventLog {
        if (!name.matches("[a-z]+")) throw new IllegalArgumentException("Expected a log name of lower-case letters, found " + name);
    }
}
