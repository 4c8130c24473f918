package news.dateline.web.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dateline.desk.Alarm;
import news.dateline.desk.Decision;
import news.dateline.desk.Difference;
import news.dateline.desk.Remain;
import news.dateline.desk.Remains;
import news.dateline.desk.Reviewed;
import news.dateline.log.Json;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.web.reader.Mailbag;

/** The same as JSON, for the command line and for programs. Every refusal is {@code {code, sentence}}. */
final class Api {
    private static final int LIST_MAX = 200;
    private static final int ENTRIES_MAX = 10_000;
    private static final ObjectReader COMMANDS = Json.mapper().readerFor(DeskCommand.class).with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /** A story in a list, without its text. {@code fingerprint} names the text that an approval or release would act on. */
    record Row(String id, StoryState state, String headline, List<String> agencies, int voices, String sector, String language, boolean proposal, Optional<String> fingerprint,
               Optional<Instant> updatedAt, List<String> waitsFor) {
        static Row of(Story story) {
            Optional<Draft> draft = story.proposed().or(story::published);
            return new Row(story.id().value(), story.state(), draft.map(d -> d.headline().text()).orElse(""), draft.map(Draft::agencies).orElse(List.of()), draft.map(Draft::voices).orElse(0),
                    draft.map(Draft::sector).orElse(""), draft.map(Draft::language).orElse(""), story.proposed().isPresent(), draft.map(Draft::fingerprint), story.updatedAt(), story.waitsFor());
        }
    }

    record Rows(List<Row> stories, int total) { }

    record Overview(Rows waiting, Rows withheld, Map<String, String> stopped, List<Alarm> alarms) { }

    record Alarms(List<Alarm> alarms) { }

    /** Which version was read by whom, newest first; {@code responsible} holds editorial responsibility now. */
    record Review(String story, Optional<String> responsible, List<Reviewed> versions) { }

    record Audited(String story, List<Act> acts) { }

    record Answer(List<DeskEvent> events) { }

    /** A text that may be released: what of it merely matches dead copy, and {@code seen}, which a release has to send back as {@code remains}. */
    record Releasable(String text, String fingerprint, String seen, List<Remain> remains) { }

    record Remaining(String story, List<Releasable> texts) { }

    private final Desks desks;
    private final OrderApi orders;
    private final StandingApi standing;
    private final LettersApi letters;

    Api(Desks desks, Mailbag letters, Predicate<String> holds) {
        this.letters = new LettersApi(letters);
        this.desks = desks;
        this.standing = new StandingApi(desks, holds);
        this.orders = new OrderApi(desks.clusters(), desks.storylines());
    }

    /** {@code path} is what follows {@code /desk/api}. */
    Reply reply(Asked asked, String path, String editor, String request) {
        Optional<Reply> aboutOrders = standing.reply(asked, path, editor, request);
        if (aboutOrders.isPresent()) return aboutOrders.get();
        Optional<Reply> aboutClusters = orders.reply(asked, path, editor, request);
        if (aboutClusters.isPresent()) return aboutClusters.get();
        Optional<Reply> aboutLetters = letters.reply(asked, path, editor);
        if (aboutLetters.isPresent()) return aboutLetters.get();
        if (path.equals("/commands")) return asked.method().equals("POST") ? command(asked, editor, request) : notAllowed("POST");
        if (!asked.reads()) return notAllowed("GET");
        if (path.equals("/queue")) return Reply.json(200, new Overview(rows(Queue.WAITING), rows(Queue.WITHHELD), desks.standing().stopped(), List.copyOf(desks.standing().alarms().values())));
        if (path.equals("/alarms")) return Reply.json(200, new Alarms(List.copyOf(desks.standing().alarms().values())));
        if (path.startsWith("/stories/")) return Queue.fromSlug(path.substring("/stories/".length())).map(queue -> Reply.json(200, rows(queue))).orElseGet(() -> nothing(path));
        if (path.startsWith("/story/")) return FormCommand.story(path.substring("/story/".length())).flatMap(desks::story).map(story -> Reply.json(200, story)).orElseGet(() -> nothing(path));
        if (path.startsWith("/audit/")) return FormCommand.story(path.substring("/audit/".length())).flatMap(desks::story).map(story -> Reply.json(200, new Audited(story.id().value(), desks.acts(story.id(), ENTRIES_MAX)))).orElseGet(() -> nothing(path));
        if (path.startsWith("/review/")) return FormCommand.story(path.substring("/review/".length())).flatMap(desks::story).map(story -> Reply.json(200, review(story))).orElseGet(() -> nothing(path));
        if (path.startsWith("/remains/")) return FormCommand.story(path.substring("/remains/".length())).flatMap(desks::story).map(story -> Reply.json(200, new Remaining(story.id().value(), releasable(desks, story)))).orElseGet(() -> nothing(path));
        if (path.startsWith("/difference/")) return FormCommand.story(path.substring("/difference/".length())).flatMap(desks::story).map(story -> Reply.json(200, desks.difference(story).orElse(Difference.NONE))).orElseGet(() -> nothing(path));
        if (path.startsWith("/kill-report/")) return FormCommand.story(path.substring("/kill-report/".length())).flatMap(desks::story).map(story -> Reply.json(200, KillReport.of(desks, story))).orElseGet(() -> nothing(path));
        return nothing(path);
    }

    /** Every text of a withheld story that an editor may let stand again. */
    static List<Releasable> releasable(Desks desks, Story story) {
        if (story.state() != StoryState.WITHHELD) return List.of();
        List<Releasable> texts = new ArrayList<>();
        story.proposed().ifPresent(draft -> texts.add(releasable(desks, "proposed", draft)));
        story.published().ifPresent(draft -> texts.add(releasable(desks, "stood", draft)));
        return texts;
    }

    private static Releasable releasable(Desks desks, String text, Draft draft) {
        List<Remain> remains = desks.remains(draft);
        return new Releasable(text, draft.fingerprint(), Remains.seen(remains), remains);
    }

    private Review review(Story story) {
        return new Review(story.id().value(), desks.responsible(), reviewed(desks, story.id(), ENTRIES_MAX));
    }

    /** The review record of a story, from the newest entries of the desk log about it. */
    static List<Reviewed> reviewed(Desks desks, StoryId story, int entriesMax) {
        return desks.entries(story, entriesMax).stream().flatMap(entry -> entry.entry() instanceof DeskRecord.Happened happened ? Reviewed.of(happened.event(), entry.at()).stream() : Stream.empty()).toList();
    }

    private Rows rows(Queue queue) {
        Desks.Listed listed = desks.stories(queue, LIST_MAX);
        return new Rows(listed.stories().stream().map(Row::of).toList(), listed.total());
    }

    private static Reply notAllowed(String method) {
        return Reply.problem(405, "METHOD_NOT_ALLOWED", "Use " + method + " here.").with("Allow", method);
    }

    private static Reply nothing(String path) {
        return Reply.problem(404, "NOT_FOUND", "There is nothing at /desk/api" + path + ": use /queue, /stories/{waiting|withheld|published|spiked|killed}, /story/{id}, /story/{id}/items, /story/{id}/storyline, /review/{id}, /audit/{id}, /remains/{id}, /difference/{id}, /kill-report/{id}, /cluster/{id}, /item?agency=…&guid=…, /alarms, /commands, /orders or /standing-orders.");
    }

    private Reply command(Asked asked, String editor, String request) {
        DeskCommand command;
        try {
            command = COMMANDS.readValue(asked.body());
        } catch (JsonProcessingException e) {
            return Reply.problem(400, "NOT_READABLE", "Expected a desk command as JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return Reply.problem(400, "NOT_READABLE", "Expected a desk command as JSON.");
        }
        if (command == null) return Reply.problem(400, "NOT_READABLE", "Expected a desk command as JSON, found null.");
        if (command instanceof DeskCommand.GiveOrder || command instanceof DeskCommand.LiftOrder)
            return Reply.problem(403, "NOT_AN_EDITORS_COMMAND", "Standing orders are given and lifted at /desk/api/standing-orders, where their words stay confidential.");
        if (command instanceof DeskCommand.ProposeDraft || command instanceof DeskCommand.ExpireStory || command instanceof DeskCommand.RunOrder || command instanceof DeskCommand.EnforceLicences || command instanceof DeskCommand.LapseLicence)
            return Reply.problem(403, "NOT_AN_EDITORS_COMMAND", "Drafts come from compose and expiries from the timer and licences from the settings; an editor publishes, corrects, files, withholds, releases, kills or spikes.");
        return switch (desks.submit(command, editor, request)) {
            case Decision.Accepted accepted -> Reply.json(200, new Answer(accepted.events()));
            case Decision.Rejected(String code, String sentence) -> Reply.problem(code.startsWith("NO_SUCH_") ? 404 : 409, code, sentence);
        };
    }
}
