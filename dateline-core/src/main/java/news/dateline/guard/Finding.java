package news.dateline.guard;

/** Something about a claim that its sources do not bear out, in words for an editor. A grave one refuses the claim whatever its score; another only explains a low score. */
record Finding(Kind kind, boolean grave, String words) {
    enum Kind { NUMBER, QUOTATION, POLARITY, HEDGE, SPEAKER, NAME, DAY, PRONOUN, REPLY, WORD }

    static Finding grave(Kind kind, String words) {
        return new Finding(kind, true, words);
    }

    static Finding slight(Kind kind, String words) {
        return new Finding(kind, false, words);
    }
}
