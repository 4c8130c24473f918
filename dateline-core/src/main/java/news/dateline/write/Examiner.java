package news.dateline.write;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.guard.FactGuard;
import news.dateline.guard.Verdict;

/** Judges a sentence that a model wrote by the numbered sentences that it names, and by nothing else that the model says. Immutable; threads as the guard allows. */
final class Examiner {
    static final int LENGTH_MAX = 600;
    /** A sentence that rests on more is a summary of everything, and no guard can hold it against its sources. */
    static final int SOURCES_MAX = 6;
    private static final Pattern ENDS = Pattern.compile(".*[.!?…।。؟][\"”»’')\\]]*", Pattern.DOTALL);
    private static final Pattern NO_PLAIN_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Co}\\p{Cs}\\p{Cf}&&[^\\u200c\\u200d]]");
    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]|*_#`\\\\]|https?:|www\\.", Pattern.CASE_INSENSITIVE);

    private final FactGuard guard;

    Examiner(FactGuard guard) {
        this.guard = guard;
    }

    /** Why the claim is refused, in words; empty when it passes. */
    List<String> refuses(Claim claim, Assignment assignment) {
        if (claim.from().isEmpty()) return List.of("it names no sentence that it rests on");
        if (claim.from().size() > SOURCES_MAX) return List.of("it rests on more than " + SOURCES_MAX + " sentences");
        for (int number : claim.from()) if (!assignment.has(number)) return List.of("it names sentence " + number + ", which was not given");
        if (claim.text().length() > LENGTH_MAX) return List.of("it has more than " + LENGTH_MAX + " characters");
        if (NO_PLAIN_TEXT.matcher(claim.text()).find()) return List.of("it is no plain text");
        if (!ENDS.matcher(claim.text()).matches()) return List.of("it is no whole sentence");
        List<String> sources = claim.from().stream().map(number -> assignment.number(number).text()).toList();
        String all = String.join(" ", sources).toLowerCase(Locale.ROOT);
        List<String> marks = MARKUP.matcher(claim.text()).results().map(found -> found.group().toLowerCase(Locale.ROOT)).distinct().filter(mark -> !all.contains(mark)).toList();
        if (!marks.isEmpty()) return List.of("it has marks or links that its sources have not (" + marks.stream().collect(Collectors.joining(" ")) + ")");
        if (sources.contains(claim.text())) return List.of();
        Verdict verdict = guard.check(claim.text(), sources);
        if (verdict.supported()) return List.of();
        return verdict.reasons().isEmpty() ? List.of("its sources do not bear it out") : verdict.reasons();
    }
}
