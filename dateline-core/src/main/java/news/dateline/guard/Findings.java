package news.dateline.guard;

import java.util.ArrayList;
import java.util.List;

/** All that the rules find in a claim; what they miss is left to the learnt score. Stateless; any thread. */
final class Findings {
    private Findings() { }

    static List<Finding> of(Reading reading) {
        List<Finding> findings = new ArrayList<>(reading.days().findings());
        new NumberFindings(reading).addTo(findings);
        new QuotationFindings(reading).addTo(findings);
        new StanceFindings(reading).addTo(findings);
        new SpeakerFindings(reading).addTo(findings);
        new NameFindings(reading).addTo(findings);
        return findings.stream().distinct().toList();
    }
}
