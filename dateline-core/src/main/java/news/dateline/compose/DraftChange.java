package news.dateline.compose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;

/** What a new draft changes for readers of an older one. Only {@link #FACTS} moves "Updated" (the law, 21). */
public enum DraftChange {
    /** Nothing that a reader would read. */
    NONE,
    /** Credits, datelines, capitals, the mending of a slip of the pen. */
    FURNITURE,
    /** What the story says, or what it is marked as. */
    FACTS;

    public static DraftChange between(Draft before, Draft after) {
        if (before.fingerprint().equals(after.fingerprint())) return NONE;
        boolean same = NewsWords.same(words(before), words(after)) && before.marks().equals(after.marks());
        return same ? FURNITURE : FACTS;
    }

    private static List<String> words(Draft draft) {
        List<Sentence> read = new ArrayList<>(List.of(draft.headline()));
        read.addAll(draft.standfirst());
        draft.paragraphs().forEach(read::addAll);
        draft.disagreements().forEach(disagreement -> read.addAll(disagreement.sayings()));
        return NewsWords.of(read.stream().map(DraftChange::withoutAdded).toList());
    }

    private static String withoutAdded(Sentence sentence) {
        StringBuilder own = new StringBuilder(sentence.text());
        sentence.added().stream().sorted((a, b) -> Integer.compare(b.start(), a.start())).forEach(piece -> own.delete(piece.start(), piece.end()));
        return own.toString();
    }

    /** A hash, in hex, of all by which a draft may differ for readers or the law: its text, and the versions, links and voices behind it. The desk is asked again whenever it changes. */
    public static String whole(Draft draft) {
        return fingerprint(List.of(List.of(draft.fingerprint(), Integer.toString(draft.voices()), draft.sector(), draft.secondSector().orElse(""), draft.label().name()), draft.tags(), draft.countries(), draft.editions(),
                draft.linked().stream().map(ItemVersion::key).toList(), draft.restsOn().stream().map(ItemVersion::key).toList()));
    }

    /** The hash, in hex, of what a reader would read of the parts, in order. */
    static String fingerprint(List<List<String>> parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (List<String> part : parts) {
                for (String text : part) hash.update((text + "\u0000").getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 1);
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
