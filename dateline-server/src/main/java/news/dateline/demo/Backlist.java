package news.dateline.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.config.AgencyConfig;
import news.dateline.desk.Desk;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.intake.Delivery;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.model.Agency;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Field;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Label;
import news.dateline.model.Sector;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Span;
import news.dateline.model.StoryId;
import news.dateline.model.Urgency;
import news.dateline.pipeline.DeskStage;
import news.dateline.pipeline.Receiving;
import news.dateline.sqlite.DataDirectory;

/**
 * A newspaper with thousands of published stories for a drill: its items go through the real intake, its drafts to the real desk, over the days before; only reading, clustering and composing, which
 * a kill does not wait for, are passed over. Stories come in groups: all of a group print a sentence of one item, and a word that stands in no other group. Used by one thread.
 */
final class Backlist {
    private static final int DAYS = 30;
    private static final int DOCUMENT_ITEMS = 250;
    private static final Duration DAY_BEGINS = Duration.ofHours(6);

    private final int published;
    private final int groups;
    private final int resting;
    private final List<String> editions = Edition.STANDARD.stream().map(Edition::id).toList();
    private final List<String> sectors = Sector.STANDARD.stream().map(Sector::slug).toList();

    /** The first group is among the {@code published}; the others' items are filed, and their drafts can be proposed one group after another. */
    Backlist(int published, int groups, int resting) {
        this.published = published;
        this.groups = groups;
        this.resting = resting;
    }

    /** The word of a group, as its texts have it; in addresses it is in lower case. */
    static String mark(int group) {
        return "Zqxk" + group;
    }

    /** The guid of the item on which all stories of a group rest, of the drill's first agency. */
    static String shared(int group) {
        return "urn:drill:" + KillDrill.FIRST + ":shared-" + group;
    }

    List<StoryId> stories(int group) {
        return IntStream.range(0, resting).mapToObj(number -> StoryId.of(ClusterId.of(own(group, number).item()))).toList();
    }

    /** Writes a new data directory; to be opened by the product afterwards. */
    void write(Path folder, Instant now, LongSupplier nanos) {
        Past clock = new Past(now.minus(Duration.ofDays(DAYS)));
        Map<String, Agency> agencies = KillDrill.config().agencies().stream().map(AgencyConfig::agency).collect(Collectors.toMap(Agency::id, Function.identity()));
        try (DataDirectory directory = DataDirectory.lock(folder, clock)) {
            Ledger news = directory.news();
            Receiving receiving = new Receiving(news, clock, Map.of());
            DeskRules rules = new DeskRules(Optional.of("Ana Ruiz"), List.of(PublishRule.anything("All")), EnumSet.allOf(Sensitivity.class), true, false, List.of());
            DeskStage desk = new DeskStage(news, new Desk(rules, agencies), new SimpleMeterRegistry(), nanos);
            file(receiving, KillDrill.FIRST, IntStream.range(0, groups).mapToObj(group -> item(shared(group), statement(group), clock.instant())).toList());
            file(receiving, KillDrill.SECOND, IntStream.range(0, groups).boxed().flatMap(group -> IntStream.range(0, resting).mapToObj(number -> report(group, number, clock.instant()))).toList());
            int alone = published - resting;
            for (int day = 0; day < DAYS; day++) {
                clock.now = now.minus(Duration.ofDays(DAYS - day)).plus(DAY_BEGINS);
                List<Integer> numbers = IntStream.range(alone * day / DAYS, alone * (day + 1) / DAYS).boxed().toList();
                file(receiving, KillDrill.SECOND, numbers.stream().map(number -> report(-1, number, clock.instant())).toList());
                news.change(transaction -> numbers.forEach(number -> propose(transaction, -1, number, clock.instant())));
                while (desk.step()) clock.now = clock.now.plusMillis(1);
            }
            clock.now = now;
            propose(news, 0, now);
            while (desk.step()) clock.now = clock.now.plusMillis(1);
            // A drill's backlog is what comes later.
            news.change(transaction -> transaction.position("annotate", Logs.WIRE, transaction.end(Logs.WIRE)));
        }
    }

    /** Asks the desk for all stories of a group, as composing would. */
    void propose(Ledger news, int group, Instant at) {
        news.change(transaction -> IntStream.range(0, resting).forEach(number -> propose(transaction, group, number, at)));
    }

    private void propose(Transaction transaction, int group, int number, Instant at) {
        Draft draft = draft(group, number, at);
        transaction.append(Logs.DESK, new DeskRecord.Asked(new DeskCommand.ProposeDraft(draft), "compose", draft.cluster() + " " + draft.fingerprint()), "clusters/drill");
    }

    private static void file(Receiving receiving, String agency, List<ObjectNode> items) {
        for (int from = 0; from < items.size(); from += DOCUMENT_ITEMS) {
            byte[] document = DrillCopy.document(items.subList(from, Math.min(items.size(), from + DOCUMENT_ITEMS)));
            receiving.receive(new Delivery(agency, agency + "-push", document, Optional.of("application/json"), Optional.empty(), _ -> { }));
        }
    }

    private static ItemVersion own(int group, int number) {
        return new ItemVersion(new ItemId(KillDrill.SECOND, "urn:drill:" + KillDrill.SECOND + ":" + (group < 0 ? "alone-" : "group-" + group + "-") + number), 1);
    }

    private static ObjectNode report(int group, int number, Instant at) {
        return DrillCopy.item(own(group, number).item().guid(), 1, "usable", headline(group, number), List.of(String.join(" ", sentences(group, number))), "Bergen", at);
    }

    private static ObjectNode item(String guid, String statement, Instant at) {
        return DrillCopy.item(guid, 1, "usable", "A statement", List.of(statement), "Bergen", at);
    }

    private static String headline(int group, int number) {
        return (group < 0 ? "" : mark(group) + " ") + DrillCopy.word(number, 1) + " " + DrillCopy.word(number, 2) + " number " + number + " opens";
    }

    private static List<String> sentences(int group, int number) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 6; i++) sentences.add("The " + DrillCopy.word(number, 10 + i) + (group < 0 ? "" : " of " + mark(group)) + " brings " + DrillCopy.word(number, 20 + i) + ", " + DrillCopy.word(number, 30 + i) + " and "
                + DrillCopy.word(number, 40 + i) + " to the " + DrillCopy.word(number, 50 + i) + " beside the " + DrillCopy.word(number, 60 + i) + ", the town said.");
        return sentences;
    }

    private static String statement(int group) {
        return "The " + mark(group) + " office had announced all of it in the spring.";
    }

    private Draft draft(int group, int number, Instant at) {
        ItemVersion own = own(group, number);
        List<Sentence> printed = new ArrayList<>();
        int from = 0;
        for (String sentence : sentences(group, number)) {
            printed.add(Sentence.verbatim(sentence, own, new Span(Field.BODY, from, from + sentence.length())));
            from += sentence.length() + 1;
        }
        List<List<Sentence>> paragraphs = new ArrayList<>(List.of(printed.subList(0, 3), printed.subList(3, printed.size())));
        if (group >= 0) paragraphs.add(List.of(Sentence.verbatim(statement(group), new ItemVersion(new ItemId(KillDrill.FIRST, shared(group)), 1), new Span(Field.BODY, 0, statement(group).length()))));
        String headline = headline(group, number);
        List<String> agencies = group < 0 ? List.of(KillDrill.SECOND) : List.of(KillDrill.SECOND, KillDrill.FIRST);
        return new Draft(ClusterId.of(own.item()), Set.of(), "en", Sentence.verbatim(headline, own, new Span(Field.HEADLINE, 0, headline.length())), List.of(), paragraphs, printed.subList(0, 1), Optional.of("BERGEN"),
                agencies, agencies.size(), List.of(), List.of(), sectors.get(number % sectors.size()), Optional.of(sectors.get((number + 3) % sectors.size())), List.of("NO"),
                List.of(editions.get(number % editions.size())), Label.NATIONAL, List.of("towns"), Set.of(), List.of(), List.of(), false, Urgency.ROUTINE, at, (headline + number).toLowerCase(Locale.ROOT));
    }

    /** Stands where it is put. */
    private static final class Past implements InstantSource {
        private Instant now;

        private Past(Instant now) {
            this.now = now;
        }

        @Override public Instant instant() {
            return now;
        }
    }
}
