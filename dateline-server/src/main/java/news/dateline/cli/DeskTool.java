package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.dateline.log.Json;
import news.dateline.model.ClusterOrder;
import news.dateline.model.DeskCommand;
import news.dateline.model.Draft;
import news.dateline.model.Ending;
import news.dateline.model.Handling;
import news.dateline.model.NoteKind;
import news.dateline.model.Removal;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The desk from a terminal, through the API of the server that holds the data. */
@Command(name = "desk", description = "Lists, shows and decides what waits at the desk of a running Dateline.", mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n", exitCodeList = {"0:done", "1:refused, or the server could not be reached", "2:the command was not understood"})
public final class DeskTool implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    @Option(names = "--server", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080", scope = ScopeType.INHERIT, description = "The server (default: ${DEFAULT-VALUE}).") private URI server;
    @Option(names = "--token-env", paramLabel = "NAME", defaultValue = "DATELINE_DESK_TOKEN", scope = ScopeType.INHERIT,
            description = "The environment variable that holds the desk's token (default: ${DEFAULT-VALUE}).") private String tokenVariable;
    @Spec private CommandSpec spec;
    private final Function<String, Optional<String>> environment;

    public DeskTool(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    @FunctionalInterface private interface Act {
        void with(DeskClient client) throws DeskClient.Refused, IOException, InterruptedException;
    }

    @Override public Integer call() {
        spec.commandLine().usage(err());
        return BAD_INPUT;
    }

    @Command(name = "list", description = "Lists a queue: waiting, withheld, published, spiked or killed.", mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = "QUEUE", defaultValue = "waiting", description = "Which (default: ${DEFAULT-VALUE}).") String queue,
             @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!queue.matches("[a-z]{1,20}")) return bad("“" + queue + "” is no queue: use waiting, withheld, published, spiked or killed.");
        return act(client -> {
            byte[] answer = client.get("/stories/" + queue);
            if (json) {
                DeskPrint.json(out(), answer);
                return;
            }
            JsonNode rows = Json.mapper().readTree(answer);
            for (JsonNode row : rows.path("stories")) DeskPrint.row(out(), row);
            if (rows.path("total").asInt() > rows.path("stories").size()) out().println("The newest " + rows.path("stories").size() + " of " + rows.path("total").asInt() + ".");
        });
    }

    @Command(name = "show", description = "Shows a story: why it waits, and every sentence with what it rests on.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ID") String id, @Option(names = "--json", description = "As JSON.") boolean json,
             @Option(names = "--ninjs", description = "What readers read (else what waits) as ninjs 3.1, with its digital source type.") boolean ninjs) {
        return about(id, (client, story) -> {
            if (ninjs) DeskPrint.json(out(), Json.bytes(StoryNinjs.of(story)));
            else if (json) DeskPrint.json(out(), Json.bytes(story));
            else DeskPrint.story(out(), story);
        });
    }

    @Command(name = "review", description = "Shows the review record of a story: which version was written by what, read by whom and when, and who is responsible.", mixinStandardHelpOptions = true)
    int review(@Parameters(paramLabel = "ID") String id, @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!id.matches("[a-z0-9]{1,20}")) return bad("“" + id + "” is no story's id: use one that `desk list` prints.");
        return act(client -> {
            byte[] answer = client.get("/review/" + id);
            if (json) DeskPrint.json(out(), answer);
            else DeskPrint.review(out(), Json.mapper().readTree(answer));
        });
    }

    @Command(name = "audit", description = "Lists every act on a story: who, when, why, and what it was before and became after.", mixinStandardHelpOptions = true)
    int audit(@Parameters(paramLabel = "ID") String id, @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        return act(client -> {
            byte[] answer = client.get("/audit/" + id);
            if (json) DeskPrint.json(out(), answer);
            else DeskKill.audit(out(), Json.mapper().readTree(answer));
        });
    }

    @Command(name = "file", description = "Files a piece that people wrote in their own name: opinion, blog, interview or event, as Markdown with front matter (docs/PIECES.md). It waits for an editor unless you publish it.", mixinStandardHelpOptions = true)
    int file(@Parameters(paramLabel = "PIECE.md", description = "The file; - for the standard input.") String file,
             @Option(names = "--publish", description = "Puts it before readers at once, under the name of the token: you have read it, and did not write it.") boolean publish,
             @Option(names = "--update", paramLabel = "ID", description = "It is the new text of this story.") @Nullable String update,
             @Option(names = "--wrong", paramLabel = "TEXT", defaultValue = "", description = "Of an update that corrects: what was wrong, exactly as it was printed.") String wrong,
             @Option(names = "--right", paramLabel = "TEXT", defaultValue = "", description = "What is right, exactly as the new text prints it. Readers are told both.") String right) {
        return asked(() -> DeskPieces.order(file, update, publish, wrong, right), (client, order) -> {
            try {
                done(client.post("/pieces", order));
            } catch (DeskClient.Refused e) {
                throw e.problems().isEmpty() ? e : new DeskClient.Refused(DeskPieces.NOT_TAKEN, DeskPieces.problems(file, e.problems()));
            }
        });
    }

    @Command(name = "approve", description = "Publishes the newest draft, under the name of the token; or answers for what a rule published.", mixinStandardHelpOptions = true)
    int approve(@Parameters(paramLabel = "ID") String id,
                @Option(names = "--fingerprint", paramLabel = "TEXT", description = "The fingerprint that `show` printed with what you read; without it, what stands now.") @Nullable String fingerprint,
                @Option(names = "--note", paramLabel = "KIND", description = "Of a correction: which of the notes that `difference` prints readers are told; without it, the first.") @Nullable NoteKind note) {
        return about(id, (client, story) -> {
            Optional<String> seen = Optional.ofNullable(fingerprint).or(() -> story.proposed().or(story::published).map(Draft::fingerprint));
            done(client.submit(new DeskCommand.PublishStory(story.id(), seen, Optional.ofNullable(note))));
        });
    }

    @Command(name = "decline", description = "Of a draft that a language model wrote sentences of: back to the agencies' own words.", mixinStandardHelpOptions = true)
    int decline(@Parameters(paramLabel = "ID") String id) {
        return command(id, DeskCommand.DeclineWriting::new);
    }

    @Command(name = "given-back", description = "Lists the stories that only a change of licences withheld and that the licences in force now would let stand as they stood; with --release lets them, each as a release of its own.", mixinStandardHelpOptions = true)
    int givenBack(@Option(names = "--release", description = "Release what is listed.") boolean release, @Option(names = "--json", description = "As JSON; releases nothing.") boolean json) {
        return act(client -> {
            byte[] answer = client.get("/given-back");
            if (json) DeskPrint.json(out(), answer);
            else DeskGivenBack.handle(out(), client, Json.mapper().readTree(answer), release);
        });
    }

    @Command(name = "release", description = "Lets a withheld story stand again: the new draft if there is one.", mixinStandardHelpOptions = true)
    int release(@Parameters(paramLabel = "ID") String id,
                @Option(names = "--as-it-stood", description = "The text that stood, not the new draft.") boolean asItStood,
                @Option(names = "--fingerprint", paramLabel = "TEXT", description = "The fingerprint that `show` printed with what you read.") @Nullable String fingerprint,
                @Option(names = "--remains", paramLabel = "MARK", description = "The mark that `remains` printed: you have seen which sentences merely match what was taken back.") @Nullable String remains,
                @Option(names = "--note", paramLabel = "KIND", description = "Of a correction: which of the notes that `difference` prints readers are told.") @Nullable NoteKind note) {
        return about(id, (client, story) -> {
            Optional<Draft> meant = asItStood ? story.published() : story.proposed().or(story::published);
            done(client.submit(new DeskCommand.ReleaseStory(story.id(), Optional.ofNullable(fingerprint).or(() -> meant.map(Draft::fingerprint)), Optional.ofNullable(remains), Optional.ofNullable(note))));
        });
    }

    @Command(name = "hold", description = "Withholds a story from readers.", mixinStandardHelpOptions = true)
    int hold(@Parameters(paramLabel = "ID") String id, @Option(names = "--why", required = true, paramLabel = "TEXT") String why) {
        return command(id, story -> new DeskCommand.WithholdStory(story, why));
    }

    @Command(name = "lift-embargo", description = "Lifts an embargo before its agency does, under the name of the token; what waited for it can be published, what it closed can be released.", mixinStandardHelpOptions = true)
    int liftEmbargo(@Parameters(paramLabel = "ITEM", description = "AGENCY:GUID.") String item, @Option(names = "--why", required = true, paramLabel = "TEXT", description = "For the desk only.") String why) {
        return DeskOrders.isItem(item) ? act(client -> done(client.submit(new DeskCommand.LiftEmbargo(DeskOrders.item(item), why)))) : noItem(item);
    }

    @Command(name = "judge", description = "Says that you have read an item's new usage terms, or copy or an order that was in doubt, and that it may be used as it stands.", mixinStandardHelpOptions = true)
    int judge(@Parameters(paramLabel = "ITEM", description = "AGENCY:GUID.") String item, @Option(names = "--why", required = true, paramLabel = "TEXT", description = "For the desk only.") String why) {
        return DeskOrders.isItem(item) ? act(client -> done(client.submit(new DeskCommand.JudgeItem(DeskOrders.item(item), why)))) : noItem(item);
    }

    @Command(name = "kill", description = "Kills a published story for good.", mixinStandardHelpOptions = true)
    int kill(@Parameters(paramLabel = "ID") String id, @Option(names = "--why", required = true, paramLabel = "TEXT", description = "For the desk only.") String why) {
        return command(id, story -> new DeskCommand.KillStory(story, why));
    }

    @Command(name = "take-down", description = "Removes a published story for good, for legal reasons: its address says so and nothing else.", mixinStandardHelpOptions = true)
    int takeDown(@Parameters(paramLabel = "ID") String id, @Option(names = "--why", required = true, paramLabel = "TEXT", description = "For the desk only.") String why) {
        return command(id, story -> new DeskCommand.KillStory(story, why, Optional.of(Removal.TAKEN_DOWN)));
    }

    @Command(name = "unpublish", description = "Takes a published story from readers for good without saying that it was wrong.", mixinStandardHelpOptions = true)
    int unpublish(@Parameters(paramLabel = "ID") String id, @Option(names = "--why", required = true, paramLabel = "TEXT", description = "For the desk only.") String why) {
        return command(id, story -> new DeskCommand.KillStory(story, why, Optional.of(Removal.UNPUBLISHED)));
    }

    @Command(name = "remains", description = "Of a withheld story: which sentences of what may be released merely match what was taken back, and the mark that a release needs.", mixinStandardHelpOptions = true)
    int remains(@Parameters(paramLabel = "ID") String id, @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        return act(client -> {
            byte[] answer = client.get("/remains/" + id);
            if (json) DeskPrint.json(out(), answer);
            else DeskKill.remains(out(), Json.mapper().readTree(answer));
        });
    }

    @Command(name = "report", description = "Of a story that was taken back: who ordered it, from which places it was taken when, when those were pressed again, and what is beyond reach.", mixinStandardHelpOptions = true)
    int report(@Parameters(paramLabel = "ID") String id, @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        return act(client -> {
            byte[] answer = client.get("/kill-report/" + id);
            if (json) DeskPrint.json(out(), answer);
            else DeskKill.report(out(), Json.mapper().readTree(answer));
        });
    }

    @Command(name = "redact", description = "Destroys the content of an item for good: closes at once what rests on it, and destroys what is stored in the minutes after.", mixinStandardHelpOptions = true)
    int redact(@Parameters(paramLabel = "ITEM", description = "As `desk items` prints them: AGENCY:GUID.") String item,
               @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Stays on the log: it must not repeat what is destroyed.") String why) {
        if (!DeskOrders.isItem(item)) return noItem(item);
        return act(client -> done(client.submit(new DeskCommand.RedactItem(DeskOrders.item(item), why))));
    }

    @Command(name = "spike", description = "Sets a waiting story aside, or the proposal beside a published one.", mixinStandardHelpOptions = true)
    int spike(@Parameters(paramLabel = "ID") String id, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "no reason given") String why) {
        return command(id, story -> new DeskCommand.SpikeStory(story, why));
    }

    @Command(name = "correct", description = "Corrects words of a published story, with a note to readers.", mixinStandardHelpOptions = true)
    int correct(@Parameters(paramLabel = "ID") String id,
                @Option(names = "--wrong", paramLabel = "TEXT", defaultValue = "", description = "The wrong words, exactly as printed.") String wrong,
                @Option(names = "--right", paramLabel = "TEXT", defaultValue = "", description = "What they should be.") String right,
                @Option(names = "--headline", paramLabel = "TEXT", description = "A new headline.") @Nullable String headline,
                @Option(names = "--legal", description = "For legal reasons: the note repeats neither.") boolean legal,
                @Option(names = "--confirm", paramLabel = "CODE", description = "The code of a refusal by the fact guard: you have read what it does not find in the sources, and answer for it.") @Nullable String confirm) {
        return command(id, story -> new DeskCommand.CorrectStory(story, wrong, right, legal, Optional.ofNullable(headline)).confirmed(Optional.ofNullable(confirm)));
    }

    @Command(name = "difference", description = "Of a story beside which a draft waits: which sentences it changes, and the notes that may tell readers of a correction.", mixinStandardHelpOptions = true)
    int difference(@Parameters(paramLabel = "ID") String id, @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        return act(client -> {
            byte[] answer = client.get("/difference/" + id);
            if (json) DeskPrint.json(out(), answer);
            else DeskKill.difference(out(), Json.mapper().readTree(answer));
        });
    }

    @Command(name = "outcome", description = "Tells the earlier stories of a story's storyline how the matter went on, in a fixed note that leads to it.", mixinStandardHelpOptions = true)
    int outcome(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "ENDING", description = "One of ${COMPLETION-CANDIDATES}.") Ending ending,
                @Option(names = "--person", paramLabel = "NAME", description = "Who it is about, as the story prints the name; it is named only where the earlier story names it too.") @Nullable String person) {
        return command(id, story -> new DeskCommand.SetOutcome(story, ending, Optional.ofNullable(person)));
    }

    @Command(name = "lift-outcome", description = "Takes the notes that a story gave from the earlier stories, for good.", mixinStandardHelpOptions = true)
    int liftOutcome(@Parameters(paramLabel = "ID") String id) {
        return command(id, DeskCommand.LiftOutcome::new);
    }

    @Command(name = "sector", description = "Files a story under a sector; later drafts keep it, and what waited only because its sector was guessed goes out.", mixinStandardHelpOptions = true)
    int sector(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "SECTOR", description = "A sector's slug, such as economy-business.") String sector) {
        return command(id, story -> new DeskCommand.ChangeSector(story, sector));
    }

    @Command(name = "stop", description = "Stops automatic publishing: everywhere, for agency:ID or for sector:SLUG.", mixinStandardHelpOptions = true)
    int stop(@Parameters(paramLabel = "SCOPE", defaultValue = "site", description = "Default: ${DEFAULT-VALUE}.") String scope, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why) {
        return act(client -> done(client.submit(new DeskCommand.StopPublishing(scope, why))));
    }

    @Command(name = "resume", description = "Lets rules publish again where they were stopped.", mixinStandardHelpOptions = true)
    int resume(@Parameters(paramLabel = "SCOPE", defaultValue = "site", description = "Default: ${DEFAULT-VALUE}.") String scope) {
        return act(client -> done(client.submit(new DeskCommand.ResumePublishing(scope))));
    }

    @Command(name = "block", description = "Gives a standing order that bars words, a name, an item or a story from readers everywhere. Confidential: it is called by its number from then on.", mixinStandardHelpOptions = true)
    int block(@Option(names = "--name", paramLabel = "NAME", description = "A person's name; each spelling and script once. “-” reads them from standard input, a line each, so that no list of commands keeps them.") @Nullable List<String> names,
              @Option(names = "--phrase", paramLabel = "WORDS", description = "Words in this order; likewise.") @Nullable List<String> phrases,
              @Option(names = "--item", paramLabel = "AGENCY:GUID") @Nullable String item, @Option(names = "--story", paramLabel = "ID") @Nullable String story,
              @Option(names = "--territory", paramLabel = "CODE", description = "Where it was ordered (two letters). It is obeyed everywhere: the site does not know its readers' countries.") @Nullable List<String> territories,
              @Option(names = "--until", paramLabel = "TIME", description = "When it ends, such as 2026-05-01T00:00:00Z.") @Nullable String until,
              @Option(names = "--why", required = true, paramLabel = "TEXT", description = "As confidential as the order.") String why) {
        return asked(() -> DeskStanding.block(names, phrases, item, story, territories, until, why), this::given);
    }

    @Command(name = "blackout", description = "Orders silence for some hours: what tells of a country, in a sector or saying some words, waits or is withheld.", mixinStandardHelpOptions = true)
    int blackout(@Option(names = "--country", required = true, paramLabel = "CODE", description = "Two letters.") List<String> countries, @Option(names = "--sector", paramLabel = "SLUG") @Nullable List<String> sectors,
                 @Option(names = "--about", paramLabel = "WORDS", description = "What a story has to say to be meant; without sector and words every story of the country is.") @Nullable List<String> phrases,
                 @Option(names = "--from", required = true, paramLabel = "TIME", description = "By the clocks of the zone, such as 2026-04-19T07:00.") String from, @Option(names = "--to", required = true, paramLabel = "TIME") String to,
                 @Option(names = "--zone", required = true, paramLabel = "ZONE", description = "Such as Asia/Kolkata.") String zone,
                 @Option(names = "--comes-back", description = "What it alone withheld comes back when it is over; without this an editor releases it.") boolean comesBack,
                 @Option(names = "--why", required = true, paramLabel = "TEXT") String why) {
        return asked(() -> DeskStanding.blackout(countries, sectors, phrases, from, to, zone, comesBack, why), this::given);
    }

    @Command(name = "orders", description = "Lists the standing orders: with their words for whoever holds them, else by number. Lifts one; that releases nothing.", mixinStandardHelpOptions = true)
    int orders(@Option(names = "--lift", paramLabel = "ORDER") @Nullable String order, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why, @Option(names = "--json", description = "As JSON.") boolean json) {
        if (order != null) return act(client -> done(client.post("/standing-orders/lift", Json.mapper().createObjectNode().put("order", order).put("reason", why))));
        return act(client -> {
            byte[] answer = client.get("/standing-orders");
            if (json) DeskPrint.json(out(), answer);
            else for (JsonNode one : Json.mapper().readTree(answer).path("orders")) DeskStanding.print(out(), one);
        });
    }

    private void given(DeskClient client, JsonNode order) throws DeskClient.Refused, IOException, InterruptedException {
        done(client.post("/standing-orders", order));
    }

    @FunctionalInterface private interface Given {
        void with(DeskClient client, JsonNode order) throws DeskClient.Refused, IOException, InterruptedException;
    }

    private int asked(Supplier<JsonNode> order, Given given) {
        JsonNode asked;
        try {
            asked = order.get();
        } catch (IllegalArgumentException e) {
            return bad(String.valueOf(e.getMessage()));
        }
        return act(client -> given.with(client, asked));
    }

    @Command(name = "letters", description = "Lists readers' letters that nobody has dealt with, or says of one that it is dealt with.", mixinStandardHelpOptions = true)
    int letters(@Option(names = "--close", paramLabel = "LETTER") @Nullable String letter, @Option(names = "--note", paramLabel = "TEXT", defaultValue = "") String note, @Option(names = "--json", description = "As JSON.") boolean json) {
        return act(client -> DeskLetters.run(client, out(), letter, note, json));
    }

    @Command(name = "handle", description = "Says how a story is to be handled, whatever rules ask for: no-trending, no-push, no-shots, no-drawn-picture, helpline, no-method-in-headline, delisted or live.", mixinStandardHelpOptions = true)
    int handle(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "HANDLING") String handling, @Option(names = "--not", description = "That it is not to be handled so.") boolean not,
               @Option(names = "--why", required = true, paramLabel = "TEXT") String why) {
        Optional<Handling> known = Handling.fromSlug(handling);
        if (known.isEmpty()) return bad("“" + handling + "” is no handling: use " + Arrays.stream(Handling.values()).map(Handling::slug).collect(Collectors.joining(", ")) + ".");
        return command(id, story -> new DeskCommand.HandleStory(story, known.get(), !not, why));
    }

    @Command(name = "live", description = "Gives a story a live page, or takes it away, whatever the rule says.", mixinStandardHelpOptions = true)
    int live(@Parameters(paramLabel = "on|off") String state, @Parameters(paramLabel = "ID") String id, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "an editor follows it live, or does not") String why) {
        if (!state.equals("on") && !state.equals("off")) return bad("Say on or off, found “" + state + "”.");
        return command(id, story -> new DeskCommand.HandleStory(story, Handling.LIVE, state.equals("on"), why));
    }

    @Command(name = "alarms", description = "Lists the open alarms, or acknowledges one.", mixinStandardHelpOptions = true)
    int alarms(@Option(names = "--acknowledge", paramLabel = "ALARM") @Nullable String alarm) {
        return act(client -> {
            if (alarm != null) done(client.submit(new DeskCommand.AcknowledgeAlarm(alarm)));
            else for (JsonNode open : Json.mapper().readTree(client.get("/alarms")).path("alarms")) DeskPrint.alarm(out(), open);
        });
    }

    @Command(name = "items", description = "Lists the items that a story is made of, and why each is where it is.", mixinStandardHelpOptions = true)
    int items(@Parameters(paramLabel = "ID") String id, @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        return act(client -> {
            byte[] answer = client.get("/story/" + id + "/items");
            if (json) DeskPrint.json(out(), answer);
            else DeskPrint.contents(out(), Json.mapper().readTree(answer));
        });
    }

    @Command(name = "merge", description = "Says that two stories report one event: the second becomes part of the first. Lifts earlier orders that kept them apart.", mixinStandardHelpOptions = true)
    int merge(@Parameters(paramLabel = "INTO") String into, @Parameters(paramLabel = "FROM") String from, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why) {
        if (!DeskOrders.isStory(into) || !DeskOrders.isStory(from)) return noStory(DeskOrders.isStory(into) ? from : into);
        return act(client -> done(client.order(new ClusterOrder.Merge(DeskOrders.cluster(client, from), DeskOrders.cluster(client, into), DeskOrders.why(why)))));
    }

    @Command(name = "split", description = "Says that some items of a story report another event; the part that holds the lede keeps the story's id.", mixinStandardHelpOptions = true)
    int split(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "ITEM", arity = "1..*", description = "As `desk items` prints them: AGENCY:GUID.") List<String> items,
              @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        for (String item : items) if (!DeskOrders.isItem(item)) return noItem(item);
        return act(client -> done(client.order(new ClusterOrder.Split(DeskOrders.cluster(client, id), items.stream().map(DeskOrders::item).toList(), Optional.empty(), DeskOrders.why(why)))));
    }

    @Command(name = "not-here", description = "Puts an item out of a story for good; it goes where else it is like, or stands alone.", mixinStandardHelpOptions = true)
    int notHere(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "ITEM") String item, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        if (!DeskOrders.isItem(item)) return noItem(item);
        return act(client -> done(client.order(new ClusterOrder.NotHere(DeskOrders.item(item), DeskOrders.cluster(client, id), DeskOrders.why(why)))));
    }

    @Command(name = "never", description = "Keeps two apart for ever, items (AGENCY:GUID) or what two stories are made of now.", mixinStandardHelpOptions = true)
    int never(@Parameters(paramLabel = "ONE") String one, @Parameters(paramLabel = "OTHER") String other, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why) {
        for (String side : List.of(one, other)) if (!DeskOrders.isItem(side) && !DeskOrders.isStory(side)) return noItem(side);
        return act(client -> done(client.order(new ClusterOrder.Never(DeskOrders.side(client, one), DeskOrders.side(client, other), DeskOrders.why(why)))));
    }

    @Command(name = "storyline", description = "Shows of which matter a story is, which others are of it and why, and the same news in other languages.", mixinStandardHelpOptions = true)
    int storyline(@Parameters(paramLabel = "ID") String id, @Option(names = "--json", description = "As JSON.") boolean json) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        return act(client -> {
            byte[] answer = client.get("/story/" + id + "/storyline");
            if (json) DeskPrint.json(out(), answer);
            else DeskPrint.woven(out(), Json.mapper().readTree(answer));
        });
    }

    @Command(name = "into-storyline", description = "Puts a story into the storyline of another, for good.", mixinStandardHelpOptions = true)
    int intoStoryline(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "WITH") String with, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why) {
        if (!DeskOrders.isStory(id) || !DeskOrders.isStory(with)) return noStory(DeskOrders.isStory(id) ? with : id);
        return act(client -> done(client.order(new ClusterOrder.IntoStoryline(DeskOrders.cluster(client, id), DeskOrders.cluster(client, with), DeskOrders.why(why)))));
    }

    @Command(name = "out-of-storyline", description = "Takes a story out of its storyline, for good.", mixinStandardHelpOptions = true)
    int outOfStoryline(@Parameters(paramLabel = "ID") String id, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        return act(client -> done(client.order(new ClusterOrder.OutOfStoryline(DeskOrders.cluster(client, id), DeskOrders.why(why)))));
    }

    @Command(name = "name-storyline", description = "Says what readers read above the storyline of a story.", mixinStandardHelpOptions = true)
    int nameStoryline(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "NAME") String name, @Option(names = "--why", paramLabel = "TEXT", defaultValue = "") String why) {
        if (!DeskOrders.isStory(id)) return noStory(id);
        return act(client -> done(client.order(new ClusterOrder.NameStoryline(DeskOrders.cluster(client, id), name, DeskOrders.why(why)))));
    }

    private int noStory(String id) {
        return bad("“" + id + "” is no story's id: use one that `desk list` prints.");
    }

    private int noItem(String item) {
        return bad("“" + item + "” is no item: use AGENCY:GUID as `desk items` prints it.");
    }

    @FunctionalInterface private interface About {
        void with(DeskClient client, Story story) throws DeskClient.Refused, IOException, InterruptedException;
    }

    private int about(String id, About act) {
        if (!id.matches("[a-z0-9]{1,20}")) return bad("“" + id + "” is no story's id: use one that `desk list` prints.");
        return act(client -> act.with(client, Json.read(client.get("/story/" + id), Story.class)));
    }

    private int command(String id, Function<StoryId, DeskCommand> command) {
        if (!id.matches("[a-z0-9]{1,20}")) return bad("“" + id + "” is no story's id: use one that `desk list` prints.");
        return act(client -> done(client.submit(command.apply(new StoryId(id)))));
    }

    private int act(Act act) {
        Optional<String> token = environment.apply(tokenVariable).filter(value -> !value.isBlank());
        if (token.isEmpty()) return bad("The environment variable " + tokenVariable + " holds no token: set it to the one that the server was given.");
        if (server.getHost() == null) return bad("“" + server + "” is no server's address: use one such as http://127.0.0.1:8080.");
        try (DeskClient client = new DeskClient(server, token.get())) {
            act.with(client);
            return 0;
        } catch (DeskClient.Refused e) {
            return e.code().equals(DeskPieces.NOT_TAKEN) ? bad(String.valueOf(e.getMessage())) : failed(e.code() + ": " + e.getMessage());
        } catch (IOException e) {
            return failed("No answer from " + server + ": is it running? (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed("Interrupted; look whether it was done before you ask again.");
        }
    }

    private void done(JsonNode answer) {
        if (answer.path("events").isEmpty()) out().println("Nothing changed.");
        for (JsonNode event : answer.path("events")) DeskPrint.event(out(), event);
    }

    private int failed(String words) {
        err().println(words);
        return FAILED;
    }

    private int bad(String words) {
        err().println(words);
        return BAD_INPUT;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
