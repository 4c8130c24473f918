package news.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.dateline.model.StoryId;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A question as the index understands it. A reader does not say in which language a word is: the whole question is asked of each language by that language's stems, and a story stands in one of them. Thread-safe.
 */
record Queries(WordForms words) {
    /** What a word in the headline adds, beside being in the text. */
    private static final float HEADLINE_BOOST = 2f;
    private static final int PHRASE_WORDS_MAX = 20;
    /** Shorter ones begin most words that there are. */
    private static final int PREFIX_MIN = 2;

    /** Empty when there is nothing to look for. */
    Optional<Query> of(List<Clause> clauses) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean asks = false;
        List<Clause.Word> plain = new ArrayList<>();
        for (Clause clause : clauses) {
            switch (clause) {
                case Clause.Word word when !word.without() -> plain.add(word);
                case Clause.Word word -> without(word.text(), all);
                case Clause.Phrase phrase -> {
                    Optional<Query> exact = exact(phrase.text());
                    exact.ifPresent(query -> all.add(query, phrase.without() ? Occur.MUST_NOT : Occur.MUST));
                    asks |= exact.isPresent() && !phrase.without();
                }
            }
        }
        Optional<Query> inSomeLanguage = inSomeLanguage(plain);
        inSomeLanguage.ifPresent(query -> all.add(query, Occur.MUST));
        return asks || inSomeLanguage.isPresent() ? Optional.of(all.build()) : Optional.empty();
    }

    private Optional<Query> inSomeLanguage(List<Clause.Word> plain) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        int languages = 0;
        for (String language : words.languages()) {
            Optional<Query> in = plain.isEmpty() ? Optional.empty() : inLanguage(language, plain);
            if (in.isPresent()) languages++;
            in.ifPresent(query -> any.add(query, Occur.SHOULD));
        }
        return languages == 0 ? Optional.empty() : Optional.of(any.build());
    }

    private Optional<Query> inLanguage(String language, List<Clause.Word> plain) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        for (Clause.Word word : plain)
            for (WordForms.Form form : words.forms(WordForms.TEXT + language, word.text())) {
                all.add(new TermQuery(new Term(WordForms.TEXT + language, form.form())), Occur.MUST);
                all.add(new BoostQuery(new TermQuery(new Term(WordForms.HEAD + language, form.form())), HEADLINE_BOOST), Occur.SHOULD);
                any = true;
            }
        if (any) return Optional.of(all.build());
        // Every word is too common in this language to be kept by its stem; as they are they stand for themselves.
        for (Clause.Word word : plain)
            for (WordForms.Form form : words.forms(WordForms.EXACT, word.text())) {
                all.add(new ConstantScoreQuery(new TermQuery(new Term(WordForms.EXACT, form.form()))), Occur.MUST);
                any = true;
            }
        all.add(new TermQuery(new Term(SearchIndex.LANGUAGE_KEPT, language)), Occur.FILTER);
        return any ? Optional.of(all.build()) : Optional.empty();
    }

    private void without(String word, BooleanQuery.Builder all) {
        exact(word).ifPresent(query -> all.add(query, Occur.MUST_NOT));
        for (String language : words.languages()) {
            List<WordForms.Form> forms = words.forms(WordForms.TEXT + language, word);
            // "covid-19" is two words, of which either may stand.
            if (forms.size() == 1) all.add(new TermQuery(new Term(WordForms.TEXT + language, forms.getFirst().form())), Occur.MUST_NOT);
        }
    }

    private Optional<Query> exact(String phrase) {
        List<WordForms.Form> forms = words.forms(WordForms.EXACT, phrase);
        if (forms.isEmpty()) return Optional.empty();
        if (forms.size() == 1) return Optional.of(new TermQuery(new Term(WordForms.EXACT, forms.getFirst().form())));
        PhraseQuery.Builder query = new PhraseQuery.Builder();
        forms.stream().limit(PHRASE_WORDS_MAX).forEach(form -> query.add(new Term(WordForms.EXACT, form.form())));
        return Optional.of(query.build());
    }

    /** Headlines with these words, of which the last may only have begun. */
    Optional<Query> beginning(String typed) {
        List<WordForms.Form> forms = words.forms(WordForms.START, typed);
        if (forms.isEmpty() || forms.size() > Question.CLAUSES_MAX || forms.size() == 1 && forms.getFirst().form().length() < PREFIX_MIN) return Optional.empty();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (WordForms.Form form : forms.subList(0, forms.size() - 1)) all.add(new TermQuery(new Term(WordForms.START, form.form())), Occur.FILTER);
        String last = forms.getLast().form();
        Term term = new Term(WordForms.START, last);
        all.add(last.length() < PREFIX_MIN ? new TermQuery(term) : new PrefixQuery(term), Occur.FILTER);
        return Optional.of(all.build());
    }

    static Query except(Query query, Collection<StoryId> stories) {
        if (stories.isEmpty()) return query;
        List<BytesRef> ids = stories.stream().map(story -> new BytesRef(story.value())).toList();
        return new BooleanQuery.Builder().add(query, Occur.MUST).add(new TermInSetQuery(SearchIndex.ID, ids), Occur.MUST_NOT).build();
    }
}
