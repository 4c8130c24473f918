package news.dateline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Audit;
import news.dateline.log.AuditChecks;
import news.dateline.log.AuditHead;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.pipeline.AuditHeads;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody goes round the program and edits the file with SQLite's own tools. */
class AuditTest {
    private static final int ACTS = 12;

    @TempDir Path folder;
    private final SteppedClock clock = SteppedClock.at("2026-11-23T08:00:00Z");

    private Path data() {
        return folder.resolve("data");
    }

    private static Signal signal(int n) {
        return new Signal(SignalKind.HOLD, "norden", List.of(new ItemId("norden", "n" + n)), Optional.empty(), Embargo.NONE, "reason " + n);
    }

    private void acts(int from, int to) {
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            for (int n = from; n <= to; n++) {
                int number = n;
                directory.news().change(t -> t.append(Logs.SIGNALS, signal(number), "wire/" + number));
            }
        }
    }

    private void tamper(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("news.db")); var statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    private AuditChecks.Verdict verdict(AuditHead... noted) {
        try (DataDirectory directory = DataDirectory.beside(data(), clock)) {
            return directory.news().read(view -> AuditChecks.verify(view, List.of(noted)));
        }
    }

    @Test void whatNobodyTouchedHolds() {
        acts(1, ACTS);
        assertThat(verdict().broken()).isEmpty();
        assertThat(verdict().links()).isEqualTo(ACTS);
    }

    @Test void oneFlippedByteIsNamed() throws SQLException {
        acts(1, ACTS);
        tamper("UPDATE log_signals SET event = CAST(replace(CAST(event AS TEXT), 'reason 5', 'reason 4') AS BLOB) WHERE position = 5");
        assertThat(verdict().broken()).contains("signals/5 was changed");
    }

    @Test void anActGivenToAnotherPersonOrMomentIsNamed() throws SQLException {
        acts(1, ACTS);
        tamper("UPDATE log_signals SET cause = 'editor/Someone Else' WHERE position = 7");
        assertThat(verdict().broken()).contains("signals/7 was changed");
        tamper("UPDATE log_signals SET cause = 'wire/7', at_millis = at_millis + 1 WHERE position = 7");
        assertThat(verdict().broken()).contains("signals/7 was changed");
    }

    @Test void oneDeletedEntryIsNamed() throws SQLException {
        acts(1, ACTS);
        tamper("DELETE FROM log_signals WHERE position = 6");
        assertThat(verdict().broken()).contains("signals/6 is missing");
    }

    @Test void twoSwappedEntriesAreNamed() throws SQLException {
        acts(1, ACTS);
        tamper("UPDATE log_signals SET position = -1 WHERE position = 3", "UPDATE log_signals SET position = 3 WHERE position = 4", "UPDATE log_signals SET position = 4 WHERE position = -1");
        assertThat(verdict().broken()).contains("signals/3 was changed");
    }

    @Test void anEntrySlippedInIsNamed() throws SQLException {
        acts(1, ACTS);
        tamper("INSERT INTO log_signals SELECT 13, at_millis, cause, event FROM log_signals WHERE position = 12");
        assertThat(verdict().broken()).contains("signals/13 stands on its log and not in the chain");
    }

    @Test void anEntryCutTogetherWithItsLinkBreaksTheChainItself() throws SQLException {
        acts(1, ACTS);
        tamper("DELETE FROM log_signals WHERE position = 6", "DELETE FROM table_audit WHERE key LIKE '%6'");
        assertThat(verdict().broken()).contains("link 6 of the chain is missing");
    }

    @Test void aLinkMadeToFitTheChangeBreaksAtTheNext() throws SQLException {
        acts(1, ACTS);
        tamper("UPDATE table_audit SET value = CAST(replace(CAST(value AS TEXT), '\"position\":5', '\"position\":55') AS BLOB) WHERE key LIKE '%5'");
        assertThat(verdict().broken()).hasValueSatisfying(what -> assertThat(what).startsWith("link 5 ").contains("does not follow"));
    }

    @Test void aCutTailShowsByTheHead() throws SQLException {
        acts(1, ACTS);
        tamper("DELETE FROM log_signals WHERE position > 9", "DELETE FROM table_audit WHERE key > '0000000000000000009'");
        assertThat(verdict().broken()).hasValueSatisfying(what -> assertThat(what).contains("its tail was cut"));
    }

    @Test void aTailCutTogetherWithTheHeadShowsToWhoNotedOne() throws SQLException {
        acts(1, 9);
        AuditHead nine = verdict().head();
        acts(10, ACTS);
        AuditHead twelve = verdict().head();
        tamper("DELETE FROM log_signals WHERE position > 9", "DELETE FROM table_audit WHERE key > '0000000000000000009'",
                "UPDATE table_audit_head SET value = CAST('{\"link\":\"" + nine.link() + "\",\"number\":9}' AS BLOB)");
        assertThat(verdict().broken()).as("without a noted head nobody can know").isEmpty();
        assertThat(verdict(nine).broken()).isEmpty();
        assertThat(verdict(nine, twelve).broken()).hasValueSatisfying(what -> assertThat(what).contains("link 12 was noted elsewhere: its tail was cut"));
    }

    @Test void aChainThatWasMadeAnewShowsToWhoNotedAHead() throws SQLException {
        acts(1, ACTS);
        AuditHead noted = verdict().head();
        tamper("UPDATE log_signals SET cause = 'editor/Someone Else' WHERE position = 7", "DELETE FROM table_audit", "DELETE FROM table_audit_head");
        DataDirectory.lock(data(), clock).close();
        assertThat(verdict().broken()).isEmpty();
        assertThat(verdict().begunOver()).as("and a chain made anew says that it is").isEqualTo(ACTS);
        assertThat(verdict(noted).broken()).hasValueSatisfying(what -> assertThat(what).contains("made anew"));
    }

    @Test void aDirectoryFromBeforeTheChainIsChainedAtTheUpgradeAndSaysSo() throws SQLException {
        acts(1, ACTS);
        tamper("DROP TABLE table_audit", "DROP TABLE table_audit_head");
        acts(ACTS + 1, ACTS + 1);
        AuditChecks.Verdict verdict = verdict();
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.begunOver()).isEqualTo(ACTS);
        assertThat(verdict.links()).isEqualTo(1 + ACTS + 1);
        tamper("UPDATE log_signals SET cause = 'editor/Someone Else' WHERE position = 2");
        assertThat(verdict().broken()).contains("signals/2 was changed");
    }

    @Test void destroyedContentIsNoBreachAndIsListed() {
        acts(1, ACTS);
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            directory.news().change(t -> t.rewrite(Logs.SIGNALS, 4, new Signal(SignalKind.HOLD, "norden", List.of(new ItemId("norden", "n4")), Optional.empty(), Embargo.NONE, "")));
        }
        assertThat(verdict().broken()).isEmpty();
        assertThat(verdict().rewritten()).containsExactly("signals/4");
    }

    @Test void theHeadIsNotedBesideTheLedgerAtMostEveryTenMinutes() throws Exception {
        acts(1, 3);
        try (Ledger news = SqliteLedger.open(data().resolve("news.db"), clock)) {
            AuditHeads heads = new AuditHeads(news, data(), clock);
            heads.step();
            news.change(t -> t.append(Logs.SIGNALS, signal(4), "wire/4"));
            heads.step();
            assertThat(AuditHeads.in(data())).extracting(AuditHead::number).containsExactly(3L);
            clock.advance(java.time.Duration.ofMinutes(11));
            heads.step();
            heads.step();
            assertThat(AuditHeads.in(data())).extracting(AuditHead::number).containsExactly(3L, 4L);
            assertThat(AuditHeads.in(data()).getLast()).isEqualTo(news.<Optional<AuditHead>>read(Audit::head).orElseThrow());
            Files.writeString(data().resolve("audit.heads"), "2026-11-2", java.nio.file.StandardOpenOption.APPEND);
            assertThat(AuditHeads.in(data())).as("a line that a crash cut").hasSize(2);
        }
    }
}
