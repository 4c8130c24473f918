package news.dateline.write;

import java.util.Optional;
import news.dateline.model.Spent;

/**
 * What the writer may use: tokens a story and a day, money a day. Money counts in millionths of the currency in which prices are named. Immutable; pure.
 *
 * @param priceIn, priceOut millionths of the currency for a million tokens, so one token costs {@code price / 1,000,000} of a millionth
 */
public record Allowance(int answerTokensMax, long tokensADay, long millionthsADay, long priceIn, long priceOut) {
    private static final long MILLION = 1_000_000;

    public Allowance {
        if (answerTokensMax < 1 || tokensADay < 0 || millionthsADay < 0 || priceIn < 0 || priceOut < 0)
            throw new IllegalArgumentException("Expected limits and prices of 0 or more, found " + answerTokensMax + ", " + tokensADay + ", " + millionthsADay + ", " + priceIn + ", " + priceOut);
    }

    /** Why the day's rest does not reach for this prompt, whatever the answer's length; empty when it does. */
    public Optional<String> refuses(Spent today, Prompt prompt) {
        Spent after = today.plus(most(prompt));
        if (after.tokens() > tokensADay) return Optional.of("the day's tokens are used up (" + today.tokens() + " of " + tokensADay + ")");
        if (after.millionths() > millionthsADay) return Optional.of("the day's money is used up (" + money(today.millionths()) + " of " + money(millionthsADay) + ")");
        return Optional.empty();
    }

    /** What one request has cost; where the server does not say, or says less than can be, the most that it can be. */
    public Spent cost(Prompt prompt, Writer.Reply reply) {
        return switch (reply) {
            case Writer.Reply.Said said when said.used().isPresent() -> spent(said.used().get().in(), said.used().get().out());
            case Writer.Reply.Said _, Writer.Reply.Silent _ -> most(prompt);
        };
    }

    private Spent most(Prompt prompt) {
        return spent(prompt.tokensInMax(), prompt.answerTokensMax());
    }

    private Spent spent(long in, long out) {
        return new Spent(1, in, out, Math.ceilDiv(Math.addExact(Math.multiplyExact(in, priceIn), Math.multiplyExact(out, priceOut)), MILLION));
    }

    private static String money(long millionths) {
        return java.math.BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }
}
