package news.dateline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.guard.Speech;
import news.dateline.model.Sentence;

/**
 * The paragraphs of the story: the spine in its order, then what others add.
 *
 * @param spine    its paragraphs that are printed
 * @param additions whole paragraphs of others, with their credit
 */
record Body(Copy copy, List<Passage> spine, List<Addition> additions) {
    /** Where the words are limited and others have news, the spine's share of them. */
    private static final double SPINE_SHARE = 0.6;
    private static final double ADDED_SHARE_MAX = 0.8;
    private static final int ADDED_WORDS_MIN = 140;
    private static final int PASSAGES_EACH = 3;

    Body {
        spine = List.copyOf(spine);
        additions = List.copyOf(additions);
    }

    static Body of(List<Copy> ordered, Tolls tolls, int wordsMax) {
        Copy copy = ordered.getFirst();
        boolean alone = ordered.size() == 1;
        boolean tight = copy.words() > wordsMax * (alone ? 1 : SPINE_SHARE);
        Body first = with(ordered, tolls, copy, tight ? cut(copy, (int) (wordsMax * (alone ? 1 : SPINE_SHARE))) : copy.passages(), wordsMax);
        int left = wordsMax - first.words();
        if (!tight || alone || left <= 0) return first;
        List<Passage> more = cut(copy, wordsMax - first.additions().stream().mapToInt(Addition::words).sum());
        return more.size() > first.spine().size() ? with(ordered, tolls, copy, more, wordsMax) : first;
    }

    private static Body with(List<Copy> ordered, Tolls tolls, Copy copy, List<Passage> spine, int wordsMax) {
        Printed printed = new Printed();
        copy.headline().filter(_ -> spine.isEmpty()).ifPresent(printed::add);
        spine.forEach(printed::add);
        int words = Math.min(wordsMax - printed.words(), Math.max(ADDED_WORDS_MIN, (int) (printed.words() * ADDED_SHARE_MAX)));
        List<Addition> additions = new Supplements(copy, ordered, tolls, printed).choose(words, PASSAGES_EACH * (ordered.size() - 1));
        return new Body(copy, spine, additions);
    }

    /** The head of the spine, cut between paragraphs, in the last resort between sentences; an accusation keeps its reply. */
    private static List<Passage> cut(Copy copy, int wordsMax) {
        List<Passage> kept = new ArrayList<>();
        int words = 0;
        for (Passage passage : copy.passages()) {
            if (words + passage.words() > wordsMax) {
                if (kept.isEmpty()) kept.add(head(passage, wordsMax));
                break;
            }
            kept.add(passage);
            words += passage.words();
        }
        while (kept.size() > 1 && kept.getLast().isHalfQuoted()) kept.removeLast();
        reply(copy, kept).ifPresent(reply -> {
            while (kept.size() > 1 && kept.stream().mapToInt(Passage::words).sum() + reply.words() > wordsMax) kept.removeLast();
            kept.add(reply);
        });
        return kept;
    }

    private static Passage head(Passage passage, int wordsMax) {
        List<Line> lines = new ArrayList<>();
        int words = 0;
        for (Line line : passage.lines()) {
            if (!lines.isEmpty() && words + line.words() > wordsMax) break;
            lines.add(line);
            words += line.words();
        }
        return new Passage(passage.number(), lines);
    }

    private static Optional<Passage> reply(Copy copy, List<Passage> kept) {
        boolean open = kept.stream().anyMatch(p -> Speech.accuses(p.text())) && kept.stream().noneMatch(p -> Speech.denies(p.text()));
        return open ? copy.passages().stream().filter(p -> p.number() > kept.getLast().number() && Speech.denies(p.text())).findFirst() : Optional.empty();
    }

    int words() {
        return spine.stream().mapToInt(Passage::words).sum() + additions.stream().mapToInt(Addition::words).sum();
    }

    List<List<Sentence>> print(Credits credits) {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        for (Passage passage : spine.subList(0, spine.size() - help())) paragraphs.add(own(passage, credits));
        String credited = copy.agency().id();
        for (Addition addition : additions) {
            for (Passage passage : addition.passages()) {
                paragraphs.add(print(addition.copy(), passage, credits, !addition.copy().agency().id().equals(credited)));
                credited = addition.copy().agency().id();
            }
        }
        for (Passage passage : spine.subList(spine.size() - help(), spine.size())) paragraphs.add(own(passage, credits));
        return paragraphs;
    }

    /** How many of the spine's last paragraphs tell where to find help: they stay the last of the story. */
    private int help() {
        int help = 0;
        while (help < spine.size() - 1 && Helplines.is(spine.get(spine.size() - 1 - help))) help++;
        return help;
    }

    private List<Sentence> own(Passage passage, Credits credits) {
        return passage.lines().stream().map(line -> credits.uncredited(copy, line)).toList();
    }

    /** Others' paragraphs name their agency in the first sentence of a block, and again whenever another's stood between. */
    private static List<Sentence> print(Copy copy, Passage passage, Credits credits, boolean credited) {
        Line first = passage.lines().getFirst();
        return passage.lines().stream().map(line -> credited && line == first ? credits.line(copy, line) : credits.uncredited(copy, line)).toList();
    }
}
