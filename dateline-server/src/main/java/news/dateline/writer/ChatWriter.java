package news.dateline.writer;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import news.dateline.config.ConfigException;
import news.dateline.config.WriterConfig;
import news.dateline.write.Prompt;
import news.dateline.write.Writer;

/** A model behind any server that speaks OpenAI's protocol. Questions from several threads are asked one after another; any thread may close it. */
public final class ChatWriter implements Writer {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TIMED_OUT = 408;
    private static final Duration AFTER_MAX = Duration.ofHours(6);
    private static final int REASON_MAX = 300;

    private final String name;
    private final BoundedHttp http;
    private final OpenAiChatModel chat;
    private final ReentrantLock asking = new ReentrantLock();

    /** {@code address} as in {@code https://host/v1}. */
    public ChatWriter(WriterConfig config, Function<String, Optional<String>> environment, ExecutorService threads) {
        this.name = config.model().orElseThrow();
        this.http = new BoundedHttp(threads, CONNECT, config.answerSizeMax().count());
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder().baseUrl(config.address().orElseThrow().toString()).modelName(name).httpClientBuilder(new Given(http))
                .temperature(0.0).maxRetries(0).timeout(config.timeMax()).responseFormat(ResponseFormat.JSON).logRequests(false).logResponses(false);
        config.apiKeyEnv().ifPresent(secret -> builder.apiKey(secret.from(environment)
                .orElseThrow(() -> new ConfigException(List.of("writer.api-key-env: Expected the server's key in the environment variable " + secret.variable() + ", found nothing there")))));
        this.chat = builder.build();
    }

    @Override public String model() {
        return name;
    }

    @Override public Reply ask(Prompt prompt, Duration within) {
        if (!within.isPositive()) return new Reply.Silent("no time is left for another request", false, Optional.empty());
        asking.lock();
        try {
            http.limit(within);
            return said(chat.chat(ChatRequest.builder().messages(messages(prompt)).maxOutputTokens(prompt.answerTokensMax()).build()));
        } catch (RuntimeException e) {
            // LangChain4j wraps what its client throws, and throws what it likes at an answer that it cannot read.
            return silent(e);
        } finally {
            asking.unlock();
        }
    }

    private static List<ChatMessage> messages(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>(List.of(SystemMessage.from(prompt.instructions())));
        for (Prompt.Turn turn : prompt.turns()) messages.add(turn.ours() ? UserMessage.from(turn.text()) : AiMessage.from(turn.text()));
        return messages;
    }

    private static Reply said(ChatResponse response) {
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        if (text == null || text.isBlank()) return new Reply.Silent("the answer is empty", false, Optional.empty());
        return new Reply.Said(text, tokens(response.tokenUsage()));
    }

    private static Optional<Tokens> tokens(@org.jspecify.annotations.Nullable TokenUsage usage) {
        if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null || usage.inputTokenCount() < 0 || usage.outputTokenCount() < 0) return Optional.empty();
        return Optional.of(new Tokens(usage.inputTokenCount(), usage.outputTokenCount()));
    }

    private Reply silent(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException e) return refused(e.statusCode());
            if (cause instanceof BoundedHttp.Cut) return new Reply.Silent(String.valueOf(cause.getMessage()), true, Optional.empty());
        }
        String message = String.valueOf(thrown.getMessage());
        return new Reply.Silent("the answer could not be read: " + (message.length() <= REASON_MAX ? message : message.substring(0, REASON_MAX) + "…"), false, Optional.empty());
    }

    private Reply refused(int status) {
        boolean later = status == TOO_MANY_REQUESTS || status == TIMED_OUT || status >= 500;
        Optional<Duration> after = http.retryAfter().filter(text -> text.strip().matches("\\d{1,9}")).map(text -> Duration.ofSeconds(Long.parseLong(text.strip()))).map(wait -> wait.compareTo(AFTER_MAX) > 0 ? AFTER_MAX : wait);
        return new Reply.Silent("the server answered " + status, later, after);
    }

    @Override public void close() {
        http.close();
    }

    /** LangChain4j asks a builder for its client; ours is made already. */
    private record Given(HttpClient client) implements HttpClientBuilder {
        @Override public Duration connectTimeout() {
            return CONNECT;
        }

        @Override public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override public Duration readTimeout() {
            return AFTER_MAX;
        }

        @Override public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override public HttpClient build() {
            return client;
        }
    }
}
