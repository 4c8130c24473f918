package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * The home of an edition. Immutable. Every list may be empty; what is empty is not shown.
 *
 * @param name     of the edition
 * @param ticker   breaking alerts, newest first
 * @param lead     the lead story
 * @param beside   up to four beside it
 * @param latest   the newest, newest first; arrives live
 * @param live     path of the server-sent events for {@code latest}, "/stream/latest"; empty for none
 * @param trending filled by a script, for it follows readers
 * @param shots    the same stories in short
 * @param opinion  opinion, blog, interview
 * @param sectors  one block a sector with stories
 * @param notice   the one labelled slot of the publisher's own
 */
public record FrontView(HeadView head, String name, List<CardView> ticker, Optional<CardView> lead, List<CardView> beside, List<CardView> latest, String live,
                        RailSlotView trending, LinkView shots, List<CardView> opinion, List<SectorBlockView> sectors, Optional<NoticeView> notice) {
    /** Stories in {@code latest}: as tall as the lead with the four beside it. */
    public static final int LATEST_MAX = 8;

    /** A sector's block on a front: its page and up to five stories, weightiest first. */
    public record SectorBlockView(LinkView sector, List<CardView> cards) {
        public SectorBlockView {
            cards = List.copyOf(cards);
        }

        /** The class by which the style fills the block's width: "one", "two" or "many". */
        public String shape() {
            return cards.size() == 1 ? "one" : cards.size() == 2 ? "two" : "many";
        }

        /** Those that stand large: both of two, else the first. */
        public List<CardView> large() {
            return cards.subList(0, cards.size() == 2 ? 2 : Math.min(1, cards.size()));
        }

        public List<CardView> lines() {
            return cards.subList(large().size(), cards.size());
        }
    }

    /** A message of the publisher's own, labelled as such: "From the publisher". */
    public record NoticeView(String label, String title, String text, LinkView link) {
    }

    public FrontView {
        ticker = List.copyOf(ticker);
        beside = List.copyOf(beside);
        latest = List.copyOf(latest);
        opinion = List.copyOf(opinion);
        sectors = List.copyOf(sectors);
    }
}
