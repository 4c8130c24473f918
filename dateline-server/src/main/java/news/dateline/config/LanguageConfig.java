package news.dateline.config;

public record LanguageConfig(
        @Setting(value = "Threads of the embedding model; 0 for one a processor.", byDefault = "0") int threads,
        @Setting(value = "Items embedded in one go.", byDefault = "16") int batch) {
    public LanguageConfig {
        if (batch < 1 || batch > 256) throw new IllegalArgumentException("batch: Expected 1 to 256, found " + batch);
    }
}
