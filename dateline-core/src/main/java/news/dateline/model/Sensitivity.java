package news.dateline.model;

/** Matters that no rule may publish by itself (the law, 3). Uncertain counts as yes. */
public enum Sensitivity {
    COURTS_AND_CRIME("courts or crime with a named person"),
    MINORS("a minor"),
    SEXUAL_OFFENCE("a sexual offence"),
    SUICIDE("suicide"),
    DEATH_OF_NAMED_PERSON("the death of a named person"),
    ELECTION_CALLED("an election called"),
    HOSTAGES("hostages"),
    NOTE_NOT_UNDERSTOOD("a note to editors that was not understood"),
    /** No copy says clearly on which page readers would look for it. */
    SECTOR_UNSURE("a sector that is only guessed");

    private final String words;

    Sensitivity(String words) {
        this.words = words;
    }

    /** In words, for an editor. */
    public String words() {
        return words;
    }
}
