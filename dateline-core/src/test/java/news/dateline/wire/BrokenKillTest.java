package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.PubStatus;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kill that was cut or spoilt on its way, at every place where that may happen, sets nothing free. */
class BrokenKillTest {
    private static final Pattern CODE = Pattern.compile("[<,{][^<>,{]*?status[^<>]{0,80}?cancell?ed[^<>,]*[>,]?", Pattern.CASE_INSENSITIVE);
    private static final List<String> JUNK = List.of("&", "<", ">", "\"", "\u0001", "\u0000", "\r", "<x", "]]>");

    @ParameterizedTest
    @ValueSource(strings = {"ninjs/version-1-canceled.json", "newsmlg2/message-with-package-concept-and-kill.xml", "newsmlg2/nitf-inside-is-canceled.xml", "newsml1/ats/management-alone-with-cancel.xml",
            "newsml1/reuters/kill-cancels-the-first-revision.xml", "anpa1312/kill-names-a-story.tst", "iptc7901/unreadable-header-with-kill.txt"})
    void killThatWasCutAnywhereSetsNothingFree(String fixture) {
        byte[] whole = Fixtures.bytes(fixture);
        Set<String> killed = killed(whole);
        for (int length = 1; length < whole.length; length++) assertThat(freed(killed, Arrays.copyOf(whole, length))).as("%s cut at %d", fixture, length).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ninjs/version-1-canceled.json", "newsmlg2/message-with-package-concept-and-kill.xml", "newsmlg2/nitf-inside-is-canceled.xml", "newsml1/ats/management-alone-with-cancel.xml"})
    void killThatWasSpoiltOutsideItsCodeSetsNothingFree(String fixture) {
        byte[] whole = Fixtures.bytes(fixture);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        Set<String> killed = killed(whole);
        assertThat(killed).isNotEmpty();
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        for (int at = 1; at < text.length(); at++) {
            if (at >= code.start() && at <= code.end()) continue;
            String junk = JUNK.get(at % JUNK.size());
            byte[] spoilt = (text.substring(0, at) + junk + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(freed(killed, spoilt)).as("%s with %s at %d", fixture, junk, at).isEmpty();
        }
    }

    @Test void codeOfANitfThatIsLostInMendingSetsNothingFree() {
        byte[] whole = Fixtures.bytes("newsmlg2/nitf-inside-is-canceled.xml");
        String text = new String(whole, StandardCharsets.UTF_8);
        byte[] spoilt = (text.substring(0, 96) + "<x" + text.substring(96)).getBytes(StandardCharsets.UTF_8);
        assertThat(freed(killed(whole), spoilt)).isEmpty();
    }

    @Test void killBesideAKillIsNotLostInMending() {
        String two = "[{\"uri\": \"urn:a\", \"pubstatus\": \"canceled\", \"headline\": \"A\"}, {\"uri\": \"urn:b\", \"versioncreated\": \"2026-03-03T08:00:00Z\", \"pub\u0001status\": \"canceled\", \"headline\": \"B\"}]";
        byte[] spoilt = two.replace("pub\u0001status\": \"canceled\"", "note\": \"the \u0001\\npubstatus: canceled\"").getBytes(StandardCharsets.UTF_8);
        Parsed.Unreadable unreadable = Fixtures.unreadable(spoilt);
        assertThat(unreadable.looksLikeKill()).isTrue();
        assertThat(unreadable.guids()).contains("urn:a", "urn:b");
        byte[] sound = two.replace("\"pub\u0001status\": \"canceled\"", "\"pubstatus\": \"canceled\", \"note\": \"a \u0001\"").getBytes(StandardCharsets.UTF_8);
        assertThat(items(sound)).extracting(WireItem::status).containsExactly(PubStatus.CANCELED, PubStatus.CANCELED);
    }

    @Test void codeOfASignalBesideAnotherIsNotLostInMending() {
        String two = "[{\"uri\": \"urn:a\", \"pubstatus\": \"usable\", \"signals\": [\"sig:kill\"], \"headline\": \"A\"}, {\"uri\": \"urn:b\", \"pubstatus\": \"usable\", \"note\": \"\u0001sig:kill\", \"headline\": \"B\"}]";
        assertThat(Fixtures.unreadable(two.getBytes(StandardCharsets.UTF_8)).looksLikeKill()).isTrue();
    }

    /** Ids and headlines of what may not be used. */
    private static Set<String> killed(byte[] whole) {
        Set<String> killed = new HashSet<>();
        for (WireItem item : items(whole)) if (item.status() != PubStatus.USABLE) killed.addAll(List.of(item.id().guid(), item.headline()));
        killed.remove("");
        return killed;
    }

    /** Items that are usable now and were not when the document was whole, known by their id or, where that was spoilt, by their headline. */
    private static List<WireItem> freed(Set<String> killed, byte[] broken) {
        return items(broken).stream().filter(item -> item.status() == PubStatus.USABLE && (killed.contains(item.id().guid()) || killed.contains(item.headline()))).toList();
    }

    private static List<WireItem> items(byte[] bytes) {
        return switch (WireParser.parse(bytes, WireHints.of("test"))) {
            case Parsed.Items items -> items.items();
            case Parsed.Unreadable _ -> List.of();
        };
    }
}
