package news.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.cluster.StorylineRoom.Item;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.Progress;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import org.junit.jupiter.api.Test;

/** Which clusters are of one matter, which look alike and are not, what editors order, and which two report one event in two languages. */
class StorylinesTest {
    private static final Item ARREST = new Item("arrest", "Baker {Jorge Delgado} arrested over market fire in |Harwick|",
            "Police arrested baker {Jorge Delgado} on suspicion of setting the fire that destroyed [Corn Market] in |Harwick|. Stallholder {Miriam Tull} lost her shop.").of(Progress.ARRESTED);
    private static final Item CHARGE = new Item("charge", "{Delgado} charged with arson of |Harwick| market",
            "Prosecutors charged baker {Jorge Delgado} with arson over the fire that destroyed [Corn Market] in |Harwick|. He denies it.").of(Progress.CHARGED);
    private static final Item VERDICT = new Item("verdict", "Jury acquits {Delgado} of market arson",
            "A jury acquitted baker {Jorge Delgado} of setting the fire that destroyed [Corn Market] in |Harwick|. Stallholder {Miriam Tull} wept in court.").of(Progress.VERDICT);
    private static final Item OTHER_TRIAL = new Item("other", "Driver {Femi Okafor} on trial over death at |Harwick| market",
            "Driver {Femi Okafor} went on trial over a death outside [Corn Market] in |Harwick|. Stallholder {Miriam Tull} was a witness. He denies it.").of(Progress.TRIAL);
    private static final Item FLOOD = new Item("flood", "Flood kills 12 in |Masbate| as |Ticao| dam bursts", "A flood killed 112 people in |Masbate| after the dam at |Ticao| burst, the coast guard said.");
    private static final Item FLOOD_ES = new Item("inundacion", "Inundación en |Masbate| deja 112 muertos", "Una inundación dejó 112 muertos en |Masbate| tras romperse la presa de |Ticao|.").said("es");

    private final StorylineRoom room = new StorylineRoom();

    @Test void arrestChargeAndAcquittalWeeksLaterAreOneStoryline() {
        ClusterId arrest = room.file(ARREST);
        assertThat(room.of(arrest)).as("one story is no storyline").isEmpty();
        room.days(2);
        ClusterId charge = room.file(CHARGE);
        room.days(30);
        ClusterId verdict = room.file(VERDICT);
        assertThat(room.together(arrest, charge, verdict)).isTrue();
        assertThat(((StorylineEvent.ClusterJoined) room.log.getLast()).reasons()).as("it says why").anyMatch(reason -> reason.contains("Jorge Delgado")).anyMatch(reason -> reason.startsWith("32 days apart"));
    }

    @Test void trialsOfTwoPeopleInOneTownStayApart() {
        ClusterId arrest = room.file(ARREST);
        room.days(1);
        ClusterId other = room.file(OTHER_TRIAL);
        ClusterId charge = room.file(CHARGE);
        assertThat(room.of(other)).isEmpty();
        assertThat(room.together(arrest, charge)).isTrue();
    }

    @Test void aRoundUpOfTwoTrialsDoesNotJoinThem() {
        room.file(ARREST);
        room.days(1);
        ClusterId charge = room.file(CHARGE);
        room.file(new Item("round-up", "{Delgado} and {Okafor} before the judges of |Harwick|",
                "Baker {Jorge Delgado} and driver {Femi Okafor} went on trial in |Harwick| over [Corn Market]. Stallholder {Miriam Tull} knows both; a trial over a death there goes on.").of(Progress.TRIAL));
        ClusterId other = room.file(OTHER_TRIAL);
        assertThat(room.together(charge, other)).isFalse();
    }

    @Test void twoPeopleOfOneSurnameAreTwo() {
        ClusterId arrest = room.file(ARREST);
        room.days(1);
        ClusterId other = room.file(new Item("aunt", "{Rosa Delgado} arrested over |Harwick| fire", "Police arrested {Rosa Delgado} on suspicion of setting a fire at [Corn Market] in |Harwick|, they said.").of(Progress.ARRESTED));
        assertThat(room.together(arrest, other)).isFalse();
    }

    @Test void aFloodAndItsTollAreOneStorylineAndAFloodInAnotherCountryIsAnother() {
        ClusterId flood = room.file(FLOOD.in("PH"));
        room.days(1);
        ClusterId toll = room.file(new Item("toll", "Flood toll in |Masbate| rises to 31", "The flood killed 31 people in |Masbate|, the coast guard said, after the dam at |Ticao| burst.").in("PH"));
        ClusterId elsewhere = room.file(new Item("elsewhere", "Flood kills 12 as dam bursts", "A flood killed 12 people after the dam at |Ticao| near |Masbate| burst, the coast guard said.").in("PE"));
        assertThat(room.together(flood, toll)).isTrue();
        assertThat(room.of(elsewhere)).isEmpty();
    }

    @Test void twoCrimesInOneTownAreNotOneMatterBecauseOfTheTown() {
        ClusterId one = room.file(new Item("one", "Man stabbed in |Harwick|", "A man was stabbed to death in |Harwick| near |Ticao| on Monday, police said.").of(Progress.ARRESTED));
        room.days(2);
        ClusterId other = room.file(new Item("two", "Man stabbed in |Harwick| bar", "A man was stabbed to death in a |Harwick| bar near |Ticao| on Wednesday, police said.").of(Progress.ARRESTED));
        assertThat(room.together(one, other)).isFalse();
    }

    @Test void aCupIsOneStorylineForAClubAndMatchesOfOthersAreNot() {
        ClusterId semi = room.file(new Item("semi", "[Northport Rovers] reach [Harbour Cup] final", "[Northport Rovers] beat [Eastwich Town] 2-1 in |Harwick| to reach the [Harbour Cup] final.").of(Progress.MATCH_OVER));
        room.days(1);
        ClusterId league = room.file(new Item("league", "[Westham City] beat [Southgate]", "[Westham City] beat [Southgate] 2-1 in |Harwick| to lead the league. Both play in the [Harbour Cup] later.").of(Progress.MATCH_OVER));
        room.days(6);
        ClusterId last = room.file(new Item("final", "[Northport Rovers] win [Harbour Cup]", "[Northport Rovers] beat [Westham City] 1-0 in |Ticao| to win the [Harbour Cup] final.").of(Progress.MATCH_OVER));
        assertThat(room.together(semi, last)).isTrue();
        assertThat(room.together(league, last)).isFalse();
    }

    @Test void aBillFromTheDebateToTheCourtIsOneStorylineWhoeverSpeaks() {
        ClusterId debate = room.file(new Item("debate", "Minister {Ana Lopo} defends [Clean Rivers Act]", "Minister {Ana Lopo} defended the [Clean Rivers Act] in the debate of the [Lower House], with fines for mills.").in("PH"));
        room.days(5);
        ClusterId vote = room.file(new Item("vote", "Lower House passes [Clean Rivers Act]", "The [Lower House] passed the [Clean Rivers Act], with fines for mills that pollute; {Ana Lopo} cheered.").in("PH"));
        room.days(12);
        ClusterId court = room.file(new Item("court", "Judge {Otto Mies} halts [Clean Rivers Act]", "Judge {Otto Mies} halted the [Clean Rivers Act] that the [Lower House] passed; mills had sued over its fines. Minister {Ana Lopo} will appeal.").in("PH").of(Progress.APPEAL));
        assertThat(room.together(debate, vote, court)).isTrue();
    }

    @Test void aNameOfManyMattersTellsNothing() {
        for (int i = 0; i < 9; i++) {
            room.file(new Item("b" + i, "{Ivo Brand} opens a hall", "President {Ivo Brand} opened a hall."));
            room.file(new Item("p" + i, "[Palace Press] prints a book", "The [Palace Press] printed a book."));
        }
        ClusterId one = room.file(new Item("one", "{Ivo Brand} signs law", "President {Ivo Brand} signed a law on ports, [Palace Press] said."));
        ClusterId other = room.file(new Item("other", "{Ivo Brand} visits ports", "President {Ivo Brand} visited ports after he signed a law, [Palace Press] said."));
        assertThat(room.together(one, other)).isFalse();
    }

    @Test void aSurnameBesideTheFullNameIsNoSecondName() {
        ClusterId one = room.file(new Item("one", "{Brand} opens port", "President {Ivo Brand} opened a port and signed a law."));
        room.days(1);
        ClusterId other = room.file(new Item("other", "{Brand} sees port closed", "President {Ivo Brand} closed a port and signed a law."));
        assertThat(room.together(one, other)).isFalse();
    }

    @Test void theAgencysOwnSluglineNeedsLessBesideIt() {
        Item first = new Item("s1", "{Lea Sund} walks out of talks", "Envoy {Lea Sund} walked out of talks on Tuesday.");
        Item next = new Item("s2", "{Lea Sund} is back at table", "Envoy {Lea Sund} came back to the table a week later, and talks resume.");
        ClusterId bare = room.file(first);
        room.days(1);
        assertThat(room.together(bare, room.file(next))).as("one name is too little").isFalse();
        StorylineRoom labelled = new StorylineRoom();
        ClusterId one = labelled.file(first.slug("STRAIT-TALKS/"));
        labelled.days(1);
        assertThat(labelled.together(one, labelled.file(next.slug("STRAIT-TALKS/")))).isTrue();
    }

    @Test void theLongerAgoTheMoreIsNeededAndAfterWeeksNothingIsRemembered() {
        ClusterId flood = room.file(FLOOD);
        room.days(25);
        ClusterId late = room.file(new Item("late", "Flood toll in |Masbate| rises", "The flood in |Masbate| killed more people, the coast guard said, after the dam at |Ticao| burst."));
        assertThat(room.together(flood, late)).isFalse();
        room.file(ARREST);
        room.days(46);
        ClusterId verdict = room.file(VERDICT);
        assertThat(room.of(verdict)).isEmpty();
        assertThat(room.language(flood)).as("it has left").isEmpty();
    }

    @Test void whatWasKilledLeadsToNoStoryline() {
        ClusterId arrest = room.file(ARREST);
        room.mute(arrest);
        room.days(1);
        assertThat(room.of(room.file(CHARGE))).isEmpty();
    }

    @Test void moreClustersThanTheLimitPushOutTheLongestQuiet() {
        room.storylines = new Storylines(new StorylineSettings(java.time.Duration.ofDays(45), 3));
        ClusterId arrest = room.file(ARREST);
        for (int i = 0; i < 2; i++) room.file(new Item("n" + i, "{Una Nym" + i + "x} sings", "Nothing else."));
        assertThat(room.language(arrest)).as("three are kept").isPresent();
        room.file(new Item("n3", "{Una Nym3x} sings", "Nothing else."));
        assertThat(room.language(arrest)).as("a fourth is not").isEmpty();
        assertThat(room.of(room.file(CHARGE))).isEmpty();
    }

    @Test void aMemoryThatIsRebuiltAfterEveryEntryDecidesTheSame() {
        List<Item> copy = List.of(ARREST, FLOOD, OTHER_TRIAL, CHARGE, FLOOD_ES, VERDICT);
        StorylineRoom restarted = new StorylineRoom();
        for (Item item : copy) {
            room.file(item);
            restarted.file(item);
            restarted.rebuild();
            room.days(1);
            restarted.days(1);
        }
        assertThat(restarted.log).isEqualTo(room.log).isNotEmpty();
    }

    @Test void whatAnEditorTookOutDoesNotComeBackAndIsPutBackByAnEditorAlone() {
        ClusterId arrest = room.file(ARREST);
        room.days(1);
        ClusterId charge = room.file(CHARGE);
        StorylineId line = room.of(charge).orElseThrow();
        room.order(new ClusterOrder.OutOfStoryline(charge, Optional.of("another fire")));
        room.rebuild();
        room.file(new Item("charge-2", CHARGE.headline(), CHARGE.text()).of(Progress.CHARGED), charge);
        assertThat(room.of(charge)).isEmpty();
        room.days(1);
        ClusterId verdict = room.file(VERDICT);
        assertThat(room.together(arrest, verdict)).isTrue();
        room.order(new ClusterOrder.IntoStoryline(charge, arrest, Optional.empty()));
        assertThat(room.of(charge)).contains(line);
        assertThat(room.keptOut(charge)).isEmpty();
    }

    @Test void anEditorJoinsWhatNoRuleWouldAndNamesIt() {
        ClusterId arrest = room.file(ARREST);
        ClusterId flood = room.file(FLOOD);
        assertThat(room.order(new ClusterOrder.IntoStoryline(flood, arrest, Optional.of("the baker blames the flood")))).hasSize(2);
        assertThat(room.together(arrest, flood)).isTrue();
        assertThat(room.order(new ClusterOrder.NameStoryline(flood, " The Corn Market fire ", Optional.empty()))).singleElement()
                .satisfies(event -> assertThat(((StorylineEvent.StorylineNamed) event).name()).isEqualTo("The Corn Market fire"));
    }

    @Test void whatCannotBeObeyedIsRefusedAndSaysWhy() {
        ClusterId arrest = room.file(ARREST);
        ClusterId flood = room.file(FLOOD);
        ClusterId spanish = room.file(FLOOD_ES);
        assertThat(refused(new ClusterOrder.OutOfStoryline(arrest, Optional.empty()))).isEqualTo("NOT_IN_STORYLINE");
        assertThat(refused(new ClusterOrder.NameStoryline(arrest, "Fire", Optional.empty()))).isEqualTo("NOT_IN_STORYLINE");
        assertThat(refused(new ClusterOrder.IntoStoryline(arrest, arrest, Optional.empty()))).isEqualTo("SAME_CLUSTER");
        assertThat(refused(new ClusterOrder.IntoStoryline(new ClusterId("none"), arrest, Optional.empty()))).isEqualTo("NO_SUCH_CLUSTER");
        assertThat(refused(new ClusterOrder.IntoStoryline(flood, spanish, Optional.empty()))).isEqualTo("TWO_LANGUAGES");
        assertThat(refused(new ClusterOrder.IntoStoryline(flood, arrest, Optional.of("x".repeat(501))))).isEqualTo("WORDS_TOO_LONG");
        assertThat(room.order(new ClusterOrder.IntoStoryline(flood, arrest, Optional.of("x".repeat(500))))).hasSize(2);
        assertThat(refused(new ClusterOrder.IntoStoryline(flood, arrest, Optional.empty()))).isEqualTo("SAME_STORYLINE");
        assertThat(refused(new ClusterOrder.NameStoryline(flood, "n".repeat(81), Optional.empty()))).isEqualTo("BAD_NAME");
        assertThat(room.order(new ClusterOrder.NameStoryline(flood, "n".repeat(80), Optional.empty()))).noneMatch(StorylineEvent.OrderRefused.class::isInstance);
    }

    @Test void whatBecomesPartOfAnotherTakesItsStorylineAndItsOrdersAlong() {
        ClusterId arrest = room.file(ARREST);
        room.days(1);
        ClusterId charge = room.file(CHARGE);
        ClusterId bare = room.file(new Item("bare", "Fire", "A fire."));
        room.merge(charge, bare);
        assertThat(room.together(arrest, bare)).as("it had none of its own").isTrue();
        assertThat(room.of(charge)).isEmpty();
        room.order(new ClusterOrder.OutOfStoryline(bare, Optional.empty()));
        ClusterId next = room.file(new Item("next", "Fire again", "A fire."));
        room.merge(bare, next);
        room.file(new Item("next-2", CHARGE.headline(), CHARGE.text()).of(Progress.CHARGED), next);
        assertThat(room.of(next)).as("an editor had put it out").isEmpty();
    }

    @Test void theSameEventInTwoLanguagesIsLinkedByNamesPlacesAndFigures() {
        ClusterId english = room.file(FLOOD.in("PH"));
        room.days(0.3);
        ClusterId spanish = room.file(FLOOD_ES.in("PH"));
        assertThat(room.twins(english)).containsExactly(spanish);
        assertThat(((StorylineEvent.TwinsFound) room.log.getLast()).reasons()).containsExactly("both are about Ticao, Masbate", "both count 112");
        room.file(new Item("inundacion-2", FLOOD_ES.headline(), FLOOD_ES.text()).said("es").in("PH"), spanish);
        assertThat(room.log).as("once").hasSize(1);
    }

    @Test void anotherDayCountryOrTollIsNoTwin() {
        room.file(FLOOD.in("PH"));
        ClusterId elsewhere = room.file(FLOOD_ES.in("PE"));
        assertThat(room.twins(elsewhere)).isEmpty();
        ClusterId lessSaid = room.file(new Item("t", "Inundación en |Masbate|", "Una inundación dejó 31 muertos en |Masbate|.").said("es").in("PH"));
        assertThat(room.twins(lessSaid)).isEmpty();
        room.days(3);
        assertThat(room.twins(room.file(new Item("late", FLOOD_ES.headline(), FLOOD_ES.text()).said("es").in("PH")))).isEmpty();
    }

    @Test void whereTwoAreAsLikeNoneIsChosen() {
        room.file(FLOOD);
        room.file(new Item("again", FLOOD.headline(), FLOOD.text()));
        assertThat(room.twins(room.file(FLOOD_ES))).isEmpty();
    }

    @Test void aTwinGoesWithWhatItsClusterBecomesPartOf() {
        ClusterId english = room.file(FLOOD);
        ClusterId spanish = room.file(FLOOD_ES);
        ClusterId other = room.file(new Item("o", "Dam bursts", "A dam."));
        room.merge(english, other);
        assertThat(room.twins(spanish)).containsExactly(other);
    }

    private String refused(ClusterOrder.OfStoryline order) {
        return new ArrayList<>(room.order(order)).stream().map(event -> ((StorylineEvent.OrderRefused) event).code()).findFirst().orElseThrow();
    }
}
