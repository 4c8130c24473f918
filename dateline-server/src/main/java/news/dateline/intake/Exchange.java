package news.dateline.intake;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import news.dateline.config.IntakeConfig;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer, within the connect time, the answer time and the size limit. Follows no redirect. Any thread may call; the caller waits while the exchange runs on the executor, so that
 * the deadline holds against a server that drips a byte a second.
 */
final class Exchange implements Asking, AutoCloseable {
    private static final int HEADERS_MAX = 100;
    private static final int HEADER_LINE_MAX = 8 * 1024;
    private static final int CONNECTIONS_MAX = 64;
    private static final int CONNECTIONS_A_HOST_MAX = 2;
    private static final TimeValue CONNECTION_KEPT = TimeValue.ofMinutes(2);

    private final IntakeConfig config;
    private final ExecutorService executor;
    private final InstantSource clock;
    private final CloseableHttpClient strict;
    private final CloseableHttpClient allowing;

    Exchange(IntakeConfig config, ExecutorService executor, InstantSource clock, Names names) {
        this.config = config;
        this.executor = executor;
        this.clock = clock;
        this.strict = client(new CheckedResolver(names, false));
        this.allowing = client(new CheckedResolver(names, true));
    }

    /** Takes no proxy from the system: a proxy would look names up itself, past our resolver. */
    private CloseableHttpClient client(CheckedResolver resolver) {
        Timeout answer = Timeout.of(config.answerTimeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(CONNECTIONS_MAX).setMaxConnPerRoute(CONNECTIONS_A_HOST_MAX)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom().setMaxHeaderCount(HEADERS_MAX).setMaxLineLength(HEADER_LINE_MAX).build()).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(Timeout.of(config.connectTimeout())).setSocketTimeout(answer)
                        .setTimeToLive(CONNECTION_KEPT).setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS).build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(answer).setConnectionRequestTimeout(answer)
                        .setAuthenticationEnabled(false).setProtocolUpgradeEnabled(false).build())
                .setUserAgent(config.userAgent())
                .disableRedirectHandling().disableCookieManagement().disableAuthCaching().disableAutomaticRetries().disableContentCompression()
                .build();
    }

    @Override public Outcome ask(URI address, Optional<Fetch.Validators> validators, boolean allowPrivate) {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept-Encoding", Body.CODINGS);
        validators.flatMap(Fetch.Validators::etag).ifPresent(etag -> request.setHeader("If-None-Match", etag));
        validators.flatMap(Fetch.Validators::lastModified).ifPresent(time -> request.setHeader("If-Modified-Since", time));
        try {
            Future<Answer> answer = executor.submit(() -> exchange(allowPrivate ? allowing : strict, address, request));
            return awaited(answer, request, address);
        } catch (RejectedExecutionException e) {
            return stopping(address);
        }
    }

    /** Sends a form; an answer's body is read like any other. */
    Outcome post(URI address, List<NameValuePair> form, boolean allowPrivate) {
        HttpPost request = new HttpPost(address);
        request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
        try {
            return awaited(executor.submit(() -> exchange(allowPrivate ? allowing : strict, address, request)), request, address);
        } catch (RejectedExecutionException e) {
            return stopping(address);
        }
    }

    private Outcome awaited(Future<Answer> answer, HttpUriRequestBase request, URI address) {
        try {
            return new Outcome.Answered(answer.get(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return new Outcome.Failed(failure(Optional.ofNullable(e.getCause()).orElse(e), address));
        } catch (TimeoutException _) {
            cut(answer, request);
            return new Outcome.Failed(tooSlow(address));
        } catch (InterruptedException _) {
            cut(answer, request);
            Thread.currentThread().interrupt();
            return stopping(address);
        }
    }

    private static void cut(Future<Answer> answer, HttpUriRequestBase request) {
        request.cancel();
        answer.cancel(true);
    }

    private Answer exchange(CloseableHttpClient client, URI address, HttpUriRequestBase request) throws IOException {
        Optional<Answer> answer = Optional.empty();
        ClassicHttpResponse response = client.executeOpen(new HttpHost(address.getScheme(), address.getHost(), address.getPort()), request, null);
        try {
            answer = Optional.of(Answer.of(response, config.documentSizeMax().count(), clock.instant()));
            return answer.get();
        } finally {
            // The response is never closed: that would read what is left of it to its end, and even the body of a 404 may be endless.
            if (answer.isPresent() && answer.get().whole()) EntityUtils.consumeQuietly(response.getEntity());
            else request.cancel();
        }
    }

    private Failure tooSlow(URI address) {
        return Failure.of("TOO_SLOW", Failure.shown(address) + " did not finish its answer in " + config.answerTimeout().toSeconds() + " s. It is tried again by itself; if it lasts, call the agency.");
    }

    private static Outcome stopping(URI address) {
        return new Outcome.Failed(Failure.of("STOPPED", "Dateline stopped while it asked " + Failure.shown(address) + ". It asks again after the start."));
    }

    private Failure failure(Throwable cause, URI address) {
        String shown = Failure.shown(address);
        return switch (cause) {
            case CheckedResolver.Refused refused -> Failure.of("ADDRESS_REFUSED", shown + " is not asked: " + refused.getMessage()
                    + ". If it is an agency's box in your own network, set allow-private-addresses for this source; otherwise ask the agency.");
            case UnknownHostException _ -> Failure.of("UNKNOWN_HOST", "The name " + address.getHost() + " is not known: check the address under url, and this machine's name server.");
            case SSLException tls -> Failure.of("TLS_FAILED", shown + " could not prove who it is or speaks no TLS that is safe (" + tls.getMessage() + "): tell the agency.");
            case ConnectTimeoutException _ -> Failure.of("NO_CONNECTION", shown + " took no connection in " + config.connectTimeout().toSeconds() + " s. It is tried again by itself; if it lasts, call the agency.");
            case ConnectException _ -> Failure.of("NO_CONNECTION", shown + " took no connection. It is tried again by itself; if it lasts, call the agency.");
            case SocketTimeoutException _ -> tooSlow(address);
            default -> Failure.of("BROKEN_ANSWER", shown + " broke its answer off or broke the rules of HTTP (" + cause.getMessage() + "). It is tried again by itself; if it lasts, tell the agency.");
        };
    }

    @Override public void close() {
        strict.close(CloseMode.IMMEDIATE);
        allowing.close(CloseMode.IMMEDIATE);
    }
}
