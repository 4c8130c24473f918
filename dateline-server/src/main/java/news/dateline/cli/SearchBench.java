package news.dateline.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.model.StoryId;
import news.dateline.search.Age;
import news.dateline.search.Answer;
import news.dateline.search.Entry;
import news.dateline.search.Facet;
import news.dateline.search.Question;
import news.dateline.search.SearchIndex;
import news.dateline.search.Withdrawn;

/**
 * What searching costs among many stories. Their words are drawn as in natural language: the k-th word of the vocabulary stands one over k as often as the first (Zipf), and the commonest are English words that
 * searches leave out. Questions take their words from headlines, so that each finds something. For one thread.
 */
final class SearchBench {
    private static final int VOCABULARY = 400_000;
    private static final int HEADLINE_WORDS = 9;
    private static final int PARAGRAPHS = 6;
    private static final int PARAGRAPH_WORDS = 40;
    private static final int AGENCIES = 40;
    private static final long SEED = 20261127;
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final int WARM = 300;
    private static final int PROGRESS = 50_000;
    private static final double MILLION = 1e6;
    private static final List<String> COMMONEST = List.of("the", "of", "to", "and", "in", "a", "for", "on", "is", "that", "was", "with", "it", "as", "by", "at", "be", "this", "are", "not", "but", "they", "will", "their", "or", "into",
            "these", "there", "then", "such");
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bcdfghklmnprstvwyz";

    /** Milliseconds of the questions of one kind, on the wall and of the processor. */
    record Row(String kind, int questions, double mean, double median, double p99, double most, double processorMedian, double processorP99, double found) { }

    /** {@code putSeconds} of all stories, and bytes of index and heap. */
    record Result(double putSeconds, double refreshMillis, long indexBytes, long heapBytes, List<Row> rows) { }

    private final int stories;
    private final Instant now;
    private final LongSupplier nanos;
    private final List<String> vocabulary = new ArrayList<>(COMMONEST);

    SearchBench(int stories, Instant now, LongSupplier nanos) {
        this.stories = stories;
        this.now = now;
        this.nanos = nanos;
        for (int rank = vocabulary.size(); rank < VOCABULARY; rank++) vocabulary.add(word(rank));
    }

    Result run(Path folder, int questions, Consumer<String> said) {
        long before = heap();
        try (SearchIndex index = SearchIndex.open(folder, new Withdrawn(), BUDGET, nanos)) {
            long begin = nanos.getAsLong();
            for (int i = 0; i < stories; i++) {
                index.put(entry(i));
                if (i % PROGRESS == PROGRESS - 1) said.accept((i + 1) + " stories after " + (nanos.getAsLong() - begin) / 1_000_000_000 + " s");
            }
            index.refresh(stories);
            index.commit("bench", stories);
            double put = (nanos.getAsLong() - begin) / MILLION / 1_000;
            // As it is while news comes in: one more story, and everybody may find it.
            begin = nanos.getAsLong();
            index.put(entry(stories));
            index.refresh(stories + 1L);
            double refresh = (nanos.getAsLong() - begin) / MILLION;
            List<Row> rows = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                measured(index, kind, WARM / Kind.values().length);
                rows.add(measured(index, kind, questions));
            }
            return new Result(put, refresh, index.bytes(), heap() - before, rows);
        }
    }

    private enum Kind { ONE_WORD, TWO_WORDS, THREE_WORDS, PHRASE, WITHOUT, NARROWED, THIRD_PAGE, RARE_WORD, SUGGESTION }

    private Row measured(SearchIndex index, Kind kind, int many) {
        double[] walls = new double[many];
        double[] processors = new double[many];
        long found = 0;
        for (int i = 0; i < many; i++) {
            Question question = question(kind, i);
            long wall = nanos.getAsLong();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (kind == Kind.SUGGESTION) {
                found += index.beginning(question.text(), Question.PAGE_SIZE).size();
            } else {
                Answer answer = index.answer(question, now);
                found += answer.total();
            }
            processors[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / MILLION;
            walls[i] = (nanos.getAsLong() - wall) / MILLION;
        }
        Arrays.sort(walls);
        Arrays.sort(processors);
        return new Row(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), many, Arrays.stream(walls).average().orElse(0), at(walls, 0.5), at(walls, 0.99), at(walls, 1), at(processors, 0.5), at(processors, 0.99),
                found / (double) many);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    /** Words of the headline of one story, without the commonest. */
    private Question question(Kind kind, int number) {
        SplittableRandom random = new SplittableRandom(SEED + 31L * number + kind.ordinal());
        SplittableRandom story = new SplittableRandom(SEED ^ random.nextInt(stories));
        List<String> words = words(story, HEADLINE_WORDS).stream().filter(word -> !COMMONEST.contains(word)).toList();
        List<String> some = words.isEmpty() ? List.of(vocabulary.get(100)) : words;
        String first = some.getFirst();
        String second = some.get(Math.min(1, some.size() - 1));
        return switch (kind) {
            case ONE_WORD -> Question.of(first);
            case TWO_WORDS -> Question.of(first + " " + second);
            case THREE_WORDS -> Question.of(String.join(" ", some.subList(0, Math.min(3, some.size()))));
            case PHRASE -> Question.of("\"" + first + " " + second + "\"");
            case WITHOUT -> Question.of(first + " -" + second);
            case NARROWED -> new Question(first, Map.of(Facet.SECTOR, Sector.STANDARD.get(number % Sector.STANDARD.size()).slug()), Optional.of(Age.YEAR), 0);
            case THIRD_PAGE -> new Question(first + " " + second, Map.of(), Optional.empty(), 2);
            case RARE_WORD -> Question.of(vocabulary.get(20_000 + random.nextInt(VOCABULARY - 20_000)));
            case SUGGESTION -> Question.of(first + " " + second.substring(0, Math.min(second.length(), 3)));
        };
    }

    private Entry entry(int number) {
        SplittableRandom random = new SplittableRandom(SEED ^ number);
        String headline = String.join(" ", words(random, HEADLINE_WORDS));
        List<String> body = IntStream.range(0, PARAGRAPHS).mapToObj(_ -> String.join(" ", words(random, PARAGRAPH_WORDS)) + ".").toList();
        Instant at = now.minusSeconds((long) (random.nextDouble() * SPAN.toSeconds()));
        Map<Facet, List<String>> facets = Map.of(Facet.SECTOR, List.of(Sector.STANDARD.get(random.nextInt(Sector.STANDARD.size())).slug()), Facet.EDITION, List.of(Edition.STANDARD.get(random.nextInt(Edition.STANDARD.size())).id()),
                Facet.AGENCY, IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> "agency-" + (int) Math.pow(AGENCIES, random.nextDouble())).distinct().toList(), Facet.LANGUAGE, List.of("en"));
        return new Entry(new StoryId("s" + Integer.toString(number, Character.MAX_RADIX)), at, "en", headline, String.join(" ", words(random, HEADLINE_WORDS)), body, List.of("tag " + random.nextInt(2_000)), facets);
    }

    private List<String> words(SplittableRandom random, int many) {
        return IntStream.range(0, many).mapToObj(_ -> vocabulary.get((int) Math.pow(VOCABULARY, random.nextDouble()) % VOCABULARY)).collect(Collectors.toList());
    }

    /** The commoner, the shorter. */
    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank; left > 0; left /= VOWELS.length() * CONSONANTS.length()) {
            int syllable = left % (VOWELS.length() * CONSONANTS.length());
            word.append(CONSONANTS.charAt(syllable / VOWELS.length())).append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        return word.append(CONSONANTS.charAt(rank % CONSONANTS.length())).toString();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
