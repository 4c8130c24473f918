package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.Byline;
import news.dateline.model.DatelineText;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.PubStatus;
import news.dateline.model.SignalKind;
import news.dateline.model.Subject;
import news.dateline.model.Urgency;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IPTC 7901, ANPA-1312, plain text, mail. */
class LineFormatsTest {
    private static WireItem item(String fixture) {
        return Fixtures.items(fixture).items().getFirst();
    }

    private static WireItem item(String fixture, Mapping mapping) {
        return Fixtures.items(Fixtures.bytes(fixture), WireHints.of("test").withMapping(mapping)).items().getFirst();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test void framedMessageIsReadWhole() {
        WireItem item = item("iptc7901/two-messages-label-byline-notebook.txt");
        assertThat(item.format()).isEqualTo("iptc7901");
        assertThat(item.id().guid()).isEqualTo("urn:iptc7901:eca062:20260303");
        assertThat(item.agencyVersion()).contains("EXTRA 1ST LEAD");
        assertThat(item.urgency()).contains(new Urgency(4));
        assertThat(item.subjects()).extracting(Subject::code).containsExactly("i");
        assertThat(item.slug()).contains("Harbour/crane/Brackwater");
        assertThat(item.keywords()).containsExactly("Harbour", "crane", "Brackwater");
        assertThat(item.headlines()).containsExactly(Headline.main("Crane falls across the main quay of Brackwater"));
        assertThat(item.byline()).containsExactly(Byline.of("By Nia Fole"));
        assertThat(item.located()).contains(new DatelineText("Brackwater", Optional.of("Brackwater"), Optional.empty()));
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T11:37:00Z"));
        assertThat(item.provenance().wordCount()).contains(211);
        assertThat(item.status()).isEqualTo(PubStatus.USABLE);
    }

    @Test void whatIsNotForPublicationIsANoteAndNoHold() {
        WireItem item = item("iptc7901/two-messages-label-byline-notebook.txt");
        assertThat(item.body()).isEqualTo("Brackwater (tdw) - The harbour of Brackwater was closed on Tuesday after a crane fell across the main quay, the port said.\n\nSix people were hurt. Ships wait in the roads.");
        assertThat(item.edNote()).hasValueSatisfying(note -> assertThat(note).contains("adds port's statement in graf 2").contains("Reporting by: Nia Fole").doesNotContain("not for publication"));
        assertThat(item.wordSignals()).containsExactly(SignalKind.UPDATE);
    }

    @Test void killInALabelCancelsTheMessageThatItNames() {
        List<WireItem> items = Fixtures.items("iptc7901/two-messages-label-byline-notebook.txt").items();
        assertThat(items).hasSize(3);
        assertThat(items.get(1).wordSignals()).contains(SignalKind.KILL);
        assertThat(items.get(2).id().guid()).isEqualTo("urn:iptc7901:eca062:20260303");
        assertThat(items.get(2).status()).isEqualTo(PubStatus.CANCELED);
        assertThat(items.get(2).body()).isEmpty();
    }

    @Test void embargoInALabelHoldsAndLatin1IsFound() {
        WireItem item = item("iptc7901/embargo-label-latin1.txt");
        assertThat(item.embargo()).isInstanceOf(Embargo.UntilReleased.class);
        assertThat(item.headline()).isEqualTo("Prize for Zoë Müller");
        assertThat(item.slug()).contains("Culture:+Prize");
        assertThat(item.body()).isEqualTo("Zürich (kyo) - Zoë Müller wins the prize.");
    }

    @Test void accentsBeforeTheirLettersAreIso6937() {
        WireItem item = item("iptc7901/accents-before-letters-6937.txt");
        assertThat(item.headline()).isEqualTo("Fête à l'école française");
        assertThat(item.body()).isEqualTo("Orly (afx) - L'État paie l'été des élèves Ø Sŧ.");
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T11:37:00Z"));
    }

    @Test void sevenBitGermanIsReadWhereTheMappingSaysSo() {
        Mapping german = Mapping.STANDARD.withLayout(Mapping.STANDARD.layout().withCharset(Optional.of("iso-646-de")));
        assertThat(item("iptc7901/german-seven-bit.txt", german).headline()).isEqualTo("März wird wärmer in München");
        assertThat(item("iptc7901/german-seven-bit.txt", german).body()).endsWith("Der März wird schön, weiß der Wetterdienst.");
        assertThat(item("iptc7901/german-seven-bit.txt").headline()).startsWith("M{rz");
    }

    @Test void messageThatWasCutIsWithheld() {
        WireItem item = item("iptc7901/cut-before-etx.txt");
        assertThat(item.status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(item.mended()).contains("the message ends before it is complete: withheld");
    }

    @Test void headlineThatStandsAloneNeedsNoSign() {
        WireItem item = item("iptc7901/no-headline-sign-no-date.txt");
        assertThat(item.headline()).isEqualTo("Council votes for the bridge");
        assertThat(item.located()).contains(new DatelineText("TIDEWATER, March 3", Optional.of("TIDEWATER"), Optional.empty()));
        assertThat(item.id().guid()).startsWith("urn:dateline:sha256:");
    }

    @Test void messageWithoutAReadableHeaderIsWithheldAndItsKillHeard() {
        WireItem item = Fixtures.items("iptc7901/unreadable-header-with-kill.txt").items().getLast();
        assertThat(item.status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(item.wordSignals()).contains(SignalKind.ADVISORY);
    }

    @Test void categoryAndOptionMeanWhatTheMappingSays() {
        Mapping mapping = Mapping.STANDARD.withTopics(new Mapping.Topics(Map.of("i", "medtop:11000000"), Map.of("4", 2)))
                .withSignals(new Mapping.SignalWords(Mapping.STANDARD.signals().fields(), Mapping.STANDARD.signals().phrases(), Map.of("ccccb", SignalKind.ADVISORY)));
        WireItem item = item("iptc7901/two-messages-label-byline-notebook.txt", mapping);
        assertThat(item.subjects()).extracting(Subject::code).containsExactly("i", "11000000");
        assertThat(item.urgency()).contains(Urgency.URGENT);
        assertThat(item.wordSignals()).contains(SignalKind.ADVISORY);
    }

    @Test void writethruIsReadWithoutItsTypesetting() {
        WireItem item = item("anpa1312/writethru-with-photos-and-quads.tst");
        assertThat(item.format()).isEqualTo("anpa1312");
        assertThat(item.id().guid()).isEqualTo("urn:anpa1312:w2607:20260303");
        assertThat(item.slug()).contains("Harbour-Crane");
        assertThat(item.agencyVersion()).contains("1stLd-Writethru");
        assertThat(item.urgency()).contains(new Urgency(3));
        assertThat(item.headline()).isEqualTo("Crane falls across quay, six hurt");
        assertThat(item.description()).contains("A crane fell across the main quay of Brackwater on Tuesday and hurt six people, the port said.");
        assertThat(item.associations()).extracting(association -> association.name().orElse("")).containsExactly("Photo QX101", "Photo QX102");
        assertThat(item.edNote()).contains("Updates with port's statement. With TW Photos.");
        assertThat(item.byline()).containsExactly(new Byline("By NIA FOLE", Optional.of("Tidewater Wire Writer")));
        assertThat(item.located()).contains(new DatelineText("BRACKWATER, Estmark", Optional.of("BRACKWATER"), Optional.of("Estmark")));
        assertThat(item.body()).isEqualTo("BRACKWATER, Estmark (TW) — A crane fell across the main quay of Brackwater on Tuesday, the port said.\n\n“It was windy,” said Otto Brand. It is 3½ metres high.");
        assertThat(item.firstCreated()).contains(Instant.parse("2026-03-03T15:09:00Z"));
        assertThat(item.wordSignals()).containsExactly(SignalKind.UPDATE);
    }

    @Test void killNoticeCancelsTheStoryThatItNames() {
        List<WireItem> items = Fixtures.items("anpa1312/kill-names-a-story.tst").items();
        assertThat(items.getFirst().wordSignals()).contains(SignalKind.KILL);
        assertThat(items.getLast().id().guid()).isEqualTo("urn:anpa1312:w2607:20260303");
        assertThat(items.getLast().status()).isEqualTo(PubStatus.CANCELED);
    }

    @Test void advanceIsAnEmbargoUnlessTheAgencyMeansSomethingElse() {
        assertThat(item("anpa1312/sunday-advance-and-table.tst").embargo()).isEqualTo(new Embargo.UntilReleased("priority s: Sunday advance"));
        WireItem mapped = item("anpa1312/sunday-advance-and-table.tst", Mapping.STANDARD.withTopics(new Mapping.Topics(Map.of(), Map.of("s", 4))));
        assertThat(mapped.embargo()).isEqualTo(Embargo.NONE);
        assertThat(mapped.urgency()).contains(new Urgency(4));
    }

    @Test void rowsOfATableStayRows() {
        assertThat(Fixtures.items("anpa1312/sunday-advance-and-table.tst").items().getLast().body()).isEqualTo("New York; 16; 21\n\nTidewater; 2½; 3");
    }

    @Test void textFileHasSlugHeadlineBylineAndJoinedLines() {
        WireItem item = item("text/slug-headline-byline-hard-wrapped.txt");
        assertThat(item.format()).isEqualTo("text");
        assertThat(item.slug()).contains("harbour-crane/brackwater");
        assertThat(item.headline()).isEqualTo("CORRECTED: Crane falls across the main quay of Brackwater");
        assertThat(item.wordSignals()).containsExactly(SignalKind.CORRECTION);
        assertThat(item.byline()).containsExactly(Byline.of("By Nia Fole"));
        assertThat(item.located()).contains(new DatelineText("BRACKWATER, Estmark, March 3", Optional.of("BRACKWATER"), Optional.of("Estmark")));
        assertThat(item.body().split("\n\n")).hasSize(2);
    }

    @Test void namedFieldsAreTakenAndAnUnreadableEmbargoHolds() {
        WireItem item = item("text/named-fields-and-embargo.txt");
        assertThat(item.slug()).contains("Hafen/Kran");
        assertThat(item.headline()).isEqualTo("Kran fällt auf den Kai von Brackwater");
        assertThat(item.edNote()).contains("Bitte beachten Sie den Kasten.");
        assertThat(item.embargo()).isEqualTo(new Embargo.UntilReleased("Mittwoch nach der Sitzung"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found\n\nThe requested thing was not found on this server. Please go back and look for it somewhere else, or call the people who run the place at once.",
        "a;b;c\n1;2;3\n4;5;6\n7;8;9\n1;2;3\n4;5;6\n7;8;9\n1;2;3\n4;5;6\n7;8;9\n1;2;3\n4;5;6\n7;8;9\n1;2;3", "just a few words", "tle>News</title>\n<item>Some words that were cut out of a feed, and more of them.</item>"})
    void whatIsNoStoryIsUnreadable(String text) {
        assertThat(Fixtures.unreadable(latin(text)).reason()).startsWith("Expected a wire document or a story in words");
    }

    @Test void errorMessageInWordsIsNoStory() {
        assertThat(Fixtures.unreadable(Fixtures.bytes("text/varnish-error.txt")).looksLikeKill()).isFalse();
    }

    @Test void bytesOfAPictureAreNoStory() {
        byte[] bytes = new byte[4_000];
        new java.util.Random(7).nextBytes(bytes);
        assertThat(Fixtures.unreadable(bytes).reason()).startsWith("Expected a wire document or a story in words");
    }

    @Test void mailIsReadWithItsPictureAndWithoutItsSignature() {
        WireItem item = item("mail/encoded-subject-alternative-picture.eml");
        assertThat(item.format()).isEqualTo("mail");
        assertThat(item.id().guid()).isEqualTo("mid:crane-1@tidewater.example");
        assertThat(item.headline()).isEqualTo("KILL: Kran fällt");
        assertThat(item.wordSignals()).containsExactly(SignalKind.KILL);
        assertThat(item.body()).isEqualTo("Brackwater (tdw) – Der Kran fällt nicht.");
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T06:18:40Z"));
        assertThat(item.infoSources()).extracting(source -> source.name()).containsExactly("Tidewater Desk");
        assertThat(item.associations()).singleElement().satisfies(picture -> {
            assertThat(picture.kind()).isEqualTo("picture");
            assertThat(picture.caption()).contains("The crane on Monday");
            assertThat(picture.name()).contains("crane.jpg");
        });
    }

    @Test void embargoInTheSubjectHoldsWhatIsAttached() {
        Parsed.Items parsed = Fixtures.items("mail/embargo-in-subject-wire-attached.eml");
        assertThat(parsed.items()).singleElement().satisfies(item -> {
            assertThat(item.id().guid()).isEqualTo("urn:tw:7");
            assertThat(item.embargo()).isInstanceOf(Embargo.UntilReleased.class);
            assertThat(item.edNote()).hasValueSatisfying(note -> assertThat(note).contains("Please find attached"));
        });
        assertThat(parsed.problems()).extracting(problem -> problem.toString()).contains("attachment speech.pdf: is application/pdf; it was left out");
    }

    @Test void attachedKillThatWasCutMakesTheMailUnreadableAndSaysWhatItMayMean() {
        Parsed.Unreadable unreadable = Fixtures.unreadable(Fixtures.bytes("mail/kill-attached-cut.eml"));
        assertThat(unreadable.looksLikeKill()).isTrue();
        assertThat(unreadable.guids()).containsExactly("urn:tw:7");
    }

    @Test void formMailIsReadByItsFields() {
        WireItem item = item("mail/form.eml");
        assertThat(item.headline()).isEqualTo("Crane falls");
        assertThat(item.slug()).contains("CRANE");
        assertThat(item.urgency()).contains(new Urgency(3));
        assertThat(item.edNote()).hasValueSatisfying(note -> assertThat(note).contains("Legal flag: check"));
        assertThat(item.body()).isEqualTo("Brackwater (tdw) - The crane fell.\n\nSix were hurt.");
    }

    @Test void partsAtTheLimitAreReadAndOneAboveIsNot() {
        assertThat(Fixtures.items(latin(mail(Limits.MAIL_PARTS - 1)), WireHints.of("test")).items()).hasSize(1);
        assertThat(Fixtures.unreadable(latin(mail(Limits.MAIL_PARTS))).reason()).contains("more than " + Limits.MAIL_PARTS + " parts");
    }

    private static String mail(int parts) {
        return "Message-ID: <m@x.example>\nSubject: Many parts\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\nContent-Type: text/plain\n\nWords.\n".repeat(parts) + "--b--\n";
    }

    @Test void depthOfMailsAtTheLimitIsReadAndOneAboveIsNot() {
        assertThat(Fixtures.items(latin(nested(Limits.MAIL_DEPTH)), WireHints.of("test")).items()).hasSize(1);
        assertThat(Fixtures.unreadable(latin(nested(Limits.MAIL_DEPTH + 1))).reason()).contains("more than " + Limits.MAIL_DEPTH + " deep");
    }

    private static String nested(int depth) {
        String head = "Message-ID: <m%d@x.example>\nSubject: Deep\nMIME-Version: 1.0\nContent-Type: %s\n\n";
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < depth; i++) mail.append(head.formatted(i, "message/rfc822"));
        return mail.append(head.formatted(depth, "text/plain")).append("Words at the bottom.\n").toString();
    }

    @Test void patternsOfTheAgencyAreTriedFirstAndItsZoneIsTaken() {
        Mapping mapping = Mapping.STANDARD.withTimes(new Mapping.TimeForms(Optional.of(ZoneId.of("Europe/Berlin")), List.of(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy HH'Uhr'mm"))));
        byte[] bytes = Fixtures.bytes("text/named-fields-and-embargo.txt");
        String text = new String(bytes, StandardCharsets.UTF_8).replace("Mittwoch nach der Sitzung", "04/03/2026 18Uhr30");
        WireItem item = Fixtures.items(text.getBytes(StandardCharsets.UTF_8), WireHints.of("test").withMapping(mapping)).items().getFirst();
        assertThat(item.embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-04T17:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDS: KILL story, it is wrong", "MANDATORY KILL", "KILL KILL KILL", "Eds: BULLETIN KILL", "Note to editors: KILL - wrong town"})
    void ordersAddressedToEditorsAreHeard(String note) {
        assertThat(Fixtures.item("{\"uri\": \"urn:n\", \"pubstatus\": \"usable\", \"headline\": \"Quay\", \"ednote\": \"" + note + "\"}").wordSignals()).contains(SignalKind.KILL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sperrfrist: Dienstag", "embargo jusqu'à mardi", "Embargo hasta el martes", "EMBARGO UNTIL TUESDAY"})
    void embargoInWordsHoldsInManyLanguages(String headline) {
        assertThat(Fixtures.item("{\"uri\": \"urn:n\", \"pubstatus\": \"usable\", \"headline\": \"" + headline + "\"}").wordSignals()).contains(SignalKind.EMBARGO);
    }

    private static List<WireItem> kill(String own, String named, String time) {
        String text = "\u0001eca%s 4 i 40  tdw 062\r\n\r\nAdvisory/\r\n\u0002KILL\r\nCrane falls =\r\n\r\n   Attention: KILL eca%s.\r\n\u0003%s GMT Mar 26\r\n\u0004".formatted(own, named, time);
        return Fixtures.items(text.getBytes(StandardCharsets.ISO_8859_1), WireHints.of("test")).items();
    }

    @Test void numberBehindAKillsOwnIsOfItsDay() {
        assertThat(kill("063", "062", "031201")).extracting(item -> item.id().guid() + " " + item.status().iptc()).containsExactly("urn:iptc7901:eca063:20260303 usable", "urn:iptc7901:eca062:20260303 canceled");
    }

    @Test void numberThatAKillNamesNearMidnightMayBeYesterdays() {
        assertThat(kill("063", "062", "030559")).extracting(item -> item.id().guid() + " " + item.status().iptc())
                .containsExactly("urn:iptc7901:eca063:20260303 usable", "urn:iptc7901:eca062:20260303 canceled", "urn:iptc7901:eca062:20260302 withheld");
        assertThat(kill("063", "062", "030600")).hasSize(2);
    }

    @Test void numberAheadOfAKillsOwnMayBeYesterdaysAndNeverKillsWhatIsStillToCome() {
        assertThat(kill("003", "412", "030900")).extracting(item -> item.id().guid() + " " + item.status().iptc())
                .containsExactly("urn:iptc7901:eca003:20260303 usable", "urn:iptc7901:eca412:20260303 withheld", "urn:iptc7901:eca412:20260302 withheld");
    }

    private static WireItem take(String version) {
        String text = new String(Fixtures.bytes("anpa1312/writethru-with-photos-and-quads.tst"), StandardCharsets.ISO_8859_1).replace("1stLd-Writethru", version.replace(" ", "")).replace("1st Ld-Writethru", version);
        return Fixtures.items(text.getBytes(StandardCharsets.ISO_8859_1), WireHints.of("test")).items().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1st Ld-Writethru", "2nd Ld", "1st Add", "Take 2", "2nd Ld Insert-Writethru"})
    void leadsAndAddsAreCopyAndLinkedByTheirStory(String version) {
        WireItem item = take(version);
        assertThat(item.status()).isEqualTo(PubStatus.USABLE);
        assertThat(item.wordSignals()).contains(SignalKind.UPDATE);
        assertThat(item.provenance().altIds()).extracting(id -> id.role() + " " + id.value()).contains("story urn:anpa1312:story:harbour-crane:20260303");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1st Sub", "2nd Insert", "Pickup", "1st Add-Sub"})
    void whatOnlySaysWhatToChangeIsWithheld(String version) {
        assertThat(take(version).status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(take(version).mended()).contains("it says what to change in copy that was sent before: withheld");
    }
}
