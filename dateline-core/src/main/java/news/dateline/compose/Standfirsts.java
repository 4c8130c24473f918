package news.dateline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.guard.Leaning;
import news.dateline.model.Sentence;

/** What stands above the story: the agency's own summary where it says more than the first sentences do, else nothing. */
final class Standfirsts {
    static final int SENTENCES_MAX = 2;
    private static final int WORDS_MAX = 60;
    private static final int LEDE_LINES = 3;

    private Standfirsts() { }

    static List<Sentence> of(Body body, Tolls tolls, Credits credits) {
        Copy spine = body.copy();
        Optional<Tolls.Toll> newer = tolls.newerThan(spine);
        if (newer.isPresent() && isUnprinted(newer.get(), body)) return List.of(credits.line(newer.get().copy(), newer.get().line()));
        Printed lede = new Printed();
        body.spine().stream().flatMap(passage -> passage.lines().stream()).limit(LEDE_LINES).forEach(lede::add);
        List<Sentence> sentences = new ArrayList<>();
        int words = 0;
        for (Line line : spine.summary()) {
            words += line.words();
            boolean leans = sentences.isEmpty() && line.leaning() != Leaning.NOTHING;
            if (leans || words > WORDS_MAX || sentences.size() == SENTENCES_MAX || isKnown(line, spine, lede)) break;
            sentences.add(line.of(spine));
        }
        return sentences;
    }

    private static boolean isUnprinted(Tolls.Toll toll, Body body) {
        return toll.line().words() <= WORDS_MAX && Stream.concat(body.spine().stream(), body.additions().stream().flatMap(a -> a.passages().stream()))
                .flatMap(passage -> passage.lines().stream()).noneMatch(line -> line == toll.line());
    }

    private static boolean isKnown(Line line, Copy spine, Printed lede) {
        return lede.says(line) || spine.headline().filter(headline -> Printed.saysSame(line.terms(), headline.terms())).isPresent();
    }
}
