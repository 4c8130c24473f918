package news.dateline.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Russian is printed with {@code ё} or with {@code е} in its place; to readers it is the same word. */
final class YoFilter extends TokenFilter {
    private static final char YO = '\u0451';
    private static final char IE = '\u0435';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    YoFilter(TokenStream words) {
        super(words);
    }

    @Override public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++) if (letters[i] == YO) letters[i] = IE;
        return true;
    }
}
