package news.dateline.log;

import java.time.Instant;

/** An entry of a log as it lies in the store: {@code event} is its JSON, byte for byte. Nobody changes the array. */
public record Stored(long position, Instant at, String cause, byte[] event) { }
