package news.dateline.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who or what put a version of a story into words: computed from its sentences, never stored beside them, so it cannot say anything else than they do. Who checked it, {@link Check} says.
 *
 * @param sentences how many stand in the headline, the standfirst and the body
 * @param written   those that a language model put into words; {@code models} names it or them
 * @param edited    those that a person wrote or changed; {@code editors} names them
 * @param authors   who signs it, where it is a piece by people; they are no editors
 * @param type      IPTC's word for all of it, cards and figures side by side included
 */
public record Authorship(int sentences, int written, List<String> models, int edited, List<String> editors, DigitalSourceType type, List<String> authors) {
    public Authorship {
        models = List.copyOf(models);
        editors = List.copyOf(editors);
        authors = Checks.given(authors, List.of());
    }

    public static Authorship of(Draft draft) {
        List<Sentence> read = Stream.concat(Stream.concat(Stream.of(draft.headline()), draft.standfirst().stream()), draft.paragraphs().stream().flatMap(List::stream)).toList();
        List<String> authors = draft.piece().map(Piece::names).orElse(List.of());
        List<Source> sources = draft.sentences().stream().flatMap(sentence -> sentence.sources().stream()).toList();
        return new Authorship(read.size(), (int) read.stream().filter(Sentence::wroteModel).count(),
                sources.stream().filter(Source.Model.class::isInstance).map(source -> ((Source.Model) source).name()).distinct().sorted().toList(), (int) read.stream().filter(sentence -> isEdited(sentence, authors)).count(),
                sources.stream().filter(Source.Editor.class::isInstance).map(source -> ((Source.Editor) source).name()).filter(name -> !authors.contains(name)).distinct().sorted().toList(),
                draft.piece().isPresent() ? DigitalSourceType.DIGITAL_CREATION : type(draft.sentences()), authors);
    }

    private static DigitalSourceType type(List<Sentence> sentences) {
        long written = sentences.stream().filter(Sentence::wroteModel).count();
        if (written == sentences.size()) return DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;
        if (written > 0) return DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA;
        return sentences.stream().anyMatch(sentence -> isEdited(sentence, List.of())) ? DigitalSourceType.HUMAN_EDITS : DigitalSourceType.ALGORITHMIC_MEDIA;
    }

    private static boolean isEdited(Sentence sentence, List<String> authors) {
        return sentence.sources().stream().anyMatch(source -> source instanceof Source.Editor editor && !authors.contains(editor.name()));
    }

    /** "a language model wrote 3 of 9 sentences", "written by …"; empty where neither is so. Model names are for the desk and the sources, not for the line under the headline. */
    public String words() {
        if (!authors.isEmpty()) return "written by " + String.join(" and ", authors) + (edited == 0 ? "" : "; " + edited + " of " + sentences + " sentences edited by " + String.join(" and ", editors));
        if (models.isEmpty()) return "";
        return written == 0 ? "a language model wrote parts of it" : "a language model wrote " + written + " of " + sentences + " sentences";
    }
}
