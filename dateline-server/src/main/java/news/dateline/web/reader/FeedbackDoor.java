package news.dateline.web.reader;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import news.dateline.model.StoryId;
import news.dateline.press.page.FeedbackView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.SiteView;
import news.dateline.web.site.SafeHeaders;

/**
 * {@code /feedback}: a form to the editors, about the site or about a story and its paragraph ({@code ?story=ID&paragraph=3}). Works without script, sets no cookie, asks no third party: programs are told by
 * a field that people do not see, by stamps ({@link Stamps}), by how often one address sends ({@link Crowd}) and by links. What is refused is said in words over the form, with everything that was typed still
 * in it. May block: on virtual threads. Thread-safe.
 */
public final class FeedbackDoor implements HttpHandler {
    static final int BODY_MAX = 24 * 1024;
    static final int WORDS_MAX = 4_000;
    static final int AN_HOUR_MAX = 6;
    private static final int LINKS_MAX = 2;
    private static final int FIELDS_MAX = 20;
    static final int MAIL_MAX = 254;
    private static final Pattern LINK = Pattern.compile("https?://|www\\.|\\[url", Pattern.CASE_INSENSITIVE);
    static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+");
    private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");

    /** What it needs of the world around it: templates, what a shown story is called, time, secrets, and whether a front server names readers' addresses. */
    public record Around(Pages pages, SiteView site, Function<StoryId, Optional<LinkView>> stories, InstantSource clock, Supplier<String> secrets, boolean forwarded, boolean secure) { }

    private final Letters letters;
    private final Around around;
    private final Stamps stamps;
    private final Crowd crowd;

    public FeedbackDoor(Letters letters, Around around) {
        this.letters = letters;
        this.around = around;
        this.stamps = new Stamps(around.secrets());
        this.crowd = new Crowd(around.secrets(), AN_HOUR_MAX);
    }

    /** What was typed, or asked for by a link. */
    private record Typed(Optional<Letter.Kind> kind, Optional<StoryId> story, Optional<Integer> paragraph, String words, String mail, String stamp, boolean trap) {
        static Typed of(Map<String, String> fields) {
            return new Typed(Letter.Kind.of(fields.getOrDefault("kind", "")), Optional.of(fields.getOrDefault("story", "")).filter(id -> id.matches("[a-z0-9]{1,20}")).map(StoryId::new),
                    Optional.of(fields.getOrDefault("paragraph", "")).filter(number -> number.matches("[1-9][0-9]{0,2}")).map(Integer::valueOf), fields.getOrDefault("words", "").strip(),
                    fields.getOrDefault("mail", "").strip(), fields.getOrDefault("stamp", ""), !fields.getOrDefault("website", "").isEmpty());
        }
    }

    @Override public void handleRequest(HttpServerExchange exchange) throws Exception {
        SafeHeaders.add(exchange.getResponseHeaders(), around.secure());
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        if (!exchange.getRelativePath().isEmpty()) {
            exchange.getResponseHeaders().put(Headers.LOCATION, "/feedback");
            exchange.setStatusCode(StatusCodes.SEE_OTHER).endExchange();
        } else if (exchange.getRequestMethod().equals(Methods.GET) || exchange.getRequestMethod().equals(Methods.HEAD)) {
            Map<String, String> asked = fields(exchange.getQueryString());
            send(exchange, StatusCodes.OK, asked.containsKey("sent") ? around.pages().feedback(around.site(), FeedbackView.thanks()) : form(Typed.of(asked), Optional.empty()));
        } else if (exchange.getRequestMethod().equals(Methods.POST)) {
            posted(exchange);
        } else {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD, POST");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
        }
    }

    private void posted(HttpServerExchange exchange) throws IOException {
        exchange.startBlocking();
        byte[] body;
        try (InputStream in = exchange.getInputStream()) {
            body = in.readNBytes(BODY_MAX + 1);
        }
        if (body.length > BODY_MAX) {
            send(exchange, StatusCodes.REQUEST_ENTITY_TOO_LARGE, form(Typed.of(Map.of()), Optional.of(words().of("refused.too-much", WORDS_MAX))));
            return;
        }
        Typed typed = Typed.of(fields(new String(body, StandardCharsets.UTF_8)));
        Instant now = around.clock().instant();
        Optional<String> refused = refused(exchange, typed, now);
        if (refused.isPresent()) send(exchange, StatusCodes.UNPROCESSABLE_ENTITY, form(typed, refused));
        else if (!crowd.mayStill(address(exchange, around.forwarded()), now)) send(exchange, StatusCodes.TOO_MANY_REQUESTS, form(typed, Optional.of(words().of("refused.often", around.site().complaintsAddress()))));
        else if (letters.add(typed.kind().orElseThrow(), shown(typed), typed.paragraph().filter(_ -> typed.story().isPresent()), typed.words(), Optional.of(typed.mail()).filter(mail -> !mail.isEmpty())) == Letters.Taken.FULL)
            send(exchange, StatusCodes.SERVICE_UNAVAILABLE, form(typed, Optional.of(words().of("refused.full", around.site().complaintsAddress()))));
        else sent(exchange);
    }

    private static void sent(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.LOCATION, "/feedback?sent");
        exchange.setStatusCode(StatusCodes.SEE_OTHER).endExchange();
    }

    /** Why it is not taken, in words for the one who wrote it; empty for a letter that is. */
    private Optional<String> refused(HttpServerExchange exchange, Typed typed, Instant now) {
        if (foreign(exchange)) return Optional.of(words().of("refused.foreign"));
        if (typed.kind().isEmpty()) return Optional.of(words().of("refused.kind"));
        if (typed.words().isEmpty()) return Optional.of(words().of("refused.words"));
        if (typed.words().length() > WORDS_MAX) return Optional.of(words().of("refused.long", WORDS_MAX, typed.words().length()));
        if (LINK.matcher(typed.words()).results().count() > LINKS_MAX) return Optional.of(words().of("refused.links", LINKS_MAX));
        if (!typed.mail().isEmpty() && (typed.mail().length() > MAIL_MAX || !MAIL.matcher(typed.mail()).matches())) return Optional.of(words().of("refused.mail", cut(typed.mail())));
        return switch (typed.trap() ? Stamps.Worth.NOT_GOOD : stamps.use(typed.stamp(), now)) {
            case GOOD -> Optional.empty();
            case TOO_SOON -> Optional.of(words().of("refused.too-soon"));
            case NOT_GOOD -> Optional.of(words().of("refused.not-good"));
        };
    }

    /** The form belongs to no edition. */
    private Messages words() {
        return around.site().words();
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length()))));
    }

    /** A story that readers cannot see is not named back to them, and gets no letters. */
    private Optional<StoryId> shown(Typed typed) {
        return typed.story().filter(id -> around.stories().apply(id).isPresent());
    }

    /** Browsers say where a form was sent from. */
    static boolean foreign(HttpServerExchange exchange) {
        String site = exchange.getRequestHeaders().getFirst(FETCH_SITE);
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        return origin != null && !origin.equals("null") && !exchange.getHostAndPort().equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority()).orElse("");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private String form(Typed typed, Optional<String> refused) {
        Optional<LinkView> story = typed.story().flatMap(around.stories());
        FeedbackView view = new FeedbackView(story, typed.story().filter(_ -> story.isPresent()).map(StoryId::value).orElse(""), typed.paragraph().filter(_ -> story.isPresent()),
                Arrays.stream(Letter.Kind.values()).map(kind -> new FeedbackView.KindView(kind.key(), words().of("letter." + kind.key()), typed.kind().filter(kind::equals).isPresent())).toList(),
                typed.words().length() > WORDS_MAX ? typed.words().substring(0, WORDS_MAX) : typed.words(), cut(typed.mail()), stamps.stamp(around.clock().instant()), WORDS_MAX, refused, false);
        return around.pages().feedback(around.site(), view);
    }

    private static void send(HttpServerExchange exchange, int status, String page) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
        exchange.getResponseSender().send(page, StandardCharsets.UTF_8);
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : encoded.split("&", FIELDS_MAX)) {
            int equals = field.indexOf('=');
            try {
                fields.put(equals < 0 ? field : field.substring(0, equals), equals < 0 ? "" : URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException _) {
                // What is not encoded as forms are says nothing.
            }
        }
        return fields;
    }

    /** Whose request it is. {@code forwarded}: a front server names readers' addresses. */
    static byte[] address(HttpServerExchange exchange, boolean forwarded) {
        Optional<String> named = forwarded ? Optional.ofNullable(exchange.getRequestHeaders().getLast(Headers.X_FORWARDED_FOR)).map(list -> list.substring(list.lastIndexOf(',') + 1).strip()) : Optional.empty();
        return named.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> Optional.ofNullable(exchange.getSourceAddress().getAddress()).map(java.net.InetAddress::getAddress).orElse(new byte[0]));
    }
}
