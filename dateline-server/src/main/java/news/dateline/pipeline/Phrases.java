package news.dateline.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.WireItem;

/** The words of items that are about to be destroyed, for finding where else they stand: every {@value #TOGETHER} words in a row, whatever stands between. Held in memory while it is needed, and nowhere else. */
final class Phrases {
    private static final int TOGETHER = 6;
    private static final int TEXT_MAX = 4 << 20;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<String> phrases = new HashSet<>();
    private final Set<String> guids = new HashSet<>();

    void add(WireItem item) {
        guids.add(item.id().guid());
        rows(words(item.headline()), true);
        rows(words(item.description().orElse("")), false);
        rows(words(item.body()), false);
    }

    private void rows(List<String> words, boolean whole) {
        if (whole && words.size() >= 3 && words.size() < TOGETHER) phrases.add(String.join(" ", words));
        for (int i = 0; i + TOGETHER <= words.size(); i++) phrases.add(String.join(" ", words.subList(i, i + TOGETHER)));
    }

    boolean isEmpty() {
        return phrases.isEmpty() && guids.isEmpty();
    }

    /** Six words of it in a row. */
    boolean standIn(String text) {
        List<String> words = words(text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text);
        for (int i = 0; i + TOGETHER <= words.size(); i++) if (phrases.contains(String.join(" ", words.subList(i, i + TOGETHER)))) return true;
        return false;
    }

    /** A document as it was received: by the item's id or by its words, in whatever letters they stand. */
    boolean standInBytes(byte[] bytes) {
        for (var letters : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = new String(bytes, letters);
            if (guids.stream().anyMatch(text::contains) || standIn(text.replaceAll("<[^>]{0,200}>", " "))) return true;
        }
        return false;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) words.add(matcher.group());
        return words;
    }
}
