package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.log.AuditChecks;
import news.dateline.log.Json;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.DeskRecord;
import news.dateline.model.Story;
import news.dateline.testkit.sim.WireSimulator;
import news.dateline.web.desk.Act;
import org.junit.jupiter.api.Test;

/** A whole day of agencies' and editors' acts, as the audit tells it. */
class AuditExportTest {
    private final TroubledRun run = TroubledRun.untroubled(WireSimulator.day(4, 3));

    private List<AuditExport.Line> lines() {
        List<AuditExport.Line> lines = new ArrayList<>();
        new AuditExport(run.news, new MemoryLedger(run.clock)).write(lines::add);
        return lines;
    }

    @Test void everyActOfADayIsToldOnceInTheOrderOfTheChainWhichHolds() {
        assertThat(run.news.<Optional<String>>read(view -> AuditChecks.verify(view, List.of()).broken())).isEmpty();
        List<AuditExport.Line> lines = lines();
        assertThat(lines).extracting(AuditExport.Line::number).isSorted().doesNotHaveDuplicates();
        long happened = run.news.read(view -> view.read(Logs.DESK, 0, Integer.MAX_VALUE)).stream().filter(entry -> !(entry.event() instanceof DeskRecord.Asked)).count();
        long signals = run.news.read(view -> view.end(Logs.SIGNALS));
        assertThat(lines).hasSize((int) (happened + signals + run.news.<Long>read(view -> view.end(Logs.ORDERS))));
        assertThat(lines).allSatisfy(line -> assertThat(line.act()).hasValueSatisfying(act -> assertThat(act.who()).isNotBlank()));
        assertThat(lines.stream().map(line -> line.act().orElseThrow().who())).contains("Ana Ruiz", "rule").anyMatch(who -> who.startsWith("agency/"));
        assertThat(lines).allSatisfy(line -> assertThat(Json.text(line)).doesNotContain("\n"));
    }

    @Test void whatAStoryBecameIsWhatItWasBeforeTheNextActAndEndsAsTheDeskHasIt() {
        Map<String, Act.Was> now = new HashMap<>();
        for (AuditExport.Line line : lines()) line.act().filter(act -> act.after().isPresent()).ifPresent(act -> {
            String story = act.about().getFirst();
            assertThat(act.before()).isEqualTo(Optional.ofNullable(now.get(story)));
            now.put(story, act.after().orElseThrow());
        });
        List<Story> stories = run.news.read(view -> view.startingWith(Tables.STORIES, "", 10_000)).stream().map(View.Row::value).toList();
        assertThat(stories).isNotEmpty().allSatisfy(story -> assertThat(now.get(story.id().value())).isEqualTo(Act.Was.of(story)));
    }
}
