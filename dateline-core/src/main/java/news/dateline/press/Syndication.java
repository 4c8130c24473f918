package news.dateline.press;

import java.util.Optional;

/**
 * What machines are given, and what they are asked not to do. Immutable.
 *
 * @param feeds          the most that feeds tell of a story; never more than the licences of all its agencies allow
 * @param robots         which crawlers of language models are asked to stay away
 * @param reservesMining whether the rights of text and data mining are reserved (TDMRep, W3C community group; article 4 of directive (EU) 2019/790)
 * @param miningPolicy   where the terms for mining are told
 * @param hub            the WebSub hub that tells subscribers of feeds what is new
 */
public record Syndication(FeedText feeds, Robots robots, boolean reservesMining, Optional<String> miningPolicy, Optional<String> hub) {
    /** How much of a story a feed tells. */
    public enum FeedText { FULL, SUMMARY }

    /** Which crawlers of language models may come. */
    public enum Robots {
        /** All. */
        ALLOW,
        /** Those that answer a reader's question now and name where they have it from; none that collects copy to train on. */
        NO_TRAINING,
        /** None. */
        DENY
    }

    public static final Syndication STANDARD = new Syndication(FeedText.FULL, Robots.NO_TRAINING, true, Optional.empty(), Optional.empty());
}
