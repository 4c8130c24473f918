package news.dateline.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Name;
import news.dateline.model.Span;

/** One sentence of an item with the people named in it and its cues. Pure. */
final class Passage {
    private static final Set<String> BYLINE = NameWords.set("reporting editing writing additional compiled par edition redaction reportage editado reporte redaccion por bericht bearbeitet mitarbeit reportagem edicao redacao автор редактор تحرير إعداد");

    /** Where a person's name stands: from its first word up to, not with, {@code to}. */
    record Person(int from, int to) { }

    private final List<Word> words;
    private final List<Person> people;
    private final boolean namesUnknown;
    private final Map<Cue, BitSet> cues;

    private Passage(List<Word> words, List<Person> people, boolean namesUnknown, SensitiveWords lists) {
        this.words = words;
        this.people = people;
        this.namesUnknown = namesUnknown;
        this.cues = lists.places(words);
    }

    /** All sentences of an item in the order of its texts. */
    static List<Passage> of(List<NameFinder.Part> parts, List<Name> names, String language, SensitiveWords lists) {
        List<Passage> passages = new ArrayList<>();
        for (NameFinder.Part part : parts) {
            boolean unknown = isWithoutCapitals(part);
            for (Span span : Sentences.of(part.text(), language, part.field())) {
                List<Word> words = part.words().stream().filter(word -> word.start() >= span.start() && word.end() <= span.end()).toList();
                if (words.isEmpty()) continue;
                boolean byline = part.text().charAt(span.start()) == '(' && BYLINE.contains(words.getFirst().folded());
                passages.add(new Passage(words, byline ? List.of() : people(words, span, names), unknown && !byline, lists));
            }
        }
        return passages;
    }

    private static List<Person> people(List<Word> words, Span span, List<Name> names) {
        List<Person> people = new ArrayList<>();
        for (Name name : names) {
            if (name.kind() != Name.Kind.PERSON || name.span().field() != span.field() || name.span().start() < span.start() || name.span().end() > span.end()) continue;
            int from = 0;
            while (from < words.size() && words.get(from).start() < name.span().start()) from++;
            int to = from;
            while (to < words.size() && words.get(to).end() <= name.span().end()) to++;
            if (from < to) people.add(new Person(from, to));
        }
        return people;
    }

    List<Word> words() {
        return words;
    }

    List<Person> people() {
        return people;
    }

    /** Whether somebody is named in it, as far as its script tells. */
    boolean hasPerson() {
        return namesUnknown || !people.isEmpty();
    }

    /** Whether names cannot be told from other words: a script without capitals, copy all in capitals or all in small letters. */
    boolean isNamesUnknown() {
        return namesUnknown;
    }

    boolean has(Cue cue) {
        return !cues.getOrDefault(cue, new BitSet()).isEmpty();
    }

    BitSet places(Cue cue) {
        return cues.getOrDefault(cue, new BitSet());
    }

    /** Whether a cue's word begins in {@code from} up to, not with, {@code to}. */
    boolean has(Cue cue, int from, int to) {
        int next = places(cue).nextSetBit(Math.max(from, 0));
        return next >= 0 && next < to;
    }

    boolean hasNumber(int from, int to) {
        return words.subList(Math.max(from, 0), Math.max(from, to)).stream().anyMatch(Word::isNumber);
    }

    private static boolean isWithoutCapitals(NameFinder.Part part) {
        long all = 0;
        long capital = 0;
        long small = 0;
        for (Word word : part.words()) {
            if (!Character.isLetter(word.text().codePointAt(0))) continue;
            all++;
            if (word.text().toUpperCase(Locale.ROOT).equals(word.text())) capital++;
            if (word.text().toLowerCase(Locale.ROOT).equals(word.text())) small++;
        }
        return all > 0 && (capital * 10 > all * 8 || small == all);
    }
}
