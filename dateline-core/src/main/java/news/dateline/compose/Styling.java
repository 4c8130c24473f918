package news.dateline.compose;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.guard.HouseStyle;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/** The house's style on one story: on the words of agencies whose licence lets us change them, and on nobody's quotation. Pure. */
final class Styling {
    private final HouseStyle style;
    private final String language;
    private final Set<ItemVersion> changeable;

    Styling(HouseStyle style, List<Copy> copies, String language) {
        this.style = style;
        this.language = language;
        this.changeable = copies.stream().filter(copy -> copy.agency().licence().rewrite()).map(Copy::version).collect(Collectors.toCollection(TreeSet::new));
    }

    Sentence of(Sentence sentence) {
        return mayChange(sentence) ? style.of(language, sentence) : sentence;
    }

    List<Sentence> of(List<Sentence> sentences) {
        return sentences.stream().map(this::of).toList();
    }

    String of(String tag) {
        return style.of(language, tag);
    }

    /** What was changed, for the desk: a line for each row of the table that was used. */
    List<String> told(List<Sentence> printed) {
        Set<String> told = new TreeSet<>();
        printed.stream().filter(this::mayChange).forEach(sentence -> told.addAll(style.told(language, sentence.text())));
        return told.stream().map(change -> "House style: " + change).toList();
    }

    private boolean mayChange(Sentence sentence) {
        return sentence.sources().stream().allMatch(source -> source instanceof Source.Wire wire && changeable.contains(wire.version()));
    }
}
