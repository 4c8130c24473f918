package news.dateline.intake;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks an address and follows its redirects: one request at a time a host, no way from https back to http, nowhere twice. Decides nothing about when, and stores nothing. Any thread may call. */
final class Fetching {
    private final Asking asking;
    private final HostLocks locks;
    private final int redirectsMax;

    Fetching(Asking asking, HostLocks locks, int redirectsMax) {
        this.asking = asking;
        this.locks = locks;
        this.redirectsMax = redirectsMax;
    }

    /** How far we have come: {@code moved} while every redirect so far was a permanent one. */
    private record Road(URI at, boolean permanentSoFar, Optional<URI> moved) {
        Road on(URI next, boolean permanent) {
            boolean still = permanentSoFar && permanent;
            return new Road(next, still, still ? Optional.of(next) : moved);
        }
    }

    /** {@code validators} are sent only to the address that they came from. */
    Fetch fetch(URI start, Optional<Fetch.Validators> validators, boolean allowPrivate) {
        Set<URI> seen = new HashSet<>();
        Road road = new Road(start, true, Optional.empty());
        while (true) {
            URI at = road.at();
            Optional<Failure> problem = problem(at);
            if (problem.isPresent()) return new Fetch.Failed(problem.get());
            if (!seen.add(at)) return failed("REDIRECT_LOOP", start, "leads in a circle by redirects, back to " + Failure.shown(at) + ": tell the agency.");
            if (seen.size() > redirectsMax + 1) return failed("REDIRECTS", start, "redirected more than " + redirectsMax + " times: ask the agency for the feed's present address.");
            Optional<Fetch.Validators> asked = validators.filter(known -> known.address().equals(at));
            Asking.Outcome outcome = locks.alone(at.getHost().toLowerCase(Locale.ROOT), () -> asking.ask(at, asked, allowPrivate));
            switch (outcome) {
                case Asking.Outcome.Failed(Failure failure) -> {
                    return new Fetch.Failed(failure);
                }
                case Asking.Outcome.Answered(Answer answer) when answer.redirects() -> {
                    Optional<URI> next = next(at, answer);
                    if (next.isEmpty()) return failed("BAD_REDIRECT", at, "redirects to \"" + answer.location().orElse("") + "\", which is no address: tell the agency.");
                    if (downgrades(at, next.get())) return failed("INSECURE_REDIRECT", at, "redirects from https to plain http, which is not followed: ask the agency for an https address.");
                    road = road.on(next.get(), answer.permanent());
                }
                case Asking.Outcome.Answered(Answer answer) -> {
                    return arrived(answer, at, asked.isPresent(), road.moved());
                }
            }
        }
    }

    private static Fetch arrived(Answer answer, URI at, boolean conditional, Optional<URI> moved) {
        // Some agencies answer 204 when they have nothing to file.
        if (answer.status() == 304 && conditional || answer.status() == 204) return new Fetch.NotModified(moved);
        if (answer.status() != 200) return new Fetch.Failed(Failure.status(answer.status(), at, answer.stayAway()));
        return switch (answer.body()) {
            case Body.Whole(byte[] bytes) when bytes.length == 0 -> failed("EMPTY", at, "answered 200 without a document. It is tried again by itself; if it lasts, tell the agency.");
            case Body.Whole(byte[] bytes) -> new Fetch.Document(bytes, answer.contentType(), at, answer.validators(at), moved);
            case Body.TooLarge(long limit, _) -> failed("TOO_LARGE", at, "sends more than " + limit + " bytes: ask the agency for a shorter feed, or raise intake.document-size-max.");
            case Body.Undecodable(String why) -> failed("UNDECODABLE", at, "sent what cannot be unpacked. " + why + ". Tell the agency.");
        };
    }

    private static Fetch failed(String code, URI address, String what) {
        return new Fetch.Failed(Failure.of(code, Failure.shown(address) + " " + what));
    }

    private static Optional<URI> next(URI at, Answer answer) {
        try {
            return answer.location().map(location -> withoutFragment(at.resolve(location.replace(" ", "%20"))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static URI withoutFragment(URI address) {
        return address.getRawFragment() == null ? address : URI.create(address.toString().substring(0, address.toString().indexOf('#')));
    }

    private static boolean downgrades(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme());
    }

    /** What makes an address one that is not even asked. */
    private static Optional<Failure> problem(URI address) {
        if (!"http".equalsIgnoreCase(address.getScheme()) && !"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) return bad(address, "Expected an address with http or https and a host");
        if (address.getRawUserInfo() != null) return bad(address, "Expected an address without a user's name and password");
        return Optional.empty();
    }

    private static Optional<Failure> bad(URI address, String expected) {
        return Optional.of(Failure.of("BAD_ADDRESS", expected + ", found " + Failure.shown(address) + ": check the address under url, and where it redirects to."));
    }
}
