package news.dateline.compose;

import java.util.List;
import java.util.Set;
import news.dateline.model.Sensitivity;
import news.dateline.model.Span;

/** Says which matters that no rule may publish stand in some words of an item: annotation's judgement, handed in by whoever asks for a draft. Any thread. */
@FunctionalInterface
public interface Sifting {
    Set<Sensitivity> in(Part part, List<Span> words);
}
