package news.dateline.web.reader;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.newsletter.Choice;
import news.dateline.newsletter.Newsletters;
import news.dateline.newsletter.Rhythm;
import news.dateline.newsletter.Subscribers;
import news.dateline.press.Newsroom;
import news.dateline.press.page.Messages;
import news.dateline.press.page.NewsletterView;
import news.dateline.press.page.NewsletterView.ChoiceView;
import news.dateline.press.page.NewsletterView.Step;
import news.dateline.press.page.Pages;
import news.dateline.web.site.SafeHeaders;

/**
 * {@code /newsletter}: signing up, {@code /confirm/SECRET}, {@code /leave/ID}, {@code /preview/EDITION}. Without script or cookie. Looking at a link changes nothing, since mail servers look at every link; the
 * button on its page does, and so does what mail programs send by themselves to leave (RFC 8058). The answer to signing up does not tell whether an address is subscribed. May block. Thread-safe.
 */
public final class NewsletterDoor implements HttpHandler {
    static final int AN_HOUR_MAX = 10;
    private static final int BODY_MAX = 8 * 1024;
    private static final int FIELDS_MAX = 60;
    private static final HttpString POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString ROBOTS = new HttpString("X-Robots-Tag");

    /** What it needs of the world around it. {@code pace} is real time, for forms; {@code clock} the news's. */
    public record Around(Pages pages, Newsroom newsroom, InstantSource clock, InstantSource pace, Supplier<String> secrets, boolean forwarded, boolean secure) { }

    private final Newsletters newsletters;
    private final Around around;
    private final Stamps stamps;
    private final Crowd crowd;

    public NewsletterDoor(Newsletters newsletters, Around around) {
        this.newsletters = newsletters;
        this.around = around;
        this.stamps = new Stamps(around.secrets());
        this.crowd = new Crowd(around.secrets(), AN_HOUR_MAX);
    }

    @Override public void handleRequest(HttpServerExchange exchange) throws Exception {
        SafeHeaders.add(exchange.getResponseHeaders(), around.secure());
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        boolean get = exchange.getRequestMethod().equals(Methods.GET) || exchange.getRequestMethod().equals(Methods.HEAD);
        if (!get && !exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD, POST");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
            return;
        }
        String[] parts = exchange.getRelativePath().split("/", 4);
        String which = parts.length > 1 ? parts[1] : "";
        String rest = parts.length == 3 && parts[2].matches("[A-Za-z0-9-]{1,100}") ? parts[2] : "";
        switch (which) {
            case "" -> {
                if (get) send(exchange, StatusCodes.OK, exchange.getQueryString().equals("sent") ? NewsletterView.of(Step.SENT, "") : form(Typed.NOTHING, Optional.empty()));
                else asked(exchange);
            }
            case "confirm" -> confirm(exchange, get, rest);
            case "leave" -> leave(exchange, get, rest);
            case "preview" -> preview(exchange, rest.isEmpty() ? Edition.GLOBAL : rest);
            default -> send(exchange, StatusCodes.NOT_FOUND, NewsletterView.of(Step.GONE, ""));
        }
    }

    private void confirm(HttpServerExchange exchange, boolean get, String secret) {
        if (get) send(exchange, newsletters.subscribers().waits(secret) ? StatusCodes.OK : StatusCodes.GONE, NewsletterView.of(newsletters.subscribers().waits(secret) ? Step.CONFIRM : Step.GONE, "/newsletter/confirm/" + secret));
        else if (newsletters.subscribers().confirm(secret)) send(exchange, StatusCodes.OK, NewsletterView.of(Step.CONFIRMED, ""));
        else send(exchange, StatusCodes.GONE, NewsletterView.of(Step.GONE, ""));
    }

    /** Whoever has left may ask again and is told the same. */
    private void leave(HttpServerExchange exchange, boolean get, String id) {
        if (!get) newsletters.subscribers().leave(id);
        send(exchange, StatusCodes.OK, NewsletterView.of(get ? Step.LEAVE : Step.LEFT, "/newsletter/leave/" + id));
    }

    private void preview(HttpServerExchange exchange, String edition) {
        if (around.newsroom().editions().stream().noneMatch(known -> known.id().equals(edition))) {
            send(exchange, StatusCodes.NOT_FOUND, NewsletterView.of(Step.GONE, ""));
            return;
        }
        // A mail's styles stand in it: this page alone may have them, and nothing else.
        exchange.getResponseHeaders().put(POLICY, "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        exchange.getResponseHeaders().put(ROBOTS, "noindex");
        send(exchange, StatusCodes.OK, newsletters.letterpress().html(newsletters.preview(Rhythm.MORNING, edition, around.clock().instant())));
    }

    /** What was typed. */
    private record Typed(String mail, String edition, Set<String> sectors, String rhythm, String stamp, boolean trap) {
        static final Typed NOTHING = new Typed("", Edition.GLOBAL, Set.of(), Rhythm.MORNING.key(), "", false);

        static Typed of(Map<String, List<String>> fields) {
            return new Typed(one(fields, "mail").strip(), one(fields, "edition"), new TreeSet<>(fields.getOrDefault("sector", List.of())), one(fields, "rhythm"), one(fields, "stamp"), !one(fields, "website").isEmpty());
        }

        private static String one(Map<String, List<String>> fields, String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private void asked(HttpServerExchange exchange) throws IOException {
        exchange.startBlocking();
        byte[] body;
        try (InputStream in = exchange.getInputStream()) {
            body = in.readNBytes(BODY_MAX + 1);
        }
        Typed typed = body.length > BODY_MAX ? Typed.NOTHING : Typed.of(fields(new String(body, StandardCharsets.UTF_8)));
        Instant now = around.pace().instant();
        Optional<Choice> choice = choice(typed);
        Optional<String> refused = refused(exchange, typed, choice, now);
        if (refused.isPresent()) send(exchange, StatusCodes.UNPROCESSABLE_ENTITY, form(typed, refused));
        else if (!crowd.mayStill(FeedbackDoor.address(exchange, around.forwarded()), now)) send(exchange, StatusCodes.TOO_MANY_REQUESTS, form(typed, Optional.of(words().of("refused.crowd"))));
        else ask(exchange, typed, choice.orElseThrow());
    }

    private void ask(HttpServerExchange exchange, Typed typed, Choice choice) {
        boolean done = switch (newsletters.subscribers().ask(typed.mail(), choice)) {
            case Subscribers.Asked.Send send -> newsletters.ask(typed.mail(), send.secret(), around.clock().instant());
            case Subscribers.Asked.Enough _ -> true;
            case Subscribers.Asked.Full _ -> false;
        };
        if (!done) {
            send(exchange, StatusCodes.SERVICE_UNAVAILABLE, form(typed, Optional.of(words().of("refused.no-mail"))));
            return;
        }
        exchange.getResponseHeaders().put(Headers.LOCATION, "/newsletter?sent");
        exchange.setStatusCode(StatusCodes.SEE_OTHER).endExchange();
    }

    private Optional<Choice> choice(Typed typed) {
        boolean known = around.newsroom().editions().stream().anyMatch(edition -> edition.id().equals(typed.edition())) && around.newsroom().sectors().stream().map(Sector::slug).toList().containsAll(typed.sectors());
        return Rhythm.of(typed.rhythm()).filter(_ -> known).map(rhythm -> new Choice(typed.edition(), typed.sectors(), rhythm));
    }

    private Optional<String> refused(HttpServerExchange exchange, Typed typed, Optional<Choice> choice, Instant now) {
        if (FeedbackDoor.foreign(exchange)) return Optional.of(words().of("refused.foreign"));
        if (typed.mail().length() > FeedbackDoor.MAIL_MAX || !FeedbackDoor.MAIL.matcher(typed.mail()).matches()) return Optional.of(words().of("refused.mail-needed"));
        if (choice.isEmpty()) return Optional.of(words().of("refused.choice"));
        return switch (typed.trap() ? Stamps.Worth.NOT_GOOD : stamps.use(typed.stamp(), now)) {
            case GOOD -> Optional.empty();
            case TOO_SOON -> Optional.of(words().of("refused.too-soon"));
            case NOT_GOOD -> Optional.of(words().of("refused.not-good"));
        };
    }

    /** The form belongs to no edition. */
    private Messages words() {
        return around.newsroom().site().words();
    }

    private NewsletterView form(Typed typed, Optional<String> refused) {
        return new NewsletterView(Step.FORM, typed.mail().length() > FeedbackDoor.MAIL_MAX ? "" : typed.mail(),
                around.newsroom().editions().stream().map(edition -> new ChoiceView(edition.id(), words().edition(edition.id(), edition.name()), edition.id().equals(typed.edition()))).toList(),
                around.newsroom().sectors().stream().map(sector -> new ChoiceView(sector.slug(), words().sector(sector.slug(), sector.name()), typed.sectors().contains(sector.slug()))).toList(),
                Arrays.stream(Rhythm.values()).map(rhythm -> new ChoiceView(rhythm.key(), words().of("rhythm." + rhythm.key()), rhythm.key().equals(typed.rhythm()))).toList(), stamps.stamp(around.pace().instant()), refused, "");
    }

    private void send(HttpServerExchange exchange, int status, NewsletterView view) {
        // Secrets in addresses are told to nobody.
        if (view.step() != Step.FORM) exchange.getResponseHeaders().put(new HttpString("Referrer-Policy"), "no-referrer");
        send(exchange, status, around.pages().newsletter(around.newsroom().site(), view));
    }

    private static void send(HttpServerExchange exchange, int status, String page) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
        exchange.getResponseSender().send(page, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> fields(String encoded) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String field : encoded.split("&", FIELDS_MAX)) {
            int equals = field.indexOf('=');
            try {
                fields.computeIfAbsent(equals < 0 ? field : field.substring(0, equals), _ -> new ArrayList<>()).add(equals < 0 ? "" : URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException _) {
                // What is not encoded as forms are says nothing.
            }
        }
        return fields;
    }
}
