package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the form to the last mail, as a reader does it: by what stands on the pages and in the mails, and by nothing else. */
class NewsletterBrowserIT extends ReadersBrowser {
    /** A form that is sent back answers 422, and a link that was used 410. */
    private final List<String> refusing = new ArrayList<>(List.of("/newsletter"));

    @Override protected List<String> refusing() {
        return refusing;
    }

    private static String link(String mail, String path) {
        Matcher matcher = Pattern.compile("https://lamp\\.example(" + path + "\\w+)").matcher(mail);
        assertThat(matcher.find()).as(path).isTrue();
        return matcher.group(1);
    }

    private void isReadable(String what) {
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 1000);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(what + " at " + width).isLessThanOrEqualTo(width);
            assertReadable(what + " at " + width);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(violationsOfColour()).as(what + " by night").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void sends(String answer) {
        page.locator("main form button").click();
        page.waitForSelector("main >> text=" + answer);
    }

    @ParameterizedTest @ValueSource(booleans = {true, false})
    void readerSignsUpConfirmsReadsAndLeaves(boolean script) throws MessagingException {
        page.context().close();
        page = opened(new Browser.NewPageOptions().setJavaScriptEnabled(script));
        String address = script ? "mai@reader.example" : "juma@reader.example";
        int before = room.post.received().size();
        go("/");
        page.locator("footer a[href='/newsletter']").click();
        page.waitForURL("**/newsletter");
        page.locator("input[name=mail]").fill(address);
        page.locator("select[name=edition]").selectOption("east-africa");
        sends("faster than people write");
        assertThat(page.locator("input[name=mail]").inputValue()).isEqualTo(address);
        assertThat(page.locator("select[name=edition]").inputValue()).isEqualTo("east-africa");
        if (script) isReadable("a form that is sent back");
        room.room.advance(Duration.ofSeconds(20));
        sends("Look into your mailbox");
        if (script) isReadable("what to do now");
        assertThat(room.post.received()).hasSize(before + 1);
        assertThat(room.post.received().getLast().getAllRecipients()[0]).hasToString(address);
        String confirm = link(ReadersPost.text(room.post.received().getLast()), "/newsletter/confirm/");
        go(confirm);
        if (script) isReadable("before it is confirmed");
        sends("Thank you");
        if (script) isReadable("after it was confirmed");
        // The next morning in Nairobi, with news of the night.
        room.room.advance(Duration.ofHours(22));
        room.arrives(script ? "dawn" : "dusk", "Harbour opens before dawn");
        room.room.advance(Duration.ofHours(2));
        room.post.run();
        assertThat(room.post.received()).hasSize(before + 2);
        String issue = ReadersPost.text(room.post.received().getLast());
        assertThat(issue).contains("Harbour opens before dawn");
        go(link(issue, "/newsletter/leave/"));
        if (script) isReadable("before one leaves");
        sends("Done");
        if (script) isReadable("after one has left");
        room.room.advance(Duration.ofHours(22));
        room.arrives(script ? "gulls" : "terns", "Gulls leave the harbour");
        room.room.advance(Duration.ofHours(2));
        room.post.run();
        assertThat(room.post.received()).as("nothing more").hasSize(before + 2);
        refusing.add(confirm);
        go(confirm);
        assertThat(page.locator("h1").textContent()).isEqualTo("This link is no longer good");
        assertThat(faults).isEmpty();
    }
}
