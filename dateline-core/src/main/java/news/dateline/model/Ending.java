package news.dateline.model;

/** How a matter went on after a story of it: what an outcome tells the readers of the earlier stories. */
public enum Ending {
    ARRESTED("arrested"), CHARGED("charged"), CONVICTED("convicted"), ACQUITTED("acquitted"), CASE_DROPPED("case dropped"), APPEALED("appeal"), DIED("a death"), RESCUED("a rescue");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /** In words, for an editor. */
    public String words() {
        return words;
    }

    /** Whether a rule may tell it: only what ends a case. What only goes on to accuse somebody is an editor's to put onto an older story. */
    public boolean byRule() {
        return switch (this) {
            case CONVICTED, ACQUITTED, CASE_DROPPED -> true;
            case ARRESTED, CHARGED, APPEALED, DIED, RESCUED -> false;
        };
    }
}
