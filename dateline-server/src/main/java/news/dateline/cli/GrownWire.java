package news.dateline.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.cluster.Arrival;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ClusterId;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Name;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/**
 * A wire of any length made from recorded items, to measure how clustering grows: the recorded ones again and again, each lap with other events. What makes real copy hard is kept:
 *
 * <ul>
 * <li>events have as many items in each lap as the recorded ones have, and their items change together;
 * <li>words are as frequent as in the recorded items, and names too (see {@link GrownWords}): common ones spread over ever more clusters, rare ones ever anew;
 * <li>an event's vector goes to the middle between it and two others, so that a place near many others stays one, and every neighbourhood grows as dense as the wire is long.
 * </ul>
 *
 * <p>Pure: the same number always gives the same item.
 */
final class GrownWire {
    private static final Duration SPAN = Duration.ofHours(60);

    private final List<Arrival> recorded;
    private final List<ClusterId> events;
    private final GrownWords words;
    private final Map<ClusterId, Integer> firsts = new HashMap<>();
    private final Duration apart;

    /**
     * @param recorded what the wire is made from, as it came
     * @param events   the cluster of each
     * @param longest  how many items the wire will be asked for: they are spread over {@link #SPAN}, so that none leaves for its age
     */
    GrownWire(List<Arrival> recorded, List<ClusterId> events, long longest) {
        this.recorded = List.copyOf(recorded);
        this.events = List.copyOf(events);
        this.words = new GrownWords(recorded);
        this.apart = SPAN.dividedBy(Math.max(1, longest));
        for (int i = 0; i < events.size(); i++) firsts.putIfAbsent(events.get(i), i);
    }

    /** How many clusters the first so many items make. */
    int clusters(long items) {
        int rest = (int) (items % recorded.size());
        return (int) (items / recorded.size()) * firsts.size() + (int) firsts.values().stream().filter(first -> first < rest).count();
    }

    /** Whether the item is the first of its event. */
    boolean opens(long number) {
        int index = index(number);
        return first(index) == index;
    }

    ClusterId event(long number) {
        return ClusterId.of(inLap(recorded.get(first(index(number))).item().id(), number / recorded.size()));
    }

    private int index(long number) {
        return (int) (number % recorded.size());
    }

    private int first(int index) {
        return firsts.getOrDefault(events.get(index), index);
    }

    /** The item of that number, from 0; the first lap is as recorded but for its ids and times. */
    Arrival get(long number) {
        int index = index(number);
        long lap = number / recorded.size();
        long event = Mixing.of(first(index), lap);
        Arrival model = recorded.get(index);
        GrownWords.Text headline = words.changed(model.item().headline(), lap, event);
        GrownWords.Text description = words.changed(model.item().text(Field.DESCRIPTION), lap, event);
        GrownWords.Text body = words.changed(model.item().body(), lap, event);
        ItemId id = inLap(model.item().id(), lap);
        WireItem item = model.item().but().id(id).headlines(List.of(Headline.main(headline.text()))).description(description.text()).body(body.text()).build();
        Map<Field, GrownWords.Text> texts = Map.of(Field.HEADLINE, headline, Field.DESCRIPTION, description, Field.BODY, body);
        AnnotatedItem notes = model.notes();
        List<Span> sentences = notes.sentences().stream().map(span -> moved(span, texts)).toList();
        List<Name> names = notes.names().stream().map(name -> moved(name.span(), texts)).map(span -> new Name(Name.Kind.OTHER, item.text(span), span)).toList();
        Optional<ItemVersion> sameTextAs = notes.sameTextAs().map(original -> new ItemVersion(inLap(original.item(), lap), original.number()));
        return new Arrival(new AnnotatedItem(new ItemVersion(id, 1), notes.language(), sentences, names, List.of(), List.of(), notes.countries(), notes.editions(), notes.sector(), notes.secondSector(), notes.sectorConfidence(),
                notes.sensitivities(), sameTextAs, lap == 0 ? notes.embedding() : between(notes.embedding(), event)), item, Instant.EPOCH.plus(apart.multipliedBy(number)));
    }

    private static ItemId inLap(ItemId recorded, long lap) {
        return new ItemId(recorded.agency(), recorded.guid() + "/" + lap);
    }

    private static Span moved(Span span, Map<Field, GrownWords.Text> texts) {
        GrownWords.Text text = texts.getOrDefault(span.field(), GrownWords.Text.NONE);
        return new Span(span.field(), text.at(span.start()), text.at(span.end()));
    }

    private Embedding between(Embedding from, long event) {
        float[] vector = from.unit();
        for (int other = 0; other < 2; other++) {
            float[] unit = recorded.get((int) Long.remainderUnsigned(Mixing.of(event, other), recorded.size())).notes().embedding().unit();
            for (int i = 0; i < Math.min(vector.length, unit.length); i++) vector[i] += unit[i];
        }
        return Embedding.of(from.model(), vector);
    }
}
