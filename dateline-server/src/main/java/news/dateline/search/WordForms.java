package news.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words as they are compared. In each language that Dateline knows, words are cut to their stems and the commonest are left out; in any other they are only folded (case, accents, digits), and scripts without
 * blanks are cut in pairs. Beside that every word stands as it is, folded, for phrases and what is typed halfway. Words are bounded as Unicode's UAX 29 says. Thread-safe.
 */
final class WordForms extends DelegatingAnalyzerWrapper {
    /** Of a language that has no stems here. */
    static final String OTHER = "xx";
    /** Fields by language: the whole text, and the headline alone. */
    static final String TEXT = "text_";
    static final String HEAD = "head_";
    /** Fields of every language: all words as they are, and those of the headline. */
    static final String EXACT = "exact";
    static final String START = "start";

    private static final CharArraySet FRENCH_ARTICLES = FrenchAnalyzer.DEFAULT_ARTICLES;

    private final Map<String, Analyzer> languages = new TreeMap<>();
    private final Analyzer exact = analyzer(WordForms::folded);

    WordForms() {
        super(PER_FIELD_REUSE_STRATEGY);
        languages.put("en", analyzer(in -> folded(new PorterStemFilter(new StopFilter(new EnglishPossessiveFilter(in), EnglishAnalyzer.getDefaultStopSet())))));
        languages.put("es", analyzer(in -> folded(new SpanishLightStemFilter(new StopFilter(in, SpanishAnalyzer.getDefaultStopSet())))));
        languages.put("fr", analyzer(in -> folded(new FrenchLightStemFilter(new StopFilter(new ElisionFilter(in, FRENCH_ARTICLES), FrenchAnalyzer.getDefaultStopSet())))));
        languages.put("pt", analyzer(in -> folded(new PortugueseLightStemFilter(new StopFilter(in, PortugueseAnalyzer.getDefaultStopSet())))));
        languages.put("de", analyzer(in -> folded(new GermanLightStemFilter(new GermanNormalizationFilter(new StopFilter(in, GermanAnalyzer.getDefaultStopSet()))))));
        languages.put("ru", analyzer(in -> folded(new RussianLightStemFilter(new StopFilter(new YoFilter(in), RussianAnalyzer.getDefaultStopSet())))));
        languages.put("ar", analyzer(in -> folded(new ArabicStemFilter(new ArabicNormalizationFilter(new StopFilter(in, ArabicAnalyzer.getDefaultStopSet()))))));
        languages.put("hi", analyzer(in -> folded(new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(new StopFilter(in, HindiAnalyzer.getDefaultStopSet())))))));
        languages.put(OTHER, analyzer(in -> folded(new CJKBigramFilter(in))));
    }

    @Override protected Analyzer getWrappedAnalyzer(String field) {
        int part = field.indexOf('_');
        return part < 0 ? exact : languages.getOrDefault(field.substring(part + 1), exact);
    }

    /** Headline, standfirst, body, names are apart: no phrase runs from one into the other. */
    @Override public int getPositionIncrementGap(String field) {
        return 100;
    }

    List<String> languages() {
        return List.copyOf(languages.keySet());
    }

    /** Under which language a text is kept. */
    String of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return languages.containsKey(language) ? language : OTHER;
    }

    /** A word of a text, and where it stands there. */
    record Form(String form, int start, int end) { }

    List<Form> forms(String field, String text) {
        List<Form> forms = new ArrayList<>();
        try (TokenStream words = tokenStream(field, text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) if (term.length() > 0) forms.add(new Form(term.toString(), offset.startOffset(), offset.endOffset()));
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        return forms;
    }

    private static TokenStream folded(TokenStream in) {
        return new ASCIIFoldingFilter(new YoFilter(new ArabicNormalizationFilter(in)));
    }

    @FunctionalInterface
    private interface Chain {
        TokenStream after(TokenStream words);
    }

    private static Analyzer analyzer(Chain chain) {
        return new Analyzer() {
            @Override protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, chain.after(new DecimalDigitFilter(new LowerCaseFilter(words))));
            }
        };
    }
}
