package news.dateline.web.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.model.ItemId;
import news.dateline.model.StandingOrder;

/** The page of standing orders, for whoever holds them: the list, a form to give one, a button to lift each. */
final class OrderForm {
    private OrderForm() { }

    static Html page(List<OrderDesk.Held> orders, SignIns.Session session, String nonce, Words words, Html said) {
        List<Html> rows = new ArrayList<>();
        for (OrderDesk.Held held : orders) rows.add(row(held, session, nonce + "-" + rows.size(), words));
        Html list = rows.isEmpty() ? Html.of("<p class=\"empty\">No standing order was ever given.</p>") : Html.of("<ul class=\"log\">{}</ul>", rows);
        return Html.of("""
                <section class="plain"><p class="back"><a href="/desk">← The desk</a></p>{}<h1>Standing orders</h1>
                <p class="meta">Confidential: their words stand on this page and nowhere else. Everywhere else an order is called by its number.</p>{}{}</section>
                """, said, list, give(session, nonce));
    }

    private static Html row(OrderDesk.Held held, SignIns.Session session, String nonce, Words words) {
        StandingOrder order = held.order();
        Html lift = !held.inForce() ? order.lifted().map(lifted -> Html.of(" <span class=\"meta\">lifted by {}, {}: {}</span>", lifted.by(), words.time(lifted.at()), lifted.reason())).orElse(Html.of(" <span class=\"meta\">over</span>"))
                : Html.of("""
                <details class="ask"><summary>Lift…</summary><form method="post" action="/desk/act"><input type="hidden" name="csrf" value="{}"><input type="hidden" name="request" value="{}">\
                <input type="hidden" name="act" value="lift-order"><input type="hidden" name="order" value="{}"><label>Why <input name="reason" required maxlength="500" autocomplete="off"></label><button>Lift</button></form></details>
                """, session.csrf(), nonce, order.id());
        Html until = order.until().map(end -> Html.of(", until {}", words.time(end))).orElse(Html.NOTHING);
        Html where = order.territories().isEmpty() ? Html.NOTHING : Html.of(", ordered for {}", String.join(", ", order.territories()));
        return Html.of("<li><b>{}</b> {}{}{} <span class=\"meta\">given by {}, {}: {}</span>{}</li>", order.id(), StandingApi.words(order), until, where, order.by(), words.time(order.givenAt()), order.reason(), lift);
    }

    private static Html give(SignIns.Session session, String nonce) {
        return Html.of("""
                <details class="ask wide"><summary>Give a standing order…</summary><form method="post" action="/desk/act"><input type="hidden" name="csrf" value="{}"><input type="hidden" name="request" value="{}-give">\
                <input type="hidden" name="act" value="give-order">
                <label>What <select name="kind"><option value="name">a name</option><option value="phrase">words</option><option value="item">an item</option><option value="story">a story</option><option value="blackout">a blackout</option></select></label>
                <label>Its words, each spelling and script on a line of its own; of an item AGENCY:GUID, of a story its id <textarea name="words" rows="4" maxlength="4000" autocomplete="off"></textarea></label>
                <label>Ordered for these countries only, by two letters <input name="territories" maxlength="100" autocomplete="off"></label>
                <label>Until (UTC) <input name="until" type="datetime-local"></label>
                <fieldset><legend>A blackout</legend><label>News of these countries, by two letters <input name="countries" maxlength="100" autocomplete="off"></label>
                <label>In these sectors <input name="sectors" maxlength="200" autocomplete="off" placeholder="politics"></label>
                <label>From <input name="from" type="datetime-local"></label><label>To <input name="to" type="datetime-local"></label>
                <label>By the clocks of <input name="zone" maxlength="60" autocomplete="off" placeholder="Asia/Kolkata"></label>
                <label class="sure"><input type="checkbox" name="comes-back"> What it alone withheld comes back when it is over.</label></fieldset>
                <label>Why, as confidential as the order <input name="reason" required maxlength="500" autocomplete="off"></label><button>Give the order</button></form></details>
                """, session.csrf(), nonce);
    }

    /** What a form orders; empty for one that cannot be understood. */
    static Optional<StandingOrder.Matter> matter(Map<String, String> form) {
        String words = form.getOrDefault("words", "").strip();
        return switch (form.getOrDefault("kind", "")) {
            case "phrase" -> Optional.of(new StandingOrder.Phrase(lines(words)));
            case "name" -> Optional.of(new StandingOrder.PersonsName(lines(words)));
            case "item" -> item(words).map(StandingOrder.OneItem::new);
            case "story" -> FormCommand.story(words).map(story -> new StandingOrder.OneStory(story, Set.of()));
            case "blackout" -> blackout(form, lines(words));
            default -> Optional.empty();
        };
    }

    private static Optional<ItemId> item(String words) {
        int colon = words.indexOf(':');
        return colon <= 0 || colon == words.length() - 1 ? Optional.empty() : Optional.of(new ItemId(words.substring(0, colon), words.substring(colon + 1)));
    }

    private static Optional<StandingOrder.Matter> blackout(Map<String, String> form, List<String> phrases) {
        try {
            return Optional.of(new StandingOrder.Blackout(codes(form.getOrDefault("countries", "")), names(form.getOrDefault("sectors", "")), phrases, LocalDateTime.parse(form.getOrDefault("from", "")),
                    LocalDateTime.parse(form.getOrDefault("to", "")), ZoneId.of(form.getOrDefault("zone", "").strip()), form.containsKey("comes-back")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Set<String> territories(Map<String, String> form) {
        return codes(form.getOrDefault("territories", ""));
    }

    /** Empty where the form names no end; a time that cannot be read is no end, and the order binds until it is lifted. */
    static Optional<Instant> until(Map<String, String> form) {
        try {
            return Optional.of(form.getOrDefault("until", "")).filter(text -> !text.isBlank()).map(text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<String> lines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Set<String> codes(String text) {
        return names(text).stream().map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }
}
