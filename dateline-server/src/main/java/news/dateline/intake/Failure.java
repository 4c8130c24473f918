package news.dateline.intake;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Why a source could not be read this time.
 *
 * @param code     for programs; never changes
 * @param sentence for people: what was expected, what was found, what to do
 * @param stayAway     how long the other side asks us to stay away
 */
public record Failure(String code, String sentence, Optional<Duration> stayAway) {
    static final String UNREADABLE = "UNREADABLE";

    static Failure of(String code, String sentence) {
        return new Failure(code, sentence, Optional.empty());
    }

    /** What an answer's status means for whoever has to mend it. */
    static Failure status(int status, URI address, Optional<Duration> stayAway) {
        String answered = shown(address) + " answered " + status + ". ";
        return switch (status) {
            case 401, 403 -> new Failure("REFUSED", answered + "It does not let us in: check the address and the access that the agency gave, or ask the agency to let this server's address in.", stayAway);
            case 404 -> new Failure("NOT_FOUND", answered + "Nothing is there: ask the agency for the feed's present address and put it under url.", stayAway);
            case 410 -> new Failure("GONE", answered + "The feed was closed for good: ask the agency for its successor, or take the source out.", stayAway);
            case 429 -> new Failure("TOO_OFTEN", answered + "We ask too often for its taste: set a longer interval for this source.", stayAway);
            case 304 -> new Failure("BAD_ANSWER", answered + "Nothing was asked that 304 could answer: tell the agency; the next poll asks again.", stayAway);
            default -> status >= 500
                    ? new Failure("SERVER_FAILED", answered + "The agency's server is in trouble; it is tried again by itself. If it lasts, call the agency.", stayAway)
                    : new Failure("BAD_ANSWER", answered + "Expected 200 and a document: check the address under url.", stayAway);
        };
    }

    /** An address without its query and user, where agencies put keys. */
    static String shown(URI address) {
        String authority = address.getRawAuthority() == null ? "" : address.getRawAuthority().replaceFirst("^.*@", "");
        return address.getScheme() + "://" + authority + (address.getRawPath() == null ? "" : address.getRawPath());
    }
}
