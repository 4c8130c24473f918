package news.dateline.web.desk;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import news.dateline.desk.Confirmation;
import news.dateline.desk.Decision;
import news.dateline.desk.Difference;
import news.dateline.desk.Remains;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterOrder;
import news.dateline.model.DeskCommand;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.web.reader.Mailbag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything below {@code /desk}. Takes requests on Undertow's threads and answers them on the executor's, which should be virtual. */
public final class DeskSite implements HttpHandler {
    /** Largest body that an editor or the command line may send. */
    static final int BODY_BYTES_MAX = 64 * 1024;
    static final int REQUEST_LENGTH_MAX = 100;
    private static final String COOKIE = "dateline_desk";
    private static final Logger LOG = LoggerFactory.getLogger(DeskSite.class);
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Desks desks;
    private final SignIns signIns;
    private final DeskSettings settings;
    private final InstantSource clock;
    private final Executor executor;
    private final Frame frame;
    private final FrontPage front;
    private final StoryPage story;
    private final Api api;
    private final Words words;
    private final Mailbag letters;
    private final byte[] style = resource("desk.css");
    private final byte[] script = resource("desk.js");

    /** Where no letters are taken. */
    public DeskSite(Desks desks, SourceStates sources, SignIns signIns, DeskSettings settings, InstantSource clock, Executor executor) {
        this(desks, sources, Mailbag.NONE, signIns, settings, clock, executor);
    }

    public DeskSite(Desks desks, SourceStates sources, Mailbag letters, SignIns signIns, DeskSettings settings, InstantSource clock, Executor executor) {
        this.letters = letters;
        this.desks = desks;
        this.signIns = signIns;
        this.settings = settings;
        this.clock = clock;
        this.executor = executor;
        this.words = new Words(desks, settings.zone());
        this.frame = new Frame(settings);
        this.front = new FrontPage(desks, sources, letters, words);
        this.story = new StoryPage(desks, letters, words);
        this.api = new Api(desks, letters, settings::isHolder);
    }

    @Override public void handleRequest(HttpServerExchange exchange) {
        exchange.dispatch(executor, () -> serve(exchange));
    }

    /** The one place where whatever goes wrong becomes an answer: an editor has to learn that it did. */
    private void serve(HttpServerExchange exchange) {
        try {
            exchange.startBlocking();
            send(exchange, replyTo(exchange));
        } catch (IOException | RuntimeException e) {
            LOG.error("The desk could not answer {} {}", exchange.getRequestMethod(), exchange.getRequestPath(), e);
            if (exchange.isResponseStarted()) exchange.endExchange();
            else send(exchange, Reply.problem(500, "INTERNAL", "The desk could not answer; its log says why. Nothing is known to have been done: look before you ask again."));
        }
    }

    private Reply replyTo(HttpServerExchange exchange) throws IOException {
        try (InputStream in = exchange.getInputStream()) {
            byte[] body = exchange.getRequestContentLength() > BODY_BYTES_MAX ? new byte[BODY_BYTES_MAX + 1] : in.readNBytes(BODY_BYTES_MAX + 1);
            if (body.length > BODY_BYTES_MAX) return Reply.problem(413, "TOO_LARGE", "Send at most " + BODY_BYTES_MAX + " bytes.");
            return reply(asked(exchange, body));
        }
    }

    private static Asked asked(HttpServerExchange exchange, byte[] body) {
        String path = exchange.getRequestPath();
        Optional<String> session = Optional.ofNullable(exchange.getRequestCookie(COOKIE)).map(Cookie::getValue);
        Optional<String> bearer = header(exchange, "Authorization").filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7)).map(value -> value.substring(7).strip());
        return new Asked(exchange.getRequestMethod().toString(), path.startsWith("/desk") ? path.substring("/desk".length()) : path, Asked.fields(exchange.getQueryString()), session, bearer,
                header(exchange, "X-Dateline-Csrf"), header(exchange, "Idempotency-Key"), body);
    }

    private static Optional<String> header(HttpServerExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private Reply reply(Asked asked) {
        String path = asked.path();
        if (path.equals("/desk.css") && asked.reads()) return new Reply(200, "text/css; charset=utf-8", style, Map.of());
        if (path.equals("/desk.js") && asked.reads()) return new Reply(200, "text/javascript; charset=utf-8", script, Map.of());
        if (path.equals("/sign-in") && asked.reads()) return signIn(asked);
        if (path.startsWith("/api/")) return api(asked);
        Optional<SignIns.Session> session = asked.session().flatMap(signIns::session);
        if (session.isEmpty()) return signedOut();
        return asked.reads() ? page(asked, session.get()) : posted(asked, session.get());
    }

    /** Not a redirect: a Strict cookie does not come with one that began on another site, such as a mail. */
    private Reply signIn(Asked asked) {
        Optional<String> key = Optional.ofNullable(asked.query().get("token")).flatMap(signIns::open);
        if (key.isEmpty())
            return Reply.page(403, frame.outside("Sign in", Html.of("<section class=\"plain\"><h1>This link no longer works</h1><p>It was used, or it is older than a day. Ask for a new one: whoever runs the server sees it printed at the start.</p></section>")));
        Html page = Html.of("<section class=\"plain\"><h1>You are signed in</h1><p><a href=\"/desk\">Go to the desk</a></p></section>");
        return Reply.page(200, frame.outside("Signed in", page)).with("Set-Cookie", cookie(key.get(), SignIns.SESSION_TTL.toSeconds())).with("Refresh", "0; url=/desk");
    }

    private String cookie(String value, long seconds) {
        return COOKIE + "=" + value + "; Path=/desk; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict" + (settings.https() ? "; Secure" : "");
    }

    private Reply signedOut() {
        return Reply.page(401, frame.outside("Sign in", Html.of("<section class=\"plain\"><h1>Sign in</h1><p>The desk opens with a one-time link. Whoever runs the server sees it printed at the start, and it works once, within a day.</p></section>")));
    }

    private Reply api(Asked asked) {
        Optional<String> caller = asked.bearer().flatMap(this::caller);
        if (caller.isEmpty()) {
            Optional<SignIns.Session> session = asked.session().flatMap(signIns::session).filter(s -> asked.reads() || isTheirs(s, asked.csrf()));
            caller = session.map(SignIns.Session::editor);
        }
        if (caller.isEmpty()) return Reply.problem(401, "NOT_SIGNED_IN", "Send a desk token: Authorization: Bearer …").with("WWW-Authenticate", "Bearer");
        Optional<String> request = asked.request().map(String::strip).filter(text -> !text.isEmpty());
        if (request.filter(text -> text.length() > REQUEST_LENGTH_MAX).isPresent())
            return Reply.problem(400, "NOT_READABLE", "Expected an Idempotency-Key of at most " + REQUEST_LENGTH_MAX + " characters.");
        // The caller's name is part of the request: two callers that choose one key mean two things.
        return api.reply(asked, asked.path().substring("/api".length()), caller.get(), caller.get() + " " + request.orElseGet(signIns::secret));
    }

    private Optional<String> caller(String token) {
        byte[] digest = SignIns.digest(token).getBytes(StandardCharsets.UTF_8);
        Optional<String> caller = Optional.empty();
        for (Map.Entry<String, String> known : settings.tokens().entrySet())
            if (MessageDigest.isEqual(digest, SignIns.digest(known.getValue()).getBytes(StandardCharsets.UTF_8))) caller = Optional.of(known.getKey());
        return caller;
    }

    private static boolean isTheirs(SignIns.Session session, Optional<String> csrf) {
        return csrf.filter(value -> MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), session.csrf().getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    private Reply page(Asked asked, SignIns.Session session) {
        String path = asked.path();
        if (path.isEmpty() || path.equals("/")) return front(200, session, Frame.done(Optional.ofNullable(asked.query().get("did"))));
        if (path.startsWith("/list/")) {
            return Queue.fromSlug(path.substring("/list/".length()))
                    .map(queue -> Reply.page(200, frame.page(queue.title(), session, front.list(queue, forms(session, "/desk"), clock.instant())))).orElseGet(() -> missing(session));
        }
        if (path.startsWith("/story/")) {
            return FormCommand.story(path.substring("/story/".length())).flatMap(desks::story).filter(found -> found.current().isPresent())
                    .map(found -> story(200, found, session, Frame.done(Optional.ofNullable(asked.query().get("did"))))).orElseGet(() -> missing(session));
        }
        if (path.equals("/letters")) return letters(200, session, Frame.done(Optional.ofNullable(asked.query().get("did"))));
        if (path.equals("/orders")) return orders(200, session, Frame.done(Optional.ofNullable(asked.query().get("did"))));
        if (path.startsWith("/audit/")) {
            return FormCommand.story(path.substring("/audit/".length())).flatMap(desks::story)
                    .map(found -> Reply.page(200, frame.page("Audit", session, AuditPage.html(found, desks.acts(found.id(), AuditPage.ACTS_MAX), words)))).orElseGet(() -> missing(session));
        }
        if (path.startsWith("/report/")) {
            return FormCommand.story(path.substring("/report/".length())).flatMap(desks::story)
                    .map(found -> Reply.page(200, frame.page("What was taken back", session, KillReport.of(desks, found).html(words)))).orElseGet(() -> missing(session));
        }
        return missing(session);
    }

    private Forms forms(SignIns.Session session, String back) {
        return new Forms(session, signIns.secret(), back, draft -> Remains.seen(desks.remains(draft)), story -> desks.difference(story).map(Difference::notes).orElse(List.of()));
    }

    private Reply front(int status, SignIns.Session session, Html said) {
        return Reply.page(status, frame.page("Waiting", session, front.html(forms(session, "/desk"), said, clock.instant())));
    }

    private Reply story(int status, Story found, SignIns.Session session, Html said) {
        String headline = found.proposed().or(found::published).orElseThrow().headline().text();
        return Reply.page(status, frame.page(headline, session, story.html(found, forms(session, "/desk/story/" + found.id()), said, clock.instant())));
    }

    private Reply orders(int status, SignIns.Session session, Html said) {
        if (!settings.isHolder(session.editor()))
            return Reply.page(403, frame.page("Standing orders", session, Html.of("<section class=\"plain\"><h1>Standing orders are confidential</h1><p>Whoever holds them reads them here. <a href=\"/desk\">Go to the desk</a></p></section>")));
        return Reply.page(status, frame.page("Standing orders", session, OrderForm.page(desks.orders().all(), session, signIns.secret(), words, said)));
    }

    private Reply ordered(Map<String, String> form, SignIns.Session session) {
        if (!settings.isHolder(session.editor())) return orders(403, session, Html.NOTHING);
        String request = session.editor() + " " + request(form);
        Optional<StandingOrder.Matter> matter = OrderForm.matter(form);
        boolean gives = form.getOrDefault("act", "").equals("give-order");
        if (gives && matter.isEmpty()) return orders(400, session, Frame.refused("The form says too little of the order: give its words, and of a blackout its countries, hours and zone."));
        Decision decision = gives ? desks.orders().give(matter.orElseThrow(), OrderForm.territories(form), OrderForm.until(form), form.getOrDefault("reason", ""), session.editor(), request)
                : desks.orders().lift(form.getOrDefault("order", ""), form.getOrDefault("reason", ""), session.editor(), request);
        return switch (decision) {
            case Decision.Accepted _ -> Reply.to("/desk/orders?did=" + form.getOrDefault("act", ""));
            case Decision.Rejected refused -> orders(409, session, Frame.refused(refused.sentence()));
        };
    }

    private Reply letters(int status, SignIns.Session session, Html said) {
        return Reply.page(status, frame.page("Letters", session, Html.of("<section class=\"plain\"><p class=\"back\"><a href=\"/desk\">← The desk</a></p>{}<h1>Letters from readers</h1>{}</section>", said,
                LettersSection.list(letters.open(LettersSection.MAX), session, words, "/desk/letters", true))));
    }

    private Reply answered(Map<String, String> form, SignIns.Session session) {
        String back = form.getOrDefault("back", "");
        if (letters.close(form.getOrDefault("letter", ""), session.editor(), form.getOrDefault("note", "").strip()).isEmpty()) return letters(404, session, Frame.refused("There is no such letter any more."));
        return Reply.to((back.matches("/desk/story/[a-z0-9]{1,20}") ? back : "/desk/letters") + "?did=answered");
    }

    private Reply missing(SignIns.Session session) {
        return Reply.page(404, frame.page("Not found", session, Html.of("<section class=\"plain\"><h1>There is nothing here</h1><p><a href=\"/desk\">Go to the desk</a></p></section>")));
    }

    private Reply posted(Asked asked, SignIns.Session session) {
        Map<String, String> form = asked.form();
        if (!isTheirs(session, Optional.ofNullable(form.get("csrf")))) return refusedForm(403, session, "The form is not one of this session: open the page again.");
        if (asked.path().equals("/sign-out")) {
            asked.session().ifPresent(signIns::close);
            return Reply.to("/desk").with("Set-Cookie", cookie("", 0));
        }
        if (!asked.path().equals("/act")) return missing(session);
        if (form.getOrDefault("act", "").equals("give-order") || form.getOrDefault("act", "").equals("lift-order")) return ordered(form, session);
        if (form.getOrDefault("act", "").equals("answered")) return answered(form, session);
        Optional<ClusterOrder> order = FormOrder.of(form, desks.clusters());
        if (order.isPresent()) return ordered(form, order.get(), session);
        Optional<DeskCommand> command = FormCommand.of(form);
        if (command.isEmpty()) return refusedForm(400, session, "The form asks for nothing that the desk does: open the page again.");
        if (command.get() instanceof DeskCommand.KillStory && !form.containsKey("sure")) return refusedForm(400, session, "A kill is for good: say that you mean it.");
        if (command.get() instanceof DeskCommand.RedactItem && !form.containsKey("destroy")) return refusedForm(400, session, "What is destroyed does not come back: say that you mean it.");
        return acted(form, command.get(), session);
    }

    private Reply ordered(Map<String, String> form, ClusterOrder order, SignIns.Session session) {
        Optional<Story> about = FormCommand.story(form.getOrDefault("story", "")).flatMap(desks::story);
        ClusterEvent first = desks.clusters().order(order, session.editor(), session.editor() + " " + request(form)).getFirst();
        if (first instanceof ClusterEvent.OrderRefused(_, String sentence)) return about.isPresent() ? story(409, about.get(), session, Frame.refused(sentence)) : refusedForm(409, session, sentence);
        return Reply.to(about.map(story -> "/desk/story/" + story.id()).orElse("/desk") + "?did=ordered");
    }

    private String request(Map<String, String> form) {
        return Optional.ofNullable(form.get("request")).filter(text -> !text.isBlank() && text.length() <= REQUEST_LENGTH_MAX).orElseGet(signIns::secret);
    }

    private Reply acted(Map<String, String> form, DeskCommand command, SignIns.Session session) {
        String request = request(form);
        boolean onStory = form.getOrDefault("back", "").startsWith("/desk/story/");
        Optional<Story> about = onStory ? FormCommand.story(form.getOrDefault("story", "")).flatMap(desks::story) : Optional.empty();
        return switch (desks.submit(command, session.editor(), session.editor() + " " + request)) {
            case Decision.Accepted _ -> Reply.to((command instanceof DeskCommand.CorrectStory && about.isPresent() ? "/desk/story/" + about.get().id() : "/desk") + "?did=" + form.getOrDefault("act", ""));
            case Decision.Rejected refused -> about.isPresent() ? story(409, about.get(), session, Html.all(Frame.refused(refused.sentence()), confirming(refused, about.get(), form, session)))
                    : refusedForm(409, session, refused.sentence());
        };
    }

    private Html confirming(Decision.Rejected refused, Story about, Map<String, String> form, SignIns.Session session) {
        return Confirmation.code(refused).map(code -> forms(session, "/desk/story/" + about.id()).confirm(about, form, code)).orElse(Html.NOTHING);
    }

    private Reply refusedForm(int status, SignIns.Session session, String sentence) {
        return front(status, session, Frame.refused(sentence));
    }

    private static void send(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, reply.type()).put(new HttpString("Cache-Control"), "no-store").put(new HttpString("Content-Security-Policy"), POLICY)
                .put(new HttpString("X-Content-Type-Options"), "nosniff").put(new HttpString("Referrer-Policy"), "same-origin").put(new HttpString("X-Robots-Tag"), "noindex")
                .put(new HttpString("Cross-Origin-Opener-Policy"), "same-origin");
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
    }

    private static byte[] resource(String name) {
        try (InputStream in = DeskSite.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("Expected " + name + " beside " + DeskSite.class.getName());
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
