package news.dateline.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import news.dateline.desk.Decision;
import news.dateline.desk.StandingOrders;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.model.DeskCommand;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.web.desk.Desks;
import news.dateline.web.desk.OrderDesk;

/** Standing orders over the news ledger: words go into their own table before the desk is asked, and the desk's log never holds them. Any thread may call. */
final class LedgerOrders implements OrderDesk {
    private static final int ORDERS_MAX = 10_000;
    private static final int ID_BYTES = 5;

    private final Ledger ledger;
    private final Desks desks;
    private final InstantSource clock;

    LedgerOrders(Ledger ledger, Desks desks, InstantSource clock) {
        this.ledger = ledger;
        this.desks = desks;
        this.clock = clock;
    }

    @Override public List<Held> all() {
        return ledger.read(view -> {
            SortedMap<String, Instant> inForce = new DeskStories(view).standing().orders();
            List<Held> all = new ArrayList<>();
            for (View.Row<StandingOrder> row : view.range(Tables.STANDING_ORDERS, "", "~", ORDERS_MAX)) all.add(new Held(row.value(), inForce.containsKey(row.key())));
            return all.stream().sorted(Comparator.comparing((Held held) -> held.order().givenAt()).reversed().thenComparing(held -> held.order().id())).toList();
        });
    }

    @Override public Decision give(StandingOrder.Matter matter, Set<String> territories, Optional<Instant> until, String reason, String by, String request) {
        Instant now = clock.instant();
        Optional<Decision.Rejected> problem = StandingOrders.problem(matter, reason, until, now);
        if (problem.isPresent()) return problem.get();
        Optional<StandingOrder.Matter> whole = ledger.read(view -> whole(view, matter));
        if (whole.isEmpty()) return new Decision.Rejected("NO_SUCH_STORY", "There is no such story: look it up in the list.");
        String id = id(request);
        StandingOrder order = new StandingOrder(id, whole.get(), territories, until, reason.strip(), by, now, Optional.empty());
        ledger.change(transaction -> {
            // A repeat of the asking is answered, and overwrites nothing.
            if (transaction.get(Tables.STANDING_ORDERS, id).isEmpty()) transaction.put(Tables.STANDING_ORDERS, id, order);
        });
        return desks.submit(new DeskCommand.GiveOrder(id), by, request);
    }

    /** A story with the clusters that it is made of now. */
    private static Optional<StandingOrder.Matter> whole(View view, StandingOrder.Matter matter) {
        if (!(matter instanceof StandingOrder.OneStory(var id, var clusters)) || !clusters.isEmpty()) return Optional.of(matter);
        Optional<Story> story = view.get(Tables.STORIES, id.value());
        return story.map(found -> new StandingOrder.OneStory(id, found.clusters()));
    }

    /** Derived from the asking and from none of its words, which could be guessed from anything derived from them. */
    private static String id(String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(("standing order " + request).getBytes(StandardCharsets.UTF_8));
            return "o-" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    @Override public Decision lift(String id, String reason, String by, String request) {
        Optional<Decision.Rejected> problem = StandingOrders.reasonGiven(reason);
        if (problem.isPresent()) return problem.get();
        Decision decision = desks.submit(new DeskCommand.LiftOrder(id), by, request);
        if (decision instanceof Decision.Accepted) ledger.change(transaction -> transaction.get(Tables.STANDING_ORDERS, id).filter(order -> order.lifted().isEmpty())
                .ifPresent(order -> transaction.put(Tables.STANDING_ORDERS, id, order.lifted(new StandingOrder.Lifted(reason.strip(), by, clock.instant())))));
        return decision;
    }
}
