package news.dateline.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.config.AgencyConfig;
import news.dateline.config.SourceConfig;
import news.dateline.log.Ledger;
import news.dateline.web.desk.SourceStates;

/** How the agencies' feeds are doing, for editors: intake's records of its sources in the words of the desk's port. Any thread may call. */
public final class LedgerSources implements SourceStates {
    private final Ledger ledger;
    private final List<AgencyConfig> agencies;
    private final InstantSource clock;
    private final int quietGaps;

    public LedgerSources(Ledger ledger, List<AgencyConfig> agencies, InstantSource clock, int quietGaps) {
        this.ledger = ledger;
        this.agencies = List.copyOf(agencies);
        this.clock = clock;
        this.quietGaps = quietGaps;
    }

    @Override public List<SourceState> sources() {
        Map<String, news.dateline.intake.SourceState> states = ledger.read(news.dateline.intake.SourceStates::all).stream()
                .collect(Collectors.toMap(news.dateline.intake.SourceState::source, Function.identity()));
        List<SourceState> all = new ArrayList<>();
        for (AgencyConfig agency : agencies)
            for (SourceConfig source : agency.sources()) {
                news.dateline.intake.SourceState state = states.get(source.id());
                all.add(state == null ? new SourceState(source.id(), agency.id(), Condition.WELL, "not read yet", Optional.empty()) : told(state));
            }
        return all;
    }

    private SourceState told(news.dateline.intake.SourceState state) {
        Instant now = clock.instant();
        Condition condition = state.failing() ? Condition.FAILING : state.quietAt(now, quietGaps) ? Condition.QUIET : Condition.WELL;
        String words = switch (condition) {
            case WELL -> "";
            case QUIET -> "has filed nothing for longer than is usual";
            case FAILING -> state.health().sentence().orElse("cannot be read") + " (" + state.health().failures() + " times in a row)";
        };
        return new SourceState(state.source(), state.agency(), condition, words, state.rhythm().lastFiled());
    }
}
