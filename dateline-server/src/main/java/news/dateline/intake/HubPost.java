package news.dateline.intake;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import news.dateline.config.IntakeConfig;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** Tells a WebSub hub which feeds have changed, by the request that hubs take from publishers (PubSubHubbub 0.4, 7.1: hub.mode=publish). Within the intake's limits and its guard against private addresses. Used by one thread, closed by any. */
public final class HubPost implements AutoCloseable {
    private final Exchange exchange;
    private final URI hub;
    private final boolean allowPrivate;

    public HubPost(URI hub, boolean allowPrivate, IntakeConfig config, ExecutorService threads, InstantSource clock) {
        this(hub, allowPrivate, new Exchange(config, threads, clock, Names.SYSTEM));
    }

    HubPost(URI hub, boolean allowPrivate, Exchange exchange) {
        this.hub = hub;
        this.allowPrivate = allowPrivate;
        this.exchange = exchange;
    }

    /** Empty when the hub has taken it, else why not. */
    public Optional<String> publish(List<String> feeds) {
        List<NameValuePair> form = new ArrayList<>(List.of(new BasicNameValuePair("hub.mode", "publish")));
        for (String feed : feeds) form.add(new BasicNameValuePair("hub.url", feed));
        return switch (exchange.post(hub, form, allowPrivate)) {
            case Asking.Outcome.Answered(Answer answer) -> answer.status() >= 200 && answer.status() < 300 ? Optional.empty() : Optional.of("status " + answer.status() + " from " + hub.getHost());
            case Asking.Outcome.Failed(Failure failure) -> Optional.of(failure.code() + " at " + hub.getHost());
        };
    }

    @Override public void close() {
        exchange.close();
    }
}
