package news.dateline.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.log.Json;
import news.dateline.model.Assessment;
import news.dateline.model.Sensitivity;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskSiteIT {
    private final Newsroom room = new Newsroom();
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    @BeforeEach void aBusyDay() {
        room.busyDay();
    }

    @AfterEach void closed() {
        client.close();
        room.close();
    }

    @Test void theFrontSaysWhatWaitsAndWhy() throws Exception {
        signIn();
        String page = get("/desk").body();
        assertThat(page).contains("Trial of former harbour master opens", "Never by itself: courts or crime with a named person.", "Norden killed".replace("Norden", "Norden Presse"),
                "Central bank: survey of households", "The document ends in the middle of a name at 18204", "answers 503 since 08:51", "A note to editors was not understood", "Stop all automatic publishing");
    }

    @Test void aStorySaysWhoWroteAndReadEachVersion() throws Exception {
        signIn();
        assertThat(get("/desk/story/" + id("Fish market")).body()).contains("Who wrote and read it", "Editorial responsibility: Vera Lind", "published by the rule “plain news”, read by no editor", "algorithmicMedia");
        assertThat(get("/desk/api/review/" + id("Fish market")).body()).contains("\"responsible\":\"Vera Lind\"", "\"rule\":\"plain news\"");
        assertThat(get("/desk/story/" + id("Missing girl")).body()).as("nothing of it came before readers").doesNotContain("Who wrote and read it");
    }

    @Test void lettersLieWithTheirStoryAndAreDealtWithOnce() throws Exception {
        signIn();
        room.letters.put("1", news.dateline.web.reader.Letter.Kind.WRONG, java.util.Optional.of(id("Fish market")), "The market opens at <five>.", "reader@example.org");
        assertThat(get("/desk").body()).contains("/desk/letters", "Letters <span class=\"count\">1</span>");
        String page = get("/desk/story/" + id("Fish market")).body();
        assertThat(page).contains("Letters from readers", "Something is wrong", "paragraph 2", "The market opens at &lt;five&gt;.", "reader@example.org");
        assertThat(get("/desk/api/letters").body()).contains("The market opens at <five>.");
        assertThat(post("/desk/act", Map.of("csrf", csrf(page), "act", "answered", "letter", "1", "note", "corrected", "back", "/desk/story/" + id("Fish market"))).statusCode()).isEqualTo(303);
        assertThat(get("/desk/letters").body()).contains("No letter waits.");
        assertThat(get("/desk/story/" + id("Fish market")).body()).contains("Dealt with by", "corrected");
        assertThat(post("/desk/act", Map.of("csrf", csrf(page), "act", "answered", "letter", "2", "note", "")).statusCode()).isEqualTo(404);
    }

    @Test void nobodySeesTheDeskWithoutSigningIn() throws Exception {
        assertThat(get("/desk").statusCode()).isEqualTo(401);
        assertThat(get("/desk").body()).doesNotContain("Trial of former harbour master");
        assertThat(get("/desk/story/" + id("Trial")).statusCode()).isEqualTo(401);
        assertThat(get("/desk/api/queue").body()).contains("NOT_SIGNED_IN");
        assertThat(post("/desk/act", Map.of("act", "stop", "scope", "site")).statusCode()).isEqualTo(401);
    }

    @Test void anEmbargoIsLiftedOnTheFrontAndNewTermsAreJudgedOnTheStorysPage() throws Exception {
        signIn();
        room.embargoed("solar", "s-60");
        String front = get("/desk").body();
        assertThat(front).contains("Lift the embargo", "value=\"s-60\"");
        assertThat(post("/desk/act", Map.of("csrf", csrf(front), "act", "lift-embargo", "agency", "solar", "guid", "s-60", "reason", "the bank rang")).statusCode()).isEqualTo(303);
        assertThat(room.desks.embargoed()).isEmpty();
        room.termsChanged("norden", "n-100");
        StoryId market = id("Fish market");
        String page = get("/desk/story/" + market).body();
        assertThat(page).contains("Terms to be read", "has new terms", "I have read it: it may be used");
        assertThat(post("/desk/act", Map.of("csrf", csrf(page), "act", "judge", "agency", "norden", "guid", "n-100", "reason", "")).statusCode()).as("without a reason").isEqualTo(409);
        assertThat(post("/desk/act", Map.of("csrf", csrf(page), "act", "judge", "agency", "norden", "guid", "n-100", "reason", "covered")).statusCode()).isEqualTo(303);
        assertThat(get("/desk/story/" + market).body()).doesNotContain("Terms to be read").contains("An editor has judged an item of Norden Presse");
        assertThat(room.story(market).state()).isEqualTo(StoryState.WITHHELD);
    }

    @Test void aSignInLinkWorksOnce() throws Exception {
        String link = room.signIns.link("Ana");
        HttpResponse<String> first = get(link);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict", "Path=/desk").doesNotContain("Secure");
        assertThat(get(link).statusCode()).isEqualTo(403);
    }

    @Test void aSignInLinkWorksForADay() throws Exception {
        String link = room.signIns.link("Ana");
        room.clock.advance(SignIns.LINK_TTL);
        assertThat(get(link).statusCode()).isEqualTo(403);
    }

    @Test void aSessionEnds() throws Exception {
        signIn();
        room.clock.advance(SignIns.SESSION_TTL.minus(Duration.ofSeconds(1)));
        assertThat(get("/desk").statusCode()).isEqualTo(200);
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(get("/desk").statusCode()).isEqualTo(401);
    }

    @Test void whoSignsOutIsOut() throws Exception {
        signIn();
        assertThat(post("/desk/sign-out", Map.of("csrf", csrf(get("/desk").body()))).statusCode()).isEqualTo(303);
        assertThat(get("/desk").statusCode()).isEqualTo(401);
    }

    @Test void anEditorReadsTheSourcesAndApproves() throws Exception {
        signIn();
        StoryId trial = id("Trial");
        String page = get("/desk/story/" + trial).body();
        assertThat(page).contains("Agencia Solar", "s-47, version 1", "word for word", "names withheld by the court until Friday");
        HttpResponse<String> answer = submit(page, "approve", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(story(trial).isPublished()).isTrue();
        assertThat(story(trial).check().toString()).contains("Ana");
        assertThat(get("/desk?did=approve").body()).contains("Approved.");
    }

    @Test void aSecondClickDoesNothingTwice() throws Exception {
        signIn();
        StoryId trial = id("Trial");
        String page = get("/desk/story/" + trial).body();
        submit(page, "approve", Map.of());
        assertThat(submit(page, "approve", Map.of()).statusCode()).isEqualTo(303);
        assertThat(story(trial).version()).isEqualTo(1);
    }

    @Test void whatChangedMeanwhileHasToBeReadAgain() throws Exception {
        signIn();
        String page = get("/desk/story/" + id("Missing girl")).body();
        room.draft("girl", "Missing girl found alive; search ends", Set.of(Sensitivity.MINORS), Map.of(Newsroom.version("solar", "s-48"), "A girl who went missing on Saturday was found alive."));
        HttpResponse<String> answer = submit(page, "approve", Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Refused. The text has changed since you read it", "search ends");
    }

    @Test void aKillAsksTwice() throws Exception {
        signIn();
        StoryId market = id("Fish market");
        String page = get("/desk/story/" + market).body();
        assertThat(submit(page, "kill", Map.of("reason", "wrong city")).statusCode()).isEqualTo(400);
        assertThat(story(market).isPublished()).isTrue();
        assertThat(submit(page, "kill", Map.of("reason", "wrong city", "sure", "on")).statusCode()).isEqualTo(303);
        assertThat(story(market).state()).isEqualTo(StoryState.KILLED);
        assertThat(get("/desk/list/killed").body()).contains("Fish market");
    }

    @Test void aRedactionAsksTwice() throws Exception {
        signIn();
        StoryId market = id("Fish market");
        Map<String, String> form = new java.util.TreeMap<>(Map.of("csrf", csrf(get("/desk/story/" + market).body()), "act", "redact", "story", market.value(), "agency", "norden", "guid", "n-100", "reason", "by order of a court"));
        HttpResponse<String> asked = post("/desk/act", form);
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("What is destroyed does not come back");
        form.put("destroy", "on");
        assertThat(post("/desk/act", form).statusCode()).isEqualTo(303);
    }

    @Test void theAuditOfAStoryIsAPage() throws Exception {
        signIn();
        StoryId market = id("Fish market");
        assertThat(get("/desk/story/" + market).body()).contains("/desk/audit/" + market);
        assertThat(get("/desk/audit/" + market).body()).contains("StoryPublished", "Fish market", "dateline audit --verify");
    }

    @Test void aWithheldStoryShowsWhichSentencesMerelyMatchTheDeadOne() throws Exception {
        signIn();
        String page = get("/desk/story/" + id("Owner set mill fire")).body();
        String closed = page.substring(page.indexOf("Rests on what was taken back"), page.indexOf("What last stood"));
        assertThat(closed).contains("The owner of the Barvik mill set the fire himself", "killed", "Merely matches it", "Police said the Barvik mill&#39;s owner had set the fire.").doesNotContain("Forty firefighters");
    }

    @Test void whatMerelyMatchesIsReleasedOnlyByWhoHasSeenIt() throws Exception {
        StoryId mill = room.draft("mill", "Fire destroys Barvik mill", Set.of(), new Newsroom.TreeMapOf(Newsroom.version("solar", "s-45"), "Police said the Barvik mill's owner had set the fire.",
                Newsroom.version("solar", "s-46"), "Forty firefighters worked through the night in heavy rain."));
        String fingerprint = story(mill).proposed().orElseThrow().fingerprint();
        HttpResponse<String> blind = api("POST", "/desk/api/commands", "{\"type\":\"release-story\",\"story\":\"" + mill + "\",\"fingerprint\":\"" + fingerprint + "\"}");
        assertThat(blind.statusCode()).isEqualTo(409);
        assertThat(blind.body()).contains("REMAINS_NOT_SEEN");
        assertThat(api("GET", "/desk/api/remains/" + mill, "").body()).contains("\"text\":\"proposed\"", "Police said the Barvik mill's owner had set the fire.", "The owner of the Barvik mill set the fire himself").doesNotContain("Forty firefighters");
        signIn();
        assertThat(submit(get("/desk/story/" + mill).body(), "release", Map.of()).statusCode()).isEqualTo(303);
        assertThat(story(mill).isPublished()).isTrue();
    }

    @Test void anEditorSeesWhatACorrectionChangesAndChoosesAmongItsNotes() throws Exception {
        StoryId ferry = room.corrected("ferry", "Ferry runs again", "The mayor, Emil Stanek, took the first ferry on Monday.", "The mayor, Ola Rud, took the first ferry on Monday.");
        signIn();
        String page = get("/desk/story/" + ferry).body();
        assertThat(page).contains("What the correction changes", "<b>a name</b>", "corrected by its agency", "Corrected by Norden Presse: an earlier version of this story said “Emil Stanek”. It should have said “Ola Rud”.",
                "<option value=\"WORDS\">", "<option value=\"PERSON\">");
        assertThat(api("GET", "/desk/api/difference/" + ferry, "").body()).contains("\"kind\":\"NAME\"", "\"wrong\":\"Emil Stanek\"", "\"correctors\":[\"norden\"]");
        assertThat(api("GET", "/desk/api/difference/" + id("Fish market"), "").body()).contains("\"correctors\":[]", "\"changes\":[]", "\"notes\":[]");
        assertThat(submit(page, "approve", Map.of("note", "DROPPED")).body()).as("a note that has nothing to say").contains("Refused.", "That note is not to be had here");
        assertThat(submit(get("/desk/story/" + ferry).body(), "approve", Map.of("note", "PERSON")).statusCode()).isEqualTo(303);
        assertThat(story(ferry).corrections()).singleElement().satisfies(change -> assertThat(change.note()).isEqualTo("An earlier version named the wrong person. It was corrected."));
        assertThat(get("/desk/story/" + ferry).body()).doesNotContain("What the correction changes");
    }

    @Test void anEditorTellsTheEarlierStoryHowItWentOn() throws Exception {
        room.clock.advance(java.time.Duration.ofMinutes(5));
        StoryId verdict = room.draft("verdict", "Market thief convicted", Set.of(), Map.of(Newsroom.version("norden", "n-900"), "The thief of the fish market was led away on Monday."));
        room.ofOneMatter(id("Fish market"), verdict);
        signIn();
        String page = get("/desk/story/" + verdict).body();
        assertThat(page).contains("How it went on", "Tell the earlier stories");
        assertThat(submit(page, "outcome", Map.of("ending", "CONVICTED", "person", "")).statusCode()).isEqualTo(303);
        assertThat(story(id("Fish market")).outcomes()).singleElement().satisfies(outcome -> assertThat(outcome.note().note()).isEqualTo("There was later a conviction."));
        assertThat(get("/desk/story/" + id("Fish market")).body()).contains("On this story, because of later ones", "There was later a conviction.", "by an editor");
        assertThat(submit(get("/desk/story/" + verdict).body(), "lift-outcome", Map.of()).statusCode()).isEqualTo(303);
        assertThat(story(id("Fish market")).outcomes()).allMatch(news.dateline.model.Outcome::lifted);
    }

    @Test void theReportOfAKillRepeatsNothing() throws Exception {
        signIn();
        StoryId mill = id("Owner set mill fire");
        assertThat(get("/desk/report/" + mill).body()).contains("What was taken back", "withheld", "What cannot be reached").doesNotContain("Barvik", "Owner set", "the man was not the owner");
        assertThat(api("GET", "/desk/api/kill-report/" + mill, "").body()).contains("\"kind\":\"KILL\"", "\"agency\":\"norden\"", "beyondReach").doesNotContain("Barvik", "Owner set", "the man was not the owner");
        assertThat(get("/desk/report/nosuch").statusCode()).isEqualTo(404);
    }

    @Test void aTakeDownIsChosenInTheFormOfTheKill() throws Exception {
        signIn();
        StoryId market = id("Fish market");
        assertThat(submit(get("/desk/story/" + market).body(), "kill", Map.of("reason", "a court ordered it", "removal", "TAKEN_DOWN", "sure", "on")).statusCode()).isEqualTo(303);
        assertThat(story(market).history().getLast().note()).isEqualTo("Removed for legal reasons");
    }

    @Test void aHoldAndACorrectionWorkThroughForms() throws Exception {
        signIn();
        StoryId market = id("Fish market");
        submit(get("/desk/story/" + market).body(), "correct", Map.of("wrong", "Harbour Square", "right", "Custom House Square", "headline", ""));
        assertThat(story(market).corrections().getLast().note()).contains("Custom House Square");
        submit(get("/desk/story/" + market).body(), "hold", Map.of("reason", "the owner called"));
        assertThat(story(market).state()).isEqualTo(StoryState.WITHHELD);
        assertThat(submit(get("/desk/story/" + market).body(), "release", Map.of()).statusCode()).isEqualTo(303);
        assertThat(story(market).isPublished()).isTrue();
    }

    @Test void whatTheFactGuardRefusesIsAskedAboutAndRecorded() throws Exception {
        signIn();
        StoryId market = id("Fish market");
        room.guard(_ -> new Assessment(0.12, false, List.of("'Custom House' is not in the source; it says <b>Harbour</b>"), false));
        HttpResponse<String> refused = submit(get("/desk/story/" + market).body(), "correct", Map.of("wrong", "Harbour Square", "right", "Custom House Square", "headline", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("The fact guard does not find this in the story", "answer for it", "&lt;b&gt;Harbour");
        assertThat(story(market).version()).isEqualTo(1);
        assertThat(submit(refused.body(), "correct", Map.of()).statusCode()).as("without the tick").isEqualTo(409);
        assertThat(submit(refused.body(), "correct", Map.of("sure", "on")).statusCode()).as("the same request has its answer").isEqualTo(409);
        assertThat(submit(submit(get("/desk/story/" + market).body(), "correct", Map.of("wrong", "Harbour Square", "right", "Custom House Square")).body(), "correct", Map.of("sure", "on")).statusCode()).isEqualTo(303);
        assertThat(story(market).version()).isEqualTo(2);
        assertThat(get("/desk/story/" + market).body()).contains("the fact guard says 0.12, refused", "(confirmed all the same)", "against the fact guard, confirmed by Ana");
    }

    @Test void theStopButtonTakesOnePress() throws Exception {
        signIn();
        submit(get("/desk").body(), "stop", Map.of("scope", "site", "reason", ""));
        assertThat(room.desks.standing().stopped()).containsKey("site");
        String page = get("/desk").body();
        assertThat(page).doesNotContain("Stop all automatic publishing").contains("Resume");
        submit(page, "resume", Map.of("scope", "site"));
        assertThat(room.desks.standing().stopped()).isEmpty();
    }

    @Test void aFormOfAnotherSessionIsRefused() throws Exception {
        signIn();
        String page = get("/desk").body();
        signIn();
        assertThat(post("/desk/act", Map.of("csrf", csrf(page), "act", "stop", "scope", "site")).statusCode()).isEqualTo(403);
        assertThat(post("/desk/act", Map.of("act", "stop", "scope", "site")).statusCode()).isEqualTo(403);
        assertThat(room.desks.standing().stopped()).isEmpty();
    }

    @Test void wordsOfAWireNeverBecomeMarkup() throws Exception {
        signIn();
        StoryId id = room.draft("nasty", "<script>alert(1)</script> \" onload='x", Set.of(Sensitivity.MINORS), Map.of(Newsroom.version("norden", "<b>"), "<img src=x onerror=alert(2)>"));
        for (String path : List.of("/desk", "/desk/story/" + id)) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img", "onload='x");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test void theApiAnswersWithEventsOrACodeAndASentence() throws Exception {
        StoryId girl = id("Missing girl");
        Story before = Json.read(api("GET", "/desk/api/story/" + girl, "").body().getBytes(StandardCharsets.UTF_8), Story.class);
        assertThat(before).isEqualTo(story(girl));
        HttpResponse<String> stale = api("POST", "/desk/api/commands", "{\"type\":\"publish-story\",\"story\":\"" + girl + "\",\"fingerprint\":\"old\"}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Json.mapper().readTree(stale.body()).properties()).extracting(Map.Entry::getKey).containsExactly("code", "sentence");
        assertThat(stale.body()).contains("CHANGED_MEANWHILE");
        HttpResponse<String> done = api("POST", "/desk/api/commands", "{\"type\":\"publish-story\",\"story\":\"" + girl + "\",\"fingerprint\":\"" + before.proposed().orElseThrow().fingerprint() + "\"}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("\"events\"", "\"story-published\"", "\"cli\"");
    }

    @Test void theApiListsQueuesAndAlarms() throws Exception {
        assertThat(api("GET", "/desk/api/queue", "").body()).contains("Trial of former harbour master", "Owner set mill fire", "note:").doesNotContain("Fish market");
        assertThat(api("GET", "/desk/api/stories/published", "").body()).contains("Fish market").doesNotContain("Owner set mill fire");
        assertThat(api("GET", "/desk/api/alarms", "").body()).contains("A note to editors was not understood");
        assertThat(api("GET", "/desk/api/stories/nowhere", "").statusCode()).isEqualTo(404);
        assertThat(api("GET", "/desk/api/story/nosuch", "").body()).contains("NOT_FOUND");
    }

    @Test void whatIsNoCommandIsRefusedInTheSameShape() throws Exception {
        for (String body : List.of("", "null", "[]", "{\"type\":\"burn-story\"}", "{\"type\":\"kill-story\",\"story\":\"abc\"}", "{\"type\":\"kill-story\",\"story\":\"NOT AN ID\",\"reason\":\"x\"}")) {
            HttpResponse<String> answer = api("POST", "/desk/api/commands", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("\"code\":\"NOT_READABLE\"", "\"sentence\"");
        }
        assertThat(api("POST", "/desk/api/commands", "{\"type\":\"expire-story\",\"story\":\"abc\",\"items\":[]}").statusCode()).isEqualTo(403);
        assertThat(api("GET", "/desk/api/commands", "").statusCode()).isEqualTo(405);
        assertThat(api("POST", "/desk/api/commands", "{\"type\":\"kill-story\",\"story\":\"abc\",\"reason\":\"x\"}").statusCode()).isEqualTo(404);
    }

    @Test void aCookieAloneIsNotEnoughToCommandThroughTheApi() throws Exception {
        signIn();
        String stop = "{\"type\":\"stop-publishing\",\"scope\":\"site\",\"reason\":\"\"}";
        assertThat(get("/desk/api/queue").statusCode()).isEqualTo(200);
        assertThat(send(request("/desk/api/commands").POST(HttpRequest.BodyPublishers.ofString(stop))).statusCode()).isEqualTo(401);
        assertThat(send(request("/desk/api/commands").header("X-Dateline-Csrf", csrf(get("/desk").body())).POST(HttpRequest.BodyPublishers.ofString(stop))).statusCode()).isEqualTo(200);
    }

    @Test void aBodyMayHave64KiBAndNotOneByteMore() throws Exception {
        String most = "x".repeat(DeskSite.BODY_BYTES_MAX);
        assertThat(api("POST", "/desk/api/commands", most).statusCode()).isEqualTo(400);
        assertThat(api("POST", "/desk/api/commands", most + "x").statusCode()).isEqualTo(413);
    }

    @Test void theSameKeyAsksOnce() throws Exception {
        HttpRequest.Builder stop = request("/desk/api/commands").header("Authorization", "Bearer " + Newsroom.TOKEN).header("Idempotency-Key", "k1")
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"stop-publishing\",\"scope\":\"site\",\"reason\":\"\"}"));
        assertThat(send(stop).statusCode()).isEqualTo(200);
        assertThat(send(stop).statusCode()).isEqualTo(200);
    }

    private StoryId id(String headline) {
        for (Queue queue : Queue.values())
            for (Story story : room.desks.stories(queue, 100).stories())
                if (story.current().orElseThrow().headline().text().startsWith(headline)) return story.id();
        throw new AssertionError("No story is headed " + headline);
    }

    private Story story(StoryId id) {
        return room.desks.story(id).orElseThrow();
    }

    private void signIn() throws Exception {
        String set = get(room.signIns.link("Ana")).headers().firstValue("Set-Cookie").orElseThrow();
        cookie = set.substring(0, set.indexOf(';'));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(room.address() + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> api(String method, String path, String body) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + Newsroom.TOKEN).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends the first form of the page that asks for the act, with its hidden fields, as a browser without script does. */
    private HttpResponse<String> submit(String page, String act, Map<String, String> typed) throws Exception {
        Matcher forms = Pattern.compile("<form method=\"post\" action=\"(/desk/act)\">(.*?)</form>", Pattern.DOTALL).matcher(page);
        while (forms.find()) {
            if (!forms.group(2).contains("name=\"act\" value=\"" + act + "\"")) continue;
            Map<String, String> fields = new java.util.TreeMap<>();
            Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">").matcher(forms.group(2));
            while (hidden.find()) fields.put(hidden.group(1), hidden.group(2));
            fields.putAll(typed);
            return post(forms.group(1), fields);
        }
        throw new AssertionError("The page has no form to " + act);
    }

    private static String csrf(String page) {
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        return csrf.group(1);
    }
}
