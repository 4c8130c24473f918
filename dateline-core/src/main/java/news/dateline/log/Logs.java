package news.dateline.log;

import news.dateline.model.ClusterEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.OrderRecord;
import news.dateline.model.PageEvent;
import news.dateline.model.Signal;
import news.dateline.model.StorylineEvent;
import news.dateline.model.WireEvent;

/** The seven logs that are the truth of the news (rule 1). {@link #PAGES} lies with the pages, the others together. */
public final class Logs {
    public static final EventLog<WireEvent> WIRE = new EventLog<>("wire", WireEvent.class);
    public static final EventLog<Signal> SIGNALS = new EventLog<>("signals", Signal.class);
    /** What editors order about clusters. */
    public static final EventLog<OrderRecord> ORDERS = new EventLog<>("orders", OrderRecord.class);
    public static final EventLog<ClusterEvent> CLUSTERS = new EventLog<>("clusters", ClusterEvent.class);
    /** Which clusters are of one matter, and which report one event in two languages. */
    public static final EventLog<StorylineEvent> STORYLINES = new EventLog<>("storylines", StorylineEvent.class);
    public static final EventLog<DeskRecord> DESK = new EventLog<>("desk", DeskRecord.class);
    public static final EventLog<PageEvent> PAGES = new EventLog<>("pages", PageEvent.class);

    private Logs() { }
}
