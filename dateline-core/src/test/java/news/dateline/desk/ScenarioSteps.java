package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Agency;
import news.dateline.model.Assessment;
import news.dateline.model.Check;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.Ending;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.NoteKind;
import news.dateline.model.Outcome;
import news.dateline.model.Removal;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Source;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;

/** The sentences in which scenarios are told. Names of drafts and stories are those of their clusters; items are named by agency and guid. */
final class ScenarioSteps {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Map<Pattern, Consumer<Matcher>> steps = new LinkedHashMap<>();
    private final Map<String, Agency> agencies = new TreeMap<>();
    private final Map<String, DraftSketch> drafts = new TreeMap<>();
    private final Map<String, Draft> kept = new TreeMap<>();
    private final Map<String, String> seen = new TreeMap<>();
    private final Map<String, String> remains = new TreeMap<>();
    private final List<PublishRule> rules = new ArrayList<>();
    private final List<String> nonLegal = new ArrayList<>();
    private final Set<Sensitivity> neverBySelf = EnumSet.allOf(Sensitivity.class);
    private final MemoryStories stories = new MemoryStories();
    private final Map<String, String> refused = new TreeMap<>();
    private boolean unread;
    private Optional<String> code = Optional.empty();
    private Optional<DeskCommand.CorrectStory> asked = Optional.empty();
    private Optional<String> responsible = Optional.empty();
    private boolean updatesByRule = true;
    private Instant now = NINE;
    private Optional<Decision.Rejected> refusal = Optional.empty();
    private List<DeskEvent> events = List.of();

    ScenarioSteps() {
        givens();
        drafts();
        orders();
        editors();
        outcomes();
        outcomesForReaders();
        outcomesOfTheGuard();
    }

    void take(String step) {
        String text = step.replaceFirst("^(Given|When|Then|And|But) ", "");
        for (Map.Entry<Pattern, Consumer<Matcher>> known : steps.entrySet()) {
            Matcher matcher = known.getKey().matcher(text);
            if (matcher.matches()) {
                known.getValue().accept(matcher);
                return;
            }
        }
        throw new AssertionError("Nobody knows the step: " + step);
    }

    private void step(String pattern, Consumer<Matcher> act) {
        steps.put(Pattern.compile(pattern), act);
    }

    private void givens() {
        step("a desk without rules", m -> { });
        step("the usual desk", m -> {
            responsible = Optional.of("Vera Lind");
            rules.add(PublishRule.anything("wires"));
        });
        step("the responsible editor is (.+)", m -> responsible = Optional.of(m.group(1)));
        step("a rule \"(.+)\" that publishes anything", m -> rules.add(PublishRule.anything(m.group(1))));
        step("a rule \"(.+)\" that asks for (\\d) voices", m -> rules.add(new PublishRule(m.group(1), Set.of(), Set.of(), Set.of(), Set.of(), Integer.parseInt(m.group(2)), Set.of(), true, true)));
        step("a rule \"(.+)\" for the agency (\\w+)", m -> rules.add(new PublishRule(m.group(1), Set.of(agency(m.group(2))), Set.of(), Set.of(), Set.of(), 1, Set.of(), true, true)));
        step("a rule \"(.+)\" for the sector (\\S+) in (\\w\\w) that lets no alerts out",
                m -> rules.add(new PublishRule(m.group(1), Set.of(), Set.of(m.group(2)), Set.of(), Set.of(), 1, Set.of(m.group(3)), false, false)));
        step("published stories are not replaced by rule", m -> updatesByRule = false);
        step("the chief lets rules publish (.+)", m -> neverBySelf.remove(sensitivity(m.group(1))));
        step("orders declared \"(.+)\" may be repaired by rule", m -> nonLegal.add(m.group(1)));
        step("the licence of (\\w+) does not allow printing", m -> licence(m.group(1), Licence.LINK_ONLY));
        step("the licence of (\\w+) does not allow combining", m -> licence(m.group(1), new Licence(true, true, false, true, true, true, true, true, 0, 0, Set.of())));
        step("the licence of (\\w+) is limited to (\\w\\w)", m -> licence(m.group(1), new Licence(true, true, true, true, true, true, true, true, 0, 0, Set.of(m.group(2)))));
        step("(\\d+) minutes? pass(?:es)?", m -> now = now.plus(Duration.ofMinutes(Long.parseLong(m.group(1)))));
    }

    private void drafts() {
        step("(\\w+) rests on (\\w+) (\\w+)(?: version (\\d+))?", m -> rests(draft(m.group(1)), m.group(2), m.group(3), m.group(4)));
        step("(\\w+) no longer rests on (\\w+) (\\w+)", m -> draft(m.group(1)).rests.remove(item(m.group(2), m.group(3))));
        step("(\\w+) links to (\\w+) (\\w+)", m -> draft(m.group(1)).linked.add(new ItemVersion(item(m.group(2), m.group(3)), 1)));
        step("(\\w+) no longer links to (\\w+) (\\w+)", m -> draft(m.group(1)).linked.remove(new ItemVersion(item(m.group(2), m.group(3)), 1)));
        step("(\\w+) is tagged \"(.+)\"", m -> draft(m.group(1)).tags.add(m.group(2)));
        step("(\\w+) is headed \"(.+)\"", m -> draft(m.group(1)).headline = m.group(2));
        step("(\\w+) (\\w+) of (\\w+) was filed as \"(.+)\"", m -> {
            stories.filed(item(m.group(1), m.group(2)), 1);
            stories.brought(item(m.group(1), m.group(2)), m.group(3), m.group(4));
        });
        step("in (\\w+), (\\w+) (\\w+) says \"(.+)\"", m -> draft(m.group(1)).says.put(item(m.group(2), m.group(3)), m.group(4)));
        step("on (\\w+), (\\w+) notes \"(.+)\"", m -> draft(m.group(1)).notes.add(m.group(2) + ": " + m.group(3)));
        step("(\\w+) is about (.+)", m -> draft(m.group(1)).sensitivities.add(sensitivity(m.group(2))));
        step("(\\w+) is no longer about (.+)", m -> draft(m.group(1)).sensitivities.remove(sensitivity(m.group(2))));
        step("(\\w+) has a note to editors that is not understood", m -> draft(m.group(1)).sensitivities.add(Sensitivity.NOTE_NOT_UNDERSTOOD));
        step("(\\w+) is in the sector (\\S+)", m -> draft(m.group(1)).sector = m.group(2));
        step("(\\w+) is in the language (\\w\\w)", m -> draft(m.group(1)).language = m.group(2));
        step("(\\w+) is only an alert so far", m -> draft(m.group(1)).developing = true);
        step("(\\w+) has (\\d) voices?", m -> draft(m.group(1)).voices = Integer.parseInt(m.group(2)));
        step("(\\w+) takes in (\\w+)", m -> draft(m.group(1)).absorbed.add(new ClusterId(m.group(2))));
        step("compose keeps (?:a|the) draft of (\\w+) for later", m -> kept.put(m.group(1), draft(m.group(1)).at(now)));
        step("the late draft of (\\w+) arrives", m -> ask(new DeskCommand.ProposeDraft(kept.get(m.group(1))), "compose"));
        step("a rule may print (\\w+) as it is now", m -> kept.put("rule's " + m.group(1), draft(m.group(1)).at(now)));
        step("a draft of (\\w+) arrives with what a rule may print of it", m -> ask(new DeskCommand.ProposeDraft(draft(m.group(1)).at(now), Optional.of(kept.get("rule's " + m.group(1)))), "compose"));
        step("a draft of (\\w+) arrives", m -> ask(new DeskCommand.ProposeDraft(draft(m.group(1)).at(now)), "compose"));
    }

    private void orders() {
        step("(\\w+) (kills|holds|releases|advises on) (\\w+)(?: because of \"(.+)\")?", m -> signal(kind(m.group(2)), m.group(1), m.group(3), Embargo.NONE, reason(m.group(4)), 0));
        step("(\\w+) puts (\\w+) under embargo until (\\S+)", m -> signal(SignalKind.EMBARGO, m.group(1), m.group(2), new Embargo.Until(clock(m.group(3))), "embargo", 0));
        step("(\\w+) puts (\\w+) under an embargo without an end", m -> signal(SignalKind.EMBARGO, m.group(1), m.group(2), new Embargo.UntilReleased("until called"), "embargo", 0));
        step("the embargo of (\\w+) (\\w+) is lifted", m -> signal(SignalKind.EMBARGO_LIFTED, m.group(1), m.group(2), Embargo.NONE, "time", 0));
        step("(\\w+) changes the rights of (\\w+)", m -> signal(SignalKind.RIGHTS, m.group(1), m.group(2), Embargo.NONE, "terms", 0));
        step("(\\w+) corrects (\\w+) in version (\\d+)(?: to \"([^\"]+)\")?", m -> {
            stories.filed(item(m.group(1), m.group(2)), Integer.parseInt(m.group(3)));
            if (m.group(4) != null) stories.brought(item(m.group(1), m.group(2)), "", m.group(4));
            signal(SignalKind.CORRECTION, m.group(1), m.group(2), Embargo.NONE, "correction", Integer.parseInt(m.group(3)));
        });
        step("(\\w+) corrects (\\w+) in version (\\d+) to \"(.+)\" because of \"(.+)\"", m -> {
            stories.filed(item(m.group(1), m.group(2)), Integer.parseInt(m.group(3)));
            stories.brought(item(m.group(1), m.group(2)), "", m.group(4));
            signal(SignalKind.CORRECTION, m.group(1), m.group(2), Embargo.NONE, m.group(5), Integer.parseInt(m.group(3)));
        });
        step("(\\w+) lets (\\w+) expire", m -> signal(SignalKind.EXPIRED, m.group(1), m.group(2), Embargo.NONE, "expired", 0));
        step("(\\w+) sends an order that cannot be read and may mean (\\w+)", m -> signal(SignalKind.UNREADABLE, m.group(1), m.group(2), Embargo.NONE, "cut off in the middle", 0));
        step("(\\w+) sends an order that cannot be read", m -> obey(new Signal(SignalKind.UNREADABLE, agency(m.group(1)), List.of(), Optional.empty(), Embargo.NONE, "cut off in the middle")));
        step("(\\w+) sends a kill that names no item", m -> obey(new Signal(SignalKind.KILL, agency(m.group(1)), List.of(), Optional.empty(), Embargo.NONE, "KILL KILL KILL")));
    }

    private void editors() {
        step("(\\w+) reads (\\w+)", m -> seen.put(m.group(2), newest(m.group(2)).fingerprint()));
        step("(\\w+) reads what stood in (\\w+)", m -> seen.put(m.group(2), story(m.group(2)).published().orElseThrow().fingerprint()));
        step("(\\w+) approves (\\w+)", m -> ask(new DeskCommand.PublishStory(id(m.group(2)), Optional.of(seen.getOrDefault(m.group(2), newest(m.group(2)).fingerprint()))), m.group(1)));
        step("(\\w+(?:, \\w+)*) and (\\w+) are of one matter", m -> {
            List<String> names = new ArrayList<>(List.of(m.group(1).split(", ")));
            names.add(m.group(2));
            stories.ofOneMatter(names.toArray(String[]::new));
            findOutcomes(id(m.group(2)));
        });
        step("(\\w+) says on the earlier stories of (\\w+): ([A-Z_]+)(?: of \"(.+)\")?", m -> ask(new DeskCommand.SetOutcome(id(m.group(2)), Ending.valueOf(m.group(3)), Optional.ofNullable(m.group(4))), m.group(1)));
        step("(\\w+) takes the notes of (\\w+) away", m -> ask(new DeskCommand.LiftOutcome(id(m.group(2))), m.group(1)));
        step("(\\w+) says how it went on: \"(.+)\"", m -> assertThat(story(m.group(1)).outcomes()).filteredOn(outcome -> !outcome.lifted()).extracting(outcome -> outcome.note().note()).containsExactly(m.group(2)));
        step("(\\w+) does not say how it went on", m -> assertThat(story(m.group(1)).outcomes()).allMatch(Outcome::lifted));
        step("(\\w+) approves (\\w+) with the note ([A-Z]+)", m -> ask(new DeskCommand.PublishStory(id(m.group(2)), Optional.of(newest(m.group(2)).fingerprint()), Optional.of(NoteKind.valueOf(m.group(3)))), m.group(1)));
        step("(\\w+) lets (\\w+) stand again with the note ([A-Z]+)",
                m -> ask(new DeskCommand.ReleaseStory(id(m.group(2)), Optional.of(newest(m.group(2)).fingerprint()), Optional.of(Remains.seen(Remains.of(stories, newest(m.group(2))))), Optional.of(NoteKind.valueOf(m.group(3)))), m.group(1)));
        step("the correction of (\\w+) would change (.+) from \"(.+)\" to \"(.+)\"", m -> assertThat(difference(m.group(1)).changes()).anySatisfy(change -> {
            assertThat(change.kind().words()).isEqualTo(m.group(2));
            assertThat(List.of(change.wrong(), change.right())).containsExactly(m.group(3), m.group(4));
        }));
        step("the correction of (\\w+) would drop \"(.+)\"", m -> assertThat(difference(m.group(1)).changes())
                .anyMatch(change -> change.kind() == SentenceChange.Kind.DROPPED && change.mends() && change.before().filter(sentence -> sentence.text().equals(m.group(2))).isPresent()));
        step("the correction of (\\w+) offers the notes ([A-Z, ]+)", m -> assertThat(difference(m.group(1)).notes()).extracting(note -> note.kind().name()).containsExactly(m.group(2).split(", ")));
        step("none of the notes offered for (\\w+) says \"(.+)\"", m -> assertThat(difference(m.group(1)).notes()).isNotEmpty().noneMatch(note -> note.words().contains(m.group(2))));
        step("(\\w+) approves (\\w+) without reading it", m -> ask(new DeskCommand.PublishStory(id(m.group(2)), Optional.empty()), m.group(1)));
        step("(\\w+) approves the substitute of (\\w+)", m -> ask(new DeskCommand.PublishStory(substitute(m.group(2)).id(), Optional.of(substitute(m.group(2)).proposed().orElseThrow().fingerprint())), m.group(1)));
        step("(\\w+) lets (\\w+) stand again", m -> ask(new DeskCommand.ReleaseStory(id(m.group(2)), Optional.of(seen.getOrDefault(m.group(2), newest(m.group(2)).fingerprint())),
                Optional.ofNullable(remains.get(m.group(2)))), m.group(1)));
        step("(\\w+) looks at what remains of (\\w+)", m -> remains.put(m.group(2), Remains.seen(Remains.of(stories, newest(m.group(2))))));
        step("(\\w+) withholds (\\w+)(?: because \"(.*)\")?", m -> ask(new DeskCommand.WithholdStory(id(m.group(2)), reason(m.group(3))), m.group(1)));
        step("(\\w+) takes down (\\w+)(?: because \"(.*)\")?", m -> ask(new DeskCommand.KillStory(id(m.group(2)), reason(m.group(3))), m.group(1)));
        step("(\\w+) removes (\\w+) for legal reasons", m -> ask(new DeskCommand.KillStory(id(m.group(2)), "a court ordered it", Optional.of(Removal.TAKEN_DOWN)), m.group(1)));
        step("(\\w+) unpublishes (\\w+)", m -> ask(new DeskCommand.KillStory(id(m.group(2)), "the licence has ended", Optional.of(Removal.UNPUBLISHED)), m.group(1)));
        step("(\\w+) spikes (\\w+)(?: because \"(.*)\")?", m -> ask(new DeskCommand.SpikeStory(id(m.group(2)), reason(m.group(3))), m.group(1)));
        step("(\\w+) replaces \"(.+)\" by \"(.*)\" in (\\w+)", m -> correct(new DeskCommand.CorrectStory(id(m.group(4)), m.group(2), m.group(3), false, Optional.empty()), m.group(1)));
        step("(\\w+) replaces \"(.+)\" by \"(.*)\" in (\\w+) for legal reasons", m -> correct(new DeskCommand.CorrectStory(id(m.group(4)), m.group(2), m.group(3), true, Optional.empty()), m.group(1)));
        step("(\\w+) heads (\\w+) \"(.+)\"", m -> correct(new DeskCommand.CorrectStory(id(m.group(2)), "", "", false, Optional.of(m.group(3))), m.group(1)));
        step("the guard finds \"(.+)\" wrong with \"(.+)\"", m -> refused.put(m.group(2), m.group(1)));
        step("the guard cannot be asked", m -> unread = true);
        step("(\\w+) confirms what the guard refused", m -> correct(asked.orElseThrow().confirmed(code), m.group(1)));
        step("(\\w+) files (\\w+) under (\\S+)", m -> ask(new DeskCommand.ChangeSector(id(m.group(2)), m.group(3)), m.group(1)));
        step("(\\w+) stops automatic publishing(?: of (\\S+))?", m -> ask(new DeskCommand.StopPublishing(scope(m.group(2)), "something is wrong"), m.group(1)));
        step("(\\w+) resumes automatic publishing(?: of (\\S+))?", m -> ask(new DeskCommand.ResumePublishing(scope(m.group(2))), m.group(1)));
        step("(\\w+) acknowledges the alarm", m -> ask(new DeskCommand.AcknowledgeAlarm(stories.standing().alarms().firstKey()), m.group(1)));
    }

    private void outcomes() {
        step("(\\w+) is (published|waiting|withheld|killed|spiked)", m -> assertThat(story(m.group(1)).state()).isEqualTo(StoryState.valueOf(m.group(2).toUpperCase(Locale.ROOT))));
        step("(\\w+) does not wait because of \"(.+)\"", m -> assertThat(story(m.group(1)).waitsFor()).noneMatch(words -> words.contains(m.group(2))));
        step("(\\w+) stands under (\\S+)", m -> assertThat(story(m.group(1)).published().orElseThrow().sector()).isEqualTo(m.group(2)));
        step("the proposal for (\\w+) is filed under (\\S+)", m -> assertThat(story(m.group(1)).proposed().orElseThrow().sector()).isEqualTo(m.group(2)));
        step("(\\w+) redirects to (\\w+)", m -> assertThat(own(m.group(1)).mergedInto()).contains(id(m.group(2))));
        step("there is no story of (\\w+)", m -> assertThat(stories.story(id(m.group(1)))).isEmpty());
        step("(\\w+) waits because \"(.+)\"", m -> assertThat(story(m.group(1)).waitsFor()).anyMatch(words -> words.contains(m.group(2))));
        step("it is refused as (\\w+)", m -> assertThat(refusal.map(Decision.Rejected::code)).contains(m.group(1)));
        step("the refusal says \"(.+)\"", m -> assertThat(refusal.orElseThrow().sentence()).contains(m.group(1)));
        step("nothing happens", m -> assertThat(events).isEmpty());
        step("an alarm says \"(.+)\"", m -> assertThat(stories.standing().alarms().values()).anyMatch(alarm -> alarm.words().contains(m.group(1))));
        step("no alarm is open", m -> assertThat(stories.standing().alarms()).isEmpty());
        step("the proposal for (\\w+) says \"(.+)\"", m -> assertThat(text(story(m.group(1)).proposed().orElseThrow())).contains(m.group(2)));
        step("no proposal waits for (\\w+)", m -> assertThat(story(m.group(1)).proposed()).isEmpty());
        step("a substitute of (\\w+) is (waiting|published)", m -> assertThat(substitute(m.group(1)).state()).isEqualTo(StoryState.valueOf(m.group(2).toUpperCase(Locale.ROOT))));
        step("the substitute of (\\w+) waits because \"(.+)\"", m -> assertThat(substitute(m.group(1)).waitsFor()).anyMatch(words -> words.contains(m.group(2))));
    }

    private void outcomesOfTheGuard() {
        step("in (\\w+), the guard has said of \"(.+)\" that it is (supported|refused|refused and confirmed)", m -> assertThat(said(story(m.group(1)), m.group(2)))
                .hasValueSatisfying(guard -> assertThat(guard.supported() ? "supported" : guard.overridden() ? "refused and confirmed" : "refused").isEqualTo(m.group(3))));
    }

    private static Optional<Assessment> said(Story story, String text) {
        return story.published().orElseThrow().sentences().stream().filter(sentence -> sentence.text().equals(text)).flatMap(sentence -> sentence.sources().stream())
                .flatMap(source -> source instanceof Source.Editor editor ? editor.guard().stream() : Stream.empty()).findFirst();
    }

    private void outcomesForReaders() {
        step("readers of (\\w+) see \"(.+)\"", m -> assertThat(text(shown(m.group(1)))).contains(m.group(2)));
        step("readers of (\\w+) do not see \"(.+)\"", m -> assertThat(text(shown(m.group(1)))).doesNotContain(m.group(2)));
        step("nobody answers for (\\w+) but the rule \"(.+)\"", m -> assertThat(story(m.group(1)).check()).contains(new Check.ByRule(m.group(2))));
        step("(\\w+) answers for (\\w+)", m -> assertThat(story(m.group(2)).check()).hasValueSatisfying(check -> assertThat(check).isInstanceOfSatisfying(Check.ByEditor.class,
                editor -> assertThat(editor.name()).isEqualTo(m.group(1)))));
        step("the history of (\\w+) ends with \"(.+)\"", m -> assertThat(story(m.group(1)).history().getLast().note()).isEqualTo(m.group(2)));
        step("the history of (\\w+) does not say \"(.+)\"", m -> assertThat(story(m.group(1)).history()).noneMatch(change -> change.note().contains(m.group(2))));
        step("(\\w+) carries the correction \"(.+)\"", m -> assertThat(story(m.group(1)).corrections().getLast().note()).isEqualTo(m.group(2)));
        step("(\\w+) tells readers that figures are being updated", m -> assertThat(shown(m.group(1)).marks()).contains(Interim.MARK));
        step("(\\w+) tells readers nothing about its figures", m -> assertThat(shown(m.group(1)).marks()).doesNotContain(Interim.MARK));
        step("(\\w+) counts (\\d) voices?", m -> assertThat(shown(m.group(1)).voices()).isEqualTo(Integer.parseInt(m.group(2))));
        step("(\\w+) does not carry the tag \"(.+)\"", m -> assertThat(shown(m.group(1)).tags()).doesNotContain(m.group(2)));
        step("(\\w+) carries the tag \"(.+)\"", m -> assertThat(shown(m.group(1)).tags()).contains(m.group(2)));
        step("(\\w+) links to nothing", m -> assertThat(shown(m.group(1)).linked()).isEmpty());
        step("(\\w+) still rests on (\\w+) (\\w+) and quotes no word of it", m -> {
            List<Source.Wire> sources = shown(m.group(1)).sentences().stream().flatMap(sentence -> sentence.sources().stream()).filter(Source.Wire.class::isInstance).map(Source.Wire.class::cast)
                    .filter(wire -> wire.version().item().equals(item(m.group(2), m.group(3)))).toList();
            assertThat(sources).isNotEmpty().allMatch(wire -> wire.span().start() == wire.span().end());
        });
        step("no correction of (\\w+) says \"(.+)\"", m -> assertThat(story(m.group(1)).corrections()).isNotEmpty().noneMatch(change -> change.note().contains(m.group(2))));
        step("(\\w+) carries no correction", m -> assertThat(story(m.group(1)).corrections()).isEmpty());
        step("(\\w+) was created at (\\S+) and updated at (\\S+)", m -> {
            assertThat(story(m.group(1)).firstPublishedAt()).contains(clock(m.group(2)));
            assertThat(story(m.group(1)).updatedAt()).contains(clock(m.group(3)));
        });
        step("(\\w+) has left the fronts", m -> assertThat(shown(m.group(1)).marks()).contains(Obeying.EXPIRED));
        step("(\\w+) is still on the fronts", m -> assertThat(shown(m.group(1)).marks()).doesNotContain(Obeying.EXPIRED));
    }

    private Difference difference(String name) {
        return desk().difference(stories, story(name)).orElseThrow(() -> new AssertionError("No draft waits beside what stands of " + name));
    }

    private Desk desk() {
        return new Desk(new DeskRules(responsible, rules, neverBySelf, updatesByRule, !nonLegal.isEmpty(), nonLegal), agencies);
    }

    /** With what the guard says of each sentence that it changes; the scenario says which one it refuses. */
    private void correct(DeskCommand.CorrectStory c, String by) {
        Map<String, Assessment> said = new TreeMap<>();
        stories.story(c.story()).ifPresent(story -> Desk.written(c, story, by).forEach(sentence -> said.put(sentence.text(), new Assessment(refused.containsKey(sentence.text()) ? 0.1 : 0.9,
                !refused.containsKey(sentence.text()), Optional.ofNullable(refused.get(sentence.text())).stream().toList(), false))));
        if (unread) said.clear();
        ask(c.assessed(said), by);
        code = refusal.flatMap(Confirmation::code);
        asked = Optional.of(c);
    }

    private void ask(DeskCommand command, String by) {
        Decision decision = desk().decide(stories, command, by, now);
        refusal = decision instanceof Decision.Rejected rejected ? Optional.of(rejected) : Optional.empty();
        events = decision instanceof Decision.Accepted accepted ? accepted.events() : List.of();
        for (DeskEvent event : events) stories.apply(event, ((Decision.Accepted) decision).by(), now);
        for (DeskEvent event : events) if (Reviewed.of(event, now).isPresent()) findOutcomes(Fold.concerns(event).orElseThrow());
    }

    /** As the pipeline does after a story has come before readers or joined a storyline. */
    private void findOutcomes(StoryId id) {
        stories.story(id).ifPresent(story -> desk().outcomes(stories, story, now).forEach(event -> stories.apply(event, "rule", now)));
    }

    private void signal(SignalKind kind, String agency, String guid, Embargo embargo, String reason, int version) {
        ItemId item = item(agency, guid);
        int number = version > 0 ? version : Math.max(1, stories.item(item).newest());
        obey(new Signal(kind, item.agency(), List.of(item), Optional.of(new ItemVersion(item, number)), embargo, reason));
    }

    private void obey(Signal signal) {
        stories.signal(signal);
        refusal = Optional.empty();
        events = desk().obey(stories, signal, now);
        for (DeskEvent event : events) stories.apply(event, "signal", now);
    }

    private void rests(DraftSketch draft, String agency, String guid, String number) {
        int version = number == null ? 1 : Integer.parseInt(number);
        stories.filed(item(agency, guid), version);
        draft.rests.put(item(agency, guid), version);
    }

    private void licence(String name, Licence licence) {
        agencies.put(agency(name), new Agency(agency(name), name, Optional.empty(), licence, 0));
    }

    private String agency(String name) {
        String id = name.toLowerCase(Locale.ROOT);
        agencies.putIfAbsent(id, new Agency(id, name, Optional.empty(), Licence.EVERYTHING, 0));
        return id;
    }

    private ItemId item(String agency, String guid) {
        return new ItemId(agency(agency), guid);
    }

    private DraftSketch draft(String name) {
        return drafts.computeIfAbsent(name, DraftSketch::new);
    }

    private static StoryId id(String name) {
        return StoryId.of(new ClusterId(name));
    }

    private Story own(String name) {
        return stories.story(id(name)).orElseThrow(() -> new AssertionError("There is no story of " + name));
    }

    private Story story(String name) {
        return own(name);
    }

    private Story substitute(String name) {
        Story story = stories.ofCluster(new ClusterId(name)).orElseThrow();
        assertThat(story.id()).isNotEqualTo(id(name));
        return story;
    }

    private Draft newest(String name) {
        return story(name).proposed().or(story(name)::published).orElseThrow();
    }

    private Draft shown(String name) {
        assertThat(story(name).state()).isEqualTo(StoryState.PUBLISHED);
        return story(name).published().orElseThrow();
    }

    private static String text(Draft draft) {
        return String.join("\n", draft.sentences().stream().map(Sentence::text).toList());
    }

    private String scope(String of) {
        return of == null ? "site" : of;
    }

    private static String reason(String words) {
        return words == null ? "a reason" : words;
    }

    private static Instant clock(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    private static SignalKind kind(String verb) {
        return switch (verb) {
            case "kills" -> SignalKind.KILL;
            case "holds" -> SignalKind.HOLD;
            case "releases" -> SignalKind.RELEASE;
            case "advises on" -> SignalKind.ADVISORY;
            default -> throw new AssertionError("Nobody knows the order: " + verb);
        };
    }

    private static Sensitivity sensitivity(String words) {
        for (Sensitivity sensitivity : Sensitivity.values()) if (sensitivity.words().equals(words)) return sensitivity;
        throw new AssertionError("Nobody knows the matter: " + words);
    }
}
