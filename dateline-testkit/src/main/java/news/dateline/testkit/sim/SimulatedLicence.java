package news.dateline.testkit.sim;

import java.util.Set;
import news.dateline.model.Licence;

/** What an agency's contract is tightened to on a simulated day, from one that allows everything. */
public enum SimulatedLicence {
    /** Nothing may be printed any more. */
    WITHDRAWN(Licence.LINK_ONLY),
    /** Some countries only, which is nowhere: the site does not know its readers' countries. */
    SOME_COUNTRIES(new Licence(true, true, true, true, true, true, true, true, 0, 0, Set.of("KE"))),
    /** Not beside another agency's words. */
    ALONE(new Licence(true, true, false, true, true, true, true, true, 0, 0, Set.of())),
    /** No archive: a day. */
    A_DAY(new Licence(true, true, true, true, true, true, true, true, 1, 0, Set.of())),
    /** No full text in feeds. */
    SUMMARIES(new Licence(true, true, true, true, true, false, true, true, 0, 0, Set.of())),
    /** Thirty days, no rewriting, no outside model, no mail, no syndication: of what is printed today nothing has to go. */
    NARROWED(new Licence(true, false, true, true, false, true, false, false, 30, 0, Set.of()));

    private final Licence licence;

    SimulatedLicence(Licence licence) {
        this.licence = licence;
    }

    public Licence licence() {
        return licence;
    }

    boolean prints() {
        return licence.print() && licence.territories().isEmpty();
    }

    /** Whether stories with an agency's words may have to leave readers the moment it is in force. */
    boolean takes() {
        return !prints() || !licence.combine();
    }
}
