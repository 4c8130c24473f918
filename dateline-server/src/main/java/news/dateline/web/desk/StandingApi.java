package news.dateline.web.desk;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.dateline.desk.Decision;
import news.dateline.log.Json;
import news.dateline.model.StandingOrder;
import org.jspecify.annotations.Nullable;

/** The part of the API about standing orders. Their words go to whoever holds them and to nobody else; what cannot be read is refused without a word of it. */
final class StandingApi {
    static final String PATH = "/standing-orders";
    private static final ObjectReader ASKINGS = Json.mapper().readerFor(Asking.class);
    private static final ObjectReader LIFTINGS = Json.mapper().readerFor(Lifting.class);

    /** What is asked to be ordered; what may be left out is empty. */
    record Asking(StandingOrder.Matter matter, Set<String> territories, Optional<Instant> until, String reason) {
        Asking {
            if (isAbsent(matter) || isAbsent(reason)) throw new IllegalArgumentException("Expected a matter and a reason");
            territories = isAbsent(territories) ? Set.of() : Set.copyOf(territories);
            until = isAbsent(until) ? Optional.empty() : until;
        }
    }

    record Lifting(String order, String reason) {
        Lifting {
            if (isAbsent(order) || isAbsent(reason)) throw new IllegalArgumentException("Expected an order and a reason");
        }
    }

    /** For whoever does not hold orders: that there are some. */
    record Known(String id, Instant since) { }

    record Orders(List<OrderDesk.Held> orders) { }

    record Ids(List<Known> orders) { }

    private final Desks desks;
    private final Predicate<String> holds;

    StandingApi(Desks desks, Predicate<String> holds) {
        this.desks = desks;
        this.holds = holds;
    }

    /** Jackson hands over null for what a document leaves out. */
    private static boolean isAbsent(@Nullable Object value) {
        return value == null;
    }

    /** Empty for a path that is not about standing orders. */
    Optional<Reply> reply(Asked asked, String path, String editor, String request) {
        if (path.equals(PATH)) return Optional.of(asked.reads() ? listed(editor) : asked.method().equals("POST") ? give(asked, editor, request) : notAllowed("GET or POST"));
        if (path.equals(PATH + "/lift")) return Optional.of(asked.method().equals("POST") ? lift(asked, editor, request) : notAllowed("POST"));
        return Optional.empty();
    }

    private Reply listed(String editor) {
        if (holds.test(editor)) return Reply.json(200, new Orders(desks.orders().all()));
        return Reply.json(200, new Ids(desks.standing().orders().entrySet().stream().map(order -> new Known(order.getKey(), order.getValue())).toList()));
    }

    private Reply give(Asked asked, String editor, String request) {
        if (!holds.test(editor)) return notHeld();
        try {
            Asking asking = ASKINGS.readValue(asked.body());
            return answer(desks.orders().give(asking.matter(), asking.territories(), asking.until(), asking.reason(), editor, request));
        } catch (IOException | IllegalArgumentException _) {
            return notReadable();
        }
    }

    private Reply lift(Asked asked, String editor, String request) {
        if (!holds.test(editor)) return notHeld();
        try {
            Lifting lifting = LIFTINGS.readValue(asked.body());
            return answer(desks.orders().lift(lifting.order(), lifting.reason(), editor, request));
        } catch (IOException | IllegalArgumentException _) {
            return notReadable();
        }
    }

    private static Reply answer(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> Reply.json(200, new Api.Answer(accepted.events()));
            case Decision.Rejected(String code, String sentence) -> Reply.problem(code.startsWith("NO_SUCH_") ? 404 : 409, code, sentence);
        };
    }

    private static Reply notHeld() {
        return Reply.problem(403, "NOT_A_HOLDER", "Standing orders are given, read and lifted by whoever holds them (desk.editors, holder).");
    }

    /** A parser's own message would repeat what it could not read. */
    private static Reply notReadable() {
        return Reply.problem(400, "NOT_READABLE", "Expected a standing order as JSON: {\"matter\": {\"type\": \"name\", \"spellings\": […]}, \"reason\": …}, with type phrase, name, item, story or blackout (docs/STANDING-ORDERS.md).");
    }

    private static Reply notAllowed(String method) {
        return Reply.problem(405, "METHOD_NOT_ALLOWED", "Use " + method + " here.").with("Allow", method.replace(" or ", ", "));
    }

    /** In words, for whoever holds it. */
    static String words(StandingOrder order) {
        return switch (order.matter()) {
            case StandingOrder.Phrase phrase -> "the words " + quoted(phrase.spellings());
            case StandingOrder.PersonsName name -> "the name " + quoted(name.spellings());
            case StandingOrder.OneItem item -> "the item " + item.item();
            case StandingOrder.OneStory story -> "the story " + story.story();
            case StandingOrder.Blackout it -> "silence from " + it.from() + " to " + it.to() + " (" + it.zone() + ") in news of " + String.join(", ", it.countries())
                    + (it.sectors().isEmpty() ? "" : ", in " + String.join(", ", it.sectors())) + (it.phrases().isEmpty() ? "" : ", about " + quoted(it.phrases()))
                    + (it.comesBack() ? "; what it withholds comes back" : "; what it withholds waits for an editor");
        };
    }

    private static String quoted(List<String> spellings) {
        return spellings.stream().map(text -> "“" + text + "”").collect(Collectors.joining(", "));
    }
}
