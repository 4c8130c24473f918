package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.model.ClusterId;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Label;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;
import news.dateline.model.Urgency;

/** A draft in the making: a headline and one sentence for each item that it rests on, unless a test says more. */
final class DraftSketch {
    final ClusterId cluster;
    String headline;
    final Map<ItemId, Integer> rests = new LinkedHashMap<>();
    final Map<ItemId, String> says = new LinkedHashMap<>();
    final Set<ItemVersion> linked = new LinkedHashSet<>();
    final List<String> tags = new ArrayList<>();
    final Set<Sensitivity> sensitivities = EnumSet.noneOf(Sensitivity.class);
    final List<String> notes = new ArrayList<>();
    final Set<ClusterId> absorbed = new TreeSet<>();
    String sector = "politics";
    String language = "en";
    boolean developing;
    int voices;

    DraftSketch(String name) {
        this.cluster = new ClusterId(name);
        this.headline = "News of the " + name;
    }

    static DraftSketch of(String cluster, ItemVersion... versions) {
        DraftSketch sketch = new DraftSketch(cluster);
        for (ItemVersion version : versions) sketch.rests.put(version.item(), version.number());
        return sketch;
    }

    Draft at(Instant newsAt) {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        rests.forEach((item, number) -> paragraphs.add(List.of(sentence(says.getOrDefault(item, "So says " + item.agency() + " of the " + cluster + "."), item, number))));
        ItemId spine = rests.keySet().iterator().next();
        List<String> agencies = rests.keySet().stream().map(ItemId::agency).distinct().toList();
        StringBuilder read = new StringBuilder(headline);
        paragraphs.forEach(paragraph -> paragraph.forEach(sentence -> read.append('|').append(sentence.text())));
        return new Draft(cluster, absorbed, language, sentence(headline, spine, rests.get(spine)), List.of(), paragraphs, paragraphs.getFirst(), Optional.empty(), agencies,
                voices == 0 ? agencies.size() : voices, List.copyOf(linked), List.of(), sector, Optional.empty(), List.of("NO"), List.of("europe-central-asia"), Label.INTERNATIONAL,
                tags, sensitivities, notes, List.of(), developing, developing ? Urgency.ALERT : Urgency.ROUTINE, newsAt, Integer.toHexString(read.toString().hashCode()));
    }

    private static Sentence sentence(String text, ItemId item, int number) {
        return new Sentence(text, List.of(new Source.Wire(new ItemVersion(item, number), Span.body(0, text.length()))), List.of());
    }
}
