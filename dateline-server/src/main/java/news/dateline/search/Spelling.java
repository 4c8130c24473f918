package news.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** What may have been meant by words that are hardly ever written so: the commonest word at most two letters away. Whoever shows it asks first whether it finds anything that may be shown. Thread-safe. */
final class Spelling {
    private static final int LETTERS_MIN = 4;
    private static final int WORDS_MAX = 4;
    /** A word that stands so often is meant as it is. */
    private static final int COMMON = 3;

    private final WordForms words;

    Spelling(WordForms words) {
        this.words = words;
    }

    Optional<String> meant(List<Clause> clauses, IndexReader reader) throws IOException {
        List<Clause> better = new ArrayList<>();
        boolean changed = false;
        for (Clause clause : clauses) {
            Optional<String> other = clause instanceof Clause.Word word && !word.without() && better.size() < WORDS_MAX ? meant(word.text(), reader) : Optional.empty();
            changed |= other.isPresent();
            better.add(other.<Clause>map(text -> new Clause.Word(text, false)).orElse(clause));
        }
        return changed ? Optional.of(Question.typed(better)) : Optional.empty();
    }

    private Optional<String> meant(String word, IndexReader reader) throws IOException {
        List<WordForms.Form> forms = words.forms(WordForms.EXACT, word);
        if (forms.size() != 1) return Optional.empty();
        Term term = new Term(WordForms.EXACT, forms.getFirst().form());
        if (term.text().length() < LETTERS_MIN || reader.docFreq(term) >= COMMON) return Optional.empty();
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(LETTERS_MIN);
        SuggestWord[] near = checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_MORE_POPULAR);
        return near.length == 0 ? Optional.empty() : Optional.of(near[0].string);
    }
}
