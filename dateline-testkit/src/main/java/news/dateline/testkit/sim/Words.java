package news.dateline.testkit.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Invents words that are no words, each once, none of them a part of another. */
final class Words {
    private static final List<String> FIRST = List.of("Vel", "Tor", "Quin", "Zar", "Kesh", "Bral", "Dov", "Fen", "Gwel", "Hux", "Jor", "Lom", "Nar", "Ost", "Pel", "Rusk", "Syl", "Tav", "Ulm", "Wex", "Yar", "Ebb");
    private static final List<String> MIDDLE = List.of("adra", "elin", "imok", "oner", "apho", "erix", "osta", "ilun", "avel", "owick", "egna", "istro", "uldo", "ashi");
    private static final List<String> LAST = List.of("ver", "stad", "moor", "quist", "dun", "lund", "zeth", "gard", "mir", "holm", "wen", "trask", "pol", "nax");

    private final RandomGenerator chance;
    private final List<String> used = new ArrayList<>();

    Words(RandomGenerator chance) {
        this.chance = chance;
    }

    String next() {
        while (true) {
            String word = one(FIRST) + one(MIDDLE) + (chance.nextBoolean() ? one(MIDDLE).substring(1) : "") + one(LAST);
            String low = word.toLowerCase(Locale.ROOT);
            if (used.stream().anyMatch(other -> other.contains(low) || low.contains(other))) continue;
            used.add(low);
            return word;
        }
    }

    <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
