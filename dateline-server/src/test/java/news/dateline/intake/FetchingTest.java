package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchingTest {
    private static final URI START = URI.create("https://wire.example/feed");

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Fetching fetching = new Fetching((address, validators, _) -> {
        asked.add(address + validators.flatMap(Fetch.Validators::etag).map(etag -> " if not " + etag).orElse(""));
        return new Asking.Outcome.Answered(answers.getOrDefault(address.toString(), answer(404, Optional.empty(), "")));
    }, new HostLocks(), 3);

    private static Answer answer(int status, Optional<String> location, String text) {
        return new Answer(status, location, Optional.of("\"v\""), Optional.empty(), Optional.empty(), Optional.empty(), new Body.Whole(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void redirect(String from, int status, String to) {
        answers.put(from, answer(status, Optional.of(to), ""));
    }

    private void document(String at) {
        answers.put(at, answer(200, Optional.empty(), "wire"));
    }

    private Fetch fetch() {
        return fetching.fetch(START, Optional.empty(), false);
    }

    private static String code(Fetch fetch) {
        assertThat(fetch).isInstanceOf(Fetch.Failed.class);
        return ((Fetch.Failed) fetch).failure().code();
    }

    @Test void redirectsAreFollowedAndRelativeOnesResolved() {
        redirect("https://wire.example/feed", 302, "/a/feed");
        redirect("https://wire.example/a/feed", 307, "../b feed#top");
        document("https://wire.example/b%20feed");
        Fetch.Document document = (Fetch.Document) fetch();
        assertThat(document.address()).hasToString("https://wire.example/b%20feed");
        assertThat(document.movedTo()).isEmpty();
    }

    @Test void permanentRedirectsAreRememberedAsFarAsTheyGoWithoutATemporaryOne() {
        redirect("https://wire.example/feed", 301, "https://new.example/feed");
        redirect("https://new.example/feed", 308, "https://newer.example/feed");
        redirect("https://newer.example/feed", 302, "https://today.example/feed");
        document("https://today.example/feed");
        assertThat(((Fetch.Document) fetch()).movedTo()).contains(URI.create("https://newer.example/feed"));
        redirect("https://wire.example/feed", 302, "https://new.example/feed");
        assertThat(((Fetch.Document) fetch()).movedTo()).isEmpty();
    }

    @Test void asManyRedirectsAsAllowedAreFollowedAndOneMoreIsNot() {
        for (int i = 0; i < 3; i++) redirect(i == 0 ? START.toString() : "https://wire.example/" + i, 302, "/" + (i + 1));
        document("https://wire.example/3");
        assertThat(fetch()).isInstanceOf(Fetch.Document.class);
        redirect("https://wire.example/3", 302, "/4");
        document("https://wire.example/4");
        assertThat(code(fetch())).isEqualTo("REDIRECTS");
        assertThat(asked).doesNotContain("https://wire.example/4");
    }

    @Test void circleOfRedirectsIsNamedAsOne() {
        redirect("https://wire.example/feed", 301, "/a");
        redirect("https://wire.example/a", 301, "/feed");
        assertThat(code(fetch())).isEqualTo("REDIRECT_LOOP");
    }

    @Test void plainHttpMayLeadToHttpsButNotBack() {
        redirect("http://old.example/feed", 301, "https://wire.example/feed");
        document("https://wire.example/feed");
        assertThat(fetching.fetch(URI.create("http://old.example/feed"), Optional.empty(), false)).isInstanceOf(Fetch.Document.class);
        redirect("https://wire.example/feed", 302, "http://old.example/feed2");
        assertThat(code(fetch())).isEqualTo("INSECURE_REDIRECT");
        assertThat(asked).doesNotContain("http://old.example/feed2");
    }

    @Test void redirectsThatLeadOutOfTheWebAreNotAsked() {
        for (String to : List.of("file:///etc/passwd", "ftp://wire.example/feed", "https:///feed", "https://user:secret@wire.example/feed", "https://wire.example:port/", "gopher:x")) {
            redirect("https://wire.example/feed", 302, to);
            assertThat(code(fetch())).as(to).isIn("BAD_ADDRESS", "INSECURE_REDIRECT", "BAD_REDIRECT");
        }
        redirect("https://wire.example/feed", 302, "https://[not an address");
        assertThat(code(fetch())).isEqualTo("BAD_REDIRECT");
        assertThat(asked).containsOnly("https://wire.example/feed");
    }

    @Test void redirectWithoutALocationIsABadOne() {
        answers.put(START.toString(), answer(302, Optional.empty(), ""));
        assertThat(code(fetch())).isEqualTo("BAD_REDIRECT");
    }

    @Test void etagIsSentOnlyToTheAddressThatNamedIt() {
        redirect("https://wire.example/feed", 302, "https://today.example/feed");
        answers.put("https://today.example/feed", answer(304, Optional.empty(), ""));
        Optional<Fetch.Validators> validators = Optional.of(new Fetch.Validators(URI.create("https://today.example/feed"), Optional.of("\"t\""), Optional.empty()));
        assertThat(fetching.fetch(START, validators, false)).isEqualTo(new Fetch.NotModified(Optional.empty()));
        assertThat(asked).containsExactly("https://wire.example/feed", "https://today.example/feed if not \"t\"");
    }

    @Test void notModifiedWithoutAQuestionIsAFailure() {
        answers.put(START.toString(), answer(304, Optional.empty(), ""));
        assertThat(code(fetch())).isEqualTo("BAD_ANSWER");
    }

    @Test void emptyDocumentIsAFailure() {
        answers.put(START.toString(), answer(200, Optional.empty(), ""));
        assertThat(code(fetch())).isEqualTo("EMPTY");
    }

    @Test void keysInAddressesAreNotShown() {
        assertThat(Failure.shown(URI.create("https://user:word@wire.example:8443/feed?key=secret#x"))).isEqualTo("https://wire.example:8443/feed");
        assertThat(Failure.shown(URI.create("mailto:desk@wire.example"))).doesNotContain("secret");
    }
}
