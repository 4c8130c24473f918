package news.dateline.desk;

import java.util.List;
import news.dateline.model.DeskEvent;

/** The desk's answer to a command. A value; safe between threads. */
public sealed interface Decision {
    /** Accepted; no events when nothing changes. {@code by} goes into the record of each event: the asker, or "rule" where a rule acted. */
    record Accepted(List<DeskEvent> events, String by) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Refused. {@code code} is for programs and never changes; {@code sentence} says why and what to do next. */
    record Rejected(String code, String sentence) implements Decision { }
}
