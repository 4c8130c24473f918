package news.dateline.compose;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;

/** A sentence of an item without the agency's furniture, or several that one quotation holds together. {@code span} holds exactly its words; {@code ofCrime} as {@link Speech#isOfCrime} has it. */
record Line(String text, Span span, Terms terms, Leaning leaning, boolean ofCrime, Set<Trait> traits, Set<Worth.Need> needs) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    static Line of(String words, Span span) {
        String text = SPACES.matcher(words.strip()).replaceAll(" ");
        return new Line(text, span, Terms.of(text), Leaning.of(text), Speech.isOfCrime(text), Trait.of(text), Worth.needs(text));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    int words() {
        return Terms.words(text);
    }

    Sentence of(Copy copy) {
        return new Sentence(text, List.of(new Source.Wire(copy.version(), span)), List.of());
    }
}
