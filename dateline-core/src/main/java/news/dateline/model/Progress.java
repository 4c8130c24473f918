package news.dateline.model;

/** How far a matter has come, as one item tells it: a court case, a match, an election. An item may tell several. */
public enum Progress {
    ARRESTED, CHARGED, TRIAL, VERDICT, APPEAL,
    MATCH_AHEAD, MATCH_LIVE, MATCH_OVER,
    VOTE_AHEAD, VOTE_COUNTED, VOTE_DECIDED
}
