package news.dateline.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.desk.Decision;
import news.dateline.model.StandingOrder;

/** The standing orders with their words, for whoever holds them: who asks is for the caller to see to. Any thread may call. */
public interface OrderDesk {
    record Held(StandingOrder order, boolean inForce) { }

    /** Newest first, the lifted ones too. */
    List<Held> all();

    /** Lays the words down where the desk alone reads them and puts the order in force; answers and events name it by its id. {@code request} as in {@link Desks#submit}. */
    Decision give(StandingOrder.Matter matter, Set<String> territories, Optional<Instant> until, String reason, String by, String request);

    /** Releases nothing by itself. */
    Decision lift(String id, String reason, String by, String request);
}
