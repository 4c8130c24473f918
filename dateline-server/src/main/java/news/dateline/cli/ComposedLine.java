package news.dateline.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.compose.Part;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.WireItem;

/** What is printed for a draft. */
record ComposedLine(Map<ItemVersion, WireItem> items, Map<String, String> names) {
    ComposedLine(List<Part> parts) {
        this(new HashMap<>(), new HashMap<>());
        parts.forEach(part -> {
            items.put(part.version(), part.item());
            names.put(part.agency().id(), part.agency().name());
        });
    }

    Map<String, Object> of(String cluster, Draft draft) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("cluster", cluster);
        line.put("headline", draft.headline().text());
        line.put("standfirst", text(draft.standfirst()));
        line.put("card", text(draft.card()));
        line.put("paragraphs", draft.paragraphs().stream().map(paragraph -> paragraph.stream().map(this::sentence).toList()).toList());
        line.put("agencies", draft.agencies().stream().map(names::get).toList());
        line.put("disagreements", draft.disagreements().stream().map(d -> Map.of("counts", d.counts(), "sayings", d.sayings().stream().map(this::sentence).toList())).toList());
        return line;
    }

    private static String text(List<Sentence> sentences) {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }

    private Map<String, Object> sentence(Sentence sentence) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", sentence.text());
        map.put("sources", sentence.sources().stream().filter(Source.Wire.class::isInstance).map(Source.Wire.class::cast).map(this::source).toList());
        map.put("added", sentence.added().stream().map(piece -> List.of(sentence.text().codePointCount(0, piece.start()), sentence.text().codePointCount(0, piece.end()))).toList());
        return map;
    }

    private Map<String, Object> source(Source.Wire source) {
        String text = Objects.requireNonNull(items.get(source.version()), "A source is one of the items that were composed").text(source.span().field());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("item", source.version().item().guid());
        map.put("start", text.codePointCount(0, source.span().start()));
        map.put("end", text.codePointCount(0, source.span().end()));
        switch (source.span().field()) {
            case BODY -> { }
            case HEADLINE -> map.put("field", "title");
            case DESCRIPTION -> map.put("field", "description");
        }
        return map;
    }
}
