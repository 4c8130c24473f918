package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Assessment;
import news.dateline.model.Sensitivity;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.web.desk.Newsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DeskToolIT {
    private final Newsroom room = new Newsroom();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StoryId girl;
    private StoryId market;

    @BeforeEach void twoStories() {
        girl = room.draft("girl", "Missing girl found alive", Set.of(Sensitivity.MINORS), Map.of(Newsroom.version("solar", "s-48"), "A girl was found alive."));
        market = room.draft("market", "Fish market reopens", Set.of(), Map.of(Newsroom.version("norden", "n-100"), "The market on Harbour Square reopened."));
    }

    @AfterEach void closed() {
        room.close();
    }

    @Test void whatWaitsIsListedWithWhy() {
        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains(girl.value(), "Missing girl found alive", "Never by itself: a minor.").doesNotContain("Fish market");
        assertThat(run("list", "published")).isZero();
        assertThat(out.toString()).contains("Fish market");
    }

    @Test void aStoryIsShownSentenceBySentence() {
        assertThat(run("show", girl.value())).isZero();
        assertThat(out.toString()).contains("A girl was found alive.", "[solar:s-48 v1]", "fingerprint ");
    }

    @Test void theAuditOfAStorySaysWhoDidWhatWhyAndWhatChanged() {
        assertThat(run("hold", market.value(), "--why", "the family asks")).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("audit", market.value())).isZero();
        assertThat(out.toString()).contains("StoryWithheld by ", "the family asks", "published v1 “Fish market reopens” → withheld v1 “Fish market reopens”").contains("nothing → ");
        assertThat(run("audit", "nosuchstory")).isEqualTo(1);
    }

    @Test void anItemIsRedactedByTheNameThatItemsAreListedUnderAndOnlyWithAReasonThatDoesNotRepeatIt() {
        assertThat(run("redact", "norden:n-100", "--why", "by order of a court")).isZero();
        assertThat(run("redact", "norden:nobody", "--why", "by order of a court")).isEqualTo(1);
        assertThat(err.toString()).contains("NO_SUCH_ITEM");
        assertThat(run("redact", "norden:n-100", "--why", "it says that the market on Harbour Square reopened")).isEqualTo(1);
        assertThat(err.toString()).contains("REPEATS_IT");
        assertThat(run("redact", "n-100", "--why", "by order of a court")).isEqualTo(2);
    }

    @Test void whatALicenceGivesBackIsListedAndReleasedOnlyWhenAsked() {
        assertThat(run("given-back", "--release")).isZero();
        assertThat(out.toString()).contains("Nothing that a licence withheld");
        room.licenceCameAndWent(market);
        assertThat(run("given-back")).isZero();
        assertThat(out.toString()).contains(market.value() + "  Fish market reopens", "does not allow printing", "1 story would come back; nothing is released without --release.");
        assertThat(state(market)).isEqualTo(StoryState.WITHHELD);
        assertThat(run("given-back", "--release")).isZero();
        assertThat(out.toString()).contains("1 of 1 released as they stood.");
        assertThat(state(market)).isEqualTo(StoryState.PUBLISHED);
    }

    @Test void anEditorApprovesHoldsReleasesCorrectsAndKills() {
        assertThat(run("approve", girl.value())).isZero();
        assertThat(state(girl)).isEqualTo(StoryState.PUBLISHED);
        assertThat(run("hold", girl.value(), "--why", "the family asks")).isZero();
        assertThat(state(girl)).isEqualTo(StoryState.WITHHELD);
        assertThat(run("release", girl.value())).isZero();
        assertThat(state(girl)).isEqualTo(StoryState.PUBLISHED);
        assertThat(run("correct", market.value(), "--wrong", "Harbour Square", "--right", "Custom House Square")).isZero();
        assertThat(room.story(market).corrections()).hasSize(1);
        assertThat(run("kill", market.value(), "--why", "wrong city")).isZero();
        assertThat(state(market)).isEqualTo(StoryState.KILLED);
        assertThat(out.toString()).contains("story published " + girl, "story killed " + market);
    }

    @Test void anEditorLiftsAnEmbargoAndJudgesAnItem() {
        room.embargoed("solar", "s-60");
        assertThat(run("lift-embargo", "solar:s-60", "--why", "the bank rang")).isZero();
        assertThat(run("lift-embargo", "solar:s-60", "--why", "again")).isEqualTo(1);
        assertThat(err.toString()).contains("NOT_EMBARGOED");
        room.termsChanged("norden", "n-100");
        assertThat(state(market)).isEqualTo(StoryState.WITHHELD);
        assertThat(run("judge", "norden:n-100", "--why", "the contract covers it")).isZero();
        assertThat(room.story(market).waitsFor()).anyMatch(words -> words.contains("An editor has judged an item of Norden Presse"));
        assertThat(run("judge", "market", "--why", "x")).isEqualTo(2);
    }

    @Test void whatTheFactGuardRefusesIsCorrectedOnlyWithTheCodeOfItsFindings() {
        room.guard(_ -> new Assessment(0.12, false, List.of("'Custom House' is not in the source"), false));
        assertThat(run("correct", market.value(), "--wrong", "Harbour Square", "--right", "Custom House Square")).isEqualTo(1);
        assertThat(err.toString()).contains("NOT_BORNE_OUT: ", "(0.12, refused: 'Custom House' is not in the source)");
        Matcher code = Pattern.compile("confirm with the code (\\w+)").matcher(err.toString());
        assertThat(code.find()).isTrue();
        assertThat(run("correct", market.value(), "--wrong", "Harbour Square", "--right", "Custom House Square", "--confirm", "0123456789")).isEqualTo(1);
        assertThat(run("correct", market.value(), "--wrong", "Harbour Square", "--right", "Custom House Square", "--confirm", code.group(1))).isZero();
        assertThat(run("show", market.value())).isZero();
        assertThat(out.toString()).contains("written by cli, the fact guard says 0.12, refused: 'Custom House' is not in the source (confirmed all the same)");
        assertThat(run("show", market.value(), "--json")).isZero();
        assertThat(out.toString()).contains("\"overridden\" : true", "\"score\" : 0.12");
        assertThat(run("review", market.value())).isZero();
        assertThat(out.toString()).contains("against the fact guard, confirmed by cli: “The market on Custom House Square reopened.”");
    }

    @Test void anEditorFilesAStoryUnderASector() {
        assertThat(run("sector", market.value(), "transport")).isZero();
        assertThat(room.story(market).published().orElseThrow().sector()).isEqualTo("transport");
        assertThat(out.toString()).contains("sector changed " + market);
        assertThat(run("sector", market.value(), "gossip")).isEqualTo(1);
        assertThat(err.toString()).contains("UNKNOWN_SECTOR");
    }

    @Test void aStandingOrderIsGivenListedAndLiftedByItsNumber() {
        assertThat(run("block", "--name", "Custom House", "--name", "House of Customs", "--phrase", "x", "--why", "court")).isEqualTo(2);
        assertThat(run("block", "--phrase", "Harbour Square", "--territory", "GB", "--why", "an injunction")).isZero();
        assertThat(state(market)).isEqualTo(StoryState.WITHHELD);
        assertThat(out.toString()).contains("order given").doesNotContain("Harbour", "injunction");
        assertThat(run("orders")).isZero();
        assertThat(out.toString()).contains("in force", "Harbour Square", "an injunction");
        assertThat(run("release", market.value(), "--as-it-stood")).isEqualTo(1);
        assertThat(err.toString()).contains("BLOCKED").doesNotContain("Harbour");
        assertThat(run("orders", "--lift", "o-00000001", "--why", "it has ended")).isZero();
        assertThat(run("release", market.value(), "--as-it-stood")).isZero();
        assertThat(run("blackout", "--country", "NO", "--from", "2026-03-02T07:00", "--to", "2026-03-09T20:00", "--zone", "Europe/Oslo", "--why", "polling day")).isZero();
        assertThat(run("blackout", "--country", "NO", "--from", "yesterday", "--to", "2026-03-09T20:00", "--zone", "Europe/Oslo", "--why", "polling day")).isEqualTo(1);
        assertThat(err.toString()).contains("NOT_READABLE");
    }

    @Test void aStoryIsHandledAsAnEditorSays() {
        assertThat(run("handle", market.value(), "delisted", "--why", "the family asks")).isZero();
        assertThat(room.story(market).handling()).containsEntry(news.dateline.model.Handling.DELISTED, true);
        assertThat(run("handle", market.value(), "delisted", "--not", "--why", "settled")).isZero();
        assertThat(room.story(market).handling()).containsEntry(news.dateline.model.Handling.DELISTED, false);
        assertThat(run("handle", market.value(), "quietly", "--why", "settled")).isEqualTo(2);
        assertThat(err.toString()).contains("no-method-in-headline");
    }

    @Test void whatACorrectionChangesIsShownAndItsNoteChosen() {
        StoryId ferry = room.corrected("ferry", "Ferry runs again", "The ferry took 14 cars on Monday.", "The ferry took 12 cars on Monday.");
        assertThat(run("difference", ferry.value())).isZero();
        assertThat(out.toString()).contains("figure, corrected by its agency", "- The ferry took 14 cars on Monday.", "+ The ferry took 12 cars on Monday.", "note WORDS  Corrected by Norden Presse: an earlier version of this story said “14”");
        assertThat(run("approve", ferry.value(), "--note", "NONSENSE")).isEqualTo(2);
        assertThat(run("approve", ferry.value(), "--note", "UNSAID")).isZero();
        assertThat(room.story(ferry).corrections()).singleElement().satisfies(change -> assertThat(change.note()).isEqualTo("Corrected by Norden Presse: an earlier version of this story was wrong."));
        assertThat(run("difference", market.value())).isZero();
        assertThat(out.toString()).contains("No draft waits beside what readers read");
    }

    @Test void theEarlierStoriesAreToldHowItWentOn() {
        StoryId ferry = room.corrected("ferry", "Ferry runs again", "The ferry took 14 cars on Monday.", "The ferry took 12 cars on Monday.");
        assertThat(run("outcome", ferry.value(), "RESCUED")).isEqualTo(1);
        assertThat(err.toString()).contains("NO_EARLIER_STORY");
        assertThat(run("outcome", ferry.value(), "FORGOTTEN")).isEqualTo(2);
        assertThat(run("lift-outcome", ferry.value())).isEqualTo(1);
        assertThat(err.toString()).contains("NO_OUTCOME");
    }

    @Test void aTakeDownIsReportedWithoutAWordOfTheStory() {
        assertThat(run("take-down", market.value(), "--why", "a court ordered it")).isZero();
        assertThat(state(market)).isEqualTo(StoryState.KILLED);
        assertThat(run("report", market.value())).isZero();
        assertThat(out.toString()).contains("taken down by cli", "beyond reach: ").doesNotContain("Fish market", "a court ordered it");
        assertThat(run("unpublish", girl.value(), "--why", "the licence has ended")).isEqualTo(1);
        assertThat(err.toString()).contains("NOT_PUBLISHED");
        assertThat(run("remains", girl.value())).isZero();
        assertThat(out.toString()).contains("Nothing of it can be released.");
    }

    @Test void theReviewRecordSaysWhoReadWhichVersion() {
        assertThat(run("review", market.value())).isZero();
        assertThat(out.toString()).contains("Editorial responsibility: Vera Lind", "version 1", "published by the rule “plain news”, read by no editor", "[algorithmicMedia; fingerprint ");
        assertThat(run("approve", market.value())).isZero();
        assertThat(run("review", market.value())).isZero();
        assertThat(out.toString()).contains("version 2", "read by cli, ");
        assertThat(run("review", "NOT AN ID")).isEqualTo(2);
    }

    @Test void aStoryIsShownAsNinjsWithHowItCameToBe() {
        assertThat(run("show", market.value(), "--ninjs")).isZero();
        assertThat(out.toString()).contains("\"standard\"", "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia", "No editor has read this version.", "\"pubStatus\" : \"usable\"");
        assertThat(run("show", girl.value(), "--ninjs")).isZero();
        assertThat(out.toString()).contains("\"pubStatus\" : \"withheld\"");
    }

    @Test void whatNoModelWroteCannotBeDeclined() {
        assertThat(run("decline", girl.value())).isEqualTo(1);
        assertThat(err.toString()).contains("NOTHING_WRITTEN");
    }

    @Test void aStoryIsSpiked() {
        assertThat(run("spike", girl.value())).isZero();
        assertThat(state(girl)).isEqualTo(StoryState.SPIKED);
    }

    @Test void publishingIsStoppedAndResumed() {
        assertThat(run("stop", "agency:solar", "--why", "strange copy")).isZero();
        assertThat(run("stop", "agency:solar")).isEqualTo(1);
        assertThat(err.toString()).contains("ALREADY_STOPPED: ");
        assertThat(run("resume", "agency:solar")).isZero();
        assertThat(run("alarms")).isZero();
    }

    @Test void aRefusalEndsWithOneAndSaysTheNextStep() {
        assertThat(run("kill", girl.value(), "--why", "x")).isEqualTo(1);
        assertThat(err.toString()).contains("NOT_PUBLISHED: The story was never published: spike it instead.");
        assertThat(run("approve", girl.value(), "--fingerprint", "old")).isEqualTo(1);
        assertThat(err.toString()).contains("CHANGED_MEANWHILE");
        assertThat(run("show", "nosuch")).isEqualTo(1);
    }

    @Test void aWrongCommandEndsWithTwo() {
        assertThat(run("show", "NOT AN ID")).isEqualTo(2);
        assertThat(run("kill", girl.value())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("show", girl.value(), "--token-env", "NOWHERE")).isEqualTo(2);
        assertThat(err.toString()).contains("The environment variable NOWHERE holds no token");
    }

    @Test void aServerThatIsNotThereEndsWithOne() {
        room.close();
        assertThat(run("list")).isEqualTo(1);
        assertThat(err.toString()).contains("is it running?");
    }

    private StoryState state(StoryId id) {
        return room.story(id).state();
    }

    private int run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--server";
        all[args.length + 1] = room.address().toString();
        return new CommandLine(new DeskTool(name -> name.equals("DATELINE_DESK_TOKEN") ? Optional.of(Newsroom.TOKEN) : Optional.empty()))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all);
    }
}
