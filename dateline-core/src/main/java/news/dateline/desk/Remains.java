package news.dateline.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * What an editor has to be shown before a withheld text is released: its sentences that say much the same as dead or held copy, though they rest on none of it (the law, 16). Compared with all that
 * was ever filed under the dead item, printed or not. Pure; any thread.
 */
public final class Remains {
    private static final int SEEN_BYTES = 10;
    private static final int WORD_LENGTH_MIN = 3;
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?\\u0964\\u061f\\u06d4][\"\u201d\u2019)]?)\\s+|(?<=[\u3002\uff01\uff1f])|\\n+");

    private Remains() { }

    /** In reading order, each sentence with its nearest. */
    public static List<Remain> of(Stories stories, Draft text) {
        Set<ItemId> beside = new TreeSet<>(stories.beside(text));
        beside.addAll(Fold.restsOn(text));
        List<Remain> found = new ArrayList<>();
        List<ItemId> dead = beside.stream().filter(item -> stories.item(item).isDead()).toList();
        if (dead.isEmpty()) return List.of();
        List<Filed> filed = dead.stream().flatMap(item -> stories.copy(item).stream().flatMap(copy -> Stream.of(ENDS.split(copy))).filter(sentence -> !sentence.isBlank()).distinct()
                .map(sentence -> new Filed(item, sentence.strip(), telling(sentence)))).toList();
        for (Sentence sentence : text.sentences().stream().distinct().toList()) nearest(sentence, Set.copyOf(dead), filed).ifPresent(found::add);
        return found;
    }

    private record Filed(ItemId item, String sentence, Set<String> telling) { }

    private static Optional<Remain> nearest(Sentence sentence, Set<ItemId> dead, List<Filed> filed) {
        if (sentence.sources().stream().anyMatch(source -> source instanceof Source.Wire wire && dead.contains(wire.version().item()))) return Optional.empty();
        Set<String> own = telling(sentence.text());
        Optional<Remain> best = Optional.empty();
        for (Filed other : filed) {
            double share = share(own, other.telling());
            boolean echoes = Echoes.share(sentence.text(), other.sentence());
            if (!echoes && share < Likeness.SHARE_MIN) continue;
            if (best.map(so -> echoes && !so.echoes() || echoes == so.echoes() && share > so.share()).orElse(true)) best = Optional.of(new Remain(sentence, other.sentence(), other.item(), share, echoes));
        }
        return best;
    }

    static List<String> sentences(String copy) {
        return Stream.of(ENDS.split(copy)).map(String::strip).filter(sentence -> !sentence.isEmpty()).toList();
    }

    /** Words long enough to tell something, and figures; of scripts that write no spaces, pairs of signs. */
    private static Set<String> telling(String text) {
        Set<String> telling = new HashSet<>();
        String before = "";
        for (String word : Echoes.words(text)) {
            if (word.length() >= WORD_LENGTH_MIN || Character.isDigit(word.charAt(0))) telling.add(word);
            else if (word.length() == 1 && before.length() == 1 && Character.isIdeographic(word.codePointAt(0))) telling.add(before + word);
            before = word;
        }
        return telling;
    }

    private static double share(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        return (double) one.stream().filter(other::contains).count() / Math.min(one.size(), other.size());
    }

    /** What names exactly these remains: sent back with a release it says that they were seen. The empty text where there are none. */
    public static String seen(List<Remain> remains) {
        if (remains.isEmpty()) return "";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Remain remain : remains) digest.update((remain.sentence().text() + "\n" + remain.dead() + "\n" + remain.of().key() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, SEEN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
