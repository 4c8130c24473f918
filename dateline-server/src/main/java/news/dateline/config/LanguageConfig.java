package news.dateline.config;

import java.nio.file.Path;
import java.util.Optional;

public record LanguageConfig(
        @Setting(value = "Threads of the embedding model; 0 for one a processor.", byDefault = "0") int threads,
        @Setting(value = "Items embedded in one go.", byDefault = "16") int batch,
        @Setting(value = "A folder with a model of entailment (model.onnx, tokenizer.json, config.json) that the fact guard asks too (docs/GUARD.md). None: it goes by its own.", byDefault = "") Optional<Path> entailment) {
    public LanguageConfig {
        if (batch < 1 || batch > 256) throw new IllegalArgumentException("batch: Expected 1 to 256, found " + batch);
    }
}
