package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.desk.Alarm;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an alarm that nobody answers to a person outside the desk, and to the next when that one does not answer either. What is sent says of which kind the alarm is, since when it stands and where the
 * desk is: no copy, no headline, no word of an order. It sends outside of any transaction, tries a few times, then goes on to the next person; a stop between sending and recording sends once more. One step at
 * a time, from any thread.
 */
public final class EscalationStage implements Stage {
    static final int TRIES_MAX = 4;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
    private static final String NAME = "escalation";
    private static final String WATCH = "watch";
    private static final Logger LOG = LoggerFactory.getLogger(EscalationStage.class);

    /** Who is told, and where: mail addresses and addresses that take a POST. */
    public record Person(String name, List<String> ways) {
        public Person {
            ways = List.copyOf(ways);
        }
    }

    /** All that is said. {@code kind} is the first word of the alarm's id, {@code words} one of some fixed sentences. */
    public record Message(String to, String kind, String words, Instant raisedAt, int stories) { }

    /** What carries messages. */
    @FunctionalInterface public interface Messenger {
        /** Empty when it was taken, else why not, in words that may stand in a log. */
        Optional<String> send(String way, Message message);
    }

    private record Tried(int times, Instant again) { }

    private final Ledger ledger;
    private final List<Person> persons;
    private final Messenger messenger;
    private final Duration after;
    private final InstantSource clock;
    private final Map<String, Tried> tried = new HashMap<>();

    public EscalationStage(Ledger ledger, List<Person> persons, Messenger messenger, Duration after, InstantSource clock) {
        this.ledger = ledger;
        this.persons = List.copyOf(persons);
        this.messenger = messenger;
        this.after = after;
        this.clock = clock;
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        Instant now = clock.instant();
        List<Alarm> open = ledger.read(view -> List.copyOf(new DeskStories(view).standing().alarms().values()));
        tried.keySet().removeIf(key -> open.stream().noneMatch(alarm -> key(alarm).equals(key)));
        Optional<Alarm> due = open.stream().filter(alarm -> isDue(alarm, now)).min(Comparator.comparing(Alarm::raisedAt).thenComparing(Alarm::id));
        due.ifPresent(alarm -> tell(alarm, persons.get(alarm.told().size()), now));
        return due.isPresent();
    }

    /** Whoever could not be reached at all answers nothing: the next is told at once. */
    private boolean isDue(Alarm alarm, Instant now) {
        if (alarm.told().size() >= persons.size()) return false;
        boolean waited = alarm.told().isEmpty() ? !now.isBefore(alarm.raisedAt().plus(after)) : !alarm.told().getLast().delivered() || !now.isBefore(alarm.told().getLast().at().plus(after));
        return waited && Optional.ofNullable(tried.get(key(alarm))).map(before -> !now.isBefore(before.again())).orElse(true);
    }

    private static String key(Alarm alarm) {
        return alarm.id() + "\n" + alarm.told().size();
    }

    private void tell(Alarm alarm, Person person, Instant now) {
        Message message = new Message(person.name(), kind(alarm), words(kind(alarm)), alarm.raisedAt(), alarm.stories().size());
        boolean delivered = false;
        for (String way : person.ways()) {
            Optional<String> failure = messenger.send(way, message);
            failure.ifPresent(why -> LOG.warn("stage=escalation an alarm ({}) could not be brought to {}: {}", message.kind(), person.name(), why));
            delivered |= failure.isEmpty();
        }
        int times = Optional.ofNullable(tried.get(key(alarm))).map(Tried::times).orElse(0) + 1;
        if (!delivered && times < TRIES_MAX) {
            tried.put(key(alarm), new Tried(times, now.plus(TRY_AGAIN.multipliedBy(1L << (times - 1)))));
            return;
        }
        boolean reached = delivered;
        if (!reached) LOG.error("stage=escalation gave up telling {} of an alarm ({}) after {} tries", person.name(), message.kind(), times);
        ledger.change(transaction -> {
            // Answered meanwhile: then nobody else needs to know.
            if (!new DeskStories(transaction).standing().alarms().containsKey(alarm.id())) return;
            Envelope<DeskRecord> entry = transaction.append(Logs.DESK, new DeskRecord.Happened(new DeskEvent.AlarmEscalated(alarm.id(), person.name(), reached), WATCH), WATCH);
            Views.decided(transaction, entry);
        });
    }

    private static String kind(Alarm alarm) {
        int colon = alarm.id().indexOf(':');
        return colon < 0 ? "alarm" : alarm.id().substring(0, colon);
    }

    /** Fixed, so that no copy goes out with them: an alarm's own words may hold what an agency wrote to editors. */
    private static String words(String kind) {
        return switch (kind) {
            case "unreadable" -> "An agency's order could not be read, and stories are withheld.";
            case "advisory" -> "An agency may have sent an order in words, and stories are withheld.";
            case "aimless" -> "An agency sent an order that names no item.";
            case "correction" -> "An agency has corrected copy, and a story waits for an editor.";
            case "note" -> "A note to editors was not understood, and a story waits.";
            case "alert" -> "An alert waits for an editor.";
            case "echo", "echoed" -> "The words of a dead item stand under another name, and stories wait.";
            case "quiet" -> "A wire has filed nothing for longer than is usual.";
            default -> "An alarm is open at the desk.";
        };
    }
}
