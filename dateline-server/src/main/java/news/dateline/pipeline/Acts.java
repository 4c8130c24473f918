package news.dateline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.desk.Fold;
import news.dateline.log.Audit;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.OrderRecord;
import news.dateline.model.Signal;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.web.desk.Act;

/** Reads entries of the logs as acts: who, when, why, and what a story was before and became after, which the desk's own fold says. */
final class Acts {
    private static final String INTAKE = Logs.WIRE.name() + "/";
    private static final List<String> REASONS = List.of("because", "reason", "words", "outcome");
    private static final List<String> SUBJECTS = List.of("story", "from", "into", "item", "cluster", "scope", "alarm");

    private Acts() { }

    /** An entry of a log of {@link Audit#LOGS}. {@code stories} holds what the stories were before it, and holds after it what they are then. */
    static Optional<Act> of(Envelope<?> entry, Transaction stories) {
        return switch (entry.event()) {
            case DeskRecord.Happened(DeskEvent event, String by) -> Optional.of(happened(entry, event, by, stories));
            case DeskRecord.Rejected refused -> Optional.of(plain(entry, refused.by(), "Rejected " + name(refused.command()), tree(refused.command()), refused.code() + ": " + refused.sentence()));
            case DeskRecord.Wrote wrote -> Optional.of(plain(entry, wrote.by(), name(wrote), tree(wrote), wrote.outcome()));
            // What was asked stands again in what happened or was refused.
            case DeskRecord.Asked _ -> Optional.empty();
            case OrderRecord order -> Optional.of(plain(entry, order.by(), name(order.order()), tree(order.order()), reason(tree(order.order()))));
            case Signal signal -> Optional.of(signalled(entry, signal));
            default -> throw new IllegalStateException("Expected an entry of a log of acts, found " + entry.event().getClass().getName() + " at " + entry.name());
        };
    }

    private static Act happened(Envelope<?> entry, DeskEvent event, String by, Transaction stories) {
        JsonNode tree = tree(event);
        String why = reason(tree);
        Optional<StoryId> story = Fold.concerns(event);
        if (story.isEmpty()) return plain(entry, by, name(event), tree, why);
        Optional<Story> before = stories.get(Tables.STORIES, story.get().value());
        Story after = Fold.apply(before, event, entry.at(), by);
        stories.put(Tables.STORIES, story.get().value(), after);
        return new Act(entry.name(), entry.at(), by, name(event), about(tree), why, before.map(Act.Was::of), Optional.of(Act.Was.of(after)), entry.cause());
    }

    private static Act signalled(Envelope<?> entry, Signal signal) {
        String who = entry.cause().startsWith(INTAKE) ? "agency/" + signal.agency() : entry.cause();
        List<String> about = signal.items().isEmpty() ? List.of(signal.agency()) : signal.items().stream().map(Object::toString).toList();
        return new Act(entry.name(), entry.at(), who, "Signal " + signal.kind(), about, signal.reason(), Optional.empty(), Optional.empty(), entry.cause());
    }

    private static Act plain(Envelope<?> entry, String who, String act, JsonNode tree, String why) {
        return new Act(entry.name(), entry.at(), who, act, about(tree), why, Optional.empty(), Optional.empty(), entry.cause());
    }

    /** Acts on one story, oldest first, from the newest entries about it. Reads nothing else. */
    static List<Act> ofStory(View view, Ledger scratch, List<Long> positions) {
        return scratch.write(stories -> {
            List<Act> acts = new ArrayList<>();
            for (long position : positions) {
                for (Envelope<DeskRecord> entry : view.read(Logs.DESK, position - 1, 1)) of(entry, stories).ifPresent(acts::add);
            }
            return acts;
        });
    }

    static Optional<EventLog<?>> log(String name) {
        return Audit.LOGS.stream().filter(log -> log.name().equals(name)).<EventLog<?>>map(log -> log).findFirst();
    }

    private static String name(Object what) {
        return what.getClass().getSimpleName();
    }

    private static JsonNode tree(Object what) {
        return Json.mapper().valueToTree(what);
    }

    /** The words that were given with it, under whichever name; of what was published, the line of its history. */
    private static String reason(JsonNode tree) {
        for (String field : REASONS) if (tree.path(field).isTextual()) return tree.path(field).asText();
        for (String field : List.of("change", "correction")) if (tree.path(field).path("note").isTextual()) return tree.path(field).path("note").asText();
        List<String> waits = new ArrayList<>();
        tree.path("waitsFor").forEach(why -> waits.add(why.asText()));
        return String.join("; ", waits);
    }

    private static List<String> about(JsonNode tree) {
        List<String> found = new ArrayList<>();
        for (String field : SUBJECTS) {
            JsonNode value = tree.path(field);
            if (value.isTextual()) found.add(value.asText());
            else if (value.has("agency") && value.has("guid")) found.add(value.path("agency").asText() + ":" + value.path("guid").asText());
            else if (value.path("value").isTextual()) found.add(value.path("value").asText());
        }
        return found;
    }
}
