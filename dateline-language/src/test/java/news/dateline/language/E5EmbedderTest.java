package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.dateline.model.Embedding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class E5EmbedderTest {
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    private static final List<String> TEXTS = List.of("Harbour bridge reopens after repairs. Lorries may cross again from Tuesday.", "Bridge in the harbour open again. The repairs are done.",
            "Wheat price falls as rain arrives in the plains.", "x", "A quarter of the vineyards in the valley were lost to frost, growers said, and prices will rise.".repeat(8));
    private static E5Embedder embedder;

    @BeforeAll static void load() {
        embedder = new E5Embedder(WORKERS, 2);
    }

    @AfterAll static void close() {
        embedder.close();
        WORKERS.shutdown();
    }

    private static double cosine(Embedding one, Embedding other) {
        float[] a = one.unit();
        float[] b = other.unit();
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    /** Each order has an embedder of its own, which remembers nothing. */
    @Test void embeddingOfATextDoesNotDependOnItsNeighbours() {
        List<String> turned = new ArrayList<>(TEXTS);
        Collections.reverse(turned);
        try (E5Embedder first = new E5Embedder(WORKERS, 2); E5Embedder second = new E5Embedder(WORKERS, 2); E5Model alone = E5Model.load()) {
            List<Embedding> together = first.embed(TEXTS);
            List<Embedding> reversed = second.embed(turned);
            for (int i = 0; i < TEXTS.size(); i++) {
                assertThat(Embedding.of(E5Model.NAME, alone.vector(alone.tokens(TEXTS.get(i))))).isEqualTo(together.get(i));
                assertThat(reversed.get(TEXTS.size() - 1 - i)).isEqualTo(together.get(i));
            }
        }
    }

    @Test void whatWasReadLatelyHasTheSameVectorAgain() {
        List<Embedding> once = embedder.embed(TEXTS);
        assertThat(embedder.embed(List.of(TEXTS.get(2), TEXTS.get(2), TEXTS.get(0)))).containsExactly(once.get(2), once.get(2), once.get(0));
    }

    @Test void onlySoManyTextsAreRemembered() {
        LatelyRead lately = new LatelyRead();
        for (int i = 0; i <= LatelyRead.KEPT_MAX; i++) lately.kept("text " + i, Embedding.ABSENT);
        assertThat(lately.of("text 0")).isEmpty();
        assertThat(lately.of("text 1")).isPresent();
        assertThat(lately.of("text " + LatelyRead.KEPT_MAX)).isPresent();
    }

    @Test void sameNewsIsNearerThanOtherNews() {
        List<Embedding> embeddings = embedder.embed(TEXTS);
        assertThat(cosine(embeddings.get(0), embeddings.get(1))).isGreaterThan(cosine(embeddings.get(0), embeddings.get(2)) + 0.05);
        assertThat(embeddings).allSatisfy(embedding -> {
            assertThat(embedding.model()).isEqualTo(embedder.model());
            assertThat(embedding.unit()).hasSize(E5Model.DIMENSIONS);
        });
    }

    @Test void nothingToEmbedGivesNothing() {
        assertThat(embedder.embed(List.of())).isEmpty();
        assertThat(embedder.embed(List.of("", "\u0000\uD800"))).hasSize(2);
    }

    @Test void wordsPastTheTokenLimitCountForNothing() {
        String head = "harbour ".repeat(E5Model.TOKENS_MAX + 10);
        assertThat(embedder.embed(List.of(head))).isEqualTo(embedder.embed(List.of(head + "vineyard frost")));
        try (E5Model model = E5Model.load()) {
            assertThat(model.tokens(head)).hasSize(E5Model.TOKENS_MAX);
            assertThat(model.tokens("harbour").length).isLessThan(E5Model.TOKENS_MAX);
        }
    }

    @Test void benchSaysHowFastTheBareModelIs() {
        EmbeddingBench.Measured measured = new EmbeddingBench(WORKERS, 2, System::nanoTime).bareItemsPerSecond(TEXTS);
        assertThat(measured.itemsPerSecond()).isPositive();
        assertThat(measured.batchSize()).isBetween(1, 32);
    }

    /** Some builds of the runtime send reports to their maker; ours must be one that cannot. */
    @Test void modelsRuntimeCannotPhoneHome() throws IOException {
        try (InputStream library = E5EmbedderTest.class.getResourceAsStream("/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            assertThat(library).isNotNull();
            String bytes = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("OneCollector")).isFalse();
            assertThat(bytes.contains("events.data.microsoft.com")).isFalse();
        }
    }
}
