package news.dateline.intake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.config.AgencyConfig;
import news.dateline.config.Bytes;
import news.dateline.config.DatelineConfig;
import news.dateline.config.IntakeConfig;
import news.dateline.config.Secret;
import news.dateline.config.SourceConfig;

/** Settings for the tests of intake. */
final class Copy {
    static final int LIMIT = 100_000;

    private Copy() { }

    static IntakeConfig config() {
        return config(Duration.ofSeconds(30));
    }

    static IntakeConfig config(Duration answerTimeout) {
        return config(answerTimeout, LIMIT);
    }

    /** {@code messageSizeMax} is the longest file that is read item by item. */
    static IntakeConfig config(Duration answerTimeout, long messageSizeMax) {
        return new IntakeConfig("Dateline test", Duration.ofSeconds(2), answerTimeout, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofMinutes(30), new Bytes(LIMIT), new Bytes(messageSizeMax), 3, 8, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    static SourceConfig polled(String id, URI address) {
        return new SourceConfig(id, SourceConfig.Kind.POLL, Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    static SourceConfig strict(String id, URI address) {
        return new SourceConfig(id, SourceConfig.Kind.POLL, Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static SourceConfig every(String id, URI address, Duration interval) {
        return new SourceConfig(id, SourceConfig.Kind.POLL, Optional.of(address), Optional.empty(), Optional.empty(), Optional.of(interval), true, Optional.empty(), Optional.empty());
    }

    static SourceConfig page(String id, URI address) {
        return new SourceConfig(id, SourceConfig.Kind.PAGE, Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    static SourceConfig watched(String id, Path folder) {
        return new SourceConfig(id, SourceConfig.Kind.WATCH, Optional.empty(), Optional.of(folder), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static SourceConfig pushed(String id, String variable) {
        return new SourceConfig(id, SourceConfig.Kind.PUSH, Optional.empty(), Optional.empty(), Optional.of(new Secret(variable)), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    static AgencyConfig agency(String id, SourceConfig... sources) {
        AgencyConfig plain = DatelineConfig.parse("agencies:\n  - id: " + id + "\n    name: " + id + "\n").agencies().getFirst();
        return new AgencyConfig(id, plain.name(), plain.names(), plain.homepage(), plain.country(), plain.weight(), plain.licence(), plain.mapping(), List.of(sources));
    }
}
