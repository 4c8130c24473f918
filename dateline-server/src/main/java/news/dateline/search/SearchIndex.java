package news.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import news.dateline.model.StoryId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.slf4j.LoggerFactory;

/**
 * The words of every story that may be found, in a folder of its own that may be thrown away at any time. One thread writes (put, remove, refresh, commit); any thread asks, and sees what was written up to the last
 * {@link #refresh}. It holds no text: what an answer says is read from the story as it stands.
 *
 * <p>Unchecked {@link UncheckedIOException} where the disk fails or the files are damaged; then {@link #discard} the folder and open another.
 */
public final class SearchIndex implements AutoCloseable {
    /** Raised when stories are indexed in another way, so that the index is made anew. */
    private static final String CODE = "2 " + Version.LATEST;
    /** More than a page: some may have gone since they were indexed. */
    private static final int SPARE = 20;
    private static final double BUFFER_MEGABYTES = 32;
    static final String ID = "id";
    static final String STAMP = "stamp";
    static final String TIME = "time";
    static final String LANGUAGE_KEPT = "language_kept";
    private static final String POSITION = "position";
    private static final String CODE_KEY = "code";
    private static final String OF = "of";

    private final WordForms words = new WordForms();
    private final Queries queries = new Queries(words);
    private final Spelling spelling = new Spelling(words);
    private final Withdrawn withdrawn;
    private final LongSupplier nanos;
    private final Duration budget;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Documents documents = new Documents(words);

    private SearchIndex(Path folder, Withdrawn withdrawn, Duration budget, LongSupplier nanos) throws IOException {
        this.withdrawn = withdrawn;
        this.budget = budget;
        this.nanos = nanos;
        this.directory = FSDirectory.open(folder);
        TieredMergePolicy merging = new TieredMergePolicy();
        // When stories were taken back, their words go from the files too, however few they are.
        merging.setForceMergeDeletesPctAllowed(0);
        IndexWriterConfig config = new IndexWriterConfig(words).setRAMBufferSizeMB(BUFFER_MEGABYTES).setMergePolicy(merging).setIndexSort(new Sort(new SortField(TIME, SortField.Type.LONG, true)));
        try {
            this.writer = new IndexWriter(directory, config);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /**
     * Opens the folder, or begins an empty one where it is missing or damaged.
     *
     * @param budget how long one question may take
     */
    public static SearchIndex open(Path folder, Withdrawn withdrawn, Duration budget, LongSupplier nanos) {
        // It asks for a module that is still in incubation; without it all is the same, only slower in what is not used here.
        Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider").setLevel(Level.OFF);
        try {
            Files.createDirectories(folder);
            try {
                return new SearchIndex(folder, withdrawn, budget, nanos);
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                LoggerFactory.getLogger(SearchIndex.class).warn("search index={} cannot be read and is made anew: {}", folder, e.getMessage());
                discard(folder);
                return new SearchIndex(folder, withdrawn, budget, nanos);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not open the search index " + folder, e);
        }
    }

    /** Removes an index that is closed. */
    public static void discard(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) Files.deleteIfExists(file);
        }
    }

    /** How far it has read the log named so; -1 when it is of another log or another version of this code, and has to be made anew. */
    public long position(String log) {
        Map<String, String> kept = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) for (Map.Entry<String, String> entry : data) kept.put(entry.getKey(), entry.getValue());
        return CODE.equals(kept.get(CODE_KEY)) && log.equals(kept.get(OF)) ? Long.parseLong(kept.getOrDefault(POSITION, "-1")) : -1;
    }

    /** Empties it. */
    public void clear() {
        writing(writer::deleteAll);
    }

    public void put(Entry entry) {
        writing(() -> writer.updateDocument(new Term(ID, entry.id().value()), documents.of(entry)));
    }

    public void remove(Collection<StoryId> stories) {
        writing(() -> writer.deleteDocuments(stories.stream().map(story -> new Term(ID, story.value())).toArray(Term[]::new)));
    }

    /** Lets readers find what was put. {@code position}: it says what the log says up to there. */
    public void refresh(long position) {
        writing(() -> {
            searchers.maybeRefreshBlocking();
            return 0L;
        });
        withdrawn.indexed(position);
    }

    /** Keeps what was put over a restart. */
    public void commit(String log, long position) {
        writer.setLiveCommitData(Map.of(CODE_KEY, CODE, OF, log, POSITION, Long.toString(position)).entrySet());
        writing(writer::commit);
    }

    /** Rewrites what still holds words of stories that were removed. In the background, by Lucene's own threads. */
    public void scour() {
        writing(() -> {
            writer.forceMergeDeletes(false);
            return 0L;
        });
    }

    /** Whether files are being rewritten. */
    public boolean isMerging() {
        return writer.hasPendingMerges() || !writer.getMergingSegments().isEmpty();
    }

    /** What fits, best first. */
    public Answer answer(Question question, Instant now) {
        Optional<Query> query = queries.of(question.clauses());
        if (query.isEmpty()) return Answer.NOTHING;
        // Before the searcher is taken: what leaves this list later has left what a later searcher reads.
        Set<StoryId> gone = withdrawn.now();
        return reading(searcher -> {
            Gathering gathered = searcher.search(Queries.except(query.get(), gone), new Alone<>(new Gathering(question, now, (question.page() + 1) * Question.PAGE_SIZE + SPARE)));
            gathered.finish();
            List<Integer> found = gathered.best().stream().map(Gathering.Scored::document).skip((long) question.page() * Question.PAGE_SIZE).toList();
            return new Answer(hits(searcher, found), gathered.total(), gathered.counts(), gathered.ages(), !searcher.timedOut());
        });
    }

    /** The newest stories whose headlines have the words that are being typed. */
    public List<Answer.Hit> beginning(String typed, int max) {
        Optional<Query> query = queries.beginning(Question.of(typed).text());
        if (query.isEmpty()) return List.of();
        Set<StoryId> gone = withdrawn.now();
        return reading(searcher -> hits(searcher, searcher.search(Queries.except(query.get(), gone), new Alone<>(new Beginnings(max))).newest()));
    }

    /** Another way to ask, where words stand hardly anywhere. It may find nothing. */
    public Optional<String> meant(Question question) {
        return reading(searcher -> spelling.meant(question.clauses(), searcher.getIndexReader()));
    }

    public Marking marking(Question question) {
        return new Marking(words, question);
    }

    /** How many stories can be found. */
    public int size() {
        return reading(searcher -> searcher.getIndexReader().numDocs());
    }

    private static List<Answer.Hit> hits(IndexSearcher searcher, List<Integer> found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Answer.Hit> hits = new ArrayList<>();
        for (int document : found) {
            Document kept = stored.document(document);
            hits.add(new Answer.Hit(new StoryId(kept.get(ID)), kept.get(STAMP)));
        }
        return hits;
    }

    @FunctionalInterface
    private interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** Of a searcher of its own, for the time limit is the question's. No cache of queries: hardly any comes twice between two refreshes. */
    private <T> T reading(Asking<T> asking) {
        try {
            IndexSearcher held = searchers.acquire();
            try {
                IndexSearcher searcher = new IndexSearcher(held.getIndexReader());
                searcher.setQueryCache(null);
                long began = nanos.getAsLong();
                searcher.setTimeout(() -> nanos.getAsLong() - began > budget.toNanos());
                return asking.of(searcher);
            } finally {
                searchers.release(held);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        long on() throws IOException;
    }

    private static void writing(Writing work) {
        try {
            work.on();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be written", e);
        }
    }

    /** What was put since the last commit is read from the log again. */
    @Override public void close() {
        writing(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
            return 0L;
        });
    }

    /** For reports: bytes on disk. */
    public long bytes() {
        try {
            long all = 0;
            for (String file : directory.listAll()) all += directory.fileLength(file);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be measured", e);
        }
    }

}
