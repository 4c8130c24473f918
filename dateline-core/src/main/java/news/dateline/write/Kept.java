package news.dateline.write;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which sentences of an answer stand, and which numbers are printed as their agencies wrote them.
 *
 * <p>What a refused sentence rests on is printed in the agencies' words, together with what that leans on; a written sentence that shares a number with it falls too, so that nothing is told twice. A
 * written sentence that leans falls with the one before it. What readers are owed (a denial, a doubt) and the first sentence of the news come back where the model left them out.
 *
 * @param claims   in the answer's order
 * @param standing by the claims' places
 * @param own      numbers printed as filed
 */
record Kept(List<Claim> claims, boolean[] standing, TreeSet<Integer> own) {
    static Kept of(Assignment assignment, List<Claim> claims, List<Boolean> passed) {
        boolean[] standing = new boolean[claims.size()];
        for (int i = 0; i < standing.length; i++) standing[i] = passed.get(i);
        Kept kept = new Kept(claims, standing, new TreeSet<>());
        while (kept.fell() | kept.filled(assignment) | kept.owes(assignment)) { }
        return kept;
    }

    boolean stands(int claim) {
        return standing[claim];
    }

    /** Lets claims fall; true if one did. */
    private boolean fell() {
        boolean changed = false;
        for (int i = 0; i < standing.length; i++) {
            if (!standing[i]) continue;
            boolean shares = claims.get(i).from().stream().anyMatch(own::contains);
            boolean alone = leans(claims.get(i)) && (i == 0 || claims.get(i - 1).paragraph() != claims.get(i).paragraph() || !standing[i - 1]);
            if (shares || alone) {
                standing[i] = false;
                changed = true;
            }
        }
        return changed;
    }

    private static boolean leans(Claim claim) {
        return news.dateline.guard.Leaning.of(claim.text()) != news.dateline.guard.Leaning.NOTHING;
    }

    /** Takes in what fallen claims rest on, and what that leans on; true if there was more. */
    private boolean filled(Assignment assignment) {
        int before = own.size();
        for (int i = 0; i < standing.length; i++)
            if (!standing[i]) for (int number : claims.get(i).from()) if (assignment.has(number)) own.add(number);
        // From the last to the first, so that a chain is followed to its head in one go.
        for (int number = assignment.given().size(); number > 1; number--)
            if (own.contains(number) && assignment.number(number).leansOn(assignment.number(number - 1))) own.add(number - 1);
        // A charge printed as filed brings the reply that stands right behind it.
        for (int number = 1; number < assignment.given().size(); number++)
            if (own.contains(number) && assignment.number(number + 1).isOwed() && assignment.number(number + 1).leansOn(assignment.number(number))) own.add(number + 1);
        return own.size() > before;
    }

    /** Takes in what readers are owed and no standing sentence tells; true if there was any. */
    private boolean owes(Assignment assignment) {
        int before = own.size();
        for (Given given : assignment.given()) {
            boolean told = own.contains(given.number()) || tellers(given.number()).anyMatch(i -> given.number() == 1 && !given.isOwed() || given.isOwed() && given.isPaidBy(claims.get(i).text()));
            if (!told && (given.number() == 1 || given.isOwed())) own.add(given.number());
        }
        return own.size() > before;
    }

    private IntStream tellers(int number) {
        return IntStream.range(0, standing.length).filter(i -> standing[i] && claims.get(i).from().contains(number));
    }
}
