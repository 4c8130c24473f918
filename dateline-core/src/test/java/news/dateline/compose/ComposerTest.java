package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.guard.Leaning;
import news.dateline.model.Draft;
import news.dateline.model.Label;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;
import org.junit.jupiter.api.Test;

final class ComposerTest {
    static final Filed FERRY = Filed.by("northwire").headline("Ferry with 80 aboard runs aground off Kisumu").body(
            "KISUMU, Kenya (Northwire) - A ferry carrying 80 people ran aground on a sandbank off Kisumu on Wednesday, the port authority said.",
            "The MV Tumaini left Homa Bay at dawn and struck the bank in thick fog, harbour master Grace Otieno said.",
            "\"Everybody has a life jacket and everybody is calm. We will have them ashore by dark,\" Otieno told reporters.",
            "Fishing boats took the first 30 passengers to a beach at Dunga, where nurses were waiting with blankets and tea.",
            "Lake Victoria has seen several accidents in recent years, mostly of overloaded boats.",
            "(Reporting by Amina Weru; Editing by Paul Kip)");

    static final Filed FERRY_OTHER = Filed.by("lakepress").headline("Passengers stranded on lake ferry near Kisumu").minutes(10).body(
            "A ferry with 80 people on board was stuck on a sandbank off Kisumu on Wednesday after it lost its way in fog, officials said.",
            "The vessel's radar had been out of order since January, according to a maintenance log seen by Lakepress.",
            "He said the crew had asked twice for a spare part.",
            "Kenya's maritime authority has ordered an inspection of all 14 ferries on Lake Victoria by the end of March.",
            "More to follow");

    @Test void oneGoodItemRunsNearlyAsFiled() {
        Draft draft = Drafts.of(FERRY);
        assertThat(draft.paragraphs()).hasSize(5);
        assertThat(Drafts.body(draft)).startsWith("A ferry carrying 80 people").endsWith("overloaded boats.").contains("\"Everybody has a life jacket and everybody is calm. We will have them ashore by dark,\"");
        assertThat(draft.agencies()).containsExactly("northwire");
        assertThat(draft.voices()).isEqualTo(1);
        assertThat(draft.located()).contains("KISUMU, Kenya");
    }

    @Test void theSpineKeepsItsOrderAndOthersFollowWithCreditAndNewFactsOnly() {
        Draft draft = Drafts.of(FERRY, FERRY_OTHER);
        List<String> paragraphs = draft.paragraphs().stream().map(Drafts::text).toList();
        assertThat(paragraphs.subList(0, 5)).isEqualTo(Drafts.of(FERRY).paragraphs().stream().map(Drafts::text).toList());
        assertThat(paragraphs.subList(5, 7)).containsExactly(
                "The vessel's radar had been out of order since January, according to a maintenance log seen by Lakepress.",
                "Kenya's maritime authority has ordered an inspection of all 14 ferries on Lake Victoria by the end of March.");
        assertThat(draft.agencies()).containsExactly("northwire", "lakepress");
        assertThat(draft.voices()).isEqualTo(2);
    }

    @Test void whatLeansOnASentenceThatIsNotPrintedIsLeftOut() {
        assertThat(Drafts.body(Drafts.of(FERRY, FERRY_OTHER))).doesNotContain("He said the crew");
    }

    @Test void creditIsMarkedAsAdded() {
        Filed other = Filed.by("lakepress").headline("Ferries to be inspected").minutes(5).body("A ferry ran aground off Kisumu on Wednesday.", "Kenya's maritime authority ordered an inspection of all 14 ferries on Lake Victoria.");
        Draft draft = Drafts.of(FERRY, other);
        var sentence = draft.paragraphs().getLast().getFirst();
        assertThat(sentence.text()).isEqualTo("Kenya's maritime authority ordered an inspection of all 14 ferries on Lake Victoria, Lakepress reported.");
        assertThat(sentence.added()).hasSize(1);
        assertThat(sentence.text().substring(sentence.added().getFirst().start(), sentence.added().getFirst().end())).isEqualTo(", Lakepress reported");
    }

    @Test void embargoedItemLeavesNoTrace() {
        Draft without = Drafts.of(FERRY, FERRY_OTHER);
        Filed secret = Filed.by("embargoed").headline("Ferry owner to close").keywords("ferry").edNote("Strictly embargoed").urgency(1).minutes(-30)
                .body("A court will hear that 14 people died when the ferry sank off Kisumu.", "The owner, Tembo Lines, will close on Friday.").unpublishable();
        assertThat(Drafts.of(secret, FERRY, FERRY_OTHER)).isEqualTo(without);
        assertThat(Drafts.of(FERRY, secret, FERRY_OTHER, secret.version(2).minutes(60))).isEqualTo(without);
    }

    @Test void afterTheMatchNobodyReadsThatItWillBePlayed() {
        Filed preview = Filed.by("northwire").guid("preview").keywords("sports").headline("Marloth meet Tessin in final").body("Marloth will meet Tessin in the final of the Lake Cup on Wednesday, on a ground where neither has lost.",
                "“We have run on sand for three days,” the captain of Marloth, Rosa Quispe, said before the match.");
        Filed result = Filed.by("northwire").guid("result").keywords("sports").minutes(200).headline("Marloth beat Tessin 2-1 to win Lake Cup").body("Marloth beat Tessin 2-1 on Wednesday to win the Lake Cup for the first time.",
                "Ana Lund scored twice in the second half after Tessin had led at the break.", "The crowd of 4,000 stayed on the pitch until dark.");
        assertThat(Drafts.body(Drafts.of(preview, result))).contains("Ana Lund scored").doesNotContain("will meet", "before the match");
    }

    @Test void whatComparesOrAnswersLeansOnWhatStoodBefore() {
        assertThat(Leaning.of("The gendarmerie gave a much lower count of 9,000.")).isEqualTo(Leaning.KNOWN_THING);
        assertThat(Leaning.of("Royals' captain, Ebenezer Quaye, answered: “It rains in Kumasi too.”")).isEqualTo(Leaning.KNOWN_THING);
        assertThat(Leaning.of("Rents in Marloth are much higher than those in Tessin.")).isEqualTo(Leaning.NOTHING);
    }

    @Test void reprintOfWhatIsUnderEmbargoStandsAsItWouldWithoutIt() {
        Filed secret = FERRY.guid("secret").unpublishable();
        Filed first = Filed.by("courier").headline(FERRY.headline()).body(FERRY.body()).minutes(5);
        Filed second = Filed.by("lakepress").headline(FERRY.headline()).body(FERRY.body()).minutes(6);
        Filed own = Filed.by("northwire").guid("own").minutes(20).headline("Owner of sunken ferry promises answers").body("The owner of the ferry that sank off Kisumu will meet the families of the dead, he told Northwire by telephone.",
                "Tembo Lines has run boats on Lake Victoria since 1998 and says that none was lost before.");
        Draft without = Drafts.of(first, second.reprints(first), own);
        assertThat(without.voices()).isEqualTo(2);
        assertThat(Drafts.of(secret, first.reprints(secret), second.reprints(secret), own)).isEqualTo(without);
    }

    @Test void aClusterOfDeadItemsIsNoStory() {
        assertThat(new Composer().compose(Filed.composition(FERRY.unpublishable()))).isEmpty();
    }

    @Test void anAgencyWithoutLicenceToPrintIsOnlyLinked() {
        Draft draft = Drafts.of(FERRY, FERRY_OTHER.licence(Licence.LINK_ONLY));
        assertThat(draft.linked()).containsExactly(FERRY_OTHER.itemVersion());
        assertThat(draft.voices()).isEqualTo(1);
        assertThat(draft.agencies()).containsExactly("northwire");
        assertThat(draft.restsOn()).containsExactly(FERRY.itemVersion());
        assertThat(draft.fingerprint()).isEqualTo(Drafts.of(FERRY).fingerprint());
        assertThat(new Composer().compose(Filed.composition(FERRY.licence(Licence.LINK_ONLY)))).isEmpty();
    }

    @Test void copyThatMayNotBeCombinedRunsAloneOrIsLinked() {
        Licence alone = new Licence(true, true, false, true, true, true, true, true, 0, 0, java.util.Set.of());
        assertThat(Drafts.of(FERRY, FERRY_OTHER.licence(alone)).linked()).containsExactly(FERRY_OTHER.itemVersion());
        assertThat(Drafts.of(FERRY_OTHER.licence(alone)).agencies()).containsExactly("lakepress");
    }

    @Test void copyLimitedToATerritoryIsNotPrinted() {
        Licence kenyaOnly = new Licence(true, true, true, true, true, true, true, true, 0, 0, java.util.Set.of("KE"));
        assertThat(Drafts.of(FERRY, FERRY_OTHER.licence(kenyaOnly)).linked()).containsExactly(FERRY_OTHER.itemVersion());
    }

    @Test void reprintIsOneVoiceAndAddsNoWords() {
        Filed reprint = FERRY.guid("reprint").reprints(FERRY);
        Filed other = new Filed("courier", "courier-1", 1, "en", FERRY.headline(), "", FERRY.body(), FERRY.createdAt(), FERRY.receivedAt().plusSeconds(60), 5, Licence.EVERYTHING, true, "", "", java.util.Optional.of(FERRY.itemVersion()), "", List.of());
        Draft draft = Drafts.of(FERRY, reprint, other);
        assertThat(draft.voices()).isEqualTo(1);
        assertThat(draft.fingerprint()).isEqualTo(Drafts.of(FERRY).fingerprint());
    }

    @Test void copyThatCitesAnotherAgencyIsNoVoiceOfItsOwn() {
        Filed echo = Filed.by("echo").headline("Ferry aground off Kisumu - report").body("A ferry has run aground off Kisumu, according to Northwire.", "No other details were available on Wednesday.");
        assertThat(Drafts.of(FERRY, echo).voices()).isEqualTo(1);
    }

    @Test void hearsayOfADeathIsNotAddedToTheNewsThatHeLives() {
        Filed alive = Filed.by("northwire").minutes(60).headline("Singer Papa Lokombe is alive, son says").body("Singer Papa Lokombe is alive and recovering in hospital, his son said, after reports of his death.", "The singer, 81, is breathing without assistance, said Dr. Pacifique Mutombo.");
        Filed echo = Filed.by("lakepress").headline("Papa Lokombe dies").body("Papa Lokombe, whose songs were played at weddings from Dakar to Dar es Salaam, has died in Kinshasa, according to Meridian Press.", "Fans lit 300 candles outside a concert hall in Kinshasa for Papa Lokombe.");
        assertThat(Drafts.body(Drafts.of(alive, echo))).doesNotContain("has died").contains("300 candles");
    }

    @Test void aPressReleaseAddsNothingToNews() {
        Filed release = FERRY_OTHER.genre("Press release");
        assertThat(Drafts.of(FERRY, release).restsOn()).containsExactly(FERRY.itemVersion());
    }

    @Test void aDeadItemOfTheClusterIsGoneWhole() {
        Composition composition = Filed.composition(FERRY, FERRY_OTHER);
        var cluster = composition.cluster();
        var killed = new news.dateline.model.Cluster(cluster.id(), cluster.language(), cluster.items(), java.util.Set.of(FERRY_OTHER.itemVersion().item()), cluster.absorbed(), cluster.openedAt(), cluster.changedAt());
        Draft draft = new Composer().compose(new Composition(killed, composition.parts(), composition.at())).orElseThrow();
        assertThat(draft).isEqualTo(Drafts.of(FERRY));
    }

    @Test void newestVersionReplacesTheOlder() {
        Filed second = FERRY.version(2).minutes(40).body("All 80 passengers of a ferry that ran aground off Kisumu are safe, the port authority said on Wednesday.", "The last of them came ashore at Dunga at nightfall.");
        Draft draft = Drafts.of(FERRY, second);
        assertThat(Drafts.body(draft)).startsWith("All 80 passengers").doesNotContain("thick fog");
        assertThat(draft.newsAt()).isEqualTo(Filed.NOON.plusSeconds(2400));
        assertThat(DraftChange.between(Drafts.of(FERRY), draft)).isEqualTo(DraftChange.FACTS);
    }

    @Test void aRefileDoesNotMoveTheNews() {
        Filed misspelt = FERRY.body(FERRY.body().replace("passengers", "pasengers"));
        Draft first = Drafts.of(misspelt);
        Draft refiled = Drafts.of(misspelt, FERRY.version(2).minutes(40));
        assertThat(refiled.newsAt()).isEqualTo(Filed.NOON);
        assertThat(Drafts.body(refiled)).contains("passengers");
        assertThat(DraftChange.between(first, refiled)).isEqualTo(DraftChange.FURNITURE);
        assertThat(DraftChange.between(first, first)).isEqualTo(DraftChange.NONE);
    }

    @Test void newsIsNeverLaterThanItsReceipt() {
        assertThat(Drafts.of(FERRY.minutes(60).received(5)).newsAt()).isEqualTo(Filed.NOON.plusSeconds(300));
    }

    @Test void alertIsOneAttributedLineUntilALeadReplacesIt() {
        Filed alert = Filed.by("northwire").guid("alert").slug("KENYA-FERRY/").urgency(1).headline("ALERT: Ferry runs aground off Kisumu - port authority").body("A ferry has run aground off Kisumu, the port authority says.");
        Draft draft = Drafts.of(alert);
        assertThat(draft.developing()).isTrue();
        assertThat(draft.marks()).contains("Developing");
        assertThat(draft.label()).isEqualTo(Label.ALERT);
        assertThat(draft.headline().text()).isEqualTo("Ferry runs aground off Kisumu - port authority");
        assertThat(Drafts.body(draft)).isEqualTo("Northwire reported: A ferry has run aground off Kisumu, the port authority says.");
        Draft lead = Drafts.of(alert, FERRY.minutes(20));
        assertThat(lead.developing()).isFalse();
        assertThat(lead.marks()).isEmpty();
        assertThat(Drafts.body(lead)).isEqualTo(Drafts.body(Drafts.of(FERRY)));
    }

    @Test void anAlertWithoutBodyIsItsHeadlineWithCredit() {
        Draft draft = Drafts.of(Filed.by("northwire").urgency(1).headline("FLASH: Explosion at the port of Mombasa"));
        assertThat(Drafts.body(draft)).isEqualTo("Explosion at the port of Mombasa, Northwire reported.");
        assertThat(Drafts.card(draft)).contains("Northwire reported");
    }

    @Test void headlineAndSummaryMakeAShortStory() {
        Filed feed = Filed.by("northwire").headline("Ferry runs aground off Kisumu").description("A ferry carrying 80 people ran aground on a sandbank off Kisumu on Wednesday, the port authority said.");
        Filed second = Filed.by("lakepress").minutes(5).headline("Ferry inspection ordered").description("Kenya's maritime authority will inspect all 14 ferries on Lake Victoria after one ran aground with a broken radar.");
        Draft draft = Drafts.of(feed, second);
        assertThat(draft.paragraphs().getFirst()).hasSize(1);
        assertThat(Drafts.body(draft)).contains("sandbank").contains("14 ferries").contains("Lakepress reported");
        assertThat(draft.standfirst()).isEmpty();
        assertThat(draft.developing()).isFalse();
    }

    @Test void aSummaryThatIsNotTheLedeStandsAbove() {
        Draft draft = Drafts.of(FERRY.description("Nurses and fishermen wait on the shore with blankets."), FERRY_OTHER);
        assertThat(Drafts.text(draft.standfirst())).isEqualTo("Nurses and fishermen wait on the shore with blankets.");
        assertThat(Drafts.of(FERRY.description("A ferry carrying 80 people ran aground off Kisumu on Wednesday.")).standfirst()).isEmpty();
    }

    @Test void noSentenceStandsTwiceInOtherWords() {
        String body = Drafts.body(Drafts.of(FERRY, FERRY_OTHER));
        assertThat(body).doesNotContain("was stuck on a sandbank");
    }

    @Test void notesToEditorsReachTheDeskAndNoReader() {
        Draft draft = Drafts.of(FERRY.edNote("Do not name the captain; court order."));
        assertThat(draft.editorNotes()).containsExactly("Northwire: Do not name the captain; court order.");
        assertThat(Drafts.body(draft) + draft.headline().text() + Drafts.card(draft)).doesNotContain("court order");
    }

    @Test void sensitivitiesOfEveryPublishableItemHold() {
        Filed court = FERRY_OTHER.body("A court in Kisumu is to hear the ferry's captain on Thursday, officials said.").licence(Licence.LINK_ONLY);
        assertThat(Drafts.of(FERRY, court).sensitivities()).containsExactly(Sensitivity.COURTS_AND_CRIME);
    }

    @Test void guessedSectorWaitsForAnEditor() {
        Filed unclear = FERRY.keywords("unclear");
        assertThat(Drafts.of(unclear).sensitivities()).containsExactly(Sensitivity.SECTOR_UNSURE);
        assertThat(Drafts.of(unclear, FERRY_OTHER).sensitivities()).as("one copy that is sure is enough").isEmpty();
    }

    @Test void genresAreMarkedInWords() {
        assertThat(Drafts.of(FERRY.genre("Opinion")).marks()).containsExactly("Opinion");
        assertThat(Drafts.of(FERRY.genre("Press release")).marks()).containsExactly("Press release");
        assertThat(Drafts.of(FERRY.headline("ANALYSIS: Why ferries fail")).marks()).containsExactly("Analysis");
    }

    @Test void opinionIsNeverTheSpineOfNews() {
        Filed opinion = FERRY_OTHER.genre("Opinion").body(FERRY_OTHER.body(), FERRY_OTHER.body(), FERRY_OTHER.body(), FERRY.body());
        Draft draft = Drafts.of(opinion, FERRY);
        assertThat(draft.agencies()).containsExactly("northwire");
        assertThat(draft.marks()).isEmpty();
    }

    @Test void tagsOccurInWhatIsPrinted() {
        Draft draft = Drafts.of(FERRY.keywords("Lake Victoria", "fog", "shipping"));
        assertThat(draft.tags()).contains("Grace Otieno", "Lake Victoria", "fog").doesNotContain("shipping", "Amina Weru").hasSizeLessThanOrEqualTo(Tags.TAGS_MAX);
    }

    @Test void aLimitOfWordsCutsByWholeParagraphs() {
        Draft draft = new Composer(60).compose(Filed.composition(FERRY)).orElseThrow();
        assertThat(Terms.words(Drafts.body(draft))).isLessThanOrEqualTo(60);
        assertThat(Drafts.body(Drafts.of(FERRY))).startsWith(Drafts.body(draft));
    }

    @Test void theSameCompositionGivesTheSameDraft() {
        assertThat(Drafts.of(FERRY, FERRY_OTHER)).isEqualTo(Drafts.of(FERRY, FERRY_OTHER));
    }

    @Test void theHouseStyleIsTheLastThingDoneAndToldToTheDesk() {
        Filed filed = Filed.by("northwire").headline("Exports up 15 per cent in Tessin").body("Exports of Tessin rose 15 per cent on Tuesday, the mayor, Ana Lund, said.", "“It is 15 per cent more,” she said.");
        Draft draft = Drafts.of(filed);
        assertThat(draft.headline().text()).isEqualTo("Exports up 15% in Tessin");
        assertThat(Drafts.body(draft)).contains("rose 15% on Tuesday, the mayor, Ana Lund, said", "“It is 15 per cent more,”");
        assertThat(draft.editorNotes()).contains("House style: per cent → %");
        Draft kept = Drafts.of(filed.licence(new Licence(true, false, true, true, true, true, true, true, 0, 0, java.util.Set.of())));
        assertThat(Drafts.body(kept)).as("no licence to change words").contains("15 per cent on Tuesday");
    }
}
