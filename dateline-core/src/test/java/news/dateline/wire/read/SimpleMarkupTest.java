package news.dateline.wire.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup read the short way says what the long way says, or nothing. */
class SimpleMarkupTest {
    private static final String BASE = "https://x.example/desk/";
    private static final String[] LOOSE = {"Dam", " repairs ", "\n", "\t", "  ", "&amp;", "&nbsp;", "&#8217;", "&#39;", "&lt;b&gt;", "&hellip;", "& ", "&", ";", "&copy", "&#150;", "&#x41;", "&bogus;", "&NotEqualTilde;", "<",
        ">", "\"", "'", "\u00E9", "e\u0301", "\u00AD", "\u00A0", "\u2028", "\u2003", "\u200B", "\uD83D\uDE00", "\uD83D", "\u0928\u094D", "\r\n", "\f", "\u0001", "\uFEFF", "<br>", "<br/>", "<br />", "</br>", "<br clear=\"all\">",
        "<img src=\"a.jpg\" alt='A < B'/>", "<img>", "<IMG>", "<!-- x -->", "<hr>", "<p/>", "<p>", "</p>", "</b>", "</a>", "</span>", "<b>", "<script>x</script>", "<div>", "</div>", "<li>", "<table>", "<b/>"};
    private static final String[] TAGS = {"p", "b", "i", "em", "strong", "u", "span", "a href=\"https://x.example/a/../b?c=1,2\"", "a target='_blank' href='http://Y.example'", "a href=\"/own\"", "a", "a HREF=\"https://x.example/\"",
        "a href=\"javascript:x\"", "a href=\"https://x.example/?a=1&amp;b=2\"", "a href=\"\" href=\"https://x.example/\"", "p class=\"lead\" data-x='1'", "p class", "p style=color:red", "span  dir=\"ltr\" ", "P", "b title=\"a>b\"", "p title=\"&amp;\""};

    @Test void shortWaySaysWhatTheLongWaySays() {
        int answered = 0;
        for (int seed = 0; seed < 60_000; seed++) {
            Random random = new Random(seed);
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) grow(html, random, 3);
            answered += same(html.toString()) ? 1 : 0;
        }
        assertThat(answered).as("inputs that the short way answers").isGreaterThan(10_000);
    }

    /** Well nested for the most part; now and then a tag or sign comes from nowhere. */
    private static void grow(StringBuilder html, Random random, int depth) {
        int what = random.nextInt(10);
        if (what < 6 || depth == 0) {
            // Mostly from the harmless half.
            html.append(LOOSE[random.nextInt(random.nextInt(12) == 0 ? LOOSE.length : 12)]);
            return;
        }
        String tag = TAGS[random.nextInt(random.nextInt(6) == 0 ? TAGS.length : 9)];
        html.append('<').append(tag).append('>');
        for (int i = random.nextInt(4); i > 0; i--) grow(html, random, depth - 1);
        html.append("</").append(tag.split(" ")[0]).append('>');
    }

    private static boolean same(String html) {
        Optional<Markup.Clean> brief = SimpleMarkup.clean(html);
        brief.ifPresent(clean -> assertThat(clean).as(html).isEqualTo(Markup.parsed(html, BASE)).isEqualTo(Markup.parsed(html, "")));
        return brief.isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Dam repairs approved.</p>", "April 23<br /><br />SINGAPORE - The <strong>task force</strong> said.", "<p>One <a href=\"https://x.example/1\">two</a>.</p>\n<p> </p><p>Three&#8217;s</p>",
        "<img src=\"https://x.example/a.jpg\" width=\"10\"/>Words <span>in</span> one", "one<p> </p>two", "<p><b> </b></p>x", "<b></b>", "", "Plain &amp; simple"})
    void whatMostFeedsWriteGoesTheShortWay(String html) {
        assertThat(same(html)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>One<p>Two", "<b>One<p>Two</p></b>", "<script>alert(1)</script>", "<a href=\"javascript:x\">One</a>", "<b>One<i>Two</b></i>", "a < b", "&copy 2026", "<div>One</div>", "<!-- x -->", "<p onclick=x>One</p>",
        "<a href=\"https://x.example/\"><a href=\"https://y.example/\">x</a></a>", "<p/>One", "x\u0000y", "<b>One"})
    void whatHasToBeMendedGoesTheLongWay(String html) {
        assertThat(SimpleMarkup.clean(html)).isEmpty();
    }
}
