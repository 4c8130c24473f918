package news.dateline.annotate;

import java.util.Optional;

/** Tells what language a text is in. Answers may be given from any thread. */
public interface LanguageOfText {
    /** The two-letter code of the language, or nothing where the text does not say clearly enough. */
    Optional<String> of(String text);

    /** Whether it could tell that language at all: what it does not know it takes for another. */
    default boolean knows(String language) {
        return true;
    }
}
