package news.dateline.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import news.dateline.write.Allowance;

/** Without an address no language model is asked anything. */
public record WriterConfig(
        @Setting(value = "Where an OpenAI-compatible server (also Ollama, llama.cpp, vLLM) listens, such as http://127.0.0.1:11434/v1. None: no language model writes anything.", byDefault = "") Optional<URI> address,
        @Setting(value = "The model, as the server calls it.", byDefault = "") Optional<String> model,
        @Setting(value = "The environment variable that holds the server's key, where it asks for one.", byDefault = "") Optional<Secret> apiKeyEnv,
        @Setting(value = "Whether the server is anybody else's: then only copy goes there whose licence allows rewrite and outside-model. false for a model on machines of your own: rewrite and own-model.", byDefault = "true") boolean outside,
        @Setting(value = "Time for one story, all its requests together. No publication waits for it.", byDefault = "20s") Duration timeMax,
        @Setting(value = "Characters of one story that the model is given at most; longer ones are not given.", byDefault = "24000") int charactersMax,
        @Setting(value = "Tokens of one answer at most.", byDefault = "3000") int answerTokensMax,
        @Setting(value = "The largest answer.", byDefault = "256KiB") Bytes answerSizeMax,
        @Setting(value = "Tokens a day (UTC), read and written together.", byDefault = "2000000") long tokensADay,
        @Setting(value = "Money a day (UTC), in the currency in which the prices below are given.", byDefault = "1") double moneyADay,
        @Setting(value = "Price of a million tokens that the model reads. Must be given for a server that is somebody else's; 0 if it costs nothing.", byDefault = "") Optional<Double> priceIn,
        @Setting(value = "Price of a million tokens that the model writes; likewise.", byDefault = "") Optional<Double> priceOut) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final double MONEY_MAX = 1_000_000;
    private static final Duration TIME_MAX = Duration.ofMinutes(10);

    public WriterConfig {
        if (timeMax.compareTo(Duration.ofMillis(100)) < 0 || timeMax.compareTo(TIME_MAX) > 0) throw new IllegalArgumentException("time-max: Expected 100ms to 10m, found " + timeMax);
        if (charactersMax < 1 || charactersMax > 200_000) throw new IllegalArgumentException("characters-max: Expected 1 to 200000, found " + charactersMax);
        if (answerTokensMax < 1 || answerTokensMax > 100_000) throw new IllegalArgumentException("answer-tokens-max: Expected 1 to 100000, found " + answerTokensMax);
        if (answerSizeMax.count() < 1 || answerSizeMax.count() > 16L << 20) throw new IllegalArgumentException("answer-size-max: Expected 1 to 16MiB, found " + answerSizeMax.count());
        if (tokensADay < 0) throw new IllegalArgumentException("tokens-a-day: Expected 0 or more, found " + tokensADay);
        money("money-a-day", moneyADay);
        priceIn.ifPresent(price -> money("price-in", price));
        priceOut.ifPresent(price -> money("price-out", price));
        address.ifPresent(server -> {
            boolean http = server.getHost() != null && Set.of("http", "https").contains(String.valueOf(server.getScheme()));
            if (!http || server.getUserInfo() != null) throw new IllegalArgumentException("address: Expected an address such as https://host/v1 without a name or key in it, found \"" + server.getHost() + "\"");
            if (outside && !server.getScheme().equals("https") && !LOOPBACK.contains(server.getHost())) throw new IllegalArgumentException("address: Expected https for a server that is somebody else's (outside: true)");
        });
        if (address.isPresent() && model.filter(name -> !name.isBlank()).isEmpty()) throw new IllegalArgumentException("model: must be given with an address");
        if (address.isPresent() && outside && (priceIn.isEmpty() || priceOut.isEmpty())) throw new IllegalArgumentException("price-in, price-out: must be given for a server that is somebody else's, so that money-a-day can hold");
    }

    private static void money(String key, double amount) {
        if (!(amount >= 0 && amount <= MONEY_MAX)) throw new IllegalArgumentException(key + ": Expected 0 to 1000000, found " + amount);
    }

    public Allowance allowance() {
        return new Allowance(answerTokensMax, tokensADay, millionths(moneyADay), millionths(priceIn.orElse(0.0)), millionths(priceOut.orElse(0.0)));
    }

    private static long millionths(double amount) {
        return BigDecimal.valueOf(amount).movePointRight(6).setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();
    }
}
