package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Retention;
import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.avro.Event;
import io.cordon.topology.table.SessionTable;
import io.cordon.topology.table.SubjectTable;
import io.cordon.wire.BaselineDocuments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is usual for an agent type, from the events of its sessions to the topic of baselines. */
class LearningTest {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String CURRENT = "acme/support/current";

    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(BenchSettings.with(
            Bench.settings(keys),
            new CoreConfig(
                    CoreConfig.defaults().detectors(),
                    Set.of(CrossPrint.fromBytes(Script.CANARY)),
                    Set.of(),
                    Set.of(),
                    CoreConfig.defaults().response(),
                    new Retention(KEPT, Duration.ofDays(1), Duration.ofDays(30)),
                    CoreConfig.defaults().baselines())));
    private Instant now = Bench.START;
    private int sessions;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldPublishWhatTwoRuntimesHaveShown() {
        // When
        run("runtime-1", 20, 11);
        run("runtime-2", 20, 11);
        forgotten();
        assertThat(bench.baselines()).isEmpty();
        run("runtime-1", 5, 11);
        run("runtime-2", 5, 11);
        forgotten();

        // Then
        List<KeyValue<String, BaselineDocument>> written = bench.baselines();
        assertThat(written).extracting(record -> record.key).containsExactly("acme/support/1", CURRENT);
        assertThat(written.getLast().value.getVersion()).isEqualTo("1");
        Baseline learnt = BaselineDocuments.baseline(written.getFirst().value);
        assertThat(learnt.warm()).isTrue();
        assertThat(learnt.runtimes()).containsOnlyKeys("runtime-1", "runtime-2");
        assertThat(learnt.callsInSession().quantile(.5)).isBetween(10L, 12L);
    }

    @Test
    void shouldPublishNothingThatOneRuntimeAloneHasShown() {
        // When
        run("runtime-1", 60, 11);
        forgotten();

        // Then
        assertThat(bench.count("cordon.session.learnt")).isEqualTo(60);
        assertThat(bench.baselines()).isEmpty();
    }

    @Test
    void shouldRaiseNoBoundWhenARuntimeFloodsWithCleanSessions() {
        // Given
        run("runtime-1", 25, 11);
        run("runtime-2", 25, 11);
        forgotten();
        Baseline honest = latest();

        // When
        now = now.plus(Duration.ofHours(2));
        run("runtime-x", 80, 30);
        forgotten();

        // Then
        Baseline flooded = latest();
        assertThat(flooded.version()).isGreaterThan(honest.version());
        for (double share : new double[] {.5, .95, .99, 1}) {
            assertThat(flooded.callsInSession().quantile(share))
                    .isLessThanOrEqualTo(honest.callsInSession().quantile(share));
            assertThat(flooded.callsInMinute().quantile(share))
                    .isLessThanOrEqualTo(honest.callsInMinute().quantile(share));
        }
    }

    @Test
    void shouldNotLearnFromASessionThatIsNotClean() {
        // When
        session(Script.runBy("runtime-1", keys, "s-canary", now), script -> {
            send(script, script.started());
            send(script, script.usesCanary());
            send(script, script.ended());
        });
        session(Script.withoutGrant("s-unverified", now), script -> {
            send(script, script.started());
            send(script, script.reads());
            send(script, script.ended());
        });
        session(Script.runBy("runtime-1", keys, "s-headless", now), script -> {
            send(script, script.reads());
            send(script, script.ended());
        });
        Script endless = Script.runBy("runtime-1", keys, "s-endless", now);
        send(endless, endless.started());
        forgotten();

        // Then
        assertThat(bench.count("cordon.session.learnt")).isZero();
    }

    /** What comes out after the end still counts: a session is learnt from when it is forgotten. */
    @Test
    void shouldNotLearnFromASessionThatWasContainedAfterItsEnd() {
        // Given
        Script session = Script.runBy("runtime-1", keys, "s-late", now);
        send(session, session.started());
        send(session, session.reads());
        send(session, session.ended());

        // When
        bench.direct(session, io.cordon.schemas.avro.DirectiveKind.CONFIRMED, 1, now.plusSeconds(20));
        bench.direct(session, io.cordon.schemas.avro.DirectiveKind.RELEASED, 2, now.plusSeconds(40));
        forgotten();

        // Then
        assertThat(bench.rows(SessionTable.SESSIONS)).isZero();
        assertThat(bench.count("cordon.session.learnt")).isZero();
    }

    @Test
    void shouldLeaveInForceWhatAnOperatorChose() {
        // Given
        run("runtime-1", 25, 11);
        run("runtime-2", 25, 11);
        forgotten();
        Baseline first = latest();

        // When
        bench.choose(first);
        now = now.plus(Duration.ofHours(2));
        run("runtime-1", 20, 11);
        run("runtime-2", 20, 11);
        forgotten();

        // Then
        assertThat(bench.baselines()).extracting(record -> record.key).containsExactly("acme/support/2");
    }

    @Test
    void shouldKeepTheLastVersionsOnly() {
        // Given
        run("runtime-1", 25, 11);
        run("runtime-2", 25, 11);
        forgotten();

        // When
        for (int version = 0; version < 9; version++) {
            now = now.plus(Duration.ofHours(2));
            run("runtime-1", 15, 1);
            run("runtime-2", 15, 1);
            forgotten();
        }

        // Then
        List<KeyValue<String, BaselineDocument>> written = bench.baselines();
        assertThat(written.stream().filter(record -> record.value == null).map(record -> record.key))
                .containsExactly("acme/support/1", "acme/support/2");
        assertThat(bench.rows(SubjectTable.LEARNING))
                .as("progress, and a tally for each runtime")
                .isEqualTo(3);
    }

    /** Ordinary sessions, one after the other. */
    private void run(String runtime, int count, int calls) {
        for (int i = 0; i < count; i++) {
            session(Script.runBy(runtime, keys, "s-" + sessions++, now), script -> {
                send(script, script.started());
                for (int call = 0; call < calls; call++) {
                    send(script, script.reads());
                }
                send(script, script.ended());
            });
        }
    }

    private static void session(Script script, Consumer<Script> story) {
        story.accept(script);
    }

    /** Time passes until nothing more can come of the sessions that ended. */
    private void forgotten() {
        Duration behind = Duration.between(bench.wall(), now);
        if (behind.isPositive()) {
            bench.leap(behind);
        }
        bench.pass(KEPT.plusSeconds(15));
        now = now.plus(KEPT).plusSeconds(15);
    }

    private Baseline latest() {
        return bench.baselines().stream()
                .filter(record -> !record.key.equals(CURRENT))
                .map(record -> BaselineDocuments.baseline(record.value))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void send(Script session, Event event) {
        bench.send(session, event);
    }
}
