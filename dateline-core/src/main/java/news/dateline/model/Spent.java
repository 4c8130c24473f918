package news.dateline.model;

/**
 * What asking a language model has cost. {@code millionths} counts millionths of the currency in which the settings name prices. Where a server did not say how many tokens it used, what it may
 * have used at most stands here.
 */
public record Spent(int requests, long tokensIn, long tokensOut, long millionths) {
    public static final Spent NOTHING = new Spent(0, 0, 0, 0);

    public Spent {
        Checks.that(requests >= 0 && tokensIn >= 0 && tokensOut >= 0 && millionths >= 0, "costs of 0 or more", requests + ", " + tokensIn + ", " + tokensOut + ", " + millionths);
    }

    public Spent plus(Spent other) {
        return new Spent(requests + other.requests, tokensIn + other.tokensIn, tokensOut + other.tokensOut, millionths + other.millionths);
    }

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
