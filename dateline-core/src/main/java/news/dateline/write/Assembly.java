package news.dateline.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import news.dateline.guard.Additions;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/** Puts the sentences that stand, and what is printed as filed in place of the others, into paragraphs. One use. */
final class Assembly {
    /** What is printed in one go: a sentence of the model's, or a run of sentences as filed. {@code last} is the highest number that it tells. */
    private record Block(int paragraph, int last, List<Sentence> sentences) { }

    private static final int AS_FILED = -1;

    private final Assignment assignment;
    private final Kept kept;
    private final String model;
    private final List<Block> blocks = new ArrayList<>();
    private final TreeSet<Integer> open;

    private Assembly(Assignment assignment, Kept kept, String model) {
        this.assignment = assignment;
        this.kept = kept;
        this.model = model;
        this.open = new TreeSet<>(kept.own());
    }

    static List<List<Sentence>> of(Assignment assignment, Kept kept, String model) {
        return new Assembly(assignment, kept, model).paragraphs();
    }

    private List<List<Sentence>> paragraphs() {
        for (int i = 0; i < kept.claims().size(); i++) {
            Claim claim = kept.claims().get(i);
            if (kept.stands(i)) blocks.add(written(claim));
            else for (int number : claim.from()) if (open.contains(number)) blocks.addAll(run(number));
        }
        while (!open.isEmpty()) place(run(open.first()));
        List<List<Sentence>> paragraphs = new ArrayList<>();
        int paragraph = AS_FILED;
        for (Block block : blocks) {
            if (block.paragraph() == AS_FILED || block.paragraph() != paragraph) paragraphs.add(new ArrayList<>());
            paragraphs.getLast().addAll(block.sentences());
            paragraph = block.paragraph();
        }
        return paragraphs;
    }

    /** The numbers around this one that are printed as filed, in the paragraphs in which they were filed. */
    private List<Block> run(int number) {
        int first = number;
        int last = number;
        while (open.contains(first - 1)) first--;
        while (open.contains(last + 1)) last++;
        List<Block> run = new ArrayList<>();
        for (int at = first; at <= last; at++) {
            open.remove(at);
            Given given = assignment.number(at);
            if (at == first || given.paragraph() != assignment.number(at - 1).paragraph()) run.add(new Block(AS_FILED, at, new ArrayList<>()));
            run.getLast().sentences().add(given.sentence());
        }
        return run;
    }

    /** What the answer does not speak of stands behind the paragraph that tells what came before it; the first sentence of the news stands first. */
    private void place(List<Block> run) {
        int number = run.getFirst().last() - run.getFirst().sentences().size() + 1;
        int at = 0;
        for (int i = 0; i < blocks.size(); i++) if (blocks.get(i).last() < number) at = i + 1;
        while (at > 0 && at < blocks.size() && blocks.get(at).paragraph() != AS_FILED && blocks.get(at).paragraph() == blocks.get(at - 1).paragraph()) at++;
        blocks.addAll(at, run);
    }

    private Block written(Claim claim) {
        List<Given> from = claim.from().stream().map(assignment::number).toList();
        int last = from.stream().mapToInt(Given::number).max().orElseThrow();
        Optional<Given> filed = from.stream().filter(given -> given.text().equals(claim.text())).findFirst();
        if (filed.isPresent()) return new Block(claim.paragraph(), last, List.of(filed.get().sentence()));
        List<Source> sources = new ArrayList<>(from.stream().flatMap(given -> given.sentence().sources().stream()).distinct().toList());
        sources.add(new Source.Model(model));
        return new Block(claim.paragraph(), last, List.of(credited(claim.text(), from, sources)));
    }

    /** What others than the main agency reported carries their names, if need be in brackets before the stop. */
    private static Sentence credited(String text, List<Given> from, List<Source> sources) {
        List<String> missing = from.stream().filter(given -> !given.spine()).map(Given::name).distinct().filter(name -> !text.contains(name)).toList();
        if (missing.isEmpty()) return new Sentence(text, sources, List.of());
        String credit = Additions.bareCredit(String.join(", ", missing));
        char end = text.charAt(text.length() - 1);
        int at = end == '.' || end == '।' || end == '。' ? text.length() - 1 : text.length();
        return new Sentence(text.substring(0, at) + credit + text.substring(at), sources, List.of(new Sentence.Piece(at, at + credit.length())));
    }
}
