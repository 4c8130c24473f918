package news.dateline.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers from two to ninety that copy writes as one word, in English, Spanish, French and Hindi. Stateless; any thread. */
public final class SmallNumbers {
    private static final Map<String, Integer> WORDS = words(
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
            "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
            "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt",
            "दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस");

    private SmallNumbers() { }

    /** The number that a word stands for; empty where it is none. */
    public static Optional<Integer> value(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** All the words, in small letters. */
    public static Set<String> words() {
        return WORDS.keySet();
    }

    private static Map<String, Integer> words(String... languages) {
        Map<String, Integer> words = new HashMap<>();
        for (String language : languages) {
            int value = 1;
            for (String word : language.split(" ")) words.put(word, ++value);
        }
        for (String tens : List.of("thirty forty fifty sixty seventy eighty ninety", "treinta cuarenta cincuenta sesenta setenta ochenta noventa", "trente quarante cinquante soixante")) {
            int value = 20;
            for (String word : tens.split(" ")) words.put(word, value += 10);
        }
        return Map.copyOf(words);
    }
}
