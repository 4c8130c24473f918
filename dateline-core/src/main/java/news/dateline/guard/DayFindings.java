package news.dateline.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the days of a claim are its sources': "yesterday" told on Wednesday is the "Tuesday" of Tuesday's copy, and is no fault; another day is. For one check.
 *
 * <p>A day that the source has in other words is put into the source's words before anything else looks at the claim, so that nobody misses them there.
 */
final class DayFindings {
    private static final int SHOWN = 2;

    private record There(int sentence, DayWords.Mention mention) { }

    /** {@code text}: the claim with its days in the sources' words; {@code told}: the days from which its own words count. */
    record Settled(String text, List<Finding> findings, List<LocalDate> told) {
        Settled {
            findings = List.copyOf(findings);
            told = List.copyOf(told);
        }

        /** The places of single days among the text's tokens: whether they are right is judged here alone. */
        Set<Integer> places(List<Token> tokens) {
            Set<Integer> places = new HashSet<>();
            for (DayWords.Mention mention : mentions(tokens, told)) if (mention.isDay()) IntStream.rangeClosed(mention.first(), mention.last()).forEach(places::add);
            return places;
        }

        boolean isOtherDay() {
            return findings.stream().anyMatch(Finding::grave);
        }
    }

    private final Told claim;
    private final List<Token> tokens;
    private final Evidence evidence;
    private final List<Told> sources;
    private final List<There> theirs = new ArrayList<>();
    private final int[] overlap;

    private DayFindings(Told claim, List<Token> tokens, Evidence evidence, List<Told> sources) {
        this.claim = claim;
        this.tokens = tokens;
        this.evidence = evidence;
        this.sources = sources;
        this.overlap = new int[evidence.sentences()];
        Set<String> ours = new HashSet<>(tokens.stream().filter(Token::tells).map(Token::lemma).toList());
        for (int s = 0; s < overlap.length; s++) {
            int first = evidence.sentenceStart(s);
            int end = evidence.sentenceStart(s + 1);
            overlap[s] = (int) evidence.tokens().subList(first, end).stream().map(Token::lemma).distinct().filter(ours::contains).count();
            for (DayWords.Mention mention : DayWords.in(evidence.tokens(), first, end, sources.get(evidence.source(s)).days())) theirs.add(new There(s, mention));
        }
        theirs.sort(Comparator.comparingInt((There there) -> -overlap[there.sentence()]).thenComparingInt(There::sentence));
    }

    /** {@code tokens} are the claim's. A claim of which nobody says when it was told is taken to be told when its sources were. */
    static Settled settle(Told claim, List<Token> tokens, Evidence evidence, List<Told> sources) {
        List<LocalDate> told = claim.days().isEmpty() ? sources.stream().map(Told::days).flatMap(List::stream).distinct().toList() : claim.days();
        List<DayWords.Mention> ours = mentions(tokens, told);
        return ours.isEmpty() ? new Settled(claim.text(), List.of(), told) : new DayFindings(claim, tokens, evidence, sources).settled(ours, told);
    }

    /** Those of a whole text, sentence by sentence. */
    static List<DayWords.Mention> mentions(List<Token> tokens, List<LocalDate> told) {
        List<DayWords.Mention> mentions = new ArrayList<>();
        int first = 0;
        for (int at = 1; at <= tokens.size(); at++) {
            if (at < tokens.size() && tokens.get(at).sentence() == tokens.get(first).sentence()) continue;
            mentions.addAll(DayWords.in(tokens, first, at, told));
            first = at;
        }
        return mentions;
    }

    private Settled settled(List<DayWords.Mention> ours, List<LocalDate> told) {
        List<Finding> findings = new ArrayList<>();
        StringBuilder text = new StringBuilder(claim.text());
        for (DayWords.Mention mention : ours.reversed()) {
            int start = tokens.get(mention.first()).start();
            int end = tokens.get(mention.last()).end();
            String words = claim.text().substring(start, end);
            Optional<There> same = theirs.stream().filter(there -> isSame(mention, there.mention()))
                    .max(Comparator.comparingInt((There there) -> overlap[there.sentence()]).thenComparing(there -> words(there).equalsIgnoreCase(words)));
            if (same.isPresent()) {
                if (!words(same.get()).equalsIgnoreCase(words) && !tokens.get(mention.first()).quoted()) text.replace(start, end, words(same.get()));
            } else finding(mention, words).ifPresent(findings::addFirst);
        }
        return new Settled(text.toString(), findings, told);
    }

    private static boolean isSame(DayWords.Mention ours, DayWords.Mention there) {
        return ours.meant().stream().anyMatch(span -> there.meant().stream().anyMatch(span::holds));
    }

    private String words(There there) {
        int base = evidence.token(evidence.sentenceStart(there.sentence())).start();
        return evidence.sentence(there.sentence()).substring(evidence.token(there.mention().first()).start() - base, evidence.token(there.mention().last()).end() - base);
    }

    private Optional<Finding> finding(DayWords.Mention mention, String words) {
        boolean said = theirs.stream().anyMatch(there -> words(there).equalsIgnoreCase(words));
        List<There> known = theirs.stream().filter(there -> !there.mention().meant().isEmpty()).toList();
        String missing = "'" + words + "' is not in the source";
        if (mention.meant().isEmpty() || known.isEmpty() && !theirs.isEmpty()) return said ? Optional.empty() : Optional.of(Finding.grave(Finding.Kind.DAY, missing + untold()));
        boolean sameTime = sources.stream().flatMap(source -> source.days().stream()).anyMatch(day -> mention.meant().stream().anyMatch(span -> span.holds(DaySpan.of(day))));
        if (known.isEmpty()) {
            if (!mention.isDay()) return Optional.empty();
            return Optional.of(sameTime ? Finding.slight(Finding.Kind.DAY, missing + ", though it is the day on which the source was told") : Finding.grave(Finding.Kind.DAY, missing));
        }
        if (!mention.isDay() && sameTime) return Optional.empty();
        return Optional.of(Finding.grave(Finding.Kind.DAY, (said ? "'" + words + "' is " + mention.meant().getFirst().words() + " here" : missing) + "; the source says " + shown(known)));
    }

    /** The days of the sentence that has most of the claim's words. */
    private static String shown(List<There> known) {
        Stream<There> best = known.stream().filter(there -> there.sentence() == known.getFirst().sentence());
        return String.join(" and ", best.map(there -> there.mention().meant().getFirst().words()).distinct().limit(SHOWN).toList());
    }

    /** What the source has where it is not known when it was told. */
    private String untold() {
        Set<String> words = new LinkedHashSet<>();
        theirs.stream().filter(there -> theirs.getFirst().sentence() == there.sentence()).forEach(there -> words.add(words(there)));
        return words.isEmpty() ? "" : "; it says " + String.join(", ", words);
    }
}
