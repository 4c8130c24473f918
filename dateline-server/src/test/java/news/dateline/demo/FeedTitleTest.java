package news.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers read a name, not an archive's code. */
final class FeedTitleTest {
    @ParameterizedTest @CsvSource(delimiter = '~', value = {
        "lakepress~Lake Press - Top Stories~Lake Press", "nstimes~The North Shore Times &gt; Lake News~North Shore Times", "lnn~LNN.com - RSS Channel - HP~LNN", "morninglake~Articles | Lake Online~Lake Online",
        "tessinpost~Breaking News &#124; Tessin Post~Tessin Post", "onlake~1 LAKE~1 LAKE", "gravelnz~Gravel.co.nz - Gravel~Gravel"})
    void theFeedNamesItsPublisher(String code, String title, String name) {
        assertThat(FeedTitle.of(code, "<rss><channel><title>" + title + "</title><item><title>Ferry sinks</title></item></channel></rss>")).contains(name);
    }

    @Test void rightsNameHimWhereTheTitleIsASection() {
        assertThat(FeedTitle.of("nstimes", "<channel><title><![CDATA[Harbours]]></title><copyright>North Shore Times © 2026</copyright><item>")).contains("North Shore Times");
    }

    @Test void aTitleThatSaysNothingAndAnItemAreNoName() {
        assertThat(FeedTitle.of("lakepress", "<channel><title>Top Stories</title><item><title>Lake Press sold</title></item>")).isEmpty();
        assertThat(FeedTitle.of("lakepress", "")).isEmpty();
        assertThat(FeedTitle.of("lakepress", "not xml at all \u0000")).isEmpty();
    }
}
