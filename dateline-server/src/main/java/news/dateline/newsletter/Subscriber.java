package news.dateline.newsletter;

import java.time.Instant;

/** A reader who has confirmed. {@code id} is a secret that only this reader's mails hold; what says nothing of an address is kept under it. */
public record Subscriber(String id, String address, Choice choice, Instant since) {
    /** Nothing that is printed may name an address. */
    @Override public String toString() {
        return "Subscriber[" + choice + "]";
    }
}
