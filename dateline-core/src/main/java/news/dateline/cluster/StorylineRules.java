package news.dateline.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.OrderRecord;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;

/** What becomes of storylines and twins when clusters merge or split, and when an editor orders something. Decides from the records alone; pure. */
public final class StorylineRules {
    /** A name is a headline's kicker, not a headline. */
    static final int NAME_LENGTH_MAX = 80;

    private StorylineRules() { }

    /** The storyline and the twins of what became part of another go with it, unless that has its own; an editor's order goes before a rule. */
    public static List<StorylineEvent> merged(ClusterEvent.ClustersMerged merge, StorylineRecords records) {
        ClusterId from = merge.from();
        ClusterId into = merge.into();
        String became = from + " became part of " + into;
        List<StorylineEvent> events = new ArrayList<>();
        Optional<StorylineId> left = records.of(from);
        Optional<StorylineId> own = records.of(into);
        left.ifPresent(line -> events.add(new StorylineEvent.ClusterLeft(line, from, false, List.of(became))));
        Set<StorylineId> keptOut = new HashSet<>(records.keptOut(into));
        for (StorylineId line : new TreeSet<>(records.keptOut(from))) {
            boolean stays = own.filter(line::equals).isPresent() && records.isOrdered(into);
            if (stays || !keptOut.add(line)) continue;
            events.add(new StorylineEvent.ClusterLeft(line, into, true, List.of(became + ", which an editor put out of this storyline")));
            own = own.filter(there -> !there.equals(line));
        }
        boolean ordered = records.isOrdered(from);
        if (left.isPresent() && !own.equals(left) && !keptOut.contains(left.get()) && (own.isEmpty() || ordered && !records.isOrdered(into))) {
            own.ifPresent(there -> events.add(new StorylineEvent.ClusterLeft(there, into, false, List.of(became + ", which an editor put into another storyline"))));
            events.add(new StorylineEvent.ClusterJoined(left.get(), into, ordered, List.of(became)));
        }
        events.addAll(twins(from, into, became, records));
        return events;
    }

    private static List<StorylineEvent> twins(ClusterId from, ClusterId into, String became, StorylineRecords records) {
        List<StorylineEvent> events = new ArrayList<>();
        Set<String> has = new HashSet<>();
        for (ClusterId twin : records.twins(into)) records.language(twin).ifPresent(has::add);
        for (ClusterId twin : new TreeSet<>(records.twins(from))) {
            events.add(new StorylineEvent.TwinsParted(from, twin, List.of(became)));
            if (records.language(twin).filter(has::add).isPresent()) events.add(new StorylineEvent.TwinsFound(into, twin, List.of(became)));
        }
        return events;
    }

    /** What is taken out of a cluster keeps out of where an editor put the cluster out of; into which storyline it goes is found anew. */
    public static List<StorylineEvent> split(ClusterEvent.ClusterSplit split, StorylineRecords records) {
        List<StorylineEvent> events = new ArrayList<>();
        for (StorylineId line : new TreeSet<>(records.keptOut(split.from())))
            events.add(new StorylineEvent.ClusterLeft(line, split.into(), true, List.of(split.into() + " was part of " + split.from() + ", which an editor put out of this storyline")));
        return events;
    }

    /** What an editor's order makes happen, or a refusal. */
    public static List<StorylineEvent> ordered(OrderRecord record, ClusterOrder.OfStoryline order, StorylineRecords records) {
        Optional<StorylineEvent.OrderRefused> bad = refused(order, records);
        if (bad.isPresent()) return List.of(bad.get());
        Optional<StorylineId> own = records.of(order.cluster());
        return switch (order) {
            case ClusterOrder.IntoStoryline into -> into(record, into, own, records);
            case ClusterOrder.OutOfStoryline out -> own.<List<StorylineEvent>>map(line -> List.of(new StorylineEvent.ClusterLeft(line, out.cluster(), true, List.of(said(record, "this is another matter")))))
                    .orElseGet(() -> inNone(out.cluster()));
            case ClusterOrder.NameStoryline name -> own.<List<StorylineEvent>>map(line -> List.of(new StorylineEvent.StorylineNamed(line, name.name().strip(), List.of(said(record, "this is its name")))))
                    .orElseGet(() -> inNone(name.cluster()));
        };
    }

    private static List<StorylineEvent> into(OrderRecord record, ClusterOrder.IntoStoryline order, Optional<StorylineId> own, StorylineRecords records) {
        Optional<StorylineId> there = records.of(order.with());
        if (there.isPresent() && there.equals(own)) return refusal("SAME_STORYLINE", "Both are in storyline " + there.get() + " already.");
        String reason = said(record, "these are of one matter");
        StorylineId line = there.orElseGet(() -> StorylineId.of(order.with(), order.cluster()));
        List<StorylineEvent> events = new ArrayList<>();
        if (there.isEmpty()) events.add(new StorylineEvent.ClusterJoined(line, order.with(), true, List.of(reason)));
        own.ifPresent(old -> events.add(new StorylineEvent.ClusterLeft(old, order.cluster(), false, List.of(reason))));
        events.add(new StorylineEvent.ClusterJoined(line, order.cluster(), true, List.of(reason)));
        return events;
    }

    private static Optional<StorylineEvent.OrderRefused> refused(ClusterOrder.OfStoryline order, StorylineRecords records) {
        if (order.reason().filter(text -> text.length() > Ordering.REASON_LENGTH_MAX).isPresent()) return refuse("WORDS_TOO_LONG", "Say why in at most " + Ordering.REASON_LENGTH_MAX + " characters.");
        if (records.language(order.cluster()).isEmpty()) return noCluster(order.cluster());
        return switch (order) {
            case ClusterOrder.IntoStoryline into -> {
                if (records.language(into.with()).isEmpty()) yield noCluster(into.with());
                if (into.with().equals(into.cluster())) yield refuse("SAME_CLUSTER", "Both are cluster " + into.cluster() + ".");
                yield records.language(into.cluster()).equals(records.language(into.with())) ? Optional.empty() : refuse("TWO_LANGUAGES", "A storyline has one language; the same news in another language is linked by itself.");
            }
            case ClusterOrder.OutOfStoryline _ -> Optional.empty();
            case ClusterOrder.NameStoryline name -> name.name().isBlank() || name.name().strip().length() > NAME_LENGTH_MAX
                    ? refuse("BAD_NAME", "Give it a name of at most " + NAME_LENGTH_MAX + " characters.") : Optional.empty();
        };
    }

    private static Optional<StorylineEvent.OrderRefused> noCluster(ClusterId id) {
        return refuse("NO_SUCH_CLUSTER", "There is no cluster " + id + ", or it became part of another: look it up at its story.");
    }

    private static List<StorylineEvent> inNone(ClusterId cluster) {
        return refusal("NOT_IN_STORYLINE", "Cluster " + cluster + " is in no storyline.");
    }

    private static Optional<StorylineEvent.OrderRefused> refuse(String code, String sentence) {
        return Optional.of(new StorylineEvent.OrderRefused(code, sentence));
    }

    private static List<StorylineEvent> refusal(String code, String sentence) {
        return List.of(new StorylineEvent.OrderRefused(code, sentence));
    }

    private static String said(OrderRecord record, String what) {
        return "an editor, " + record.by() + ": " + what + record.order().reason().map(String::strip).filter(text -> !text.isEmpty()).map(text -> " (" + text + ")").orElse("");
    }
}
