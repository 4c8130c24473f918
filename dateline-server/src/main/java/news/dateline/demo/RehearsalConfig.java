package news.dateline.demo;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import news.dateline.config.DatelineConfig;

/** The configuration of a rehearsal: every recorded feed is an agency under a rehearsal licence, which prints everything and never leaves loopback. */
public final class RehearsalConfig {
    private RehearsalConfig() { }

    public static DatelineConfig of(int port, List<String> feeds, UnaryOperator<String> title, Function<String, URI> address) {
        StringBuilder yaml = new StringBuilder("""
                site:
                  name: Rehearsal
                  tagline: Recorded wires, for the publisher's eyes only
                  address: "http://127.0.0.1:%d"
                  ribbon: A rehearsal on recorded copy. Not for publication.
                server: {host: 127.0.0.1, port: %d}
                desk:
                  responsible-editor: Rehearsal
                  rules: [{name: Rehearsal}]
                intake: {poll-interval-min: 60s, poll-interval-max: 15m}
                agencies:
                """.formatted(port, port));
        for (String feed : feeds) yaml.append("""
                  - id: %s
                    name: "%s"
                    licence: {print: true, rewrite: true, combine: true}
                    sources: [{id: %s, kind: poll, url: "%s", allow-private-addresses: true}]
                """.formatted(feed, title.apply(feed), feed, address.apply(feed)));
        return DatelineConfig.parse(yaml.toString());
    }
}
